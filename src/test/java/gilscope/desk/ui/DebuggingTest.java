package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.session.Breakpoint;
import gilscope.core.session.EventBreak;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.StepKind;
import gilscope.core.session.ThreadView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** What stands at the cursor, breakpoints, choices and edits, in the real window. */
class DebuggingTest extends WindowTest {
  private static final String ACCOUNT =
      """
      class Account:
          def __init__(self):
              self.balance = 0
              self.notes = []
      account = Account()
      for i in range(3):
          account.balance += i
          account.notes.append(i)
      print(account.balance)
      """;

  private static final String TWO =
      """
      import threading
      done = []

      def work(name):
          for i in range(4):
              done.append(name)

      a = threading.Thread(target=work, args=("a",), name="A")
      b = threading.Thread(target=work, args=("b",), name="B")
      a.start()
      b.start()
      a.join()
      b.join()
      print("".join(done))
      """;

  @Test
  void an_open_object_stays_open_and_marks_what_changed() {
    load(ACCOUNT);
    stopAt(8);
    expand("account");
    assertEquals(
        """
        Operand stack
          stack [0] = <range_iterator object>
        Globals
          account = <Account object>
            .balance = 0
            .notes = []
          i = 0
        """,
        unmarked());
    stopAt(8);
    assertEquals("    .balance = 1 *", line(".balance"));
    assertEquals("    .notes = [0] *", line(".notes"));
    assertEquals("  account = <Account object>", line("account"));
    perform("step.back");
    atRest();
    assertTrue(
        FxHarness.call(() -> window.variables().factsText()).startsWith("Account · "),
        "the chosen object's facts");
  }

  @Test
  void the_expression_step_goes_by_key_and_back() {
    load("a = 2\nb = a * 3 + 1\nprint(b)\n");
    stopAt(2);
    perform("step.expression");
    atRest();
    long product = state().step();
    perform("step.expression");
    atRest();
    assertTrue(state().step() > product);
    perform("back.expression");
    atRest();
    assertEquals(product, state().step());
  }

  @Test
  void breakpoints_and_tags_are_there_too_once_the_program_is_saved_under_a_name() {
    load(TWO);
    FxHarness.run(() -> window.editor().breakpoints().toggle(6));
    perform("file.save");
    perform("run");
    atRest();
    assertEquals(Status.PAUSED, state().status());
    FxHarness.until("a tag", () -> window.editor().tagText().contains("6: "));
  }

  @Test
  void breakpoints_move_with_their_lines_and_keep_condition_and_thread() {
    load(TWO);
    FxHarness.run(
        () -> {
          window.editor().breakpoints().set(6, "i == 2", new ThreadId(2));
          window.editor().breakpoints().toggle(14);
          area().insertText(0, "# one\n# two\n");
        });
    assertEquals(
        Set.of(
            new Breakpoint("program.py", 8, "i == 2", new ThreadId(2)),
            new Breakpoint("program.py", 16)),
        FxHarness.call(() -> window.editor().breakpoints().all()));
    FxHarness.run(() -> area().deleteText(0, "# one\n# two\n".length()));
    perform("run");
    atRest();
    ThreadView b = state().thread(state().current());
    assertTrue(b != null);
    assertEquals("B 6", b.name() + " " + b.line());
    assertEquals("i = 2", local(b, "i"));
  }

  @Test
  void a_run_stops_at_exceptions_when_asked_to() {
    load("try:\n    {}['x']\nexcept KeyError:\n    pass\nprint('over')\n");
    FxHarness.run(
        () -> window.controls().setEventBreaks(Set.of(new EventBreak(StepKind.EXCEPTION))));
    perform("run");
    atRest();
    assertEquals(Status.PAUSED, state().status());
    assertEquals("", state().output().text());
    perform("run");
    atRest();
    assertEquals("over\n", state().output().text());
  }

  @Test
  void the_sheet_of_breakpoints_sets_and_refuses_conditions() {
    load(TWO);
    FxHarness.run(() -> window.editor().breakpoints().toggle(6));
    perform("run.breakpoints");
    FxHarness.pulses(2);
    FxHarness.run(() -> conditionField().setText("i == "));
    assertEquals("", FxHarness.call(() -> condition(6)), "a half-typed one changes nothing");
    FxHarness.run(() -> conditionField().setText("i == 1"));
    assertEquals("i == 1", FxHarness.call(() -> condition(6)));
  }

  @Test
  void the_other_threads_are_held_when_asked_to() {
    FxHarness.run(() -> window.choose(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL));
    load(TWO);
    stopAt(6);
    perform("run.alone");
    ThreadId chosen = state().current();
    FxHarness.run(() -> window.chooseThread(chosen));
    long others = stepsOfOthers(chosen);
    for (int i = 0; i < 5; i++) {
      perform("step.line");
      atRest();
    }
    assertEquals(others, stepsOfOthers(chosen));
  }

  @Test
  void choices_are_made_again_after_an_edit() {
    FxHarness.run(() -> window.choose(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL));
    load(TWO);
    stopAt(6);
    ThreadId other = new ThreadId(0);
    FxHarness.run(() -> window.chooseThread(other));
    perform("run.alone");
    perform("step.line");
    atRest();
    perform("run");
    atRest();
    assertEquals(Status.FINISHED, state().status(), state().message());
    FxHarness.run(() -> area().appendText("# the same, with a comment\n"));
    perform("run");
    atRest();
    assertTrue(state().message().endsWith("The choices made before still fit."), state().message());
    FxHarness.run(() -> area().insertText(0, "import time\ntime.sleep(0.001)\nprint('new')\n"));
    perform("run");
    atRest();
    assertEquals(Status.FINISHED, state().status(), state().message());
    assertTrue(state().message().contains("The choices made before"), state().message());
    perform("run.forgetChoices");
    perform("run");
    atRest();
    assertEquals("The program has ended.", state().message());
  }

