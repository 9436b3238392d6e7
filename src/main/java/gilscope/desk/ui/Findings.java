package gilscope.desk.ui;

import gilscope.core.event.EventKind;
import gilscope.core.event.ThreadId;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/** What can be found in a run, as entries to choose from. FX thread only. */
final class Findings {
  /** Events of a kind listed at most. */
  private static final int MOST = 4_000;

  private Findings() {}

  static List<CommandPalette.Entry> of(
      TraceView view,
      List<Mark> marks,
      DoubleConsumer toMoment,
      Consumer<ThreadId> toThread,
      IntConsumer toLock) {
    List<CommandPalette.Entry> all = new ArrayList<>();
    for (Mark m : marks) {
      String note = m.isTemporary() ? "mark" : "mark: " + m.note();
      all.add(moment(note, m.ns(), toMoment));
    }
    for (ThreadTrack t : view.threads()) {
      all.add(
          new CommandPalette.Entry("thread " + t.name(), "", null, () -> toThread.accept(t.id())));
    }
    for (ResourceTrack r : view.resources()) {
      if (r.acquisitions() > 0 || r.maxWaiters() > 0) {
        all.add(new CommandPalette.Entry(r.label(), "", null, () -> toLock.accept(r.id().value())));
      }
    }
    RowList exceptions = view.rows(EventKind.EXCEPTION_RAISED);
    for (int i = 0; i < Math.min(MOST, exceptions.size()); i++) {
      TraceCursor row = view.row(exceptions.get(i));
      String text =
          view.trace().dictionary().string(row.a())
              + ": "
              + view.trace().dictionary().string(row.b());
      all.add(moment("exception " + text, row.time(), toMoment));
    }
    RowList output = view.rows(EventKind.STREAM_USED);
    for (int i = 0; i < Math.min(MOST, output.size()); i++) {
      TraceCursor row = view.row(output.get(i));
      String text = view.trace().dictionary().string(row.b()).strip();
      if (!text.isEmpty()) {
        all.add(moment("output " + text, row.time(), toMoment));
      }
    }
    return all;
  }

  private static CommandPalette.Entry moment(String text, double ns, DoubleConsumer toMoment) {
    return new CommandPalette.Entry(
        text.lines().findFirst().orElse(""),
        TimeText.duration(ns),
        null,
        () -> toMoment.accept(ns));
  }
}
