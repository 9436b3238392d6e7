package gilscope.lang.interp;

import gilscope.lang.bytecode.Positions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a traceback with their source lines and carets: {@code
 * traceback.StackSummary.format} of CPython 3.14.
 */
public final class StackText {
  private static final int REPETITIONS_SHOWN = 3;

  private final InterpThread t;
  private final boolean carets;

  private StackText(InterpThread t, boolean carets) {
    this.t = t;
    this.carets = carets;
  }

  static String of(InterpThread t, @Nullable PyTraceback first) {
    return of(t, first, true);
  }

  /**
   * @param carets false: as {@code PyTraceBack_Print} writes it
   */
  static String of(InterpThread t, @Nullable PyTraceback first, boolean carets) {
    StackText text = new StackText(t, carets);
    StringBuilder out = new StringBuilder();
    PyTraceback last = null;
    int count = 0;
    for (PyTraceback tb = first; tb != null; tb = tb.next()) {
      if (last == null || !same(last, tb)) {
        repeated(out, count);
        count = 0;
        last = tb;
      }
      count++;
      if (count <= REPETITIONS_SHOWN) {
        text.level(out, tb);
      }
    }
    repeated(out, count);
    return out.toString();
  }

  /** Lines of source, indented, with the marks under what is at fault: for {@code traceback}. */
  public static String marked(InterpThread t, List<String> original, int column, int endColumn) {
    StringBuilder out = new StringBuilder();
    new StackText(t, true).marked(out, original, column, endColumn);
    return out.toString();
  }

  private static boolean same(PyTraceback a, PyTraceback b) {
    return a.line() == b.line()
        && a.frame().pyCode.filename.equals(b.frame().pyCode.filename)
        && a.frame().code.name().equals(b.frame().code.name());
  }

  private static void repeated(StringBuilder out, int count) {
    if (count > REPETITIONS_SHOWN) {
      int more = count - REPETITIONS_SHOWN;
      out.append("  [Previous line repeated ")
          .append(more)
          .append(more > 1 ? " more times]\n" : " more time]\n");
    }
  }

  private void level(StringBuilder out, PyTraceback tb) {
    String file = tb.frame().pyCode.filename;
    out.append("  File \"")
        .append(file)
        .append("\", line ")
        .append(tb.line() < 0 ? "None" : Integer.toString(tb.line()))
        .append(", in ")
        .append(tb.frame().code.name())
        .append('\n');
    Positions p = tb.frame().code.positions();
    int pc = tb.pc();
    int line = tb.line();
    int endLine = p.lines()[pc] == line && p.endLines()[pc] >= line ? p.endLines()[pc] : line;
    List<String> original = lines(file, line, endLine);
    if (original == null || original.stream().allMatch(String::isBlank)) {
      return;
    }
    if (!carets || p.columns()[pc] < 0 || p.endColumns()[pc] < 0) {
      out.append("    ").append(original.get(0).strip()).append('\n');
      return;
    }
    marked(out, original, p.columns()[pc], p.endColumns()[pc]);
  }

  private @Nullable List<String> lines(String file, int from, int to) {
    List<String> found = new ArrayList<>();
    for (int n = from; n <= to; n++) {
      String line = t.interpreter().sourceLines().line(t, file, n);
      if (line == null) {
        return found.isEmpty() ? null : found;
      }
      found.add(line.stripTrailing());
    }
    return found;
  }

