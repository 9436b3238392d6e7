package gilscope.desk.ui;

import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Carries what the engine has done to the FX thread: once per pulse, and never waiting. FX thread
 * only. This is the only bridge; panels listen to the {@link Desk}'s properties.
 */
final class EngineNews extends AnimationTimer {
  /** What indexing new rows may take of a pulse: a flood of events must not stop the window. */
  private static final long BUDGET_NS = 4_000_000;

  private static final long SLICE_ROWS = 4_096;

  /** Tables and markers of a running program change seven times a second: nobody reads faster. */
  private static final long STATE_PAUSE_NS = 150_000_000;

  private final Session session;
  private final Desk desk;
  private long seenVersion = -1;
  private long stateAt;
  private @Nullable Trace seenTrace;

  EngineNews(Session session, Desk desk) {
    this.session = session;
    this.desk = desk;
  }

  @Override
  public void handle(long nowNs) {
    drain();
  }

  /** One pulse's work. */
  void drain() {
    // The state first: then the timeline reaches at least as far as the moment shown.
    long version = session.version();
    long now = System.nanoTime();
    boolean early = desk.state().status() == Status.RUNNING && now - stateAt < STATE_PAUSE_NS;
    boolean changed = version != seenVersion && !early;
    SessionState state = changed ? session.state() : SessionState.EMPTY;
    Trace trace = session.trace();
    if (trace != seenTrace) {
      seenTrace = trace;
      desk.showTrace(trace == null ? null : new TraceView(trace), false);
    }
    TraceView view = desk.view();
    if (view != null && catchUp(view)) {
      desk.traceGrew();
    }
    if (changed) {
      stateAt = now;
      seenVersion = version;
      desk.showState(state);
    }
  }

  private static boolean catchUp(TraceView view) {
    long deadline = System.nanoTime() + BUDGET_NS;
    long read = view.catchUp(SLICE_ROWS);
    boolean any = read > 0;
    while (read == SLICE_ROWS && System.nanoTime() < deadline) {
      read = view.catchUp(SLICE_ROWS);
    }
    return any;
  }
}
