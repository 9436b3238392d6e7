package gilscope.core.explore;

import gilscope.core.sched.Instruction;
import gilscope.core.sched.Passages;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Finds the {@link Window}s of a failing schedule: around each preemption, from the last step of
 * the preempted thread that must come before what the others do, to the first that must come after
 * it. Used once.
 */
final class Windows {
  private static final int MOST = 6;
  private static final int MOST_MEANWHILE = 3;

  private final Steps steps;
  private final Passages passages;
  private final IntPredicate own;
  private final IntFunction<String> say;
  private final IntFunction<String> threadName;

  /**
   * @param passages of the same execution
   * @param own whether a step begins in the program's own lines
   * @param say what a touch is, in words, with its thread
   * @param threadName what people call a thread
   */
  Windows(
      Steps steps,
      Passages passages,
      IntPredicate own,
      IntFunction<String> say,
      IntFunction<String> threadName) {
    this.steps = steps;
    this.passages = passages;
    this.own = own;
    this.say = say;
    this.threadName = threadName;
  }

  /**
   * The windows, in order.
   *
   * @param preemptions steps that took the turn from a thread that wanted to go on
   * @param needed pairs of steps whose order the failure needs, the earlier first
   */
  List<Window> of(List<Integer> preemptions, List<int[]> needed) {
    List<Window> out = new ArrayList<>();
    for (int at : preemptions) {
      if (at < 1 || at >= steps.count() || out.size() == MOST || !isAligned()) {
        continue;
      }
      int thread = steps.thread(at - 1);
      int after = next(thread, at);
      if (after < 0) {
        continue;
      }
      int from = at - 1;
      int to = after;
      for (int[] pair : needed) {
        int earlier = pair[0];
        int later = pair[1];
        if (steps.thread(earlier) == thread && earlier < at && isBetween(later, at, after)) {
          from = Math.min(from, earlier);
        }
        if (later < steps.count()
            && steps.thread(later) == thread
            && later >= after
            && isBetween(earlier, at, after)) {
          to = Math.max(to, later);
        }
      }
      Window w = window(thread, from, at, after, to);
      if (w != null) {
        out.add(w);
      }
    }
    return out;
  }

  private static boolean isBetween(int step, int from, int to) {
    return step >= from && step < to;
  }

  /** True if the replay stood before the same steps. */
  private boolean isAligned() {
    if (passages.steps().size() < steps.count()) {
      return false;
    }
    for (int i = 0; i < steps.count(); i++) {
      if (passages.steps().get(i).thread() != steps.thread(i)) {
        return false;
      }
    }
    return true;
  }

  /** The next step of a thread, or where it stood at the end; −1 if there is none. */
  private int next(int thread, int from) {
    for (int i = from; i < passages.steps().size(); i++) {
      if (passages.steps().get(i).thread() == thread) {
        return i;
      }
    }
    return -1;
  }

  private @org.jspecify.annotations.Nullable Window window(
      int thread, int from, int at, int after, int to) {
    List<Instruction> all = new ArrayList<>();
    int switchedAt = 0;
    List<Instruction> lead = passages.before().get(from);
    if (!lead.isEmpty()) {
      all.add(lead.getLast());
    }
    for (int k = from + 1; k <= to; k++) {
      if (passages.steps().get(k).thread() == thread) {
        all.addAll(passages.before().get(k));
        if (k == after) {
          switchedAt = all.size() - 1;
        }
      }
    }
    if (all.size() < 2 || switchedAt < 1) {
      return null; // within one instruction, or in the library's code
    }
    return new Window(
        threadName.apply(thread),
        List.copyOf(all),
        switchedAt,
        meanwhile(thread, from, at, Math.min(to, steps.count() - 1)));
  }

  /** What other threads do in between that the thread's own steps there can notice. */
  private List<String> meanwhile(int thread, int from, int at, int to) {
    Set<String> said = new LinkedHashSet<>();
    for (int q = at; q <= to; q++) {
      if (steps.thread(q) == thread || !own.test(q)) {
        continue;
      }
      for (int y = steps.firstTouch(q); y < steps.firstTouch(q + 1); y++) {
        if (Touch.of(steps.touch(y)).writes() && isNoticed(thread, from, to, y)) {
          said.add(say.apply(y));
        }
      }
    }
    return said.stream().limit(MOST_MEANWHILE).toList();
  }

  private boolean isNoticed(int thread, int from, int to, int y) {
    for (int p = from; p <= to; p++) {
      for (int x = steps.firstTouch(p);
          steps.thread(p) == thread && x < steps.firstTouch(p + 1);
          x++) {
        if (steps.object(x) == steps.object(y)
            && Touch.conflict(steps.touch(x), steps.key(x), steps.touch(y), steps.key(y))) {
          return true;
        }
      }
    }
    return false;
  }
}
