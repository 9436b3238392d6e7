package gilscope.core.runtime;

import gilscope.core.event.Recorder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Real Java threads and the wall clock. Parking goes through one monitor, so that the moment in
 * which the last thread blocks for ever is seen exactly: a run never hangs silently.
 */
final class LiveMachine implements Machine {
  /** Instructions between two looks at what the user wants: some 100 µs. */
  private static final int POLL = 4_096;

  /**
   * Deep Python recursion through Java callbacks, and sys.setrecursionlimit, need room; it is
   * reserved, not used.
   */
  private static final long STACK_BYTES = 256L << 20;

  private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();

  /** A Java thread whose Python thread is gone waits so long for another. */
  private static final long KEEP_MS = 1_000;

  private final Recorder recorder;
  private final long start = System.nanoTime();
  private final long maxSteps;
  private final java.util.concurrent.atomic.AtomicLong stepsLeft;

  // Set once the runtime exists: the two need each other.
  private @Nullable PythonRuntime runtime;

  // A Java thread serves one Python thread after another: to make one costs several times as much
  // as to wake one.
  private final ExecutorService carriers =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          KEEP_MS,
          TimeUnit.MILLISECONDS,
          new SynchronousQueue<>(),
          this::carrier);

  // Guarded by this.
  private final List<RtThread> alive = new ArrayList<>();
  private int blockedForEver;
  private long cpuOfGone;
  private boolean pausing;
  private int stopped;
  private int parked;

  private volatile boolean attention;
  private volatile boolean stopping;

  LiveMachine(Recorder recorder, long maxSteps) {
    this.recorder = recorder;
    this.maxSteps = maxSteps;
    this.stepsLeft = new java.util.concurrent.atomic.AtomicLong(maxSteps);
  }

  void attach(PythonRuntime owner) {
    runtime = owner;
  }

  private PythonRuntime runtime() {
    PythonRuntime r = runtime;
    if (r == null) {
      throw new IllegalStateException("not attached");
    }
    return r;
  }

  /** Starts the main thread. */
  void startMain(RtThread main, Runnable body) {
    launch(main, body);
  }

  private void launch(RtThread t, Runnable body) {
    synchronized (this) {
      alive.add(t);
    }
    try {
      carriers.execute(() -> carry(t, body));
    } catch (OutOfMemoryError e) {
      synchronized (this) {
        alive.remove(t);
      }
      throw e;
    }
  }

  private Thread carrier(Runnable work) {
    Thread java =
        runtime().sharedContainers == null
            ? new Thread(null, work, "python", STACK_BYTES)
            : new LiveCarrier(work, STACK_BYTES);
    java.setDaemon(true);
    return java;
  }

  /** One Python thread's life, on the Java thread that it has from now on. */
  private void carry(RtThread t, Runnable body) {
    Thread java = Thread.currentThread();
    java.setName("python " + t.name);
    if (java instanceof LiveCarrier noting) {
      noting.serve(t);
    }
    synchronized (this) {
      t.worked = CLOCKS.getCurrentThreadCpuTime(); // up to now it was somebody else's
      t.java = java;
    }
    t.setSink(recorder.sink());
    try {
      body.run();
    } catch (RunStopped _) {
      // The run is over and this thread was still there: a daemon, or the run was ended.
    } catch (RuntimeException | Error e) {
      runtime().endings.failed(e);
    } finally {
      recorder.release(t.lineSink());
      over(t);
    }
  }

  private synchronized void over(RtThread t) {
    t.java = null;
    t.worked = CLOCKS.getCurrentThreadCpuTime() - t.worked;
    cpuOfGone += t.worked;
    alive.remove(t);
    notifyAll();
    if (!stopping && !alive.isEmpty() && blockedForEver == alive.size()) {
      runtime().endings.everybodyBlocked();
    }
  }

  /**
   * Waits until all threads have ended, but no longer than {@code ms}; a Java loop in a native
   * function may not end.
   */
  synchronized void awaitQuiet(long ms) throws InterruptedException {
    long until = System.nanoTime() + ms * 1_000_000;
    while (!alive.isEmpty()) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  // ---- pause

  /**
   * Makes every thread stop before its next instruction, or stay where it is blocked. Any thread.
   */
  void pause() {
    synchronized (this) {
      pausing = true;
    }
    attention = true;
  }

  /** Lets them go on. */
  synchronized void goOn() {
    pausing = false;
    attention = stopping;
    notifyAll();
  }

  /**
   * True once no thread executes instructions any more; one that reads or writes counts as
   * standing.
   */
  synchronized boolean isStill() {
    return pausing && stopped + parked >= alive.size();
  }

  private void stopPoint() {
    if (stopping) {
      throw new RunStopped();
    }
    synchronized (this) {
      stopped++;
      try {
        while (pausing && !stopping) {
          wait();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } finally {
        stopped--;
      }
    }
    if (stopping) {
      throw new RunStopped();
    }
  }

  // ---- Machine

  @Override
  public long now(RtThread t) {
    t.brief = 0; // whatever says this time, nothing after it may say an older one
    return System.nanoTime() - start;
  }

  /** By the operating system's clock; of a thread that is gone, what it had in the end. */
  @Override
  public synchronized long cpu(RtThread t) {
    Thread java = t.java;
    return java == null ? t.worked : CLOCKS.getThreadCpuTime(java.threadId()) - t.worked;
  }

  @Override
  public synchronized long cpu(List<RtThread> threads) {
    long sum = cpuOfGone;
    for (RtThread t : alive) {
      sum += cpu(t);
    }
    return sum;
  }

  @Override
  public long step(RtThread t) {
    return t.steps();
  }

  @Override
  public boolean park(RtThread t, long until) {
    synchronized (this) {
      if (stopping) {
        throw new RunStopped();
      }
      if (t.permit) {
        t.permit = false;
        return true;
      }
      t.parked = true;
      parked++;
      if (until == NEVER) {
        t.parkedForEver = true;
        blockedForEver++;
        runtime().blockedForEver(t);
        if (blockedForEver == alive.size()) {
          runtime().endings.everybodyBlocked();
        }
      }
    }
    while (true) {
      long left = until == NEVER ? NEVER : until - now(t);
      synchronized (this) {
        if (stopping) {
          throw new RunStopped();
        }
        boolean woken = t.permit;
        if (woken || left <= 0) {
          if (t.parked) {
            t.parked = false;
            parked--;
          }
          t.permit = false;
          return woken;
        }
      }
      if (until == NEVER) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, left);
      }
    }
  }

  @Override
  public synchronized void takePermit(RtThread t) {
    t.permit = false;
  }

  @Override
  public void unpark(RtThread by, RtThread target) {
    synchronized (this) {
      target.permit = true;
      if (target.parked) {
        target.parked = false;
        parked--;
      }
      if (target.parkedForEver) {
        target.parkedForEver = false;
        blockedForEver--;
      }
    }
    LockSupport.unpark(target.java);
  }

  @Override
  public void freed(RtThread t, Waitable r) {} // one clock for all: nobody can be earlier

  @Override
  public void notBefore(RtThread t, long time) {}

  @Override
  public void charge(RtThread t, long ns) {}

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // as CPython does
  public void spin(RtThread t) {
    if (stopping) {
      throw new RunStopped();
    }
    Thread.yield();
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // sleep(0) promises no more than this hint
  public void yieldTurn(RtThread t) {
    if (stopping) {
      throw new RunStopped();
    }
    LockSupport.parkNanos(1);
  }

  @Override
  public void start(RtThread parent, RtThread child, Runnable body) {
    launch(child, body);
  }

  @Override
  public int refuel(RtThread t) {
    int begun = t.granted - t.fuel();
    if (begun > 0) {
      t.executed += begun;
      if (maxSteps > 0 && stepsLeft.addAndGet(-begun) <= 0) {
        runtime().endings.stepLimit(maxSteps);
      }
    }
    t.granted = t.fuel() - 1;
    if (attention) {
      stopPoint();
    }
    t.granted = Math.min(runtime().beforeInstruction(t), POLL);
    return t.granted;
  }

  @Override
  public void leave(RtThread t) {
    throw new RunStopped();
  }

  @Override
  public int choose(int bound) {
    return 0;
  }

  @Override
  public void outside(RtThread t, boolean begins) {
    if (stopping) {
      throw new RunStopped();
    }
    synchronized (this) {
      parked += begins ? 1 : -1;
    }
    if (!begins && attention) {
      stopPoint();
    }
  }

  @Override
  public void shutDown() {
    stopping = true;
    attention = true;
    synchronized (this) {
      notifyAll();
      for (RtThread t : alive) {
        Thread java = t.java;
        if (java != null) {
          LockSupport.unpark(java);
          if (java != Thread.currentThread()) {
            java.interrupt();
          }
        }
      }
    }
  }
}
