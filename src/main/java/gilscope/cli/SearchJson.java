package gilscope.cli;

import gilscope.core.analysis.Json;
import gilscope.core.explore.Chance;
import gilscope.core.explore.Finding;
import gilscope.core.explore.FixCheck;
import gilscope.core.explore.Prediction;
import gilscope.core.explore.Race;
import gilscope.core.explore.SearchReport;
import gilscope.core.explore.SelfCheck;
import gilscope.core.explore.Verdict;
import gilscope.core.explore.Window;
import gilscope.core.sched.Instruction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports of a search for programs and for people. Pure. */
final class SearchJson {
  private SearchJson() {}

  /**
   * @param chances of failures, by their signatures; empty if nobody asked
   * @param fixes that were tried
   */
  static String of(
      SearchReport r, SelfCheck check, Map<String, List<Chance>> chances, List<FixCheck> fixes) {
    Json j = new Json();
    write(j, r, chances);
    if (!fixes.isEmpty()) {
      j.key("fixes").array();
      for (FixCheck f : fixes) {
        j.object().key("what").text(f.what()).key("gone").bool(f.gone());
        j.key("complete").bool(f.after().complete()).key("deadlocks").array();
        f.deadlocks().forEach(j::text);
        j.end().key("virtual_ns").array();
        f.costNs().forEach(j::number);
        j.end().key("sentence").text(f.sentence()).end();
      }
      j.end();
    }
    j.key("self_check").object().key("passed").bool(check.passed());
    j.key("text").text(check.text()).end().end();
    return j + "\n";
  }

  static String of(Verdict v) {
    Json j = new Json();
    j.object().key("verdict").text(v.kind().label()).key("sentence").text(v.sentence());
    j.key("runtimes").object();
    v.reports()
        .forEach(
            (kind, r) -> {
              j.key(kind.label());
              write(j, r, Map.of());
              j.end();
            });
    j.end().end();
    return j + "\n";
  }

  private static void write(Json j, SearchReport r, Map<String, List<Chance>> chances) {
    j.object().key("runtime").text(r.runtime()).key("strategy").text(r.strategy());
    j.key("schedules").number(r.schedules()).key("distinct_traces").number(r.traces());
    j.key("blocked").number(r.blocked()).key("complete").bool(r.complete());
    j.key("preemption_bound").number(r.bound()).key("extent").text(r.extent());
    j.key("cut_short").text(r.cut().label());
    j.key("seconds").number(Math.round(r.seconds()));
    j.key("failures").array();
    r.findings().forEach(f -> write(j, f, chances.get(f.failure().signature())));
    j.end().key("races").array();
    for (Race each : r.races()) {
      j.object().key("location").text(each.location()).key("kind").text(each.kind());
      j.key("a").text(each.a()).key("b").text(each.b()).key("verdict").text(each.verdict().label());
      j.key("lockset").text(each.lockset() ? "agrees" : "disagrees");
      j.key("level").text(each.inner() ? "interpreter" : "program").end();
    }
    j.end().key("outcomes").array();
    r.outcomes()
        .forEach((out, n) -> j.object().key("stdout").text(out).key("count").number(n).end());
    j.end().key("predictions").array();
    for (Prediction p : r.predicted()) {
      j.object().key("message").text(p.message()).key("confirmed").bool(p.confirmed()).end();
    }
    j.end();
  }

  private static void write(Json j, Finding f, @Nullable List<Chance> chances) {
    j.object().key("kind").text(f.failure().kind().label());
    j.key("form").text(f.failure().form().label());
    j.key("message").text(f.failure().message()).key("thread").text(f.failure().thread());
    String file = f.failure().file();
    j.key("location").text(file.isEmpty() ? "" : file + ":" + f.failure().line());
    j.key("schedule").text(f.schedule()).key("preemptions").number(f.preemptions());
    j.key("steps").number(f.steps()).key("minimal").bool(f.certified());
    j.key("certified_bound").number(f.certified() ? f.preemptions() - 1 : -1);
    j.key("held_up_ns").number(f.heldUpNs());
    j.key("count").number(f.count()).key("strategy").text(f.strategy());
    j.key("found_after").number(f.after());
    j.key("explanation").text(f.explanation()).key("constraints").array();
    f.constraints().forEach(j::text);
    j.end().key("windows").array();
    f.windows().forEach(w -> write(j, w));
    j.end();
    if (chances != null) {
      j.key("meter").array();
      for (Chance c : chances) {
        j.object().key("model").text(c.model()).key("draws").number(c.draws());
        j.key("failing").number(c.failing()).key("chance").decimal(c.estimate());
        j.key("low").decimal(c.low()).key("high").decimal(c.high());
        j.key("sentence").text(c.sentence()).end();
      }
      j.end();
    }
    j.end();
  }

