package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.StepKind;
import gilscope.core.session.ThreadView;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.TimelineView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/**
 * Every command is given by keys, its own or in the palette, and does something that can be seen. A
 * command without a row here fails the test.
 */
class CommandsTest extends WindowTest {
  private static final String PROGRAM =
      """
      import threading
      import time
      gate = threading.Lock()
      shared = []

      def put(i):
          with gate:
              shared.append(i)

      def work(n):
          for i in range(n):
              put(i)
              time.sleep(0.00001)
              print(i)
              try:
                  shared[i + 999]
              except IndexError:
                  pass

      threads = [threading.Thread(target=work, args=(12,)) for _ in range(2)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print("end")
      """;

  private static final int MAIN = 0;
  private static final int WORKER = 1;

  /** Each is pressed in a test of its own: they need a program that runs, or end the window. */
  private static final List<String> ELSEWHERE = List.of("pause", "file.quit");

  /** What of the window is another afterwards, command by command. */
  private static final Map<String, Seen> EFFECTS = new LinkedHashMap<>();

  /** Something that can be seen. */
  private enum Seen {
    MOMENT,
    STATUS,
    RANGE,
    SELECTION,
    THREAD,
    FRAME,
    LANES,
    LANE,
    MARKS,
    TAB,
    SHEET,
    DIALOG,
    BREAKPOINTS,
    ALONE,
    CHOICES,
    CLIPBOARD,
    FILES,
    ASKED,
    FOCUS,
    LOOKS,
    COSTS,
    DIVIDERS
  }

  private static void seen(Seen what, String... commands) {
    for (String c : commands) {
      EFFECTS.put(c, what);
    }
  }

  static {
    seen(Seen.SHEET, "file.welcome", "file.export", "file.settings", "run.breakpoints");
    seen(Seen.SHEET, "time.find", "view.compare", "view.compareSeeds", "view.compareCores");
    seen(Seen.SHEET, "help.palette", "help.keys", "help.keys2", "help.tour");
    seen(Seen.ASKED, "file.open", "file.openTrace", "view.compareTrace");
    seen(Seen.FILES, "file.save", "file.saveTrace", "run.saveSchedule");
    seen(Seen.FILES, "file.png1", "file.png2", "file.png4", "file.svg", "file.pngAll");
    seen(Seen.FILES, "file.svgAll", "file.pdf", "file.html", "file.chrome", "file.perfetto");
    seen(Seen.FILES, "file.speedscope", "file.firefox", "file.csv");
    seen(Seen.CLIPBOARD, "file.copy", "run.copySchedule");
    seen(Seen.STATUS, "run", "stop");
    seen(Seen.MOMENT, "step.instruction", "step.expression", "step.line", "step.over");
    seen(Seen.MOMENT, "step.out", "step.lock", "step.gil", "step.output", "step.exception");
    seen(Seen.MOMENT, "run.cursor", "step.back", "back.instruction", "back.expression");
    seen(Seen.MOMENT, "back.line", "back.over", "back.out", "back.lock", "back.gil");
    seen(Seen.MOMENT, "back.output", "back.exception", "back.run", "back.cursor", "back.start");
    seen(Seen.DIALOG, "run.change", "back.change", "run.condition", "time.note");
    seen(Seen.BREAKPOINTS, "run.breakpoint");
    seen(Seen.ALONE, "run.alone");
    seen(Seen.CHOICES, "run.forgetChoices");
    seen(Seen.TAB, "time.why", "view.output", "view.why", "view.report", "view.choose");
    seen(Seen.TAB, "view.analysis", "view.search", "view.verdict");
    seen(Seen.MOMENT, "time.cause", "time.effect", "time.right", "time.left", "time.next");
    seen(Seen.MOMENT, "time.previous");
    seen(Seen.LANE, "time.down", "time.up");
    seen(Seen.LANES, "time.pin", "time.raise", "time.hide", "time.showAll", "time.details");
    seen(Seen.LANES, "time.foldThreads", "time.foldInterpreter", "time.foldLocks");
    seen(Seen.LANES, "time.foldJoins", "time.foldCores", "time.foldCounters");
    seen(Seen.MARKS, "time.mark", "time.unmark");
    seen(Seen.COSTS, "time.locks");
    seen(Seen.RANGE, "time.zoomIn", "time.zoomOut", "time.panLeft", "time.panRight", "time.fit");
    seen(Seen.RANGE, "time.undo", "time.redo", "view.zoomIn", "view.zoomOut");
    seen(Seen.SELECTION, "time.deselect");
    seen(Seen.LOOKS, "view.theme", "view.palette");
    seen(Seen.DIVIDERS, "view.reset");
    seen(Seen.FOCUS, "view.editor", "view.timeline", "view.threads", "view.locks");
    seen(Seen.FOCUS, "view.variables", "view.bytecode");
    seen(Seen.THREAD, "view.thread.next", "view.thread.previous");
    seen(Seen.FRAME, "view.frame.caller", "view.frame.called");
  }

