package gilscope.core.runtime;

import gilscope.core.sched.Anchor;
import gilscope.core.sched.AnchoredSchedule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the turns of an {@link AnchoredSchedule} in a program that may have been edited since: one
 * execution after the other, each with a turn more that is taken loosely (whatever its line says
 * now) or left out. Carrier thread only.
 */
final class AnchorPoints implements Points {
  private enum Way {
    EXACT,
    LOOSE,
    LEFT_OUT
  }

  private final List<Anchor> turns;
  private final Way[] ways;
  private final Map<Integer, ArrayDeque<Integer>> ahead = new HashMap<>();
  private Census census;

  AnchorPoints(AnchoredSchedule schedule, Census census) {
    this.turns = schedule.turns();
    this.ways = new Way[turns.size()];
    this.census = census;
    java.util.Arrays.fill(ways, Way.EXACT);
  }

  /** Begins another execution. */
  void begin(Census fresh) {
    census = fresh;
    ahead.clear();
    for (int i = 0; i < turns.size(); i++) {
      if (ways[i] != Way.LEFT_OUT) {
        ahead.computeIfAbsent(turns.get(i).thread(), _ -> new ArrayDeque<>()).add(i);
      }
    }
  }

  @Override
  public boolean contains(RtThread t, int operation) {
    ArrayDeque<Integer> queue = ahead.get(t.id());
    if (queue == null || queue.isEmpty()) {
      return false;
    }
    int next = queue.getFirst();
    Anchor wanted = turns.get(next);
    Anchor here = census.here(t);
    boolean found = ways[next] == Way.EXACT ? wanted.isSame(here) : wanted.isSameInFunction(here);
    if (found) {
      queue.removeFirst();
    }
    return found;
  }

  /** The threads of the turns that are taken, in order. */
  int[] threads() {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      if (ways[i] != Way.LEFT_OUT) {
        out.add(turns.get(i).thread());
      }
    }
    return out.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Gives in to what could not be found in the last execution: for one turn.
   *
   * @return false if everything was found
   */
  boolean giveIn() {
    int first = Integer.MAX_VALUE;
    for (ArrayDeque<Integer> queue : ahead.values()) {
      if (!queue.isEmpty()) {
        first = Math.min(first, queue.getFirst());
      }
    }
    if (first == Integer.MAX_VALUE) {
      return false;
    }
    ways[first] = ways[first] == Way.EXACT ? Way.LOOSE : Way.LEFT_OUT;
    return true;
  }

  /** What was taken differently or left out, for people. */
  List<String> drift() {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < ways.length; i++) {
      Anchor a = turns.get(i);
      String turn = "turn " + (i + 1) + " (thread " + a.thread() + "): ";
      switch (ways[i]) {
        case EXACT -> {}
        case LOOSE ->
            out.add(
                turn
                    + "the line '"
                    + a.text()
                    + "' is another one now; went by "
                    + a.inWords()
                    + ", the "
                    + a.inFunction()
                    + ". time");
        case LEFT_OUT ->
            out.add(turn + "there is no " + a.inWords() + " any more as it was; left out");
      }
    }
    return out;
  }
}