  private static void write(Json j, Window w) {
    j.object().key("sentence").text(w.sentence()).key("thread").text(w.thread());
    j.key("check_points").number(w.checkPoints()).key("instructions").array();
    for (Instruction i : w.instructions()) {
      j.object().key("function").text(i.function()).key("line").number(i.line());
      j.key("instruction").text(i.text()).key("check_point").bool(i.checkPoint()).end();
    }
    j.end().end();
  }

  static String text(
      SearchReport r, SelfCheck check, Map<String, List<Chance>> chances, List<FixCheck> fixes) {
    StringBuilder t = new StringBuilder();
    if (!check.passed()) {
      t.append("This search cannot be trusted: the self-check failed: ");
      t.append(check.text()).append(".\n");
    }
    t.append(
        String.format(
            Locale.ROOT,
            "%s, %s: %d schedules, %d different behaviours, %d blocked, %.1f s; %s%n",
            r.runtime(),
            r.strategy(),
            r.schedules(),
            r.traces(),
            r.blocked(),
            r.seconds(),
            covered(r)));
    for (Finding f : r.findings()) {
      t.append("\n").append(f.failure().kind().label()).append(": ").append(f.explanation());
      t.append("\n  ").append(f.count() == 1 ? "once" : f.count() + " times").append("; ");
      t.append(f.preemptions()).append(f.preemptions() == 1 ? " preemption" : " preemptions");
      t.append(f.certified() ? ", which is the fewest; found by " : "; found by ");
      t.append(f.strategy()).append(" after ").append(f.after());
      t.append(f.after() == 1 ? " schedule" : " schedules");
      if (!f.delay().isEmpty()) {
        t.append("\n  ").append(f.delay());
      }
      for (Window w : f.windows()) {
        t.append("\n  not protected: ").append(w.sentence());
        t.append(" (").append(w.checkPointsText()).append(")");
        w.listing().forEach(line -> t.append("\n    ").append(line));
      }
      t.append("\n  gilscope run --runtime ").append(r.runtime()).append(" --schedule ");
      t.append(f.schedule()).append('\n');
      for (Chance c : chances.getOrDefault(f.failure().signature(), List.of())) {
        t.append("  under ").append(way(c.model())).append(": ").append(c.sentence());
        t.append('\n');
      }
    }
    for (FixCheck f : fixes) {
      t.append("\ntried: ").append(f.sentence()).append('\n');
    }
    for (Race each : r.races()) {
      if (each.inner()) {
        continue;
      }
      t.append("\nrace on ").append(each.location()).append(" (").append(each.kind());
      t.append("): ").append(each.a()).append(" and ").append(each.b()).append(": ");
      t.append(each.verdict().label()).append("\n  the lockset ");
      t.append(
          each.lockset()
              ? "agrees: no lock guards every access\n"
              : "disagrees: every access after the first thread's holds one lock, or only reads\n");
    }
    String inner = Race.innerOf(r.races());
    if (!inner.isEmpty()) {
      t.append("\n").append(inner).append('\n');
    }
    for (Prediction p : r.predicted()) {
      t.append('\n').append(p.text()).append('\n');
    }
    r.outcomes().forEach((out, n) -> t.append('\n').append(n).append(" × ").append(out));
    if (check.passed()) {
      t.append("\nself-check: ").append(check.text()).append('\n');
    }
    return t.toString();
  }

  private static String covered(SearchReport r) {
    return (r.complete() ? "complete: " : "not complete: ") + r.extent() + cutShort(r);
  }

  private static String cutShort(SearchReport r) {
    return r.cut() == SearchReport.Cut.NOT ? "" : ", " + r.cut().label();
  }

  private static String counted(SearchReport r) {
    return String.format(Locale.ROOT, " (%,d executed)", r.schedules());
  }

  private static String way(String model) {
    return switch (model) {
      case "random" -> "a random walk";
      case "interval" -> "the switch interval";
      default -> model;
    };
  }

  static String text(Verdict v) {
    StringBuilder t = new StringBuilder();
    v.reports()
        .forEach(
            (kind, r) ->
                t.append(
                    String.format(
                        Locale.ROOT,
                        "%-14s %s%n",
                        kind.label(),
                        r.findings().isEmpty()
                            ? (r.hasSearched() ? "ok: " : "not searched: ")
                                + r.extent()
                                + counted(r)
                                + cutShort(r)
                            : "FAILS: "
                                + r.findings().getFirst().failure().message()
                                + counted(r))));
    return t.append('\n')
        .append(v.kind().label())
        .append(": ")
        .append(v.sentence())
        .append('\n')
        .toString();
  }
}
