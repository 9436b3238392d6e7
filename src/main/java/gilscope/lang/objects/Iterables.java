package gilscope.lang.objects;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walking through any iterable: CPython's iterator protocol. All run on the thread whose state is
 * the first parameter and may run Python code.
 */
public final class Iterables {
  private static final int FEW = 8;

  private Iterables() {}

  public static PyObject iter(ThreadState t, PyObject o) {
    Slots.Unary f = o.type.tpIter;
    if (f != null) {
      PyObject it = f.call(t, o);
      if (it.type.tpNext == null) {
        throw Err.type(t, "iter() returned non-iterator of type '" + it.type.tpName() + "'");
      }
      return it;
    }
    if (o.type.mpGetitem != null && !o.type.isMapping() && !(o instanceof PyDict)) {
      return new PySequenceIterator(o);
    }
    throw Err.type(t, "'" + o.type.tpName() + "' object is not iterable");
  }

  /** The next value, or null when exhausted. */
  public static @Nullable PyObject next(ThreadState t, PyObject it) {
    Slots.Next f = it.type.tpNext;
    if (f == null) {
      throw Err.type(t, "'" + it.type.tpName() + "' object is not an iterator");
    }
    PyObject v = f.call(t, it);
    if (v == null) {
      it.changed(); // an exhausted iterator lets go
    }
    return v;
  }

  /** The next value that {@code taker} does not take, or null when exhausted. */
  public static @Nullable PyObject next(ThreadState t, PyObject it, Taker taker) {
    if (!(it instanceof Pouring p) || it.type.tpNext == null) {
      return next(t, it);
    }
    PyObject v = p.next(t, taker);
    if (v == null) {
      it.changed();
    }
    return v;
  }

  public static void forEach(ThreadState t, PyObject iterable, Consumer<PyObject> action) {
    PyObject it = iter(t, iterable);
    int n = 0;
    for (PyObject v = next(t, it); v != null; v = next(t, it)) {
      action.accept(v);
      n++;
    }
    Work.takes(t, it, n);
  }

  /**
   * All values of an iterable, not to be modified; a snapshot in one step for exact built-in
   * containers.
   */
  public static PyObject[] toArray(ThreadState t, PyObject iterable) {
    PyObject[] snapshot = Snapshot.of(t, iterable);
    return snapshot != null ? snapshot : collect(t, iterable);
  }

  /**
   * As {@link #toArray}, but only lists and tuples are taken in one step: {@code PySequence_Tuple}
   * asks the iterator of everything else, and meets the changes of other threads on its way.
   */
  static PyObject[] tupleItems(ThreadState t, PyObject iterable) {
    return iterable.type == PyList.TYPE || iterable.type == PyTuple.TYPE
        ? toArray(t, iterable)
        : collect(t, iterable);
  }

  private static PyObject[] collect(ThreadState t, PyObject iterable) {
    PyObject it = iter(t, iterable);
    if (it.type == PyListReverseIterator.TYPE && t.storesAlone()) {
      PyObject[] rest = ((PyListReverseIterator) it).rest();
      Work.takes(t, it, rest.length);
      return rest;
    }
    Collected all = new Collected();
    for (PyObject v = next(t, it, all); v != null; v = next(t, it, all)) {
      all.take(v);
    }
    Work.takes(t, it, all.n);
    return all.toArray();
  }

  private static final class Collected implements Taker {
    private PyObject[] out = new PyObject[FEW];
    private int n;

    @Override
    public boolean take(PyObject v) {
      if (n == out.length) {
        out = Arrays.copyOf(out, 2 * n);
      }
      out[n++] = v;
      return true;
    }

    PyObject[] toArray() {
      return n == out.length ? out : Arrays.copyOf(out, n);
    }
  }

  public static PyTuple toTuple(ThreadState t, PyObject iterable) {
    return iterable.type == PyTuple.TYPE ? (PyTuple) iterable : PyTuple.of(tupleItems(t, iterable));
  }
}
