package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.session.Branch;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.StepKind;
import gilscope.core.session.ThreadView;
import gilscope.core.trace.Trace;
import gilscope.desk.scene.ColorRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * You are the scheduler: who could run at this moment, and a step for each; who cannot says why.
 * Below, the branches: the courses that were left by choosing, to go back to and to compare, with
 * the one that the program is on now. FX thread only.
 */
final class ChoosePane extends BorderPane {
  private final Desk desk;
  private final Theme theme;
  private final BiConsumer<StepKind, ThreadId> step;
  private final VBox threads = new VBox(2);
  private final VBox kept = new VBox(2);
  private final Session session;
  private final Consumer<String> perform;
  private final BiConsumer<String, Map<String, Trace>> compare;
  private final HBox tools = new HBox(6);
  private List<Branch> shown = List.of();

  /**
   * @param step has one thread execute, whoever the policy would have picked
   * @param perform carries a command of the window out
   * @param compare shows recorded runs side by side, under a title
   */
  ChoosePane(
      Desk desk,
      Theme theme,
      Session session,
      BiConsumer<StepKind, ThreadId> step,
      Consumer<String> perform,
      BiConsumer<String, Map<String, Trace>> compare) {
    this.perform = perform;
    this.compare = compare;
    this.desk = desk;
    this.theme = theme;
    this.step = step;
    this.session = session;
    getStyleClass().add("choose");
    Label about =
        new Label(
            "A step here is that thread's, whoever the policy would have picked. The choices become"
                + " the schedule: gilscope run --schedule repeats them.");
    about.setWrapText(true);
    about.getStyleClass().add("hint-bar");
    tools
        .getChildren()
        .addAll(
            tool("Undo", "step.back"),
            tool("Copy schedule", "run.copySchedule"),
            tool("Save…", "run.saveSchedule"),
            tool("Forget choices", "run.forgetChoices"));
    tools.managedProperty().bind(tools.visibleProperty());
    VBox all = new VBox(8, threads, tools, about, kept);
    all.getStyleClass().add("choose-list");
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    setCenter(scroll);
    desk.stateProperty().addListener((_, _, s) -> show(s));
    visibleProperty().addListener((_, _, _) -> show(desk.state()));
    show(desk.state());
  }

  private void showBranches() {
    List<Branch> now = session.branches();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    kept.getChildren().clear();
    if (!now.isEmpty()) {
      Label heading = new Label("Branches");
      heading.getStyleClass().add("sheet-heading");
      kept.getChildren().add(heading);
    }
    for (Branch b : now) {
      kept.getChildren().add(row(b));
    }
  }

  private HBox row(Branch b) {
    Labeled link = b.followed() ? new Label(b.name()) : new Hyperlink(b.name());
    Label where =
        new Label(
            b.followed()
                ? "the course that you are on"
                : "left at step " + b.forkStep() + ", known to " + b.lastStep());
    where.getStyleClass().add("hint-bar");
    where.setMinWidth(0);
    where.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(where, Priority.ALWAYS);
    link.setMinWidth(USE_PREF_SIZE);
    Button rename = new Button("Rename");
    rename.setMinWidth(USE_PREF_SIZE);
    rename.setOnAction(_ -> rename(b));
    HBox row = new HBox(6, link, where);
    row.setAlignment(Pos.CENTER_LEFT);
    if (link instanceof Hyperlink other) {
      other.setOnAction(_ -> session.openBranch(b));
      other.setTooltip(new Tooltip("Go to where it was left, on its course"));
      Button beside = new Button("Compare");
      beside.setMinWidth(USE_PREF_SIZE);
      beside.setOnAction(_ -> compare(b));
      row.getChildren().add(beside);
    }
    row.getChildren().add(rename);
    return row;
  }

