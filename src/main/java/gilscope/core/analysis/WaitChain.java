package gilscope.core.analysis;

import gilscope.core.event.ThreadId;
import gilscope.core.trace.TraceView;

/** Why is this thread waiting, in one sentence? {@link WaitReason} has the answer as data. */
public final class WaitChain {
  private WaitChain() {}

  /**
   * The whole reason, from a thread to whoever could go on: {@code A has waited 3 ms for lock 'x',
   * held by B since line 14; B waits for the GIL, held by C; C runs line 30.}
   *
   * @param now ns, the moment's time, from which waits are measured
   */
  public static String explain(TraceView view, ThreadId thread, Moment moment, long now) {
    return WaitReason.of(view, thread, moment, now).sentence(view, moment);
  }
}
