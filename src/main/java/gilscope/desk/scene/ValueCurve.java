package gilscope.desk.scene;

import gilscope.core.event.ResourceKind;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ValueTrack;

/**
 * The number of a semaphore, queue, barrier or event as steps in the lane's lower part: permits,
 * length, parties. Where several changes share a piece of {@link SpanWalk#MIN_PX}, the piece
 * reaches from the least to the greatest. Costs O(pixels · log changes). Stateless.
 */
final class ValueCurve {
  private ValueCurve() {}

  /** What the number means, for headers and tooltips; empty where the kind has none. */
  static String meaning(ResourceKind kind) {
    return switch (kind) {
      case SEMAPHORE -> "permits";
      case QUEUE -> "length";
      case BARRIER -> "arrived";
      case EVENT -> "set";
      case OTHER -> "value";
      case GIL, LOCK, RLOCK, CONDITION, JOIN, OBJECT, IMPORT, WORLD -> "";
    };
  }

  /** Draws nothing where the number never changes or does not matter. */
  static void draw(
      DisplayList out, TimelineView look, ResourceTrack track, double laneY, double height) {
    ValueTrack values = track.numbers();
    if (values.size() == 0 || meaning(track.kind()).isEmpty()) {
      return;
    }
    double from = Math.max(look.scale().fromNs(), values.time(0));
    double to = Math.min(look.scale().toNs(), track.uses().end());
    double pieceNs = Math.max(1, look.scale().nsPerPixel() * SpanWalk.MIN_PX);
    double foot = laneY + height - 3;
    double room = height - 8;
    long most = Math.max(1, values.bounds(0, values.size() - 1).greatest());
    double ns = from;
    int i = Math.max(0, values.at((long) Math.floor(ns)));
    while (ns < to) {
      double next = i + 1 < values.size() ? Math.min(to, values.time(i + 1)) : to;
      if (next - ns >= pieceNs || next >= to) {
        step(out, look, ns, next, foot, room, values.value(i), values.value(i), most);
        ns = Math.max(next, Math.nextUp(ns));
        i = Math.min(values.size() - 1, i + 1);
        continue;
      }
      double end = Math.min(to, (Math.floor(ns / pieceNs) + 1) * pieceNs);
      if (end <= next) {
        end = Math.min(to, end + pieceNs);
      }
      int last = Math.max(i, values.at((long) Math.ceil(end) - 1));
      ValueTrack.Bounds bounds = values.bounds(i, last);
      step(out, look, ns, end, foot, room, bounds.least(), bounds.greatest(), most);
      ns = Math.max(end, Math.nextUp(ns));
      i = last;
      if (i + 1 < values.size() && values.time(i + 1) <= (long) Math.floor(ns)) {
        i++;
      }
    }
  }

  private static void step(
      DisplayList out,
      TimelineView look,
      double fromNs,
      double toNs,
      double foot,
      double room,
      long least,
      long greatest,
      long most) {
    double x = Math.max(look.headerWidth(), look.screenX(fromNs));
    double end = Math.min(look.width(), look.screenX(toNs));
    if (end <= x) {
      return;
    }
    double high = room * Math.max(0, greatest) / most;
    double low = room * Math.max(0, least) / most;
    if (high > 0) {
      out.fill(x, foot - high, end - x, Math.max(1, high), ColorRole.SELECTION, 0.25);
    }
    // The line at the top; a piece with several values shows how far they reach.
    out.fill(x, foot - high - 1, end - x, Math.max(1.5, high - low), ColorRole.SELECTION, 0.8);
  }
}
