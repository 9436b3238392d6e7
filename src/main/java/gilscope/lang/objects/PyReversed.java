package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** {@code reversed(sequence)} for sequences that have no {@code __reversed__} of their own. */
public final class PyReversed extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("reversed")
          .subclassable()
          .slots(
              k -> {
                k.tpNew = PyReversed::make;
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyReversed) o).advance(t);
              })
          .method0("__length_hint__", (t, o) -> PyInt.of(((PyReversed) o).remaining(t)))
          .method0("__reduce__", (t, o) -> ((PyReversed) o).reduce())
          .method1(
              "__setstate__",
              (t, o, state) -> ((PyReversed) o).moveTo(t, IteratorState.index(t, state)))
          .build();

  private @Nullable PyObject sequence;
  private int index;

  private PyReversed(PyType type, PyObject sequence, int length) {
    super(type);
    this.sequence = sequence;
    this.index = length - 1;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "reversed", kw);
    Args.checkPositional(t, "reversed", args.length, 1, 1);
    PyObject o = args[0];
    if (o.type == PyList.TYPE) {
      return new PyListReverseIterator(t, (PyList) o);
    }
    PyObject own = o.type.lookup("__reversed__");
    if (own != null && own != PyNone.VALUE) {
      return Abstract.callUnbound(t, own, o);
    }
    boolean sequence =
        o.type.mpGetitem != null
            && (o.type.mpLength != null || o.type.isHeap()) // a class has no length: said below
            && !(o instanceof PyDict);
    if (own == PyNone.VALUE || !sequence) {
      throw Err.type(t, "'" + o.type.tpName() + "' object is not reversible");
    }
    return new PyReversed(cls, o, Containers.length(t, o));
  }

  private @Nullable PyObject advance(ThreadState t) {
    PyObject s = sequence;
    int i = index;
    if (s == null || i < 0) {
      sequence = null;
      return null;
    }
    try {
      PyObject v = Containers.getItem(t, s, PyInt.of(i));
      index = i - 1;
      return v;
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.INDEX_ERROR) && !e.matches(ExcTypes.STOP_ITERATION)) {
        throw e;
      }
      sequence = null;
      return null;
    }
  }

  private int remaining(ThreadState t) {
    PyObject s = sequence;
    return s == null || Containers.length(t, s) <= index ? 0 : index + 1;
  }

  private PyObject reduce() {
    PyObject s = sequence;
    return s == null
        ? PyTuple.of(type(), PyTuple.of(PyTuple.of()))
        : PyTuple.of(type(), PyTuple.of(s), PyInt.of(index));
  }

  private PyObject moveTo(ThreadState t, int position) {
    PyObject s = sequence;
    if (s != null) {
      index = Math.max(-1, Math.min(position, Containers.length(t, s) - 1));
    }
    return PyNone.VALUE;
  }
}
