package gilscope.core.runtime;

import gilscope.core.sched.Touch;

/**
 * What the threads of a search do with each other's ends, and the program's. Carrier thread only.
 */
final class SearchEnds {
  private final SearchMachine machine;
  private final Places places;
  private final int ofProgram;

  SearchEnds(SearchMachine machine, Places places, PlaceLabels labels) {
    this.machine = machine;
    this.places = places;
    this.ofProgram = places.newPlace(Places.LIBRARY).id;
    labels.named(ofProgram, "the end of the program");
  }

  /** True if nobody could notice. */
  private boolean isUnseen() {
    return !machine.concurrent() || machine.isReplay();
  }

  /** A thread looks whether another one has ended. */
  void looks(RtThread t, RtThread target) {
    machine.standIfReplayed(t);
    if (isUnseen() || t == target) {
      return;
    }
    Place end = places.end(target.id());
    machine.learn(end.foreign());
    if (machine.mayPreempt(t)) {
      machine.stand(t, end.id, Touch.REFUSED, 0);
    }
    machine.touched(t, end.id, Touch.REFUSED, 0);
    if (target.ended) {
      machine.ordered(target, t);
    }
  }

  /**
   * A thread waits for the end of another, at most until a time: where such waits may end early, a
   * step that is possible once the other is over, or whenever the wait ends.
   *
   * @return false if it is no step, and the thread is to be parked
   */
  boolean standsFor(RtThread t, RtThread target, long until) {
    boolean stands = machine.replayed(t);
    if (!stands && (!machine.endsWaits() || isUnseen())) {
      return false;
    }
    Place end = places.end(target.id());
    machine.learn(end.foreign());
    SearchState s = t.search;
    s.timedOut = false;
    s.deadline = until;
    s.awaits = target;
    machine.stand(t, end.id, Touch.REFUSED, 0);
    s.awaits = null;
    s.deadline = Machine.NEVER;
    machine.touched(t, end.id, Touch.REFUSED, 0);
    return true;
  }

  /** A thread has nothing more to do; that is a step if anybody looks. */
  void ends(RtThread t) {
    machine.standIfReplayed(t);
    Place end = places.end(t.id());
    if (isUnseen() || !end.isForeign() || machine.stopping) {
      return;
    }
    machine.stand(t, end.id, Touch.RELEASE, 0);
    machine.touched(t, end.id, Touch.RELEASE, 0);
  }

  /** The program is about to end, and daemons with it: a step if there are any. */
  void endsProgram(RtThread t) {
    machine.standIfReplayed(t);
    if (!isUnseen() && !machine.stopping) {
      machine.stand(t, ofProgram, Touch.NONE, 0);
      machine.touched(t, ofProgram, Touch.NONE, 0);
    }
  }
}
