package gilscope.desk.export;

import gilscope.core.event.Level;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Firefox profiles, in processed form or {@linkplain RawGecko as recorded}: what {@link
 * FirefoxWriter} wrote, interval by interval, and what Firefox, CPython's sampling profiler
 * (Tachyon) and others write: samples become calls, markers about GIL and CPU become states.
 *
 * <p>Sources: the profiler's src/types/profile.ts; CPython 3.15's
 * Lib/profiling/sampling/gecko_collector.py.
 */
final class GeckoReader {
  private static final int MS = 6;
  private static final int GIL = 0;

  private record Span(String name, long start, long end, Map<String, Object> data) {}

  private final Map<String, Object> profile;
  private final TraceFacts facts;
  private final String file;
  private final TraceBuilder builder = new TraceBuilder();

  GeckoReader(Map<String, Object> profile, String file) {
    this.profile = profile;
    this.facts =
        TraceFacts.of(JsonIn.object(JsonIn.object(profile.get("meta")).get(TraceFacts.KEY)));
    this.file = file;
  }

  Trace trace() {
    List<@Nullable Object> threads =
        RawGecko.is(profile) ? RawGecko.threads(profile) : JsonIn.array(profile.get("threads"));
    if (!facts.isOurs()) {
      boolean several =
          threads.stream().map(t -> JsonIn.object(t).get("pid")).distinct().count() > 1;
      for (int i = 0; i < threads.size(); i++) {
        Map<String, Object> thread = JsonIn.object(threads.get(i));
        String process = several ? JsonIn.text(thread.get("processName")) : "";
        foreign(thread, i, process.isEmpty() ? "" : process + ": ");
      }
      return builder.build(header());
    }
    facts.introduce(builder);
    int count = facts.threads().size();
    for (int i = 0; i < threads.size(); i++) {
      Map<String, Object> thread = JsonIn.object(threads.get(i));
      if (i < count) {
        ownThread(thread, facts.threads().get(i));
      } else if (i - count < facts.resources().size()) {
        ownResource(thread, facts.resources().get(i - count));
      }
    }
    return builder.build(facts.header("Firefox profile"));
  }

  // ---- ours

  private void ownThread(Map<String, Object> thread, int id) {
    for (Span span : markers(thread)) {
      Map<String, Object> data = span.data();
      if (FirefoxWriter.STATE.equals(data.get("type"))) {
        builder.state(
            id,
            span.start(),
            span.end(),
            TraceFacts.state(JsonIn.text(data.get("state"))),
            JsonIn.integer(data.get("resource_id"), -1),
            JsonIn.integer(data.get("owner_id"), -1),
            TraceFacts.place(builder, data, "at"));
      } else if (data.isEmpty()) {
        builder.mark(id, span.start(), span.name());
      }
    }
    calls(thread, id, false);
  }

  private void ownResource(Map<String, Object> thread, int id) {
    for (Span span : markers(thread)) {
      builder.use(
          id,
          span.start(),
          span.end(),
          JsonIn.integer(span.data().get("owner_id"), -1),
          JsonIn.integer(span.data().get("waiters"), 0),
          TraceFacts.place(builder, span.data(), "at"));
    }
  }

  // ---- others'

  /**
   * @param prefix of its name: its process, if there are several
   */
  private void foreign(Map<String, Object> thread, int id, String prefix) {
    builder.thread(
        id,
        prefix + JsonIn.text(thread.get("name")),
        -1,
        false,
        JsonIn.number(thread.get("registerTime"), MS, 0));
    List<Span> spans = markers(thread);
    boolean knowsGil = false;
    TreeSet<Long> times = new TreeSet<>();
    for (Span span : spans) {
      if (span.end() > span.start() && isAboutState(span.name())) {
        times.add(span.start());
        times.add(span.end());
        knowsGil = true;
      } else if (span.data().isEmpty()) {
        builder.mark(id, span.start(), span.name());
      }
      if (span.name().equals("Has GIL")) {
        builder.hold(GIL, span.start(), span.end(), id, false, -1);
      }
    }
    calls(thread, id, !knowsGil);
    if (knowsGil) {
      if (id == 0) {
        builder.resource(GIL, ResourceKind.GIL, "GIL", 0, 0, -1);
      }
      states(id, spans, new ArrayList<>(times));
    }
  }

  private static boolean isAboutState(String marker) {
    return switch (marker) {
      case "Has GIL", "No GIL", "On CPU", "Off CPU", "Waiting for GIL" -> true;
      default -> false;
    };
  }

  private void states(int id, List<Span> spans, List<Long> times) {
    for (int i = 0; i + 1 < times.size(); i++) {
      long from = times.get(i);
      long to = times.get(i + 1);
      boolean wants = false;
      boolean has = false;
      boolean cpu = false;
      boolean known = false;
      for (Span span : spans) {
        if (span.start() <= from && span.end() >= to && isAboutState(span.name())) {
          known = true;
          wants |= span.name().equals("Waiting for GIL");
          has |= span.name().equals("Has GIL");
          cpu |= span.name().equals("On CPU");
        }
      }
      if (known) {
        ThreadState state =
            wants ? ThreadState.WANTS_GIL : has || cpu ? ThreadState.RUNNING : ThreadState.WAITING;
        builder.state(id, from, to, state, wants ? GIL : -1, -1, -1);
      }
    }
  }

  // ---- tables

