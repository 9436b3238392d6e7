package gilscope.core.runtime;

import gilscope.core.sched.Failure;
import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.interp.PyTraceback;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyStr;
import java.util.ArrayList;
import java.util.List;

/** Says what went wrong in an execution of a search. Pure functions of what stands still. */
final class Failures {
  private Failures() {}

  static Failure of(RtThread t, PyBaseException e) {
    String type = e.type().name();
    String text =
        e.args().size() > 0 && e.args().get(0) instanceof PyStr s ? type + ": " + s.value() : type;
    PyTraceback at = e.traceback() instanceof PyTraceback tb ? place(tb) : null;
    String file = at == null ? "" : at.fileName();
    int line = at == null ? -1 : at.line();
    Failure.Kind kind =
        e.type().isSubtype(ExcTypes.ASSERTION_ERROR)
            ? Failure.Kind.ASSERTION
            : Failure.Kind.EXCEPTION;
    return new Failure(kind, text, t.name, file, line, type + "@" + file + ":" + line);
  }

  /** The innermost level in the user's own code, or else the innermost. */
  private static PyTraceback place(PyTraceback outermost) {
    PyTraceback best = outermost;
    for (PyTraceback tb = outermost; tb != null; tb = tb.next()) {
      if (!tb.fileName().startsWith(ClassPathLibrary.ENTRY)
          || tb.next() == null && best == outermost) {
        best = tb;
      }
    }
    return best;
  }

  /**
   * @param text what happened in the heap, last of all
   */
  static Failure crash(RtThread t, boolean hangs, String text) {
    gilscope.lang.interp.Frame f = t.runtime.userFrame(t);
    String file = f == null ? "" : f.code.filename();
    int line = f == null ? -1 : f.line();
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    return new Failure(
        hangs ? Failure.Kind.LIVELOCK : Failure.Kind.CRASH,
        first,
        t.name,
        file,
        line,
        "crash " + first.replaceAll("[0-9]+", "#") + "@" + file + ":" + line);
  }

  /** Threads go round in loops whose rounds change nothing, and nobody else can go on. */
  static Failure livelock(PythonRuntime runtime, List<RtThread> alive) {
    List<RtThread> all = new ArrayList<>(alive);
    all.sort((a, b) -> Integer.compare(a.id(), b.id()));
    List<String> sites = new ArrayList<>();
    List<String> said = new ArrayList<>();
    RtThread first = null;
    for (RtThread t : all) {
      if (t.search.goesRound) {
        first = first == null ? t : first;
        sites.add(site(runtime, t));
        gilscope.lang.interp.Frame f = runtime.userFrame(t);
        said.add(t.name + " goes round" + (f == null ? "" : " at line " + f.line()));
      }
    }
    sites.sort(null);
    RtThread shown = first == null ? all.getFirst() : first;
    gilscope.lang.interp.Frame f = runtime.userFrame(shown);
    return new Failure(
        Failure.Kind.LIVELOCK,
        "Livelock: "
            + String.join(", ", said)
            + ", and nobody can change what "
            + (said.size() == 1 ? "it waits" : "they wait")
            + " for.",
        shown.name,
        f == null ? "" : f.code.filename(),
        f == null ? -1 : f.line(),
        "livelock " + String.join(" ", sites));
  }

  private static String site(PythonRuntime runtime, RtThread t) {
    gilscope.lang.interp.Frame f = runtime.userFrame(t);
    return f == null ? "?" : f.code.name() + ":" + f.line();
  }

  static Failure deadlock(PythonRuntime runtime, List<RtThread> alive) {
    List<RtThread> waiting = new ArrayList<>(alive);
    waiting.sort((a, b) -> Integer.compare(a.id(), b.id()));
    List<String> sites = new ArrayList<>();
    RtThread first = null;
    for (RtThread t : waiting) {
      if (t.waitsFor instanceof LockMutex || first == null && t.id() != 0) {
        first = first == null ? t : first;
      }
      sites.add(site(runtime, t));
    }
    sites.sort(null);
    RtThread shown = first == null ? waiting.getFirst() : first;
    gilscope.lang.interp.Frame f = runtime.userFrame(shown);
    return new Failure(
        Failure.Kind.DEADLOCK,
        Deadlocks.explain(waiting),
        shown.name,
        f == null ? "" : f.code.filename(),
        f == null ? -1 : f.line(),
        "deadlock " + String.join(" ", sites));
  }
}
