package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception as CPython 3.14 prints it: the chain of causes and contexts, tracebacks, the
 * exception itself, its notes, the exceptions of groups. May run Python code ({@code __str__});
 * what that raises is replaced by a remark. One use, on the thread {@code t}.
 */
public final class TracebackText {
  private static final String CAUSE =
      "\nThe above exception was the direct cause of the following exception:\n\n";
  private static final String CONTEXT =
      "\nDuring handling of the above exception, another exception occurred:\n\n";
  private static final int MAX_GROUP_WIDTH = 15;
  private static final int MAX_GROUP_DEPTH = 10;

  private final InterpThread t;
  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean needClose;

  private TracebackText(InterpThread t) {
    this.t = t;
  }

  /** The whole text, ending with a newline. */
  public static String of(InterpThread t, PyBaseException e) {
    return of(t, e, true);
  }

  /**
   * As {@code traceback.format_exception}.
   *
   * @param chain false: without causes and contexts
   */
  public static String of(InterpThread t, PyBaseException e, boolean chain) {
    TracebackText text = new TracebackText(t);
    text.chain(text.planned(e), chain);
    return text.out.toString();
  }

  /**
   * As {@code sys.unraisablehook} writes it: without carets, causes, notes and hints ({@code
   * write_unraisable_exc_file}).
   */
  public static String unraisable(InterpThread t, PyBaseException e) {
    TracebackText text = new TracebackText(t);
    if (e.traceback() instanceof PyTraceback tb) {
      text.out.append("Traceback (most recent call last):\n").append(StackText.of(t, tb, false));
    }
    return text.out
        .append(text.typeName(e))
        .append(": ")
        .append(text.message(e))
        .append('\n')
        .toString();
  }

  /** As {@code traceback.format_exception_only}. */
  public static String exceptionOnly(InterpThread t, PyBaseException e) {
    return new TracebackText(t).only(e);
  }

  /** The frames of a traceback as {@code traceback.format_tb} gives them, joined. */
  public static String frames(InterpThread t, @Nullable PyTraceback tb) {
    return StackText.of(t, tb);
  }

  /** An exception and what is shown before and in it. */
  private static final class Shown {
    final PyBaseException exception;

    /** What is shown before it; null if nothing is. */
    @Nullable Shown previous;

    /** What leads from {@link #previous} to it. */
    String message = "";

    /** Those of a group; null for any other exception. */
    @Nullable List<Shown> inner;

    Shown(PyBaseException exception) {
      this.exception = exception;
    }
  }

  /**
   * What is to be shown of an exception. One that comes up in several places is shown with its own
   * causes in the first of them that {@code traceback.TracebackException} reaches: it takes the
   * last of a group first, and groups before causes and contexts.
   */
  private Shown planned(PyBaseException top) {
    Set<PyBaseException> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Shown> open = new ArrayDeque<>();
    Shown first = new Shown(top);
    seen.add(top);
    open.push(first);
    while (!open.isEmpty()) {
      Shown each = open.pop();
      PyBaseException e = each.exception;
      PyBaseException cause = e.cause();
      PyBaseException context = e.context();
      if (cause != null && seen.add(cause)) {
        each.message = CAUSE;
        each.previous = new Shown(cause);
      } else if (context != null && !e.suppressContext() && seen.add(context)) {
        each.message = CONTEXT;
        each.previous = new Shown(context);
      }
      if (each.previous != null) {
        open.push(each.previous);
      }
      each.inner = inner(e);
      if (each.inner != null) {
        for (Shown x : each.inner) {
          seen.add(x.exception);
          open.push(x);
        }
      }
    }
    return first;
  }

  private void chain(Shown last, boolean chained) {
    List<Shown> links = new ArrayList<>();
    for (Shown each = last; each != null; each = chained ? each.previous : null) {
      links.add(each);
    }
    for (Shown each : links.reversed()) {
      if (each != links.getLast()) {
        emit(each.message, '|');
      }
      if (each.inner == null) {
        if (each.exception.traceback() instanceof PyTraceback tb) {
          emit("Traceback (most recent call last):\n", '|');
          emit(StackText.of(t, tb), '|');
        }
        emit(only(each.exception), '|');
      } else {
        group(each.exception, each.inner, chained);
      }
    }
  }

