package gilscope.core.sched;

/**
 * Follows recorded choices as far as they go, then lets the last thread go on as long as it can,
 * and the one with the lowest number after that. A choice that is not possible is skipped, and
 * counted.
 */
public final class FollowGuide implements Guide {
  private final Choices choices;
  private int next;
  private int skipped;

  public FollowGuide(Choices choices) {
    this.choices = choices;
  }

  @Override
  public void begin() {
    next = 0;
    skipped = 0;
  }

  @Override
  public int choose(Fork fork) {
    while (next < choices.count()) {
      int found = fork.indexOf(choices.thread(next++));
      if (found >= 0) {
        return found;
      }
      skipped++;
    }
    return goOn(fork);
  }

  /** Who goes on where nobody wants a change. */
  public static int goOn(Fork fork) {
    return fork.lastIndex() >= 0 && !fork.yielded() ? fork.lastIndex() : after(fork);
  }

  /** The first thread behind the last one, wrapping around, that need not end a wait for it. */
  public static int after(Fork fork) {
    for (int i = 0; i < fork.count(); i++) {
      if (fork.thread(i) > fork.last() && !fork.ends(i)) {
        return i;
      }
    }
    int first = 0;
    while (fork.ends(first)) {
      first++;
    }
    return first;
  }

  /** Choices that could not be followed: 0 if the program is the one that they were made for. */
  public int skipped() {
    return skipped;
  }

  /** True if all choices were used. */
  public boolean isDone() {
    return next >= choices.count();
  }
}
