package gilscope.desk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;

/** A robot's fingers on an American keyboard. */
final class Fingers {
  private Fingers() {}

  /**
   * Presses a shortcut. A dialog may come of it, so nobody waits for the end.
   *
   * @param where false: in the timeline; true: wherever the focus is
   */
  static void press(MainWindow window, String keys, boolean where) {
    Platform.runLater(
        () -> {
          if (!where) {
            window.timeline().requestFocus();
          }
          Robot robot = new Robot();
          if (keys.equals("[") || keys.equals("]")) { // the headless robot has no such key
            KeyEvent.fireEvent(window.timeline(), typed(keys));
            return;
          }
          if (Keys.isSign(keys)) {
            sign(robot, keys);
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

  /** Types letters, digits and blanks; a newline is Enter. FX thread only. */
  static void type(String text) {
    Robot robot = new Robot();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      robot.keyType(
          switch (c) {
            case ' ' -> KeyCode.SPACE;
            case '\n' -> KeyCode.ENTER;
            default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
          });
    }
  }

  private static KeyEvent typed(String sign) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  private static void sign(Robot robot, String sign) {
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
}
