package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.NativeTimes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** Raising, matching and the handled-exception stack. */
final class Raising {
  private Raising() {}

  /** RAISE_VARARGS: exception and cause are below {@code sp} as far as {@code n} says. */
  static PyRaise raise(InterpThread t, @Nullable PyObject[] s, int sp, int n) {
    if (n == 0) {
      PyBaseException handled = t.handledException();
      if (handled == null) {
        return Err.runtime(t, "No active exception to reraise");
      }
      t.reraising = true;
      return PyRaise.again(handled);
    }
    PyBaseException e = exception(t, s[sp - n]);
    if (n == 2) {
      e.setCause(cause(t, s[sp - 1]));
    }
    return new PyRaise(t, e);
  }

  private static PyBaseException exception(ThreadState t, @Nullable PyObject o) {
    if (o instanceof PyBaseException e) {
      return e;
    }
    if (o instanceof PyType k && k.isSubtype(ExcTypes.BASE_EXCEPTION)) {
      InterpThread.of(t).spends(NativeTimes.of(k, null, t.timesSections()));
      PyObject made = Abstract.call(t, k);
      if (made instanceof PyBaseException e) {
        return e;
      }
      throw Err.type(
          t,
          "calling "
              + Abstract.reprText(t, k)
              + " should have returned an instance of BaseException, not "
              + Abstract.reprText(t, made.type()));
    }
    throw Err.type(t, "exceptions must derive from BaseException");
  }

  private static @Nullable PyBaseException cause(ThreadState t, @Nullable PyObject o) {
    if (o == PyNone.VALUE) {
      return null;
    }
    if (o instanceof PyBaseException e) {
      return e;
    }
    if (o instanceof PyType k && k.isSubtype(ExcTypes.BASE_EXCEPTION)) {
      PyObject made = Abstract.call(t, k);
      if (made instanceof PyBaseException e) {
        return e;
      }
      throw Err.type(
          t,
          "calling "
              + Abstract.reprText(t, k)
              + " should have returned an instance of BaseException, not "
              + Abstract.reprText(t, made.type()));
    }
    throw Err.type(t, "exception causes must derive from BaseException");
  }

  /** RERAISE: with {@code n} the frame counts as being at the instruction that first failed. */
  static PyRaise reraise(InterpThread t, Frame frame, @Nullable PyObject[] s, int sp, int n) {
    PyBaseException e = exception(t, s[sp - 1]);
    if (n > 0 && s[sp - 1 - n] instanceof PyInt lasti) {
      frame.pc = (int) lasti.longValue();
    }
    t.reraising = true;
    return PyRaise.again(e);
  }

  /** PUSH_EXC_INFO: returns what was being handled, or None. */
  static PyObject beginHandling(InterpThread t, @Nullable PyObject exc) {
    PyBaseException previous = t.handling.value;
    t.handling.value = (PyBaseException) exc;
    return previous == null ? PyNone.VALUE : previous;
  }

  /** POP_EXCEPT. */
  static void endHandling(InterpThread t, @Nullable PyObject previous) {
    t.handling.value = previous instanceof PyBaseException e ? e : null;
  }

  static PyObject matches(ThreadState t, @Nullable PyObject exc, @Nullable PyObject type) {
    if (exc == null || type == null) {
      throw new IllegalStateException("NULL on the stack");
    }
    if (type instanceof PyTuple tuple) {
      boolean found = false;
      for (PyObject k : tuple.toArray()) {
        checkCatchable(t, k);
      }
      for (PyObject k : tuple.toArray()) {
        found |= exc.type().isSubtype((PyType) k);
      }
      return PyBool.of(found);
    }
    checkCatchable(t, type);
    return PyBool.of(exc.type().isSubtype((PyType) type));
  }

  private static void checkCatchable(ThreadState t, PyObject k) {
    if (!(k instanceof PyType type && type.isSubtype(ExcTypes.BASE_EXCEPTION))) {
      throw Err.type(t, "catching classes that do not inherit from BaseException is not allowed");
    }
  }

  /**
   * WITH_EXCEPT_START: {@code exit, receiver or NULL, lasti, previous, exc} are below {@code sp}.
   */
  @SuppressWarnings("NullAway") // only the receiver may be NULL
  static PyObject withExit(ThreadState t, @Nullable PyObject[] s, int sp) {
    PyBaseException e = (PyBaseException) s[sp - 1];
    PyObject exit = s[sp - 5];
    PyObject self = s[sp - 4];
    PyObject tb = e.traceback() == null ? PyNone.VALUE : e.traceback();
    return self == null
        ? Abstract.call(t, exit, e.type(), e, tb)
        : Abstract.call(t, exit, self, e.type(), e, tb);
  }
}
