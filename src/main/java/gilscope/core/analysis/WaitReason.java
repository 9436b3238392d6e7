package gilscope.core.analysis;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.LockId;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.event.Ticks;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a thread waits at a moment: from itself to whoever could go on. Immutable.
 *
 * @param thread who was asked about
 * @param links its own wait first, then that of its owner, and so on; empty if it does not wait
 * @param end what the chain comes to
 */
public record WaitReason(ThreadId thread, List<Link> links, End end) {
  /** What the last thread of a chain does. */
  public enum End {
    /** It executes instructions. */
    RUNS,
    /** It could run and has no core. */
    READY,
    /** It sleeps. */
    SLEEPS,
    /** It is in a system call. */
    IN_SYSTEM_CALL,
    /** It is stopped with the world. */
    STOPPED,
    /** It has ended. */
    ENDED,
    /** It has not begun. */
    NOT_BEGUN,
    /** Nobody owns what the last link waits for. */
    NOBODY,
    /** The chain meets itself. */
    DEADLOCK
  }

  /**
   * One wait of the chain.
   *
   * @param edge who waits for what
   * @param waitedNs how long it has waited
   * @param heldNs how long the owner has had it; −1 if nobody has, or it is a thread's end
   * @param dropRequested somebody has asked the GIL's holder to drop it
   * @param leavesAt packed position at which the GIL's holder gives it up later in the trace, −1 if
   *     the trace does not say
   * @param forced that is a check point at which it follows the request
   * @param waking how the wait ends later in the trace, if somebody else ends it
   */
  public record Link(
      Wait edge,
      long waitedNs,
      long heldNs,
      boolean dropRequested,
      int leavesAt,
      boolean forced,
      @Nullable Waking waking) {}

  /**
   * The end of a wait for something that nobody owns.
   *
   * @param afterNs how long after the moment
   * @param at packed position of the waker, −1 if unknown
   */
  public record Waking(ThreadId waker, long afterNs, int at) {}

  public WaitReason {
    links = List.copyOf(links);
  }

  /**
   * Asks.
   *
   * @param now ns, the moment's time, from which waits are measured
   */
  public static WaitReason of(TraceView view, ThreadId thread, Moment moment, long now) {
    List<Link> links = new ArrayList<>();
    for (Wait wait : WaitGraph.at(view, moment).chain(thread)) {
      links.add(link(view, wait, moment, now));
    }
    if (links.isEmpty()) {
      return new WaitReason(thread, links, end(view, thread, moment));
    }
    ThreadId last = links.getLast().edge().owner();
    End end =
        !last.isPresent()
            ? End.NOBODY
            : links.stream().anyMatch(link -> link.edge().waiter().equals(last))
                ? End.DEADLOCK
                : end(view, last, moment);
    return new WaitReason(thread, links, end);
  }

  private static End end(TraceView view, ThreadId thread, Moment moment) {
    ThreadTrack track = view.findThread(thread.value());
    int span = track == null ? -1 : moment.spanOf(track.states());
    if (track == null || span < 0) {
      return End.NOT_BEGUN;
    }
    return switch (track.state(span)) {
      case RUNNING -> End.RUNS;
      case RUNNABLE -> End.READY;
      case SLEEPING -> End.SLEEPS;
      case IO -> End.IN_SYSTEM_CALL;
      case SUSPENDED -> End.STOPPED;
      case DONE -> End.ENDED;
      case WANTS_GIL, BLOCKED, WAITING -> End.NOBODY;
    };
  }

  private static Link link(TraceView view, Wait wait, Moment moment, long now) {
    ResourceTrack resource = view.findResource(wait.resource().value());
    long waited = Math.max(0, now - wait.since());
    if (resource == null) {
      return new Link(wait, waited, -1, false, -1, false, null);
    }
    long held = -1;
    int use = moment.spanOf(resource.uses());
    if (wait.owner().isPresent() && use >= 0 && resource.uses().x(use) == wait.owner().value()) {
      held = Math.max(0, now - heldSince(resource.uses(), use));
    }
    if (resource.kind() == ResourceKind.GIL && held >= 0) {
      return gilLink(view, wait, moment, waited, held, now - held);
    }
    Waking waking = wait.owner().isPresent() ? null : waking(view, wait, moment, now);
    return new Link(wait, waited, held, false, -1, false, waking);
  }

  /** The owner's span may have been cut where the number of waiters changed. */
  private static long heldSince(SpanTrack uses, int use) {
    int first = use;
    while (first > 0 && uses.x(first - 1) == uses.x(use)) {
      first--;
    }
    return uses.start(first);
  }

  private static Link gilLink(
      TraceView view, Wait wait, Moment moment, long waited, long held, long heldFrom) {
    RowList requests = view.rows(EventKind.GIL_DROP_REQUESTED);
    int request = moment.countOf(view, requests) - 1;
    boolean requested = false;
    if (request >= 0) {
      TraceCursor row = view.row(requests.get(request));
      requested = row.time() >= heldFrom && row.b() == wait.owner().value();
    }
    RowList releases = view.rows(EventKind.GIL_RELEASED);
    int next = moment.countOf(view, releases);
    int leavesAt = -1;
    boolean forced = false;
    if (next < releases.size()) {
      TraceCursor row = view.row(releases.get(next));
      if (row.thread() == wait.owner().value()) {
        leavesAt = row.c();
        forced = EventCodec.high(row.a()) == GilReleaseReason.FORCED.ordinal();
      }
    }
    return new Link(wait, waited, held, requested, leavesAt, forced, null);
  }

