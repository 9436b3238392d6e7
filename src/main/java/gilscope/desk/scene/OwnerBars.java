package gilscope.desk.scene;

import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.SpanTrack;

/**
 * The owners of a lock, or the occupants of a core, as bars in the threads' colours, with an edge
 * where others wait. Belongs to the owner of the tracks.
 */
final class OwnerBars {
  private static final double SMALL = 10.5;

  private final Sentences sentences;
  private final SpanSummary summary = new SpanSummary();

  OwnerBars(Sentences sentences) {
    this.sentences = sentences;
  }

  void draw(
      DisplayList out,
      TimelineView look,
      SpanTrack uses,
      double laneY,
      double height,
      double sinceNs) {
    new Bars(out, look, uses, laneY + 4, height - 8) {
      @Override
      void one(int index, double x, double width) {
        use(this, index, x, width);
      }

      @Override
      void many(SpanSummary s, double x, double width) {
        ResourceUse mostly = ResourceUse.of(s.dominant());
        int owner = mostly == ResourceUse.FREE ? anOwner(uses, s) : uses.x(s.longest());
        if (mostly != ResourceUse.FREE && owner >= 0) {
          out.fill(x, barY, width, barHeight, ColorRole.ofThread(owner));
        } else if (owner >= 0) {
          out.fill(x, barY + barHeight * 0.4, width, barHeight * 0.6, ColorRole.ofThread(owner));
        }
        if (s.count(ResourceUse.CONTENDED.ordinal()) + s.count(ResourceUse.AWAITED.ordinal()) > 0) {
          out.fill(x, barY, width, 4, ColorRole.LOCK_CONTENDED);
        }
      }
    }.draw(sinceNs, summary);
  }

  /** One of those who had it in a stretch in which it was mostly free; −1 if nobody is near. */
  private static int anOwner(SpanTrack uses, SpanSummary s) {
    for (int i = s.first(); i <= Math.min(s.last(), s.first() + 2); i++) {
      if (uses.x(i) >= 0) {
        return uses.x(i);
      }
    }
    return -1;
  }

  private void use(Bars bars, int index, double x, double width) {
    DisplayList out = bars.out;
    TimelineView look = bars.look;
    SpanTrack uses = bars.spans;
    double barY = bars.barY;
    double barHeight = bars.barHeight;
    ResourceUse use = ResourceUse.of(uses.code(index));
    if (use == ResourceUse.FREE) {
      return;
    }
    int owner = uses.x(index);
    int waiting = uses.y(index);
    double gap = width > 4 ? 1 : 0;
    ColorRole role = owner >= 0 ? ColorRole.ofThread(owner) : ColorRole.STATE_WAITING;
    if (owner >= 0) {
      out.fill(x, barY, width - gap, barHeight, role);
    } else {
      out.fill(x, barY + barHeight * 0.5, width - gap, barHeight * 0.5, role, 0.55);
    }
    if (waiting > 0) {
      out.fill(x, barY, width - gap, 4, ColorRole.LOCK_CONTENDED);
    }
    double visibleX = Math.max(x, look.headerWidth());
    double room = Math.min(x + width, look.width()) - visibleX - 8;
    if (room < 12) {
      return;
    }
    String label = owner >= 0 ? sentences.thread(owner) : "";
    if (waiting > 0) {
      label = (label.isEmpty() ? "" : label + " · ") + (waiting + " waiting");
    }
    out.text(
        visibleX + 4,
        barY + barHeight / 2 + (waiting > 0 ? 5 : 4),
        label,
        SMALL,
        room,
        owner >= 0 ? ColorRole.TEXT : ColorRole.TEXT_MUTED,
        owner >= 0 ? role : null);
  }
}
