package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** How any object is taken apart for copying and pickling: {@code object.__reduce_ex__}. */
final class Reduction {
  private Reduction() {}

  /** A class's own {@code __reduce__} goes first. */
  static PyObject reduceEx(ThreadState t, PyObject o, int protocol) {
    PyObject own = o.type().lookup("__reduce__");
    if (own != null && own != PyType.OBJECT.lookup("__reduce__")) {
      return Abstract.callMethod(t, o, "__reduce__");
    }
    return reduce(t, o, protocol);
  }

  static PyObject reduce(ThreadState t, PyObject o, int protocol) {
    PyObject copyreg = t.importModule("copyreg");
    if (protocol < 2) {
      return Abstract.callMethod(t, copyreg, "_reduce_ex", o, PyInt.of(protocol));
    }
    PyObject[] args = {};
    PyObject kwargs = null;
    PyObject ex = Abstract.lookupSpecial(t, o, "__getnewargs_ex__");
    PyObject plain = ex == null ? Abstract.lookupSpecial(t, o, "__getnewargs__") : null;
    if (ex != null) {
      if (!(Abstract.call(t, ex) instanceof PyTuple both) || both.size() != 2) {
        throw Err.type(t, "__getnewargs_ex__ should return a tuple of length 2");
      }
      args = Iterables.toArray(t, both.get(0));
      kwargs = both.get(1);
    } else if (plain != null) {
      args = Iterables.toArray(t, Abstract.call(t, plain));
    } else if (!canBeMade(o)) {
      throw Err.type(t, "cannot pickle '" + o.type().tpName() + "' object");
    }
    PyTuple call;
    PyObject maker;
    if (kwargs != null && Abstract.isTrue(t, kwargs)) {
      maker = Abstract.getAttr(t, copyreg, "__newobj_ex__");
      call = PyTuple.of(o.type(), PyTuple.of(args), kwargs);
    } else {
      maker = Abstract.getAttr(t, copyreg, "__newobj__");
      call = PyTuple.of(Args.prepend(o.type(), args));
    }
    PyObject state = Abstract.callMethod(t, o, "__getstate__");
    PyObject items = o instanceof PyList ? Iterables.iter(t, o) : PyNone.VALUE;
    PyObject pairs =
        o instanceof PyDict ? Iterables.iter(t, Abstract.callMethod(t, o, "items")) : PyNone.VALUE;
    return PyTuple.of(maker, call, state, items, pairs);
  }

  /** Only instances of classes that a program could make: others hold what cannot be copied. */
  private static boolean canBeMade(PyObject o) {
    return o.type().isHeap()
        ? o.type().solidBase().tpNew != null
        : o.type() == PyType.OBJECT || o instanceof PyBaseException || hasNew(o.type());
  }

  private static boolean hasNew(@Nullable PyType k) {
    return k == PyList.TYPE || k == PyDict.TYPE || k == PySet.TYPE || k == PyFrozenset.TYPE;
  }
}
