package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.desk.export.ExportFormat;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.Focus;
import gilscope.desk.scene.Palette;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the timeline answers, by key, in the real window. */
class TimelineQuestionsTest extends WindowTest {
  private static final String CIRCLE =
      """
      import threading
      import time
      a = threading.Lock()
      b = threading.Lock()

      def left():
          with a:
              time.sleep(0.001)
              with b:
                  pass

      def right():
          with b:
              time.sleep(0.002)
              with a:
                  pass

      one = threading.Thread(target=left, name="Left")
      two = threading.Thread(target=right, name="Right")
      one.start()
      two.start()
      one.join()
      """;

  private static final String QUEUE =
      """
      import threading
      import time
      lock = threading.Lock()

      def work():
          with lock:
              time.sleep(0.002)

      threads = [threading.Thread(target=work, name=f"Worker-{i}") for i in range(2)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print("done")
      """;

  private void recorded(String program) {
    load(program);
    runToEnd();
    FxHarness.until("the timeline is there", () -> window.rows() > 0);
    FxHarness.pulses(4);
  }

  /** Goes to a share of the run and waits until the window stands there. */
  private void seek(double share, int thread) {
    double ns = FxHarness.call(() -> window.seekShare(share, 0));
    FxHarness.until(
        "there",
        () -> window.state().status() == Status.PAUSED && window.state().time().ns() < ns * 1.2);
    FxHarness.run(() -> window.chooseThread(new ThreadId(thread)));
    FxHarness.pulses(3);
  }

  @Test
  void y_says_why_the_chosen_thread_waits() {
    recorded(QUEUE);
    seek(0.5, 2);
    press(KeyCode.Y);
    String why = FxHarness.call(() -> window.whyPane().text());
    assertTrue(why.startsWith("Worker-1 has waited "), why);
    assertTrue(why.contains(" for lock 'lock' at line 6, held by Worker-0 since line 6"), why);
    assertTrue(why.endsWith("Worker-0 sleeps at line 7."), why);
  }

  @Test
  void a_cause_is_followed_and_left_again() {
    recorded(QUEUE);
    seek(0.5, 2);
    double before = FxHarness.call(() -> window.timeline().look().cursorNs());
    perform("time.cause");
    String said = FxHarness.call(() -> window.statusText());
    assertTrue(said.endsWith("Worker-0 released lock 'lock' at program.py:6."), said);
    FxHarness.until("there", () -> window.timeline().look().cursorNs() > before);
    assertEquals(new ThreadId(1), FxHarness.call(() -> window.chosenThread()));
    perform("time.effect");
    FxHarness.until("back", () -> window.timeline().look().cursorNs() <= before);
    assertEquals(new ThreadId(2), FxHarness.call(() -> window.chosenThread()));
  }

  @Test
  void a_deadlock_is_told_from_the_moment_it_was_inevitable() {
    recorded(CIRCLE);
    assertEquals(Status.DEADLOCK, state().status());
    FxHarness.until("worked out", () -> !window.analysis().text().isEmpty());
    String analysis = FxHarness.call(() -> window.analysis().text());
    assertTrue(analysis.contains("Deadlock of 2 threads: Left waits for lock 'b'"), analysis);
    assertTrue(analysis.contains(", when Right took lock 'b' at line 13."), analysis);
    assertTrue(analysis.contains("Lock order inversion: Left takes lock 'a'"), analysis);
  }

  @Test
  void a_deadlock_of_some_threads_is_told_though_the_others_went_on() {
    recorded(
        CIRCLE
            .replace("name=\"Left\"", "name=\"Left\", daemon=True")
            .replace("name=\"Right\"", "name=\"Right\", daemon=True")
            .replace("one.join()", "time.sleep(0.01)"));
    assertEquals(Status.FINISHED, state().status(), state().message());
    FxHarness.until("told", () -> !window.bannerText().isEmpty());
    String banner = FxHarness.call(() -> window.bannerText());
    assertTrue(banner.startsWith("Deadlock of 2 threads: Left waits for lock 'b'"), banner);
    assertTrue(banner.endsWith("Other threads went on."), banner);
  }

  @Test
  void a_lane_is_pinned_and_hidden_by_key() {
    recorded(QUEUE);
    FxHarness.run(() -> window.timeline().chosen().choose(2));
    press(KeyCode.P);
    assertTrue(lanes().startsWith("[group Pinned, thread 1, group Threads"), lanes());
    press(KeyCode.H);
    assertFalse(lanes().contains("thread 1,"), lanes());
    perform("time.showAll");
    assertTrue(lanes().contains("thread 1,"), lanes());
  }

