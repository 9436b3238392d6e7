package gilscope.core.trace;

import gilscope.core.event.Event;
import gilscope.core.event.LockId;
import gilscope.core.event.Outcome;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.Stamp;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does a trace make sense? Checks what must hold in every run of every runtime: time and steps go
 * forward, nobody acts before being born or after death, a thread's states cover its whole life, a
 * lock has one owner, who releases it or has it at the end, a virtual core runs one thread at a
 * time, only a running thread executes, and where there is a GIL only its holder does. For tests
 * and for {@code gilscope analyse}.
 */
public final class TraceChecker {
  /** After so many the rest is noise. */
  private static final int MOST = 50;

  private static final class ThreadInfo {
    long time = Long.MIN_VALUE;
    long step = Long.MIN_VALUE;
    long started = Long.MIN_VALUE;
    boolean created;
    boolean ended;
    boolean stopped;
    @Nullable ThreadState state;
  }

  private static final class ResourceInfo {
    ResourceKind kind = ResourceKind.OTHER;
    ThreadId owner = ThreadId.NONE;
    int depth;

    /** The owner is known from who found it locked; its acquisition may be told later, or never. */
    boolean found;
  }

  private static final class CoreInfo {
    ThreadId occupant = ThreadId.NONE;
    long freeAt = Long.MIN_VALUE;
  }

  private final List<String> problems = new ArrayList<>();
  private final Map<ThreadId, ThreadInfo> threads = new HashMap<>();
  private final Map<LockId, ResourceInfo> resources = new HashMap<>();
  private final boolean virtual;
  private final Map<Integer, CoreInfo> cores = new HashMap<>();
  private LockId gil = LockId.NONE;
  private boolean gilEnabled;
  private long lastStep = Long.MIN_VALUE;
  private long row;

  private TraceChecker(Trace trace) {
    this.virtual = trace.header().isVirtual();
  }

  /**
   * Checks a whole trace.
   *
   * @return what is wrong, each as a sentence with its row; empty if nothing is
   */
  public static List<String> check(Trace trace) {
    TraceChecker checker = new TraceChecker(trace);
    TraceCursor cursor = trace.store().cursor();
    while (cursor.next() && checker.problems.size() < MOST) {
      checker.row = cursor.row();
      try {
        checker.accept(cursor.event());
      } catch (IllegalStateException | IndexOutOfBoundsException | IllegalArgumentException e) {
        checker.problem("cannot be decoded: " + e.getMessage());
      }
    }
    if (trace.damage() == null) {
      checker.finish();
    }
    return checker.problems;
  }

  private void finish() {
    threads.forEach(
        (id, thread) -> {
          if (thread.started >= 0 && thread.state == null) {
            problem(id + " has started and was never in any state");
          }
        });
  }

  private void problem(String what) {
    problems.add("row " + row + ": " + what);
  }

  private void accept(Event event) {
    Stamp stamp = event.stamp();
    ThreadInfo thread = threads.computeIfAbsent(stamp.thread(), _ -> new ThreadInfo());
    progress(stamp, thread);
    switch (event) {
      case Event.ThreadCreated e ->
          threads.computeIfAbsent(e.child(), _ -> new ThreadInfo()).created = true;
      case Event.ThreadStarted _ -> {
        if (!thread.created) {
          problem(stamp.thread() + " starts without having been created");
        }
        thread.started = stamp.time().ns();
      }
      case Event.ThreadEnded e -> {
        // A thread that the run's end found in the middle stays in its state.
        if (e.outcome() != Outcome.ABANDONED
            && thread.state != null
            && thread.state != ThreadState.DONE) {
          problem(stamp.thread() + " ends while " + thread.state);
        }
        thread.ended = true;
      }
      case Event.StateChanged e -> stateChanged(e, thread);
      case Event.ResourceCreated e -> {
        resource(e.resource()).kind = e.kind();
        if (e.kind() == ResourceKind.GIL) {
          gil = e.resource();
          gilEnabled = true;
        }
      }
      case Event.MutexContended e -> found(e.mutex(), e.owner());
      case Event.Acquired e -> acquired(e.stamp().thread(), e.resource(), e.depth());
      case Event.GilAcquired e -> acquired(e.stamp().thread(), e.gil(), 1);
      case Event.Released e -> released(e.stamp().thread(), e.resource(), e.depth());
      case Event.GilReleased e -> released(e.stamp().thread(), e.gil(), 0);
      case Event.LineReached _, Event.InstructionExecuted _, Event.Called _, Event.Accessed _ ->
          executes(stamp.thread(), thread);
      case Event.GilEnabled _ -> gilEnabled = true;
      case Event.GilDisabled _ -> gilEnabled = false;
      case Event.StopArrived _ -> thread.stopped = true;
      case Event.WorldResumed _ -> threads.values().forEach(each -> each.stopped = false);
      case Event.ThreadRenamed _,
          Event.ResourceRenamed _,
          Event.AcquireRequested _,
          Event.AcquireFailed _,
          Event.WaitBegan _,
          Event.WaitEnded _,
          Event.Notified _,
          Event.ValueChanged _,
          Event.GilRequested _,
          Event.GilDropRequested _,
          Event.Returned _,
          Event.StreamUsed _,
          Event.ExceptionRaised _,
          Event.ExceptionUncaught _,
          Event.StopRequested _,
          Event.SectionBegan _,
          Event.SectionEnded _,
          Event.SectionSuspended _,
          Event.SectionResumed _,
          Event.HeapDamaged _,
          Event.ReferenceQueued _,
          Event.ReferencesMerged _,
          Event.CollectionBegan _,
          Event.CollectionEnded _,
          Event.FreeDelayed _,
          Event.DelayedFreed _,
          Event.DeadlockFound _,
          Event.BreakpointHit _,
          Event.Marked _,
          Event.EventsLost _ -> {}
    }
  }

