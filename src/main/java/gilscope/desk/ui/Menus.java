package gilscope.desk.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu bar: a view of the actions, with samples and recent files. FX thread only. */
final class Menus extends MenuBar {
  /** With the letter that opens each, Alt held. */
  private static final List<String> TITLES =
      List.of("_File", "_Run", "_Back", "Ti_meline", "_View", "_Help");

  Menus(
      ActionList actions,
      Map<String, String> samples,
      BiConsumer<String, String> openSample,
      Supplier<List<String>> recent,
      Consumer<Path> open) {
    for (String title : TITLES) {
      String group = title.replace("_", "");
      Menu menu = new Menu(title);
      Menu under = menu;
      for (Action a : actions.all()) {
        if (!a.group().equals(group) || a.isUnlisted()) {
          continue;
        }
        String where = a.submenu();
        if (where == null) {
          under = menu;
        } else if (!where.equals(under.getText())) {
          under = submenu(menu, where);
        }
        under.getItems().add(a.isSeparator() ? new SeparatorMenuItem() : actions.item(a));
        if (a.id().equals("file.open")) {
          menu.getItems().add(samples(samples, openSample));
          menu.getItems().add(recent(recent, open));
        }
      }
      getMenus().add(menu);
    }
  }

  private static Menu submenu(Menu in, String title) {
    Menu menu = new Menu(title);
    in.getItems().add(menu);
    return menu;
  }

  private static Menu samples(Map<String, String> samples, BiConsumer<String, String> open) {
    Menu menu = new Menu("Open sample");
    samples.forEach(
        (name, text) -> {
          MenuItem item = new MenuItem(name.replace(".py", "").replace('_', ' '));
          item.setOnAction(_ -> open.accept(name, text));
          menu.getItems().add(item);
        });
    return menu;
  }

  private static Menu recent(Supplier<List<String>> recent, Consumer<Path> open) {
    Menu menu = new Menu("Open recent");
    Runnable fill =
        () -> {
          menu.getItems().clear();
          for (String path : recent.get()) {
            MenuItem item = new MenuItem(path);
            item.setOnAction(_ -> open.accept(Path.of(path)));
            menu.getItems().add(item);
          }
          if (menu.getItems().isEmpty()) {
            MenuItem none = new MenuItem("Nothing opened yet");
            none.setDisable(true);
            menu.getItems().add(none);
          }
        };
    menu.setOnShowing(_ -> fill.run());
    fill.run();
    return menu;
  }
}
