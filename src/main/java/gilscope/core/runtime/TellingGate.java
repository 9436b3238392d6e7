package gilscope.core.runtime;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.LineStretch;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * The part of the {@link Gate} through which the interpreter only tells what its threads do: calls,
 * lines, exceptions, references, collections. It goes to the {@link Announcer}; nobody waits here.
 * Each method is called by the thread it names.
 */
abstract class TellingGate implements Gate {
  final Progress progress = new Progress();
  final Machine machine;
  final Announcer announcer;

  /** What a search is told about its execution. */
  @Nullable SearchListener listener;

  TellingGate(Machine machine, Announcer announcer) {
    this.machine = machine;
    this.announcer = announcer;
  }

  void setListener(SearchListener l) {
    listener = l;
  }

  @Override
  public boolean tracing() {
    return announcer.tellsLines();
  }

  @Override
  public void entered(InterpThread t) {
    announcer.entered((RtThread) t);
  }

  @Override
  public void leaving(InterpThread t) {
    announcer.leaving((RtThread) t);
  }

  @Override
  public void reachesLine(InterpThread t, int at, int line) {
    announcer.reachesLine((RtThread) t, at, line);
  }

  @Override
  public void reachesLines(InterpThread t, LineStretch lines, int from, int counted) {
    announcer.reachesLines((RtThread) t, lines, from, counted);
  }

  @Override
  public void jumpedBack(InterpThread t, int at, int line) {
    announcer.jumpedBack((RtThread) t, at, line);
  }

  @Override
  public void leftCompiled(InterpThread t) {
    t.tellLines();
    ((RtThread) t).endGrant();
    announcer.leftCompiled((RtThread) t);
  }

  @Override
  public void raised(InterpThread t, PyBaseException e) {
    progress.exceptions.incrementAndGet();
    t.tellLines();
    ((RtThread) t).endGrant();
    announcer.raised((RtThread) t, e);
  }

  @Override
  public void uncaught(InterpThread t, PyBaseException e) {
    progress.exceptions.incrementAndGet();
    announcer.uncaught((RtThread) t, e);
    SearchListener l = listener;
    if (l != null) {
      l.uncaught((RtThread) t, e);
    }
  }

  @Override
  public void referenceQueued(InterpThread thread, InterpThread owner, PyObject o) {
    RtThread t = (RtThread) thread;
    ((RtThread) owner).setBits(RtThread.EXPLICIT_MERGE);
    t.sink()
        .referenceQueued(t.id(), machine.now(t), machine.step(t), owner.id(), typeName(o), t.at());
  }

  @Override
  public void referencesMerged(InterpThread thread, PyObject o, long left) {
    RtThread t = (RtThread) thread;
    int shown = (int) Math.min(left, Integer.MAX_VALUE);
    t.sink().referencesMerged(t.id(), machine.now(t), machine.step(t), typeName(o), shown, t.at());
  }

  @Override
  public void collects(InterpThread thread, int generation) {
    RtThread t = (RtThread) thread;
    t.sink().collectionBegan(t.id(), machine.now(t), machine.step(t), generation, t.at());
  }

  @Override
  public void collected(InterpThread thread, int generation, int objects) {
    RtThread t = (RtThread) thread;
    t.sink().collectionEnded(t.id(), machine.now(t), machine.step(t), generation, objects);
  }

  private int typeName(PyObject o) {
    return announcer.text(o.type().name());
  }
}
