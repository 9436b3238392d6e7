package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.Taker;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code yield from} and the inside of {@code await}: PEP 380. */
final class Delegation {
  private Delegation() {}

  /** A yielded value, or the result of a finished receiver. */
  record Step(PyObject value, boolean finished) {}

  @SuppressWarnings("NullAway") // value is not NULL
  static Step send(ThreadState t, PyObject receiver, @Nullable PyObject value) {
    return send(t, receiver, value, null);
  }

  @SuppressWarnings("NullAway") // value is not NULL
  private static Step send(
      ThreadState t, PyObject receiver, @Nullable PyObject value, @Nullable Taker by) {
    t.takeStopValue();
    PyObject v;
    try {
      if (receiver instanceof PyGenerator g) {
        v = value == PyNone.VALUE ? g.next(t, by) : g.resume(t, value, by);
      } else if (value == PyNone.VALUE && receiver.type().tpNext != null) {
        v = receiver.type().tpNext.call(t, receiver);
      } else {
        v = Abstract.callMethod(t, receiver, "send", value);
      }
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.STOP_ITERATION)) {
        throw e;
      }
      PyObject result = e.value().field("value");
      return new Step(result == null ? PyNone.VALUE : result, true);
    }
    if (v != null) {
      return new Step(v, false);
    }
    PyObject result = t.takeStopValue();
    return new Step(result == null ? PyNone.VALUE : result, true);
  }

  /** As {@link #send}; who takes what {@code f} yields takes what the receiver yields. */
  static Step pour(InterpThread t, Frame f, PyObject receiver, @Nullable PyObject value) {
    PyGenerator g = f.generator;
    return send(t, receiver, value, g == null ? null : g.taker());
  }

  /** As {@link #send} in compiled code that is traced: the loop runs generators in itself. */
  static Step sendTraced(InterpThread t, PyObject receiver, @Nullable PyObject value) {
    try {
      return send(t, receiver, value);
    } catch (PyRaise e) {
      throw passed(t, receiver, e);
    }
  }

  /** As {@link Iteration#next}, likewise. */
  static @Nullable PyObject next(InterpThread t, PyObject iterator) {
    t.tellLines();
    t.briefBefore = 0;
    try {
      PyObject v = Iteration.next(t, iterator);
      t.brief = iterator instanceof PyGenerator ? t.briefBefore : 0;
      return v;
    } catch (PyRaise e) {
      throw passed(t, iterator, e);
    }
  }

  private static PyRaise passed(InterpThread t, PyObject from, PyRaise e) {
    if (from instanceof PyGenerator) {
      t.leavesBy(e);
    }
    return e;
  }

  /**
   * CLEANUP_THROW: {@code subiterator, last sent, exc} at {@code s[at]} become None and the value
   * of StopIteration.
   */
  static void cleanupThrow(InterpThread t, @Nullable PyObject[] s, int at) {
    PyBaseException e = (PyBaseException) s[at + 2];
    if (e == null) {
      throw new IllegalStateException("NULL on the stack");
    }
    if (!e.type().isSubtype(ExcTypes.STOP_ITERATION)) {
      t.reraising = true;
      throw PyRaise.again(e);
    }
    PyObject v = e.field("value");
    s[at] = PyNone.VALUE;
    s[at + 1] = v == null ? PyNone.VALUE : v;
  }

  /** GET_YIELD_FROM_ITER. */
  static PyObject yieldFromIterator(ThreadState t, Frame frame, PyObject o) {
    if (o instanceof PyGenerator g) {
      if (g.isCoroutine() && !frame.code.has(Code.COROUTINE | 0x100)) {
        throw Err.type(t, "cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      if (g.type() != PyGenerator.ASYNC_GENERATOR) {
        return o;
      }
    }
    return Iterables.iter(t, o);
  }

  /** Closes what a generator delegates to, if it can be closed. */
  static void close(InterpThread t, PyObject receiver) {
    if (receiver instanceof PyGenerator g && g.type() != PyGenerator.ASYNC_GENERATOR) {
      g.close(t);
      return;
    }
    PyObject method = Abstract.getAttrOrNull(t, receiver, "close");
    if (method != null) {
      Abstract.call(t, method);
    }
  }
}