  private List<Span> markers(Map<String, Object> thread) {
    Map<String, Object> markers = JsonIn.object(thread.get("markers"));
    List<@Nullable Object> names = JsonIn.array(markers.get("name"));
    List<@Nullable Object> starts = JsonIn.array(markers.get("startTime"));
    List<@Nullable Object> ends = JsonIn.array(markers.get("endTime"));
    List<@Nullable Object> data = JsonIn.array(markers.get("data"));
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      long start = JsonIn.number(at(starts, i), MS, 0);
      spans.add(
          new Span(
              string(thread, at(names, i)),
              start,
              JsonIn.number(at(ends, i), MS, start),
              JsonIn.object(at(data, i))));
    }
    return spans;
  }

  /**
   * Samples as calls: a frame lasts from the first sample that has it to the first that does not.
   */
  private void calls(Map<String, Object> thread, int id, boolean running) {
    Map<String, Object> samples = JsonIn.object(thread.get("samples"));
    List<@Nullable Object> stacks = JsonIn.array(samples.get("stack"));
    List<@Nullable Object> times = JsonIn.array(samples.get("time"));
    List<@Nullable Object> deltas = JsonIn.array(samples.get("timeDeltas"));
    List<Integer> open = new ArrayList<>();
    List<Long> since = new ArrayList<>();
    long now = 0;
    long runningSince = -1;
    boolean ownStates = builder.hasStates(id);
    for (int i = 0; i <= stacks.size(); i++) {
      boolean end = i == stacks.size();
      if (!end) {
        now =
            times.isEmpty()
                ? now + JsonIn.number(at(deltas, i), MS, 0)
                : JsonIn.number(at(times, i), MS, now);
      }
      List<Integer> frames = end ? List.of() : frames(thread, at(stacks, i));
      int same = 0;
      while (same < Math.min(open.size(), frames.size())
          && open.get(same).equals(frames.get(same))) {
        same++;
      }
      while (open.size() > same) {
        int at = open.removeLast();
        builder.call(id, since.removeLast(), now, at, -1);
      }
      for (int k = same; k < frames.size(); k++) {
        open.add(frames.get(k));
        since.add(now);
      }
      if (running && !ownStates) {
        if (frames.isEmpty() && runningSince >= 0) {
          builder.state(id, runningSince, now, ThreadState.RUNNING, -1, -1, -1);
          runningSince = -1;
        } else if (!frames.isEmpty() && runningSince < 0) {
          runningSince = now;
        }
      }
    }
  }

  /** The packed positions of a stack, outermost first. */
  private List<Integer> frames(Map<String, Object> thread, @Nullable Object stack) {
    Map<String, Object> stackTable = table(thread, "stackTable");
    Map<String, Object> frameTable = table(thread, "frameTable");
    Map<String, Object> funcTable = table(thread, "funcTable");
    List<@Nullable Object> prefixes = JsonIn.array(stackTable.get("prefix"));
    List<@Nullable Object> frames = JsonIn.array(stackTable.get("frame"));
    List<@Nullable Object> funcs = JsonIn.array(frameTable.get("func"));
    List<@Nullable Object> names = JsonIn.array(funcTable.get("name"));
    List<@Nullable Object> files = files(thread, funcTable);
    List<@Nullable Object> lines = JsonIn.array(funcTable.get("lineNumber"));
    List<Integer> found = new ArrayList<>();
    int at = JsonIn.integer(stack, -1);
    while (at >= 0 && at < frames.size() && found.size() <= frames.size()) {
      int func = JsonIn.integer(at(funcs, JsonIn.integer(frames.get(at), -1)), -1);
      int line = JsonIn.integer(at(lines, func), -1);
      found.add(
          builder.place(
              string(thread, at(files, func)), string(thread, at(names, func)), line, line));
      at = JsonIn.integer(at(prefixes, at), -1);
    }
    return found.reversed();
  }

  /** A table of the thread's own or, in newer profiles, one that all threads share. */
  private Map<String, Object> table(Map<String, Object> thread, String name) {
    Map<String, Object> own = JsonIn.object(thread.get(name));
    return own.isEmpty() ? JsonIn.object(JsonIn.object(profile.get("shared")).get(name)) : own;
  }

  /** Per function the number of its file's name, which newer profiles keep with its source. */
  private List<@Nullable Object> files(Map<String, Object> thread, Map<String, Object> funcTable) {
    List<@Nullable Object> sources = JsonIn.array(funcTable.get("source"));
    if (sources.isEmpty()) {
      return JsonIn.array(funcTable.get("fileName"));
    }
    List<@Nullable Object> names = JsonIn.array(table(thread, "sources").get("filename"));
    List<@Nullable Object> files = new ArrayList<>();
    sources.forEach(source -> files.add(at(names, JsonIn.integer(source, -1))));
    return files;
  }

  private static @Nullable Object at(List<@Nullable Object> column, int index) {
    return index >= 0 && index < column.size() ? column.get(index) : null;
  }

  /** A text of the profile's or, in older profiles, of the thread's own table. */
  private String string(Map<String, Object> thread, @Nullable Object id) {
    List<@Nullable Object> common =
        JsonIn.array(JsonIn.object(profile.get("shared")).get("stringArray"));
    List<@Nullable Object> table =
        common.isEmpty() ? JsonIn.array(thread.get("stringArray")) : common;
    return JsonIn.text(at(table, JsonIn.integer(id, -1)));
  }

  private TraceHeader header() {
    return new TraceHeader(
        file,
        Map.of(),
        List.of(),
        "imported",
        "live",
        0,
        0,
        "",
        0,
        Level.STATES,
        "",
        Map.of("imported", "Firefox profile"));
  }
}
