package gilscope.desk.scene;

/**
 * What lies under the lanes: alternating grounds, borders, the lines of the time axis. Stateless.
 */
final class LaneGrounds {
  private LaneGrounds() {}

  static void borders(DisplayList out, TimelineView look, LaneList lanes, double top) {
    for (int i = 0; i < lanes.lanes().size(); i++) {
      double y = top + lanes.top(i) - look.scrollY() + lanes.lanes().get(i).height() - 0.5;
      if (y >= top && y <= look.height()) {
        out.line(0, y, look.width(), y, ColorRole.GRID, 1);
      }
    }
  }

  static void draw(DisplayList out, TimelineView look, LaneList lanes, double top) {
    boolean odd = false;
    for (int i = 0; i < lanes.lanes().size(); i++) {
      Lane lane = lanes.lanes().get(i);
      double laneY = top + lanes.top(i) - look.scrollY();
      odd = !odd;
      if (laneY > look.height() || laneY + lane.height() < top) {
        continue;
      }
      ColorRole ground =
          lane instanceof Lane.Group
              ? ColorRole.GROUP
              : odd ? ColorRole.LANE : ColorRole.LANE_ALTERNATE;
      out.fill(look.headerWidth(), laneY, look.width() - look.headerWidth(), lane.height(), ground);
      if (lane.key().equals(look.hovered())) {
        out.fill(
            look.headerWidth(),
            laneY,
            look.width() - look.headerWidth(),
            lane.height(),
            ColorRole.HOVER,
            0.05);
      }
    }
  }

  static void grid(DisplayList out, TimelineView look, LaneList lanes, double top, long endNs) {
    double bottom = Math.min(look.height(), top + lanes.height() - look.scrollY());
    for (Ruler.Tick tick : Ruler.ticks(look.scale(), Axis.TICK_GAP)) {
      double x = Math.round(look.headerWidth() + tick.plotX()) + 0.5;
      out.line(x, top, x, bottom, ColorRole.GRID, 1);
    }
    double zero = look.screenX(0);
    double end = look.screenX(endNs);
    for (double x : new double[] {zero, end}) {
      if (x > look.headerWidth() && x < look.width()) {
        out.line(Math.round(x) + 0.5, top, Math.round(x) + 0.5, bottom, ColorRole.BORDER, 1);
      }
    }
  }
}
