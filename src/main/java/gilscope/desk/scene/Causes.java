package gilscope.desk.scene;

import gilscope.core.event.EventKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import org.jspecify.annotations.Nullable;

/**
 * What ended a wait: the release, the notification, the end of a thread by which another could go
 * on. Belongs to the owner of the {@link TraceView}.
 */
public final class Causes {
  /** How many events before the end of a wait are looked at. */
  private static final int LOOK_BACK = 4_096;

  /**
   * Where a wait's end comes from. Immutable.
   *
   * @param thread who did it
   * @param ns when
   * @param sentence "Worker-1 released lock 'a' at bank.py:31."
   */
  public record Cause(int thread, long ns, String sentence) {}

  private final TraceView view;
  private final Sentences sentences;

  public Causes(TraceView view) {
    this.view = view;
    this.sentences = new Sentences(view);
  }

  /**
   * The cause of the end of the wait that a thread is in at a moment; if it does not wait there, of
   * its last wait before. Null if the trace does not say, as before the first wait's end.
   */
  public @Nullable Cause of(int thread, long ns) {
    ThreadTrack track = view.findThread(thread);
    if (track == null) {
      return null;
    }
    for (int i = track.states().at(ns); i >= 0; i--) {
      if (isWait(track.state(i)) && track.states().x(i) >= 0) {
        return i + 1 < track.states().size() ? ofWait(track, i) : null;
      }
    }
    return started(track);
  }

  private static boolean isWait(ThreadState s) {
    return s == ThreadState.BLOCKED || s == ThreadState.WAITING || s == ThreadState.WANTS_GIL;
  }

  private @Nullable Cause ofWait(ThreadTrack track, int span) {
    ResourceTrack resource = view.findResource(track.states().x(span));
    if (resource == null) {
      return null;
    }
    long endRow = track.states().row(span + 1);
    RowList events = events(resource);
    int last = events.countBelow(endRow) - 1;
    for (int i = last; i >= 0 && last - i < LOOK_BACK; i--) {
      TraceCursor row = view.row(events.get(i));
      int who = row.thread();
      boolean other = row.kind() == EventKind.RELEASED && row.a() != resource.id().value();
      String what = other ? null : verb(row.kind());
      if (what != null && who != track.id().value()) {
        long at = row.time();
        int where = where(row);
        return new Cause(
            who,
            at,
            sentences.thread(who)
                + " "
                + what
                + " "
                + sentences.resource(resource.id().value())
                + (where < 0 ? "" : " at " + sentences.place(where))
                + ".");
      }
    }
    int owner = track.states().y(span);
    ThreadTrack other = view.findThread(owner);
    long end = track.states().end(span);
    if (other != null && other.endedAt() >= 0 && other.endedAt() <= end) {
      return new Cause(owner, other.endedAt(), other.name() + " ended.");
    }
    return null;
  }

  /** Where its releases stand: those of locks are listed together. */
  private RowList events(ResourceTrack resource) {
    if (!resource.kind().isOwned()) {
      return resource.events();
    }
    return view.rows(resource == view.gil() ? EventKind.GIL_RELEASED : EventKind.RELEASED);
  }

  private static int where(TraceCursor row) {
    return switch (row.kind()) {
      case RELEASED, NOTIFIED, GIL_RELEASED -> row.c();
      default -> -1;
    };
  }

  private static @Nullable String verb(EventKind kind) {
    return switch (kind) {
      case RELEASED, GIL_RELEASED -> "released";
      case NOTIFIED -> "notified";
      case VALUE_CHANGED -> "changed";
      default -> null;
    };
  }

  private @Nullable Cause started(ThreadTrack track) {
    ThreadTrack parent = view.findThread(track.parent().value());
    return parent == null || parent == track || track.createdAt() < 0
        ? null
        : new Cause(
            parent.id().value(),
            track.createdAt(),
            parent.name() + " started " + track.name() + ".");
  }
}
