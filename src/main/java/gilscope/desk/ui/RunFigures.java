package gilscope.desk.ui;

import gilscope.core.analysis.LockOrder;
import gilscope.core.analysis.Names;
import gilscope.core.trace.TraceView;
import java.util.List;

/**
 * What a run says so far: what its locks cost, and which locks threads take in an order that can
 * deadlock. Immutable.
 *
 * @param warnings a sentence for each inversion, in the order in which they could be known
 */
record RunFigures(LockFigures locks, List<String> warnings) {
  RunFigures {
    warnings = List.copyOf(warnings);
  }

  /**
   * The work grows with the trace: not on the FX thread.
   *
   * @param view the caller's own
   */
  static RunFigures of(TraceView view) {
    Names names = new Names(view);
    List<String> warnings =
        LockOrder.of(view).stream().map(inversion -> inversion.sentence(names)).toList();
    return new RunFigures(new LockFigures(view), warnings);
  }
}
