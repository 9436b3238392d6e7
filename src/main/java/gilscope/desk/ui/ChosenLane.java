package gilscope.desk.ui;

import gilscope.core.event.ThreadId;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.Causes;
import gilscope.desk.scene.ColorRole;
import gilscope.desk.scene.DisplayList;
import gilscope.desk.scene.Lane;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.Sentences;
import gilscope.desk.scene.TimelineView;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The lane on which the keys go from change to change; a thread's is the chosen thread. FX thread
 * only.
 */
final class ChosenLane {
  private final TimelinePane pane;
  private final Desk desk;
  private String key = "";

  ChosenLane(TimelinePane pane, Desk desk) {
    this.pane = pane;
    this.desk = desk;
  }

  /** The lane on which {@code .} and {@code ,} go: a thread's becomes the chosen thread. */
  void choose(int index) {
    LaneList all = pane.lanes();
    if (all == null || index < 0 || index >= all.lanes().size()) {
      return;
    }
    Lane lane = all.lanes().get(index);
    key = lane.key();
    int thread =
        switch (lane) {
          case Lane.OfThread t -> t.thread();
          case Lane.OfCalls c -> c.thread();
          case Lane.OfSections s -> s.thread();
          case Lane.Group _, Lane.OfResource _, Lane.OfCore _, Lane.OfCounter _ -> -1;
        };
    if (thread >= 0) {
      desk.chosenThreadProperty().set(new ThreadId(thread));
    }
    pane.repaint();
  }

  /** Changes the arrangement around the chosen lane; nothing if none is chosen. */
  void arrange(BiFunction<Arrangement, String, Arrangement> how) {
    LaneList all = pane.lanes();
    int i = index();
    if (all != null && i >= 0) {
      pane.arrangementProperty()
          .set(how.apply(pane.arrangementProperty().get(), all.lanes().get(i).key()));
    }
  }

  /** Up and down: the next lane that is not a heading, scrolled into view. */
  void goToLane(int direction) {
    LaneList all = pane.lanes();
    if (all == null) {
      return;
    }
    int at = index();
    for (int i = at + direction; i >= 0 && i < all.lanes().size(); i += direction) {
      if (!(all.lanes().get(i) instanceof Lane.Group)) {
        choose(i);
        pane.reveal(i);
        say(desk.momentNs());
        return;
      }
    }
  }

  private int index() {
    LaneList all = pane.lanes();
    if (all == null) {
      return -1;
    }
    int i = all.indexOf(key);
    return i >= 0 ? i : all.ofThread(desk.chosenThreadProperty().get().value());
  }

  /** Goes to the next or previous change on the chosen lane. */
  void neighbour(boolean forwards) {
    SpanTrack track = track();
    double now = desk.momentNs();
    if (track == null || Double.isNaN(now)) {
      return;
    }
    int i = track.at((long) now);
    int target = forwards ? i + 1 : track.start(Math.max(0, i)) < (long) now ? i : i - 1;
    if (target >= 0 && target < track.size()) {
      pane.goTo(track.start(target));
      say(track.start(target)); // going there can take a while
    }
  }

  /**
   * The span of the lane that was chosen by hand, at the cursor; null if there is none, or if the
   * cursor is where it is of itself: at the end.
   */
  TimelineView.@Nullable Range spanAtCursor() {
    SpanTrack track = key.isEmpty() ? null : track();
    double now = pane.look().cursorNs();
    int i = track == null || Double.isNaN(now) || now >= pane.endNs() ? -1 : track.at((long) now);
    return track == null || i < 0
        ? null
        : new TimelineView.Range((double) track.start(i), (double) track.end(i));
  }

  private @Nullable SpanTrack track() {
    TraceView view = desk.view();
    LaneList all = pane.lanes();
    int i = index();
    if (view == null || all == null || i < 0) {
      return null;
    }
    return switch (all.lanes().get(i)) {
      case Lane.OfThread t -> {
        var track = view.findThread(t.thread());
        yield track == null ? null : track.states();
      }
      case Lane.OfResource r -> {
        var track = view.findResource(r.resource());
        yield track == null ? null : track.uses();
      }
      case Lane.Group _, Lane.OfCalls _, Lane.OfSections _, Lane.OfCore _, Lane.OfCounter _ -> null;
    };
  }

  /** Tells screen readers what the chosen lane shows at the moment. */
  private void say(double now) {
    TraceView view = desk.view();
    LaneList all = pane.lanes();
    int i = index();
    if (view == null || all == null || i < 0 || Double.isNaN(now)) {
      return;
    }
    Sentences sentences = new Sentences(view);
    String text = "";
    if (all.lanes().get(i) instanceof Lane.OfThread t) {
      var track = view.findThread(t.thread());
      int span = track == null ? -1 : track.states().at((long) now);
      text = track == null || span < 0 ? "" : sentences.ofState(track, span);
    } else if (all.lanes().get(i) instanceof Lane.OfResource r) {
      var track = view.findResource(r.resource());
      int span = track == null ? -1 : track.uses().at((long) now);
      text = track == null || span < 0 ? "" : sentences.ofUse(track, span);
    }
    pane.announce(text);
  }

  /** What ended the chosen thread's wait: goes there. Null if nothing is known. */
  Causes.@Nullable Cause cause() {
    TraceView view = desk.view();
    double now = desk.momentNs();
    if (view == null || Double.isNaN(now)) {
      return null;
    }
    return goTo(new Causes(view).of(desk.chosenThreadProperty().get().value(), (long) now));
  }

  /** What the chosen thread's last act set off: goes there. Null if nothing is known. */
  Causes.@Nullable Cause effect() {
    TraceView view = desk.view();
    double now = desk.momentNs();
    if (view == null || Double.isNaN(now)) {
      return null;
    }
    return goTo(new Causes(view).effectOf(desk.chosenThreadProperty().get().value(), (long) now));
  }

  private Causes.@Nullable Cause goTo(Causes.@Nullable Cause cause) {
    if (cause != null) {
      desk.chosenThreadProperty().set(new ThreadId(cause.thread()));
      key = "thread " + cause.thread();
      pane.goTo(cause.ns());
      LaneList all = pane.lanes();
      if (all != null) {
        pane.reveal(all.ofThread(cause.thread()));
      }
    }
    return cause;
  }

  void draw(DisplayList list, TimelineView now, LaneList all) {
    int i = index();
    if (i >= 0) {
      double y = TimelineView.RULER_HEIGHT + all.top(i) - now.scrollY();
      double height = all.lanes().get(i).height();
      if (y >= TimelineView.RULER_HEIGHT - height && y < now.height()) {
        list.fill(0, Math.max(y, TimelineView.RULER_HEIGHT), 3, height, ColorRole.SELECTION);
      }
    }
  }
}
