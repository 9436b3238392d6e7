package gilscope.core.runtime;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.lang.interp.Frame;
import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Pilot} sees of a machine when it is asked. Carrier thread only, valid during the
 * call.
 */
public final class Boundary {
  private final CarrierMachine machine;
  private final PythonRuntime runtime;

  Boundary(CarrierMachine machine, PythonRuntime runtime) {
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
    return t != null && runtime.startsLine(t);
  }

  /** Whether the instruction about to be executed evaluates an expression of the source. */
  public boolean startsExpression(ThreadId id) {
    Frame f = frame(id);
    return f != null && Expressions.startsAt(f.code, f.pc);
  }

  /** The same of one lock. */
  public long lockEvents(LockId id) {
    for (Waitable each : runtime.resources()) {
      if (each.id == id.value()) {
        return each.events;
      }
    }
    return 0;
  }

  /** Locks acquired, released or waited for, so far. */
  public long lockEvents() {
    return runtime.progress.lockEvents();
  }

  /** How often the GIL has gone to another thread. */
  public long gilSwitches() {
    return runtime.progress.gilSwitches.get();
  }

  /** How often something was written to the program's streams. */
  public long outputs() {
    return runtime.progress.outputs.get();
  }

  /** Exceptions raised or reported; the former only at a level that tells lines. */
  public long exceptions() {
    return runtime.progress.exceptions.get();
  }

  /**
   * The value of an expression as text, see {@link Watch}; empty where it has none.
   *
   * @param id whose frame; {@link ThreadId#NONE} for the globals of {@code __main__}
   * @param depth which of its frames, from 1 for the outermost; beyond the innermost: no value
   */
  public String value(Watch watch, ThreadId id, int depth) {
    RtThread t = runtime.thread(id.equals(ThreadId.NONE) ? 0 : id.value());
    if (t == null) {
      return "";
    }
    PyObject value;
    if (id.equals(ThreadId.NONE)) {
      value = watch.valueInMain(t);
    } else {
      Frame f = t.frame();
      for (int i = t.frameDepth(); f != null && i > depth; i--) {
        f = f.back;
      }
      value = f == null || t.frameDepth() < depth ? null : watch.valueIn(t, f);
    }
    return value == null ? "" : SafeRepr.of(t, value);
  }

  /** Whether an expression is true in the thread's innermost frame. */
  public boolean holds(Watch watch, ThreadId id) {
    RtThread t = runtime.thread(id.value());
    Frame f = t == null ? null : t.frame();
    return t != null && f != null && watch.holdsIn(t, f);
  }

  private @Nullable Frame frame(ThreadId id) {
    RtThread t = runtime.thread(id.value());
    return t == null ? null : t.frame();
  }
}
