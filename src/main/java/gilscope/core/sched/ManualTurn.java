package gilscope.core.sched;

import gilscope.core.event.ThreadId;

/**
 * An order for the machine of a search: who is to go on next, whatever its guide would say. No
 * {@link Guide} of its own, because a thread that is no choice of a fork can be ordered too.
 */
public final class ManualTurn implements Hand {
  private int wanted = Fork.NOBODY;

  @Override
  public void order(ThreadId thread, long steps) {
    wanted = thread.equals(ThreadId.NONE) ? Fork.NOBODY : thread.value();
  }

  /** Who is to go on next; {@link Fork#NOBODY} without an order. */
  public int wanted() {
    return wanted;
  }

  /** The order was followed, or could not be. */
  public void done() {
    wanted = Fork.NOBODY;
  }
}
