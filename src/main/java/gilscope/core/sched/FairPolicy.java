package gilscope.core.sched;

/**
 * What a fair operating system does on real cores: the thread whose clock is furthest behind goes
 * on, so that threads on different cores advance side by side. Ties go round by id. Of several that
 * wait for one signal, the first that came is woken, as by Linux' futexes. No chance.
 */
final class FairPolicy implements Policy {
  /**
   * Small enough that threads on different cores interleave inside a few lines of Python. A prime:
   * a loop of ten instructions, like that of {@code o.x += 1}, must not be cut at one place for
   * ever.
   */
  static final int SLICE = 47;

  private final int slice;

  FairPolicy(int slice) {
    this.slice = slice;
  }

  @Override
  public void begin(long seed) {}

  @Override
  public long nextTurn(Situation situation) {
    if (situation.count() == 1) {
      // The machine asks again as soon as there is a second thread.
      return Turn.of(situation.thread(0), Turn.UNBOUNDED);
    }
    int first = situation.indexAfter(situation.current());
    int best = first;
    for (int i = 1; i < situation.count(); i++) {
      int candidate = (first + i) % situation.count();
      if (situation.readyAt(candidate) < situation.readyAt(best)) {
        best = candidate;
      }
    }
    return Turn.of(situation.thread(best), slice);
  }

  @Override
  public int nextChoice(int bound, SplitMix64 chance) {
    return 0;
  }
}
