package gilscope.desk.scene;

import gilscope.core.event.EventKind;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import org.jspecify.annotations.Nullable;

/**
 * What ended a wait, and what an act of a thread set off: the release, the notification, the item,
 * the start and the end of a thread by which another could go on. Belongs to the owner of the
 * {@link TraceView}.
 */
public final class Causes {
  /** How many events before the end of a wait are looked at. */
  private static final int LOOK_BACK = 4_096;

  /** A thread's wait may end a few rows before it has got what it waited for, or after. */
  private static final int SLACK = 16;

  /**
   * Where a wait's end comes from, or what it led to. Immutable.
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

  /**
   * What the last act of a thread up to a moment set off: where another thread went on by what this
   * one released, notified, put or started. Null if nothing is known.
   */
  public @Nullable Cause effectOf(int thread, long ns) {
    long bestGive = -1;
    Cause best = null;
    for (ResourceTrack resource : view.resources()) {
      int near = view.handOversBefore(resource, ns);
      int first = Math.max(0, near - LOOK_BACK);
      for (int i = Math.min(resource.handOvers() - 1, near + SLACK); i >= first; i--) {
        TraceCursor give = view.row(resource.handOverRelease(i));
        long given = give.time();
        if (given <= bestGive) {
          break;
        }
        if (give.thread() != thread || given > ns) {
          continue;
        }
        String what = act(give, resource);
        TraceCursor take = view.row(resource.handOverAcquisition(i));
        if (ResourceTrack.waited(take)) {
          bestGive = given;
          String goesOn = " and " + sentences.thread(take.thread()) + " went on.";
          best =
              new Cause(take.thread(), take.time(), sentences.thread(thread) + " " + what + goesOn);
        }
      }
    }
    for (ThreadTrack child : view.threads()) {
      boolean mine = child.createdRow() >= 0 && child.parent().value() == thread;
      if (mine
          && child.createdAt() > bestGive
          && child.createdAt() <= ns
          && child.startedAt() >= 0) {
        bestGive = child.createdAt();
        best =
            new Cause(
                child.id().value(),
                child.startedAt(),
                sentences.thread(thread) + " started " + child.name() + ".");
      }
    }
    return best;
  }

  private static boolean isWait(ThreadState s) {
    return s == ThreadState.BLOCKED || s == ThreadState.WAITING || s == ThreadState.WANTS_GIL;
  }

  private @Nullable Cause ofWait(ThreadTrack track, int span) {
    ResourceTrack resource = view.findResource(track.states().x(span));
    if (resource == null) {
      return null;
    }
    Cause told = handedOver(track, span, resource);
    if (told != null) {
      return told;
    }
    long endRow = track.states().row(span + 1);
    RowList events = events(resource);
    int last = events.countBelow(endRow) - 1;
    for (int i = last; i >= 0 && last - i < LOOK_BACK; i--) {
      TraceCursor row = view.row(events.get(i));
      int who = row.thread();
      boolean other = row.kind() == EventKind.RELEASED && row.a() != resource.id().value();
      if (!other && who != track.id().value() && isGive(row.kind())) {
        return cause(row, resource);
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

  /** The hand-over that ended a wait, if the trace tells of one. */
  private @Nullable Cause handedOver(ThreadTrack track, int span, ResourceTrack resource) {
    long from = track.states().row(span);
    long to = track.states().row(span + 1) + SLACK;
    int i = resource.handOversBelow(to) - 1;
    for (int left = LOOK_BACK; i >= 0 && left > 0; i--, left--) {
      if (resource.handOverAcquisition(i) < from) {
        return null;
      }
      if (view.row(resource.handOverAcquisition(i)).thread() == track.id().value()) {
        return cause(view.row(resource.handOverRelease(i)), resource);
      }
    }
    return null;
  }

  private Cause cause(TraceCursor give, ResourceTrack resource) {
    int who = give.thread();
    return new Cause(who, give.time(), sentences.thread(who) + " " + act(give, resource) + ".");
  }

  /** Where its releases stand: those of locks are listed together. */
  private RowList events(ResourceTrack resource) {
    if (!resource.kind().isOwned()) {
      return resource.events();
    }
    return view.rows(resource == view.gil() ? EventKind.GIL_RELEASED : EventKind.RELEASED);
  }

  private static boolean isGive(EventKind kind) {
    return kind == EventKind.RELEASED
        || kind == EventKind.GIL_RELEASED
        || kind == EventKind.NOTIFIED
        || kind == EventKind.VALUE_CHANGED;
  }

  /** "released lock 'a' at bank.py:31", "set event 'ready'", "ended". */
  private String act(TraceCursor give, ResourceTrack resource) {
    EventKind kind = give.kind();
    if (resource.kind() == ResourceKind.JOIN && kind == EventKind.RELEASED) {
      return "ended";
    }
    int at = kind == EventKind.VALUE_CHANGED ? -1 : give.c();
    String verb =
        switch (kind) {
          case RELEASED, GIL_RELEASED -> "released ";
          case NOTIFIED -> notified(resource.kind());
          default -> resource.kind() == ResourceKind.QUEUE ? "put an item into " : "changed ";
        };
    return verb
        + sentences.resource(resource.id().value())
        + (at < 0 ? "" : " at " + sentences.place(at));
  }

  private static String notified(ResourceKind kind) {
    return switch (kind) {
      case EVENT -> "set ";
      case SEMAPHORE -> "released ";
      case BARRIER -> "came last to ";
      case QUEUE -> "put into or got from ";
      case OTHER -> "made happen: ";
      case GIL, LOCK, RLOCK, CONDITION, JOIN, OBJECT, IMPORT, WORLD -> "notified ";
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
