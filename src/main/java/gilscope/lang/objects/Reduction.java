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
      PyTuple both = tuple(t, Abstract.call(t, ex), "__getnewargs_ex__ should return");
      if (both.size() != 2) {
        throw Err.value(
            t, "__getnewargs_ex__ should return a tuple of length 2, not " + both.size());
      }
      args =
          tuple(t, both.get(0), "first item of the tuple returned by __getnewargs_ex__ must be")
              .toArray();
      kwargs = both.get(1);
      if (!(kwargs instanceof PyDict)) {
        throw Err.type(
            t,
            "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '"
                + kwargs.type().tpName()
                + "'");
      }
    } else if (plain != null) {
      args = tuple(t, Abstract.call(t, plain), "__getnewargs__ should return").toArray();
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

  private static PyTuple tuple(ThreadState t, PyObject o, String message) {
    if (o instanceof PyTuple tuple) {
      return tuple;
    }
    throw Err.type(t, message + " a tuple, not '" + o.type().tpName() + "'");
  }

  /** Only instances of classes that a program could make: others hold what cannot be copied. */
  private static boolean canBeMade(PyObject o) {
    return ownState(o.type()) || o.type().isHeap()
        ? o.type().solidBase().tpNew != null
        : o.type() == PyType.OBJECT || o instanceof PyBaseException || hasNew(o.type());
  }

  /** A built-in type that can be made and says itself what its state is. */
  private static boolean ownState(PyType k) {
    return k.tpNew != null && k.lookup("__getstate__") != PyType.OBJECT.lookup("__getstate__");
  }

  private static boolean hasNew(@Nullable PyType k) {
    return k == PyList.TYPE || k == PyDict.TYPE || k == PySet.TYPE || k == PyFrozenset.TYPE;
  }
}
