package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * The elements of an exact built-in container, taken in one locked step: what keeps {@code
 * list(d)}, {@code tuple(L)} and {@code L.extend(s)} atomic (B9 of the fact sheet, last row).
 */
final class Snapshot {
  private Snapshot() {}

  /** True if the elements of {@code o} can be had without running Python code. */
  static boolean possible(PyObject o) {
    PyType k = o.type;
    return k == PyList.TYPE
        || k == PyTuple.TYPE
        || k == PySet.TYPE
        || k == PyFrozenset.TYPE
        || k == PyDict.TYPE
        || k == PyDictView.KEYS_TYPE
        || k == PyDictView.VALUES_TYPE
        || k == PyDictView.ITEMS_TYPE;
  }

  /** The object whose section guards the elements of {@code o}; null if they never change. */
  static @Nullable MutableObject owner(PyObject o) {
    return o instanceof PyDictView v ? v.dict() : o instanceof MutableObject m ? m : null;
  }

  /**
   * The elements; the caller holds the section of {@link #owner}. {@code o} is {@link #possible}.
   */
  static PyObject[] take(ThreadState t, PyObject o) {
    return switch (o) {
      case PyList l -> l.taken(t);
      case PyTuple u -> u.toArray();
      case PySet s -> s.table().keys(t);
      case PyFrozenset f -> f.table().keys();
      case PyDict d -> d.taken(t, PyDictView.Kind.KEYS);
      case PyDictView v -> v.dict().taken(t, v.kind());
      default -> throw new IllegalArgumentException(o.type.name());
    };
  }

  /** As {@link #take}, with references to the elements, which takes time. */
  static PyObject[] copy(ThreadState t, PyObject o, @Nullable MutableObject owner) {
    PyObject[] taken = take(t, o);
    Work.copies(t, taken.length);
    if (o instanceof PyDict) {
      Work.copiesKeys(t, taken.length);
    } else if (o instanceof PyDictView v && v.kind() == PyDictView.Kind.ITEMS) {
      Work.makesPairs(t, taken.length);
    }
    if (owner != null && taken.length > 0) {
      t.uses(owner, SharedUse.COPY, taken.length, taken[taken.length / 2]);
    }
    return taken;
  }

  /** The elements in one step, or null if they must be iterated. */
  static PyObject @Nullable [] of(ThreadState t, PyObject o) {
    if (!possible(o)) {
      return null;
    }
    MutableObject owner = owner(o);
    if (owner == null) {
      return take(t, o);
    }
    t.enterRead(owner);
    try {
      return copy(t, o, owner);
    } finally {
      t.exit(owner);
    }
  }
}
