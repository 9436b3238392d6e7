package gilscope.desk.export;

import gilscope.core.trace.Trace;
import java.util.List;
import java.util.Map;

/** The reverse of {@link ChromeWriter}: the same intervals, owners, calls, values and marks. */
final class OwnChromeReader {
  private final List<ChromeEvent> events;
  private final TraceFacts facts;
  private final TraceBuilder builder = new TraceBuilder();

  OwnChromeReader(List<ChromeEvent> events, TraceFacts facts) {
    this.events = events;
    this.facts = facts;
  }

  Trace trace() {
    facts.introduce(builder);
    for (ChromeEvent event : events) {
      boolean onThread = event.pid().equals(Integer.toString(ChromeWriter.THREADS));
      int row = JsonIn.integer(event.tid(), 0) - 1;
      List<Integer> ids = onThread ? facts.threads() : facts.resources();
      int index = onThread ? row / 2 : row;
      if (row >= 0 && index < ids.size()) {
        accept(event, onThread, ids.get(index));
      }
    }
    return builder.build(facts.header("Chrome JSON"));
  }

  private void accept(ChromeEvent event, boolean onThread, int id) {
    Map<String, Object> args = event.args();
    long end = event.ns() + event.durationNs();
    switch (event.phase()) {
      case "X" -> {
        int owner = JsonIn.integer(args.get("owner_id"), -1);
        int at = TraceFacts.place(builder, args, "loc");
        if (!onThread) {
          builder.use(id, event.ns(), end, owner, JsonIn.integer(args.get("waiters"), 0), at);
        } else if (event.category().equals("state")) {
          builder.state(
              id,
              event.ns(),
              end,
              TraceFacts.state(JsonIn.text(args.get("state"))),
              JsonIn.integer(args.get("resource_id"), -1),
              owner,
              at);
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
}
