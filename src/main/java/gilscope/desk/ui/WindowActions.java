package gilscope.desk.ui;

import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import org.jspecify.annotations.Nullable;

/** All that the window can be asked for: the one list, in the order of the menus. Stateless. */
final class WindowActions {
  private WindowActions() {}

  static void define(
      ActionList to,
      MainWindow window,
      Documents documents,
      Session session,
      TimelinePane timeline,
      EditorPane editor) {
    FileActions.define(to, window, documents);
    RunActions.define(to, window, session, editor);
    BackActions.define(to, window.controls(), session);
    TimelineActions.define(to, window, timeline);
    ViewActions.define(to, window);
    HelpActions.define(to, window);
  }

  /** For what is always possible. */
  static @Nullable String always(SessionState any) {
    return null;
  }
}
