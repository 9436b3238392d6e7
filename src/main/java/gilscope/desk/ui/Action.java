package gilscope.desk.ui;

import gilscope.core.session.SessionState;
import java.util.Locale;
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
 * @param submenu where in that menu: null for its top level, {@link #NOWHERE} for a second key of
 *     what stands in the menu already
 * @param label as in the menu
 * @param keys shortcut as {@link Keys} reads it, or null; a {@link KeyMap} may have another
 * @param icon or null
 * @param refusal why it is not possible in this state, null if it is
 * @param run what it does, on the FX thread
 */
record Action(
    String id,
    String group,
    @Nullable String submenu,
    String label,
    @Nullable String keys,
    @Nullable Ikon icon,
    Function<SessionState, @Nullable String> refusal,
    Runnable run) {
  static final String TIMELINE = "Timeline";
  static final String NOWHERE = "";

  /** As below the title of its submenu: {@code PNG 2×…} where the label is that of the whole. */
  String shortLabel() {
    String whole = submenu == null ? "" : submenu + " ";
    if (whole.isEmpty() || !label.startsWith(whole)) {
      return label;
    }
    String rest = label.substring(whole.length());
    return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }

  /** True for a second key of what another action does. */
  boolean isUnlisted() {
    return NOWHERE.equals(submenu);
  }

  /** A line between two groups of a menu. */
  boolean isSeparator() {
    return label.equals("—");
  }
}
