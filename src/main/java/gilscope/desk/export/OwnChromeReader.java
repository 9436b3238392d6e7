package gilscope.desk.export;

import gilscope.core.event.Level;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reverse of {@link ChromeWriter}: the same intervals, owners, calls, values and marks. */
final class OwnChromeReader {
  private final List<ChromeEvent> events;
  private final Map<String, Object> ours;
  private final TraceBuilder builder = new TraceBuilder();

  OwnChromeReader(List<ChromeEvent> events, Map<String, Object> ours) {
    this.events = events;
    this.ours = ours;
  }

  Trace trace() {
    builder.stopsAt(JsonIn.number(ours.get("end_ns"), 0, -1));
    List<Integer> threads = new ArrayList<>();
    for (Object each : JsonIn.array(ours.get("threads"))) {
      Map<String, Object> thread = JsonIn.object(each);
      int id = JsonIn.integer(thread.get("id"), 0);
      threads.add(id);
      builder.thread(
          id,
          JsonIn.text(thread.get("name")),
          JsonIn.integer(thread.get("parent"), -1),
          Boolean.TRUE.equals(thread.get("daemon")),
          JsonIn.number(thread.get("created_ns"), 0, 0));
      long ended = JsonIn.number(thread.get("ended_ns"), 0, -1);
      if (ended >= 0) {
        builder.threadEnds(id, ended);
      }
    }
    List<Integer> resources = new ArrayList<>();
    for (Object each : JsonIn.array(ours.get("resources"))) {
      Map<String, Object> resource = JsonIn.object(each);
      int id = JsonIn.integer(resource.get("id"), 0);
      resources.add(id);
      builder.resource(
          id,
          kind(JsonIn.text(resource.get("kind"))),
          JsonIn.text(resource.get("name")),
          JsonIn.integer(resource.get("creator"), 0),
          JsonIn.number(resource.get("created_ns"), 0, 0),
          place(resource));
    }
    Map<Integer, Boolean> waited = new HashMap<>();
    for (ChromeEvent event : events) {
      boolean onThread = event.pid().equals(Integer.toString(ChromeWriter.THREADS));
      int row = JsonIn.integer(event.tid(), 0) - 1;
      List<Integer> ids = onThread ? threads : resources;
      int index = onThread ? row / 2 : row;
      if (row >= 0 && index < ids.size()) {
        accept(event, onThread, ids.get(index), waited);
      }
    }
    return builder.build(header());
  }

  private void accept(
      ChromeEvent event, boolean onThread, int id, Map<Integer, Boolean> waitersBefore) {
    Map<String, Object> args = event.args();
    long end = event.ns() + event.durationNs();
    switch (event.phase()) {
      case "X" -> {
        if (!onThread) {
          int owner = JsonIn.integer(args.get("owner_id"), -1);
          // Who takes what somebody waited for was, as a rule, the one who waited.
          boolean waited = waitersBefore.getOrDefault(id, false);
          waitersBefore.put(id, JsonIn.integer(args.get("waiters"), 0) > 0);
          if (owner >= 0) {
            builder.hold(id, event.ns(), end, owner, waited, place(args));
          }
        } else if (event.category().equals("state")) {
          builder.state(
              id,
              event.ns(),
              end,
              state(JsonIn.text(args.get("state"))),
              JsonIn.integer(args.get("resource_id"), -1),
              JsonIn.integer(args.get("owner_id"), -1),
              place(args));
        } else {
          builder.call(id, event.ns(), end, CallName.of(event).place(builder), -1);
        }
      }
      case "C" -> {
        if (args.containsKey("value")) {
          builder.value(id, 0, event.ns(), JsonIn.number(args.get("value"), 0, 0));
        }
      }
      case "i" -> builder.mark(id, event.ns(), event.name());
      default -> {} // flows and names follow from the rest
    }
  }

  private int place(Map<String, Object> args) {
    String where = JsonIn.text(args.get("loc"));
    int colon = where.lastIndexOf(':');
    if (colon < 0) {
      return -1;
    }
    return builder.place(
        where.substring(0, colon),
        JsonIn.text(args.get("function")),
        JsonIn.integer(args.get("function_line"), -1),
        JsonIn.integer(where.substring(colon + 1), -1));
  }

  static ResourceKind kind(String name) {
    for (ResourceKind kind : ResourceKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return ResourceKind.OTHER;
  }

  static ThreadState state(String name) {
    for (ThreadState state : ThreadState.values()) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    return ThreadState.RUNNING;
  }

  private TraceHeader header() {
    return new TraceHeader(
        JsonIn.text(ours.get("program")),
        Map.of(),
        List.of(),
        JsonIn.text(ours.get("runtime")),
        JsonIn.text(ours.get("machine")),
        JsonIn.integer(ours.get("cores"), 0),
        0,
        JsonIn.text(ours.get("policy")),
        JsonIn.number(ours.get("seed"), 0, 0),
        Level.STATES,
        "",
        Map.of("imported", "Chrome JSON of Gilscope"));
  }
}
