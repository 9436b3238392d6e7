package gilscope.desk.ui;

import gilscope.core.session.SessionState;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something the user can ask for. Menu, toolbar, shortcuts, the command palette and the list of
 * keys are views of the one list of these.
 *
 * @param id stable name, {@code step.over}
 * @param group menu it belongs to; those of {@link #TIMELINE} have keys only while the timeline has
 *     the focus, so that letters can be typed elsewhere
 * @param label as in the menu
 * @param keys shortcut as {@link Keys} reads it, or null; a {@link KeyMap} may have another
 * @param icon or null
 * @param refusal why it is not possible in this state, null if it is
 * @param run what it does, on the FX thread
 */
record Action(
    String id,
    String group,
    String label,
    @Nullable String keys,
    @Nullable Ikon icon,
    Function<SessionState, @Nullable String> refusal,
    Runnable run) {
  static final String TIMELINE = "Timeline";

  /** A line between two groups of a menu. */
  boolean isSeparator() {
    return label.equals("—");
  }
}
