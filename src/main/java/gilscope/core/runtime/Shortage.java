package gilscope.core.runtime;

import gilscope.core.event.ThreadState;
import gilscope.lang.objects.ExcTypes;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when a program keeps more memory than it may: the thread that takes most at this
 * time. It gets {@code MemoryError} at its next check point, as it would from an allocation that
 * fails in CPython. Stateless.
 */
final class Shortage {
  /** How long is looked who takes most. */
  private static final long LOOK_MS = 20;

  private Shortage() {}

  /** Called by who watches the run. */
  static void raise(List<RtThread> threads) throws InterruptedException {
    RtThread greediest = greediest(threads);
    if (greediest != null) {
      greediest.asyncException = ExcTypes.MEMORY_ERROR;
      greediest.setBits(RtThread.ASYNC_EXCEPTION);
    }
  }

  private static @Nullable RtThread greediest(List<RtThread> threads) throws InterruptedException {
    Map<RtThread, Long> before = new HashMap<>();
    for (RtThread t : threads) {
      before.put(t, allocated(t));
    }
    Thread.sleep(LOOK_MS);
    RtThread found = null;
    long most = -1;
    for (Map.Entry<RtThread, Long> e : before.entrySet()) {
      long taken = allocated(e.getKey()) - e.getValue();
      // on the virtual machine threads share Java's: then one that can run
      boolean better = taken > most || (taken == most && runs(e.getKey()));
      if (better && e.getKey().state != ThreadState.DONE) {
        most = taken;
        found = e.getKey();
      }
    }
    return found;
  }

  private static boolean runs(RtThread t) {
    return t.state == ThreadState.RUNNING || t.state == ThreadState.RUNNABLE;
  }

  /** Bytes, 0 if it has no Java thread of its own. */
  private static long allocated(RtThread t) {
    Thread java = t.java;
    return java != null
            && ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean beans
        ? Math.max(0, beans.getThreadAllocatedBytes(java.threadId()))
        : 0;
  }
}
