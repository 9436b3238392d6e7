package gilscope.desk.ui;

import gilscope.core.event.Dictionary;
import gilscope.core.event.EventKind;
import gilscope.core.event.LockId;
import gilscope.core.event.Position;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import gilscope.core.event.Ticks;
import gilscope.core.session.LockView;
import gilscope.core.session.Output;
import gilscope.core.session.SessionState;
import gilscope.core.session.Status;
import gilscope.core.session.ThreadView;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.RowList;
import gilscope.core.trace.StateSpan;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceCursor;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a trace alone tells of one moment: states, lines and locks, but no variables. */
final class TraceMoment {
  /** How many lines of the library are looked through for the program's own. */
  private static final int FARTHEST = 4096;

  private TraceMoment() {}

  /**
   * @param base gives what the trace does not know of the moment (the program's settings)
   */
  static SessionState at(TraceView view, SessionState base, long ns) {
    List<ThreadView> threads = new ArrayList<>();
    for (ThreadTrack t : view.threads()) {
      if (t.states().size() > 0 && t.states().begin() <= ns) {
        threads.add(thread(view, t, ns));
      }
    }
    List<LockView> locks = new ArrayList<>();
    for (ResourceTrack r : view.resources()) {
      if (r.createdAt() <= ns && (r.acquisitions() > 0 || r.maxWaiters() > 0)) {
        locks.add(lock(view, r, ns));
      }
    }
    String message =
        view.trace().damage() != null
            ? view.trace().damage().toString()
            : "Recorded moment; nothing is executed.";
    return new SessionState(
        base.version() + 1,
        Status.PAUSED,
        message,
        base.spec(),
        step(view, ns),
        view.endStep(),
        new Ticks(ns),
        base.current(),
        threads,
        locks,
        output(view, ns),
        base.exitStatus(),
        false,
        Map.of());
  }

  /** The last one of which something was recorded. */
  private static long step(TraceView view, long ns) {
    long last = 0;
    for (ThreadTrack t : view.threads()) {
      int state = t.states().at(ns);
      if (state >= 0) {
        last = Math.max(last, view.row(t.states().row(state)).step());
      }
      int n = view.countUntil(t.lines(), ns);
      if (n > 0) {
        last = Math.max(last, view.row(t.lines().get(n - 1)).step());
      }
    }
    return last;
  }

  private static ThreadView thread(TraceView view, ThreadTrack t, long ns) {
    StateSpan span = view.stateAt(t.id(), ns);
    Sentences sentences = new Sentences(view);
    int at = lineInProgram(view, t, ns);
    if (at < 0 && span != null) {
      at = span.at();
    }
    Position where = view.trace().dictionary().position(at);
    boolean known = where.isPresent();
    String function = known ? view.trace().dictionary().code(where.code()).qualifiedName() : "";
    String file = known ? view.trace().dictionary().code(where.code()).file() : "";
    boolean waits = span != null && span.resource().value() >= 0;
    String waitsFor = "";
    if (waits && span != null) {
      waitsFor = sentences.resource(span.resource().value());
      ResourceTrack r = view.findResource(span.resource().value());
      ThreadId owner = r == null ? ThreadId.NONE : view.ownerAt(r, ns);
      if (owner.value() >= 0) {
        waitsFor += ", held by " + sentences.thread(owner.value());
      }
    }
    List<LockId> holds = new ArrayList<>();
    for (ResourceTrack r : view.resources()) {
      if (view.ownerAt(r, ns).equals(t.id())) {
        holds.add(r.id());
      }
    }
    return new ThreadView(
        t.id(),
        t.name(),
        t.isDaemon(),
        span == null ? ThreadState.DONE : span.state(),
        file,
        where.line(),
        function,
        waits && span != null ? span.resource() : LockId.NONE,
        waitsFor,
        holds,
        0,
        List.of());
  }

  /** The last line reached in the program itself; if it is far back, the last one of any file. */
  private static int lineInProgram(TraceView view, ThreadTrack t, long ns) {
    Dictionary dictionary = view.trace().dictionary();
    String program = view.trace().header().program();
    int n = view.countUntil(t.lines(), ns);
    for (int i = n - 1; i >= Math.max(0, n - FARTHEST); i--) {
      int at = view.row(t.lines().get(i)).c();
      Position where = dictionary.position(at);
      if (where.isPresent() && dictionary.code(where.code()).file().equals(program)) {
        return at;
      }
    }
    return view.lineAt(t, ns);
  }

  private static LockView lock(TraceView view, ResourceTrack r, long ns) {
    List<ThreadId> waiters = new ArrayList<>();
    for (StateSpan s : view.waitersAt(r, ns)) {
      waiters.add(s.thread());
    }
    return new LockView(
        r.id(),
        r.kind(),
        r.name(),
        view.ownerAt(r, ns),
        1,
        waiters,
        r.acquisitions(),
        r.contended(),
        0);
  }

  private static Output output(TraceView view, long ns) {
    RowList rows = view.rows(EventKind.STREAM_USED);
    int n = view.countUntil(rows, ns);
    List<Output.Piece> pieces = new ArrayList<>();
    long written = 0;
    for (int i = Math.max(0, n - 2000); i < n; i++) {
      TraceCursor row = view.row(rows.get(i));
      String text = view.trace().dictionary().string(row.b());
      pieces.add(new Output.Piece(gilscope.core.event.OutputStreamKind.of(row.a()), written, text));
      written += text.length();
    }
    return new Output(ns, written, pieces);
  }
}
