package gilscope.core.session;

import gilscope.core.event.ThreadId;
import gilscope.core.runtime.Boundary;
import gilscope.core.runtime.Pilot;
import gilscope.core.sched.ManualScheduler;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Holds the virtual machine's carrier where the session wants it. The pilot's methods run on the
 * carrier, the rest on the session's thread; the monitor of this object is between them.
 */
final class Steering implements Pilot {
  private static final long FORCED_TURN = 1_000;

  private final String programFile;
  private final Runnable whenStill;
  private volatile @Nullable ManualScheduler manual;
  private volatile Goal goal;
  private volatile boolean pauseWanted;
  private volatile boolean released;
  private volatile Set<Breakpoint> breakpoints = Set.of();
  private volatile long delayNs;

  // Guarded by this.
  private boolean still;

  // Carrier only: how things stood when the present goal was set.
  private boolean fresh = true;
  private Moment from = Moment.START;
  private ThreadId focus = ThreadId.NONE;
  private int depth;
  private long executed;
  private long lockEvents;
  private long gilSwitches;
  private boolean fromLibrary;
  private Moment forcedAt = new Moment(-1, -1);

  Steering(String programFile, Goal goal, Runnable whenStill) {
    this.programFile = programFile;
    this.goal = goal;
    this.whenStill = whenStill;
  }

  // ---- the session's side

  void use(@Nullable ManualScheduler hand) {
    manual = hand;
  }

  void setBreakpoints(Set<Breakpoint> newBreakpoints) {
    breakpoints = Set.copyOf(newBreakpoints);
  }

  void setDelay(long ns) {
    delayNs = ns;
  }

  void pause() {
    pauseWanted = true;
  }

  /** Goes on towards a goal. */
  synchronized void go(Goal next) {
    goal = next;
    pauseWanted = false;
    still = false;
    notifyAll();
  }

  /** Lets the carrier go for good; the engine is being ended. */
  synchronized void release() {
    released = true;
    notifyAll();
  }

  // ---- the carrier's side

  @Override
  public boolean attentive() {
    if (!breakpoints.isEmpty() || delayNs > 0) {
      return true;
    }
    return switch (goal) {
      case Goal.Free _, Goal.Reach _, Goal.ReachTime _ -> false;
      case Goal.Step _, Goal.Line _ -> true;
    };
  }

  @Override
  public long nextStop() {
    return goal instanceof Goal.Reach(Moment moment) ? moment.step() : Long.MAX_VALUE;
  }

  @Override
  public void boundary(Boundary at) {
    if (released) {
      return;
    }
    begin(at);
    if (pauseWanted || reached(at)) {
      standStill();
      begin(at);
    }
    if (goal instanceof Goal.Step(_, ThreadId thread) && thread != null) {
      force(thread);
    }
  }

  @Override
  public boolean before(Boundary at) {
    if (released) {
      return true;
    }
    if (delayNs > 0) {
      LockSupport.parkNanos(this, delayNs);
    }
    begin(at);
    while (!released && stopsBefore(at)) {
      standStill();
      begin(at);
    }
    if (goal instanceof Goal.Step(_, ThreadId thread)
        && thread != null
        && !at.thread().equals(thread)) {
      Moment now = now(at);
      if (!now.equals(forcedAt)) {
        forcedAt = now;
        force(thread);
        return false;
      }
    }
    return true;
  }

  private void force(ThreadId thread) {
    ManualScheduler hand = manual;
    if (hand != null) {
      hand.order(thread, FORCED_TURN);
    }
  }

  private static Moment now(Boundary at) {
    return new Moment(at.step(), at.wakes());
  }

  private void begin(Boundary at) {
    if (!fresh) {
      return;
    }
    fresh = false;
    from = now(at);
    focus = goal instanceof Goal.Step(_, ThreadId thread) && thread != null ? thread : at.thread();
    depth = at.depth(focus);
    executed = at.executed(focus);
    lockEvents = at.lockEvents();
    gilSwitches = at.gilSwitches();
    fromLibrary = depth > 0 && !at.file(focus).equals(programFile);
  }

  private void standStill() {
    boolean interrupted = false;
    synchronized (this) {
      still = true;
      pauseWanted = false;
      ManualScheduler hand = manual;
      if (hand != null) {
        hand.order(ThreadId.NONE, 1);
      }
      whenStill.run();
      while (still && !released) {
        try {
          wait();
        } catch (InterruptedException _) {
          interrupted = true;
          break;
        }
      }
      fresh = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goals that are reached between two instructions, whoever comes next. */
  private boolean reached(Boundary at) {
    return switch (goal) {
      case Goal.Free _, Goal.Line _ -> false;
      case Goal.Reach(Moment moment) -> now(at).compareTo(moment) >= 0;
      case Goal.ReachTime(long ns) -> at.time() >= ns;
      case Goal.Step(StepKind kind, ThreadId thread) ->
          switch (kind) {
            case INSTRUCTION ->
                thread == null
                    ? at.step() > from.step()
                    : at.executed(thread) > executed || at.executed(thread) < 0;
            case LOCK_EVENT -> at.lockEvents() > lockEvents;
            case GIL_SWITCH -> at.gilSwitches() > gilSwitches;
            case LINE, OVER, OUT -> false;
          };
    };
  }

  /** Goals that depend on the instruction about to be executed. */
  private boolean stopsBefore(Boundary at) {
    if (pauseWanted) {
      return true;
    }
    if (goal instanceof Goal.Reach || goal instanceof Goal.ReachTime || at.step() <= from.step()) {
      return false;
    }
    if (goal instanceof Goal.Step(StepKind kind, ThreadId thread) && stepEnds(kind, thread, at)) {
      return true;
    }
    if (breakpoints.isEmpty() && !(goal instanceof Goal.Line)) {
      return false;
    }
    ThreadId t = at.thread();
    if (!at.startsLine(t)) {
      return false;
    }
    Breakpoint here = new Breakpoint(at.file(t), at.line(t));
    return breakpoints.contains(here)
        || goal instanceof Goal.Line(Breakpoint line) && line.equals(here);
  }

  private boolean stepEnds(StepKind kind, @Nullable ThreadId thread, Boundary at) {
    ThreadId t = at.thread();
    boolean gone = at.executed(focus) < 0 || depth == 0 && thread == null;
    return switch (kind) {
      case INSTRUCTION, LOCK_EVENT, GIL_SWITCH -> false;
      case LINE -> (thread == null || t.equals(thread) || gone) && startsShownLine(t, at);
      case OVER ->
          gone
              ? startsShownLine(t, at)
              : t.equals(focus) && at.depth(t) <= depth && at.startsLine(t);
      case OUT -> gone ? startsShownLine(t, at) : t.equals(focus) && at.depth(t) < depth;
    };
  }

  /** Stepping does not lead into the library, unless it began there. */
  private boolean startsShownLine(ThreadId t, Boundary at) {
    return at.startsLine(t) && (fromLibrary || at.file(t).equals(programFile));
  }
}
