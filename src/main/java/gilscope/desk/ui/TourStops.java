package gilscope.desk.ui;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.session.Session;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** The tour's stops: a convoy behind the GIL, recorded while the tour runs. FX thread only. */
final class TourStops {
  static final String SAMPLE = "convoy.py";

  private final MainWindow window;
  private final Session session;
  private final TimelinePane timeline;
  private final String sample;

  TourStops(MainWindow window, Session session, TimelinePane timeline, String sample) {
    this.window = window;
    this.session = session;
    this.timeline = timeline;
    this.sample = sample;
  }

  /** Once, when the program stands still at the moment that it is sent to. */
  private void whenPaused(Runnable then) {
    var states = window.desk().stateProperty();
    states.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends SessionState> all, SessionState before, SessionState now) {
            if (now.status() == Status.PAUSED) {
              states.removeListener(this);
              then.run();
            }
          }
        });
  }

  List<Tour.Stop> all() {
    return List.of(
        new Tour.Stop(
            "A program and its threads",
            "convoy.py has a thread that computes (Cruncher) and one that answers requests"
                + " (Server). It runs with CPython's GIL, on the virtual machine: each thread has"
                + " a lane below, and so has the GIL.",
            () -> {
              window.choose(RuntimeKind.GIL, MachineKind.VIRTUAL);
              window.openText(SAMPLE, sample, null);
              session.run();
            }),
        new Tour.Stop(
            "Green runs, amber waits for the GIL",
            "Server is amber most of the time: it is ready, but Cruncher has the GIL. The GIL's"
                + " lane shows in the owner's colour who has it, the bar on top of it that somebody"
                + " waits. The legend says how the visible time is shared.",
            () -> {
              timeline.moves().fit();
              window.chooseThread(new ThreadId(2));
            }),
        new Tour.Stop(
            "Why does it wait?",
            "This is a moment at which Server waits. Y asks why: at the right stands the answer as"
                + " a sentence with links, and below it who waits for whom.",
            () -> {
              whenPaused(() -> window.perform("time.why"));
              window.seekShare(0.43, 0.2);
              window.chooseThread(new ThreadId(2));
            }),
        new Tour.Stop(
            "What ended the wait?",
            "] goes to the cause: the moment at which the other thread gave the GIL up, because"
                + " the switch interval (5 ms) was over. [ comes back.",
            () -> window.perform("time.cause")),
        new Tour.Stop(
            "Step, forwards and backwards",
            "F7 goes to the next line, Shift+F7 takes the step back; F9 and F10 go to the next lock"
                + " event and GIL switch, with Shift back to the last. Everything in the window"
                + " belongs to the moment at the cursor.",
            () -> window.perform("back.gil")),
        new Tour.Stop(
            "The same program without the GIL",
            "Now it is free-threaded: Server runs as soon as it wakes up. Compare the legend. Press"
                + " ? for all keys, Ctrl+Shift+P for all commands, and open a program of your own.",
            () -> {
              window.choose(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL);
              window.openText(SAMPLE, sample, null);
              session.run();
              timeline.moves().fit();
            }));
  }
}
