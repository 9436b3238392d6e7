package gilscope.core.runtime;

import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * The GIL of an execution that repeats what a search found: whose turn it is has it. Nobody waits
 * for it here, for the schedule says when it changes hands; that is told as CPython would do it. A
 * thread that stands at a check point while another is to go on was asked to drop it, and did. Who
 * is held by the schedule while nobody has the GIL is ready: the operating system does not run it.
 */
final class TurnGil extends Gil {
  private final PythonRuntime runtime;
  private final SearchMachine machine;
  private @Nullable RtThread last;

  TurnGil(PythonRuntime runtime, SearchMachine machine, int id, long intervalMicros) {
    super(runtime, machine, id, intervalMicros, true);
    this.runtime = runtime;
    this.machine = machine;
  }

  @Override
  void take(RtThread t) {
    if (t.mustExit()) {
      runtime.shutdown.hang(t);
    }
    RtThread holder = owner;
    if (holder == t) {
      return;
    }
    if (holder != null) {
      contended++;
      t.sink().gilDropRequested(t.id(), machine.now(t), machine.step(t), id, holder.id());
      machine.takesFrom(holder, t);
      release(holder, GilReleaseReason.FORCED, t.id());
      runtime.announce(holder, ThreadState.WANTS_GIL, this, t);
    }
    boolean switched = last != t;
    last = t;
    own(t);
    hold(1);
    told = true;
    acquisitions++;
    t.holdsGil = true;
    boolean waited = t.state == ThreadState.WANTS_GIL;
    t.sink().gilAcquired(t.id(), machine.now(t), machine.step(t), id, waited, switched, t.at());
    if (switched) {
      runtime.progress.gilSwitches.incrementAndGet();
    }
  }

  @Override
  void drop(RtThread t, GilReleaseReason reason) {
    if (t.holdsGil) {
      release(t, reason, -1);
      machine.waitNoLonger(t);
    }
  }

  private void release(RtThread t, GilReleaseReason reason, int requester) {
    t.sink().gilReleased(t.id(), machine.now(t), machine.step(t), id, reason, requester, t.at());
    own(null);
    hold(0);
    told = false;
    t.holdsGil = false;
  }
}
