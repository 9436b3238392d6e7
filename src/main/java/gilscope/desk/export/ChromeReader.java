package gilscope.desk.export;

import gilscope.core.event.Level;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceHeader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chrome traces of other tools. A row whose slices are all named as gvl-tracing names states
 * becomes states, and the Ruby VM's lock a GIL; in other rows slices become calls, and a thread
 * counts as running while one is open. Instants become marks, counters values. Times begin with the
 * first event.
 *
 * <p>Sources: Chrome's "Trace Event Format"; VizTracer's {@code snaptrace.c} and {@code
 * report_builder.py} (cat "FEE"); gvl-tracing's README (states).
 */
final class ChromeReader {
  private static final int VM_LOCK = 0;

  private record Slice(long start, long end, ChromeEvent event) {}

  private static final class Row {
    final int id;
    String name;
    final List<Slice> slices = new ArrayList<>();
    final List<Slice> states = new ArrayList<>();
    final Deque<ChromeEvent> open = new ArrayDeque<>();

    Row(int id, String name) {
      this.id = id;
      this.name = name;
    }
  }

  private final List<ChromeEvent> events;
  private final String file;
  private final String format;
  private final TraceBuilder builder = new TraceBuilder();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, String> processes = new LinkedHashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private long zero;
  private long last;
  private boolean vmLock;

  /**
   * @param format what the file is, for people
   */
  ChromeReader(List<ChromeEvent> events, String file, String format) {
    this.events = events;
    this.file = file;
    this.format = format;
  }

  Trace trace() {
    zero =
        events.stream()
            .filter(e -> !e.phase().equals("M"))
            .mapToLong(ChromeEvent::ns)
            .min()
            .orElse(0);
    for (ChromeEvent event : events) {
      last = Math.max(last, event.ns() - zero + event.durationNs());
    }
    List<ChromeEvent> others = new ArrayList<>();
    for (ChromeEvent event : events) {
      accept(event, others);
    }
    for (Row row : rows.values()) {
      while (!row.open.isEmpty()) { // what was open when the recording ended
        ChromeEvent event = row.open.pop();
        row.slices.add(new Slice(event.ns() - zero, last, event));
      }
    }
    vmLock =
        rows.values().stream()
            .flatMap(row -> row.slices.stream())
            .anyMatch(slice -> RUBY_LOCK.contains(slice.event().name()));
    boolean severalProcesses = processes.size() > 1;
    for (Map.Entry<String, Row> each : rows.entrySet()) {
      Row row = each.getValue();
      String process = processes.getOrDefault(each.getKey().split("\t", 2)[0], "");
      String prefix = severalProcesses && !process.isEmpty() ? process + ": " : "";
      builder.thread(row.id, prefix + row.name, -1, false, start(row));
      slices(row);
    }
    if (vmLock) {
      builder.resource(VM_LOCK, ResourceKind.GIL, "GVL", 0, 0, -1);
    }
    others.forEach(this::acceptOther);
    return builder.build(header());
  }

  private static long start(Row row) {
    return row.slices.stream().mapToLong(Slice::start).min().orElse(0);
  }

  private void accept(ChromeEvent event, List<ChromeEvent> others) {
    long ns = event.ns() - zero;
    switch (event.phase()) {
      case "M" -> meta(event);
      case "X" -> row(event).slices.add(new Slice(ns, ns + event.durationNs(), event));
      case "T" -> row(event).states.add(new Slice(ns, ns + event.durationNs(), event));
      case "B" -> row(event).open.push(event);
      case "E" -> {
        // An end may come without a name (gvl-tracing), and before any beginning.
        ChromeEvent begin = row(event).open.poll();
        if (begin != null) {
          row(event).slices.add(new Slice(begin.ns() - zero, ns, begin));
        }
      }
      case "b" -> async(event).open.push(event);
      case "e" -> {
        ChromeEvent begin = async(event).open.poll();
        if (begin != null) {
          async(event).slices.add(new Slice(begin.ns() - zero, ns, begin));
        }
      }
      case "i", "I", "R", "C" -> {
        if (!event.phase().equals("C")) {
          row(event);
        }
        others.add(event);
      }
      default -> {} // flows, object snapshots, clock marks: nothing to draw
    }
  }

  private void meta(ChromeEvent event) {
    String name = JsonIn.text(event.args().get("name"));
    switch (event.name()) {
      case "thread_name" -> row(event).name = name;
      case "process_name" -> processes.put(event.pid(), name);
      default -> {}
    }
  }

