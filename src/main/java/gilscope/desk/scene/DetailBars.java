package gilscope.desk.scene;

import gilscope.core.trace.CallTracks;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.SectionTrack;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a thread was inside of, in the lanes under its states: the functions on its stack, its
 * critical sections. Their indexes are made as they are looked at, a bounded part per picture.
 * Belongs to the owner of the {@link TraceView}.
 */
final class DetailBars {
  /** Height of one frame, gap included, px. */
  static final double ROW = 14;

  private static final double SMALL = 9.5;

  /** What a picture may read of each thread: about 2 ms. */
  private static final int MOST_ROWS = 20_000;

  /** Neighbouring functions are told apart by how strongly they are filled. */
  private static final double[] STRENGTH = {0.16, 0.30, 0.22, 0.36};

  private final TraceView view;
  private final Sentences sentences;
  private final SpanSummary summary = new SpanSummary();
  private final Map<Integer, CallTracks> calls = new HashMap<>();
  private final Map<Integer, SectionTrack> sections = new HashMap<>();
  private boolean behind;

  DetailBars(TraceView view, Sentences sentences) {
    this.view = view;
    this.sentences = sentences;
  }

  /** True, once, if something drawn since the last call was not yet read to its end. */
  boolean takeBehind() {
    boolean was = behind;
    behind = false;
    return was;
  }

  /** The calls of a thread, read on a bit; null if the trace has not named it. */
  @Nullable CallTracks calls(int thread) {
    ThreadTrack track = view.findThread(thread);
    if (track == null) {
      return null;
    }
    CallTracks tracks = calls.computeIfAbsent(thread, _ -> new CallTracks(view, track));
    behind |= !tracks.catchUp(MOST_ROWS);
    return tracks;
  }

  /** The critical sections of a thread, read on a bit; null if the trace has not named it. */
  @Nullable SpanTrack sections(int thread) {
    ThreadTrack track = view.findThread(thread);
    if (track == null) {
      return null;
    }
    SectionTrack spans = sections.computeIfAbsent(thread, _ -> new SectionTrack(view, track));
    behind |= !spans.catchUp(MOST_ROWS);
    return spans.spans();
  }

  void drawCalls(
      DisplayList out, TimelineView look, Lane.OfCalls lane, double laneY, double sinceNs) {
    CallTracks tracks = calls(lane.thread());
    for (int level = 0; tracks != null && level < Math.min(lane.rows(), tracks.size()); level++) {
      new Bars(out, look, tracks.level(level), laneY + 1 + level * ROW, ROW - 1) {
        @Override
        void one(int index, double x, double width) {
          int entry = spans.x(index);
          if (entry < 0) {
            return;
          }
          fill(entry, x, width - (width > 4 ? 1 : 0));
          double visibleX = Math.max(x, look.headerWidth());
          double room = Math.min(x + width, look.width()) - visibleX - 6;
          String name = room < 10 ? null : sentences.function(entry);
          if (name != null) {
            out.text(visibleX + 3, barY + 10, name, SMALL, room, ColorRole.TEXT, null);
          }
        }

        @Override
        void many(SpanSummary s, double x, double width) {
          int entry = spans.x(s.longest());
          if (s.count(ResourceUse.HELD.ordinal()) > 0) {
            fill(entry, x, width);
          }
        }

        private void fill(int entry, double x, double width) {
          double alpha = STRENGTH[Math.floorMod(entry * 0x9E3779B9 >>> 28, STRENGTH.length)];
          out.fill(x, barY, width, barHeight, ColorRole.SELECTION, alpha);
        }
      }.draw(sinceNs, summary);
    }
  }

  void drawSections(
      DisplayList out, TimelineView look, Lane.OfSections lane, double laneY, double sinceNs) {
    SpanTrack spans = sections(lane.thread());
    if (spans == null) {
      return;
    }
    new Bars(out, look, spans, laneY + 1, lane.height() - 3) {
      @Override
      void one(int index, double x, double width) {
        ResourceUse use = ResourceUse.of(spans.code(index));
        if (use == ResourceUse.FREE) {
          return;
        }
        double gap = width > 4 ? 1 : 0;
        out.fill(x, barY, width - gap, barHeight, ColorRole.LOCK_HELD);
        if (use == ResourceUse.AWAITED) {
          out.hatch(x, barY, width - gap, barHeight, ColorRole.BACKGROUND);
        }
        double visibleX = Math.max(x, look.headerWidth());
        double room = Math.min(x + width, look.width()) - visibleX - 6;
        if (room >= 10) {
          String what = sentences.resource(spans.x(index));
          String text = use == ResourceUse.AWAITED ? "suspended: " + what : what;
          out.text(
              visibleX + 3, barY + 9.5, text, SMALL, room, ColorRole.TEXT, ColorRole.LOCK_HELD);
        }
      }

      @Override
      void many(SpanSummary s, double x, double width) {
        if (s.count(ResourceUse.HELD.ordinal()) + s.count(ResourceUse.AWAITED.ordinal()) > 0) {
          out.fill(x, barY, width, barHeight, ColorRole.LOCK_HELD);
        }
      }
    }.draw(sinceNs, summary);
  }
}
