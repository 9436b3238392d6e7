package gilscope.core.runtime;

import gilscope.core.sched.Failure;
import gilscope.core.sched.Failure.Form;
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
    String text = type + argument(t, e);
    PyTraceback at = e.traceback() instanceof PyTraceback tb ? place(tb) : null;
    String file = at == null ? "" : at.fileName();
    int line = at == null ? -1 : at.line();
    Form form = e.type().isSubtype(ExcTypes.ASSERTION_ERROR) ? Form.ASSERTION : Form.EXCEPTION;
    return new Failure(form, text, t.name, file, line, type + "@" + file + ":" + line);
  }

  /** What it was raised with, as its traceback would end. */
  private static String argument(RtThread t, PyBaseException e) {
    return switch (e.args().size()) {
      case 0 -> "";
      case 1 ->
          e.args().get(0) instanceof PyStr s && !e.type().isSubtype(ExcTypes.KEY_ERROR)
              ? ": " + s.value()
              : ": " + SafeRepr.of(t, e.args().get(0));
      default -> ": " + SafeRepr.of(t, e.args());
    };
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
   * @param form what becomes of it
   * @param text what happened in the heap, last of all
   */
  static Failure damage(RtThread t, Form form, String text) {
    gilscope.lang.interp.Frame f = UserCode.frame(t);
    String file = f == null ? "" : f.code.filename();
    int line = f == null ? -1 : f.line();
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    return new Failure(
        form,
        first,
        t.name,
        file,
        line,
        "crash " + first.replaceAll("[0-9]+", "#") + "@" + file + ":" + line);
  }

  /**
   * Threads go round in loops that change nothing for good, and nobody else can go on.
   *
   * @param cycle what they do, over and over again, for people
   * @param tries part of that is to find locks taken
   */
  static Failure livelock(
      PythonRuntime runtime, List<RtThread> alive, String cycle, boolean tries) {
    List<RtThread> all = new ArrayList<>(alive);
    all.sort((a, b) -> Integer.compare(a.id(), b.id()));
    List<String> sites = new ArrayList<>();
    List<String> said = new ArrayList<>();
    RtThread first = null;
    for (RtThread t : all) {
      if (t.search.goesRound || t.search.laps) {
        first = first == null ? t : first;
        sites.add(loop(t));
        int line = t.search.round.line();
        said.add(t.name + (tries ? "" : " goes round") + (line < 0 ? "" : " at line " + line));
      }
    }
    sites.sort(null);
    RtThread shown = first == null ? all.getFirst() : first;
    Form form = tries ? Form.TRY_LOCK_LIVELOCK : Form.LIVELOCK;
    String text =
        tries
            ? "Try-lock livelock: "
                + String.join(" and ", said)
                + " go round for ever, each in the other's way"
            : "Livelock: "
                + String.join(", ", said)
                + ", and nobody can change what "
                + (said.size() == 1 ? "it waits" : "they wait")
                + " for";
    gilscope.lang.interp.Frame f = UserCode.frame(shown);
    return new Failure(
        form,
        text + (cycle.isEmpty() ? "." : ". The cycle: " + cycle + "."),
        shown.name,
        f == null ? "" : f.code.filename(),
        shown.search.round.line(),
        form.label() + " " + String.join(" ", sites));
  }

  private static String loop(RtThread t) {
    return t.search.round.site();
  }

  /** Threads stand still that nobody can wake. */
  static Failure deadlock(PythonRuntime runtime, List<RtThread> alive, Standstill how) {
    List<RtThread> waiting = new ArrayList<>(how.circle().isEmpty() ? alive : how.circle());
    waiting.sort((a, b) -> Integer.compare(a.id(), b.id()));
    List<String> sites = new ArrayList<>();
    for (RtThread t : alive) {
      sites.add(Standstill.site(t));
    }
    sites.sort(null);
    RtThread shown = how.shown(waiting);
    gilscope.lang.interp.Frame f = UserCode.frame(shown);
    String label = how.form().label();
    return new Failure(
        how.form(),
        Character.toUpperCase(label.charAt(0)) + label.substring(1) + ": " + how.sentence(),
        shown.name,
        f == null ? "" : f.code.filename(),
        f == null ? -1 : f.line(),
        "deadlock " + String.join(" ", sites));
  }
}
