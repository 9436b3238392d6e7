package gilscope.desk.ui;

import gilscope.core.event.ThreadId;
import gilscope.desk.scene.LaneList;
import gilscope.desk.scene.Mark;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/**
 * The ways through a run: from a wait to its cause and back, to a thread, a lock, a line, a moment;
 * and marks to find a moment again. FX thread only.
 */
final class TimelineQuestions implements WhyPane.Links {
  private record Place(ThreadId thread, double ns) {}

  private final Desk desk;
  private final TimelinePane timeline;
  private final IntConsumer toLine;
  private final Consumer<String> say;
  private final ArrayDeque<Place> effects = new ArrayDeque<>();

  /**
   * @param toLine shows a line of the program
   * @param say tells what was found, or why nothing was
   */
  TimelineQuestions(Desk desk, TimelinePane timeline, IntConsumer toLine, Consumer<String> say) {
    this.desk = desk;
    this.timeline = timeline;
    this.toLine = toLine;
    this.say = say;
  }

  /** Another program: the way back leads nowhere, and its lanes are others. */
  void forget() {
    effects.clear();
    widen();
  }

  private Place here() {
    return new Place(desk.chosenThreadProperty().get(), desk.momentNs());
  }

  void cause() {
    Place before = here();
    var cause = timeline.chosen().cause();
    if (cause == null) {
      say.accept("The trace does not say what ended this wait.");
      return;
    }
    effects.push(before);
    say.accept(cause.sentence());
  }

  void effect() {
    Place back = effects.poll();
    if (back == null) {
      var effect = timeline.chosen().effect();
      say.accept(effect == null ? "Nobody went on by what this thread did." : effect.sentence());
      return;
    }
    desk.chosenThreadProperty().set(back.thread());
    timeline.goTo(back.ns());
  }

  @Override
  public void toLock(int resource) {
    int lane = lane(lanes -> lanes.ofResource(resource));
    if (lane >= 0) {
      timeline.chosen().choose(lane);
      timeline.reveal(lane);
    }
  }

  @Override
  public void toThread(ThreadId thread) {
    desk.chosenThreadProperty().set(thread);
    int lane = lane(lanes -> lanes.ofThread(thread.value()));
    if (lane >= 0) {
      timeline.reveal(lane);
    }
  }

  /** Where a lane is; what the timeline is narrowed to gives way to it. −1 if there is none. */
  private int lane(ToIntFunction<LaneList> find) {
    LaneList lanes = timeline.lanes();
    int lane = lanes == null ? -1 : find.applyAsInt(lanes);
    if (lane < 0 && timeline.arrangementProperty().get().focus() != null) {
      widen();
      lanes = timeline.lanes();
      lane = lanes == null ? -1 : find.applyAsInt(lanes);
    }
    return lane;
  }

  private void widen() {
    timeline.arrangementProperty().set(timeline.arrangementProperty().get().withFocus(null));
  }

  @Override
  public void toLine(int line) {
    toLine.accept(line);
  }

  @Override
  public void toMoment(ThreadId thread, double ns) {
    effects.push(here());
    desk.chosenThreadProperty().set(thread);
    timeline.goTo(ns);
  }

  /** Marks the moment until the next is marked. */
  void mark() {
    double ns = desk.momentNs();
    if (!Double.isNaN(ns)) {
      timeline.marks().removeIf(Mark::isTemporary);
      timeline.marks().add(new Mark(ns, ""));
    }
  }

  void unmark() {
    double ns = desk.momentNs();
    timeline.marks().stream()
        .min((a, b) -> Double.compare(Math.abs(a.ns() - ns), Math.abs(b.ns() - ns)))
        .ifPresent(timeline.marks()::remove);
  }
}
