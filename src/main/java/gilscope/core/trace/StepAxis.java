package gilscope.core.trace;

import gilscope.core.event.EventKind;
import java.util.Map;
import java.util.TreeMap;

/**
 * Traces whose "times" are steps: so that two runs lie side by side by what was done instead of how
 * long it took. Only the virtual machine counts steps over all threads. Stateless.
 */
public final class StepAxis {
  private static final String AXIS = "axis";
  private static final String STEPS = "steps";

  private StepAxis() {}

  /** Whether the times of a trace are steps. */
  public static boolean isOf(TraceHeader header) {
    return STEPS.equals(header.extra().get(AXIS));
  }

  /**
   * The same run with each event at its step instead of its time: waiting and sleeping take as long
   * as what the others do meanwhile. Takes time and memory in proportion to the trace.
   *
   * @param trace of the virtual machine
   */
  public static Trace of(Trace trace) {
    if (!trace.header().isVirtual()) {
      throw new IllegalArgumentException(
          "Only runs of the virtual machine can be aligned by step: on the live machine each thread"
              + " counts its own.");
    }
    Map<String, String> extra = new TreeMap<>(trace.header().extra());
    extra.put(AXIS, STEPS);
    Trace stepped = new Trace(trace.header().withExtra(extra), trace.dictionary());
    TraceCursor row = trace.store().cursor();
    long step = 0;
    while (row.next()) {
      EventKind kind = EventKind.of(row.kindCode());
      if (kind != null) {
        step = Math.max(step, row.step());
        stepped.store().emit(kind, row.thread(), step, step, row.a(), row.b(), row.c());
      }
    }
    stepped.complete(trace.ending());
    return stepped;
  }
}
