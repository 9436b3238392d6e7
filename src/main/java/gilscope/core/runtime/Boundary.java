package gilscope.core.runtime;

import gilscope.core.event.ThreadId;
import gilscope.lang.interp.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Pilot} sees of the virtual machine when it is asked. Carrier thread only, valid
 * during the call.
 */
public final class Boundary {
  private final VirtualMachine machine;
  private final PythonRuntime runtime;

  Boundary(VirtualMachine machine, PythonRuntime runtime) {
    this.machine = machine;
    this.runtime = runtime;
  }

  /** Instructions begun by all threads. */
  public long step() {
    return machine.steps();
  }

  /**
   * How often a thread has begun, or gone on after it was blocked. Together with the step it names
   * a moment: between two of them with the same step, only blocked threads have moved.
   */
  public long wakes() {
    return machine.wakes();
  }

  /** The furthest clock. */
  public long time() {
    return machine.horizon();
  }

  /** The thread that is about to execute, or that was the last to. */
  public ThreadId thread() {
    RtThread t = machine.current();
    return t == null ? ThreadId.NONE : new ThreadId(t.id());
  }

  /** Instructions that a thread has begun; −1 if there is no such thread or it has ended. */
  public long executed(ThreadId id) {
    RtThread t = runtime.thread(id.value());
    return t == null || t.ended ? -1 : t.executed;
  }

  /** Python frames on the thread's stack. */
  public int depth(ThreadId id) {
    RtThread t = runtime.thread(id.value());
    return t == null ? 0 : t.frameDepth();
  }

  /** The file of the thread's innermost frame, or an empty text. */
  public String file(ThreadId id) {
    Frame f = frame(id);
    return f == null ? "" : f.code.filename();
  }

  /** The line of the thread's innermost frame, −1 if there is none. */
  public int line(ThreadId id) {
    Frame f = frame(id);
    return f == null ? -1 : f.line();
  }

  /** Whether the instruction about to be executed is the first of its line in this pass. */
  public boolean startsLine(ThreadId id) {
    RtThread t = runtime.thread(id.value());
    return t != null && machine.startsLine(t);
  }

  /** Locks acquired, released or waited for, so far. */
  public long lockEvents() {
    return runtime.progress.lockEvents.get();
  }

  /** How often the GIL has gone to another thread. */
  public long gilSwitches() {
    return runtime.progress.gilSwitches.get();
  }

  private @Nullable Frame frame(ThreadId id) {
    RtThread t = runtime.thread(id.value());
    return t == null ? null : t.frame();
  }
}
