package gilscope.desk.ui;

import gilscope.core.session.Status;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Extent;
import gilscope.desk.scene.TimeScale;
import gilscope.desk.scene.TimelineView;

/**
 * Which stretch of the run the timeline shows: moved by the user, or following the end of a run
 * until the user looks back; and the way there and back. FX thread only.
 */
final class TimelineMoves {
  /** How much of a running program's time axis lies still empty, at most. */
  private static final double ROOM = 1.2;

  private final TimelinePane pane;
  private final Desk desk;
  private final ViewHistory history = new ViewHistory();
  private final Glide glide = new Glide();
  private boolean smooth = true;
  private boolean follows = true;

  TimelineMoves(TimelinePane pane, Desk desk) {
    this.pane = pane;
    this.desk = desk;
  }

  /** Whether everything is shown, whatever comes. */
  boolean follows() {
    return follows;
  }

  /** From now on, until the user moves the view. */
  void follow() {
    follows = true;
  }

  /** A moment of a run that is over is no reason to stay where its end was. */
  void lookBack() {
    follows = follows && desk.state().status() == Status.RUNNING;
  }

  void fitIfFollowing() {
    if (follows) {
      fitAll();
    }
  }

  boolean isGliding() {
    return glide.target() != null;
  }

  /** Where the view is at this time of its way, ns as {@link System#nanoTime}. */
  TimeScale glided(long nowNs) {
    return glide.step(pane.look().scale(), nowNs);
  }

  void stopGliding() {
    glide.stop();
  }

  /** The view is about to be moved by the user. */
  private void leave() {
    follows = false;
    history.leaving(pane.look().scale(), System.nanoTime());
  }

  /** Where the view was before. */
  void undo() {
    TimeScale to = history.undo(pane.look().scale());
    if (to != null) {
      follows = false;
      glideTo(to);
    }
  }

  /** And after. */
  void redo() {
    TimeScale to = history.redo(pane.look().scale());
    if (to != null) {
      follows = false;
      glideTo(to);
    }
  }

  /** Whether the view glides to where it is sent, or is there at once. */
  void setSmooth(boolean glides) {
    smooth = glides;
  }

  private void glideTo(TimeScale where) {
    TimeScale fitting = where.withWidth(pane.look().scale().widthPx());
    if (smooth && desk.state().status() != Status.RUNNING) {
      glide.to(fitting);
    } else {
      pane.change(pane.look().withScale(fitting));
    }
  }

  /** Where the view is, or will be in a moment. */
  private TimeScale base() {
    TimeScale target = glide.target();
    return target == null ? pane.look().scale() : target.withWidth(pane.look().scale().widthPx());
  }

  /**
   * F: the selection, or the span at the cursor on the chosen lane, comes into the middle; F again:
   * fills the width; once more, and without any of them: everything.
   */
  void fit() {
    TimelineView.Range s = pane.look().selection();
    if (s == null) {
      s = pane.chosen().spanAtCursor();
    }
    TimeScale middle =
        s == null ? null : base().centredOn((s.from() + s.to()) / 2).clampedTo(pane.endNs());
    TimeScale filled = s == null ? null : base().fitting(s.from(), s.to());
    leave();
    if (middle != null && !middle.isNear(base())) {
      glideTo(middle);
    } else if (filled != null && !filled.isNear(base())) {
      glideTo(filled);
    } else {
      follows = true;
      TraceView view = desk.view();
      if (view != null && desk.state().status() != Status.RUNNING) {
        Extent all = Extent.of(view);
        glideTo(pane.look().scale().fitting(all.fromNs(), all.toNs()));
      } else {
        fitAll();
      }
    }
  }

  /**
   * Everything; while the program runs, with room to grow: so that most frames change only the
   * lanes' ends.
   */
  private void fitAll() {
    TraceView view = desk.view();
    if (view == null) {
      return;
    }
    Extent all = Extent.of(view);
    TimeScale fitted = pane.look().scale().fitting(all.fromNs(), all.toNs());
    if (desk.state().status() == Status.RUNNING) {
      TimeScale now = pane.look().scale();
      boolean fits = now.toNs() >= all.toNs() && now.spanNs() <= (all.toNs() - all.fromNs()) * 2;
      if (fits && now.fromNs() == fitted.fromNs() && now.widthPx() == fitted.widthPx()) {
        return;
      }
      fitted = new TimeScale(fitted.fromNs(), fitted.toNs() * ROOM, fitted.widthPx());
    }
    if (!fitted.equals(pane.look().scale())) {
      pane.change(pane.look().withScale(fitted));
    }
  }

  /** Shows this range, ns. */
  void show(double fromNs, double toNs) {
    leave();
    glideTo(pane.look().scale().fitting(fromNs, toNs));
  }

  /** This moment comes into the middle, at once. */
  void centre(double ns) {
    leave();
    pane.change(pane.look().withScale(pane.look().scale().centredOn(ns).clampedTo(pane.endNs())));
  }

  /** As a key does: around the pointer, or the cursor, or the middle; glides. */
  void zoom(double factor) {
    double hover = pane.look().hoverNs();
    double cursor = pane.look().cursorNs();
    double at = Double.isNaN(hover) ? cursor : hover;
    TimeScale from = base();
    double x = from.plotX(at);
    boolean inView = !Double.isNaN(at) && x >= 0 && x <= from.widthPx();
    leave();
    glideTo(from.zoomedAt(inView ? x : from.widthPx() / 2, factor).clampedTo(pane.endNs()));
  }

  /** Moves by so many pixels as a key does: glides. */
  void panBy(double px) {
    TimeScale from = base();
    leave();
    glideTo(from.pannedBy(px).clampedTo(pane.endNs()));
  }

  /**
   * As the wheel does: at once.
   *
   * @param plotX what stays where it is, px from the left edge of the lanes
   */
  void zoomAt(double plotX, double factor) {
    TimeScale from = base();
    leave();
    pane.change(pane.look().withScale(from.zoomedAt(plotX, factor).clampedTo(pane.endNs())));
  }

  /** As the mouse does: at once. */
  void pan(double px) {
    TimeScale from = base();
    leave();
    pane.change(pane.look().withScale(from.pannedBy(px).clampedTo(pane.endNs())));
  }
}
