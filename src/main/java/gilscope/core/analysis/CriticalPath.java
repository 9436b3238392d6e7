package gilscope.core.analysis;

import gilscope.core.event.EventKind;
import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the length of a run hangs on: from the end backwards through time, along the thread that
 * worked, and where that thread had waited, along the thread that ended its wait. Shortening what
 * is not on the path does not shorten the run. Immutable.
 *
 * <p>Who ended a wait is recorded: who released the lock, the object's mutex or the GIL, who
 * notified, which thread's end was awaited, who started the thread. Where the trace does not say,
 * the wait itself stays on the path.
 *
 * @param segments from the beginning of the run to its end, without gaps
 */
public record CriticalPath(List<Segment> segments) {
  /** A run of a hundred million events needs no path of more pieces than anybody reads. */
  private static final int MOST = 1_000_000;

  /**
   * A stretch of the path.
   *
   * @param state what the thread did
   * @param at packed position of the thread's state, −1 if unknown
   * @param via what handed the path on to the next segment's thread, or none if that is the same
   *     thread or was started
   */
  public record Segment(
      ThreadId thread, long start, long end, ThreadState state, int at, LockId via) {
    /** How long, ns. */
    public long length() {
      return end - start;
    }
  }

  public CriticalPath {
    segments = List.copyOf(segments);
  }

  /** The path of a whole run: back from the thread that ended last. */
  public static CriticalPath of(TraceView view) {
    ThreadTrack last = null;
    long end = -1;
    for (ThreadTrack thread : view.threads()) {
      long until = lastWork(thread);
      if (until > end) {
        end = until;
        last = thread;
      }
    }
    return last == null ? new CriticalPath(List.of()) : new Walk(view).back(last, end);
  }

  private static long lastWork(ThreadTrack thread) {
    SpanTrack states = thread.states();
    for (int i = states.size() - 1; i >= 0; i--) {
      if (thread.state(i) != ThreadState.DONE) {
        return states.end(i);
      }
    }
    return -1;
  }

  private static final class Walk {
    private final TraceView view;
    private final List<Segment> found = new ArrayList<>();

    Walk(TraceView view) {
      this.view = view;
    }

    CriticalPath back(ThreadTrack from, long end) {
      ThreadTrack thread = from;
      long time = end;
      LockId via = LockId.NONE;
      int hops = 0;
      while (time > 0 && found.size() < MOST) {
        int span = spanBefore(thread, time);
        if (span < 0) {
          ThreadTrack parent = view.findThread(thread.parent().value());
          if (parent == null || parent == thread || thread.createdAt() < 0) {
            break;
          }
          long born = Math.min(time, thread.createdAt());
          add(thread, born, time, ThreadState.RUNNABLE, -1, via);
          via = LockId.NONE;
          time = born;
          thread = parent;
          continue;
        }
        long start = thread.states().start(span);
        Cause cause = Waits.isWait(thread.state(span)) ? cause(thread, span, time) : null;
        // Threads that a deadlock's end lets go all at once would hand the path round for ever.
        hops = cause != null && cause.time >= time ? hops + 1 : 0;
        if (hops > view.threads().size()) {
          cause = null;
        }
        if (cause != null) {
          // The way from the one who gave to the one who got: a hand-over, a switch.
          add(thread, cause.time, time, thread.state(span), thread.states().z(span), via);
          via = new LockId(thread.states().x(span));
          time = cause.time;
          thread = cause.thread;
        } else {
          add(thread, start, time, thread.state(span), thread.states().z(span), via);
          via = LockId.NONE;
          time = start;
        }
      }
      return new CriticalPath(found.reversed());
    }

    private void add(
        ThreadTrack thread, long start, long end, ThreadState state, int at, LockId via) {
      if (end > start) {
        found.add(new Segment(thread.id(), start, end, state, at, via));
      }
    }

    /** The span that holds the moment just before a time. */
    private static int spanBefore(ThreadTrack thread, long time) {
      int span = thread.states().at(time - 1);
      return span >= 0 && thread.state(span) != ThreadState.DONE ? span : -1;
    }

    private record Cause(ThreadTrack thread, long time) {}

    private @Nullable Cause cause(ThreadTrack thread, int span, long until) {
      SpanTrack states = thread.states();
      ResourceTrack resource = view.findResource(states.x(span));
      long ended = states.end(span);
      if (resource == null || until < ended) {
        return null; // the path came in while it waited: the wait was ended by nobody yet
      }
      return switch (resource.kind()) {
        case GIL, LOCK, RLOCK, OBJECT, IMPORT, WORLD ->
            giver(thread, resource, states.start(span), ended);
        case JOIN -> joined(states, span, ended);
        case CONDITION, SEMAPHORE, EVENT, BARRIER, QUEUE, OTHER ->
            waker(thread, resource, states.start(span), ended);
      };
    }

