package gilscope.desk.scene;

import gilscope.core.event.CodeInfo;
import gilscope.core.event.EventSink;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.Outcome;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.DirectRecorder;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceView;
import java.util.Map;

/** A hand-written recording: main and two workers, the GIL and one lock, 12 ms. */
public final class SmallTrace {
  private static final int MAIN = 0;
  private static final int ONE = 1;
  private static final int TWO = 2;
  private static final int GIL = 0;
  private static final int LOCK = 1;

  private SmallTrace() {}

  public static TraceView view() {
    Trace trace =
        new Trace(
            TraceHeader.of("bank.py", "", "gil", "virtual"), new gilscope.core.event.Dictionary());
    DirectRecorder r = new DirectRecorder(trace);
    EventSink s = r.sink();
    int at =
        r.dictionary()
            .defineCode(new CodeInfo("bank.py", "transfer", 10, new int[] {11, 12, 13, 14}));
    int t = 0;
    s.threadCreated(MAIN, t, 0, MAIN, r.dictionary().intern("MainThread"), false, -1);
    s.resourceCreated(MAIN, t, 0, GIL, ResourceKind.GIL, r.dictionary().intern("GIL"), -1);
    s.gilAcquired(MAIN, t, 0, GIL, false, true, -1);
    s.stateChanged(MAIN, t, 0, ThreadState.RUNNING, -1, -1, at);
    s.resourceCreated(
        MAIN, 200_000, 1, LOCK, ResourceKind.LOCK, r.dictionary().intern("accounts"), at);
    for (int w : new int[] {ONE, TWO}) {
      long start = 400_000L + w * 100_000L;
      s.threadCreated(MAIN, start, 2, w, r.dictionary().intern("Worker-" + w), false, at);
      s.threadStarted(w, start, 2);
      s.stateChanged(w, start, 2, ThreadState.WANTS_GIL, GIL, MAIN, -1);
    }
    s.gilReleased(MAIN, 1_000_000, 3, GIL, GilReleaseReason.VOLUNTARY, -1, at + 1);
    s.stateChanged(MAIN, 1_000_000, 3, ThreadState.WAITING, -1, -1, at + 1);
    take(s, ONE, 1_010_000, at + 1);
    s.acquired(ONE, 1_200_000, 4, LOCK, false, 1, at + 2);
    s.gilDropRequested(TWO, 5_500_000, 5, GIL, ONE);
    s.gilReleased(ONE, 6_010_000, 6, GIL, GilReleaseReason.FORCED, TWO, at + 2);
    s.stateChanged(ONE, 6_010_000, 6, ThreadState.WANTS_GIL, GIL, TWO, at + 2);
    take(s, TWO, 6_020_000, at);
    s.gilReleased(TWO, 6_500_000, 7, GIL, GilReleaseReason.VOLUNTARY, -1, at + 1);
    s.stateChanged(TWO, 6_500_000, 7, ThreadState.BLOCKED, LOCK, ONE, at + 1);
    take(s, ONE, 6_510_000, at + 2);
    s.released(ONE, 9_000_000, 8, LOCK, 0, at + 3);
    s.acquired(TWO, 9_005_000, 9, LOCK, true, 1, at + 2);
    s.stateChanged(TWO, 9_005_000, 9, ThreadState.WANTS_GIL, GIL, ONE, at + 2);
    s.gilReleased(ONE, 9_100_000, 10, GIL, GilReleaseReason.FINAL, -1, at + 3);
    s.stateChanged(ONE, 9_100_000, 10, ThreadState.DONE, -1, -1, -1);
    s.threadEnded(ONE, 9_100_000, 10, Outcome.OK);
    take(s, TWO, 9_110_000, at + 2);
    s.released(TWO, 11_000_000, 11, LOCK, 0, at + 3);
    s.gilReleased(TWO, 11_100_000, 12, GIL, GilReleaseReason.FINAL, -1, at + 3);
    s.stateChanged(TWO, 11_100_000, 12, ThreadState.DONE, -1, -1, -1);
    s.threadEnded(TWO, 11_100_000, 12, Outcome.OK);
    take(s, MAIN, 11_110_000, at + 1);
    s.gilReleased(MAIN, 12_000_000, 13, GIL, GilReleaseReason.FINAL, -1, -1);
    s.stateChanged(MAIN, 12_000_000, 13, ThreadState.DONE, -1, -1, -1);
    s.threadEnded(MAIN, 12_000_000, 13, Outcome.OK);
    trace.complete(Map.of());
    return TraceView.of(trace);
  }

  private static void take(EventSink s, int thread, long time, int at) {
    s.gilAcquired(thread, time, 0, GIL, true, true, at);
    s.stateChanged(thread, time, 0, ThreadState.RUNNING, -1, -1, at);
  }
}
