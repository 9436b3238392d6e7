package gilscope.desk.ui;

import gilscope.core.session.Status;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works out the figures of a run that is not over, beside the FX thread, again and again while it
 * grows: so that a lock order that can deadlock is told before it does. What is over is {@link
 * AnalysisPane}'s. FX thread only.
 */
final class RunSoFar {
  private static final long MOST_ROWS = 5_000_000;
  private static final long PAUSE_NS = 1_000_000_000;

  /** A tenth of the time at most goes into it. */
  private static final long SHARE = 10;

  private record Answer(Trace trace, long rows, long tookNs, RunFigures figures) {}

  private final Desk desk;
  private final Consumer<RunFigures> show;
  private final Later<Answer> later = new Later<>(this::answered, _ -> this.busy = false);
  private boolean busy;
  private @Nullable Trace of;
  private long knownRows;
  private long nextAt;

  /**
   * @param show told the figures each time they are worked out
   */
  RunSoFar(Desk desk, Consumer<RunFigures> show) {
    this.desk = desk;
    this.show = show;
    desk.growthProperty().addListener((_, _, _) -> look());
    desk.stateProperty().addListener((_, _, _) -> look());
  }

  private void look() {
    TraceView view = desk.view();
    if (view == null || desk.isOpenedTrace() || desk.state().status().isOver()) {
      return;
    }
    Trace trace = view.trace();
    if (trace != of) {
      of = trace;
      knownRows = 0;
      nextAt = 0;
    }
    boolean paced = desk.state().status() == Status.RUNNING && System.nanoTime() < nextAt;
    long rows = view.rows();
    if (busy || paced || trace.isComplete() || rows == knownRows || rows > MOST_ROWS) {
      return;
    }
    busy = true;
    later.ask(() -> answer(trace));
  }

  private static Answer answer(Trace trace) {
    long began = System.nanoTime();
    TraceView view = TraceView.of(trace);
    RunFigures figures = RunFigures.of(view);
    return new Answer(trace, view.rows(), System.nanoTime() - began, figures);
  }

  private void answered(Answer a) {
    busy = false;
    TraceView view = desk.view();
    if (view == null || view.trace() != a.trace()) {
      return;
    }
    knownRows = a.rows();
    nextAt = System.nanoTime() + Math.max(PAUSE_NS, SHARE * a.tookNs());
    show.accept(a.figures());
    look(); // it may have grown meanwhile
  }
}
