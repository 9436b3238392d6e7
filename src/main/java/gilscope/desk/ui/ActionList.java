package gilscope.desk.ui;

import gilscope.core.session.SessionState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** All actions, and the buttons and menu items that stand for them. FX thread only. */
final class ActionList {
  private final List<Action> all = new ArrayList<>();
  private final Map<Action, List<Button>> buttons = new LinkedHashMap<>();
  private final Map<Action, MenuItem> items = new LinkedHashMap<>();
  private final Supplier<SessionState> state;
  private final Consumer<String> say;
  private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper(this, "last", "");
  private KeyMap keyMap;
  private @Nullable Scene scene;

  /** That of the actions which are added now. */
  private @Nullable String submenu;

  /**
   * @param state decides what is possible
   * @param say shows why something is not
   */
  ActionList(Supplier<SessionState> state, Consumer<String> say, KeyMap keyMap) {
    this.state = state;
    this.say = say;
    this.keyMap = keyMap;
  }

  /** In the order of the menus. */
  List<Action> all() {
    return Collections.unmodifiableList(all);
  }

  Action get(String id) {
    for (Action a : all) {
      if (a.id().equals(id)) {
        return a;
      }
    }
    throw new IllegalArgumentException(id);
  }

  void add(
      String id,
      String group,
      String label,
      @Nullable String keys,
      @Nullable Ikon icon,
      Function<SessionState, @Nullable String> refusal,
      Runnable run) {
    all.add(new Action(id, group, submenu, label, keys, icon, refusal, run));
  }

  /**
   * Puts actions under one item of their menu.
   *
   * @param title of the submenu, or {@link Action#NOWHERE}
   * @param define adds them
   */
  void under(String title, Runnable define) {
    submenu = title;
    define.run();
    submenu = null;
  }

  void line(String group) {
    add(group + "." + all.size(), group, "—", null, null, _ -> null, () -> {});
  }

  /** The id of the action that was asked for last, whether it was possible or not. */
  ReadOnlyStringProperty lastProperty() {
    return last.getReadOnlyProperty();
  }

  /** The shortcut under the present key map, or null. */
  @Nullable String keys(Action a) {
    return keyMap.keys(a);
  }

  KeyMap keyMap() {
    return keyMap;
  }

  void use(KeyMap newMap) {
    keyMap = newMap;
    items.forEach((a, item) -> accelerate(item, a));
    Scene where = scene;
    if (where != null) {
      // A menu item hands its old key's action on to its new key, even if the old key is by now
      // another item's: of two items that change places both keys would do the same.
      where.getAccelerators().clear();
      items.forEach(
          (a, item) -> {
            KeyCombination key = item.getAccelerator();
            if (key != null) {
              where.getAccelerators().put(key, () -> perform(a));
            }
          });
    }
    buttons.forEach((a, each) -> each.forEach(b -> describe(b, a)));
  }

  /** Carries an action out by its id, or says why not. */
  void perform(String id) {
    perform(get(id));
  }

  void perform(Action a) {
    last.set(a.id());
    String refusal = a.refusal().apply(state.get());
    if (refusal != null) {
      say.accept(refusal);
      return;
    }
    try {
      a.run().run();
    } catch (IllegalArgumentException e) {
      say.accept(e.getMessage() == null ? "That is not possible." : e.getMessage());
    }
  }

  Button button(String id) {
    Action a = get(id);
    Button b = new Button();
    Ikon icon = a.icon();
    if (icon != null) {
      FontIcon glyph = new FontIcon(icon);
      glyph.setIconSize(18);
      b.setGraphic(glyph);
    } else {
      b.setText(a.label());
    }
    b.setFocusTraversable(false);
    b.setAccessibleText(a.label());
    describe(b, a);
    b.setOnAction(_ -> perform(a));
    buttons.computeIfAbsent(a, _ -> new ArrayList<>()).add(b);
    return b;
  }

  private void describe(Button b, Action a) {
    String keys = keys(a);
    b.setTooltip(new Tooltip(a.label() + (keys == null ? "" : "  (" + Keys.display(keys) + ")")));
  }

  MenuItem item(Action a) {
    MenuItem item = new MenuItem(a.shortLabel());
    item.setOnAction(_ -> perform(a));
    items.put(a, item);
    accelerate(item, a);
    return item;
  }

  private void accelerate(MenuItem item, Action a) {
    String keys = keys(a);
    if (keys == null) {
      item.setAccelerator(null);
      item.setText(a.shortLabel());
    } else if (a.group().equals(Action.TIMELINE) || Keys.isSign(keys)) {
      item.setAccelerator(null);
      item.setText(a.shortLabel() + "   (" + Keys.display(keys) + ")");
    } else {
      item.setAccelerator(Keys.parse(keys));
      item.setText(a.shortLabel());
    }
  }

  /** Carries out what a key means in the timeline; false if it means nothing there. */
  boolean performInTimeline(KeyEvent e) {
    for (Action a : all) {
      String keys = keys(a);
      if (keys != null && a.group().equals(Action.TIMELINE) && Keys.matches(keys, e)) {
        perform(a);
        return true;
      }
    }
    return false;
  }

  /** Signs that mean the same everywhere but where text is typed: {@code ?}. */
  void listen(Scene window) {
    scene = window;
    window.addEventHandler(
        KeyEvent.KEY_TYPED,
        e -> {
          Node focus = window.getFocusOwner();
          if (focus != null && focus.getStyleClass().contains("text-input")
              || focus instanceof org.fxmisc.richtext.GenericStyledArea<?, ?, ?>) {
            return;
          }
          for (Action a : all) {
            String keys = keys(a);
            if (keys != null
                && !a.group().equals(Action.TIMELINE)
                && Keys.isSign(keys)
                && Keys.matches(keys, e)) {
              perform(a);
              e.consume();
              return;
            }
          }
        });
  }

  /** Greys out what is not possible now. */
  void refresh(SessionState s) {
    for (Action a : all) {
      List<Button> shown = buttons.getOrDefault(a, List.of());
      MenuItem item = items.get(a);
      if (shown.isEmpty() && item == null) {
        continue;
      }
      boolean refused = a.refusal().apply(s) != null;
      shown.forEach(b -> b.setDisable(refused));
      if (item != null) {
        item.setDisable(refused);
      }
    }
  }
}
