package gilscope.desk.export;

import gilscope.core.event.Dictionary;
import gilscope.core.event.Position;
import gilscope.core.trace.CallSlices;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The part of a trace that a file is to hold: a range of time, and the lanes whose name contains a
 * pattern. Belongs to the owner of its view. Every trace format is written from one of these, so
 * that all of them hold the same.
 *
 * @param from ns, inclusive
 * @param to ns; what reaches beyond is cut there
 * @param threads in the order of the trace
 * @param resources those that anything happened to, in the order of the trace
 */
public record Extract(
    TraceView view, long from, long to, List<ThreadTrack> threads, List<ResourceTrack> resources) {

  /** A stretch of a lane within the range. */
  interface Stretch {
    /**
     * @param span its number in the lane
     * @param start ns, not before the range
     * @param end ns, not after the range
     */
    void accept(int span, long start, long end) throws IOException;
  }

  /** One row of the trace; the cursor is valid during the call. */
  interface Row {
    void accept(TraceCursor row) throws IOException;
  }

  /** What a picture with these options shows. */
  public static Extract of(TraceView view, Picture.Options options) {
    String wanted = options.lanes().filter().toLowerCase(Locale.ROOT).strip();
    long from = Double.isNaN(options.fromNs()) ? 0 : (long) Math.floor(options.fromNs());
    long to = Double.isNaN(options.toNs()) ? view.endTime() : (long) Math.ceil(options.toNs());
    List<ThreadTrack> threads =
        view.threads().stream()
            .filter(t -> t.createdAt() <= to && matches(t.name(), wanted))
            .toList();
    List<ResourceTrack> resources =
        view.resources().stream()
            .filter(r -> r.createdAt() <= to)
            .filter(r -> r.acquisitions() + r.maxWaiters() + r.values().size() > 0)
            .filter(r -> matches(r.name() + " " + r.kind().label(), wanted))
            .toList();
    return new Extract(
        view, from, Math.max(from, Math.min(to, view.endTime())), threads, resources);
  }

  private static boolean matches(String name, String wanted) {
    return wanted.isEmpty() || name.toLowerCase(Locale.ROOT).contains(wanted);
  }

  Dictionary dictionary() {
    return view.trace().dictionary();
  }

  /** The spans of a lane that lie in the range, in order; those of no length too. */
  void stretches(SpanTrack track, Stretch each) throws IOException {
    int first = Math.max(0, track.at(from - 1));
    for (int i = first; i < track.size() && track.start(i) <= to; i++) {
      if (track.end(i) >= from) {
        each.accept(i, Math.max(from, track.start(i)), Math.min(to, track.end(i)));
      }
    }
  }

  /** The calls that lie in the range; a caller before whom it calls. */
  void calls(CallSlices calls, Stretch each) throws IOException {
    for (int i = 0; i < calls.size() && calls.start(i) <= to; i++) {
      if (calls.end(i) >= from) {
        each.accept(i, Math.max(from, calls.start(i)), Math.min(to, calls.end(i)));
      }
    }
  }

  /** The rows of a list whose time lies in the range. The list's times must not decrease. */
  void rows(RowList rows, Row each) throws IOException {
    int first = from == 0 ? 0 : view.countUntil(rows, from - 1);
    for (int i = first; i < rows.size(); i++) {
      long row = rows.get(i);
      if (view.row(row).time() > to) {
        return;
      }
      each.accept(view.row(row));
    }
  }

  /** When a thread ended, −1 if it did not within the range. */
  long endedAt(ThreadTrack thread) {
    return thread.endedAt() <= to ? thread.endedAt() : -1;
  }

  String threadName(int id) {
    ThreadTrack track = id < 0 ? null : view.findThread(id);
    return track == null ? "" : track.name();
  }

  String resourceLabel(int id) {
    ResourceTrack track = id < 0 ? null : view.findResource(id);
    return track == null ? "" : track.label();
  }

  /** The qualified name of the function at a packed position; empty if unknown. */
  String function(int at) {
    Position position = dictionary().position(at);
    return position.isPresent() ? dictionary().code(position.code()).qualifiedName() : "";
  }

  /** The file at a packed position; empty if unknown. */
  String file(int at) {
    Position position = dictionary().position(at);
    return position.isPresent() ? dictionary().code(position.code()).file() : "";
  }

  /** The line at a packed position; −1 if unknown. */
  int line(int at) {
    return dictionary().line(at);
  }

  /** The first line of the function at a packed position; −1 if unknown. */
  int firstLine(int at) {
    Position position = dictionary().position(at);
    return position.isPresent() ? dictionary().code(position.code()).firstLine() : -1;
  }

  /** The program's name without folders. */
  String program() {
    String program = view.trace().header().program();
    return program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
  }
}
