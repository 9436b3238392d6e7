package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonGenerator;
import gilscope.core.event.EventKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Speedscope's own format: one evented profile per thread, all of the same length, so that they
 * align. Frames are the calls, if they were recorded, and on top of them what the thread waits for
 * as {@code [wait lock 'A']}; of a trace without calls the function that it runs in.
 *
 * <p>Source: speedscope's file-format-spec.ts. Opening and closing events balance, nest and do not
 * go back in time.
 */
final class SpeedscopeWriter {
  private record Frame(String name, String file, int line) {}

  private record Mark(boolean opens, long at, int frame) {}

  private final Extract extract;
  private final Map<Frame, Integer> frames = new LinkedHashMap<>();
  private List<Mark> marks = new ArrayList<>();
  private final List<Integer> stack = new ArrayList<>();
  private boolean waiting;

  private SpeedscopeWriter(Extract extract) {
    this.extract = extract;
  }

  static void write(Extract extract, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      new SpeedscopeWriter(extract).document(json);
    }
  }

  private void document(JsonGenerator json) throws IOException {
    List<List<Mark>> profiles = new ArrayList<>();
    for (ThreadTrack thread : extract.threads()) {
      profiles.add(profile(thread));
    }
    json.writeStartObject();
    json.writeStringField("$schema", "https://www.speedscope.app/file-format-schema.json");
    json.writeStringField("exporter", "gilscope " + extract.view().trace().header().version());
    json.writeStringField("name", extract.program());
    json.writeNumberField("activeProfileIndex", 0);
    json.writeObjectFieldStart("shared");
    json.writeArrayFieldStart("frames");
    for (Frame frame : frames.keySet()) {
      json.writeStartObject();
      json.writeStringField("name", frame.name());
      if (!frame.file().isEmpty()) {
        json.writeStringField("file", frame.file());
      }
      if (frame.line() > 0) {
        json.writeNumberField("line", frame.line());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("profiles");
    for (int i = 0; i < profiles.size(); i++) {
      json.writeStartObject();
      json.writeStringField("type", "evented");
      json.writeStringField("name", extract.threads().get(i).name());
      json.writeStringField("unit", "nanoseconds");
      json.writeNumberField("startValue", extract.from());
      json.writeNumberField("endValue", extract.to());
      json.writeArrayFieldStart("events");
      for (Mark mark : profiles.get(i)) {
        json.writeStartObject();
        json.writeStringField("type", mark.opens() ? "O" : "C");
        json.writeNumberField("at", mark.at());
        json.writeNumberField("frame", mark.frame());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Calls and states of one thread, merged in the order of the trace. */
  private List<Mark> profile(ThreadTrack thread) {
    marks = new ArrayList<>();
    stack.clear();
    waiting = false;
    SpanTrack states = thread.states();
    RowList calls = thread.calls();
    int span = 0;
    int call = 0;
    while (span < states.size() || call < calls.size()) {
      boolean stateNext =
          call >= calls.size() || span < states.size() && states.row(span) < calls.get(call);
      long time = stateNext ? states.start(span) : extract.view().row(calls.get(call)).time();
      if (time > extract.to()) {
        break;
      }
      if (stateNext) {
        state(thread, span++, time, calls.size() > 0);
      } else {
        call(extract.view().row(calls.get(call++)), time);
      }
    }
    while (!stack.isEmpty()) {
      close(extract.to());
    }
    return marks;
  }

  private void state(ThreadTrack thread, int span, long time, boolean hasCalls) {
    if (waiting) {
      close(time);
      waiting = false;
    }
    ThreadState state = thread.state(span);
    int at = thread.states().z(span);
    switch (state) {
      case DONE -> {}
      case RUNNING -> {
        if (!hasCalls) {
          String function = extract.function(at);
          open(
              new Frame(
                  function.isEmpty() ? "[running]" : function, extract.file(at), extract.line(at)),
              time);
          waiting = true;
        }
      }
      case WANTS_GIL, BLOCKED, WAITING, RUNNABLE, SLEEPING, IO, SUSPENDED -> {
        int resource = thread.states().x(span);
        String what = resource >= 0 ? "wait " + extract.resourceLabel(resource) : state.label();
        open(new Frame("[" + what + "]", "", -1), time);
        waiting = true;
      }
    }
  }

  private void call(TraceCursor row, long time) {
    boolean enters = row.kindCode() == EventKind.CALLED.code();
    int below = Math.max(0, enters ? row.a() - 1 : row.a());
    int entry = row.c();
    if (waiting) {
      close(time);
      waiting = false;
    }
    while (stack.size() > below) {
      close(time);
    }
    if (enters) {
      open(new Frame(extract.function(entry), extract.file(entry), extract.firstLine(entry)), time);
    }
  }

  private void open(Frame frame, long time) {
    int index = frames.computeIfAbsent(frame, _ -> frames.size());
    stack.add(index);
    mark(true, time, index);
  }

  private void close(long time) {
    int frame = stack.removeLast();
    // What lies wholly before the range leaves no trace of itself.
    if (time <= extract.from() && !marks.isEmpty() && marks.getLast().opens()) {
      marks.removeLast();
    } else {
      mark(false, time, frame);
    }
  }

  private void mark(boolean opens, long time, int frame) {
    marks.add(new Mark(opens, Math.max(extract.from(), time), frame));
  }
}
