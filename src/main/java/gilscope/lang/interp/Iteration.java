package gilscope.lang.interp;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyListIterator;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRangeIterator;
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
    if (it instanceof PyRangeIterator r) {
      PyObject v = r.advance(t);
      InterpThread.of(t).spent += InstructionTimes.step(v);
      return v;
    }
    if (!(it instanceof PyListIterator)) {
      InterpThread.of(t).spent += InstructionTimes.OTHER_STEP;
    }
    return next(t, it);
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
