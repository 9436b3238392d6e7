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
import java.util.List;

/** Makes Python objects of compiled constants. */
final class Constants {
  private Constants() {}

  static PyObject make(InterpThread t, Const c, String filename) {
    return switch (c) {
      case Const.None _ -> PyNone.VALUE;
      case Const.Bool b -> PyBool.of(b.value());
      case Const.Ellipsis _ -> PyEllipsis.VALUE;
      case Const.Int i -> PyInt.of(i.value());
      case Const.Float f -> PyFloat.of(f.value());
      case Const.Complex z -> PyComplex.of(z.real(), z.imaginary());
      case Const.Str s -> t.interpreter().intern(s.value());
      case Const.Bytes b -> bytes(b.value());
      case Const.Tuple u -> PyTuple.of(all(t, u.items(), filename));
      case Const.FrozenSet s -> PyFrozenset.of(t, PyTuple.of(all(t, s.items(), filename)));
      case Const.Slice s ->
          new PySlice(
              make(t, s.start(), filename),
              make(t, s.stop(), filename),
              make(t, s.step(), filename));
      case Const.CodeConst k -> new PyCode(t, k.code(), filename);
    };
  }

  private static PyObject[] all(InterpThread t, List<Const> items, String filename) {
    PyObject[] out = new PyObject[items.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = make(t, items.get(i), filename);
    }
    return out;
  }

  static PyObject bytes(byte[] value) {
    return PyBytes.of(value);
  }
}
