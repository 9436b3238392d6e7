package gilscope.lang.interp;

import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import org.jspecify.annotations.Nullable;

/** Turns, leaving a frame and exceptions in generated code. */
@SuppressWarnings({"unused", "NullAway"}) // called from generated code; NULL is on the stack
final class CompiledTurns {
  private static final int MANY_FAILURES = 50;

  /** Numbers of instructions are handed over in so many bits. */
  private static final int PLACE_BITS = 11;

  private static final int PLACE = (1 << PLACE_BITS) - 1;

  private CompiledTurns() {}

  /** The instruction that begins; the answer is the other number in {@code at}. */
  static int began(Frame f, int at) {
    f.pc = at & PLACE;
    return at >>> PLACE_BITS;
  }

  /** So many instructions later: true if a {@link #turn} is due. */
  static boolean isDue(InterpThread t, int used) {
    int left = t.fuel - used;
    t.fuel = left;
    return left <= 0 || t.evalBreaker != 0;
  }

  /** As {@link #isDue}, of no more than these, nothing being counted. */
  static boolean mayBeDue(InterpThread t, int used) {
    return t.fuel - used <= 0 || t.evalBreaker != 0;
  }

  /** At a check point, with variables and stack in the frame. */
  static void turn(InterpThread t, Frame f, int at) {
    f.stackTop = began(f, at);
    if (t.fuel <= 0) {
      t.fuel = t.gate().refuelCompiled(t);
    }
    if (t.evalBreaker != 0) {
      t.gate().handlePending(t);
    }
  }

  /** The frame, whose slots are stored, goes on in the loop; {@code how} says where. */
  static @Nullable PyObject exit(
      CompiledCode c, InterpThread t, Frame f, int used, int how, int entry) {
    f.next = how & PLACE;
    int counted = LineStretch.settled(t, f);
    t.fuel -= used - counted - (how >>> PLACE_BITS & PLACE);
    f.stackTop = (how & Integer.MAX_VALUE) >>> 2 * PLACE_BITS;
    if (how < 0) {
      failed(c, f, entry);
    }
    if (t.tracing) {
      t.gate().leftCompiled(t);
    }
    return null;
  }

  /**
   * What was compiled for the loop at {@code pc} is to go on with the frame; if it has been thrown
   * away, the loop itself, which has it made again.
   */
  static boolean handsOver(InterpThread t, PyCode code, int pc) {
    boolean there = !t.mustInterpret() && code.expectsCompiled(pc);
    t.handingOver = there;
    return there;
  }

  /** The callee goes on in the loop, and the frame after it. */
  static @Nullable PyObject waits(InterpThread t, Frame f, int used, int at) {
    f.next = at & PLACE;
    t.fuel -= used - LineStretch.counted(f) - (at >>> PLACE_BITS);
    return null;
  }

  /** Somebody may look at the frame's variables when it has been left. */
  static boolean isSeen(Frame f) {
    return f.kept;
  }

  /** A line begins that none is to be told with; {@code used} instructions later. */
  static void begins(InterpThread t, int used) {
    t.tellLines();
    t.fuel -= used;
  }

  static void commit(InterpThread t, Frame f) {
    LineStretch.commit(t, f);
  }

  /** Before anything that tells something of this frame or calls: the stretch ends. */
  static void closes(InterpThread t, Frame f, LineStretch closed) {
    if (f.told != 0) {
      Apart.commit(t, f);
    } else {
      t.fuel -= closed.ahead();
      t.stretch = closed;
    }
  }

  /** {@code used}, less what has been counted when lines were told. */
  static int settled(InterpThread t, Frame f, int used) {
    return used - LineStretch.settled(t, f);
  }

  static void takesLong(InterpThread t) {
    t.takesLong();
  }

  static void returns(InterpThread t, Frame f, int used) {
    t.fuel -= used;
    FrameStack.leaveCompiled(t, f);
  }

  /** Somebody has taken what is about to be yielded, and wants more. */
  static boolean pours(Frame f, PyObject v) {
    PyGenerator g = f.generator;
    return g != null && g.pours(v);
  }

  static void yields(InterpThread t, Frame f, int arg) {
    FrameStack.suspendCompiled(t, f, arg);
  }

  /** A guard of {@code c}, entered at {@code entry}, failed; too often, and it is thrown away. */
  static void failed(CompiledCode c, Frame f, int entry) {
    f.told = 0;
    if (++c.failures > MANY_FAILURES) {
      c.failures = 0;
      f.pyCode.drop(entry);
    }
  }

  /**
   * What a handler of this frame gets, with the frame's entry in the traceback.
   *
   * @throws RuntimeException what is no Python exception, the frame being left
   */
  static PyBaseException caught(InterpThread t, Frame f, Throwable thrown) {
    return tell(t, f, thrown).value();
  }

  /** The frame has no handler: it is left, and the caller throws the result. */
  static PyRaise left(InterpThread t, Frame f, Throwable thrown) {
    PyRaise raise = tell(t, f, thrown);
    f.told = 0;
    FrameStack.abandon(t, f);
    t.leavesBy(raise);
    return raise;
  }

  private static PyRaise tell(InterpThread t, Frame f, Throwable thrown) {
    t.tellLines();
    PyRaise raise = Unwinding.inCompiled(t, f, thrown);
    boolean again = t.reraising;
    t.reraising = false;
    t.raised(raise);
    if (!again) {
      Unwinding.passes(f, raise.value());
    }
    return raise;
  }

  static PyObject lasti(Frame f) {
    return PyInt.of(f.pc);
  }

  static PyObject beginHandling(InterpThread t, PyObject e) {
    return Raising.beginHandling(t, e);
  }

  static void endHandling(InterpThread t, PyObject previous) {
    Raising.endHandling(t, previous);
  }

  static boolean matches(InterpThread t, PyObject e, PyObject type) {
    return Raising.matches(t, e, type) == PyBool.TRUE;
  }

  static PyRaise raise(InterpThread t, @Nullable PyObject[] s, int sp, int n) {
    return Raising.raise(t, s, sp, n);
  }

  static PyRaise reraise(InterpThread t, Frame f, @Nullable PyObject[] s, int sp, int n) {
    return Raising.reraise(t, f, s, sp, n);
  }
}