  @Test
  void the_report_is_about_the_visible_range() {
    recorded(QUEUE);
    FxHarness.run(() -> window.showTab(2));
    FxHarness.until("reported", () -> window.report().describe().contains("waiting"));
    List<String> lines = FxHarness.call(() -> window.report().describe().lines().toList());
    assertTrue(lines.stream().anyMatch(l -> l.startsWith("sleeping ")), lines.toString());
    assertTrue(lines.stream().anyMatch(l -> l.startsWith("blocked ")), lines.toString());
  }

  @Test
  void the_lock_table_tells_what_a_lock_cost_in_the_whole_run() {
    recorded(
        QUEUE
            .replace("time.sleep(0.002)", "time.sleep(0.002)\nspare = threading.Lock()")
            .replace("print(\"done\")", "with spare: print(\"done\")"));
    FxHarness.until("told", () -> window.costs().describe().contains("ms"));
    List<String> rows = FxHarness.call(() -> window.costs().describe().lines().toList());
    assertTrue(
        rows.stream()
            .anyMatch(
                l ->
                    l.matches(
                        "lock\\|Lock\\|line 3\\|2\\|1\\|1\\|[12][0-9.]* ms\\|.*\\|4[0-9.]*"
                            + " ms\\|.*\\|1\\|1")),
        rows.toString());
    assertTrue(
        rows.stream().anyMatch(l -> l.matches("spare\\|.*\\|line 8\\|1\\|1\\|0\\|\\|.*\\|0\\|0")),
        rows.toString());
  }

  @Test
  void an_inverted_lock_order_is_told_of_before_it_deadlocks() {
    load(
        """
        import threading
        a = threading.Lock()
        b = threading.Lock()
        def one():
            with a:
                with b:
                    pass
        def other():
            with b:
                with a:
                    pass
        for f in (one, other):
            t = threading.Thread(target=f, name=f.__name__)
            t.start()
            t.join()
        print("well")
        """);
    FxHarness.run(() -> window.toggleLockCosts());
    runToEnd();
    FxHarness.until("warned", () -> !window.bannerText().isEmpty());
    assertEquals(
        "Lock order inversion: one takes lock 'a' (line 5) and then lock 'b' (line 6), but other"
            + " takes lock 'b' (line 9) and then lock 'a' (line 10); at an unlucky moment they wait"
            + " for each other.",
        window.bannerText());
  }

  @Test
  void the_legend_leads_to_where_the_time_went() {
    recorded(QUEUE);
    FxHarness.run(
        () -> {
          TimelinePane pane = window.timeline();
          double x = pane.look().headerWidth();
          while (!pane.askLegend(x)) {
            x++;
          }
        });
    FxHarness.until("by line", () -> window.report().describe().contains("program.py:"));
  }

  @Test
  void the_picture_that_is_dragged_out_is_a_file_and_an_image() {
    recorded(QUEUE);
    ClipboardContent content = draggedPicture();
    Path file = content.getFiles().getFirst().toPath();
    assertEquals("program.png", file.getFileName().toString());
    Image image = new Image(file.toUri().toString());
    assertEquals(content.getImage().getWidth(), image.getWidth());
    assertTrue(image.getWidth() > 1_800, "twice the size of the screen");
  }

  @Test
  void the_picture_that_is_copied_is_the_one_that_is_saved() {
    recorded(QUEUE);
    perform("file.png2");
    perform("file.copy");
    Image copied = FxHarness.call(() -> Clipboard.getSystemClipboard().getImage());
    Image saved = new Image(folder.resolve("program.png").toUri().toString());
    assertEquals(saved.getWidth(), copied.getWidth());
    assertEquals(saved.getHeight(), copied.getHeight());
    for (int x = 0; x < saved.getWidth(); x += 7) {
      for (int y = 0; y < saved.getHeight(); y += 7) {
        assertEquals(
            saved.getPixelReader().getArgb(x, y),
            copied.getPixelReader().getArgb(x, y),
            x + ", " + y);
      }
    }
  }

  @Test
  void a_lock_of_the_table_narrows_the_timeline_to_it_and_its_threads_until_it_is_let_go() {
    recorded(QUEUE);
    String all = lanes();
    int lock =
        FxHarness.call(
            () ->
                window.state().locks().stream()
                    .filter(l -> l.name().equals("lock"))
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .value());
    String narrow = "[group Threads, thread 1, thread 2, group Locks, resource " + lock + "]";
    FxHarness.run(() -> window.locks().choose(new LockId(lock)));
    FxHarness.until(
        "narrowed", () -> window.timeline().arrangementProperty().get().focus() != null);
    assertEquals(narrow, lanes());
    FxHarness.pulses(2);
    Button chip = (Button) FxHarness.call(() -> stage.getScene().lookup(".focus-chip"));
    assertEquals("✕ lock 'lock' and its threads", FxHarness.call(chip::getText));
    FxHarness.run(chip::fire);
    assertEquals(all, lanes());
    assertFalse(FxHarness.call(chip::isVisible));
  }

