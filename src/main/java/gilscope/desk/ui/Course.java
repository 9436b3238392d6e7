package gilscope.desk.ui;

import gilscope.core.analysis.Comparison;
import gilscope.core.analysis.RunStats;
import gilscope.core.analysis.ThreadStats;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.Ticks;
import gilscope.core.session.EngineSession;
import gilscope.core.session.RunSpec;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One of several runs that are compared. Immutable; made beside the FX thread.
 *
 * @param label how it differs from the others
 * @param comparison with the first of them; null for the first itself
 * @param ended how it ended, for people
 */
record Course(
    String label, TraceView view, RunStats stats, @Nullable Comparison comparison, String ended) {
  private static final String NONE = "–";
  private static final List<Integer> CORES = List.of(1, 2, 4, 8);
  private static final int SEEDS = 4;

  /** The program under each runtime. */
  static List<Course> underEachRuntime(RunSpec spec) {
    Map<String, RunSpec> specs = new LinkedHashMap<>();
    for (RuntimeKind runtime :
        List.of(
            RuntimeKind.GIL,
            RuntimeKind.FREE_THREADED,
            RuntimeKind.GIL_LEGACY,
            RuntimeKind.UNPROTECTED)) {
      specs.put(runtime.label(), spec.withRuntime(runtime));
    }
    return run(specs);
  }

  /** The program with its seed and the next ones. */
  static List<Course> withSeeds(RunSpec spec) {
    Map<String, RunSpec> specs = new LinkedHashMap<>();
    for (long seed = spec.seed(); seed < spec.seed() + SEEDS; seed++) {
      specs.put("seed " + seed, spec.withSeed(seed));
    }
    return run(specs);
  }

  /** The program on few and on many cores. */
  static List<Course> onCores(RunSpec spec) {
    Map<String, RunSpec> specs = new LinkedHashMap<>();
    for (int cores : CORES) {
      specs.put(cores == 1 ? "1 core" : cores + " cores", spec.withCores(cores));
    }
    return run(specs);
  }

  /** Recorded runs by name; the first is what the others are compared with. */
  static List<Course> of(Map<String, Trace> traces) {
    List<Course> all = new ArrayList<>();
    traces.forEach(
        (label, trace) -> {
          String exit = trace.ending().get(Trace.EXIT);
          add(all, label, trace, exit == null ? "its end is missing" : "exit status " + exit);
        });
    return all;
  }

  /** One engine after the other, on the virtual machine. */
  private static List<Course> run(Map<String, RunSpec> specs) {
    List<Course> all = new ArrayList<>();
    specs.forEach(
        (label, spec) -> {
          try (EngineSession session = new EngineSession()) {
            session.load(spec.withMachine(MachineKind.VIRTUAL));
            session.run();
            session.awaitIdle();
            Trace trace = session.trace();
            if (trace == null) {
              throw new IllegalStateException(session.state().message());
            }
            add(all, label, trace, session.state().status().label());
          }
        });
    return all;
  }

  private static void add(List<Course> all, String label, Trace trace, String ended) {
    TraceView view = TraceView.of(trace);
    TraceView first = all.isEmpty() ? view : all.get(0).view();
    Comparison comparison = all.isEmpty() ? null : Comparison.of(first, view);
    all.add(new Course(label, view, RunStats.of(view), comparison, ended));
  }

  /** How many times faster than the first; a dash where either did not come to its end. */
  String speedUp() {
    if (comparison == null) {
      return Comparison.isFinished(view) ? "1.00 ×" : NONE;
    }
    OptionalDouble times = comparison.speedUp();
    return times.isPresent() ? String.format(Locale.ROOT, "%.2f ×", times.getAsDouble()) : NONE;
  }

  long sum(ToLongFunction<ThreadStats> of) {
    return stats.threads().stream().mapToLong(of).sum();
  }

  /** What became of the output, in two words. */
  String output() {
    return comparison == null ? "" : comparison.output() == null ? "the same" : "differs";
  }

  /** Where this run first does something else than the first, or in another order; or null. */
  Comparison.@Nullable Divergence divergence() {
    return comparison == null
        ? null
        : comparison.behaviour() != null ? comparison.behaviour() : comparison.order();
  }

  /**
   * Where this run parts from the first, as sentences.
   *
   * @param first its label
   */
  String difference(String first) {
    if (comparison == null) {
      return "What the others are compared with.";
    }
    StringBuilder text = new StringBuilder();
    if (comparison.behaviour() == null) {
      text.append("Each thread does the same. ");
    }
    Comparison.Divergence d = divergence();
    if (d == null) {
      text.append("The order of events is the same.");
    } else {
      text.append("First difference: ").append(done(d.doneInA(), d.timeA(), d.stepA()));
      text.append(" under ").append(first).append("; ");
      text.append(done(d.doneInB(), d.timeB(), d.stepB())).append(" here.");
    }
    Comparison.OutputDifference o = comparison.output();
    if (o != null) {
      text.append(" Output differs from line ").append(o.line()).append(": ");
      text.append(quoted(o.inA())).append(" under ").append(first);
      text.append(", ").append(quoted(o.inB())).append(" here.");
    }
    return text.toString();
  }

  private static String done(String what, long time, long step) {
    return (what.isEmpty() ? "it goes no further" : what)
        + " at "
        + Ticks.format(time)
        + ", step "
        + step;
  }

  private static String quoted(String line) {
    return line.isEmpty() ? "nothing" : "“" + line + "”";
  }
}
