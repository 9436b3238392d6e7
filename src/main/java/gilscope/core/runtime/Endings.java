package gilscope.core.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The ways in which a run ends that its program has not chosen. Thread-safe. */
final class Endings {
  private final PythonRuntime runtime;
  private final Consumer<Ending> onEnding;

  Endings(PythonRuntime runtime, Consumer<Ending> onEnding) {
    this.runtime = runtime;
    this.onEnding = onEnding;
  }

  /** No thread will ever go on. */
  void everybodyBlocked() {
    List<RtThread> left = new ArrayList<>();
    for (RtThread t : runtime.threads()) {
      if (!t.ended) {
        left.add(t);
      }
    }
    onEnding.accept(new Ending(Ending.Kind.DEADLOCK, Ending.DEADLOCK, Deadlocks.explain(left)));
  }

  /** A thread met a defect of Gilscope. */
  void failed(Throwable e) {
    onEnding.accept(Ending.failure(runtime.programFile(), e));
  }

  void stepLimit(long steps) {
    onEnding.accept(
        new Ending(
            Ending.Kind.LIMIT,
            Ending.TIME_LIMIT,
            "Stopped after " + steps + " instructions, as --step-limit asked."));
  }

  /** A step of {@code t} ends the process, or keeps it from ever ending. */
  void crashed(RtThread t, boolean hangs) {
    List<String> told = told();
    SearchListener searching = runtime.listener;
    if (searching != null) {
      searching.crashed(t, hangs, told.isEmpty() ? "" : told.getLast());
    }
    String text = CrashText.of(runtime.threads(), t, hangs, told);
    onEnding.accept(
        hangs
            ? new Ending(Ending.Kind.CRASH, Ending.TIME_LIMIT, text)
            : new Ending(Ending.Kind.CRASH, Ending.SEGMENTATION_FAULT, text));
  }

  /** What was done to the heap without ending the process, for the end of the run; mostly empty. */
  String damages() {
    List<String> told = told();
    return told.isEmpty() ? "" : "the heap was damaged.\n" + String.join("\n", told);
  }

  private List<String> told() {
    Heap heap = runtime.heap;
    return heap == null ? List.of() : heap.told();
  }
}
