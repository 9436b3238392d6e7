package gilscope.desk.ui;

import gilscope.core.event.Dictionary;
import gilscope.core.event.EventKind;
import gilscope.core.event.EventSink;
import gilscope.core.trace.DirectRecorder;
import gilscope.core.trace.RingRecorder;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceHeader;
import java.util.Arrays;

/**
 * What recording one event takes of the thread that does something worth recording, ns: measured on
 * this machine, once, with recorders of its own that nobody reads. Immutable.
 *
 * @param directNs on the virtual machine, where one writer appends to the trace
 * @param ringNs on the live machine, where each thread writes to a ring of its own
 */
record RecordingCost(double directNs, double ringNs) {
  private static final int BATCH = 1_000;
  private static final int WARM_UP = 200;
  private static final int BATCHES = 200;

  /** Takes about a tenth of a second; not on the FX thread. */
  static RecordingCost measure() {
    DirectRecorder recorder = new DirectRecorder(trace());
    EventSink sink = recorder.sink();
    double directNs = median(sink, () -> {});
    recorder.release(sink);
    try (RingRecorder ring = new RingRecorder(trace(), RingRecorder.Overflow.WAIT)) {
      EventSink mine = ring.sink();
      return new RecordingCost(directNs, median(mine, ring::drain));
    }
  }

  private static Trace trace() {
    return new Trace(TraceHeader.of("", "", "gil", "live"), new Dictionary());
  }

  /** Of many batches the median: others use the machine too. */
  private static double median(EventSink sink, Runnable between) {
    long[] times = new long[BATCHES];
    for (int batch = -WARM_UP; batch < BATCHES; batch++) {
      long before = System.nanoTime();
      for (int i = 0; i < BATCH; i++) {
        sink.emit(EventKind.LINE_REACHED, 0, i, i, 0, 0, i);
      }
      if (batch >= 0) {
        times[batch] = System.nanoTime() - before;
      }
      between.run();
    }
    Arrays.sort(times);
    return (double) times[BATCHES / 2] / BATCH;
  }

  /** The share of one core that so many events a second take, 0 … 1. */
  double share(double eventsPerSecond, boolean virtual) {
    return eventsPerSecond * (virtual ? directNs : ringNs) / 1e9;
  }
}
