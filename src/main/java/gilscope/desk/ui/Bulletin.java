package gilscope.desk.ui;

import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.TimeText;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;

/**
 * What is said in words: the status bar, the moment, the banner over the timeline. FX thread only.
 */
final class Bulletin {
  /** How long what was said stays when the program goes on. */
  private static final long SAID_NS = 5_000_000_000L;

  private final Desk desk;
  private final IntConsumer showTab;
  private final StatusBar status = new StatusBar();
  private final Label moment = new Label();
  private final Label banner = new Label();
  private final PauseTransition patience = new PauseTransition(Duration.millis(400));
  private String doom = "";
  private Status told = Status.IDLE;
  private String warning = "";
  private String said = "";
  private long saidAt;

  /**
   * @param showTab brings a tab of the window to the front
   */
  Bulletin(Desk desk, IntConsumer showTab) {
    this.desk = desk;
    this.showTab = showTab;
    moment.getStyleClass().add("hint-bar");
    moment.setPadding(new Insets(0, 0, 0, 10)); // off the bar of progress
    moment.setMinWidth(Region.USE_PREF_SIZE);
    status.getRightItems().add(moment);
    status.setText("");
    status
        .accessibleTextProperty()
        .bind(Bindings.concat("Status: ", status.textProperty(), " ", moment.textProperty()));
    banner.getStyleClass().add("fault-banner");
    banner.setWrapText(true);
    banner.setMaxWidth(Double.MAX_VALUE);
    banner.setMinHeight(Region.USE_PREF_SIZE);
    banner.managedProperty().bind(banner.visibleProperty());
    banner.setVisible(false);
    patience.setOnFinished(_ -> status.setProgress(ProgressBar.INDETERMINATE_PROGRESS));
  }

  /** At the bottom of the window. */
  Node status() {
    return status;
  }

  /** Over the timeline, while something is wrong. */
  Node banner() {
    return banner;
  }

  /** What the banner says; empty if there is none. */
  String bannerText() {
    return banner.isVisible() ? banner.getText() : "";
  }

  String statusText() {
    return status.getText();
  }

  /** Tells of deadlocks of some threads, which end no run. */
  void showDooms(List<AnalysisPane.Doom> dooms) {
    doom = dooms.isEmpty() ? "" : dooms.get(0).sentence();
    show(desk.state());
  }

  /** Tells of what can go wrong, as long as nothing has; empty for nothing. */
  void warn(List<String> warnings) {
    int others = warnings.size() - 1;
    warning =
        warnings.isEmpty()
            ? ""
            : warnings.get(0) + (others > 0 ? " And " + others + " more: see Analysis." : "");
    show(desk.state());
  }

  void show(SessionState s) {
    boolean fault = s.status() == Status.DEADLOCK || s.status() == Status.FAILED;
    String where = // a fault is told in the banner
        Stream.of(s.status().label(), fault ? "" : s.message())
            .filter(t -> !t.isEmpty())
            .reduce((x, y) -> x + " · " + y)
            .map(t -> s.status() == Status.SEEKING ? t + " · Stop ends it" : t)
            .orElse("");
    seeking(s.status() == Status.SEEKING);
    boolean recent = System.nanoTime() - saidAt < SAID_NS && !said.isEmpty();
    status.setText((desk.isOpenedTrace() ? recorded() : where) + (recent ? " · " + said : ""));
    if (s.status() == Status.DEADLOCK && told != Status.DEADLOCK) {
      showTab.accept(WindowLayout.WHY_TAB);
    }
    told = s.status();
    // A deadlock of some threads ends no run: it is told as soon as it has been worked out.
    String wrong = fault ? s.message() : doom;
    String text = wrong.isEmpty() ? warning : wrong;
    banner.getStyleClass().setAll(wrong.isEmpty() ? "warning-banner" : "fault-banner");
    banner.setVisible(!text.isEmpty());
    banner.setText(text);
    double ns = desk.momentNs();
    String at = Double.isNaN(ns) || desk.view() == null ? "" : TimeText.duration(ns);
    moment.setText(s.step() > 0 ? "step " + s.step() + " of " + s.lastStep() + "   " + at : at);
    if (s.wantsInput()) {
      showTab.accept(WindowLayout.OUTPUT_TAB);
    }
  }

  /** How an opened trace was run and what became of it. */
  private String recorded() {
    TraceView view = desk.view();
    if (view == null) {
      return "recorded trace";
    }
    Trace trace = view.trace();
    String exit = trace.ending().get(Trace.EXIT);
    return "recorded trace · "
        + trace.header().runtime()
        + " on the "
        + trace.header().machine()
        + " machine"
        + (trace.damage() != null
            ? " · damaged: shown up to there"
            : exit == null ? " · its end is not in it" : " · exit status " + exit);
  }

  /** What takes longer than a moment shows that it is under way; Stop ends it. */
  private void seeking(boolean now) {
    if (!now) {
      patience.stop();
      status.setProgress(0);
    } else if (patience.getStatus() != Animation.Status.RUNNING && status.getProgress() == 0) {
      patience.playFromStart();
    }
  }

  void say(String text) {
    said = text;
    saidAt = System.nanoTime();
    if (text.isEmpty()) {
      show(desk.state());
    } else {
      status.setText(text);
    }
  }
}