  /** What has to be so before a command can show what it does, besides {@link #prepare}. */
  private final Map<String, Runnable> before = new LinkedHashMap<>();

  private String text = "";

  /** The step of the moment at which each command is given. */
  private long middle = -1;

  @Override
  Map<String, String> samples() {
    return Map.of(TourStops.SAMPLE, "pass\n");
  }

  @Test
  void each_command_is_given_by_keys_and_shows_its_effect() {
    load(PROGRAM);
    runToEnd();
    FxHarness.until("the timeline is there", () -> window.rows() > 0);
    text = FxHarness.call(() -> window.editor().text());
    before.put("run.cursor", () -> window.editor().goTo(line("print(\"end\")")));
    before.put("back.cursor", () -> window.editor().goTo(line("gate =")));
    before.put("back.run", () -> window.editor().breakpoints().toggle(line("        put(i)")));
    before.put("time.cause", () -> window.chooseThread(new ThreadId(MAIN)));
    before.put("time.up", () -> window.timeline().chosen().goToLane(1));
    before.put("time.showAll", () -> window.timeline().chosen().arrange(Arrangement::hiding));
    before.put("time.undo", () -> window.perform("time.zoomIn"));
    before.put("time.redo", () -> List.of("time.zoomIn", "time.undo").forEach(window::perform));
    before.put("view.choose", () -> window.showTab(WindowLayout.OUTPUT_TAB));
    before.put("view.thread.previous", () -> window.chooseThread(new ThreadId(2)));
    before.put("view.frame.called", () -> window.desk().chosenFrameProperty().set(1));
    before.put("view.timeline", () -> window.toEditor());
    before.put("view.reset", () -> split().setDividerPosition(0, 0.3));
    before.put("run.forgetChoices", this::chooseWhoIsLeft);
    before.put("time.effect", () -> window.perform("time.cause"));
    List<String> commands = new ArrayList<>();
    for (Action a : FxHarness.call(() -> List.copyOf(window.actions().all()))) {
      if (!a.isSeparator() && !ELSEWHERE.contains(a.id())) {
        commands.add(a.id());
        give(a);
      }
    }
    assertEquals(new TreeSet<>(EFFECTS.keySet()), new TreeSet<>(commands));
  }

  private int line(String start) {
    return (int) text.substring(0, text.indexOf(start)).chars().filter(c -> c == '\n').count() + 1;
  }

  private SplitPane split() {
    return (SplitPane) stage.getScene().lookup(".split-pane");
  }

  private void chooseWhoIsLeft() {
    for (ThreadView t : window.state().threads()) {
      if (t.state() != ThreadState.DONE && t.id().value() != MAIN) {
        window.controls().stepThread(StepKind.INSTRUCTION, t.id());
        return;
      }
    }
  }

  private void give(Action a) {
    Seen what = EFFECTS.get(a.id());
    if (what == null) {
      throw new AssertionError("no row for " + a.id());
    }
    prepare();
    Runnable first = before.get(a.id());
    if (first != null) {
      FxHarness.run(first);
      atRest();
    }
    String refusal = FxHarness.call(() -> a.refusal().apply(window.state()));
    assertNull(refusal, a.id());
    String was = FxHarness.call(() -> describe(what));
    String keys = FxHarness.call(() -> window.actions().keys(a));
    if (keys != null) {
      Fingers.press(window, keys, a.id().equals("view.timeline"));
    } else {
      byPalette(a);
    }
    try {
      FxHarness.until(a.id() + " is seen by " + what, () -> !describe(what).equals(was));
    } catch (AssertionError e) {
      String said = FxHarness.call(() -> window.statusText());
      throw new AssertionError(a.id() + " changes no " + what + " (" + said + ")", e);
    }
    tidy();
  }

