package gilscope.core.runtime;

import gilscope.core.event.EventSink;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.Outcome;
import gilscope.core.event.ThreadState;
import gilscope.lang.objects.Err;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The lives of threads: their starts, what each runs in, their ends. Thread-safe. */
final class Lives {
  private final PythonRuntime runtime;
  private final Machine machine;
  private final Announcer announcer;
  private final Joins joins;
  private final @Nullable SearchMachine search;
  private final int maxThreads;

  /** Threads that are alive, the main thread among them. */
  private final AtomicInteger running = new AtomicInteger(1);

  /**
   * @param search the machine if it searches, else null
   * @param maxThreads that may live at one time
   */
  Lives(
      PythonRuntime runtime,
      Machine machine,
      Announcer announcer,
      Joins joins,
      @Nullable SearchMachine search,
      int maxThreads) {
    this.runtime = runtime;
    this.machine = machine;
    this.announcer = announcer;
    this.joins = joins;
    this.search = search;
    this.maxThreads = maxThreads;
  }

  /** As {@code Gate.startThread}. */
  void start(RtThread parent, RtThread child, String name, boolean daemon, Runnable body) {
    if (running.incrementAndGet() > maxThreads) {
      running.decrementAndGet();
      throw Err.runtime(parent, "can't start new thread");
    }
    child.name = name;
    child.daemon = daemon;
    child.announced = true;
    child.setSink(parent.lineSink());
    parent
        .sink()
        .threadCreated(
            parent.id(),
            machine.now(parent),
            machine.step(parent),
            child.id(),
            announcer.text(name),
            daemon,
            parent.at());
    try {
      machine.start(parent, child, () -> live(child, body));
    } catch (OutOfMemoryError _) {
      running.decrementAndGet();
      child.ended = true;
      throw Err.runtime(parent, "can't start new thread");
    }
  }

  /** Runs {@code body} as the main thread's life: attached, announced, to its end. */
  void live(RtThread t, Runnable body) {
    Gil lock = runtime.gil();
    if (t.id() == 0) {
      t.sink()
          .threadCreated(0, machine.now(t), machine.step(t), 0, announcer.text(t.name), false, -1);
      if (lock != null && lock.isEnabled()) {
        announcer.created(t, lock);
      }
    }
    if (runtime.isTimedInParallel() && t.id() != 0) {
      machine.charge(t, Costs.START_FREE_THREADED);
    }
    t.started = true;
    t.sink().threadStarted(t.id(), machine.now(t), machine.step(t));
    if (lock != null && lock.delays(machine.now(t))) {
      announcer.state(t, ThreadState.RUNNABLE, null, null);
    }
    runtime.attach(t);
    Outcome outcome = Outcome.RAISED;
    try {
      body.run();
      outcome = Outcome.OK;
    } catch (RunStopped e) {
      outcome = Outcome.ABANDONED;
      throw e;
    } finally {
      running.decrementAndGet();
      if (outcome != Outcome.ABANDONED) {
        finish(t, outcome);
      }
    }
  }

  private void finish(RtThread t, Outcome outcome) {
    t.leaves();
    if (search != null) {
      search.ends().ends(t);
    }
    joins.ended(t);
    if (runtime.isStoppable()) {
      Qsbr memory = runtime.memory;
      if (memory != null && t.id() == 0) {
        memory.processAll(t);
      } else if (memory != null) {
        memory.leave(t);
      }
      runtime.world.detach(t);
    }
    Gil lock = runtime.gil();
    if (lock != null) {
      lock.drop(t, GilReleaseReason.FINAL);
    }
    announcer.state(t, ThreadState.DONE, null, null);
    t.sink().threadEnded(t.id(), machine.now(t), machine.step(t), outcome);
  }

  /** Waits until every non-daemon thread has ended: {@code threading._shutdown}. */
  void joinOthers(RtThread main) {
    boolean again = true;
    while (again) {
      again = false;
      for (RtThread t : runtime.threads()) {
        if (t != main && !t.daemon && !t.ended && t.announced) {
          joins.join(main, t, -1);
          again = true;
        }
      }
    }
  }

  /**
   * Threads that never ended (daemons, the members of a deadlock) are simply never resumed; the
   * trace says so, at the end of the run. After a deadlock virtual time goes on a little: nobody
   * can use it, but it can be seen who waits.
   *
   * @param clock a thread's time, as the sink is told it
   * @param stuck the run ends in a deadlock
   */
  static void abandon(
      List<RtThread> threads,
      ToLongFunction<RtThread> clock,
      long step,
      EventSink sink,
      boolean stuck) {
    long end = 0;
    for (RtThread t : threads) {
      end = Math.max(end, clock.applyAsLong(t));
    }
    if (stuck) {
      end += Math.max(1_000, end / 20);
    }
    for (RtThread t : threads) {
      if (!t.ended && t.started) {
        sink.threadEnded(t.id(), end, step, Outcome.ABANDONED);
      }
    }
  }
}
