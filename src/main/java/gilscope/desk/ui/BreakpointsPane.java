package gilscope.desk.ui;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.session.Breakpoint;
import gilscope.core.session.EventBreak;
import gilscope.core.session.LockView;
import gilscope.core.session.SessionState;
import gilscope.core.session.StepKind;
import gilscope.core.session.ThreadView;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Everything at which a run stops: lines with their condition and thread, values, events. Each
 * change takes effect at once. FX thread only.
 */
final class BreakpointsPane extends VBox {
  /** Somebody or something to choose, {@code null} name for any. */
  private record Choice(String name, int id) {}

  private final LineBreakpoints lines;
  private final Controls controls;
  private final SessionState state;
  private final Consumer<Integer> goTo;
  private final VBox rows = new VBox(4);
  private final Label problem = new Label();

  /**
   * @param state whose threads and locks can be chosen
   * @param goTo shows a line of the program
   */
  BreakpointsPane(
      LineBreakpoints lines,
      Controls controls,
      SessionState state,
      Consumer<Integer> goTo,
      Runnable close) {
    this.lines = lines;
    this.controls = controls;
    this.state = state;
    this.goTo = goTo;
    getStyleClass().addAll("palette", "export");
    setMaxSize(600, USE_PREF_SIZE);
    setSpacing(8);
    Label title = new Label("Breakpoints");
    title.getStyleClass().add("sheet-title");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(240);
    scroll.setMinHeight(44);
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    Button done = new Button("Close");
    done.setDefaultButton(true);
    done.setOnAction(_ -> close.run());
    getChildren()
        .addAll(
            title,
            heading("Before a line"),
            scroll,
            heading("When a value changes"),
            watched(),
            heading("Whenever"),
            event("an exception is raised", StepKind.EXCEPTION),
            event("something is written", StepKind.OUTPUT),
            event("the GIL goes to another thread", StepKind.GIL_SWITCH),
            lockEvent(),
            problem,
            done);
    fill();
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("sheet-heading");
    return label;
  }

  private void fill() {
    rows.getChildren().clear();
    for (Breakpoint b : lines.inOrder()) {
      rows.getChildren().add(row(b));
    }
    if (rows.getChildren().isEmpty()) {
      Label none = new Label("None yet: click left of a line number, or press Ctrl+B in the line.");
      none.getStyleClass().add("hint-bar");
      rows.getChildren().add(none);
    }
  }

  private HBox row(Breakpoint b) {
    Hyperlink line = new Hyperlink("line " + b.line());
    line.setMinWidth(64);
    line.setOnAction(_ -> goTo.accept(b.line()));
    TextField condition = new TextField(b.condition());
    condition.setPromptText("always; or a condition, i == 3");
    condition.getStyleClass().add("breakpoint-condition");
    condition.setAccessibleText("Condition at line " + b.line());
    HBox.setHgrow(condition, Priority.ALWAYS);
    ChoiceBox<Choice> thread = new ChoiceBox<>();
    thread.setConverter(converter("any thread"));
    thread.getItems().add(new Choice("", -1));
    for (ThreadView t : state.threads()) {
      thread.getItems().add(new Choice(t.name(), t.id().value()));
    }
    int wanted = b.thread().equals(ThreadId.NONE) ? -1 : b.thread().value();
    if (thread.getItems().stream().noneMatch(c -> c.id() == wanted)) {
      thread.getItems().add(new Choice("thread " + wanted, wanted));
    }
    thread.setValue(
        thread.getItems().stream().filter(c -> c.id() == wanted).findFirst().orElseThrow());
    thread.setPrefWidth(150);
    thread.setAccessibleText("Thread at line " + b.line());
    Runnable apply =
        () ->
            attempt(
                () ->
                    lines.set(
                        b.line(),
                        condition.getText(),
                        thread.getValue().id() < 0
                            ? ThreadId.NONE
                            : new ThreadId(thread.getValue().id())));
    condition.textProperty().addListener((_, _, _) -> apply.run());
    thread.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> apply.run());
    Button remove = new Button("Remove");
    remove.setOnAction(
        _ -> {
          lines.remove(b.line());
          fill();
        });
    HBox row = new HBox(6, line, condition, thread, remove);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private TextField watched() {
    TextField field = new TextField(controls.watchpoints());
    field.setPromptText("total, shared.count, items[0]: globals, attributes, items");
    field.setAccessibleText("Values at whose change a run stops");
    field.textProperty().addListener((_, _, text) -> attempt(() -> controls.setWatchpoints(text)));
    return field;
  }

  private CheckBox event(String text, StepKind kind) {
    CheckBox box = new CheckBox(text);
    box.setSelected(controls.eventBreaks().contains(new EventBreak(kind)));
    box.selectedProperty().addListener((_, _, on) -> replace(kind, on ? LockId.NONE : null));
    return box;
  }

  private HBox lockEvent() {
    CheckBox box = new CheckBox("acquired, released or waited for:");
    ChoiceBox<Choice> lock = new ChoiceBox<>();
    lock.setConverter(converter("any lock"));
    lock.getItems().add(new Choice("", -1));
    for (LockView each : state.locks()) {
      lock.getItems().add(new Choice(each.name(), each.id().value()));
    }
    lock.setValue(lock.getItems().get(0));
    lock.setAccessibleText("Which lock");
    for (EventBreak each : controls.eventBreaks()) {
      if (each.kind() == StepKind.LOCK_EVENT) {
        box.setSelected(true);
        lock.getItems().stream()
            .filter(c -> c.id() == each.lock().value())
            .findFirst()
            .ifPresent(lock::setValue);
      }
    }
    Runnable apply =
        () -> {
          int id = lock.getValue().id();
          LockId which = id < 0 ? LockId.NONE : new LockId(id);
          replace(StepKind.LOCK_EVENT, box.isSelected() ? which : null);
        };
    box.selectedProperty().addListener((_, _, _) -> apply.run());
    lock.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> apply.run());
    HBox row = new HBox(8, box, lock);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void replace(StepKind kind, @Nullable LockId lock) {
    Set<EventBreak> wanted = new HashSet<>(controls.eventBreaks());
    wanted.removeIf(each -> each.kind() == kind);
    if (lock != null) {
      wanted.add(new EventBreak(kind, lock));
    }
    controls.setEventBreaks(wanted);
  }

  /** Half-typed expressions are told beside the fields and leave what was set before. */
  private void attempt(Runnable change) {
    try {
      change.run();
      problem.setText("");
    } catch (IllegalArgumentException e) {
      problem.setText(e.getMessage());
    }
  }

  private static StringConverter<Choice> converter(String any) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Choice c) {
        return c == null || c.id() < 0 ? any : c.name();
      }

      @Override
      public @Nullable Choice fromString(String text) {
        return null;
      }
    };
  }
}
