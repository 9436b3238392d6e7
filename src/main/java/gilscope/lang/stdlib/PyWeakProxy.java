package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyReversed;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.SlotTable;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code weakref.proxy}: an object that does what its referent does while that is there. */
final class PyWeakProxy extends PyObject {
  static final PyType TYPE = spec("ProxyType").build();
  static final PyType CALLABLE =
      spec("CallableProxyType")
          .slots(k -> k.tpCall = (t, o, args, kw) -> Abstract.call(t, target(t, o), args, kw))
          .build();

  private static TypeSpec spec(String name) {
    return TypeSpec.of(name)
        .module("weakref")
        .weakrefable()
        .unhashable()
        .slots(
            k -> {
              k.tpGetattr = (t, o, n) -> Abstract.getAttr(t, target(t, o), n);
              k.tpSetattr =
                  (t, o, n, v) -> {
                    if (v == null) {
                      Abstract.delAttr(t, target(t, o), n);
                    } else {
                      Abstract.setAttr(t, target(t, o), n, v);
                    }
                  };
              k.tpStr = (t, o) -> Abstract.str(t, target(t, o));
              k.tpRepr = (t, o) -> PyStr.of(((PyWeakProxy) o).text(t));
              k.tpIter = (t, o) -> Iterables.iter(t, target(t, o));
              k.tpRichcompare =
                  (t, a, b, op) -> Abstract.richCompare(t, target(t, a), unwrap(t, b), op);
              k.nbBool = (t, o) -> Abstract.isTrue(t, target(t, o));
              k.mpLength = (t, o) -> Containers.length(t, target(t, o));
              k.mpGetitem = (t, o, key) -> Containers.getItem(t, target(t, o), key);
              k.mpSetitem =
                  (t, o, key, v) -> {
                    if (v == null) {
                      Containers.delItem(t, target(t, o), key);
                    } else {
                      Containers.setItem(t, target(t, o), key, v);
                    }
                  };
              k.sqContains = (t, o, x) -> Containers.contains(t, target(t, o), x);
              k.tpNext = (t, o) -> next(t, target(t, o));
              numbers(k);
              inplace(k);
            })
        .method0("__bytes__", (t, o) -> Abstract.call(t, PyBytes.TYPE, target(t, o)))
        .method0("__reversed__", (t, o) -> Abstract.call(t, PyReversed.TYPE, target(t, o)));
  }

  private static void numbers(SlotTable k) {
    k.nbAdd = binary(Arithmetic::add);
    k.nbSubtract = binary(Arithmetic::subtract);
    k.nbMultiply = binary(Arithmetic::multiply);
    k.nbRemainder = binary(Arithmetic::remainder);
    k.nbDivmod = binary(Arithmetic::divmod);
    k.nbPower = (t, a, b, mod) -> Arithmetic.power(t, unwrap(t, a), unwrap(t, b), unwrap(t, mod));
    k.nbLshift = binary(Arithmetic::lshift);
    k.nbRshift = binary(Arithmetic::rshift);
    k.nbAnd = binary(Arithmetic::and);
    k.nbXor = binary(Arithmetic::xor);
    k.nbOr = binary(Arithmetic::or);
    k.nbFloorDivide = binary(Arithmetic::floorDivide);
    k.nbTrueDivide = binary(Arithmetic::trueDivide);
    k.nbMatrixMultiply = binary(Arithmetic::matrixMultiply);
    k.nbNegative = (t, o) -> Arithmetic.negative(t, target(t, o));
    k.nbPositive = (t, o) -> Arithmetic.positive(t, target(t, o));
    k.nbAbsolute = (t, o) -> Arithmetic.absolute(t, target(t, o));
    k.nbInvert = (t, o) -> Arithmetic.invert(t, target(t, o));
    k.nbInt = (t, o) -> Abstract.call(t, PyInt.TYPE, target(t, o));
    k.nbFloat = (t, o) -> PyFloat.of(PyFloat.asDouble(t, target(t, o)));
    k.nbIndex = (t, o) -> Abstract.index(t, target(t, o));
  }

  private static void inplace(SlotTable k) {
    k.nbInplaceAdd = binary(Arithmetic::inplaceAdd);
    k.nbInplaceSubtract = binary(Arithmetic::inplaceSubtract);
    k.nbInplaceMultiply = binary(Arithmetic::inplaceMultiply);
    k.nbInplaceRemainder = binary(Arithmetic::inplaceRemainder);
    k.nbInplacePower = binary(Arithmetic::inplacePower);
    k.nbInplaceLshift = binary(Arithmetic::inplaceLshift);
    k.nbInplaceRshift = binary(Arithmetic::inplaceRshift);
    k.nbInplaceAnd = binary(Arithmetic::inplaceAnd);
    k.nbInplaceXor = binary(Arithmetic::inplaceXor);
    k.nbInplaceOr = binary(Arithmetic::inplaceOr);
    k.nbInplaceFloorDivide = binary(Arithmetic::inplaceFloorDivide);
    k.nbInplaceTrueDivide = binary(Arithmetic::inplaceTrueDivide);
    k.nbInplaceMatrixMultiply = binary(Arithmetic::inplaceMatrixMultiply);
  }

  private final PyWeakReference reference;

  private PyWeakProxy(PyType cls, PyWeakReference reference) {
    super(cls);
    this.reference = reference;
  }

  /** A proxy of {@code o}: the one that is there, if neither has a callback. */
  static PyWeakProxy of(InterpThread t, PyObject o, @Nullable PyObject callback) {
    if (callback == null && o.headerOrNull() != null) {
      for (PyObject each : o.header().weakrefs()) {
        if (each instanceof PyWeakReference r
            && !r.hasCallback()
            && r.face() instanceof PyWeakProxy p) {
          return p;
        }
      }
    }
    PyWeakReference r = PyWeakReference.behindProxy(t, o, callback);
    PyWeakProxy made = new PyWeakProxy(Abstract.isCallable(o) ? CALLABLE : TYPE, r);
    r.shownAs(made);
    return made;
  }

  private String text(ThreadState t) {
    PyObject referent = reference.get();
    String me = "<weakproxy at " + Abstract.address(t, this) + "; ";
    return referent == null
        ? me + "dead>"
        : me + "to '" + referent.type().fullName() + "' at " + Abstract.address(t, referent) + ">";
  }

  private static @Nullable PyObject next(ThreadState t, PyObject target) {
    if (target.type().tpNext == null) {
      throw Err.type(
          t, "Weakref proxy referenced a non-iterator '" + target.type().tpName() + "' object");
    }
    return Iterables.next(t, target);
  }

  private static Slots.Binary binary(Slots.Binary f) {
    return (t, a, b) -> f.call(t, unwrap(t, a), unwrap(t, b));
  }

  private static PyObject unwrap(ThreadState t, PyObject o) {
    return o instanceof PyWeakProxy ? target(t, o) : o;
  }

  private static PyObject target(ThreadState t, PyObject o) {
    PyObject referent = ((PyWeakProxy) o).reference.get();
    if (referent == null) {
      throw Err.of(t, ExcTypes.REFERENCE_ERROR, "weakly-referenced object no longer exists");
    }
    return referent;
  }
}
