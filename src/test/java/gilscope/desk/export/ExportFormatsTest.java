package gilscope.desk.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Level;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.Palette;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that the importers of other viewers hold files to, format by format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportFormatsTest {
  private final TraceView view;

  ExportFormatsTest() throws InterruptedException {
    view = Recording.view(RuntimeKind.GIL, Level.LINES);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void equal_runs_give_equal_bytes(ExportFormat format) throws InterruptedException {
    TraceView again = Recording.view(RuntimeKind.GIL, Level.LINES);
    Picture.Options options = new Picture.Options(200_000, 900_000, 1000, "", Double.NaN);
    assertArrayEquals(
        Recording.written(format, view, options), Recording.written(format, again, options));
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void a_range_and_a_pattern_of_lanes_leave_the_rest_out(ExportFormat format) {
    Picture.Options some = new Picture.Options(200_000, 400_000, 1000, "main", Double.NaN);
    byte[] part = Recording.written(format, view, some);
    byte[] whole = Recording.written(format, view, Picture.Options.whole(1000));
    assertTrue(part.length < whole.length, part.length + " of " + whole.length);
    if (format != ExportFormat.PDF) {
      assertFalse(new String(part, StandardCharsets.UTF_8).contains("name\":\"W\u00f6rker"));
    }
  }

  // ---- Chrome

  private List<ChromeEvent> chrome(String json) throws IOException {
    List<ChromeEvent> events = new ArrayList<>();
    for (Object each : JsonIn.array(parsed(json).get("traceEvents"))) {
      Map<String, Object> event = JsonIn.object(each);
      assertFalse(JsonIn.text(event.get("name")).isEmpty(), () -> "no name: " + event);
      assertTrue(JsonIn.text(event.get("pid")).matches("\\d{1,9}"), event::toString);
      assertTrue(JsonIn.text(event.get("tid")).matches("\\d{1,9}"), event::toString);
      if (!"M".equals(event.get("ph"))) {
        assertTrue(JsonIn.text(event.get("ts")).matches("\\d+(\\.\\d{3})?"), event::toString);
      }
      events.add(ChromeEvent.of(event));
    }
    return events;
  }

  @Test
  void chrome_slices_of_a_row_nest() throws IOException {
    Map<String, List<ChromeEvent>> open = new HashMap<>();
    int slices = 0;
    for (ChromeEvent event : chrome(Recording.text(ExportFormat.CHROME, view))) {
      if (!event.phase().equals("X")) {
        continue;
      }
      slices++;
      List<ChromeEvent> stack =
          open.computeIfAbsent(event.pid() + "/" + event.tid(), _ -> new ArrayList<>());
      while (!stack.isEmpty() && end(stack.getLast()) <= event.ns()) {
        stack.removeLast();
      }
      if (!stack.isEmpty()) {
        ChromeEvent outer = stack.getLast();
        assertTrue(outer.ns() <= event.ns(), () -> event + " begins before " + outer);
        assertTrue(end(event) <= end(outer), () -> event + " reaches out of " + outer);
      }
      stack.add(event);
    }
    assertTrue(slices > 300, slices + " slices");
  }

  private static long end(ChromeEvent event) {
    return event.ns() + event.durationNs();
  }

  @Test
  void chrome_flows_begin_and_end_inside_a_slice_of_their_row() throws IOException {
    List<ChromeEvent> events = chrome(Recording.text(ExportFormat.CHROME, view));
    Map<String, List<ChromeEvent>> flows = new HashMap<>();
    for (ChromeEvent flow : events) {
      if (flow.phase().equals("s") || flow.phase().equals("f")) {
        flows.computeIfAbsent(flow.id(), _ -> new ArrayList<>()).add(flow);
        assertTrue(
            events.stream()
                .anyMatch(
                    e ->
                        e.phase().equals("X")
                            && e.pid().equals(flow.pid())
                            && e.tid().equals(flow.tid())
                            && e.ns() <= flow.ns()
                            && flow.ns() < end(e)),
            () -> flow + " lies in no slice");
      }
    }
    assertTrue(flows.size() > 3, flows::toString);
    for (List<ChromeEvent> pair : flows.values()) {
      assertEquals(List.of("s", "f"), pair.stream().map(ChromeEvent::phase).toList());
      assertEquals(pair.getFirst().name(), pair.getLast().name());
      assertEquals(pair.getFirst().category(), pair.getLast().category());
    }
  }

  // ---- Speedscope

  @Test
  void speedscope_profiles_are_balanced_monotone_and_of_one_length() throws IOException {
    Map<String, Object> file = parsed(Recording.text(ExportFormat.SPEEDSCOPE, view));
    List<@Nullable Object> frames = JsonIn.array(JsonIn.object(file.get("shared")).get("frames"));
    TreeSet<String> names = new TreeSet<>();
    frames.forEach(frame -> names.add(JsonIn.text(JsonIn.object(frame).get("name"))));
    assertTrue(names.contains("[wait the GIL]"), names::toString);
    assertTrue(names.contains("[wait lock 'lock']"), names::toString);
    assertTrue(names.contains("worker"), names::toString);
    List<@Nullable Object> profiles = JsonIn.array(file.get("profiles"));
    assertEquals(view.threads().size(), profiles.size());
    for (Object each : profiles) {
      Map<String, Object> profile = JsonIn.object(each);
      assertEquals("0", profile.get("startValue"));
      assertEquals(Long.toString(view.endTime()), profile.get("endValue"));
      List<String> stack = new ArrayList<>();
      long now = 0;
      for (Object mark : JsonIn.array(profile.get("events"))) {
        Map<String, Object> event = JsonIn.object(mark);
        long at = JsonIn.number(event.get("at"), 0, -1);
        assertTrue(at >= now && at <= view.endTime(), event::toString);
        now = at;
        String frame = JsonIn.text(event.get("frame"));
        assertTrue(JsonIn.integer(frame, -1) < frames.size(), event::toString);
        if ("O".equals(event.get("type"))) {
          stack.add(frame);
        } else {
          assertEquals("C", event.get("type"));
          assertEquals(stack.removeLast(), frame);
        }
      }
      assertEquals(List.of(), stack);
    }
  }

  // ---- Firefox

  @Test
  void firefox_columns_are_as_long_as_their_table_and_point_into_others() throws IOException {
    Map<String, Object> file = parsed(Recording.text(ExportFormat.FIREFOX, view));
    assertEquals("57", JsonIn.object(file.get("meta")).get("preprocessedProfileVersion"));
    int strings = JsonIn.array(JsonIn.object(file.get("shared")).get("stringArray")).size();
    int categories = JsonIn.array(JsonIn.object(file.get("meta")).get("categories")).size();
    List<@Nullable Object> threads = JsonIn.array(file.get("threads"));
    assertTrue(threads.size() > view.threads().size());
    for (Object each : threads) {
      Map<String, Object> thread = JsonIn.object(each);
      table(thread, "samples", Map.of("stack", length(thread, "stackTable")));
      table(thread, "markers", Map.of("name", strings, "category", categories, "phase", 2));
      table(
          thread,
          "stackTable",
          Map.of(
              "frame",
              length(thread, "frameTable"),
              "prefix",
              length(thread, "stackTable"),
              "category",
              categories));
      table(thread, "frameTable", Map.of("func", length(thread, "funcTable")));
      table(thread, "funcTable", Map.of("name", strings, "fileName", strings));
      table(thread, "resourceTable", Map.of());
      table(thread, "nativeSymbols", Map.of());
      long before = 0;
      for (Object time : JsonIn.array(JsonIn.object(thread.get("samples")).get("time"))) {
        long now = JsonIn.number(time, 6, -1);
        assertTrue(now >= before, () -> "samples go back in " + thread.get("name"));
        before = now;
      }
    }
  }

  private static int length(Map<String, Object> thread, String table) {
    return JsonIn.integer(JsonIn.object(thread.get(table)).get("length"), -1);
  }

  private static void table(Map<String, Object> thread, String name, Map<String, Integer> limits) {
    Map<String, Object> table = JsonIn.object(thread.get(name));
    int length = length(thread, name);
    assertTrue(length >= 0, name);
    table.forEach(
        (column, values) -> {
          if (values instanceof List<?>) {
            assertEquals(length, JsonIn.array(values).size(), name + "." + column);
          }
        });
    limits.forEach(
        (column, limit) -> {
          for (Object value : JsonIn.array(table.get(column))) {
            assertTrue(
                value == null || JsonIn.integer(value, limit) < limit,
                () -> name + "." + column + " has " + value + " of " + limit);
          }
        });
  }

  // ---- Perfetto

  @Test
  void perfetto_decodes_by_its_schema_and_its_slices_are_closed() throws IOException {
    ProtoText.Message trace =
        ProtoText.schema("perfetto.proto")
            .decode(
                "Trace",
                Recording.written(ExportFormat.PERFETTO, view, Picture.Options.whole(1000)));
    Map<String, String> tracks = new HashMap<>();
    Map<String, Integer> depth = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    TreeSet<String> states = new TreeSet<>();
    TreeSet<String> flowsOut = new TreeSet<>();
    TreeSet<String> flowsIn = new TreeSet<>();
    for (ProtoText.Message packet : trace.all("packet")) {
      assertEquals("1", packet.text("trusted_packet_sequence_id"));
      for (ProtoText.Message descriptor : packet.all("track_descriptor")) {
        String parent = descriptor.text("parent_uuid");
        assertTrue(parent.isEmpty() || tracks.containsKey(parent), "parents come first");
        tracks.put(descriptor.text("uuid"), descriptor.all("state").isEmpty() ? "slices" : "state");
      }
      for (ProtoText.Message interned : packet.all("interned_data")) {
        for (ProtoText.Message name : interned.all("event_names")) {
          names.put(name.text("iid"), name.text("name"));
        }
      }
      for (ProtoText.Message event : packet.all("track_event")) {
        String track = event.text("track_uuid");
        assertTrue(tracks.containsKey(track), () -> "no track " + track);
        String iid = event.text("name_iid");
        assertTrue(iid.isEmpty() || names.containsKey(iid), () -> "no name " + iid);
        assertFalse(packet.text("timestamp").isEmpty());
        switch (event.text("type")) {
          case "1" -> depth.merge(track, 1, Integer::sum);
          case "2" -> assertTrue(depth.merge(track, -1, Integer::sum) >= 0, "ends twice");
          case "5" -> {
            assertEquals("state", tracks.get(track));
            states.add(names.getOrDefault(iid, "(end)"));
          }
          default -> {}
        }
        flowsOut.addAll(event.texts("flow_ids"));
        flowsIn.addAll(event.texts("terminating_flow_ids"));
      }
    }
    assertEquals(List.of(), depth.values().stream().filter(d -> d != 0).toList());
    assertTrue(states.contains("running") && states.contains("(end)"), states::toString);
    assertTrue(states.contains("blocked: lock 'lock'"), states::toString);
    assertEquals(flowsOut, flowsIn);
    assertFalse(flowsOut.isEmpty());
  }

  // ---- pages and tables

  @Test
  void a_pdf_has_its_text_as_text() throws IOException {
    byte[] pdf = Recording.written(ExportFormat.PDF, view, Picture.Options.whole(1200));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(900, document.getPage(0).getMediaBox().getWidth());
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("program.py"), text);
      assertTrue(text.contains("Wörker, \"2\""), text);
    }
  }

  @Test
  void a_document_of_one_page_shows_every_script() throws IOException {
    String title = "Ωμέγα Работник ★ 工";
    byte[] pdf =
        Recording.written(
            ExportFormat.PDF,
            view,
            Picture.Options.whole(1200)
                .withSurroundings(new Picture.Surroundings(title, "سلام עובד", false, List.of())));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> faces = new ArrayList<>();
      for (COSName each : document.getPage(0).getResources().getFontNames()) {
        String name = document.getPage(0).getResources().getFont(each).getName();
        faces.add(name.substring(name.indexOf('+') + 1));
      }
      assertEquals(
          List.of("LiberationSans", "DejaVuSans"),
          faces.stream().sorted(Comparator.reverseOrder()).toList());
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains(title), text);
      String commands =
          new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(commands.contains("<FEFF5DE5>"), "a box that is read as the character");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Worker-1 (of 3) | Worker-1 (of 3)",
        "שני (עובד) | (דבוע) ינש",
        "the end of עובד-1 | the end of 1-דבוע",
        "سلام | \uFEE1\uFEFC\uFEB3", // seen, lam and alef in one, meem that nothing reaches
        "بَبب | \uFE90\uFE92\uFE91\u064E" // a mark stays on its letter
      })
  void signs_stand_from_left_to_right(String text, String visual) {
    assertEquals(visual, VisualText.of(text));
  }

  @Test
  void a_page_needs_no_network_and_is_well_escaped() throws IOException {
    String page = Recording.text(ExportFormat.HTML, view);
    assertTrue(page.startsWith("<!DOCTYPE html>"));
    assertFalse(page.contains("{{"), "a hole of the template was left open");
    String outside = page.replace("http://www.w3.org/2000/svg", "");
    assertFalse(outside.matches("(?s).*(https?:)?//[a-z].*\\.(js|css|com|org).*"), "a link");
    int from = page.indexOf("id=\"data\">") + "id=\"data\">".length();
    Map<String, Object> data = parsed(page.substring(from, page.indexOf("</script>", from)));
    assertEquals(Long.toString(view.endTime()), data.get("to"));
    assertTrue(JsonIn.array(data.get("lanes")).size() > 5);
    assertTrue(page.contains("<svg"), "a picture for readers without scripts");
  }

  @Test
  void a_table_has_a_line_per_interval_with_equally_many_fields() {
    List<String> lines = Recording.text(ExportFormat.CSV, view).lines().toList();
    assertEquals(
        "lane,name,start_ns,end_ns,duration_ns,state,resource,owner,waiters,file,line,function",
        lines.getFirst());
    for (String line : lines) {
      String unquoted = line.replaceAll("\"([^\"]|\"\")*\"", "quoted");
      assertEquals(12, unquoted.split(",", -1).length, line);
    }
    assertTrue(
        lines.stream().anyMatch(l -> l.startsWith("thread,\"Wörker, \"\"1\"\"\",")), "quotes");
  }

  @Test
  void a_format_is_known_by_its_name_and_by_a_files_ending() {
    for (ExportFormat format : ExportFormat.values()) {
      assertEquals(format, ExportFormat.named(format.id()));
      assertEquals(format, ExportFormat.ofFile("a." + format.extension()));
    }
  }

  @Test
  void a_picture_says_what_it_was_asked_to_say() throws IOException {
    Picture.Options options =
        Picture.Options.whole(900)
            .withSurroundings(
                new Picture.Surroundings(
                    "A <title>", "A caption.", false, List.of(new Mark(300_000, "here"))));
    for (ExportFormat format : List.of(ExportFormat.SVG, ExportFormat.HTML, ExportFormat.PDF)) {
      byte[] written = Recording.written(format, view, options);
      assertArrayEquals(written, Recording.written(format, view, options), format.id());
      String text = new String(written, StandardCharsets.UTF_8);
      if (format != ExportFormat.PDF) { // whose text is compressed
        assertTrue(text.contains("A &lt;title>") || text.contains("A &lt;title&gt;"), format.id());
        assertTrue(text.contains("A caption."), format.id());
        assertTrue(text.contains("here"), format.id());
      }
    }
  }

  @Test
  void colours_of_a_picture_follow_the_palette() throws IOException {
    TreeSet<Integer> sizes = new TreeSet<>();
    for (String palette : List.of("default", "colour-blind", "high-contrast")) {
      for (boolean dark : new boolean[] {false, true}) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.SVG.write(
            view,
            Picture.Options.whole(800),
            Objects.requireNonNull(Palette.named(palette, dark)),
            out);
        sizes.add(out.toString(StandardCharsets.UTF_8).hashCode());
      }
    }
    assertEquals(6, sizes.size());
  }

  private static Map<String, Object> parsed(String json) throws IOException {
    try (var parser =
        JsonIn.of(new java.io.ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
      parser.nextToken();
      return JsonIn.object(JsonIn.value(parser));
    }
  }
}