  private Button tool(String label, String action) {
    Button button = new Button(label);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> perform.accept(action));
    return button;
  }

  private void compare(Branch b) {
    Trace present = session.trace();
    if (present != null) {
      Map<String, Trace> both = new LinkedHashMap<>();
      both.put("this course", present);
      both.put(b.name(), b.trace());
      compare.accept("Two courses of the same program", both);
    }
  }

  private void rename(Branch b) {
    TextInputDialog ask = new TextInputDialog(b.name());
    ask.initOwner(getScene().getWindow());
    ask.setHeaderText(null);
    ask.setTitle("Branch");
    ask.setContentText("Name");
    ask.showAndWait()
        .filter(name -> !name.isBlank())
        .ifPresent(
            name -> {
              session.renameBranch(b, name.strip());
              shown = List.of();
            });
  }

  private void show(SessionState s) {
    if (s.status() == Status.RUNNING || s.status() == Status.SEEKING) {
      threads.setDisable(true);
      return;
    }
    threads.setDisable(false);
    showBranches();
    threads.getChildren().clear();
    boolean virtual = s.spec() != null && s.spec().machine() == MachineKind.VIRTUAL;
    boolean choosable = virtual && !desk.isOpenedTrace() && !s.threads().isEmpty();
    tools.setVisible(choosable);
    if (!choosable) {
      threads
          .getChildren()
          .add(
              Empty.label(
                  "Pause or step a program on the virtual machine: then you can choose here who"
                      + " runs next."));
      return;
    }
    long able =
        s.threads().stream().filter(t -> whyNot(s, t).isEmpty() && !s.status().isOver()).count();
    Label summary = new Label(summary(s, able));
    summary.getStyleClass().add("sheet-heading");
    threads.getChildren().add(summary);
    for (ThreadView t : s.threads()) {
      if (t.state() != ThreadState.DONE) {
        threads.getChildren().add(row(s, t));
      }
    }
  }

  private static String summary(SessionState s, long able) {
    if (s.status().isOver()) {
      return "The program is over; step back to choose.";
    }
    return able == 0
        ? "Nobody can run now; the next step lets time pass."
        : able == 1 ? "One thread can run now" : able + " threads can run now";
  }

  private HBox row(SessionState s, ThreadView t) {
    Rectangle mark = new Rectangle(9, 9, theme.color(ColorRole.ofThread(t.id().value())));
    Label name = new Label(t.name() + (t.line() > 0 ? "  line " + t.line() : ""));
    name.setMinWidth(Math.min(170, 8 * name.getText().length()));
    String why = whyNot(s, t);
    Label reason = new Label(why);
    reason.getStyleClass().add("hint-bar");
    reason.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(reason, Priority.ALWAYS);
    Button line = new Button("Line");
    Button one = new Button("Instruction");
    line.setOnAction(_ -> step.accept(StepKind.LINE, t.id()));
    one.setOnAction(_ -> step.accept(StepKind.INSTRUCTION, t.id()));
    for (Button b : List.of(line, one)) {
      b.getStyleClass().add("small");
      b.setMinWidth(USE_PREF_SIZE);
      b.setDisable(!why.isEmpty() || s.status().isOver());
      b.setAccessibleText("Step " + t.name() + ": " + b.getText());
    }
    HBox row = new HBox(6, mark, name, reason, line, one);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /**
   * Why a thread cannot execute now; empty if it can. On the machine of a search who wants the GIL
   * gets it at its holder's next check point.
   */
  private static String whyNot(SessionState s, ThreadView t) {
    RunSpec spec = s.spec();
    boolean gets = t.state() == ThreadState.WANTS_GIL && spec != null && spec.isOfSearch();
    return gets ? "" : whyNot(t);
  }

  private static String whyNot(ThreadView t) {
    return switch (t.state()) {
      case RUNNING, RUNNABLE -> "";
      case WANTS_GIL, BLOCKED, WAITING ->
          t.waitsForText().isEmpty() ? "waits" : "waits for " + t.waitsForText();
      case SLEEPING -> "sleeps";
      case IO -> "is in a system call";
      case SUSPENDED -> "the world is stopped";
      case DONE -> "has ended";
    };
  }
}
