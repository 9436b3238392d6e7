package gilscope.desk.ui;

import org.kordamp.ikonli.material2.Material2AL;

/** The menu Help. Stateless. */
final class HelpActions {
  private HelpActions() {}

  static void define(ActionList to, MainWindow window) {
    String help = "Help";
    to.add(
        "help.palette",
        help,
        "All commands…",
        "Shortcut+Shift+P",
        Material2AL.APPS,
        WindowActions::always,
        () -> window.sheets().commands());
    to.add(
        "help.keys",
        help,
        "Keys",
        "F1",
        Material2AL.HELP_OUTLINE,
        WindowActions::always,
        () -> window.sheets().keySheet());
    to.under(
        Action.NOWHERE,
        () -> {
          to.add(
              "help.keys2",
              help,
              "Keys (sign)",
              "?",
              null,
              WindowActions::always,
              () -> window.sheets().keySheet());
        });
    to.add(
        "help.tour",
        help,
        "Two-minute tour",
        null,
        null,
        WindowActions::always,
        () -> window.sheets().tour());
  }
}
