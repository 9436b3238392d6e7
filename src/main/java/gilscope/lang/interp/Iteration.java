package gilscope.lang.interp;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyListIterator;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRangeIterator;
import gilscope.lang.objects.PyTupleIterator;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** GET_ITER and FOR_ITER. */
final class Iteration {
  private Iteration() {}

  static PyObject iter(ThreadState t, PyObject o) {
    return Iterables.iter(t, o);
  }

  /** As {@link #next}, remembering what it was. */
  static @Nullable PyObject next(ThreadState t, PyObject it, PyCode code, int pc) {
    Object seen = code.caches[pc];
    Object now = KnownIterator.remember(seen, it.type());
    if (now != seen) {
      code.caches[pc] = now;
    }
    InterpThread thread = InterpThread.of(t);
    PyObject v = next(t, it);
    if (thread.timed) {
      thread.spent += InstructionTimes.step(it, v, t.timesSections());
    }
    return v;
  }

  /**
   * The next value of a range, list or tuple, where it is one that the loop has only ever run over,
   * and nobody wants to be told; null says nothing.
   *
   * @param seen what it remembers of its iterators
   */
  static @Nullable PyObject nextOrNull(ThreadState t, PyObject it, @Nullable Object seen) {
    if (seen == Kind.RANGE) {
      return it instanceof PyRangeIterator r && r.hasNext() && t.isQuiet()
          ? PyInt.of(r.takeLong())
          : null;
    }
    if (seen == PyListIterator.TYPE) {
      return it instanceof PyListIterator l && t.isQuiet() ? l.plainAdvance() : null;
    }
    return seen == PyTupleIterator.TYPE && it instanceof PyTupleIterator u && t.isQuiet()
        ? u.advance(t)
        : null;
  }

  /** The next value, or null when exhausted. */
  static @Nullable PyObject next(ThreadState t, PyObject it) {
    if (it instanceof PyRangeIterator r) {
      return r.advance(t);
    }
    if (it instanceof PyListIterator l) {
      return l.advance(t);
    }
    Slots.Next f = it.type().tpNext;
    if (f == null) {
      throw Err.type(t, "'" + it.type().tpName() + "' object is not an iterator");
    }
    PyObject v = f.call(t, it);
    if (v == null) {
      it.changed(); // an exhausted iterator lets go
    }
    return v;
  }
}
