package gilscope.core.session;

import gilscope.lang.syntax.ContinuedLines;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.Stmt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A program with some of its lines put under a lock of their own, or sealed so that a search does
 * not switch threads between them: to try a repair without making it. Stateless.
 *
 * <p>The lines are indented below a {@code with} in the text itself, so everything else takes its
 * normal course; lines behind the first of them are one further down.
 */
public final class Repair {
  /** What is done to the lines. */
  public enum Kind {
    /** One {@code threading.Lock} for all threads. */
    LOCK,
    /** Nobody else goes on in between. Only a search can do that. */
    ATOMIC
  }

  private Repair() {}

  /**
   * The repaired program.
   *
   * @param from the first line, from 1
   * @param to the last one
   * @throws IllegalArgumentException with a message for the user if the lines are no whole
   *     statements of one block
   */
  public static RunSpec of(RunSpec spec, Kind kind, int from, int to) {
    List<String> lines = new ArrayList<>(spec.source().lines().toList());
    if (from < 1 || to < from || to > lines.size()) {
      throw new IllegalArgumentException(
          "there are no lines " + from + "-" + to + "; the program has " + lines.size());
    }
    List<String> region = lines.subList(from - 1, to);
    BitSet inString = ContinuedLines.of(SourceText.of(spec.fileName(), spec.source()));
    if (inString.get(from) || inString.get(to + 1)) {
      throw new IllegalArgumentException(
          "lines " + from + "-" + to + " hold part of a string of several lines");
    }
    int prologue = firstStatement(spec) - 1;
    if (prologue >= from) {
      throw new IllegalArgumentException("line " + from + " stands before the first statement");
    }
    String margin = margin(region);
    String next = margin(lines.subList(to, lines.size()));
    if (isLeft(region, margin, from, inString) || next.length() > margin.length()) {
      throw noBlock(from, to);
    }
    List<String> out = new ArrayList<>(lines.subList(0, from - 1));
    out.add(margin + "with _gilscope_region:");
    for (int i = 0; i < region.size(); i++) {
      String line = region.get(i);
      out.add(line.isBlank() || inString.get(from + i) ? line : "    " + line);
    }
    out.addAll(lines.subList(to, lines.size()));
    out.add(
        prologue,
        kind == Kind.LOCK
            ? "from threading import Lock as _GilscopeLock; _gilscope_region = _GilscopeLock()"
            : "from gilscope import sealed as _gilscope_region");
    String repaired = String.join("\n", out) + "\n";
    if (Parser.parseModule(SourceText.of(spec.fileName(), repaired))
        instanceof ParseResult.Failed<Mod.Module>) {
      throw noBlock(from, to);
    }
    return spec.withSource(repaired);
  }

  /** True if a line that is not in a string begins further left than the first. */
  private static boolean isLeft(List<String> region, String margin, int from, BitSet inString) {
    for (int i = 0; i < region.size(); i++) {
      String line = region.get(i);
      if (!line.isBlank() && !inString.get(from + i) && !line.startsWith(margin)) {
        return true;
      }
    }
    return false;
  }

  private static IllegalArgumentException noBlock(int from, int to) {
    return new IllegalArgumentException(
        "lines " + from + "-" + to + " are no whole statements of one block");
  }

  private static String margin(List<String> region) {
    for (String line : region) {
      if (!line.isBlank()) {
        return line.substring(0, line.length() - line.stripLeading().length());
      }
    }
    return "";
  }

  /**
   * The line of the first statement that is neither a docstring nor a {@code __future__} import.
   */
  private static int firstStatement(RunSpec spec) {
    if (Parser.parseModule(SourceText.of(spec.fileName(), spec.source()))
        instanceof ParseResult.Ok<Mod.Module> parsed) {
      boolean first = true;
      for (Stmt s : parsed.value().body()) {
        boolean text = first && s instanceof Stmt.ExprStmt;
        boolean future = s instanceof Stmt.ImportFrom i && "__future__".equals(i.module());
        if (!text && !future) {
          return s.span().lineno();
        }
        first = false;
      }
    }
    throw new IllegalArgumentException("the program has no statement that could be repaired");
  }
}