  private Row row(ChromeEvent event) {
    processes.putIfAbsent(event.pid(), "");
    return rows.computeIfAbsent(
        event.pid() + "\t" + event.tid(), _ -> new Row(rows.size(), "Thread " + event.tid()));
  }

  /** A row for each asynchronous thing, by category and id. */
  private Row async(ChromeEvent event) {
    processes.putIfAbsent(event.pid(), "");
    return rows.computeIfAbsent(
        event.pid() + "\tasync " + event.category() + " " + event.id(),
        _ -> new Row(rows.size(), event.name()));
  }

  private void slices(Row row) {
    for (Slice slice : row.states) {
      builder.state(
          row.id, slice.start(), slice.end(), kernelState(slice.event().name()), -1, -1, -1);
    }
    boolean states =
        !row.slices.isEmpty()
            && row.slices.stream().allMatch(s -> ruby(s.event().name()) != null)
            && vmLock;
    long until = -1;
    row.slices.sort(
        java.util.Comparator.comparingLong(Slice::start)
            .thenComparing(java.util.Comparator.comparingLong(Slice::end).reversed()));
    for (Slice slice : row.slices) {
      if (states) {
        rubyState(row, slice);
        continue;
      }
      int at = CallName.of(slice.event()).place(builder);
      builder.call(row.id, slice.start(), slice.end(), at, -1);
      if (row.states.isEmpty() && slice.start() >= until) {
        builder.state(row.id, slice.start(), slice.end(), ThreadState.RUNNING, -1, -1, at);
        until = slice.end();
      }
    }
  }

  private static final List<String> RUBY_LOCK = List.of("wants_gvl", "ready", "running", "resumed");

  /**
   * The state that a name of gvl-tracing means, in its words before and after version 1.0. Whoever
   * starts the tracing, or stops it, executes and has the lock.
   */
  private static @Nullable ThreadState ruby(String name) {
    return switch (name) {
      case "started", "running", "resumed", "gc", "started_tracing", "stopped_tracing" ->
          ThreadState.RUNNING;
      case "wants_gvl", "ready" -> ThreadState.WANTS_GIL;
      case "waiting", "suspended" -> ThreadState.WAITING;
      case "sleeping" -> ThreadState.SLEEPING;
      case "died", "exited" -> ThreadState.DONE;
      default -> null;
    };
  }

  private void rubyState(Row row, Slice slice) {
    String name = slice.event().name();
    ThreadState state = ruby(name);
    if (state == null || state == ThreadState.DONE) {
      return;
    }
    int at = name.equals("gc") ? builder.place("<gc>", "gc", -1, -1) : -1;
    builder.state(
        row.id,
        slice.start(),
        slice.end(),
        state,
        state == ThreadState.WANTS_GIL ? VM_LOCK : -1,
        -1,
        at);
    if (state == ThreadState.RUNNING && !name.equals("started")) {
      builder.hold(VM_LOCK, slice.start(), slice.end(), row.id, true, -1);
    }
  }

  private static ThreadState kernelState(String name) {
    return switch (name) {
      case "Running" -> ThreadState.RUNNING;
      case "Runnable", "Runnable (Preempted)" -> ThreadState.RUNNABLE;
      case "Sleeping" -> ThreadState.SLEEPING;
      default -> name.startsWith("Uninterruptible") ? ThreadState.IO : ThreadState.WAITING;
    };
  }

  private void acceptOther(ChromeEvent event) {
    long ns = event.ns() - zero;
    if (!event.phase().equals("C")) {
      builder.mark(row(event).id, ns, event.name());
      return;
    }
    event
        .args()
        .forEach(
            (key, value) -> {
              String name =
                  event.name().equals(key) || event.args().size() == 1
                      ? event.name()
                      : event.name() + " " + key;
              Integer known = counters.get(name);
              int id = known == null ? 1 + counters.size() : known;
              if (known == null) {
                counters.put(name, id);
                builder.resource(id, ResourceKind.OTHER, name, 0, 0, -1);
              }
              builder.value(id, 0, ns, JsonIn.number(value, 0, 0));
            });
  }

  private TraceHeader header() {
    return new TraceHeader(
        file,
        Map.of(),
        List.of(),
        vmLock ? "ruby" : "imported",
        "live",
        0,
        0,
        "",
        0,
        Level.STATES,
        "",
        Map.of("imported", format));
  }
}