  @Test
  void a_link_out_of_what_the_timeline_is_narrowed_to_widens_it() {
    recorded(QUEUE);
    arrange(a -> a.withFocus(new Focus("one thread", Set.of("thread 1"))));
    assertEquals("[group Threads, thread 1]", lanes());
    FxHarness.run(() -> window.questions().toThread(new ThreadId(2)));
    assertTrue(lanes().contains("thread 2"), lanes());
  }

  @Test
  void where_i_was_comes_back() {
    recorded(QUEUE);
    double whole = FxHarness.call(() -> window.timeline().look().scale().spanNs());
    press(KeyCode.W);
    assertTrue(FxHarness.call(() -> window.timeline().look().scale().spanNs()) < whole);
    perform("time.undo");
    assertEquals(
        whole, FxHarness.call(() -> window.timeline().look().scale().spanNs()), whole * 0.01);
    perform("time.redo");
    assertTrue(FxHarness.call(() -> window.timeline().look().scale().spanNs()) < whole);
  }

  @Test
  void marks_are_set_found_and_removed() {
    recorded(QUEUE);
    seek(0.5, 1);
    press(KeyCode.M);
    assertEquals(1, FxHarness.call(() -> window.timeline().marks().size()));
    perform("time.unmark");
    assertEquals(0, FxHarness.call(() -> window.timeline().marks().size()));
  }

  @Test
  void groups_fold_and_lanes_are_pinned_and_hidden() {
    recorded(QUEUE);
    assertEquals(
        "[group Threads, thread 0, thread 1, thread 2, group Interpreter, resource 0, group Locks",
        lanes().substring(0, 88));
    arrange(a -> a.toggled("Threads").pinning("thread 2"));
    assertTrue(lanes().startsWith("[group Pinned, thread 2, group Threads, group Int"), lanes());
    arrange(a -> a.hiding("thread 2"));
    assertFalse(lanes().contains("thread 2"), lanes());
    arrange(a -> a.showingAll());
    assertTrue(lanes().contains("thread 2"), lanes());
  }

  private String lanes() {
    return FxHarness.call(
        () -> {
          var lanes = window.timeline().lanes();
          assertNotNull(lanes);
          return lanes.lanes().stream().map(l -> l.key()).toList().toString();
        });
  }

  private void arrange(UnaryOperator<Arrangement> how) {
    FxHarness.run(
        () -> {
          var property = window.timeline().arrangementProperty();
          property.set(how.apply(property.get()));
        });
  }

  @Test
  void the_keys_of_another_tool_can_be_taken_over() {
    FxHarness.run(() -> window.looks().useKeys("Visual Studio"));
    assertEquals(
        "F10", FxHarness.call(() -> window.actions().keys(window.actions().get("step.over"))));
    for (KeyMap map : KeyMap.values()) {
      FxHarness.run(() -> window.looks().useKeys(map.label()));
      List<String> keys =
          FxHarness.call(
              () ->
                  window.actions().all().stream()
                      .filter(a -> !a.group().equals(Action.TIMELINE))
                      .flatMap(a -> Stream.ofNullable(window.actions().keys(a)))
                      .toList());
      assertEquals(keys.stream().distinct().toList(), keys, map + ": a key means one thing");
    }
  }

  @Test
  void every_command_is_in_the_palette_and_every_key_on_the_sheet() {
    perform("help.palette");
    assertTrue(FxHarness.call(() -> window.overlay().shown()) instanceof CommandPalette);
    press(KeyCode.ESCAPE);
    assertFalse(FxHarness.call(() -> window.overlay().isOpen()));
    perform("help.keys");
    assertTrue(FxHarness.call(() -> window.overlay().shown()) instanceof KeySheet);
  }

  @Test
  void letters_of_a_command_find_it() {
    assertEquals(0, CommandPalette.score("run: step over", "step"));
    assertTrue(CommandPalette.score("run: step over", "sov") < Integer.MAX_VALUE);
    assertEquals(Integer.MAX_VALUE, CommandPalette.score("run: step over", "xyz"));
  }

  @Test
  void steps_lead_back_to_the_last_output_and_lock_event() {
    recorded(QUEUE);
    long end = state().step();
    perform("back.output");
    FxHarness.until("output", () -> window.state().status() == Status.PAUSED);
    long output = state().step();
    assertTrue(output < end, output + " of " + end);
    perform("back.lock");
    FxHarness.until("lock", () -> window.state().step() < output && isPaused());
    assertEquals("", state().output().text());
  }

