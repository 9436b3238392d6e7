package gilscope.core.runtime;

import gilscope.core.event.ThreadState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The run's clocks, in ns, and sleeping. Virtual time begins at {@link #VIRTUAL_EPOCH_NS}. Each
 * method is used by the thread it names.
 */
final class Timekeeping {
  /** 2026-01-01T00:00:00Z: when virtual time begins. */
  static final long VIRTUAL_EPOCH_NS = 1_767_225_600_000_000_000L;

  private final PythonRuntime runtime;
  private final Machine machine;
  private final Announcer announcer;
  private final @Nullable SearchMachine search;
  private final boolean virtual;

  /**
   * @param search the machine if it searches, else null
   * @param virtual time is the machine's own
   */
  Timekeeping(
      PythonRuntime runtime,
      Machine machine,
      Announcer announcer,
      @Nullable SearchMachine search,
      boolean virtual) {
    this.runtime = runtime;
    this.machine = machine;
    this.announcer = announcer;
    this.search = search;
    this.virtual = virtual;
  }

  /** As {@code Gate.sleep}. */
  void sleep(RtThread t, long ns) {
    long until = runtime.until(t, Math.max(0, ns));
    announcer.state(t, ThreadState.SLEEPING, null, null);
    runtime.detach(t);
    if (search != null) {
      search.sleeps(t, Math.max(0, ns));
    } else if (ns <= 0) {
      machine.charge(t, Costs.SYSTEM_CALL);
      machine.yieldTurn(t);
    } else {
      while (runtime.signals.park(t, until)) {
        if (runtime.signals.wasInterrupted(t)) {
          runtime.attach(t);
          runtime.handlePending(t);
          announcer.state(t, ThreadState.SLEEPING, null, null);
          runtime.detach(t);
        }
        // A permit that nobody took belongs to an earlier wait.
        if (machine.now(t) >= until) {
          break;
        }
      }
    }
    runtime.attach(t);
  }

  /** Since 1970 in UTC. */
  long epochNs(RtThread t) {
    return virtual ? VIRTUAL_EPOCH_NS + machine.now(t) : realEpochNs();
  }

  /** The wall clock of the computer, since 1970 in UTC. */
  static long realEpochNs() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000 + now.getNano();
  }

  /** What the thread has computed. */
  long cpuNs(RtThread t) {
    return machine.cpu(t);
  }

  /** What they have computed together. */
  long cpuNs(List<RtThread> threads) {
    return machine.cpu(threads);
  }
}
