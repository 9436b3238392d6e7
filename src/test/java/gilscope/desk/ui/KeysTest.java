package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.session.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Key maps, in the real window; what each command's own key does is seen in {@link CommandsTest}.
 */
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
    Fingers.press(window, keys, false);
    if (refusal != null) {
      missed.add(a.id() + ": " + refusal);
    } else if (!FxHarness.call(() -> window.actions().lastProperty().get()).equals(a.id())) {
      missed.add(a.id() + " by " + keys);
    }
    tidy();
  }

  @Test
  void a_running_program_is_paused_and_the_window_left_by_key() {
    load("while True:\n    pass\n");
    Fingers.press(window, "F5", false);
    FxHarness.until("it runs", () -> window.state().step() > 1000);
    Fingers.press(window, "F6", false);
    FxHarness.until("paused", () -> window.state().status() == Status.PAUSED);
    Fingers.press(window, "Shift+F5", false);
    FxHarness.until("stopped", () -> window.state().status() == Status.STOPPED);
    Fingers.press(window, "Shortcut+Q", false);
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