  private boolean isPaused() {
    return window.state().status() == Status.PAUSED;
  }

  @Test
  void every_format_is_written_from_the_menu() throws Exception {
    recorded(QUEUE);
    for (String format :
        List.of("pdf", "html", "chrome", "perfetto", "speedscope", "firefox", "csv")) {
      perform("file." + format);
    }
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names = files.map(f -> f.getFileName().toString()).sorted().toList();
    }
    assertTrue(
        names.containsAll(
            List.of(
                "program.csv",
                "program.html",
                "program.json",
                "program.pdf",
                "program.pftrace",
                "program.profile.json",
                "program.speedscope.json")),
        names.toString());
    byte[] pdf = Files.readAllBytes(folder.resolve("program.pdf"));
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.ISO_8859_1));
    FxHarness.run(() -> window.open(folder.resolve("program.json")));
    FxHarness.pulses(3);
    assertTrue(state().threads().stream().anyMatch(t -> t.name().equals("Worker-1")));
  }

  @Test
  void every_format_is_written_from_the_sheet_in_the_colours_that_it_says() throws Exception {
    recorded(QUEUE);
    int formats = ExportFormat.values().length + 1;
    for (int i = 0; i < formats; i++) {
      perform("file.export");
      FxHarness.pulses(2);
      int format = i;
      FxHarness.run(
          () -> {
            select("Format", format);
            select("Range", 1);
            select("Palette", 2);
            select("Light or dark", 1);
            ((Button) stage.getScene().lookup(".export .button:default")).fire();
          });
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          formats, files.filter(f -> f.getFileName().toString().startsWith("program.")).count());
    }
    String svg = Files.readString(folder.resolve("program.svg"));
    assertTrue(
        svg.contains(
            Objects.requireNonNull(Palette.named("high-contrast", true)).hex(ColorRole.BACKGROUND)),
        "black: " + svg);
  }

  private void select(String name, int index) {
    for (Node each : stage.getScene().getRoot().lookupAll(".choice-box")) {
      if (name.equals(each.getAccessibleText())) {
        ((ChoiceBox<?>) each).getSelectionModel().select(index);
        return;
      }
    }
    throw new AssertionError("nothing is called " + name);
  }

  @Test
  void the_program_is_compared_under_each_runtime() {
    load(QUEUE);
    perform("view.compare");
    FxHarness.until(
        "compared", () -> window.overlay().shown() instanceof ComparePane c && c.isDone());
    FxHarness.run(() -> compared().bySteps().fire());
    FxHarness.until("aligned by step", () -> compared().isDone() && compared().isBySteps());
  }

  private ComparePane compared() {
    return (ComparePane) Objects.requireNonNull(window.overlay().shown());
  }

  @Test
  void a_verdict_says_that_a_program_relies_on_the_gil_and_the_finding_opens_as_a_run() {
    load(
        """
        from gilscope import parallel
        n = 0

        def add():
            global n
            n += 1

        parallel(add, add)
        assert n == 2, n
        """);
    perform("view.verdict");
    FxHarness.until("searched", () -> window.search().text().contains("Under free-threaded"));
    String text = FxHarness.call(() -> window.search().text());
    assertTrue(text.startsWith("Implicitly relies on the GIL"), text);
    // On a busy machine the time is over before every order has been tried.
    assertTrue(text.contains("gil cannot fail") || text.contains("gil was not seen to fail"), text);
    assertTrue(text.contains("free-threaded fails"), text);
    openFinding();
    FxHarness.until("the failure", () -> window.state().status().isOver());
    FxHarness.pulses(3);
    assertEquals(1, window.state().exitStatus());
    perform("step.back");
    FxHarness.until("a step before it", () -> window.state().status() == Status.PAUSED);
    long before = window.state().step();
    perform("back.line");
    FxHarness.until(
        "the line before",
        () -> window.state().status() == Status.PAUSED && window.state().step() < before);
    perform("run");
    FxHarness.until("the failure again", () -> window.state().status().isOver());
    assertEquals(1, window.state().exitStatus());
    FxHarness.pulses(3);
    perform("run");
    FxHarness.until(
        "the policy's run",
        () -> {
          SessionState s = window.state();
          return s.status().isOver() && s.spec() != null && s.spec().schedule().isEmpty();
        });
  }

  private void openFinding() {
    Hyperlink link =
        FxHarness.call(
            () ->
                window.search().lookupAll(".hyperlink").stream()
                    .map(Hyperlink.class::cast)
                    .filter(l -> l.getText().startsWith("Open as a run"))
                    .findFirst()
                    .orElseThrow());
    FxHarness.run(link::fire);
  }
}
