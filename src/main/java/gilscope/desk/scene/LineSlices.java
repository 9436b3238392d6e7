package gilscope.desk.scene;

import gilscope.core.event.Dictionary;
import gilscope.core.event.Position;
import gilscope.core.trace.RowList;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import org.jspecify.annotations.Nullable;

/**
 * The source lines that a thread executed, inside its running spans, where the zoom leaves room for
 * them. Belongs to the owner of the {@link TraceView}.
 */
final class LineSlices {
  /** Least mean width of a line for lines to be shown at all. */
  private static final double MIN_LINE_PX = 14;

  private static final double SMALL = 9.5;

  private final TraceView view;

  LineSlices(TraceView view) {
    this.view = view;
  }

  /** Whether the visible lines of a thread are few enough to be told apart. */
  boolean fit(TimelineView look, ThreadTrack track) {
    RowList lines = track.lines();
    int first = view.countUntil(lines, (long) Math.max(0, look.scale().fromNs())) - 1;
    int last = view.countUntil(lines, (long) Math.ceil(look.scale().toNs()));
    return last > Math.max(0, first)
        && last - Math.max(0, first) <= look.scale().widthPx() / MIN_LINE_PX;
  }

  /** Draws the lines of a thread along the foot of its bar. */
  void draw(DisplayList out, TimelineView look, ThreadTrack track, double footY, double sinceNs) {
    RowList lines = track.lines();
    long from = (long) Math.max(0, Math.floor(Math.max(sinceNs, look.scale().fromNs())));
    long to = (long) Math.ceil(look.scale().toNs());
    int first = Math.max(0, view.countUntil(lines, from) - 1);
    int last = view.countUntil(lines, to);
    for (int i = first; i < last; i++) {
      TraceCursor row = view.row(lines.get(i));
      double start = Math.max(look.headerWidth(), look.screenX(row.time()));
      int line = view.trace().dictionary().line(row.c());
      double next =
          i + 1 < lines.size() ? view.row(lines.get(i + 1)).time() : (double) view.endTime();
      // A line ends where its thread stops running.
      int span = track.states().at(view.row(lines.get(i)).time());
      double ends = span < 0 ? next : Math.min(next, track.states().end(span));
      double end = Math.min(look.width(), look.screenX(ends));
      if (end <= start || line < 1) { // 0: where a module's frame is made
        continue;
      }
      out.fill(start, footY - 12, Math.max(1, end - start - 1), 12, ColorRole.BACKGROUND, 0.78);
      String module = libraryModule(row);
      String whole = (module == null ? "line " : module + ":") + line;
      boolean fits = TextFit.width(whole, SMALL) <= end - start - 4;
      out.text(
          start + 3,
          footY - 2.5,
          fits ? whole : String.valueOf(line),
          SMALL,
          end - start - 4,
          module == null ? ColorRole.TEXT : ColorRole.TEXT_MUTED,
          null);
    }
  }

  /** The module of a line that is not the program's own: {@code threading}; else null. */
  private @Nullable String libraryModule(TraceCursor row) {
    Dictionary dictionary = view.trace().dictionary();
    Position position = dictionary.position(row.c());
    if (!position.isPresent()) {
      return null;
    }
    String file = dictionary.code(position.code()).file();
    if (file.equals(view.trace().header().program())
        || view.trace().header().sources().containsKey(file)) {
      return null;
    }
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
  }
}
