package gilscope.cli;

import gilscope.core.analysis.Contention;
import gilscope.core.analysis.CriticalPath;
import gilscope.core.analysis.DeadlockHistory;
import gilscope.core.analysis.Json;
import gilscope.core.analysis.LockOrder;
import gilscope.core.analysis.LockReport;
import gilscope.core.analysis.Moment;
import gilscope.core.analysis.Names;
import gilscope.core.analysis.Races;
import gilscope.core.analysis.RunStats;
import gilscope.core.analysis.ThreadStats;
import gilscope.core.analysis.Wait;
import gilscope.core.analysis.WaitChain;
import gilscope.core.analysis.WaitGraph;
import gilscope.core.analysis.WhatIf;
import gilscope.core.event.ThreadState;
import gilscope.core.event.Ticks;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a trace says, for people and for programs. Immutable.
 *
 * @param ending how the run ended, by key
 * @param waiting one sentence for each thread that still waited when the trace ended
 */
record Analysis(
    TraceView view,
    RunStats stats,
    Map<String, String> ending,
    List<LockReport> locks,
    List<DeadlockHistory.Circle> deadlocks,
    List<LockOrder.Inversion> inversions,
    List<Races.Race> races,
    List<Contention> contention,
    CriticalPath path,
    WhatIf whatIf,
    List<String> waiting) {
  private static final int MOST_LINES = 12;

  static Analysis of(TraceView view) {
    Moment end = new Moment.AfterRows(view.rows());
    List<String> waiting = new ArrayList<>();
    for (Wait each : WaitGraph.at(view, end).waits()) {
      waiting.add(WaitChain.explain(view, each.waiter(), end, view.endTime()));
    }
    return new Analysis(
        view,
        RunStats.of(view),
        view.trace().ending(),
        LockReport.of(view, 0, Long.MAX_VALUE),
        DeadlockHistory.of(view),
        LockOrder.of(view),
        Races.of(view),
        Contention.of(view, 0, Long.MAX_VALUE),
        CriticalPath.of(view),
        WhatIf.of(view),
        waiting);
  }

  String toText() {
    StringBuilder out = new StringBuilder();
    Names names = new Names(view);
    title(out);
    threads(out);
    locks(out, names);
    if (stats.gil().switches() > 0 || stats.gil().holdNs() > 0) {
      out.append("\nThe GIL went to another thread ").append(stats.gil().switches());
      out.append(" times; threads waited ").append(Ticks.format(stats.gil().waitNs()));
      out.append(" for it.\n");
    }
    contention(out, names);
    deadlocks.forEach(each -> out.append('\n').append(each.sentence(names)).append('\n'));
    inversions.forEach(each -> out.append('\n').append(each.sentence(names)).append('\n'));
    races(out, names);
    path(out, names);
    whatIf(out);
    if (!waiting.isEmpty()) {
      out.append("\nWaiting when the run ended:\n");
      waiting.forEach(each -> out.append("  ").append(each).append('\n'));
    }
    return out.toString();
  }

  private void title(StringBuilder out) {
    TraceHeader h = stats.header();
    out.append(h.program()).append(": ").append(h.runtime()).append(" on the ").append(h.machine());
    out.append(" machine");
    if (h.isVirtual()) {
      out.append(", ").append(h.cores()).append(" cores, policy ").append(h.policy());
    }
    out.append(", seed ").append(h.seed()).append('\n');
    out.append("took ").append(Ticks.format(stats.endNs()));
    if (ending.containsKey(Trace.EXIT)) {
      out.append(", exit status ").append(ending.get(Trace.EXIT));
    } else {
      out.append("; its end is not in the trace");
    }
    out.append("; ").append(stats.eventsWritten()).append(" events");
    if (stats.eventsLost() > 0) {
      out.append(", ").append(stats.eventsLost()).append(" more were lost");
    }
    out.append("\n\n");
  }

  private void threads(StringBuilder out) {
    TextTable table =
        new TextTable(
            "thread",
            "runs",
            "ready",
            "wants GIL",
            "waits",
            "sleeps",
            "I/O",
            "GIL taken",
            "forced off");
    for (ThreadStats t : stats.threads()) {
      table.row(
          t.name(),
          Ticks.format(t.runNs()),
          Ticks.format(t.readyNs()),
          Ticks.format(t.gilWaitNs()),
          Ticks.format(t.lockWaitNs()),
          Ticks.format(t.sleepNs()),
          Ticks.format(t.ioNs()),
          Long.toString(t.gilAcquisitions()),
          Long.toString(t.forcedDrops()));
    }
    table.appendTo(out);
  }

  private void locks(StringBuilder out, Names names) {
    if (locks.isEmpty()) {
      return;
    }
    out.append('\n');
    TextTable table =
        new TextTable(
            "waited for",
            "made at",
            "acquired",
            "contended",
            "waits",
            "p50",
            "p99",
            "longest",
            "held",
            "longest",
            "most waiters",
            "chain");
    for (LockReport l : locks) {
      table.row(
          l.label(),
          names.line(l.createdAt()),
          Long.toString(l.acquisitions()),
          Long.toString(l.contended()),
          Ticks.format(l.waits().sum()),
          Ticks.format(l.waits().p50()),
          Ticks.format(l.waits().p99()),
          Ticks.format(l.waits().max()),
          Ticks.format(l.holds().sum()),
          Ticks.format(l.holds().max()),
          Integer.toString(l.maxWaiters()),
          Integer.toString(l.longestChain()));
    }
    table.appendTo(out);
  }

  private void contention(StringBuilder out, Names names) {
    if (contention.isEmpty()) {
      return;
    }
    out.append('\n');
    TextTable table = new TextTable("waits at", "for", "times", "in all", "longest");
    for (Contention c : contention.subList(0, Math.min(MOST_LINES, contention.size()))) {
      String line = names.line(c.at());
      table.row(
          line.isEmpty() ? "(unknown)" : line,
          names.resource(c.resource()),
          Long.toString(c.waits()),
          Ticks.format(c.waitNs()),
          Ticks.format(c.maxNs()));
    }
    table.appendTo(out);
  }

  private void races(StringBuilder out, Names names) {
    if (!Races.canBeTold(view)) {
      out.append("\nRaces cannot be told from this trace: record it with --record accesses.\n");
    } else if (races.isEmpty()) {
      out.append("\nNo race in this order of events; gilscope explore looks at others.\n");
    } else {
      out.append('\n');
      for (Races.Race race : races.subList(0, Math.min(MOST_LINES, races.size()))) {
        out.append(race.sentence(names)).append('\n');
      }
      if (races.size() > MOST_LINES) {
        out.append("and ").append(races.size() - MOST_LINES).append(" more; --json has them.\n");
      }
    }
  }

  private void path(StringBuilder out, Names names) {
    if (path.segments().isEmpty()) {
      return;
    }
    out.append("\nCritical path (what the run's length hangs on), ");
    out.append(Ticks.format(path.length())).append(":\n");
    TextTable table = new TextTable("  thread", "on the path", "share");
    path.byThread().entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .limit(MOST_LINES)
        .forEach(
            e ->
                table.row(
                    "  " + names.thread(e.getKey()),
                    Ticks.format(e.getValue()),
                    percent(e.getValue(), path.length())));
    table.appendTo(out);
    out.append("  of it ");
    String between = "";
    for (Map.Entry<ThreadState, Long> e : path.byState().entrySet()) {
      out.append(between).append(e.getKey().label()).append(' ');
      out.append(percent(e.getValue(), path.length()));
      between = ", ";
    }
    out.append('\n');
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.0f %%", whole == 0 ? 0 : 100.0 * part / whole);
  }

  private void whatIf(StringBuilder out) {
    if (whatIf.modelNs() < 0) {
      out.append("\nWhat if: the recorded work cannot be played again (a deadlock, or part of the");
      out.append(" trace is missing).\n");
      return;
    }
    out.append("\nWhat if (the model takes ").append(Ticks.format(whatIf.modelNs()));
    out.append(" for the run as it was):\n");
    for (WhatIf.Answer answer : whatIf.answers()) {
      out.append("  ").append(answer.question()).append(": ");
      out.append(answer.ns() < 0 ? "cannot be told" : Ticks.format(answer.ns()));
      if (answer.ns() >= 0) {
        out.append(String.format(Locale.ROOT, ", %.2f times as fast", whatIf.speedUp(answer)));
      }
      out.append(" (assumed: ").append(answer.assumption()).append(")\n");
    }
    out.append("  Assumed throughout: each thread does the same work in the same order.\n");
  }

  /** {@code run --stats}'s object, and everything else as data and as sentences. */
  String toJson() {
    Json json = new Json();
    Names names = new Names(view);
    json.object();
    json.key("program").text(stats.header().program());
    json.key("ending").object();
    ending.forEach((key, value) -> json.key(key).text(value));
    json.end();
    json.key("problems").array();
    TraceChecker.check(view.trace()).forEach(json::text);
    json.end();
    json.key("locks").array();
    locks.forEach(each -> each.write(json, names));
    json.end();
    json.key("contention").array();
    contention.forEach(each -> each.write(json, names));
    json.end();
    json.key("deadlocks").array();
    deadlocks.forEach(each -> each.write(json, names));
    json.end();
    json.key("inversions").array();
    inversions.forEach(each -> each.write(json, names));
    json.end();
    json.key("races_told").bool(Races.canBeTold(view));
    json.key("races").array();
    races.forEach(each -> each.write(json, names));
    json.end();
    json.key("critical_path");
    path.write(json, names);
    json.key("what_if");
    whatIf.write(json);
    json.key("waiting").array();
    waiting.forEach(json::text);
    json.end();
    json.key("stats");
    stats.write(json, 0, stats.lastStep());
    json.end();
    return json + "\n";
  }
}
