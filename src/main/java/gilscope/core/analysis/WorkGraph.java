package gilscope.core.analysis;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.Outcome;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each thread of a trace did, as a list of actions without any waiting: work, delays, locks
 * taken and given back, threads started, and which action of another thread a wait depended on.
 * {@link WhatIf} plays it again under other conditions. Immutable once made.
 */
final class WorkGraph {
  /** Kinds of actions; what their two numbers mean. */
  enum Action {
    /** ns of executing instructions. */
    RUN,
    /** ns of sleeping, I/O or waiting for a time to pass. */
    DELAY,
    /** The lock. */
    ACQUIRE,
    /** The lock. */
    RELEASE,
    /** The thread, and how many of its actions must be done. */
    AWAIT,
    /** The thread that begins. */
    START
  }

  private static final Action[] ACTIONS = Action.values();

  /** One thread's list. */
  static final class Work {
    private byte[] kinds = new byte[16];
    private long[] first = new long[16];
    private int[] second = new int[16];
    private int size;
    boolean started;

    // While the trace is read:
    private @Nullable ThreadState state;
    private long since;

    int size() {
      return size;
    }

    Action action(int i) {
      return ACTIONS[kinds[i]];
    }

    long number(int i) {
      return first[i];
    }

    int count(int i) {
      return second[i];
    }

    private void add(Action action, long number, int count) {
      if (size == kinds.length) {
        int more = size * 2;
        kinds = Arrays.copyOf(kinds, more);
        first = Arrays.copyOf(first, more);
        second = Arrays.copyOf(second, more);
      }
      kinds[size] = (byte) action.ordinal();
      first[size] = number;
      second[size] = count;
      size++;
    }

    /** Work up to now becomes an action. */
    private void flush(long time) {
      if (state == ThreadState.RUNNING && time > since) {
        add(Action.RUN, time - since, 0);
        since = time;
      }
    }
  }

  private final TraceView view;
  private final Map<Integer, Work> threads = new HashMap<>();
  private final Map<Long, Integer> notifications = new HashMap<>();

  /** The locks that somebody has at the row that is read. */
  private final Set<Integer> owned = new HashSet<>();

  private WorkGraph(TraceView view) {
    this.view = view;
  }

  static WorkGraph of(TraceView view) {
    WorkGraph graph = new WorkGraph(view);
    graph.read();
    return graph;
  }

  Map<Integer, Work> threads() {
    return threads;
  }

  private Work work(int thread) {
    return threads.computeIfAbsent(thread, _ -> new Work());
  }

  private void read() {
    TraceCursor row = view.trace().store().cursor();
    long rows = view.rows();
    while (row.row() + 1 < rows && row.next()) {
      EventKind kind = EventKind.of(row.kindCode());
      if (kind == null || kind.level() != gilscope.core.event.Level.STATES || row.thread() < 0) {
        continue;
      }
      accept(kind, row, work(row.thread()));
    }
    for (Work work : threads.values()) {
      work.flush(view.endTime());
      if (work.state == ThreadState.SLEEPING || work.state == ThreadState.IO) {
        work.add(Action.DELAY, Math.max(0, view.endTime() - work.since), 0);
      }
    }
  }

  private void accept(EventKind kind, TraceCursor row, Work work) {
    long time = row.time();
    if (kind == EventKind.STATE_CHANGED) {
      leave(work, time, row);
      work.state = ThreadState.of(EventCodec.high(row.b()));
      work.since = time;
    } else if (kind == EventKind.THREAD_CREATED) {
      int child = EventCodec.low(row.a());
      if (child != row.thread()) {
        work.flush(time);
        work.add(Action.START, child, 0);
        work(child).started = true;
        work(child).since = time;
      }
    } else if (kind == EventKind.THREAD_STARTED) {
      if (work.started && time > work.since) {
        work.add(Action.DELAY, time - work.since, 0); // the system makes the thread
      }
    } else if (kind == EventKind.ACQUIRED) {
      int lock = EventCodec.low(row.a());
      if (row.b() <= 1 && isLock(lock)) {
        work.flush(time);
        if (owned.add(lock)) {
          work.add(Action.ACQUIRE, lock, 0);
        }
      }
    } else if (kind == EventKind.MUTEX_CONTENDED) {
      found(row.a(), row.b(), time);
    } else if (kind == EventKind.RELEASED) {
      if (row.b() == 0 && isLock(row.a())) {
        work.flush(time);
        work.add(Action.RELEASE, row.a(), 0);
        owned.remove(row.a());
      }
    } else if (kind == EventKind.NOTIFIED) {
      work.flush(time);
      notifications.put((long) row.thread() << 32 | row.a(), work.size);
    } else if (kind == EventKind.WAIT_ENDED) {
      waitEnded(row, work, time);
    }
  }

  /**
   * The owner of an object's mutex takes it at the moment somebody finds that he has it: when he
   * really did is not recorded.
   */
  private void found(int mutex, int owner, long time) {
    if (owner >= 0 && isLock(mutex) && !owned.contains(mutex)) {
      Work work = work(owner);
      work.flush(time);
      work.add(Action.ACQUIRE, mutex, 0);
      owned.add(mutex);
    }
  }

  private boolean isLock(int resource) {
    ResourceTrack track = view.findResource(resource);
    return track != null && track.kind().isOwned() && track.kind() != ResourceKind.GIL;
  }

  private void waitEnded(TraceCursor row, Work work, long time) {
    if (work.state != ThreadState.WAITING) {
      return;
    }
    int waker = row.b();
    if (EventCodec.high(row.a()) == Outcome.OK.ordinal() && waker >= 0 && waker != row.thread()) {
      int done =
          notifications.getOrDefault(
              (long) waker << 32 | EventCodec.low(row.a()), work(waker).size);
      work.add(Action.AWAIT, waker, done);
    } else {
      work.add(Action.DELAY, Math.max(0, time - work.since), 0);
    }
    work.state = null; // what comes until the next state is no work of this thread's
  }

  private void leave(Work work, long time, TraceCursor row) {
    ThreadState state = work.state;
    if (state == null) {
      return;
    }
    switch (state) {
      case RUNNING -> work.flush(time);
      case SLEEPING, IO -> work.add(Action.DELAY, time - work.since, 0);
      case WAITING -> waited(work, time, row);
      case RUNNABLE, WANTS_GIL, BLOCKED, SUSPENDED, DONE -> {}
    }
  }

  /** A wait whose end was not told: for a thread's end, or for a time. */
  private void waited(Work work, long time, TraceCursor row) {
    var track = view.findThread(row.thread());
    int span = track == null ? -1 : track.states().afterRows(row.row());
    int resource = track == null || span < 0 ? -1 : track.states().x(span);
    int owner = track == null || span < 0 ? -1 : track.states().y(span);
    ResourceTrack awaited = view.findResource(resource);
    if (awaited != null && awaited.kind() == ResourceKind.JOIN && owner >= 0) {
      work.add(Action.AWAIT, owner, work(owner).size);
    } else {
      work.add(Action.DELAY, time - work.since, 0);
    }
  }
}