  /** Lines without the whitespace that all of them begin with: {@code textwrap.dedent}. */
  static List<String> dedent(List<String> lines) {
    String margin = null;
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      String lead = line.substring(0, line.length() - line.stripLeading().length());
      if (margin == null || margin.startsWith(lead)) {
        margin = lead;
      } else if (!lead.startsWith(margin)) {
        int n = 0;
        while (n < margin.length() && n < lead.length() && margin.charAt(n) == lead.charAt(n)) {
          n++;
        }
        margin = margin.substring(0, n);
      }
    }
    int cut = margin == null ? 0 : margin.length();
    return lines.stream().map(l -> l.isBlank() ? "" : l.substring(cut)).toList();
  }

  private void marked(StringBuilder out, List<String> original, int column, int endColumn) {
    List<String> all = dedent(original);
    int n = all.size();
    int dedented = original.get(0).length() - all.get(0).length();
    int start = Math.max(0, Widths.charIndex(original.get(0), column) - dedented);
    int end = Math.max(0, Widths.charIndex(original.get(n - 1), endColumn) - dedented);
    String joined = String.join("\n", all);
    int segmentEnd = joined.length() - (all.get(n - 1).length() - end);
    String segment =
        start <= segmentEnd && segmentEnd <= joined.length()
            ? joined.substring(start, segmentEnd)
            : "";
    SourceCompiler.Anchors anchors = t.interpreter().compiler().anchors(segment);
    boolean carets =
        !t.interpreter().compiler().isPlainCall(joined, start, end)
            && (anchors != null
                || !all.get(0).substring(0, Math.min(start, all.get(0).length())).isBlank()
                || !all.get(n - 1).substring(Math.min(end, all.get(n - 1).length())).isBlank());
    int from = Widths.of(all.get(0), start);
    int to = Widths.of(all.get(n - 1), end);
    Marks marks = new Marks(all, from, to, anchors, start, carets);
    TreeSet<Integer> significant = new TreeSet<>(List.of(0, n - 1));
    if (anchors != null) {
      for (int d = -1; d <= 1; d++) {
        significant.add(anchors.leftLine() + d);
        significant.add(anchors.rightLine() + d);
      }
    }
    significant.remove(-1);
    significant.remove(n);
    List<String> result = new ArrayList<>();
    int previous = -1;
    for (int line : significant) {
      if (previous >= 0 && line - previous == 2) {
        marks.line(result, line - 1);
      } else if (previous >= 0 && line - previous > 2) {
        result.add("...<" + (line - previous - 1) + " lines>...");
      }
      marks.line(result, line);
      previous = line;
    }
    for (String line : dedent(result)) {
      out.append("    ").append(line).append('\n');
    }
  }

  /** The marks under each line: {@code ~} for the instruction, {@code ^} for its operator. */
  private static final class Marks {
    private final List<String> all;
    private final int from;
    private final int to;
    private final SourceCompiler.@Nullable Anchors anchors;
    private final boolean carets;
    private final int left;
    private final int right;

    Marks(
        List<String> all,
        int from,
        int to,
        SourceCompiler.@Nullable Anchors anchors,
        int start,
        boolean carets) {
      this.all = all;
      this.from = from;
      this.to = to;
      this.anchors = anchors;
      this.carets = carets;
      if (anchors == null) {
        left = 0;
        right = 0;
      } else {
        int l = anchors.leftColumn() + (anchors.leftLine() == 0 ? start : 0);
        int r = anchors.rightColumn() + (anchors.rightLine() == 0 ? start : 0);
        left = Widths.of(all.get(anchors.leftLine()), l);
        right = Widths.of(all.get(anchors.rightLine()), r);
      }
    }

    void line(List<String> result, int n) {
      String line = all.get(n);
      result.add(line);
      if (!carets) {
        return;
      }
      int spaces = line.length() - line.stripLeading().length();
      int count = n == all.size() - 1 ? to : Widths.of(line, line.length());
      StringBuilder marks = new StringBuilder();
      for (int col = 0; col < count; col++) {
        if (col < spaces || (n == 0 && col < from)) {
          marks.append(' ');
        } else if (anchors != null
            && (n > anchors.leftLine() || (n == anchors.leftLine() && col >= left))
            && (n < anchors.rightLine() || (n == anchors.rightLine() && col < right))) {
          marks.append('^');
        } else {
          marks.append(anchors == null ? '^' : '~');
        }
      }
      result.add(marks.toString());
    }
  }
}
