package gilscope.desk.ui;

import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Carries what the engine has done to the FX thread: once per pulse, and never waiting. FX thread
 * only. This is the only bridge; panels listen to the {@link Desk}'s properties.
 */
final class EngineNews extends AnimationTimer {
  /**
   * Rows indexed per pulse at most: about 2 ms, so that a flood of events cannot stop the window.
   */
  private static final long ROWS_PER_PULSE = 150_000;

  private final Session session;
  private final Desk desk;
  private long seenVersion = -1;
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
    boolean changed = version != seenVersion;
    SessionState state = changed ? session.state() : SessionState.EMPTY;
    Trace trace = session.trace();
    if (trace != seenTrace) {
      seenTrace = trace;
      desk.showTrace(trace == null ? null : new TraceView(trace), false);
    }
    TraceView view = desk.view();
    if (view != null && view.catchUp(ROWS_PER_PULSE) > 0) {
      desk.traceGrew();
    }
    if (changed) {
      seenVersion = version;
      desk.showState(state);
    }
  }
}
