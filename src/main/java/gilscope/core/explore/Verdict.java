package gilscope.core.explore;

import gilscope.core.event.RuntimeKind;
import gilscope.core.session.RunSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a program relies on the GIL: the same search under each runtime, side by side. Immutable.
 *
 * @param kind what it comes to
 * @param sentence the same for people
 * @param reports one per runtime that could be searched
 */
public record Verdict(Kind kind, String sentence, Map<RuntimeKind, SearchReport> reports) {
  /** What the table can say. */
  public enum Kind {
    /** A runtime that the answer rests on was not searched: nothing is known. */
    NOT_SEARCHED("not searched"),
    /** Nothing failed anywhere, in too few schedules to speak of a bound. */
    NO_BOUND("no failure met, but no bound was reached"),
    /** Nothing failed anywhere, up to a bound under each runtime. */
    NO_FAILURE("no failure found within the bound"),
    /** Fails only where nothing protects objects. */
    PROTECTED("protected by PEP 703's locks"),
    /** Fails without the GIL, and not with today's. */
    RELIES_ON_GIL("implicitly relies on the GIL"),
    /** Fails with the GIL as well. */
    BROKEN("already broken with the GIL");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** In reports. */
    public String label() {
      return label;
    }
  }

  /** Searches under every runtime. */
  public static Verdict of(RunSpec spec, SearchOptions options) throws InterruptedException {
    return of(spec, options, (_, _) -> {});
  }

  /**
   * Searches under every runtime.
   *
   * @param begins told of each search before it runs, so that it can be watched and cancelled
   */
  public static Verdict of(
      RunSpec spec, SearchOptions options, BiConsumer<RuntimeKind, Search> begins)
      throws InterruptedException {
    Map<RuntimeKind, SearchReport> reports = new EnumMap<>(RuntimeKind.class);
    for (RuntimeKind kind : RuntimeKind.values()) {
      Search search = new Search(spec.withRuntime(kind), options);
      begins.accept(kind, search);
      SearchReport report = search.run();
      reports.put(kind, report);
      if (report.cut() == SearchReport.Cut.CANCELLED) {
        break; // the others are not wanted either
      }
    }
    return of(reports);
  }

  /** What the searches of all runtimes come to. */
  static Verdict of(Map<RuntimeKind, SearchReport> reports) {
    Kind kind = kind(reports);
    return new Verdict(kind, sentence(kind, reports), reports);
  }

  private static boolean fails(Map<RuntimeKind, SearchReport> reports, RuntimeKind kind) {
    SearchReport r = reports.get(kind);
    return r != null && !r.findings().isEmpty();
  }

  private static Kind kind(Map<RuntimeKind, SearchReport> reports) {
    if (fails(reports, RuntimeKind.GIL)) {
      return Kind.BROKEN;
    }
    if (!searched(reports, RuntimeKind.GIL)) {
      return Kind.NOT_SEARCHED;
    }
    if (fails(reports, RuntimeKind.FREE_THREADED) || fails(reports, RuntimeKind.GIL_LEGACY)) {
      return Kind.RELIES_ON_GIL;
    }
    if (!searched(reports, RuntimeKind.GIL_LEGACY)
        || !searched(reports, RuntimeKind.FREE_THREADED)) {
      return Kind.NOT_SEARCHED;
    }
    if (fails(reports, RuntimeKind.UNPROTECTED)) {
      return Kind.PROTECTED;
    }
    if (!searched(reports, RuntimeKind.UNPROTECTED)) {
      return Kind.NOT_SEARCHED;
    }
    return reports.values().stream().allMatch(SearchReport::isBounded)
        ? Kind.NO_FAILURE
        : Kind.NO_BOUND;
  }

  private static boolean isBounded(Map<RuntimeKind, SearchReport> reports, RuntimeKind kind) {
    SearchReport r = reports.get(kind);
    return r != null && r.isBounded();
  }

  private static boolean searched(Map<RuntimeKind, SearchReport> reports, RuntimeKind kind) {
    SearchReport r = reports.get(kind);
    return r != null && r.hasSearched();
  }

  private static String sentence(Kind kind, Map<RuntimeKind, SearchReport> reports) {
    Finding f = first(reports.get(RuntimeKind.FREE_THREADED));
    return switch (kind) {
      case NOT_SEARCHED -> "Too little was searched to say anything" + executed(reports) + ".";
      case NO_BOUND, NO_FAILURE -> "No failure was found. Executed: " + passed(reports) + ".";
      case PROTECTED ->
          "It fails only when nothing protects the objects: with the GIL, and with PEP 703's locks"
              + " in its place, it does not ("
              + passed(reports)
              + ").";
      case RELIES_ON_GIL ->
          (isBounded(reports, RuntimeKind.GIL) ? "" : "As far as it was searched: ")
              + relies(f != null ? f : first(reports.get(RuntimeKind.GIL_LEGACY)))
              + " It passed "
              + passed(reports)
              + ".";
      case BROKEN -> "It fails with the GIL as well: " + broken(reports) + ".";
    };
  }

  private static String broken(Map<RuntimeKind, SearchReport> reports) {
    Finding f = first(reports.get(RuntimeKind.GIL));
    return f == null || f.heldUpNs() == 0
        ? "an ordinary race or deadlock"
        : f.delay() + " (a program that waits should wait for what it needs, not for a time)";
  }

  private static @Nullable Finding first(@Nullable SearchReport r) {
    return r == null || r.findings().isEmpty() ? null : r.findings().getFirst();
  }

  /** Names what would have to be protected, and what the GIL has to do with it. */
  private static String relies(@Nullable Finding f) {
    String always = "It works under the GIL only because ";
    if (f == null) {
      return always + "threads do not switch where they could without it.";
    }
    for (Window w : f.windows()) {
      if (w.checkPoints() == 0) {
        return always
            + "no check point lies in "
            + w.sentence()
            + ". Later versions may switch there.";
      }
    }
    return always
        + "threads switch at check points alone"
        + (f.constraints().isEmpty()
            ? "."
            : ". Without it: " + String.join("; ", f.constraints()) + ".");
  }

  private static String executed(Map<RuntimeKind, SearchReport> reports) {
    String all = passed(reports);
    return all.isEmpty() ? "" : ". Executed: " + all;
  }

  /** How far the searches came that found nothing: under which runtimes, what was executed. */
  private static String passed(Map<RuntimeKind, SearchReport> reports) {
    Map<String, List<String>> by = new LinkedHashMap<>();
    reports.forEach(
        (kind, r) -> {
          if (r.findings().isEmpty()) {
            by.computeIfAbsent(r.extent(), _ -> new ArrayList<>()).add(kind.label());
          }
        });
    StringJoiner all = new StringJoiner("; ");
    by.forEach((extent, kinds) -> all.add(extent + " under " + and(kinds)));
    return all.toString();
  }

  private static String and(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " and " + words.getLast();
  }
}
