package gilscope.core.explore;

import gilscope.core.sched.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a thread's instructions that another thread must not come into the middle of, and in
 * a failing schedule does. Immutable.
 *
 * @param thread whose instructions
 * @param instructions as they were executed, those of the program's own code
 * @param switchedAt the index of the instruction before which the others went on
 * @param meanwhile what they did there, in words
 */
public record Window(
    String thread, List<Instruction> instructions, int switchedAt, List<String> meanwhile) {
  /** Lines of {@link #listing}, about. */
  private static final int MOST_LINES = 24;

  /** Points in between where today's GIL may be given up; not one in its last instruction. */
  public int checkPoints() {
    return (int)
        instructions.subList(0, Math.max(0, instructions.size() - 1)).stream()
            .filter(Instruction::checkPoint)
            .count();
  }

  /** For people, in one sentence without an end. */
  public String sentence() {
    return thread
        + " "
        + range()
        + (meanwhile.isEmpty() ? "" : ", where " + String.join(" and ", meanwhile));
  }

  /** The same from the others' side. */
  String interruption() {
    return (meanwhile.isEmpty() ? "another thread goes on" : String.join(" and ", meanwhile))
        + " while "
        + thread
        + " is "
        + range();
  }

  private String range() {
    return first().equals(last())
        ? "in the middle of " + first()
        : "between " + first() + " and " + last();
  }

  /** The instruction with which it begins, and where that is. */
  public String first() {
    return place(instructions.getFirst());
  }

  /** The instruction with which it ends. */
  public String last() {
    return place(instructions.getLast());
  }

  private static String place(Instruction i) {
    return i.text() + " (" + i.function() + ", line " + i.line() + ")";
  }

  /** How many check points lie in between, in words. */
  public String checkPointsText() {
    int n = checkPoints();
    return n == 0
        ? "no check point in between"
        : n + (n == 1 ? " check point" : " check points") + " in between";
  }

  /** Its instructions line by line, check points and the place of the switch drawn in. */
  public List<String> listing() {
    List<String> out = new ArrayList<>();
    int line = -1;
    int n = instructions.size();
    for (int i = 0; i < n; i++) {
      int skipped = skippedFrom(i, n);
      if (skipped > 0) {
        out.add("        … " + skipped + " more instructions");
        i += skipped - 1;
        line = -1;
        continue;
      }
      Instruction each = instructions.get(i);
      StringBuilder t = new StringBuilder();
      t.append(i == switchedAt ? "→ " : "  ");
      t.append(String.format("%4s  ", each.line() == line ? "" : String.valueOf(each.line())));
      t.append(each.text());
      line = each.line();
      if (i == switchedAt) {
        pad(t).append("before this the others went on");
      } else if (each.checkPoint()) {
        pad(t).append("check point");
      }
      out.add(t.toString());
    }
    return out;
  }

  private static StringBuilder pad(StringBuilder t) {
    t.append(" ".repeat(Math.max(2, 34 - t.length())));
    return t;
  }

  /** Long windows are shown at their ends and around the switch. */
  private int skippedFrom(int i, int n) {
    if (n <= MOST_LINES) {
      return 0;
    }
    int quarter = MOST_LINES / 4;
    int until;
    if (i == quarter) {
      until = Math.max(quarter, switchedAt - quarter);
    } else if (i == Math.max(quarter, switchedAt + quarter)) {
      until = n - quarter;
    } else {
      return 0;
    }
    return Math.max(0, until - i);
  }
}
