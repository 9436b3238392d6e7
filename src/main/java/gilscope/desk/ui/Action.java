package gilscope.desk.ui;

import gilscope.core.session.SessionState;
import java.util.function.Function;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something the user can ask for. Menu, toolbar, shortcuts and the list of keys are views of the
 * one list of these.
 *
 * @param id stable name, {@code step.over}
 * @param group menu it belongs to
 * @param label as in the menu
 * @param keys shortcut, or null
 * @param icon or null
 * @param refusal why it is not possible in this state, null if it is
 * @param run what it does, on the FX thread
 */
record Action(
    String id,
    String group,
    String label,
    @Nullable KeyCombination keys,
    @Nullable Ikon icon,
    Function<SessionState, @Nullable String> refusal,
    Runnable run) {}
