package gilscope.desk.ui;

import gilscope.core.analysis.Deadlock;
import gilscope.core.analysis.Moment;
import gilscope.core.analysis.Names;
import gilscope.core.analysis.WaitChain;
import gilscope.core.analysis.WaitGraph;
import gilscope.core.event.ThreadId;
import gilscope.core.session.Status;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Causes;
import gilscope.desk.scene.WaitPicture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Why the chosen thread waits at the moment shown, as a sentence with links, and below it who waits
 * for whom. FX thread only.
 */
final class WhyPane extends BorderPane {
  private static final double BAR = 14;

  private final Desk desk;
  private final Theme theme;
  private final Links links;
  private final TextFlow sentence = new TextFlow();
  private final TextFlow more = new TextFlow();
  private final Canvas graph = new Canvas();
  private final ScrollPane room = new ScrollPane();
  private String text = "";

  /** Where the sentence's links lead. */
  interface Links {
    void toThread(ThreadId thread);

    void toLock(int resource);

    void toLine(int line);

    void toMoment(ThreadId thread, double ns);
  }

  WhyPane(Desk desk, Theme theme, Links links) {
    this.desk = desk;
    this.theme = theme;
    this.links = links;
    getStyleClass().add("why");
    setMinWidth(0);
    sentence.getStyleClass().add("sentence");
    more.getStyleClass().add("hint-bar");
    room.setMinSize(0, 0);
    room.setContent(graph);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.widthProperty().addListener((_, _, _) -> show());
    room.heightProperty().addListener((_, _, _) -> show());
    graph.setAccessibleText("Who waits for whom");
    ScrollPane words = new ScrollPane(new VBox(4, sentence, more));
    words.setFitToWidth(true);
    words.setMinHeight(40);
    words.maxHeightProperty().bind(Bindings.min(150, heightProperty().multiply(0.36)));
    setTop(words);
    setCenter(room);
    desk.stateProperty().addListener((_, _, s) -> showUnlessRunning(s.status()));
    desk.viewProperty().addListener((_, _, _) -> show());
    desk.chosenThreadProperty().addListener((_, _, _) -> show());
    theme.paletteProperty().addListener((_, _, _) -> show());
    theme.magnification().addListener((_, _, _) -> show());
    visibleProperty().addListener((_, _, _) -> show());
    show();
  }

  private void showUnlessRunning(Status status) {
    if (status != Status.RUNNING) {
      show();
    }
  }

  /** The sentence as plain text. */
  String text() {
    return text;
  }

  private void show() {
    TraceView view = desk.view();
    double ns = desk.momentNs();
    if (view == null || view.rows() == 0 || Double.isNaN(ns)) {
      text = "";
      sentence
          .getChildren()
          .setAll(
              plain(
                  "Run or open a program, click where a thread waits, and press Y: here it says"
                      + " why."));
      more.getChildren().clear();
      graph.getGraphicsContext2D().clearRect(0, 0, graph.getWidth(), graph.getHeight());
      return;
    }
    Moment moment = new Moment.AtTime((long) ns);
    ThreadId thread = asked(view, moment);
    text = WaitChain.explain(view, thread, moment, (long) ns);
    sentence.getChildren().setAll(linked(view, text));
    showMore(view, thread, moment, (long) ns);
    WaitPicture picture = new WaitPicture(view);
    double k = theme.magnification().get();
    double width = Math.max(1, (room.getWidth() - 2) / k);
    double height = Math.max(1, (room.getHeight() - 2) / k);
    if (picture.neededHeight((long) ns, width) > height) { // a scroll bar comes
      width = Math.max(1, width - BAR / k);
      height = picture.neededHeight((long) ns, width);
    }
    graph.setWidth(width * k);
    graph.setHeight(height * k);
    graph.getGraphicsContext2D().setTransform(k, 0, 0, k, 0, 0);
    new ShapePainter(theme.palette())
        .paint(graph.getGraphicsContext2D(), picture.draw((long) ns, thread, width, height));
  }

  /** The chosen thread; where none is, one that is in a deadlock, or else the first. */
  private ThreadId asked(TraceView view, Moment moment) {
    ThreadId chosen = desk.chosenThreadProperty().get();
    if (view.findThread(chosen.value()) != null) {
      return chosen;
    }
    List<Deadlock> deadlocks = WaitGraph.at(view, moment).deadlocks();
    return deadlocks.isEmpty()
        ? view.threads().get(0).id()
        : deadlocks.getFirst().cycle().getFirst().waiter();
  }

  private void showMore(TraceView view, ThreadId thread, Moment moment, long ns) {
    List<Node> parts = new ArrayList<>();
    for (Deadlock d : WaitGraph.at(view, moment).deadlocks()) {
      String told = d.sentence(new Names(view));
      if (!text.endsWith("a deadlock.")) {
        parts.addAll(linked(view, told));
      }
    }
    Causes.Cause cause = new Causes(view).of(thread.value(), ns);
    if (cause != null && parts.isEmpty()) {
      Hyperlink there = new Hyperlink(cause.sentence());
      there.setOnAction(_ -> links.toMoment(new ThreadId(cause.thread()), cause.ns()));
      parts.add(plain(cause.ns() > ns ? "What will end it: " : "What let it go on: "));
      parts.add(there);
      parts.add(plain("  (key ])"));
    }
    more.getChildren().setAll(parts);
  }

  private static Text plain(String text) {
    Text t = new Text(text);
    t.getStyleClass().add("cell-text");
    return t;
  }

  /** The text with its threads, locks and lines as links. */
  private List<Node> linked(TraceView view, String from) {
    Map<String, Runnable> targets = new HashMap<>();
    for (ResourceTrack r : view.resources()) {
      targets.put(r.label(), () -> links.toLock(r.id().value()));
    }
    for (ThreadTrack t : view.threads()) {
      targets.put(t.name(), () -> links.toThread(t.id()));
    }
    String names =
        targets.keySet().stream()
            .filter(n -> !n.isBlank())
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Matcher m = Pattern.compile((names.isEmpty() ? "" : names + "|") + "line (\\d+)").matcher(from);
    List<Node> parts = new ArrayList<>();
    int at = 0;
    while (m.find()) {
      if (m.start() > at) {
        parts.add(plain(from.substring(at, m.start())));
      }
      Hyperlink link = new Hyperlink(m.group());
      String line = m.group(1);
      Runnable target = targets.get(m.group());
      link.setOnAction(
          _ -> {
            if (line != null) {
              links.toLine(Integer.parseInt(line));
            } else if (target != null) {
              target.run();
            }
          });
      parts.add(link);
      at = m.end();
    }
    if (at < from.length()) {
      parts.add(plain(from.substring(at)));
    }
    return parts;
  }
}
