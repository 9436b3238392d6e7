package gilscope.core.runtime;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Frame;
import gilscope.lang.objects.PyObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last steps in the simulated heap, from which a damage is explained. Thread-safe. */
final class HeapHistory {
  /** Steps remembered. */
  private static final int MEMORY = 512;

  /** One step in memory: who, where in the program, what. */
  record Step(
      long number,
      RtThread thread,
      @Nullable Position at,
      @Nullable PyObject on,
      String name,
      String text,
      boolean writes) {
    private String told() {
      return thread.name
          + Position.told(at)
          + ": "
          + name
          + (writes ? " writes " : " reads ")
          + text;
    }
  }

  /** An instruction of the program. */
  private record Position(int line, Opcode opcode) {
    static @Nullable Position of(RtThread t) {
      Frame f = UserCode.frame(t);
      return f == null || f.line() < 0
          ? null
          : new Position(f.line(), Opcode.of(f.code.instructions()[f.pc]));
    }

    static String told(@Nullable Position p) {
      return p == null ? "" : " line " + p.line + " (" + p.opcode.name() + ")";
    }
  }

  private final ArrayDeque<Step> steps = new ArrayDeque<>();
  private long number;

  /** A thread and where in the program it is. */
  static String place(RtThread t) {
    return t.name + Position.told(Position.of(t));
  }

  /**
   * @param on what was read or written; null for memory that belongs to no object
   * @param name the operation
   * @param text what of it
   */
  synchronized Step add(
      RtThread t, @Nullable PyObject on, String name, String text, boolean writes) {
    Step step = new Step(number++, t, Position.of(t), on, name, text, writes);
    if (steps.size() == MEMORY) {
      steps.poll();
    }
    steps.add(step);
    return step;
  }

  /**
   * Adds to {@code what} the steps that made it happen: the first of an operation of {@code t},
   * what others did to the same object since, and the last.
   */
  synchronized String explain(
      RtThread t, @Nullable PyObject on, @Nullable Step first, @Nullable Step last, String what) {
    List<Step> chosen = new ArrayList<>();
    if (first != null) {
      chosen.add(first);
    }
    Step other = first == null ? null : newestOfOthers(t, on, first.number);
    if (other == null) {
      other = newestOfOthers(t, on, -1);
    }
    if (other != null) {
      chosen.add(other);
    }
    if (last != null && last != first) {
      chosen.add(last);
    }
    chosen.sort((a, b) -> Long.compare(a.number, b.number));
    StringBuilder text = new StringBuilder(what);
    for (int i = 0; i < chosen.size(); i++) {
      text.append("\n  ").append(i + 1).append(". ").append(chosen.get(i).told());
    }
    return text.toString();
  }

  /** What another thread than {@code t} wrote last to {@code on}, after step {@code since}. */
  private @Nullable Step newestOfOthers(RtThread t, @Nullable PyObject on, long since) {
    Step found = null;
    for (Step s : steps) {
      if (s.thread != t && s.on == on && s.writes && s.number > since) {
        found = s;
      }
    }
    return found;
  }
}