  @Test
  void every_edit_is_in_the_next_run_and_is_told_of() {
    load("print('first')\n");
    runToEnd();
    for (String next : List.of("second", "third")) {
      FxHarness.run(() -> area().replaceText("print('" + next + "')\n"));
      assertTrue(
          FxHarness.call(() -> window.statusText()).contains("edited"),
          () -> FxHarness.call(() -> window.statusText()));
      runToEnd();
      assertEquals(next + "\n", state().output().text());
    }
  }

  @Test
  void pinned_and_hidden_lanes_follow_their_threads_through_an_edit() {
    load(TWO);
    perform("run");
    atRest();
    FxHarness.run(
        () -> {
          var lanes = window.timeline().arrangementProperty();
          lanes.set(lanes.get().pinning("thread 2").hiding("thread 1"));
          String first = "threading.Thread(target=work, args=('c',), name='C').start()\n";
          area().insertText(area().getText().indexOf("a = threading"), first);
        });
    perform("run");
    atRest();
    FxHarness.until(
        "B is pinned and A hidden, whatever their numbers",
        () -> {
          var lanes = window.timeline().arrangementProperty().get();
          return lanes.pinned().equals(List.of("thread 3"))
              && lanes.hidden().contains("thread 2")
              && !lanes.hidden().contains("thread 1");
        });
    assertEquals("B", FxHarness.call(() -> window.state().threads().get(3).name()));
  }

  @Test
  void the_window_comes_back_as_it_was_left() {
    double[] moved =
        FxHarness.call(
            () -> {
              SplitPane split = (SplitPane) stage.getScene().lookup(".split-pane");
              split.setDividerPositions(0.31);
              stage.setWidth(1100);
              stage.setHeight(777);
              return split.getDividerPositions();
            });
    FxHarness.pulses(3);
    double width = FxHarness.call(() -> stage.getScene().getWidth());
    FxHarness.run(stage::hide);
    open();
    FxHarness.pulses(3);
    assertEquals(width, FxHarness.call(() -> stage.getScene().getWidth()), 1);
    double[] now =
        FxHarness.call(
            () -> ((SplitPane) stage.getScene().lookup(".split-pane")).getDividerPositions());
    assertEquals(moved[0], now[0], 0.01);
  }

  @Test
  void arguments_and_limits_of_the_settings_reach_the_program() {
    FxHarness.run(
        () -> {
          Map<String, String> wanted =
              Map.of("Arguments", "one \"two three\"", "Stop after", "1 million");
          window
              .looks()
              .choices(window.controls()::specChanged)
              .forEach(
                  c -> {
                    String value = wanted.get(c.name());
                    if (value != null) {
                      c.set().accept(value);
                    }
                  });
        });
    load("import sys\nprint(sys.argv[1:])\nwhile True:\n    pass\n");
    runToEnd();
    assertEquals("['one', 'two three']\n", state().output().text());
    assertEquals(Status.STOPPED, state().status());
  }

  // ---- how

  private void stopAt(int line) {
    FxHarness.run(() -> window.editor().goTo(line));
    perform("run.cursor");
    atRest();
  }

  /** Every command given so far has been carried out, and the window has seen it. */
  private void atRest() {
    session.awaitIdle();
    SessionState there = session.state();
    FxHarness.until(
        "at rest",
        () ->
            window.state().version() >= there.version()
                && window.state().status() == there.status()
                && window.state().step() == there.step());
  }

  private CodeArea area() {
    return (CodeArea) stage.getScene().lookup(".code-area");
  }

  private void expand(String name) {
    FxHarness.run(
        () -> {
          TreeTableView<VariablesPane.Row> table = window.variables().table();
          for (int i = 0; i < table.getExpandedItemCount(); i++) {
            TreeItem<VariablesPane.Row> item = table.getTreeItem(i);
            if (item.getValue().name().equals(name)) {
              table.getSelectionModel().select(item);
              item.setExpanded(true);
              return;
            }
          }
          throw new AssertionError("no variable " + name);
        });
    FxHarness.until("opened", () -> !window.variables().describe().contains("…"));
  }

  private String variables() {
    return FxHarness.call(() -> window.variables().describe());
  }

  private String unmarked() {
    return variables().replace(" *\n", "\n");
  }

  private String line(String name) {
    return variables()
        .lines()
        .filter(l -> l.strip().startsWith(name + " ="))
        .findFirst()
        .orElseThrow(() -> new AssertionError(variables()));
  }

  private TextField conditionField() {
    return (TextField) stage.getScene().lookup(".breakpoint-condition");
  }

  private String condition(int line) {
    Breakpoint there = window.editor().breakpoints().at(line);
    return there == null ? "none" : there.condition();
  }

  private static String local(ThreadView t, String name) {
    return t.frames().get(0).locals().stream()
        .filter(v -> v.name().equals(name))
        .map(v -> v.name() + " = " + v.repr())
        .findFirst()
        .orElse("");
  }

  private long stepsOfOthers(ThreadId chosen) {
    return state().threads().stream()
        .filter(t -> !t.id().equals(chosen))
        .mapToLong(ThreadView::steps)
        .sum();
  }
}
