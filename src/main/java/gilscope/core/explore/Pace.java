package gilscope.core.explore;

/**
 * How far lanes may go: a budget of executions and of work for each, rounds that keep several lanes
 * in step, and an outer limit of time. Thread-safe.
 *
 * <p>Executions and work decide what a report says, so that it does not depend on the machine or on
 * how many of its cores are free. Time only cuts a search short, and the report then says so.
 */
final class Pace {
  /** Work of one lane, at most: see {@link Lane#work()}. Some seconds on one core. */
  private static final long MOST_WORK = 200_000_000;

  /** Making an interpreter ready takes no longer than that anywhere. */
  private static final long READY_NS = 60_000_000_000L;

  private final long timeNs;
  private final long mostWork;
  private volatile long deadlineNs;
  private boolean ready;
  private volatile boolean late;
  private volatile boolean cancelled;
  private volatile boolean tired;
  private boolean over;

  /**
   * @param timeNs from {@link #ready} on, at most
   * @param worksFully only executions are counted, not work
   */
  Pace(long timeNs, boolean worksFully) {
    this.mostWork = worksFully ? Long.MAX_VALUE : MOST_WORK;
    this.timeNs = timeNs;
    this.deadlineNs = System.nanoTime() + READY_NS + timeNs;
  }

  /**
   * An interpreter is ready for executions: from the first time on the clock runs. What comes
   * before takes longest where the process has just begun, and is no part of the search.
   */
  synchronized void ready() {
    if (!ready) {
      ready = true;
      deadlineNs = System.nanoTime() + timeNs;
    }
  }

  /** Time is up; what was found until now is all there is. */
  boolean isLate() {
    return late;
  }

  /** Somebody wants no more. Any thread. */
  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** A lane had done its share of work. */
  boolean isTired() {
    return tired;
  }

  /** True if there is time left. */
  boolean hasTime() {
    if (!late && System.nanoTime() - deadlineNs >= 0) {
      late = true;
    }
    return !late && !cancelled;
  }

  /** True if there is time left, or has been until {@code graceNs} ago. */
  boolean hasTime(long graceNs) {
    return !cancelled && System.nanoTime() - deadlineNs < graceNs;
  }

  /**
   * True if a lane may execute once more; waits at the end of its round for the next one. The
   * lane's own thread.
   */
  boolean goesOn(Lane lane) {
    if (!hasTime()) {
      return false;
    }
    if (lane.work() > mostWork) {
      tired = true;
      return false;
    }
    if (lane.executions() < lane.allowed()) {
      return true;
    }
    synchronized (this) {
      lane.waits(true);
      notifyAll();
      while (!over && lane.executions() >= lane.allowed()) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          over = true;
        }
      }
      lane.waits(false);
      return !over && hasTime();
    }
  }

  /** A lane has nothing more to do. Its own thread. */
  synchronized void ended(Lane lane) {
    lane.ends();
    notifyAll();
  }

  /** Waits until no lane can go on in this round. */
  synchronized void awaitRound(Iterable<Lane> lanes) throws InterruptedException {
    for (Lane lane : lanes) {
      while (!lane.isEnded() && !(lane.isWaiting() && lane.executions() >= lane.allowed())) {
        wait();
      }
    }
  }

  /** Begins the next round: lanes were given more. */
  synchronized void begin() {
    notifyAll();
  }

  /** There is no further round. */
  synchronized void finish() {
    over = true;
    notifyAll();
  }
}
