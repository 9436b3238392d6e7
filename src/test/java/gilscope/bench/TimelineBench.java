package gilscope.bench;

import gilscope.core.event.Dictionary;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFileReader;
import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceSpill;
import gilscope.core.trace.TraceStore;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.TimelinePicture;
import gilscope.desk.scene.TimelineView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Opening times, bytes per event and the cost of a picture for traces of 10⁴ … 10⁸ events at five
 * zoom levels. Not a test: {@code TimelineBench [LARGEST-POWER-OF-TEN]}; files go to a temporary
 * folder. Times are CPU time of the thread that does the work; a picture's are the least, the
 * median and the 95th percentile of a pan over the whole trace, after the compiler has seen the
 * code (other processes empty the caches, which the least shows least).
 *
 * <p>The events are those of a GIL that eight threads fight for, with a lock now and then: four
 * events per switch, so that every event makes or ends a span.
 */
public final class TimelineBench {
  private static final int THREADS = 8;
  private static final int LOCKS = 4;
  private static final int FRAMES = 60;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private TimelineBench() {}

  public static void main(String[] args) throws IOException {
    int largest = args.length > 0 ? Integer.parseInt(args[0]) : 8;
    Path folder = Files.createTempDirectory("timeline-bench");
    System.out.printf(
        Locale.ROOT,
        "%12s %9s %9s %9s %9s  pictures, ms of CPU (shapes): whole, 1/100, 1/10^4, 1/10^6, 100"
            + " events%n",
        "events",
        "open ms",
        "index ms",
        "file B/ev",
        "heap B/ev");
    try {
      measure(folder, 100_000, false); // warm-up
      for (int power = 4; power <= largest; power++) {
        measure(folder, (long) Math.pow(10, power), true);
      }
    } finally {
      Files.deleteIfExists(folder.resolve("trace.gilscope"));
      Files.deleteIfExists(folder);
    }
  }

  private static void measure(Path folder, long events, boolean print) throws IOException {
    Path file = folder.resolve("trace.gilscope");
    write(file, events);
    long before = used();
    long t0 = CPU.getCurrentThreadCpuTime();
    Trace trace = TraceFileReader.open(file);
    long t1 = CPU.getCurrentThreadCpuTime();
    TraceView view = TraceView.of(trace);
    long t2 = CPU.getCurrentThreadCpuTime();
    long heap = used() - before;
    StringBuilder pictures = new StringBuilder();
    double whole = view.endTime();
    double hundred = whole * 100 / events;
    for (double span : new double[] {whole, whole / 100, whole / 1e4, whole / 1e6, hundred}) {
      pictures.append(picture(view, Math.max(span, hundred / 10)));
    }
    if (print) {
      System.out.printf(
          Locale.ROOT,
          "%12d %9.0f %9.0f %9.1f %9.1f %s%n",
          events,
          (t1 - t0) / 1e6,
          (t2 - t1) / 1e6,
          Files.size(file) / (double) events,
          heap / (double) events,
          pictures);
    }
  }

  private static String picture(TraceView view, double span) {
    TimelinePicture painter = new TimelinePicture(view);
    LaneList lanes = LaneList.of(view, "");
    TimelineView look = TimelineView.whole(view.endTime(), 180, 1600, 900);
    long[] times = new long[FRAMES];
    int shapes = 0;
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < FRAMES; i++) {
        double from = (view.endTime() - span) * i / (FRAMES - 1);
        TimelineView at = look.withScale(look.scale().fitting(from, from + span));
        long t0 = CPU.getCurrentThreadCpuTime();
        shapes = painter.draw(at, lanes).size();
        times[i] = CPU.getCurrentThreadCpuTime() - t0;
      }
    }
    Arrays.sort(times);
    return String.format(
        Locale.ROOT,
        "  %.2f/%.2f/%.2f (%d)",
        times[0] / 1e6,
        times[FRAMES / 2] / 1e6,
        times[FRAMES * 95 / 100] / 1e6,
        shapes);
  }

  private static long used() {
    System.gc();
    Runtime r = Runtime.getRuntime();
    return r.totalMemory() - r.freeMemory();
  }

  /** Writes a trace of so many events. */
  static void write(Path file, long events) throws IOException {
    Dictionary dictionary = new Dictionary();
    Trace trace = new Trace(TraceHeader.of("bench.py", "", "gil", "virtual"), dictionary);
    try (TraceSpill spill = new TraceSpill(trace, file, 1 << 20)) {
      TraceStore out = trace.store();
      for (int t = 0; t < THREADS; t++) {
        out.threadCreated(0, 0, 0, t, dictionary.intern("Worker-" + t), false, -1);
      }
      out.resourceCreated(0, 0, 0, 0, ResourceKind.GIL, dictionary.intern("GIL"), -1);
      for (int l = 1; l <= LOCKS; l++) {
        out.resourceCreated(0, 0, 0, l, ResourceKind.LOCK, dictionary.intern("lock " + l), -1);
      }
      long time = 0;
      long step = 0;
      int thread = 0;
      long random = 88172645463325252L;
      while (out.size() < events) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        int next = (int) (random >>> 40) & THREADS - 1;
        int lock = 1 + ((int) (random >>> 20) & LOCKS - 1);
        boolean uses = (random >>> 10 & 7) == 0;
        if (uses) {
          out.acquired(thread, time + 10, step, lock, false, 1, -1);
          out.released(thread, time + 400, step, lock, 0, -1);
        }
        time += 500 + (random & 0xFFFF);
        step += 20;
        out.gilReleased(thread, time, step, 0, GilReleaseReason.FORCED, next, -1);
        out.stateChanged(thread, time, step, ThreadState.WANTS_GIL, 0, next, -1);
        thread = next;
        time += 200;
        out.gilAcquired(thread, time, step, 0, true, true, -1);
        out.stateChanged(thread, time, step, ThreadState.RUNNING, -1, -1, -1);
      }
      spill.finish();
    }
  }
}
