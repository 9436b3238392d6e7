package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.session.Branch;
import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.StepKind;
import gilscope.core.session.ThreadView;
import gilscope.desk.scene.ColorRole;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * You are the scheduler: who could run at this moment, and a step for each; who cannot says why.
 * Below, the branches: the courses that were left by choosing. FX thread only.
 */
final class ChoosePane extends BorderPane {
  private final Desk desk;
  private final Theme theme;
  private final BiConsumer<StepKind, ThreadId> step;
  private final VBox threads = new VBox(2);
  private final VBox kept = new VBox(2);
  private final Session session;
  private List<Branch> shown = List.of();

  /**
   * @param step has one thread execute, whoever the policy would have picked
   */
  ChoosePane(Desk desk, Theme theme, Session session, BiConsumer<StepKind, ThreadId> step) {
    this.desk = desk;
    this.theme = theme;
    this.step = step;
    this.session = session;
    getStyleClass().add("choose");
    Label about =
        new Label("The choices become the schedule: copy it, save it, give it to gilscope run.");
    about.setWrapText(true);
    about.getStyleClass().add("hint-bar");
    VBox all = new VBox(8, threads, kept, about);
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
      Label heading = new Label("Branches left");
      heading.getStyleClass().add("sheet-heading");
      kept.getChildren().add(heading);
    }
    for (Branch b : now) {
      Hyperlink link = new Hyperlink(b.name());
      link.setOnAction(_ -> session.openBranch(b));
      Label where = new Label("left at step " + b.forkStep() + ", known to " + b.lastStep());
      where.getStyleClass().add("hint-bar");
      Button rename = new Button("Rename");
      rename.setOnAction(_ -> rename(b));
      HBox row = new HBox(6, link, where, rename);
      row.setAlignment(Pos.CENTER_LEFT);
      kept.getChildren().add(row);
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
    if (!virtual || desk.isOpenedTrace() || s.threads().isEmpty()) {
      threads
          .getChildren()
          .add(
              Empty.label(
                  "Pause or step a program on the virtual machine: then you can choose here who"
                      + " runs next."));
      return;
    }
    for (ThreadView t : s.threads()) {
      if (t.state() != ThreadState.DONE) {
        threads.getChildren().add(row(s, t));
      }
    }
  }

  private HBox row(SessionState s, ThreadView t) {
    Rectangle mark = new Rectangle(9, 9, theme.color(ColorRole.ofThread(t.id().value())));
    Label name = new Label(t.name() + (t.line() > 0 ? "  line " + t.line() : ""));
    name.setMinWidth(120);
    String why = whyNot(t);
    Label reason = new Label(why);
    reason.getStyleClass().add("hint-bar");
    reason.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(reason, Priority.ALWAYS);
    Button line = new Button("line");
    Button one = new Button("instr");
    line.setOnAction(_ -> step.accept(StepKind.LINE, t.id()));
    one.setOnAction(_ -> step.accept(StepKind.INSTRUCTION, t.id()));
    for (Button b : List.of(line, one)) {
      b.getStyleClass().add("small");
      b.setMinWidth(USE_PREF_SIZE);
      b.setDisable(!why.isEmpty() || s.status().isOver());
      b.setAccessibleText("Step " + t.name() + " one " + b.getText());
    }
    HBox row = new HBox(6, mark, name, reason, line, one);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Why a thread cannot execute now; empty if it can. */
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
