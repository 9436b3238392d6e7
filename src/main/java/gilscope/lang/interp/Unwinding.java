package gilscope.lang.interp;

import gilscope.lang.bytecode.ExceptionTable;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.RawMemory;
import org.jspecify.annotations.Nullable;

/** Finds who handles an exception, leaving frames on the way and writing the traceback. */
final class Unwinding {
  private Unwinding() {}

  /**
   * Handles what was thrown while {@code running} was at instruction {@code pc}.
   *
   * @param outer the handled-exception stack when the loop was entered
   * @return the frame that goes on at its handler
   * @throws PyRaise if the exception leaves the frame that was entered from Java
   */
  static Frame unwind(InterpThread t, Frame running, int pc, Throwable thrown, ExcInfo outer) {
    PyRaise raise = asPython(t, running, thrown, outer);
    RawMemory memory = t.raw();
    if (memory != null && thrown == raise) {
      raise = memory.raised(t, raise);
    }
    PyBaseException e = raise.value();
    boolean again = t.reraising;
    t.reraising = false;
    Frame frame = current(t, running);
    int at = frame == running ? pc : frame.pc;
    t.raised(raise);
    boolean here = true;
    if (!again && (frame.pyCode.word(at) & 0xFF) != Ordinal.RAISE_VARARGS) {
      t.spent += InstructionTimes.RAISED_BY_NATIVE;
    }
    while (true) {
      t.spent += InstructionTimes.UNWINDING;
      if (!again) {
        t.spent += InstructionTimes.traced(t.timesSections());
        passes(frame, e);
      }
      Watching w = t.watching;
      if (w != null) {
        raise = w.raised(frame, raise, again, here);
        e = raise.value();
      }
      again = false;
      if (handle(frame, at, e)) {
        if (w != null) {
          w.handled(frame, e);
        }
        return frame;
      }
      if (w != null) {
        raise = w.unwound(frame, raise, here);
        e = raise.value();
      }
      t.spent += InstructionTimes.LEAVING;
      boolean entry = frame.entry;
      Frame back = FrameStack.abandon(t, frame);
      gets(frame, back, raise);
      if (entry || back == null) {
        t.leavesBy(raise);
        throw raise;
      }
      frame = back;
      at = frame.pc;
      here = false;
    }
  }

  /** An AttributeError that leaves a getter that the loop called says what was looked up. */
  static void gets(Frame frame, @Nullable Frame back, Throwable raise) {
    PyObject o = frame.gotten;
    if (o != null && back != null && frame.generator == null && raise instanceof PyRaise r) {
      Err.lookedUp(r, o, back.code.names().get(back.pyCode.word(back.pc) >>> 9));
    }
  }

  private static Frame current(InterpThread t, Frame running) {
    Frame f = t.frame;
    return f == null ? running : f;
  }

  private static boolean handle(Frame frame, int at, PyBaseException e) {
    ExceptionTable table = frame.code.exceptions();
    int region = table.find(at);
    if (region < 0) {
      return false;
    }
    int sp = frame.pyCode.localsPlus + table.depths()[region];
    @Nullable PyObject[] s = frame.slots;
    if (table.lasti()[region]) {
      s[sp++] = PyInt.of(frame.pc);
    }
    s[sp++] = e;
    frame.stackTop = sp;
    frame.next = table.targets()[region];
    return true;
  }

  /** An entry in the traceback for the frame. */
  static void passes(Frame frame, PyBaseException e) {
    if (!frame.pyCode.inC) {
      e.setTraceback(new PyTraceback((PyTraceback) e.traceback(), frame, frame.pc));
    }
  }

  /**
   * Java's own exhaustion as Python knows it; anything else that is no Python exception passes
   * through, frames undone.
   */
  private static PyRaise asPython(InterpThread t, Frame running, Throwable thrown, ExcInfo outer) {
    if (thrown instanceof PyRaise r) {
      return r;
    }
    FrameStack.cutBackTo(t, running);
    t.reraising = false;
    if (thrown instanceof StackOverflowError) {
      return Err.of(t, ExcTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
    }
    if (thrown instanceof OutOfMemoryError) {
      return Err.raise(t, ExcTypes.MEMORY_ERROR);
    }
    fault(t, thrown);
    Frame f = running;
    while (!f.entry && f.back != null) {
      f = f.back;
    }
    t.frame = f.back;
    t.frameDepth = f.depth - 1;
    t.handling = outer;
    throw Sneaky.<RuntimeException>rethrow(thrown);
  }

  /**
   * Where nothing protects memory, an operation that believes a container's size may leave its
   * array: the process dies of it. Does not return then.
   */
  private static void fault(InterpThread t, Throwable thrown) {
    RawMemory memory = t.raw();
    if (memory != null
        && (thrown instanceof IndexOutOfBoundsException
            || thrown instanceof NullPointerException
            || thrown instanceof NegativeArraySizeException)) {
      try (RawMemory.Operation op = memory.begin(t, null, "an operation")) {
        throw op.crash(
            RawMemory.Damage.OVERFLOW,
            "an operation that believes a damaged container's size leaves its array");
      }
    }
  }

  /**
   * What {@code thrown} is to compiled code of {@code frame}.
   *
   * @throws RuntimeException what is no Python exception, the frame being left
   */
  static PyRaise inCompiled(InterpThread t, Frame frame, Throwable thrown) {
    if (thrown instanceof PyRaise r) {
      return r;
    }
    FrameStack.cutBackTo(t, frame);
    t.reraising = false;
    if (thrown instanceof StackOverflowError) {
      return Err.of(t, ExcTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
    }
    if (thrown instanceof OutOfMemoryError) {
      return Err.raise(t, ExcTypes.MEMORY_ERROR);
    }
    t.frame = frame.back;
    t.frameDepth = frame.depth - 1;
    throw Sneaky.<RuntimeException>rethrow(thrown);
  }

  /** Throws what is already in flight without wrapping it. */
  private static final class Sneaky {
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException rethrow(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }
}
