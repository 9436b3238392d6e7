package gilscope.core.session;

/**
 * A place in a run that can be found again: so many instructions begun, and so many times a blocked
 * thread has gone on (which takes no step). Immutable, ordered.
 */
record Moment(long step, long wakes) implements Comparable<Moment> {
  static final Moment START = new Moment(0, 0);

  @Override
  public int compareTo(Moment that) {
    int bySteps = Long.compare(step, that.step);
    return bySteps != 0 ? bySteps : Long.compare(wakes, that.wakes);
  }
}