  private void progress(Stamp stamp, ThreadInfo thread) {
    if (stamp.time().ns() < thread.time) {
      problem(
          stamp.thread() + " goes back in time by " + (thread.time - stamp.time().ns()) + " ns");
    }
    long before = virtual ? lastStep : thread.step;
    if (stamp.step() < before) {
      problem(stamp.thread() + " goes back from step " + before + " to " + stamp.step());
    }
    thread.time = stamp.time().ns();
    thread.step = stamp.step();
    lastStep = stamp.step();
  }

  private void stateChanged(Event.StateChanged event, ThreadInfo thread) {
    ThreadId id = event.stamp().thread();
    if (thread.ended && event.state() != ThreadState.DONE) {
      problem(id + " is " + event.state() + " after its end");
    }
    boolean waits =
        event.state() == ThreadState.BLOCKED
            || event.state() == ThreadState.WAITING
            || event.state() == ThreadState.WANTS_GIL;
    if (waits && !event.resource().isPresent()) {
      problem(id + " is " + event.state() + " on nothing");
    }
    // On real threads some instructions lie between a thread's start and its first state.
    if (thread.state == null && virtual && thread.started >= 0 && !thread.ended) {
      long gap = event.stamp().time().ns() - thread.started;
      if (gap > 0) {
        problem(id + " is in no state for " + gap + " ns after its start");
      }
    }
    thread.state = event.state();
    onCore(id, event.core(), event.stamp().time().ns());
  }

  private void onCore(ThreadId id, int core, long time) {
    for (CoreInfo each : cores.values()) {
      if (each.occupant.equals(id)) {
        each.occupant = ThreadId.NONE;
        each.freeAt = time;
      }
    }
    if (core < 0) {
      return;
    }
    CoreInfo now = cores.computeIfAbsent(core, _ -> new CoreInfo());
    if (!now.occupant.equals(ThreadId.NONE)) {
      problem(id + " runs on core " + core + ", where " + now.occupant + " still does");
    } else if (time < now.freeAt) {
      problem(id + " runs on core " + core + " before that is free at " + now.freeAt);
    }
    now.occupant = id;
  }

  private void executes(ThreadId id, ThreadInfo thread) {
    if (thread.ended) {
      problem(id + " executes after its end");
    } else if (thread.state != ThreadState.RUNNING) {
      problem(id + " executes while " + (thread.state == null ? "in no state" : thread.state));
    }
    if (thread.stopped) {
      problem(id + " executes while the world is stopped");
    }
    if (gilEnabled && !resource(gil).owner.equals(id)) {
      problem(id + " executes while the GIL belongs to " + resource(gil).owner);
    }
  }

  private void acquired(ThreadId id, LockId lock, int depth) {
    ResourceInfo info = resource(lock);
    if (!info.kind.isOwned()) {
      return;
    }
    if (info.found && info.owner.equals(id) && depth == 1) {
      info.found = false;
      return;
    }
    if (info.owner.isPresent() && (!info.owner.equals(id) || depth == 1)) {
      problem(id + " acquires " + lock + ", which belongs to " + info.owner);
    } else if (depth != info.depth + 1) {
      problem(id + " has " + lock + " " + depth + " times after " + info.depth);
    }
    info.owner = id;
    info.depth = depth;
  }

  private void released(ThreadId id, LockId lock, int depth) {
    ResourceInfo info = resource(lock);
    if (!info.kind.isOwned()) {
      return;
    }
    // A Lock may be released by anybody.
    if (!info.owner.isPresent()) {
      problem(id + " releases " + lock + ", which is free");
    } else if (info.kind != ResourceKind.LOCK && !info.owner.equals(id)) {
      problem(id + " releases " + lock + ", which belongs to " + info.owner);
    } else if (depth >= info.depth) {
      problem(id + " still has " + lock + " " + depth + " times of " + info.depth);
    }
    info.depth = depth;
    if (depth == 0) {
      info.owner = ThreadId.NONE;
      info.found = false;
    }
  }

  private void found(LockId mutex, ThreadId owner) {
    ResourceInfo info = resource(mutex);
    if (!owner.isPresent()) {
      return; // traces of older versions
    }
    if (!info.owner.isPresent()) {
      info.owner = owner;
      info.depth = 1;
      info.found = true;
    } else if (!info.owner.equals(owner)) {
      problem(mutex + " is found with " + owner + ", but belongs to " + info.owner);
    }
  }

  private ResourceInfo resource(LockId id) {
    return resources.computeIfAbsent(id, _ -> new ResourceInfo());
  }
}
