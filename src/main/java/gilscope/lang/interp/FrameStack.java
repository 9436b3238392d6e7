package gilscope.lang.interp;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import org.jspecify.annotations.Nullable;

/** Entering and leaving frames: the only code that changes which frame of a thread is innermost. */
final class FrameStack {
  private static final int FOR_ITER = Opcode.FOR_ITER.ordinal();

  private FrameStack() {}

  /**
   * Makes {@code callee} the innermost frame, called by {@code caller}.
   *
   * @throws gilscope.lang.objects.PyRaise RecursionError, with nothing changed
   */
  static Frame push(InterpThread t, @Nullable Frame caller, Frame callee) {
    pushCompiled(t, caller, callee);
    if (t.tracing) {
      t.endGrant();
    }
    return callee;
  }

  /** As {@link #push}, in compiled code. */
  static void pushCompiled(InterpThread t, @Nullable Frame caller, Frame callee) {
    if (t.frameDepth >= t.interpreter().recursionLimit()) {
      throw Err.of(t, ExcTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
    }
    if (t.tracing) {
      LineStretch.called(t);
    }
    pushDirect(t, caller, callee);
    if (t.tracing) {
      Apart.entered(t);
    }
  }

  /** As {@link #push}, where there is room and nobody wants to be told. */
  static void pushDirect(InterpThread t, @Nullable Frame caller, Frame callee) {
    callee.back = caller;
    callee.depth = ++t.frameDepth;
    t.frame = callee;
  }

  /** A frame that was {@linkplain #pushDirect pushed} so returns. */
  static void leaveDirect(InterpThread t, Frame frame) {
    if (t.needsFrames()) {
      popCompiled(t, frame);
    } else {
      t.frame = frame.back;
      t.frameDepth--;
      frame.depth = 0;
    }
  }

  /** As {@link #popCompiled}; the loop goes on. */
  private static @Nullable Frame pop(InterpThread t, Frame frame) {
    if (t.tracing) {
      t.endGrant();
    }
    return popCompiled(t, frame);
  }

  /** Takes the innermost frame off; a generator's frame is unlinked. */
  private static @Nullable Frame popCompiled(InterpThread t, Frame frame) {
    if (t.tracing) {
      Apart.leaving(t);
    }
    Frame back = frame.back;
    t.frame = back;
    t.frameDepth--;
    frame.depth = 0;
    if (frame.generator != null) {
      frame.back = null;
    }
    Lifetimes lifetimes = t.lifetimes;
    if (lifetimes != null) {
      lifetimes.left(t, frame, back);
    }
    return back;
  }

  /**
   * The frame returns {@code value}.
   *
   * @return the caller, holding the value and ready to go on; null if the caller is Java
   */
  static @Nullable Frame leave(InterpThread t, Frame frame, PyObject value) {
    PyGenerator g = frame.generator;
    Frame back = pop(t, frame);
    if (g != null) {
      g.finished(t);
    }
    return deliver(t, frame, back, value, g != null);
  }

  /**
   * As {@link #leave}, of a function that Python called, where nobody wants to be told; null and
   * nothing done if it is not so.
   */
  static @Nullable Frame leaveQuickly(InterpThread t, Frame frame, PyObject value) {
    Frame back = frame.back;
    PyObject made = frame.constructed;
    if (back == null
        || frame.entry
        || frame.generator != null
        || t.needsFrames()
        || (made != null && value != PyNone.VALUE)) {
      return null;
    }
    t.frame = back;
    t.frameDepth--;
    frame.depth = 0;
    back.slots[back.stackTop++] = made == null ? value : made;
    PyFunction f = frame.function;
    if (f != null && !frame.kept && t.storesAlone()) {
      f.spares(frame);
    }
    return back;
  }

  /**
   * Hands what {@code frame}, which has been taken off, returned or yielded to its caller.
   *
   * @param finished it was a generator's and returned
   * @return the caller, ready to go on; null if it is Java
   */
  static @Nullable Frame deliver(
      InterpThread t, Frame frame, @Nullable Frame back, PyObject value, boolean finished) {
    if (frame.entry || back == null) {
      return null;
    }
    if (finished) {
      int word = back.code.instructions()[back.pc];
      int target = word >>> 8;
      if ((word & 0xFF) == FOR_ITER) {
        back.next = target + 1; // past END_FOR
        return back;
      }
      back.next = target; // SEND
    }
    back.slots[back.stackTop++] = frame.constructed == null ? value : constructed(t, frame, value);
    return back;
  }

  /** What the call of a class gives whose {@code __init__} this was. */
  static PyObject constructed(InterpThread t, Frame frame, PyObject value) {
    PyObject made = frame.constructed;
    if (made == null) {
      return value;
    }
    if (value != PyNone.VALUE) {
      throw noNone(t, value);
    }
    return made;
  }

  /** An {@code __init__} returned that. */
  static PyRaise noNone(InterpThread t, PyObject value) {
    return Err.type(t, "__init__() should return None, not '" + value.type().tpName() + "'");
  }

  /** Compiled code returns from the frame. */
  static void leaveCompiled(InterpThread t, Frame frame) {
    PyGenerator g = frame.generator;
    popCompiled(t, frame);
    if (g != null) {
      g.finished(t);
    }
  }

  /** Compiled code yields from the frame; its state is stored. */
  static void suspendCompiled(InterpThread t, Frame frame, int arg) {
    PyGenerator g = frame.generator;
    if (g == null) {
      throw new IllegalStateException("yield without a generator");
    }
    g.suspended(t, arg);
    popCompiled(t, frame);
  }

  /**
   * The frame, a generator's, lives on but hands {@code value} to its caller: at creation and at
   * every yield.
   *
   * @return the caller; null if it is Java
   */
  static @Nullable Frame suspend(InterpThread t, Frame frame, PyObject value) {
    Frame back = pop(t, frame);
    if (frame.entry || back == null) {
      return null;
    }
    back.slots[back.stackTop++] = value;
    return back;
  }

  /**
   * As {@link #suspend}, at a yield, where nobody wants to be told: of a generator that Python
   * called, or that Java called and somebody has taken the value and wants more, in which case the
   * frame itself goes on. Null, with nothing done, if it is not so.
   */
  static @Nullable Frame suspendQuickly(InterpThread t, Frame frame, PyObject value, int arg) {
    PyGenerator g = frame.generator;
    if (g == null || t.needsFrames()) {
      return null;
    }
    Frame back = g.calledFrom();
    if (back == null) {
      return pours(t, g, value) ? frame : null;
    }
    g.suspended(t, arg);
    t.frame = back;
    t.frameDepth--;
    frame.depth = 0;
    frame.back = null;
    back.slots[back.stackTop++] = value;
    return back;
  }

  /** Who takes what the innermost frame yields has taken this, and the frame has got its answer. */
  private static boolean pours(InterpThread t, PyGenerator g, PyObject value) {
    if (t.timed || !t.storesAlone() || !g.pours(value)) {
      return false;
    }
    g.answered(t);
    return true;
  }

  /** The frame is left by an exception. */
  static @Nullable Frame abandon(InterpThread t, Frame frame) {
    Frame back = pop(t, frame);
    if (frame.generator != null) {
      frame.generator.finished(t);
    }
    return back;
  }

  /**
   * Forgets every frame above {@code frame}, after Java itself failed in the middle of something.
   */
  static void cutBackTo(InterpThread t, Frame frame) {
    t.frame = frame;
    t.frameDepth = frame.depth;
  }

  static boolean isActive(InterpThread t, Frame frame) {
    for (Frame f = t.frame; f != null; f = f.back) {
      if (f == frame) {
        return true;
      }
    }
    return false;
  }
}
