package gilscope.desk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Shortcuts as text: {@code Shortcut+Shift+P}, {@code F7}, {@code W}; the last part is a {@link
 * KeyCode}'s name or, for what is not at the same key everywhere, the sign itself: {@code ]}.
 */
final class Keys {
  private Keys() {}

  /** True if the text ends in a sign, which only a KEY_TYPED event tells. */
  static boolean isSign(String keys) {
    return keys.length() == 1 && !Character.isLetterOrDigit(keys.charAt(0));
  }

  static KeyCombination parse(String keys) {
    List<KeyCombination.Modifier> modifiers = new ArrayList<>();
    String[] parts = keys.split("\\+");
    for (int i = 0; i < parts.length - 1; i++) {
      modifiers.add(
          switch (parts[i]) {
            case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
            case "Shift" -> KeyCombination.SHIFT_DOWN;
            case "Alt" -> KeyCombination.ALT_DOWN;
            default -> throw new IllegalArgumentException("no such modifier: " + keys);
          });
    }
    KeyCode code = KeyCode.valueOf(parts[parts.length - 1]);
    return new KeyCodeCombination(code, modifiers.toArray(KeyCombination.Modifier[]::new));
  }

  /** Whether a key event is this shortcut. */
  static boolean matches(String keys, KeyEvent e) {
    if (isSign(keys)) {
      return e.getEventType() == KeyEvent.KEY_TYPED
          && !e.isShortcutDown()
          && e.getCharacter().equals(keys);
    }
    return e.getEventType() == KeyEvent.KEY_PRESSED && parse(keys).match(e);
  }

  /** For people: {@code Ctrl+Shift+P}. */
  static String display(String keys) {
    return isSign(keys) ? keys : parse(keys).getDisplayText();
  }
}
