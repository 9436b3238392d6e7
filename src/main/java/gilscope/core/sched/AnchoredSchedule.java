package gilscope.core.sched;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schedule that says in words where each turn begins, so that it can be followed in a program
 * that was edited since: which thread, in which function, before which instruction of which line.
 * Immutable.
 *
 * @param runtime the number of the runtime under which it was found
 * @param dataSeed of the program's chance
 * @param turns in order; the last ones say where threads stood at the end
 */
public record AnchoredSchedule(int runtime, long dataSeed, List<Anchor> turns) {
  /** Begins the text form, version 1. */
  private static final String FIRST_LINE = "gilscope schedule 1";

  private static final Pattern HEAD = Pattern.compile("runtime (\\d+) seed (-?\\d+)");

  /** Thread, function, instruction, name, how many-th, in the function, operations, line: text. */
  private static final Pattern TURN =
      Pattern.compile("(\\d+) (\\S+) (\\S+) (\\S+) (\\d+) (\\d+) (\\d+) (-?\\d+): ?(.*)");

  private static final String NOTHING = "-";

  /** True if a text is one of ours. */
  public static boolean isText(String text) {
    return text.startsWith(FIRST_LINE);
  }

  /** The text form: a line for each turn. */
  public String toText() {
    StringBuilder t = new StringBuilder(FIRST_LINE);
    t.append("\n# thread, function, instruction, its name, the how many-th time on this line,");
    t.append(" and in this function, accesses into it, line: its text\n");
    t.append(String.format(Locale.ROOT, "runtime %d seed %d%n", runtime, dataSeed));
    for (Anchor a : turns) {
      t.append(a.thread()).append(' ').append(orNothing(a.function()));
      t.append(' ').append(orNothing(a.operation())).append(' ').append(orNothing(a.name()));
      t.append(' ').append(a.count()).append(' ').append(a.inFunction());
      t.append(' ').append(a.offset()).append(' ').append(a.line());
      t.append(": ").append(a.text()).append('\n');
    }
    return t.toString();
  }

  private static String orNothing(String s) {
    return s.isEmpty() ? NOTHING : s;
  }

  /**
   * Reads the text form.
   *
   * @throws ScheduleFormatException with a message for the user
   */
  public static AnchoredSchedule parse(String text) {
    List<Anchor> turns = new ArrayList<>();
    int runtime = -1;
    long seed = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (number == 1 || line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher head = HEAD.matcher(line.strip());
      Matcher turn = TURN.matcher(line.strip());
      try {
        if (runtime < 0 && head.matches()) {
          runtime = Integer.parseInt(head.group(1));
          seed = Long.parseLong(head.group(2));
        } else if (runtime >= 0 && turn.matches()) {
          turns.add(anchor(turn));
        } else {
          throw new ScheduleFormatException("line " + number + " of the schedule is no turn");
        }
      } catch (NumberFormatException e) {
        throw new ScheduleFormatException("line " + number + " of the schedule: " + e.getMessage());
      }
    }
    if (runtime < 0) {
      throw new ScheduleFormatException("the schedule does not say under which runtime");
    }
    return new AnchoredSchedule(runtime, seed, List.copyOf(turns));
  }

  private static Anchor anchor(Matcher m) {
    return new Anchor(
        Integer.parseInt(m.group(1)),
        orEmpty(m.group(2)),
        m.group(9),
        Integer.parseInt(m.group(8)),
        orEmpty(m.group(3)),
        orEmpty(m.group(4)),
        Integer.parseInt(m.group(5)),
        Integer.parseInt(m.group(6)),
        Integer.parseInt(m.group(7)));
  }

  private static String orEmpty(String s) {
    return s.equals(NOTHING) ? "" : s;
  }
}
