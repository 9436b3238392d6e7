package gilscope.core.analysis;

import gilscope.core.analysis.WorkGraph.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Plays a {@link WorkGraph} on a number of cores, with or without a GIL: an event-driven simulation
 * in virtual time. Deterministic. Used once.
 */
final class Replay {
  private static final int NOBODY = -1;

  private static final class Task {
    final int id;
    final Work work;
    int done;
    long runLeft;
    boolean onCore;
    boolean ended;

    Task(int id, Work work) {
      this.id = id;
      this.work = work;
    }
  }

  private record Due(long time, long number, Task thread) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return time != other.time
          ? Long.compare(time, other.time)
          : Long.compare(number, other.number);
    }
  }

  private static final class Lock {
    int owner = NOBODY;
    final Deque<Task> waiting = new ArrayDeque<>();
  }

  private final int cores;
  private final long interval;
  private final int freeLock;
  private final Map<Integer, Task> threads = new TreeMap<>();
  private final Map<Integer, Lock> locks = new HashMap<>();
  private final Map<Integer, List<Task>> awaiting = new HashMap<>();
  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private final Deque<Task> ready = new ArrayDeque<>();
  private long now;
  private long serial;
  private int running;

  /**
   * @param freeLock a lock that nobody has to wait for, −1 for none
   */
  Replay(WorkGraph graph, boolean gil, int cores, long interval, int freeLock) {
    this.cores = gil ? 1 : cores;
    // Where there is a core for everybody nobody's turn ends.
    this.interval = this.cores == Integer.MAX_VALUE ? Long.MAX_VALUE : interval;
    this.freeLock = freeLock;
    graph.threads().forEach((id, work) -> threads.put(id, new Task(id, work)));
  }

  /** When the last thread is done, ns; −1 if some thread never gets on. */
  long end() {
    for (Task thread : threads.values()) {
      if (!thread.work.started) {
        advance(thread);
      }
    }
    dispatch();
    while (!due.isEmpty()) {
      Due next = due.poll();
      now = next.time();
      Task thread = next.thread();
      if (thread.onCore) {
        ran(thread);
      } else {
        step(thread);
        advance(thread);
      }
      dispatch();
    }
    return threads.values().stream().allMatch(t -> t.ended) ? now : -1;
  }

  /** A stretch of work is over: the whole of it, or a turn. */
  private void ran(Task thread) {
    if (thread.runLeft > 0 && !ready.isEmpty()) {
      leaveCore(thread);
      ready.add(thread);
    } else if (thread.runLeft > 0) {
      run(thread);
    } else {
      step(thread);
      advance(thread);
    }
  }

  private void run(Task thread) {
    long turn = Math.min(thread.runLeft, interval);
    thread.runLeft -= turn;
    due.add(new Due(now + turn, serial++, thread));
  }

  private void leaveCore(Task thread) {
    if (thread.onCore) {
      thread.onCore = false;
      running--;
    }
  }

  private void dispatch() {
    while (running < cores && !ready.isEmpty()) {
      Task thread = ready.poll();
      thread.onCore = true;
      running++;
      run(thread);
    }
  }

  /** The thread's current action is done. */
  private void step(Task thread) {
    thread.done++;
    List<Task> waiters = awaiting.get(thread.id);
    if (waiters != null) {
      List<Task> woken = new ArrayList<>();
      waiters.removeIf(
          waiter -> {
            boolean wakes = waiter.work.count(waiter.done) <= thread.done;
            if (wakes) {
              woken.add(waiter);
            }
            return wakes;
          });
      woken.forEach(this::resume);
    }
  }

  /** Goes on with the next action at this time, after what is going on now. */
  private void resume(Task thread) {
    due.add(new Due(now, serial++, thread));
  }

  /** Does actions until one takes time. */
  private void advance(Task thread) {
    while (thread.done < thread.work.size()) {
      int i = thread.done;
      switch (thread.work.action(i)) {
        case RUN -> {
          thread.runLeft = thread.work.number(i);
          // Who has a core keeps it, unless his turn is over and others wait.
          if (thread.onCore) {
            run(thread);
          } else {
            ready.add(thread);
          }
          return;
        }
        case DELAY -> {
          leaveCore(thread);
          due.add(new Due(now + thread.work.number(i), serial++, thread));
          return;
        }
        case ACQUIRE -> {
          Lock lock = lock((int) thread.work.number(i));
          if ((int) thread.work.number(i) != freeLock) {
            if (lock.owner != NOBODY && lock.owner != thread.id) {
              leaveCore(thread);
              lock.waiting.add(thread);
              return;
            }
            lock.owner = thread.id;
          }
        }
        case RELEASE -> {
          Lock lock = lock((int) thread.work.number(i));
          lock.owner = NOBODY;
          Task next = lock.waiting.poll();
          if (next != null) {
            lock.owner = next.id;
            resume(next);
          }
        }
        case AWAIT -> {
          int other = (int) thread.work.number(i);
          Task awaited = threads.get(other);
          if (awaited != null && awaited.done < thread.work.count(i)) {
            leaveCore(thread);
            awaiting.computeIfAbsent(other, _ -> new ArrayList<>()).add(thread);
            return;
          }
        }
        case START -> {
          Task child = threads.get((int) thread.work.number(i));
          if (child != null) {
            child.done = -1; // the due time makes it 0, its first action
            resume(child);
          }
        }
      }
      step(thread);
    }
    leaveCore(thread);
    thread.ended = true;
  }

  private Lock lock(int id) {
    return locks.computeIfAbsent(id, _ -> new Lock());
  }
}
