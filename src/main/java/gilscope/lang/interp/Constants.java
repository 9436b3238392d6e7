package gilscope.lang.interp;

import gilscope.lang.bytecode.Const;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyEllipsis;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyFrozenset;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySlice;
import gilscope.lang.objects.PyTuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes Python objects of the constants of one module and all code in it: equal ones are one object
 * ({@code _PyCompile_ConstCacheMergeOne}). Used once, by one thread.
 */
final class Constants {
  private final InterpThread t;
  private final String filename;
  private final Map<Const, PyObject> made = new HashMap<>();

  Constants(InterpThread t, String filename) {
    this.t = t;
    this.filename = filename;
  }

  PyObject of(Const c) {
    if (c instanceof Const.CodeConst k) {
      return new PyCode(t, k.code(), filename, this);
    }
    PyObject known = made.get(c);
    if (known == null) {
      known = make(c);
      made.put(c, known);
      if (t.isCounting() || t.timesSections()) {
        t.interpreter().addConstant(known);
      }
    }
    return known;
  }

  private PyObject make(Const c) {
    return switch (c) {
      case Const.None _ -> PyNone.VALUE;
      case Const.Bool b -> PyBool.of(b.value());
      case Const.Ellipsis _ -> PyEllipsis.VALUE;
      case Const.Int i -> PyInt.of(i.value());
      case Const.Float f -> PyFloat.of(f.value());
      case Const.Complex z -> PyComplex.of(z.real(), z.imaginary());
      case Const.Str s -> t.interpreter().intern(s.value());
      case Const.Bytes b -> bytes(b.value());
      case Const.Tuple u -> PyTuple.of(all(u.items()));
      case Const.FrozenSet s -> PyFrozenset.of(t, PyTuple.of(all(s.items())));
      case Const.Slice s -> new PySlice(of(s.start()), of(s.stop()), of(s.step()));
      case Const.CodeConst k -> new PyCode(t, k.code(), filename, this);
    };
  }

  private PyObject[] all(List<Const> items) {
    PyObject[] out = new PyObject[items.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = of(items.get(i));
    }
    return out;
  }

  static PyObject bytes(byte[] value) {
    return PyBytes.of(value);
  }
}
