package gilscope.lang.interp;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code await}, {@code async for}. */
final class Awaiting {
  private Awaiting() {}

  /**
   * GET_AWAITABLE.
   *
   * @param where 1 after {@code __aenter__}, 2 after {@code __aexit__}, 0 elsewhere
   */
  static PyObject awaitable(ThreadState t, PyObject o, int where) {
    PyObject it = awaitableOrNull(t, o);
    if (it == null) {
      String what = where == 1 ? "__aenter__" : "__aexit__";
      throw Err.type(
          t,
          where == 0
              ? "'" + o.type().tpName() + "' object can't be awaited"
              : "'async with' received an object from "
                  + what
                  + " that does not implement __await__: "
                  + o.type().tpName());
    }
    if (it instanceof PyGenerator g && g.isCoroutine() && g.receiver() != null) {
      throw Err.runtime(t, "coroutine is being awaited already");
    }
    return it;
  }

  private static @Nullable PyObject awaitableOrNull(ThreadState t, PyObject o) {
    if (o instanceof PyGenerator g
        && (g.isCoroutine() || (g.type() == PyGenerator.TYPE && g.isIterableCoroutine()))) {
      return o;
    }
    if (o.type().amAwait == null) {
      return null;
    }
    PyObject it = o.type().amAwait.call(t, o);
    if (it instanceof PyGenerator g && g.isCoroutine()) {
      throw Err.type(t, "__await__() returned a coroutine");
    }
    if (it.type().tpNext == null) {
      throw Err.type(t, "__await__() returned non-iterator of type '" + it.type().tpName() + "'");
    }
    return it;
  }

  static PyObject aiter(ThreadState t, PyObject o) {
    if (o.type().amAiter == null) {
      throw Err.type(
          t, "'async for' requires an object with __aiter__ method, got " + o.type().tpName());
    }
    PyObject it = o.type().amAiter.call(t, o);
    if (it.type().amAnext == null) {
      throw Err.type(
          t,
          "'async for' received an object from __aiter__ that does not implement __anext__: "
              + it.type().tpName());
    }
    return it;
  }

  @SuppressWarnings("NullAway") // not NULL
  static PyObject anext(ThreadState t, @Nullable PyObject it) {
    if (it.type().amAnext == null) {
      throw Err.type(
          t, "'async for' requires an iterator with __anext__ method, got " + it.type().tpName());
    }
    PyObject step = it.type().amAnext.call(t, it);
    if (step instanceof AsyncGeneratorStep) {
      return step;
    }
    PyObject awaitable;
    try {
      awaitable = awaitableOrNull(t, step);
    } catch (PyRaise e) {
      throw invalid(t, step, e.value());
    }
    if (awaitable == null) {
      throw invalid(t, step, null);
    }
    return awaitable;
  }

  private static PyRaise invalid(ThreadState t, PyObject step, @Nullable PyBaseException cause) {
    PyRaise r =
        Err.type(
            t, "'async for' received an invalid object from __anext__: " + step.type().tpName());
    if (cause != null) {
      r.value().setCause(cause);
    }
    return r;
  }

  /** END_ASYNC_FOR: returns if the loop is over, else raises again. */
  static void endAsyncFor(InterpThread t, @Nullable PyObject exc) {
    PyBaseException e = (PyBaseException) exc;
    if (e == null) {
      throw new IllegalStateException("NULL on the stack");
    }
    if (!e.type().isSubtype(ExcTypes.STOP_ASYNC_ITERATION)) {
      t.reraising = true;
      throw PyRaise.again(e);
    }
  }
}
