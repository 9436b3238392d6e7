package gilscope.cli;

import gilscope.core.analysis.Comparison;
import gilscope.core.analysis.Json;
import gilscope.core.event.Ticks;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceView;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A comparison of two runs, for people and for programs. Immutable. */
record ComparisonText(TraceView a, TraceView b, Comparison comparison) {
  private static final int MOST_LINES = 15;

  String toText() {
    StringBuilder out = new StringBuilder();
    out.append("A  ").append(run(a)).append(", ").append(Ticks.format(comparison.a())).append('\n');
    out.append("B  ").append(run(b)).append(", ").append(Ticks.format(comparison.b())).append('\n');
    OptionalDouble times = comparison.speedUp();
    if (times.isPresent()) {
      out.append(
          String.format(Locale.ROOT, "B is %.2f times as fast as A.\n\n", times.getAsDouble()));
    } else {
      out.append("No speed-up: ").append(unfinished()).append(".\n\n");
    }
    TextTable states = new TextTable("all threads", "A", "B", "B - A");
    comparison
        .states()
        .forEach(
            (state, pair) ->
                states.row(
                    state.label(),
                    Ticks.format(pair.a()),
                    Ticks.format(pair.b()),
                    signed(pair.difference())));
    states.appendTo(out);
    out.append('\n');
    TextTable threads = new TextTable("thread", "runs in A", "in B", "waits in A", "in B");
    for (Comparison.OfThread t : comparison.threads()) {
      threads.row(
          t.name(),
          only(t.inA(), t.runs().a()),
          only(t.inB(), t.runs().b()),
          only(t.inA(), t.waits().a()),
          only(t.inB(), t.waits().b()));
    }
    threads.appendTo(out);
    if (!comparison.waits().isEmpty()) {
      out.append('\n');
      TextTable waits = new TextTable("where the waits went", "A", "B", "B - A");
      comparison.waits().stream()
          .limit(MOST_LINES)
          .forEach(
              r ->
                  waits.row(
                      r.label(),
                      Ticks.format(r.waits().a()),
                      Ticks.format(r.waits().b()),
                      signed(r.waits().difference())));
      waits.appendTo(out);
    }
    out.append('\n');
    divergence(out, "The order of events", comparison.order());
    divergence(out, "What a thread does", comparison.behaviour());
    Comparison.OutputDifference output = comparison.output();
    if (output == null) {
      out.append("Standard output is the same.\n");
    } else {
      out.append("Standard output differs from line ").append(output.line()).append(":\n");
      out.append("  A  ").append(output.inA()).append('\n');
      out.append("  B  ").append(output.inB()).append('\n');
    }
    return out.toString();
  }

  /**
   * {@code A did not come to its end (exit status 35), nor did B (how it ended is not recorded)}.
   */
  private String unfinished() {
    boolean endsA = Comparison.isFinished(a);
    boolean endsB = Comparison.isFinished(b);
    return (endsA ? "B" : "A")
        + " did not come to its end ("
        + ending(endsA ? b : a)
        + (endsA || endsB ? ")" : "), nor did B (" + ending(b) + ")");
  }

  private static String ending(TraceView view) {
    String exit = view.trace().ending().get(Trace.EXIT);
    return exit == null ? "how it ended is not recorded" : "exit status " + exit;
  }

  private static String run(TraceView view) {
    TraceHeader h = view.trace().header();
    return h.program().substring(h.program().lastIndexOf('/') + 1)
        + " "
        + h.runtime()
        + " on the "
        + h.machine()
        + " machine"
        + (h.isVirtual() ? ", " + h.cores() + " cores, " + h.policy() + ", seed " + h.seed() : "");
  }

  private static String only(int id, long ns) {
    return id < 0 ? "-" : Ticks.format(ns);
  }

  private static String signed(long ns) {
    return (ns > 0 ? "+" : "") + Ticks.format(ns);
  }

  private static void divergence(
      StringBuilder out, String what, Comparison.@Nullable Divergence divergence) {
    if (divergence == null) {
      out.append(what).append(" is the same in both.\n");
      return;
    }
    out.append(what).append(" differs first where\n");
    out.append("  A  ").append(place(divergence.doneInA(), divergence.timeA(), divergence.stepA()));
    out.append("  B  ").append(place(divergence.doneInB(), divergence.timeB(), divergence.stepB()));
  }

  private static String place(String done, long time, long step) {
    return (done.isEmpty() ? "has come to its end" : done)
        + " ("
        + Ticks.format(time)
        + ", step "
        + step
        + ")\n";
  }

  String toJson() {
    Json json = new Json();
    json.object();
    header(json, "a", a, comparison.a());
    header(json, "b", b, comparison.b());
    json.key("speed_up");
    OptionalDouble times = comparison.speedUp();
    if (times.isPresent()) {
      json.decimal(times.getAsDouble());
    } else {
      json.none();
    }
    json.key("states").object();
    comparison
        .states()
        .forEach(
            (state, pair) -> {
              json.key(state.label());
              pair(json, pair);
            });
    json.end();
    json.key("threads").array();
    for (Comparison.OfThread t : comparison.threads()) {
      json.object();
      json.key("name").text(t.name());
      json.key("id_a").number(t.inA());
      json.key("id_b").number(t.inB());
      json.key("run_ns");
      pair(json, t.runs());
      json.key("wait_ns");
      pair(json, t.waits());
      json.end();
    }
    json.end();
    json.key("waits").array();
    for (Comparison.OfResource r : comparison.waits()) {
      json.object();
      json.key("name").text(r.label());
      json.key("id_a").number(r.inA());
      json.key("id_b").number(r.inB());
      json.key("wait_ns");
      pair(json, r.waits());
      json.end();
    }
    json.end();
    divergence(json, "order", comparison.order());
    divergence(json, "behaviour", comparison.behaviour());
    Comparison.OutputDifference output = comparison.output();
    json.key("same_output").bool(output == null);
    if (output != null) {
      json.key("output").object();
      json.key("line").number(output.line());
      json.key("a").text(output.inA());
      json.key("b").text(output.inB());
      json.end();
    }
    json.end();
    return json + "\n";
  }

  private static void header(Json json, String key, TraceView view, long ns) {
    TraceHeader h = view.trace().header();
    json.key(key).object();
    json.key("program").text(h.program());
    json.key("runtime").text(h.runtime());
    json.key("machine").text(h.machine());
    json.key("cores").number(h.cores());
    json.key("policy").text(h.policy());
    json.key("seed").number(h.seed());
    json.key("ns").number(ns);
    json.end();
  }

  private static void pair(Json json, Comparison.Pair pair) {
    json.object();
    json.key("a").number(pair.a());
    json.key("b").number(pair.b());
    json.end();
  }

  private static void divergence(
      Json json, String key, Comparison.@Nullable Divergence divergence) {
    json.key("same_" + key).bool(divergence == null);
    if (divergence != null) {
      json.key(key).object();
      json.key("a").text(divergence.doneInA());
      json.key("a_ns").number(divergence.timeA());
      json.key("a_step").number(divergence.stepA());
      json.key("b").text(divergence.doneInB());
      json.key("b_ns").number(divergence.timeB());
      json.key("b_step").number(divergence.stepB());
      json.end();
    }
  }
}
