package gilscope.core.analysis;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.RowList;
import gilscope.core.trace.SpanSummary;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.List;

/**
 * Totals of a whole run. Immutable.
 *
 * @param header of the run
 * @param endNs how long the run took, on its own clock
 * @param lastStep the largest step number: on the virtual machine all instructions executed
 * @param locks every resource except the GIL, by id
 * @param eventsLost events that were not recorded because the user preferred loss to waiting
 * @param schedule its text, empty if there is none
 */
public record RunStats(
    TraceHeader header,
    long endNs,
    long lastStep,
    List<ThreadStats> threads,
    List<LockStats> locks,
    GilStats gil,
    long eventsWritten,
    long eventsLost,
    String schedule) {
  private static final int BYTES_PER_EVENT = 24;

  /** Counts everything that a view knows. */
  public static RunStats of(TraceView view) {
    long[] waits = waitsByResource(view);
    long[] acquisitions = countByThread(view, EventKind.GIL_ACQUIRED, false);
    long[] forced = countByThread(view, EventKind.GIL_RELEASED, true);
    List<ThreadStats> threads = new ArrayList<>();
    for (ThreadTrack thread : view.threads()) {
      int id = thread.id().value();
      threads.add(threadStats(thread, acquisitions[id], forced[id]));
    }
    threads.sort((a, b) -> a.id().compareTo(b.id()));
    List<LockStats> locks = new ArrayList<>();
    GilStats gil = new GilStats(0, 0, 0);
    for (ResourceTrack resource : view.resources()) {
      int id = resource.id().value();
      if (resource.kind() == ResourceKind.GIL) {
        gil = new GilStats(switches(view), holdNs(resource), waits[id]);
        continue;
      }
      locks.add(
          new LockStats(
              resource.id(),
              resource.kind(),
              resource.name(),
              resource.acquisitions(),
              resource.contended(),
              waits[id],
              holdNs(resource),
              resource.maxWaiters()));
    }
    locks.sort((a, b) -> a.id().compareTo(b.id()));
    return new RunStats(
        view.trace().header(),
        view.endTime(),
        view.endStep(),
        List.copyOf(threads),
        List.copyOf(locks),
        gil,
        view.rows(),
        lost(view),
        view.trace().schedule());
  }

  private static ThreadStats threadStats(ThreadTrack thread, long gilAcquisitions, long forced) {
    SpanTrack states = thread.states();
    SpanSummary sum = new SpanSummary();
    states.summarise(states.begin(), states.end(), sum);
    return new ThreadStats(
        thread.id(),
        thread.name(),
        sum.time(ThreadState.RUNNING.ordinal()),
        sum.time(ThreadState.RUNNABLE.ordinal()),
        sum.time(ThreadState.WANTS_GIL.ordinal()),
        sum.time(ThreadState.BLOCKED.ordinal()) + sum.time(ThreadState.WAITING.ordinal()),
        sum.time(ThreadState.SLEEPING.ordinal()),
        sum.time(ThreadState.IO.ordinal()),
        sum.time(ThreadState.SUSPENDED.ordinal()),
        gilAcquisitions,
        forced);
  }

  private static long[] waitsByResource(TraceView view) {
    int most = 0;
    for (ResourceTrack resource : view.resources()) {
      most = Math.max(most, resource.id().value());
    }
    long[] waits = new long[most + 1];
    for (ThreadTrack thread : view.threads()) {
      SpanTrack states = thread.states();
      for (int i = 0; i < states.size(); i++) {
        ThreadState state = thread.state(i);
        boolean waiting =
            state == ThreadState.BLOCKED
                || state == ThreadState.WAITING
                || state == ThreadState.WANTS_GIL;
        if (waiting && states.x(i) >= 0) {
          waits[states.x(i)] += states.length(i);
        }
      }
    }
    return waits;
  }

  private static long[] countByThread(TraceView view, EventKind kind, boolean onlyForced) {
    int most = 0;
    for (ThreadTrack thread : view.threads()) {
      most = Math.max(most, thread.id().value());
    }
    long[] counts = new long[most + 1];
    RowList rows = view.rows(kind);
    for (int i = 0; i < rows.size(); i++) {
      TraceCursor row = view.row(rows.get(i));
      if (!onlyForced || EventCodec.high(row.a()) == GilReleaseReason.FORCED.ordinal()) {
        counts[row.thread()]++;
      }
    }
    return counts;
  }

  private static long switches(TraceView view) {
    long switches = 0;
    RowList rows = view.rows(EventKind.GIL_ACQUIRED);
    for (int i = 0; i < rows.size(); i++) {
      switches += view.row(rows.get(i)).b() >> 1 & 1;
    }
    return switches;
  }

  private static long holdNs(ResourceTrack resource) {
    SpanTrack uses = resource.uses();
    SpanSummary sum = new SpanSummary();
    uses.summarise(uses.begin(), uses.end(), sum);
    return sum.time(ResourceUse.HELD.ordinal()) + sum.time(ResourceUse.CONTENDED.ordinal());
  }

  private static long lost(TraceView view) {
    long lost = 0;
    RowList rows = view.rows(EventKind.EVENTS_LOST);
    for (int i = 0; i < rows.size(); i++) {
      TraceCursor row = view.row(rows.get(i));
      lost += EventCodec.join(row.b(), row.c());
    }
    return lost;
  }

  /**
   * The object that {@code run --stats} writes.
   *
   * @param wallNs how long the run really took
   * @param instructions how many were executed; the trace knows it on the virtual machine only
   */
  public String toJson(long wallNs, long instructions) {
    Json json = new Json();
    write(json, wallNs, instructions);
    return json.toString();
  }

  /** As {@link #toJson}, as a value of a larger text. */
  public void write(Json json, long wallNs, long instructions) {
    json.object();
    json.key("runtime").text(header.runtime());
    json.key("machine").text(header.machine());
    json.key("cores").number(header.cores());
    json.key("wall_ns").number(wallNs);
    json.key("virtual_ns").number(header.isVirtual() ? endNs : 0);
    json.key("instructions").number(instructions);
    json.key("threads").array();
    for (ThreadStats thread : threads) {
      json.object();
      json.key("id").number(thread.id().value());
      json.key("name").text(thread.name());
      json.key("run_ns").number(thread.runNs());
      json.key("gil_wait_ns").number(thread.gilWaitNs());
      json.key("lock_wait_ns").number(thread.lockWaitNs());
      json.key("sleep_ns").number(thread.sleepNs());
      json.key("io_ns").number(thread.ioNs());
      json.key("gil_acquisitions").number(thread.gilAcquisitions());
      json.key("forced_drops").number(thread.forcedDrops());
      json.end();
    }
    json.end();
    json.key("locks").array();
    for (LockStats lock : locks) {
      json.object();
      json.key("id").number(lock.id().value());
      json.key("kind").text(lock.kind().label());
      json.key("name").text(lock.name());
      json.key("acquisitions").number(lock.acquisitions());
      json.key("contended").number(lock.contended());
      json.key("wait_ns").number(lock.waitNs());
      json.key("hold_ns").number(lock.holdNs());
      json.key("max_waiters").number(lock.maxWaiters());
      json.end();
    }
    json.end();
    json.key("gil").object();
    json.key("switches").number(gil.switches());
    json.key("hold_ns").number(gil.holdNs());
    json.key("wait_ns").number(gil.waitNs());
    json.end();
    json.key("events").object();
    json.key("written").number(eventsWritten);
    json.key("lost").number(eventsLost);
    json.key("bytes").number(eventsWritten * BYTES_PER_EVENT);
    json.end();
    json.key("schedule").text(schedule);
    json.end();
  }
}
