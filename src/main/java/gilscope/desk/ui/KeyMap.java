package gilscope.desk.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which shortcuts: Gilscope's own, or those that users of another tool have in their fingers. */
enum KeyMap {
  GILSCOPE("Gilscope", Map.of()),
  THONNY(
      "Thonny",
      Map.of(
          "step.over", "F6",
          "step.line", "F7",
          "run", "F8",
          "pause", "Shift+F8",
          "step.out", "Shift+F7",
          "step.back", "Shortcut+B",
          "run.breakpoint", "Shortcut+F9",
          "run.cursor", "Shortcut+F8",
          "back.out", "",
          "back.over", "Shift+F6")),
  INTELLIJ(
      "IntelliJ",
      Map.of(
          "run", "F9",
          "step.over", "F8",
          "step.line", "F7",
          "step.out", "Shift+F8",
          "run.cursor", "Alt+F9",
          "run.breakpoint", "Shortcut+F8",
          "stop", "Shortcut+F2",
          "step.lock", "Alt+F7",
          "back.lock", "Alt+Shift+F7",
          "back.over", "Shortcut+Shift+F8")),
  VISUAL_STUDIO(
      "Visual Studio",
      Map.of(
          "run", "F5",
          "step.over", "F10",
          "step.line", "F11",
          "step.out", "Shift+F11",
          "run.cursor", "Shortcut+F10",
          "run.breakpoint", "F9",
          "step.lock", "F7",
          "back.lock", "Shift+F7",
          "step.back", "Shift+F10",
          "step.gil", "F12"));

  private final String label;
  private final Map<String, String> other;

  KeyMap(String label, Map<String, String> other) {
    this.label = label;
    this.other = other;
  }

  String label() {
    return label;
  }

  static KeyMap named(String label) {
    for (KeyMap each : values()) {
      if (each.label.equals(label)) {
        return each;
      }
    }
    return GILSCOPE;
  }

  /** The action's shortcut, or null. One that another action of this map uses is dropped. */
  @Nullable String keys(Action a) {
    String mine = other.get(a.id());
    if (mine != null) {
      return mine.isEmpty() ? null : mine;
    }
    String usual = a.keys();
    return usual != null && other.containsValue(usual) ? null : usual;
  }
}