  private @Nullable List<Shown> inner(PyBaseException e) {
    if (!e.type().isSubtype(ExcTypes.BASE_EXCEPTION_GROUP)) {
      return null;
    }
    List<Shown> inner = new ArrayList<>();
    try {
      for (PyObject x : Iterables.toArray(t, Abstract.getAttr(t, e, "exceptions"))) {
        if (x instanceof PyBaseException each) {
          inner.add(new Shown(each));
        }
      }
    } catch (PyRaise failed) {
      return null;
    }
    return inner;
  }

  private void group(PyBaseException e, List<Shown> inner, boolean chained) {
    if (depth > MAX_GROUP_DEPTH) {
      emit("... (max_group_depth is " + MAX_GROUP_DEPTH + ")\n", '|');
      return;
    }
    boolean top = depth == 0;
    if (top) {
      depth++;
    }
    if (e.traceback() instanceof PyTraceback tb) {
      emit("Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
      emit(StackText.of(t, tb), '|');
    }
    emit(only(e), '|');
    int n = Math.min(inner.size(), MAX_GROUP_WIDTH + 1);
    needClose = false;
    for (int i = 0; i < n; i++) {
      boolean last = i == n - 1;
      if (last) {
        needClose = true;
      }
      boolean truncated = i >= MAX_GROUP_WIDTH;
      out.append(indent())
          .append(i == 0 ? "+-" : "  ")
          .append("+---------------- ")
          .append(truncated ? "..." : Integer.toString(i + 1))
          .append(" ----------------\n");
      depth++;
      if (truncated) {
        int remaining = inner.size() - MAX_GROUP_WIDTH;
        emit("and " + remaining + " more exception" + (remaining > 1 ? "s" : "") + "\n", '|');
      } else {
        chain(inner.get(i), chained);
      }
      if (last && needClose) {
        out.append(indent()).append("+------------------------------------\n");
        needClose = false;
      }
      depth--;
    }
    if (top) {
      depth = 0;
    }
  }

  private String indent() {
    return " ".repeat(2 * depth);
  }

  private void emit(String text, char margin) {
    if (depth == 0) {
      out.append(text);
      return;
    }
    String prefix = indent() + margin + " ";
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      out.append(prefix).append(text, start, end);
      start = end;
    }
  }

  // ---- the exception without its traceback

  private String only(PyBaseException e) {
    StringBuilder text = new StringBuilder();
    String type = typeName(e);
    if (e.type().isSubtype(ExcTypes.SYNTAX_ERROR)) {
      text.append(SyntaxErrorText.of(t, e, type));
    } else {
      String message = message(e) + ExceptionHints.of(t, e);
      text.append(type).append(message.isEmpty() ? "" : ": " + message).append('\n');
    }
    notes(e, text);
    return text.toString();
  }

  private String typeName(PyBaseException e) {
    String module = Abstract.typeModule(t, e.type());
    String name = e.type().qualname();
    return module.equals("__main__") || module.equals("builtins")
        ? name
        : (module.isEmpty() ? "<unknown>" : module) + "." + name;
  }

  private String message(PyObject o) {
    try {
      return Abstract.strText(t, o);
    } catch (PyRaise failed) {
      return "<exception str() failed>";
    }
  }

  private void notes(PyBaseException e, StringBuilder text) {
    PyObject notes;
    try {
      notes = Abstract.getAttrOrNull(t, e, "__notes__");
    } catch (PyRaise failed) {
      text.append("Ignored error getting __notes__: ")
          .append(safeRepr(failed.value()))
          .append('\n');
      return;
    }
    if (notes == null || notes == PyNone.VALUE) {
      return;
    }
    if ((notes instanceof PyList || notes instanceof PyTuple)
        && !(notes instanceof PyStr || notes instanceof PyBytes)) {
      for (PyObject note : Iterables.toArray(t, notes)) {
        String one;
        try {
          one = Abstract.strText(t, note);
        } catch (PyRaise failed) {
          one = "<note str() failed>";
        }
        text.append(one).append('\n');
      }
    } else {
      text.append(safeRepr(notes)).append('\n');
    }
  }

  private String safeRepr(PyObject o) {
    try {
      return Abstract.reprText(t, o);
    } catch (PyRaise failed) {
      return "<__notes__ repr() failed>";
    }
  }
}