  private static @Nullable Waking waking(TraceView view, Wait wait, Moment moment, long now) {
    ThreadTrack track = view.findThread(wait.waiter().value());
    RowList ends = view.rows(EventKind.WAIT_ENDED);
    if (track == null) {
      return null;
    }
    long until = track.states().end(Math.max(0, moment.spanOf(track.states())));
    for (int i = moment.countOf(view, ends); i < ends.size(); i++) {
      TraceCursor row = view.row(ends.get(i));
      if (row.time() > until) {
        return null;
      }
      if (row.thread() == wait.waiter().value()
          && EventCodec.low(row.a()) == wait.resource().value()) {
        int waker = row.b();
        return waker < 0
            ? null
            : new Waking(
                new ThreadId(waker),
                Math.max(0, row.time() - now),
                notifiedAt(view, wait, waker, row.row()));
      }
    }
    return null;
  }

  /** Where the waker woke, from the last notification before the wait's end. */
  private static int notifiedAt(TraceView view, Wait wait, int waker, long endRow) {
    RowList notifications = view.rows(EventKind.NOTIFIED);
    int last = notifications.countBelow(endRow) - 1;
    for (int i = last; i >= Math.max(0, last - 64); i--) {
      TraceCursor row = view.row(notifications.get(i));
      if (row.thread() == waker && row.a() == wait.resource().value()) {
        return row.c();
      }
    }
    return -1;
  }

  /**
   * The chain as one sentence: {@code Worker-2 has waited 1.2 ms for lock 'b' at line 9, held by
   * Main since line 31; Main waits for the GIL, held by Worker-1 for 4.8 ms, a drop is requested,
   * next check point line 12; Worker-1 runs line 12.}
   */
  public String sentence(TraceView view, Moment moment) {
    Names names = new Names(view);
    if (links.isEmpty()) {
      return ending(view, names, thread, moment) + ".";
    }
    StringBuilder text = new StringBuilder();
    for (Link link : links) {
      String clause = names.clause(link.edge());
      if (text.isEmpty()) {
        String who = names.thread(thread);
        clause =
            who
                + " has waited "
                + Ticks.format(link.waitedNs())
                + clause.substring((who + " waits").length());
      } else {
        text.append("; ");
      }
      text.append(clause).append(gil(view, names, link));
    }
    Link last = links.getLast();
    switch (end) {
      case NOBODY ->
          text.append("; ")
              .append(missing(view, last.edge().resource(), moment))
              .append(waking(names, last.waking()));
      case DEADLOCK -> text.append(": a deadlock");
      case RUNS, READY, SLEEPS, IN_SYSTEM_CALL, STOPPED, ENDED, NOT_BEGUN ->
          text.append("; ").append(ending(view, names, last.edge().owner(), moment));
    }
    return text.append('.').toString();
  }

  private static String gil(TraceView view, Names names, Link link) {
    ResourceTrack resource = view.findResource(link.edge().resource().value());
    if (resource == null || resource.kind() != ResourceKind.GIL || link.heldNs() < 0) {
      return "";
    }
    String line = names.line(link.leavesAt());
    return " for "
        + Ticks.format(link.heldNs())
        + (link.dropRequested() ? ", a drop is requested" : "")
        + (line.isEmpty() ? "" : (link.forced() ? ", next check point " : ", which it leaves at "))
        + line;
  }

  /** Why what nobody owns is not to be had. */
  private static String missing(TraceView view, LockId resource, Moment moment) {
    ResourceTrack track = view.findResource(resource.value());
    return track == null
        ? "nobody holds it"
        : switch (track.kind()) {
          case CONDITION -> "nobody has notified it";
          case SEMAPHORE -> "no permit is left";
          case EVENT -> "nobody has set it";
          case BARRIER -> "not all have come to it";
          case QUEUE -> items(view, track.values(), moment);
          case OTHER -> "it is still to come";
          case GIL, LOCK, RLOCK, JOIN, OBJECT, IMPORT, WORLD -> "nobody holds it";
        };
  }

  private static String items(TraceView view, RowList lengths, Moment moment) {
    int known = moment.countOf(view, lengths);
    TraceCursor last = known == 0 ? null : view.row(lengths.get(known - 1));
    long items = last == null ? 0 : EventCodec.join(last.b(), last.c());
    return items == 0 ? "it is empty" : "it holds " + items + (items == 1 ? " item" : " items");
  }

  private static String waking(Names names, @Nullable Waking waking) {
    if (waking == null) {
      return "";
    }
    String line = names.line(waking.at());
    return ", "
        + names.thread(waking.waker())
        + " wakes it "
        + Ticks.format(waking.afterNs())
        + " later"
        + (line.isEmpty() ? "" : " at " + line);
  }

  private static String ending(TraceView view, Names names, ThreadId thread, Moment moment) {
    ThreadTrack track = view.findThread(thread.value());
    int span = track == null ? -1 : moment.spanOf(track.states());
    String who = names.thread(thread);
    if (track == null || span < 0) {
      return who + " has not begun";
    }
    ThreadState state = track.state(span);
    int at =
        switch (moment) {
          case Moment.AtTime time -> view.lineAt(track, time.ns());
          case Moment.AfterRows rows -> view.lineAfterRows(track, rows.count());
        };
    String line = names.line(at >= 0 ? at : track.states().z(span));
    String where = line.isEmpty() ? "" : " at " + line;
    return switch (state) {
      case RUNNING -> who + " runs" + (line.isEmpty() ? "" : " " + line);
      case RUNNABLE -> who + " could run and has no core" + where;
      case SLEEPING -> who + " sleeps" + where;
      case IO -> who + " is in a system call" + where;
      case SUSPENDED -> who + " is stopped with the world" + where;
      case DONE -> who + " has ended";
      case WANTS_GIL, BLOCKED, WAITING -> who + " waits" + where;
    };
  }
}
