package gilscope.core.session;

import gilscope.core.event.ThreadId;
import gilscope.core.runtime.Boundary;
import gilscope.core.runtime.Pilot;
import gilscope.core.runtime.Watch;
import gilscope.core.sched.Hand;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the virtual machine's carrier where the session wants it. The pilot's methods run on the
 * carrier, the rest on the session's thread; the monitor of this object is between them.
 */
final class Steering implements Pilot {
  private static final long FORCED_TURN = 1_000;

  private final String programFile;
  private final Runnable whenStill;
  private volatile @Nullable Hand manual;
  private volatile Goal goal;
  private volatile boolean pauseWanted;
  private volatile boolean released;
  private volatile Set<ArmedBreakpoint> breakpoints = Set.of();
  private volatile Set<Watch> watchpoints = Set.of();
  private volatile Set<EventBreak> eventBreaks = Set.of();
  private volatile long delayNs;

  // Guarded by this.
  private boolean still;
  private @Nullable Boundary held;
  private Goal.@Nullable Reach noted;

  // Carrier only: the present goal as seen from where it was set; null until its first look.
  private @Nullable Stops stops;
  private boolean near;
  private Moment forcedAt = new Moment(-1, -1);

  Steering(String programFile, Goal goal, Runnable whenStill) {
    this.programFile = programFile;
    this.goal = goal;
    this.whenStill = whenStill;
  }

  // ---- the session's side

  void use(@Nullable Hand hand) {
    manual = hand;
  }

  void setBreakpoints(Set<Breakpoint> newBreakpoints) {
    breakpoints =
        newBreakpoints.stream().map(ArmedBreakpoint::of).collect(Collectors.toUnmodifiableSet());
  }

  void setWatchpoints(Set<Watch> newWatchpoints) {
    watchpoints = Set.copyOf(newWatchpoints);
  }

  void setEventBreaks(Set<EventBreak> newEventBreaks) {
    eventBreaks = Set.copyOf(newEventBreaks);
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

  /**
   * How things stand for a thread, to look back from; null if the run does not stand still.
   *
   * @param thread null for the one that goes on next
   */
  synchronized @Nullable Vantage vantage(@Nullable ThreadId thread) {
    Boundary at = held;
    return at == null ? null : Vantage.of(at, thread == null ? at.thread() : thread, programFile);
  }

  /** The last stop that a {@link Goal.Scout} met on its way; null if there was none. */
  synchronized Goal.@Nullable Reach noted() {
    return noted;
  }

  // ---- the carrier's side

  @Override
  public boolean attentive() {
    return switch (goal) {
      case Goal.Reach(Moment _, ThreadId about) ->
          delayNs > 0 || near && !about.equals(ThreadId.NONE);
      case Goal.ReachTime _ -> delayNs > 0;
      case Goal.Free _ ->
          !breakpoints.isEmpty() || !watchpoints.isEmpty() || !eventBreaks.isEmpty() || delayNs > 0;
      case Goal.Step _, Goal.Line _, Goal.Change _, Goal.Scout _ -> true;
    };
  }

  @Override
  public long nextStop() {
    return switch (goal) {
      case Goal.Reach(Moment moment, ThreadId _) -> moment.step();
      case Goal.Scout(Goal _, Vantage from) -> from.moment().step();
      default -> Long.MAX_VALUE;
    };
  }

  @Override
  public void boundary(Boundary at) {
    if (released) {
      return;
    }
    near = goal instanceof Goal.Reach(Moment moment, ThreadId _) && at.step() >= moment.step();
    if (arrives(at)
        || begun(at).between(at, watchpoints, eventBreaks)
            && stopsOrNotes(new Goal.Reach(Vantage.moment(at)), 0)) {
      standStill(at);
      // What a new goal compares with is how things stand now.
      boolean _ = begun(at).between(at, watchpoints, eventBreaks);
    }
    if (goal instanceof Goal.Step(_, ThreadId thread, boolean held) && held && thread != null) {
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
    while (!released
        && (pauseWanted
            || begun(at).before(at, breakpoints)
                && stopsOrNotes(new Goal.Reach(Vantage.moment(at), at.thread()), 1))) {
      standStill(at);
    }
    if (goal instanceof Goal.Step(_, ThreadId thread, boolean held)
        && held
        && thread != null
        && !at.thread().equals(thread)) {
      Moment now = Vantage.moment(at);
      if (!now.equals(forcedAt)) {
        forcedAt = now;
        force(thread);
        return false;
      }
    }
    return true;
  }

  /** A wish to pause, or the end of a scout's way. */
  private boolean arrives(Boundary at) {
    return pauseWanted
        || goal instanceof Goal.Scout(Goal _, Vantage from)
            && Vantage.moment(at).compareTo(from.moment()) >= 0;
  }

  /**
   * A stop of the goal: a scout goes on and remembers it.
   *
   * @param atLeast steps that must lie between it and where the scout came from
   */
  private boolean stopsOrNotes(Goal.Reach stop, int atLeast) {
    if (!(goal instanceof Goal.Scout(Goal _, Vantage from))) {
      return true;
    }
    Moment origin = from.moment();
    if (stop.moment().compareTo(origin) < 0 && stop.moment().step() + atLeast <= origin.step()) {
      synchronized (this) {
        noted = stop;
      }
    }
    return false;
  }

  private Stops begun(Boundary at) {
    Stops known = stops;
    if (known == null) {
      ThreadId focus =
          goal instanceof Goal.Step(_, ThreadId thread, _) && thread != null ? thread : at.thread();
      known = new Stops(programFile, goal, Vantage.of(at, focus, programFile));
      stops = known;
    }
    return known;
  }

  private void force(ThreadId thread) {
    Hand hand = manual;
    if (hand != null) {
      hand.order(thread, FORCED_TURN);
    }
  }

  private void standStill(Boundary at) {
    boolean interrupted = false;
    synchronized (this) {
      still = true;
      held = at;
      pauseWanted = false;
      Hand hand = manual;
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
      held = null;
      stops = null;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
