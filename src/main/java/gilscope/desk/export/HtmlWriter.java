package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gilscope.core.event.EventKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.ValueTrack;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.Palette;
import gilscope.desk.scene.SpanWalk;
import gilscope.desk.scene.StateStyle;
import gilscope.desk.scene.TimeScale;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A page that shows the timeline with pan, zoom and tooltips and reaches for nothing outside
 * itself: the template {@code timeline.html} with the intervals as JSON, and the SVG for readers
 * without scripts and for print.
 *
 * <p>A lane of more than {@value #MOST_SPANS} intervals is reduced to what can be told apart at
 * {@value #REDUCED_PX} pixels; the page says so.
 */
final class HtmlWriter {
  private static final int MOST_SPANS = 50_000;
  private static final int REDUCED_PX = 60_000;
  private static final int MOST_ARROWS = 20_000;
  private static final int MOST_VALUES = 20_000;

  private final Extract extract;
  private final List<Mark> marks;
  private final Palette palette;
  private final JsonGenerator json;
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<Integer, Integer> laneOfThread = new HashMap<>();
  private boolean reduced;

  private HtmlWriter(Extract extract, List<Mark> marks, Palette palette, JsonGenerator json) {
    this.extract = extract;
    this.marks = marks;
    this.palette = palette;
    this.json = json;
  }

  static void write(
      gilscope.core.trace.TraceView view,
      Picture.Options options,
      Palette palette,
      OutputStream out)
      throws IOException {
    StringWriter data = new StringWriter();
    Extract extract = Extract.of(view, options);
    String title = options.around().title();
    try (JsonGenerator json = new JsonFactory().createGenerator(data)) {
      new HtmlWriter(extract, options.around().marks(), palette, json).data();
    }
    String svg = SvgWriter.write(Picture.of(view, options), palette);
    String page =
        template()
            .replace("{{title}}", escaped(title.isEmpty() ? extract.program() : title))
            .replace("{{caption}}", escaped(options.around().caption()))
            .replace("{{background}}", palette.hex(ColorRole.BACKGROUND))
            .replace("{{text}}", palette.hex(ColorRole.TEXT))
            .replace("{{header}}", palette.hex(ColorRole.HEADER))
            .replace("{{border}}", palette.hex(ColorRole.BORDER))
            .replace("{{muted}}", palette.hex(ColorRole.TEXT_MUTED))
            .replace("{{scheme}}", palette.isDark() ? "dark" : "light")
            .replace("{{svg}}", svg.substring(svg.indexOf("<svg")))
            .replace("{{data}}", data.toString().replace("<", "\\u003c"));
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }

  private static String template() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            HtmlWriter.class.getResourceAsStream("timeline.html"), "timeline.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void data() throws IOException {
    TraceHeader header = extract.view().trace().header();
    json.writeStartObject();
    json.writeStringField("title", extract.program());
    json.writeStringField(
        "how",
        header.runtime()
            + " · "
            + header.machine()
            + (header.isVirtual()
                ? " · "
                    + header.cores()
                    + " cores · "
                    + header.policy()
                    + " · seed "
                    + header.seed()
                : ""));
    json.writeBooleanField("virtual", header.isVirtual());
    json.writeNumberField("from", extract.from());
    json.writeNumberField("to", Math.max(extract.from() + 1, extract.to()));
    colors();
    states();
    json.writeArrayFieldStart("lanes");
    int lane = 0;
    for (ThreadTrack thread : extract.threads()) {
      laneOfThread.put(thread.id().value(), lane++);
      lane(thread);
    }
    for (ResourceTrack resource : extract.resources()) {
      if (!resource.isStart()) {
        lane(resource);
      }
    }
    json.writeEndArray();
    arrows();
    marks();
    json.writeBooleanField("reduced", reduced);
    json.writeArrayFieldStart("strings");
    for (String text : strings.keySet()) {
      json.writeString(text);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void colors() throws IOException {
    json.writeObjectFieldStart("colors");
    for (ColorRole role : ColorRole.values()) {
      json.writeStringField(role.name(), palette.hex(role));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("textOn");
    for (ColorRole role : ColorRole.values()) {
      json.writeStringField(role.name(), palette.textOn(role) == 0xFFFFFF ? "#ffffff" : "#0b0f14");
    }
    json.writeEndObject();
  }

  private void states() throws IOException {
    json.writeArrayFieldStart("states");
    for (ThreadState state : ThreadState.values()) {
      StateStyle style = StateStyle.of(state);
      json.writeStartObject();
      json.writeStringField("label", state.label());
      json.writeStringField("role", ColorRole.of(state).name());
      json.writeNumberField("height", style.height());
      json.writeBooleanField("hatched", style.hatched());
      json.writeStringField("letter", style.letter());
      json.writeStringField("sentence", StateStyle.sentence(state));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void lane(ThreadTrack thread) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", "thread");
    json.writeStringField("name", thread.name());
    json.writeStringField("role", ColorRole.ofThread(thread.id().value()).name());
    json.writeArrayFieldStart("spans");
    SpanTrack states = thread.states();
    if (few(states)) {
      extract.stretches(
          states,
          (i, start, end) -> {
            if (thread.state(i) != ThreadState.DONE) {
              span(
                  start,
                  end,
                  states.code(i),
                  extract.resourceLabel(states.x(i)),
                  states.y(i),
                  states.z(i));
            }
          });
    } else {
      reduce(states, states.size() > 0 ? ThreadState.DONE.ordinal() : -1);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void lane(ResourceTrack resource) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", "resource");
    json.writeStringField("name", resource.label());
    json.writeArrayFieldStart("spans");
    SpanTrack uses = resource.uses();
    if (few(uses)) {
      extract.stretches(
          uses,
          (i, start, end) -> {
            if (uses.code(i) != ResourceUse.FREE.ordinal()) {
              span(start, end, uses.code(i), Integer.toString(uses.y(i)), uses.x(i), uses.z(i));
            }
          });
    } else {
      reduce(uses, ResourceUse.FREE.ordinal());
    }
    json.writeEndArray();
    values(resource.numbers());
    json.writeEndObject();
  }

  /** Permits, items, parties: [time, number] at each change in the range, and at its beginning. */
  private void values(ValueTrack numbers) throws IOException {
    int first = Math.max(0, numbers.at(extract.from()));
    int last = numbers.at(extract.to());
    if (numbers.size() == 0 || last < first) {
      return;
    }
    int every = 1 + (last - first) / MOST_VALUES;
    reduced |= every > 1;
    json.writeArrayFieldStart("values");
    for (int i = first; i <= last; i += every) {
      json.writeStartArray();
      json.writeNumber(Math.max(extract.from(), numbers.time(i)));
      json.writeNumber(numbers.value(i));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private boolean few(SpanTrack track) {
    return track.at(extract.to()) - track.at(extract.from()) < MOST_SPANS;
  }

  /** [start, length, code, text, owner, owner's name, place]. */
  private void span(long start, long end, int code, String text, int owner, int at)
      throws IOException {
    json.writeStartArray();
    json.writeNumber(start);
    json.writeNumber(end - start);
    json.writeNumber(code);
    json.writeNumber(string(text));
    json.writeNumber(owner);
    json.writeNumber(string(extract.threadName(owner)));
    json.writeNumber(string(place(at)));
    json.writeEndArray();
  }

  private String place(int at) {
    if (extract.line(at) < 0) {
      return "";
    }
    String file = extract.file(at);
    String function = extract.function(at);
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
        + ":"
        + extract.line(at)
        + (function.isEmpty() ? "" : " in " + function);
  }

  /** [start, length, dominant code, −, owner of the longest, its name, −, count, severest]. */
  private void reduce(SpanTrack track, int nothing) throws IOException {
    reduced = true;
    TimeScale scale = new TimeScale(extract.from(), extract.to() + 1, REDUCED_PX);
    SpanSummary summary = new SpanSummary();
    IOException[] failure = new IOException[1];
    SpanWalk.over(
        track,
        scale,
        summary,
        new SpanWalk.Visitor() {
          @Override
          public void span(int index, double plotX, double endX) {
            piece(plotX, endX, track.code(index), index, 1, track.code(index));
          }

          @Override
          public void bucket(SpanSummary s, double plotX, double endX) {
            piece(plotX, endX, s.dominant(), s.longest(), s.spans(), s.severest());
          }

          private void piece(
              double plotX, double endX, int code, int longest, int count, int severest) {
            if (code == nothing && severest == nothing) {
              return;
            }
            long start = Math.round(scale.timeAt(plotX));
            try {
              json.writeStartArray();
              json.writeNumber(start);
              json.writeNumber(Math.round(scale.timeAt(endX)) - start);
              json.writeNumber(code);
              json.writeNumber(string(""));
              int owner = track.x(longest);
              json.writeNumber(owner);
              json.writeNumber(string(extract.threadName(owner)));
              json.writeNumber(string(""));
              json.writeNumber(count);
              json.writeNumber(severest);
              json.writeEndArray();
            } catch (IOException e) {
              failure[0] = e;
            }
          }
        });
    if (failure[0] != null) {
      throw failure[0];
    }
  }

  /** [given, giver's lane, taken, taker's lane], for hand-overs that somebody waited for. */
  private void arrows() throws IOException {
    json.writeArrayFieldStart("arrows");
    int left = MOST_ARROWS;
    for (ResourceTrack resource : extract.resources()) {
      for (int i = 0; i < resource.handOvers() && left > 0; i++) {
        TraceCursor take = extract.view().row(resource.handOverAcquisition(i));
        boolean waited = ResourceTrack.waited(take);
        long taken = take.time();
        Integer to = laneOfThread.get(take.thread());
        TraceCursor give = extract.view().row(resource.handOverRelease(i));
        Integer from = laneOfThread.get(give.thread());
        if (waited
            && from != null
            && to != null
            && give.time() >= extract.from()
            && taken <= extract.to()) {
          json.writeStartArray();
          json.writeNumber(give.time());
          json.writeNumber(from);
          json.writeNumber(taken);
          json.writeNumber(to);
          json.writeEndArray();
          left--;
        }
      }
    }
    json.writeEndArray();
  }

  private void marks() throws IOException {
    json.writeArrayFieldStart("marks");
    for (EventKind kind : new EventKind[] {EventKind.DEADLOCK_FOUND, EventKind.MARKED}) {
      extract.rows(
          extract.view().rows(kind),
          row -> {
            json.writeStartArray();
            json.writeNumber(row.time());
            json.writeString(Instants.label(row.event()));
            json.writeEndArray();
          });
    }
    for (Mark mark : marks) {
      json.writeStartArray();
      json.writeNumber((long) mark.ns());
      json.writeString(mark.note());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private int string(String text) {
    return strings.computeIfAbsent(text, _ -> strings.size());
  }
}
