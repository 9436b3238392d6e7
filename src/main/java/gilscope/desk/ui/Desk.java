package gilscope.desk.ui;

import gilscope.core.event.ThreadId;
import gilscope.core.session.FrameView;
import gilscope.core.session.RunSpec;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.ThreadView;
import gilscope.core.trace.TraceView;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows, as properties: the session's state, the trace, the moment looked at, the
 * chosen thread. Panels read it and never talk to each other. FX thread only.
 */
final class Desk {
  private final ReadOnlyObjectWrapper<SessionState> state =
      new ReadOnlyObjectWrapper<>(this, "state", SessionState.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable TraceView> view =
      new ReadOnlyObjectWrapper<>(this, "view", null);
  private final ReadOnlyLongWrapper growth = new ReadOnlyLongWrapper(this, "growth");
  private final ObjectProperty<ThreadId> chosenThread =
      new SimpleObjectProperty<>(this, "chosenThread", ThreadId.NONE);

  /** Which of the chosen thread's frames, 0 for the innermost. */
  private final IntegerProperty chosenFrame = new SimpleIntegerProperty(this, "chosenFrame", 0);

  /**
   * The moment the user chose in a trace that cannot be executed again, ns; NaN: the engine's own
   * moment.
   */
  private final DoubleProperty lookedBack =
      new SimpleDoubleProperty(this, "lookedBack", Double.NaN);

  /** A thread and a moment about which the user asked why. */
  record Question(ThreadId thread, long ns) {}

  private final ObjectProperty<@Nullable Question> question =
      new SimpleObjectProperty<>(this, "question", null);

  private boolean opened;
  private boolean followsStep;
  private boolean awaitsStep;

  /** The moment shown was reached by a step. */
  private boolean stepped;

  Desk() {
    chosenThread.addListener((_, _, _) -> chooseFrame());
  }

  /** Where one looks first: in the program itself, unless one steps through a library. */
  private void chooseFrame() {
    SessionState now = state.get();
    ThreadView t = now.thread(chosenThread.get());
    RunSpec spec = now.spec();
    int frame = 0;
    if (t != null && spec != null && !(stepped && t.id().equals(now.current()))) {
      for (int i = t.frames().size() - 1; i >= 0; i--) {
        frame = t.frames().get(i).file().equals(spec.fileName()) ? i : frame;
      }
    }
    chosenFrame.set(frame);
  }

  ReadOnlyObjectProperty<SessionState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The session's moment, or what the trace tells of the moment looked back at. */
  SessionState state() {
    return state.get();
  }

  ReadOnlyObjectProperty<@Nullable TraceView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  @Nullable TraceView view() {
    return view.get();
  }

  /** Changes whenever the trace has grown. */
  ReadOnlyLongProperty growthProperty() {
    return growth.getReadOnlyProperty();
  }

  ObjectProperty<ThreadId> chosenThreadProperty() {
    return chosenThread;
  }

  IntegerProperty chosenFrameProperty() {
    return chosenFrame;
  }

  /** The chosen frame of the chosen thread; null if it has none now. */
  @Nullable FrameView chosenFrame() {
    ThreadView t = state.get().thread(chosenThread.get());
    return t == null || chosenFrame.get() >= t.frames().size()
        ? null
        : t.frames().get(chosenFrame.get());
  }

  /** The thread below or above the chosen one in the table. */
  void chooseNeighbourThread(int by) {
    List<ThreadView> all = state.get().threads();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(chosenThread.get())) {
        chosenThread.set(all.get(Math.clamp(i + by, 0, all.size() - 1)).id());
        return;
      }
    }
  }

  /**
   * Goes along the chosen thread's stack.
   *
   * @param by 1 for the caller, −1 for the function that it has called
   */
  void chooseNeighbourFrame(int by) {
    ThreadView t = state.get().thread(chosenThread.get());
    if (t != null && !t.frames().isEmpty()) {
      chosenFrame.set(Math.clamp(chosenFrame.get() + by, 0, t.frames().size() - 1));
    }
  }

  DoubleProperty lookedBackProperty() {
    return lookedBack;
  }

  ObjectProperty<@Nullable Question> questionProperty() {
    return question;
  }

  @Nullable Question question() {
    return question.get();
  }

  /** True if the trace was opened from a file: no session can step in it. */
  boolean isOpenedTrace() {
    return opened;
  }

  void showTrace(@Nullable TraceView newView, boolean fromFile) {
    opened = fromFile;
    question.set(null);
    lookedBack.set(Double.NaN);
    view.set(newView);
    growth.set(growth.get() + 1);
    if (fromFile && newView != null) {
      look(newView.endTime());
    }
  }

  void traceGrew() {
    growth.set(growth.get() + 1);
  }

  void showState(SessionState newState) {
    if (opened && newState.status() == Status.IDLE) {
      return; // the session is at rest behind an opened trace
    }
    if (newState.status() == Status.RUNNING) {
      lookedBack.set(Double.NaN);
    }
    if (Double.isNaN(lookedBack.get())) {
      SessionState old = state.get();
      state.set(newState);
      boolean moved = old.step() != newState.step() || old.time().ns() != newState.time().ns();
      if (moved || !hasFrames(old) && hasFrames(newState)) {
        stepped = awaitsStep;
        chooseFrame();
      }
    }
    chooseThread(newState);
  }

  /** False while the program runs: frames are told at standstills. */
  private boolean hasFrames(SessionState s) {
    ThreadView chosen = s.thread(chosenThread.get());
    return chosen != null && !chosen.frames().isEmpty();
  }

  /**
   * After a step the thread that took it; else the user's choice while there is something to see of
   * it.
   */
  private void chooseThread(SessionState newState) {
    ThreadView chosen = newState.thread(chosenThread.get());
    ThreadView current = newState.thread(newState.current());
    boolean still = newState.status() == Status.PAUSED;
    boolean nothingToSee = still && chosen != null && chosen.frames().isEmpty();
    if (current != null && still && (followsStep || nothingToSee)) {
      chosenThread.set(current.id());
    } else if (chosen == null) {
      chosenThread.set(
          newState.threads().isEmpty() ? ThreadId.NONE : newState.threads().get(0).id());
    }
    if (still) {
      followsStep = false;
      awaitsStep = false;
    }
  }

  /**
   * A step has been asked for: the next time the program stands still, its innermost frame is
   * shown.
   *
   * @param follows the thread that went last is chosen then
   */
  void awaitStep(boolean follows) {
    awaitsStep = true;
    followsStep = follows;
  }

  /** Shows what the trace knows of a moment, without executing anything. */
  void look(double ns) {
    TraceView shown = view.get();
    if (shown == null) {
      return;
    }
    lookedBack.set(ns);
    state.set(TraceMoment.at(shown, state.get(), (long) ns));
    if (state.get().thread(chosenThread.get()) == null && !state.get().threads().isEmpty()) {
      chosenThread.set(state.get().threads().get(0).id());
    }
  }

  /** The moment that all panels show, ns; NaN if there is none. */
  double momentNs() {
    if (!Double.isNaN(lookedBack.get())) {
      return lookedBack.get();
    }
    return view.get() == null ? Double.NaN : state.get().time().ns();
  }
}
