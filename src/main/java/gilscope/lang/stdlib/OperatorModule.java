package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code _operator}: the operators as functions. */
final class OperatorModule implements NativeModule {
  @Override
  public String name() {
    return "_operator";
  }

  @Override
  public void fill(ModuleBuilder m) {
    comparisons(m);
    arithmetic(m);
    inPlace(m);
    containers(m);
    m.function1("truth", (t, self, a) -> PyBool.of(Abstract.isTrue(t, a)))
        .function1("not_", (t, self, a) -> PyBool.of(!Abstract.isTrue(t, a)))
        .function1("is_none", (t, self, a) -> PyBool.of(a == PyNone.VALUE))
        .function1("is_not_none", (t, self, a) -> PyBool.of(a != PyNone.VALUE))
        .function1("index", (t, self, a) -> exact(Abstract.index(t, a)))
        .functionRaw(
            "call",
            (t, self, args, kw) -> {
              if (args.length == kw.length) {
                throw Err.type(t, "call expected at least 1 argument, got 0");
              }
              return Abstract.call(t, args[0], Args.rest(args, 1), kw);
            })
        .function("length_hint", "($module, obj, default=0, /)", OperatorModule::lengthHint)
        .function("_compare_digest", "($module, a, b, /)", OperatorModule::compareDigest)
        .type(PyItemGetter.TYPE)
        .type(PyAttrGetter.TYPE)
        .type(PyMethodCaller.TYPE);
    binary(m, "is_", (t, a, b) -> PyBool.of(a == b));
    binary(m, "is_not", (t, a, b) -> PyBool.of(a != b));
  }

  private static PyInt exact(PyInt i) {
    return i.type() == PyInt.TYPE ? i : PyInt.of(i.bigValue());
  }

  private static void binary(ModuleBuilder m, String name, Slots.Binary f) {
    m.function(
        name,
        "($module, a, b, /)",
        (t, self, a) -> f.call(t, CollectionsModule.given(a[0]), CollectionsModule.given(a[1])));
  }

  private static void comparisons(ModuleBuilder m) {
    for (CompareOp op : CompareOp.values()) {
      binary(m, op.method.substring(2, 4), (t, a, b) -> Abstract.richCompare(t, a, b, op));
    }
  }

  private static void arithmetic(ModuleBuilder m) {
    binary(m, "add", Arithmetic::add);
    binary(m, "sub", Arithmetic::subtract);
    binary(m, "mul", Arithmetic::multiply);
    binary(m, "matmul", Arithmetic::matrixMultiply);
    binary(m, "truediv", Arithmetic::trueDivide);
    binary(m, "floordiv", Arithmetic::floorDivide);
    binary(m, "mod", Arithmetic::remainder);
    binary(m, "pow", (t, a, b) -> Arithmetic.power(t, a, b, PyNone.VALUE));
    binary(m, "lshift", Arithmetic::lshift);
    binary(m, "rshift", Arithmetic::rshift);
    binary(m, "and_", Arithmetic::and);
    binary(m, "or_", Arithmetic::or);
    binary(m, "xor", Arithmetic::xor);
    m.function1("neg", (t, self, a) -> Arithmetic.negative(t, a))
        .function1("pos", (t, self, a) -> Arithmetic.positive(t, a))
        .function1("abs", (t, self, a) -> Arithmetic.absolute(t, a))
        .function1("inv", (t, self, a) -> Arithmetic.invert(t, a))
        .function1("invert", (t, self, a) -> Arithmetic.invert(t, a));
  }

  private static void inPlace(ModuleBuilder m) {
    binary(m, "iadd", Arithmetic::inplaceAdd);
    binary(m, "isub", Arithmetic::inplaceSubtract);
    binary(m, "imul", Arithmetic::inplaceMultiply);
    binary(m, "imatmul", Arithmetic::inplaceMatrixMultiply);
    binary(m, "itruediv", Arithmetic::inplaceTrueDivide);
    binary(m, "ifloordiv", Arithmetic::inplaceFloorDivide);
    binary(m, "imod", Arithmetic::inplaceRemainder);
    binary(m, "ipow", Arithmetic::inplacePower);
    binary(m, "ilshift", Arithmetic::inplaceLshift);
    binary(m, "irshift", Arithmetic::inplaceRshift);
    binary(m, "iand", Arithmetic::inplaceAnd);
    binary(m, "ior", Arithmetic::inplaceOr);
    binary(m, "ixor", Arithmetic::inplaceXor);
    binary(
        m,
        "iconcat",
        (t, a, b) -> {
          requireSequence(t, a);
          return Arithmetic.inplaceAdd(t, a, b);
        });
  }

