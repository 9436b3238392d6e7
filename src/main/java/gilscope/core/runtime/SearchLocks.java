package gilscope.core.runtime;

import gilscope.core.sched.Touch;

/**
 * What the threads of a search do with locks: which of it is visible, and who waits. Carrier thread
 * only.
 */
final class SearchLocks {
  private final SearchMachine machine;
  private final Places places;
  private final PlaceLabels labels;

  SearchLocks(SearchMachine machine, Places places, PlaceLabels labels) {
    this.machine = machine;
    this.places = places;
    this.labels = labels;
  }

  /** A lock was made. */
  void made(RtThread t, LockMutex m) {
    t.search.effects++;
    if (machine.names() && !machine.isBooting()) {
      labels.named(places.named(-2 - t.id(), t.search.locks).id, m.name);
    }
    m.place =
        machine.isBooting()
            ? places.newPlace(Places.LIBRARY)
            : places.named(-2 - t.id(), t.search.locks++);
  }

  private boolean isVisible(RtThread t, LockMutex m) {
    if (!machine.concurrent() || machine.isReplay()) {
      return false;
    }
    Place place = m.place;
    if (place == null) {
      return false;
    }
    boolean own = place.creator == -2 - t.id();
    if (!own) {
      machine.learn(place.foreign());
    }
    return place.isForeign() && !machine.runtime().isBookkeeping(t);
  }

  private static int number(LockMutex m) {
    Place p = m.place;
    return p == null ? -1 : p.id;
  }

  /** Looks whether a lock is taken. */
  boolean locked(RtThread t, LockMutex m) {
    if (machine.standIfReplayed(t)) {
      return m.isLocked();
    }
    if (isVisible(t, m)) {
      int number = number(m);
      if (machine.mayPreempt(t)) {
        machine.stand(t, number, Touch.REFUSED, 0);
      }
      machine.touched(t, number, Touch.REFUSED, 0);
    }
    return m.isLocked();
  }

  /** Tries to acquire without waiting. */
  boolean tryAcquire(RtThread t, LockMutex m) {
    machine.standIfReplayed(t);
    boolean visible = isVisible(t, m);
    if (visible && machine.mayPreempt(t)) {
      t.search.tries = m;
      machine.stand(t, number(m), Touch.TRY, 0);
      t.search.tries = null;
    }
    boolean got = takes(t, m);
    if (visible) {
      machine.touched(t, number(m), got ? Touch.TRY : Touch.REFUSED, 0);
      t.search.published++;
    }
    return got;
  }

  /**
   * The first part of an acquire that is ready to wait: takes the lock if that needs no waiting.
   * Where a switch is allowed the thread stands before the lock at once, as one that waits for it.
   *
   * <p>Who finds it taken in the middle of a step has seen that, whatever it does next.
   */
  boolean acquireFree(RtThread t, LockMutex m) {
    boolean stands = machine.replayed(t);
    boolean visible = isVisible(t, m);
    t.search.standsFirst = stands;
    if (stands || visible && machine.mayPreempt(t)) {
      return false;
    }
    if (!m.isLocked()) {
      return take(t, m);
    }
    if (visible) {
      machine.touched(t, number(m), Touch.REFUSED, 0);
    }
    return false;
  }

  private boolean takes(RtThread t, LockMutex m) {
    if (!m.tryTake(t, machine)) {
      return false;
    }
    m.takenAt = t.search.operations;
    t.search.held++;
    return true;
  }

  private boolean take(RtThread t, LockMutex m) {
    takes(t, m);
    if (isVisible(t, m)) {
      machine.touched(t, number(m), Touch.ACQUIRE, 0);
      t.search.published++;
    }
    return true;
  }

  /**
   * Acquires, waiting if need be.
   *
   * @param until as {@link Machine#park}
   * @return false if the time came first
   */
  boolean acquire(RtThread t, LockMutex m, long until) {
    SearchState s = t.search;
    s.timedOut = false;
    s.deadline = until;
    if (s.standsFirst || isVisible(t, m)) {
      s.standsFirst = false;
      int number = number(m);
      s.needs = m;
      machine.stand(t, number, Touch.ACQUIRE, 0);
      s.needs = null;
      Touch how = machine.acquires(s);
      s.deadline = Machine.NEVER;
      boolean got = takes(t, m);
      machine.touched(t, number, got ? how : Touch.REFUSED, 0);
      s.published++;
      return got;
    }
    while (!takes(t, m)) {
      s.waitsQuietly = m;
      machine.passOn(t);
      s.waitsQuietly = null;
      s.mayPreempt = true;
      if (s.timedOut) {
        s.deadline = Machine.NEVER;
        return false;
      }
    }
    s.deadline = Machine.NEVER;
    return true;
  }

  /** A lock is about to be released; on return it is done at once. */
  void releasing(RtThread t, LockMutex m) {
    machine.standIfReplayed(t);
    if (m.owner == t) {
      t.search.held--;
    }
    if (m.owner != t || m.takenAt <= t.search.roundBegan) {
      t.search.effects++; // not taken since the round of a loop began
    }
    if (isVisible(t, m)) {
      int number = number(m);
      if (machine.mayPreempt(t)) {
        machine.stand(t, number, Touch.RELEASE, 0);
      }
      machine.touched(t, number, Touch.RELEASE, 0);
      t.search.published++;
    }
  }

  /** A lock is free again. */
  void released(LockMutex m) {
    for (int i = 0; i < machine.threads.size(); i++) {
      if (machine.threads.get(i).search.waitsQuietly == m) {
        machine.threads.get(i).search.unsettled = true;
      }
    }
  }
}
