package gilscope.lang.objects;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An iterator over the keys, values or items of a dict, forwards or backwards. Its steps are
 * lock-free (B9).
 */
public final class PyDictIterator extends MutableObject {
  private static final Map<PyDictView.Kind, PyType> FORWARD = types(false);
  private static final Map<PyDictView.Kind, PyType> BACKWARD = types(true);

  private @Nullable PyDict dict;
  private final PyDictView.Kind kind;
  private final boolean reverse;

  /** Keys there were at the start; -1 once they were found to have changed, for good. */
  private int used;

  private int position;
  private int left;

  public PyDictIterator(ThreadState t, PyDict dict, PyDictView.Kind kind, boolean reverse) {
    super(typeOf(kind, reverse));
    t.touches(dict, Access.LENGTH, 0, null);
    this.dict = dict;
    this.kind = kind;
    this.reverse = reverse;
    this.used = dict.size();
    this.left = used;
    this.position = reverse ? dict.positions() - 1 : 0;
  }

  /** The type of such iterators. */
  public static PyType typeOf(PyDictView.Kind kind, boolean reverse) {
    PyType k = (reverse ? BACKWARD : FORWARD).get(kind);
    if (k == null) {
      throw new IllegalStateException("no iterator over " + kind);
    }
    return k;
  }

  private static Map<PyDictView.Kind, PyType> types(boolean reverse) {
    Map<PyDictView.Kind, PyType> types = new EnumMap<>(PyDictView.Kind.class);
    for (PyDictView.Kind kind : PyDictView.Kind.values()) {
      types.put(
          kind,
          TypeSpec.of(reverse ? kind.reverse : kind.iterator)
              .slots(
                  k -> {
                    k.tpIter = (t, o) -> o;
                    k.tpNext = (t, o) -> ((PyDictIterator) o).advance(t);
                  })
              .method0("__length_hint__", (t, o) -> PyInt.of(((PyDictIterator) o).remaining()))
              .method0("__reduce__", (t, o) -> ((PyDictIterator) o).reduce(t))
              .build());
    }
    return types;
  }

  /** The next key, value or item, or null. */
  public @Nullable PyObject advance(ThreadState t) {
    PyDict d = dict;
    if (d == null) {
      return null;
    }
    t.writes(this);
    t.touches(d, kind == PyDictView.Kind.KEYS ? Access.LENGTH : Access.READ, 0, null);
    return step(t, d, false);
  }

  /** {@code dictiter_iternext_threadsafe}, or with the dict's lock what it does then. */
  private @Nullable PyObject step(ThreadState t, PyDict d, boolean locked) {
    if (used != d.size()) {
      used = -1;
      throw Err.runtime(t, "dictionary changed size during iteration");
    }
    t.share(d);
    RawMemory m = t.raw();
    if (m != null) {
      RawDict.check(t, m, d, reverse ? -1 : position);
    }
    for (int from = position; ; ) {
      int at = reverse ? d.previousPosition(from) : d.nextPosition(from);
      if (at < 0) {
        dict = null;
        return null;
      }
      if (left == 0 && !reverse) {
        dict = null;
        throw Err.runtime(t, "dictionary keys changed during iteration");
      }
      from = reverse ? at - 1 : at + 1;
      DictEntry e = d.entryAt(at);
      PyObject v = e == null ? null : e.value();
      if (e != null && v != null) { // else removed by another thread since it was found
        if (!locked && refuses(t, e.key, v)) {
          return stepLocked(t, d);
        }
        position = from;
        left--;
        return m == null || kind != PyDictView.Kind.ITEMS
            ? kind.of(e.key, v)
            : item(t, m, e.key, v);
      }
    }
  }

  /** Whether a reference to what is to be given out cannot be had without the dict's lock. */
  private boolean refuses(ThreadState t, PyObject key, PyObject value) {
    return (kind != PyDictView.Kind.VALUES && t.needsLock(key))
        || (kind != PyDictView.Kind.KEYS && t.needsLock(value));
  }

  /** It takes its references as any: the next iterator needs the lock again. */
  private @Nullable PyObject stepLocked(ThreadState t, PyDict d) {
    t.enterLock(d);
    try {
      return step(t, d, true);
    } finally {
      t.exitLock(d);
    }
  }

  /** The tuple for the first item; reused if nobody else has it, as {@code di_result}. */
  private PyObject @Nullable [] result;

  private @Nullable PyTuple resultTuple;
  private boolean resultTaken;

  private PyObject item(ThreadState t, RawMemory m, PyObject key, PyObject value) {
    try (RawMemory.Operation op = m.begin(t, this, "dictiteritem.__next__")) {
      op.reads("the count of di_result");
      if (resultTaken) {
        return PyTuple.of(key, value);
      }
      PyObject[] cells = result;
      PyTuple tuple = resultTuple;
      if (cells == null || tuple == null) {
        cells = new PyObject[] {key, value};
        tuple = new PyTuple(PyTuple.TYPE, cells);
        result = cells;
        resultTuple = tuple;
      }
      op.writes("di_result");
      if (resultTaken) {
        op.damage(
            RawMemory.Damage.SHARED_CELL,
            "the count said that nobody else has the result tuple; it is changed under its owner");
      }
      cells[0] = key;
      cells[1] = value;
      resultTaken = true;
      return tuple;
    }
  }

  /** Pickled as an iterator over a list of what is left; this one does not move. */
  private PyObject reduce(ThreadState t) {
    PyDict d = dict;
    PyDictIterator ahead = new PyDictIterator(t, d == null ? new PyDict() : d, kind, reverse);
    if (d != null) {
      ahead.used = used;
      ahead.position = position;
      ahead.left = left;
    }
    return PyTuple.of(IteratorState.iter(t), PyTuple.of(new PyList(Iterables.toArray(t, ahead))));
  }

  private int remaining() {
    PyDict d = dict;
    return d != null && used == d.size() ? left : 0;
  }
}
