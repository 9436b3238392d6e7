package gilscope.core.runtime;

import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.ThreadState;
import gilscope.lang.interp.Gate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What threads do outside the interpreter: streams and blocking calls, detached while they last.
 * Used by the thread concerned; {@link #wantsInput} may be asked by any.
 */
final class Outside {
  private final PythonRuntime runtime;
  private final Machine machine;
  private final Announcer announcer;
  private final Console console;
  private final @Nullable SearchMachine search;
  private volatile boolean wantsInput;

  /**
   * @param search the machine if it searches, else null
   */
  Outside(
      PythonRuntime runtime,
      Machine machine,
      Announcer announcer,
      Console console,
      @Nullable SearchMachine search) {
    this.runtime = runtime;
    this.machine = machine;
    this.announcer = announcer;
    this.console = console;
    this.search = search;
  }

  /** A thread waits for a line of standard input. */
  boolean wantsInput() {
    return wantsInput;
  }

  /** As {@code Gate.detached}. */
  <T extends @Nullable Object> T detached(
      RtThread t, Gate.BlockingReason reason, Supplier<T> action) {
    announcer.state(
        t, reason == Gate.BlockingReason.SLEEP ? ThreadState.SLEEPING : ThreadState.IO, null, null);
    runtime.detach(t);
    machine.charge(t, Costs.SYSTEM_CALL);
    machine.outside(t, true);
    try {
      return action.get();
    } finally {
      machine.outside(t, false);
      runtime.attach(t);
    }
  }

  /** As {@code Gate.write}. */
  void write(RtThread t, Gate.Stream stream, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (search != null) {
      search.writes(t);
    }
    runtime.progress.outputs.incrementAndGet();
    OutputStreamKind kind = OutputStreamKind.valueOf(stream.name());
    Heap heap = runtime.heap;
    String passed =
        heap == null || !runtime.contended ? text : heap.buffered(t, stream.name(), text);
    if (passed.isEmpty()) {
      return;
    }
    announcer.state(t, ThreadState.IO, null, null);
    runtime.detach(t);
    t.sink().streamUsed(t.id(), machine.now(t), machine.step(t), kind, announcer.freshText(passed));
    machine.charge(t, Costs.WRITE);
    machine.outside(t, true);
    try {
      console.write(kind, passed);
    } finally {
      machine.outside(t, false);
    }
    runtime.attach(t);
  }

  /** As {@code Gate.readLine}. */
  String readLine(RtThread t) {
    announcer.state(t, ThreadState.IO, null, null);
    runtime.detach(t);
    machine.charge(t, Costs.READ);
    machine.outside(t, true);
    wantsInput = true;
    String line;
    try {
      line = console.readLine();
    } catch (InterruptedException _) {
      line = "";
    } finally {
      wantsInput = false;
      machine.outside(t, false);
    }
    t.sink()
        .streamUsed(
            t.id(),
            machine.now(t),
            machine.step(t),
            OutputStreamKind.STDIN,
            announcer.freshText(line));
    runtime.attach(t);
    return line;
  }
}