  /** Opens the palette, types the command's name and presses Enter. */
  private void byPalette(Action a) {
    Fingers.press(window, "Shortcut+Shift+P", false);
    FxHarness.until("the palette", () -> window.overlay().shown() instanceof CommandPalette);
    Platform.runLater(
        () -> {
          Fingers.type(a.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", ""));
          Fingers.type("\n");
        });
    FxHarness.until(
        a.id() + " by the palette", () -> window.actions().lastProperty().get().equals(a.id()));
  }

  /** Paused in the middle, zoomed in, with a mark and a selection, one tab for all. */
  private void prepare() {
    FxHarness.run(
        () -> {
          window.overlay().close();
          window.desk().questionProperty().set(null);
          window.timeline().arrangementProperty().set(Arrangement.ALL);
          window
              .editor()
              .breakpoints()
              .all()
              .forEach(b -> window.editor().toggleBreakpoint(b.line()));
          window.controls().aloneProperty().set(false);
          window.showTab(3);
          if (window.costs().getParent().isVisible()) {
            window.toggleLockCosts();
          }
          delete(folder);
          Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "-"));
        });
    if (!FxHarness.call(() -> window.editor().text()).equals(text)) {
      assertEquals(TourStops.SAMPLE, FxHarness.call(() -> window.documents().name()));
      load(PROGRAM);
      runToEnd();
    }
    if (FxHarness.call(() -> window.state().status()) == Status.IDLE) {
      runToEnd();
    }
    double ns = toTheMiddle();
    FxHarness.run(
        () -> {
          window.chooseThread(new ThreadId(WORKER));
          window.desk().chosenFrameProperty().set(0);
          window.timeline().marks().setAll(new Mark(ns / 2, "here"));
          window.showRange(ns * 0.5, ns);
          window
              .timeline()
              .change(
                  window
                      .timeline()
                      .look()
                      .withSelection(new TimelineView.Range(ns * 0.7, ns * 0.8)));
          window.timeline().requestFocus();
        });
    FxHarness.pulses(1);
  }

  /** Goes there unless it stands there; returns the moment, ns. */
  private double toTheMiddle() {
    SessionState now = state();
    if (now.status() == Status.PAUSED && now.step() == middle) {
      return now.time().ns();
    }
    double ns = FxHarness.call(() -> window.seekShare(0.55, 0));
    session.awaitIdle(); // the moment before can be as near
    FxHarness.pulses(1);
    FxHarness.until(
        "there",
        () ->
            window.state().status() == Status.PAUSED
                && Math.abs(window.state().time().ns() - ns) < ns / 4);
    middle = state().step();
    return ns;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.endsWith("settings")) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes what the command has opened. */
  private void tidy() {
    FxHarness.run(
        () -> {
          List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
          window.overlay().close();
        });
    atRest();
  }

  private void atRest() {
    session.awaitIdle();
    FxHarness.pulses(1);
  }

  private String describe(Seen what) {
    Supplier<Object> of =
        switch (what) {
          case MOMENT -> () -> window.state().step() + " " + window.desk().momentNs();
          case STATUS -> () -> window.state().status();
          case RANGE -> () -> window.timeline().look().scale();
          case SELECTION -> () -> window.timeline().look().selection();
          case THREAD -> () -> window.desk().chosenThreadProperty().get();
          case FRAME -> () -> window.desk().chosenFrameProperty().get();
          case LANES -> () -> Objects.requireNonNull(window.timeline().lanes()).lanes();
          case LANE -> () -> window.timeline().getAccessibleText();
          case MARKS -> () -> List.copyOf(window.timeline().marks());
          case TAB ->
              () ->
                  ((TabPane) stage.getScene().lookup(".tab-pane"))
                      .getSelectionModel()
                      .getSelectedIndex();
          case SHEET -> () -> window.overlay().shown();
          case DIALOG -> () -> Window.getWindows().size();
          case BREAKPOINTS -> () -> window.editor().breakpoints().all();
          case ALONE -> () -> window.controls().aloneProperty().get();
          case CHOICES -> session::hasChoices;
          case CLIPBOARD ->
              () ->
                  Clipboard.getSystemClipboard().hasImage()
                      + " "
                      + Clipboard.getSystemClipboard().getString();
          case FILES -> () -> names(folder);
          case ASKED -> () -> asked;
          case FOCUS -> () -> stage.getScene().getFocusOwner();
          case LOOKS ->
              () ->
                  window.looks().choices(() -> {}).stream()
                      .map(c -> c.name() + c.get().get())
                      .toList();
          case COSTS -> () -> window.costs().getParent().isVisible();
          case DIVIDERS -> () -> split().getDividerPositions()[0];
        };
    return String.valueOf(of.get());
  }

  private static String names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).sorted().collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
