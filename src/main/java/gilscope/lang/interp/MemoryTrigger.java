package gilscope.lang.interp;

import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyObject;

/**
 * In the free-threaded build ({@code gc_should_collect} of {@code Python/gc_free_threading.c}):
 * more are new than the threshold, and than a quarter of those the last collection left; and the
 * process has grown by a tenth, at least by 128 KiB, since then, or new ones were put off {@value
 * #DEFERRALS} thresholds long. If not, these are put off and the count begins at 0. Each thread
 * counts what it makes and ends for itself and tells when that is {@value #BUFFERED} more or less.
 *
 * <p><b>Memory.</b> CPython asks the system for the resident set. Here that is an {@linkplain
 * #EMPTY empty process} and, for each object that the collector knows and that was not there before
 * the program, what such an object took with its small contents on 3.14.4t, 300,000 of them kept:
 * {@code [i]} 125 bytes (a list that holds itself 88), an instance of two attributes 188, {@code
 * {i: i}} 272. It never shrinks: of 25 MB of lists given up there the process kept all, and made
 * new ones there. Long texts and large arrays are not seen. The real process has had three or four
 * collections while it started and has grown since the last one, so its first one comes earlier.
 */
final class MemoryTrigger extends CollectionTrigger {
  /** {@code LOCAL_ALLOC_COUNT_THRESHOLD}. */
  static final int BUFFERED = 512;

  /** How many thresholds of new objects can be put off. */
  static final int DEFERRALS = 40;

  /** {@code VmRSS} of a 3.14.4t that runs an empty file on x86-64 Linux: 11.3 to 11.5 MB. */
  private static final long EMPTY = 11_400L << 10;

  /** By so much it must grow at least. */
  private static final long LEAST_GROWTH = 128L << 10;

  private static final int KEPT_PER_YOUNG = 4;

  /** {@code young.count}. */
  private int young;

  /** {@code deferred_count}. */
  private long deferred;

  /** {@code long_lived_total}. */
  private int longLived;

  /** {@code old[0].count} and {@code old[1].count}: collections asked for by these numbers. */
  private final int[] old = new int[2];

  /** Bytes of the objects there are, and the most there ever were. */
  private long bytes;

  private long peak;

  /** The peak when the last collection had ended. */
  private long lastPeak;

  @Override
  synchronized void restart() {
    super.restart();
    young = 0;
    deferred = 0;
    longLived = 0;
    old[0] = 0;
    old[1] = 0;
    bytes = 0;
    peak = 0;
    lastPeak = 0;
  }

  private static int bytes(PyObject o) {
    return switch (o) {
      case PyDict d -> 272;
      case PyInstance i -> 188;
      default -> 112;
    };
  }

  private static boolean wasThere(PyObject o) {
    var r = o.recordOrNull();
    return r != null && r.isImmortal();
  }

  @Override
  synchronized boolean came(InterpThread t, PyObject o) {
    if (!wasThere(o)) {
      bytes += bytes(o);
      peak = Math.max(peak, bytes);
    }
    if (++t.allocated < BUFFERED) {
      return false;
    }
    young += t.allocated;
    t.allocated = 0;
    return true;
  }

  @Override
  synchronized void went(InterpThread t, PyObject o) {
    bytes -= bytes(o);
    if (--t.allocated <= -BUFFERED) {
      if (young != 0) {
        young = Math.max(0, young + t.allocated);
      }
      t.allocated = 0;
    }
  }

  @Override
  synchronized boolean isDue(int records) {
    if (threshold == 0 || young <= threshold) {
      return false;
    }
    if (oldThreshold == 0) {
      return true; // as CPython's own tests want it
    }
    return young >= longLived / KEPT_PER_YOUNG && hasGrown();
  }

  /** {@code gc_should_collect_mem_usage}. */
  private boolean hasGrown() {
    if (deferred > (long) threshold * DEFERRALS
        || peak - lastPeak > Math.max((EMPTY + lastPeak) / 10, LEAST_GROWTH)) {
      return true;
    }
    deferred += young;
    young = 0;
    return false;
  }

  @Override
  synchronized void begins(int generation) {
    if (generation < old.length) {
      old[generation]++;
    }
    for (int i = 0; i < generation; i++) {
      old[i] = 0;
    }
    young = 0;
    deferred = 0;
  }

  @Override
  synchronized void ended(int records) {
    longLived = records;
    lastPeak = peak;
  }

  @Override
  synchronized int[] counts(InterpThread t) {
    young += t.allocated;
    t.allocated = 0;
    return new int[] {young, old[0], old[1]};
  }
}