  private static void containers(ModuleBuilder m) {
    binary(
        m,
        "concat",
        (t, a, b) -> {
          requireSequence(t, a);
          return Arithmetic.add(t, a, b);
        });
    binary(m, "contains", (t, a, b) -> PyBool.of(Containers.contains(t, a, b)));
    binary(m, "getitem", Containers::getItem);
    binary(
        m,
        "delitem",
        (t, a, b) -> {
          Containers.delItem(t, a, b);
          return PyNone.VALUE;
        });
    binary(m, "countOf", OperatorModule::countOf);
    binary(m, "indexOf", OperatorModule::indexOf);
    m.function(
        "setitem",
        "($module, a, b, c, /)",
        (t, self, a) -> {
          Containers.setItem(
              t,
              CollectionsModule.given(a[0]),
              CollectionsModule.given(a[1]),
              CollectionsModule.given(a[2]));
          return PyNone.VALUE;
        });
  }

  private static void requireSequence(ThreadState t, PyObject a) {
    boolean adds = a.type().nbAdd != null || a.type().nbInplaceAdd != null;
    if (a instanceof PyDict || a.type().mpGetitem == null || !adds) {
      throw Err.type(t, "'" + a.type().tpName() + "' object can't be concatenated");
    }
  }

  private static PyObject countOf(ThreadState t, PyObject a, PyObject v) {
    long n = 0;
    PyObject it = iterate(t, a);
    for (PyObject e = Iterables.next(t, it); e != null; e = Iterables.next(t, it)) {
      n += Abstract.equal(t, e, v) ? 1 : 0;
    }
    return PyInt.of(n);
  }

  private static PyObject indexOf(ThreadState t, PyObject a, PyObject v) {
    long i = 0;
    PyObject it = iterate(t, a);
    for (PyObject e = Iterables.next(t, it); e != null; e = Iterables.next(t, it)) {
      if (Abstract.equal(t, e, v)) {
        return PyInt.of(i);
      }
      i++;
    }
    throw Err.value(t, "sequence.index(x): x not in sequence");
  }

  private static PyObject iterate(ThreadState t, PyObject a) {
    if (a.type().tpIter == null && a.type().mpGetitem == null) {
      throw Err.type(t, "argument of type '" + a.type().tpName() + "' is not iterable");
    }
    return Iterables.iter(t, a);
  }

  private static PyObject lengthHint(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject fallback = a[1];
    if (fallback != null && !(fallback instanceof PyInt)) {
      throw Err.type(
          t, "'" + fallback.type().tpName() + "' object cannot be interpreted as an integer");
    }
    return PyInt.of(
        Containers.lengthHint(
            t,
            CollectionsModule.given(a[0]),
            fallback == null ? 0 : Abstract.indexInt(t, fallback)));
  }

  private static PyObject compareDigest(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyObject x = CollectionsModule.given(a[0]);
    PyObject y = CollectionsModule.given(a[1]);
    if (x instanceof PyStr s && y instanceof PyStr u) {
      if (!ascii(s) || !ascii(u)) {
        throw Err.type(t, "comparing strings with non-ASCII characters is not supported");
      }
      return PyBool.of(s.value().equals(u.value()));
    }
    byte[] p = BytesLike.bytesOrNull(t, x);
    byte[] q = BytesLike.bytesOrNull(t, y);
    if (p == null || q == null) {
      throw Err.type(
          t,
          "unsupported operand types(s) or combination of types: '"
              + x.type().tpName()
              + "' and '"
              + y.type().tpName()
              + "'");
    }
    return PyBool.of(Arrays.equals(p, q));
  }

  private static boolean ascii(PyStr s) {
    return s.value().chars().allMatch(c -> c < 128);
  }
}
