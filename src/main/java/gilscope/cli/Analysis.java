package gilscope.cli;

import gilscope.core.analysis.Deadlock;
import gilscope.core.analysis.Json;
import gilscope.core.analysis.LockStats;
import gilscope.core.analysis.Moment;
import gilscope.core.analysis.Names;
import gilscope.core.analysis.RunStats;
import gilscope.core.analysis.ThreadStats;
import gilscope.core.analysis.Wait;
import gilscope.core.analysis.WaitChain;
import gilscope.core.analysis.WaitGraph;
import gilscope.core.event.Ticks;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a trace says, for people and for programs. Immutable.
 *
 * @param ending how the run ended, by key
 * @param deadlocks sentences
 * @param waiting one sentence for each thread that still waited when the trace ended
 */
record Analysis(
    RunStats stats, Map<String, String> ending, List<String> deadlocks, List<String> waiting) {

  static Analysis of(TraceView view) {
    Names names = new Names(view);
    Moment end = new Moment.AfterRows(view.rows());
    WaitGraph graph = WaitGraph.at(view, end);
    List<String> deadlocks = new ArrayList<>();
    for (Deadlock each : graph.deadlocks()) {
      deadlocks.add(each.sentence(names));
    }
    List<String> waiting = new ArrayList<>();
    for (Wait each : graph.waits()) {
      waiting.add(WaitChain.explain(view, each.waiter(), end, view.endTime()));
    }
    return new Analysis(RunStats.of(view), view.trace().ending(), deadlocks, waiting);
  }

  String toText() {
    StringBuilder out = new StringBuilder();
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
    threads(out);
    locks(out);
    if (stats.gil().switches() > 0 || stats.gil().holdNs() > 0) {
      out.append("\nThe GIL went to another thread ").append(stats.gil().switches());
      out.append(" times; threads waited ").append(Ticks.format(stats.gil().waitNs()));
      out.append(" for it.\n");
    }
    for (String each : deadlocks) {
      out.append('\n').append(each).append('\n');
    }
    if (!waiting.isEmpty()) {
      out.append("\nWaiting when the run ended:\n");
      waiting.forEach(each -> out.append("  ").append(each).append('\n'));
    }
    return out.toString();
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

  private void locks(StringBuilder out) {
    List<LockStats> byWait = new ArrayList<>(stats.locks());
    byWait.sort((a, b) -> Long.compare(b.waitNs(), a.waitNs()));
    if (byWait.isEmpty()) {
      return;
    }
    out.append('\n');
    TextTable table =
        new TextTable(
            "waited for", "kind", "acquired", "contended", "waits", "held", "most waiters");
    for (LockStats l : byWait) {
      table.row(
          l.name(),
          l.kind().label(),
          Long.toString(l.acquisitions()),
          Long.toString(l.contended()),
          Ticks.format(l.waitNs()),
          Ticks.format(l.holdNs()),
          Integer.toString(l.maxWaiters()));
    }
    table.appendTo(out);
  }

  /** {@code run --stats}'s object and the sentences. */
  String toJson() {
    Json json = new Json();
    json.object();
    json.key("program").text(stats.header().program());
    json.key("ending").object();
    ending.forEach((key, value) -> json.key(key).text(value));
    json.end();
    json.key("deadlocks").array();
    deadlocks.forEach(json::text);
    json.end();
    json.key("waiting").array();
    waiting.forEach(json::text);
    json.end();
    json.key("stats");
    stats.write(json, 0, stats.lastStep());
    json.end();
    return json + "\n";
  }
}
