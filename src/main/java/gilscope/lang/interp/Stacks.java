package gilscope.lang.interp;

import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyObject;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What frames, handled exceptions and native functions of the threads hold: looked at, not counted.
 * Used by the thread that runs Python; others' stacks only while they cannot run.
 */
final class Stacks {
  private static final int NOWHERE = -3;

  private final Lifetimes lifetimes;
  private final Interpreter interpreter;

  Stacks(Lifetimes lifetimes, Interpreter interpreter) {
    this.lifetimes = lifetimes;
    this.interpreter = interpreter;
  }

  void recordAll(InterpThread t) {
    for (InterpThread u : interpreter.threads()) {
      record(t, u);
    }
  }

  void record(InterpThread t, InterpThread u) {
    boolean innermost = true;
    for (Frame f = u.frame; f != null; f = f.back) {
      if (!f.searched) {
        int n = extent(t, u, f, innermost);
        for (int i = 0; i < n; i++) {
          recordIfCounted(u, f.slots[i]);
        }
        recordIfCounted(u, f.constructed);
        recordIfCounted(u, f.namespace);
        recordIfCounted(u, f.pyCode);
        f.searched = f != t.frame && !innermost;
      }
      innermost = f.entry;
    }
    for (ExcInfo e = u.handling; e != null; e = e.previous) {
      recordIfCounted(u, e.value);
    }
    for (JavaCall c = u.javaCall; c != null; c = c.outer) {
      for (PyObject each : c.arguments) {
        recordIfCounted(u, each);
      }
      for (PyObject each : c.passed) {
        recordIfCounted(u, each);
      }
    }
  }

  void recordIfCounted(InterpThread u, @Nullable PyObject o) {
    if (o != null && o.counted()) {
      lifetimes.recordFor(u, o);
    }
  }

  /** References that the stack of {@code t} owes for {@code r}: they are part of the count. */
  static int owed(InterpThread t, ObjectRecord r) {
    int n = 0;
    for (Frame f = t.frame; f != null; f = f.back) {
      n += f.parked == null ? 0 : f.parked.owed(r);
    }
    for (JavaCall c = t.javaCall; c != null; c = c.outer) {
      n += count(c.parked, r);
    }
    return n + count(t.waiting, r);
  }

  /** All whose references threads owe or are giving up; some several times. */
  void eachOwed(Consumer<ObjectRecord> action) {
    for (InterpThread t : interpreter.threads()) {
      for (Frame f = t.frame; f != null; f = f.back) {
        Parked parked = f.parked;
        for (int i = 0; parked != null && i < parked.size(); i++) {
          action.accept(parked.record(i));
        }
      }
      for (JavaCall c = t.javaCall; c != null; c = c.outer) {
        c.parked.forEach(action);
      }
      t.waiting.forEach(action);
      t.givingUp.forEach(action);
    }
  }

  private static int count(Iterable<ObjectRecord> all, ObjectRecord r) {
    int n = 0;
    for (ObjectRecord each : all) {
      n += each == r ? 1 : 0;
    }
    return n;
  }

  /**
   * How much of a frame's slots is in use: with the operands of the instruction if it is in the
   * middle of one.
   */
  private static int extent(InterpThread t, InterpThread u, Frame f, boolean innermost) {
    if (!innermost || (u == t && f == t.frame && t.between)) {
      return f.stackTop;
    }
    return f.pyCode.localsPlus + f.pyCode.heightBefore(f.pc);
  }

  /** Leaves a reference with the frame or native function of {@code u} that has the object. */
  boolean parkAt(InterpThread t, InterpThread u, ObjectRecord r) {
    PyObject o = r.object();
    boolean innermost = true;
    for (Frame f = u.frame; f != null; f = f.back) {
      int place = find(f, o, extent(t, u, f, innermost));
      if (place != NOWHERE) {
        park(u, f, r, place);
        return true;
      }
      innermost = f.entry;
    }
    if (u.frame != null && isHandled(u, o)) {
      park(u, u.frame, r, Parked.HANDLED);
      return true;
    }
    for (JavaCall c = u.javaCall; c != null; c = c.outer) {
      if (contains(c.arguments, o) || containsSame(c.passed, o)) {
        c.parked.add(r);
        return true;
      }
    }
    return false;
  }

  private static void park(InterpThread u, Frame f, ObjectRecord r, int place) {
    Parked parked = f.parked;
    if (parked == null) {
      parked = new Parked();
      f.parked = parked;
    }
    parked.add(r, place);
    if (f == u.frame) {
      u.attend();
    }
  }

  private static int find(Frame f, PyObject o, int extent) {
    @Nullable PyObject[] s = f.slots;
    for (int i = 0; i < extent; i++) {
      if (s[i] == o) {
        return i;
      }
    }
    return f.function == o
            || f.pyCode == o
            || f.constructed == o
            || f.globals == o
            || f.namespace == o
            || f.generator == o
        ? Parked.FRAME
        : NOWHERE;
  }

  static boolean isHandled(InterpThread t, PyObject o) {
    for (ExcInfo e = t.handling; e != null; e = e.previous) {
      if (e.value == o) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(@Nullable PyObject[] all, PyObject o) {
    for (PyObject each : all) {
      if (each == o) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsSame(List<PyObject> all, PyObject o) {
    for (PyObject each : all) {
      if (each == o) {
        return true;
      }
    }
    return false;
  }

  /** True if a frame or a native function holds {@code o}. */
  boolean onStack(InterpThread t, PyObject o) {
    for (InterpThread u : interpreter.threads()) {
      boolean innermost = true;
      for (Frame f = u.frame; f != null; f = f.back) {
        if (find(f, o, extent(t, u, f, innermost)) != NOWHERE) {
          return true;
        }
        innermost = f.entry;
      }
      if (isHandled(u, o)) {
        return true;
      }
      for (JavaCall c = u.javaCall; c != null; c = c.outer) {
        if (contains(c.arguments, o) || containsSame(c.passed, o)) {
          return true;
        }
      }
    }
    return false;
  }
}
