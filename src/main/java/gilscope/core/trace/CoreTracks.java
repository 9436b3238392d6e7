package gilscope.core.trace;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.ThreadState;
import java.util.ArrayList;
import java.util.List;

/**
 * Who was on which virtual core when: the index behind the lanes of cores. Apart from the {@link
 * TraceView}, because most readers never ask. One owner at a time.
 */
public final class CoreTracks {
  private final TraceCursor reader;
  private final TraceCursor operands;
  private final List<SpanTrack.OfUses> cores = new ArrayList<>();

  /** Where each thread runs, −1: nowhere. */
  private final IntColumn coreOf = new IntColumn();

  private final IntColumn occupants = new IntColumn();
  private long endTime;

  public CoreTracks(Trace trace) {
    this.reader = trace.store().cursor();
    this.operands = trace.store().cursor();
  }

  /** Reads rows that are new since the last call, at most up to so many in all. */
  public void catchUp(long rows) {
    while (reader.row() + 1 < rows && reader.next()) {
      endTime = Math.max(endTime, reader.time());
      if (reader.kindCode() == EventKind.STATE_CHANGED.code()) {
        accept(reader.thread(), EventCodec.high(reader.b()) == ThreadState.RUNNING.ordinal());
      }
    }
    cores.forEach(core -> core.extendTo(endTime));
  }

  private void accept(int thread, boolean runs) {
    while (coreOf.size() <= thread) {
      coreOf.add(-1);
    }
    int before = coreOf.get(thread);
    int now = runs ? reader.a() : -1;
    if (before >= 0 && before != now && occupants.get(before) == thread) {
      note(before, -1);
    }
    coreOf.set(thread, now);
    if (now >= 0) {
      note(now, thread);
    }
  }

  private void note(int core, int thread) {
    while (cores.size() <= core) {
      cores.add(new SpanTrack.OfUses(operands));
      occupants.add(-1);
    }
    occupants.set(core, thread);
    ResourceUse use = thread < 0 ? ResourceUse.FREE : ResourceUse.HELD;
    cores.get(core).note(reader.time(), use.ordinal(), thread, 0, reader.row());
  }

  /** How many cores have been used. */
  public int size() {
    return cores.size();
  }

  /**
   * The occupants of a core: code = {@link ResourceUse} ordinal (held or free), x = thread (−1:
   * none), z = packed position at which it got there.
   */
  public SpanTrack core(int number) {
    return cores.get(number);
  }
}
