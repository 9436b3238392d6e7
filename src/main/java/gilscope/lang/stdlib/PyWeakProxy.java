package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
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
              k.tpRepr =
                  (t, o) -> {
                    PyObject target = target(t, o);
                    return PyStr.of(
                        "<weakproxy at "
                            + Abstract.address(t, o)
                            + "; to '"
                            + target.type().fullName()
                            + "' at "
                            + Abstract.address(t, target)
                            + ">");
                  };
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
              k.nbAdd = binary(Arithmetic::add);
              k.nbSubtract = binary(Arithmetic::subtract);
              k.nbMultiply = binary(Arithmetic::multiply);
              k.nbAnd = binary(Arithmetic::and);
              k.nbOr = binary(Arithmetic::or);
            });
  }

  private final PyWeakReference reference;

  private PyWeakProxy(PyType cls, PyWeakReference reference) {
    super(cls);
    this.reference = reference;
  }

  static PyWeakProxy of(InterpThread t, PyObject o, @Nullable PyObject callback) {
    PyWeakReference r = PyWeakReference.of(t, PyWeakReference.TYPE, o, callback);
    return new PyWeakProxy(Abstract.isCallable(o) ? CALLABLE : TYPE, r);
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