    /** The previous owner, if it let go during the wait. */
    private @Nullable Cause giver(
        ThreadTrack thread, ResourceTrack resource, long began, long ended) {
      SpanTrack uses = resource.uses();
      int me = thread.id().value();
      int use = uses.at(ended);
      // Left aside are who has it when the wait ends, if somebody took it before the thread that
      // was woken could, and the thread's own ownership, which on its way to the GIL may begin
      // before that.
      while (use >= 0
          && (uses.x(use) < 0
              || uses.end(use) > ended
              || uses.x(use) == me && uses.start(use) >= began)) {
        use--;
      }
      ThreadTrack owner = use < 0 || uses.x(use) == me ? null : view.findThread(uses.x(use));
      return owner == null || uses.end(use) <= began ? null : new Cause(owner, uses.end(use));
    }

    private @Nullable Cause joined(SpanTrack states, int span, long ended) {
      ThreadTrack target = view.findThread(states.y(span));
      if (target == null || target.endedAt() < 0) {
        return null;
      }
      long end = Math.min(ended, target.endedAt());
      return end > states.start(span) ? new Cause(target, end) : null;
    }

    private @Nullable Cause waker(
        ThreadTrack thread, ResourceTrack resource, long began, long ended) {
      RowList events = resource.events();
      // The last notification of this thread, or of anybody, within the wait.
      for (int i = firstAfter(events, ended) - 1; i >= 0; i--) {
        TraceCursor row = view.row(events.get(i));
        long time = row.time();
        if (time <= began) {
          return null;
        }
        if (row.kind() == EventKind.NOTIFIED
            && row.thread() != thread.id().value()
            && (row.b() == thread.id().value() || row.b() < 0)) {
          ThreadTrack waker = view.findThread(row.thread());
          return waker == null ? null : new Cause(waker, Math.min(time, ended));
        }
        if (row.kind() == EventKind.WAIT_ENDED
            && row.thread() == thread.id().value()
            && row.b() >= 0
            && row.b() != thread.id().value()) {
          ThreadTrack waker = view.findThread(row.b());
          if (waker == null) {
            return null;
          }
          long woken = notified(events, i, row.b(), began);
          return new Cause(waker, woken >= 0 ? woken : Math.min(time, ended));
        }
      }
      return null;
    }

    private long notified(RowList events, int before, int waker, long began) {
      for (int i = before; i >= Math.max(0, before - 64); i--) {
        TraceCursor row = view.row(events.get(i));
        if (row.kind() == EventKind.NOTIFIED && row.thread() == waker) {
          return row.time() > began ? row.time() : -1;
        }
      }
      return -1;
    }

    /** The first event after a time; threads' clocks differ a little, so a few more are taken. */
    private int firstAfter(RowList events, long time) {
      return Math.min(events.size(), view.countUntil(events, time) + 4);
    }
  }

  /** How long the path is, ns. */
  public long length() {
    return segments.isEmpty() ? 0 : segments.getLast().end() - segments.getFirst().start();
  }

  /** How much of it each thread has, ns. */
  public Map<ThreadId, Long> byThread() {
    Map<ThreadId, Long> ns = new TreeMap<>();
    segments.forEach(s -> ns.merge(s.thread(), s.length(), Long::sum));
    return ns;
  }

  /** How much of it was spent in each state, ns. */
  public Map<ThreadState, Long> byState() {
    Map<ThreadState, Long> ns = new EnumMap<>(ThreadState.class);
    segments.forEach(s -> ns.merge(s.state(), s.length(), Long::sum));
    return ns;
  }

  /** How much of it each line has, ns, by its packed position; −1 where none is known. */
  public Map<Integer, Long> byLine() {
    Map<Integer, Long> ns = new TreeMap<>();
    segments.forEach(s -> ns.merge(s.at(), s.length(), Long::sum));
    return ns;
  }

  private static final int MOST_LINES = 50;

  /** As an object: totals, and the costliest lines. */
  public void write(Json json, Names names) {
    json.object();
    json.key("length_ns").number(length());
    json.key("segments").number(segments.size());
    json.key("threads").array();
    byThread()
        .forEach(
            (thread, ns) -> {
              json.object();
              json.key("name").text(names.thread(thread));
              json.key("ns").number(ns);
              json.end();
            });
    json.end();
    json.key("states").object();
    byState().forEach((state, ns) -> json.key(state.label()).number(ns));
    json.end();
    Map<String, Long> lines = new TreeMap<>();
    byLine().forEach((at, ns) -> lines.merge(names.line(at), ns, Long::sum));
    json.key("lines").array();
    lines.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .limit(MOST_LINES)
        .forEach(
            e -> {
              json.object();
              json.key("line").text(e.getKey());
              json.key("ns").number(e.getValue());
              json.end();
            });
    json.end();
    json.end();
  }
}
