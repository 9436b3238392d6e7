package gilscope.lang.interp;

import gilscope.lang.objects.InterpreterState;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * A Python thread as the interpreter sees it. Used by its own thread; {@link #frame} may be read by a debugger while the
 * thread is suspended. The runtime extends it with what it needs for locks, parking and events.
 */
public abstract class InterpThread extends ThreadState {
  private final Gate gate;
  private final int id;

  /** The innermost frame. */
  @Nullable Frame frame;

  /** Instructions until {@link Gate#refuel}; the loop keeps it in a local and stores it here around calls out. */
  int fuel = 1;

  /**
   * @param id the thread's number in the trace: 0 for the main thread, then in order of creation
   */
  protected InterpThread(InterpreterState interp, Gate gate, int id, boolean guarding, boolean observing) {
    super(interp, guarding, observing);
    this.gate = gate;
    this.id = id;
  }

  public final Gate gate() {
    return gate;
  }

  public final int id() {
    return id;
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
   * What is left of the last grant: after {@link Gate#refuel} returned n, the k-th instruction runs with n - k + 1, and the
   * next refuel is called with 0. Own thread, or while it is suspended.
   */
  public final int fuel() {
    return fuel;
  }

  /** The cast that every native function needs: all thread states of a running program are interpreter threads. */
  public static InterpThread of(ThreadState t) {
    return (InterpThread) t;
  }
}
