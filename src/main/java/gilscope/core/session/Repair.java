package gilscope.core.session;

import gilscope.lang.syntax.ContinuedLines;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.Stmt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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
   * Some lines.
   *
   * @param from the first, from 1
   * @param to the last
   */
  public record Region(int from, int to) {
    @Override
    public String toString() {
      return from == to ? "line " + from : "lines " + from + "-" + to;
    }
  }

  /**
   * A repaired program.
   *
   * @param spec the program
   * @param origins for each of its lines, which one of the unrepaired program it was, from 1; for a
   *     new line the one behind it
   */
  public record Repaired(RunSpec spec, List<Integer> origins) {
    /** The line of the unrepaired program. */
    public int origin(int line) {
      return line < 1 || line > origins.size() ? line : origins.get(line - 1);
    }
  }

  /**
   * The program with some lines repaired.
   *
   * @param from the first line, from 1
   * @param to the last one
   * @throws IllegalArgumentException with a message for the user if the lines are no whole
   *     statements of one block
   */
  public static RunSpec of(RunSpec spec, Kind kind, int from, int to) {
    return of(spec, kind, List.of(new Region(from, to))).spec();
  }

  /**
   * The program with several stretches of lines repaired: all of them under the same lock.
   *
   * @throws IllegalArgumentException with a message for the user if they are no whole statements,
   *     each of one block, or overlap
   */
  public static Repaired of(RunSpec spec, Kind kind, List<Region> regions) {
    List<String> lines = spec.source().lines().toList();
    List<String> out = new ArrayList<>(lines);
    List<Integer> origins = new ArrayList<>();
    for (int i = 1; i <= lines.size(); i++) {
      origins.add(i);
    }
    int prologue = firstStatement(spec) - 1;
    List<Region> upwards = new ArrayList<>(regions);
    upwards.sort(Comparator.comparingInt(r -> -r.from));
    int below = lines.size() + 1;
    for (Region r : upwards) {
      if (r.to >= below) {
        throw new IllegalArgumentException(r + " and others overlap");
      }
      below = r.from;
      check(spec, lines, r, prologue);
      indent(spec, lines, r, out, origins);
    }
    out.add(
        prologue,
        kind == Kind.LOCK
            ? "from threading import Lock as _GilscopeLock; _gilscope_region = _GilscopeLock()"
            : "from gilscope import sealed as _gilscope_region");
    origins.add(prologue, prologue + 1);
    String repaired = String.join("\n", out) + "\n";
    if (Parser.parseModule(SourceText.of(spec.fileName(), repaired))
        instanceof ParseResult.Failed<Mod.Module>) {
      throw noBlock(upwards.getLast());
    }
    return new Repaired(spec.withSource(repaired), List.copyOf(origins));
  }

  private static void check(RunSpec spec, List<String> lines, Region r, int prologue) {
    if (r.from < 1 || r.to < r.from || r.to > lines.size()) {
      throw new IllegalArgumentException(
          "there is no such thing as " + r + "; the program has " + lines.size() + " lines");
    }
    BitSet inString = ContinuedLines.of(SourceText.of(spec.fileName(), spec.source()));
    if (inString.get(r.from) || inString.get(r.to + 1)) {
      throw new IllegalArgumentException(r + ": part of a string of several lines");
    }
    if (prologue >= r.from) {
      throw new IllegalArgumentException("line " + r.from + " stands before the first statement");
    }
    List<String> region = lines.subList(r.from - 1, r.to);
    String margin = margin(region);
    String next = margin(lines.subList(r.to, lines.size()));
    if (isLeft(region, margin, r.from, inString) || next.length() > margin.length()) {
      throw noBlock(r);
    }
  }

  private static void indent(
      RunSpec spec, List<String> lines, Region r, List<String> out, List<Integer> origins) {
    BitSet inString = ContinuedLines.of(SourceText.of(spec.fileName(), spec.source()));
    String margin = margin(lines.subList(r.from - 1, r.to));
    for (int i = r.from; i <= r.to; i++) {
      String line = lines.get(i - 1);
      out.set(i - 1, line.isBlank() || inString.get(i) ? line : "    " + line);
    }
    out.add(r.from - 1, margin + "with _gilscope_region:");
    origins.add(r.from - 1, r.from);
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

  private static IllegalArgumentException noBlock(Region r) {
    return new IllegalArgumentException(r + ": no whole statements of one block");
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
