package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.session.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A robot presses every command's key in the real window. */
class KeysTest extends WindowTest {
  private static final String PROGRAM =
      """
      import threading
      gate = threading.Lock()
      shared = []

      def work(n):
          for i in range(n):
              with gate:
                  shared.append(i)
          print(len(shared))

      threads = [threading.Thread(target=work, args=(4,)) for _ in range(2)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      """;

  /** They need something else than a program that is paused in its middle. */
  private static final List<String> ELSEWHERE = List.of("pause", "file.quit");

  @Test
  void every_commands_key_reaches_it() {
    load(PROGRAM);
    runToEnd();
    FxHarness.until("the timeline is there", () -> window.rows() > 0);
    List<String> missed = new ArrayList<>();
    for (Action a : FxHarness.call(() -> List.copyOf(window.actions().all()))) {
      String keys = FxHarness.call(() -> window.actions().keys(a));
      if (keys == null || ELSEWHERE.contains(a.id())) {
        continue;
      }
      pressed(a, keys, missed);
    }
    assertEquals(List.of(), missed);
  }

  @ParameterizedTest
  @EnumSource(value = KeyMap.class, names = "GILSCOPE", mode = EnumSource.Mode.EXCLUDE)
  void the_keys_of_another_tool_reach_their_commands(KeyMap map) {
    load(PROGRAM);
    runToEnd();
    FxHarness.until("the timeline is there", () -> window.rows() > 0);
    FxHarness.run(() -> window.looks().useKeys(map.label()));
    List<String> missed = new ArrayList<>();
    for (Action a : FxHarness.call(() -> List.copyOf(window.actions().all()))) {
      String keys = map.keys(a);
      if (keys != null && !keys.equals(a.keys()) && !ELSEWHERE.contains(a.id())) {
        pressed(a, keys, missed);
      }
    }
    assertEquals(List.of(), missed);
  }

  @ParameterizedTest
  @EnumSource(KeyMap.class)
  void no_key_means_two_things(KeyMap map) {
    Map<String, List<String>> byKey = new TreeMap<>();
    for (Action a : FxHarness.call(() -> List.copyOf(window.actions().all()))) {
      String keys = map.keys(a);
      if (keys != null) {
        byKey.computeIfAbsent(keys, _ -> new ArrayList<>()).add(a.id());
      }
    }
    byKey.values().removeIf(ids -> ids.size() == 1);
    assertEquals(Map.of(), byKey);
  }

  /** Presses a command's key while the program is paused in its middle. */
  private void pressed(Action a, String keys, List<String> missed) {
    pauseInTheMiddle();
    perform("view.timeline"); // so that the command before is not taken for this one
    String refusal = FxHarness.call(() -> a.refusal().apply(window.state()));
    press(keys);
    if (refusal != null) {
      missed.add(a.id() + ": " + refusal);
    } else if (!FxHarness.call(() -> window.actions().lastProperty().get()).equals(a.id())) {
      missed.add(a.id() + " by " + keys);
    }
    tidy();
  }

  @Test
  void commands_that_have_no_key_do_what_they_say() throws IOException {
    load(PROGRAM);
    runToEnd();
    perform("file.pngAll");
    perform("file.svgAll");
    perform("run.saveSchedule");
    for (String suffix : List.of(".png", ".svg", ".schedule")) {
      Path file = folder.resolve("program" + suffix);
      FxHarness.until(suffix + " is written", () -> Files.exists(file));
      assertTrue(Files.size(file) > 0, suffix);
    }
    perform("run.copySchedule");
    assertEquals(
        Files.readString(folder.resolve("program.schedule")),
        FxHarness.call(() -> Clipboard.getSystemClipboard().getString()));
    for (String comparison : List.of("view.compareSeeds", "view.compareCores")) {
      perform(comparison);
      FxHarness.until(
          comparison, () -> window.overlay().shown() instanceof ComparePane c && c.isDone());
      FxHarness.run(() -> window.overlay().close());
    }
    perform("view.compareTrace"); // nothing is chosen
    assertNull(FxHarness.call(() -> window.overlay().shown()));
    perform("view.reset");
    assertEquals("view.reset", FxHarness.call(() -> window.actions().lastProperty().get()));
  }

  @Test
  void a_running_program_is_paused_and_the_window_left_by_key() {
    load("while True:\n    pass\n");
    press("F5");
    FxHarness.until("it runs", () -> window.state().step() > 1000);
    press("F6");
    FxHarness.until("paused", () -> window.state().status() == Status.PAUSED);
    press("Shift+F5");
    FxHarness.until("stopped", () -> window.state().status() == Status.STOPPED);
    press("Shortcut+Q");
    FxHarness.until("gone", () -> !stage.isShowing());
  }

  /** Every command given so far has been carried out, and the window has seen it. */
  private void atRest() {
    session.awaitIdle();
    FxHarness.pulses(1);
    FxHarness.until(
        "at rest",
        () -> window.state().status() == Status.PAUSED || window.state().status().isOver());
  }

  private void pauseInTheMiddle() {
    long step = FxHarness.call(() -> window.state().step());
    long last = FxHarness.call(() -> window.state().lastStep());
    boolean paused = FxHarness.call(() -> window.state().status()) == Status.PAUSED;
    if (paused && step > last / 4 && step < last * 3 / 4) {
      return;
    }
    double ns = FxHarness.call(() -> window.seekShare(0.5, 0));
    session.awaitIdle();
    FxHarness.until(
        "there",
        () ->
            window.state().status() == Status.PAUSED
                && Math.abs(window.state().time().ns() - ns) < ns / 4);
  }

  /**
   * As the fingers would, in the timeline; a dialog may come of it, so nobody waits for the end.
   */
  private void press(String keys) {
    Platform.runLater(
        () -> {
          window.timeline().requestFocus();
          Robot robot = new Robot();
          if (keys.equals("[") || keys.equals("]")) { // the headless robot has no such key
            KeyEvent.fireEvent(window.timeline(), typed(keys));
            return;
          }
          if (Keys.isSign(keys)) {
            type(robot, keys);
            return;
          }
          KeyCodeCombination k = (KeyCodeCombination) Keys.parse(keys);
          List<KeyCode> held = new ArrayList<>();
          if (k.getShortcut() == ModifierValue.DOWN) {
            held.add(KeyCode.CONTROL);
          }
          if (k.getShift() == ModifierValue.DOWN) {
            held.add(KeyCode.SHIFT);
          }
          if (k.getAlt() == ModifierValue.DOWN) {
            held.add(KeyCode.ALT);
          }
          held.forEach(robot::keyPress);
          robot.keyPress(k.getCode());
          robot.keyRelease(k.getCode());
          held.reversed().forEach(robot::keyRelease);
        });
    FxHarness.pulses(3);
  }

  private static KeyEvent typed(String sign) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  /** The keys of an American keyboard. */
  private static void type(Robot robot, String sign) {
    KeyCode code =
        switch (sign) {
          case "/", "?" -> KeyCode.SLASH;
          case "." -> KeyCode.PERIOD;
          case "," -> KeyCode.COMMA;
          default -> throw new IllegalArgumentException(sign);
        };
    if (sign.equals("?")) {
      robot.keyPress(KeyCode.SHIFT);
    }
    robot.keyType(code);
    if (sign.equals("?")) {
      robot.keyRelease(KeyCode.SHIFT);
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
}
