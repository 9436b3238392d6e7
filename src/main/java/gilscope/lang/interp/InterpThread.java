package gilscope.lang.interp;

import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * A Python thread as the interpreter sees it. Used by its own thread; {@link #frame} may be read by
 * a debugger while the thread is suspended. The runtime extends it with what it needs for locks,
 * parking and events.
 */
public abstract class InterpThread extends ThreadState {
  private final Gate gate;
  private final Interpreter interpreter;
  private final int id;

  /** {@link Gate#tracing}, which does not change. */
  final boolean tracing;

  /** The innermost frame. */
  @Nullable Frame frame;

  /**
   * Instructions until {@link Gate#refuel}. A field, not a local of the loop: loops nest through
   * Java calls.
   */
  int fuel = 1;

  /** Python frames from {@link #frame} to the outermost. */
  int frameDepth;

  /**
   * Innermost entry of the handled-exception stack: one per thread plus one per running generator.
   */
  ExcInfo handling = new ExcInfo();

  /**
   * The exception about to be thrown is raised again: the frame's traceback entry is already there.
   */
  boolean reraising;

  /**
   * @param id the thread's number in the trace: 0 for the main thread, then in order of creation
   */
  protected InterpThread(
      Interpreter interp, Gate gate, int id, boolean guarding, boolean observing) {
    super(interp, guarding, observing);
    this.gate = gate;
    this.interpreter = interp;
    this.id = id;
    this.tracing = gate.tracing();
  }

  public final Gate gate() {
    return gate;
  }

  /** The interpreter it belongs to: {@link #interp} with its own type. */
  public final Interpreter interpreter() {
    return interpreter;
  }

  public final int id() {
    return id;
  }

  /**
   * Number of Python frames on the stack, generators' included: what "step over" and "step out"
   * compare. A debugger may read it while the thread is suspended.
   */
  public final int frameDepth() {
    return frameDepth;
  }

  @Override
  public final @Nullable PyBaseException handledException() {
    for (ExcInfo e = handling; e != null; e = e.previous) {
      if (e.value != null) {
        return e.value;
      }
    }
    return null;
  }

  @Override
  public final PyObject importModule(String name) {
    return interpreter.importer().importModule(this, name);
  }

  @Override
  public final @Nullable PyObject callerModule() {
    Frame f = frame();
    return f == null ? null : f.globals.get(this, PyStr.of("__name__"));
  }

  @Override
  public final long random64() {
    return gate.random64(this);
  }

  /** The innermost Python frame, or null before the first and after the last. */
  public final @Nullable Frame frame() {
    return frame;
  }

  /** Makes the loop call {@link Gate#refuel} before the next instruction. Own thread only. */
  public final void drainFuel() {
    fuel = 0;
  }

  /**
   * What is left of the last grant: after {@link Gate#refuel} returned n, the k-th instruction runs
   * with n - k + 1, and the next refuel is called with 0. Own thread, or while it is suspended.
   */
  public final int fuel() {
    return fuel;
  }

  /**
   * The cast that every native function needs: all thread states of a running program are
   * interpreter threads.
   */
  public static InterpThread of(ThreadState t) {
    return (InterpThread) t;
  }
}
