package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.Locale;

/**
 * {@code _gilscope}: how {@code threading.py} and {@code queue.py} tell the trace what people see.
 * A Condition, Event, Semaphore, Barrier or Queue makes a resource; the locks it consists of are
 * made here as parts of it, so that they are not shown as locks of their own and a thread that
 * waits for one is shown waiting for the whole.
 */
final class GilscopeModule implements NativeModule {
  /** A Gate resource in a program's hands: opaque. */
  private static final class PyResource extends PyObject {
    static final PyType TYPE =
        TypeSpec.of("Resource")
            .module("_gilscope")
            .method1(
                "__reduce_ex__",
                (t, o, protocol) -> { // to a program it is part of a lock
                  throw Err.type(t, "cannot pickle '_thread.lock' object");
                })
            .build();

    final Gate.Resource resource;

    PyResource(Gate.Resource resource) {
      super(TYPE);
      this.resource = resource;
    }
  }

  @Override
  public String name() {
    return "_gilscope";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(PyResource.TYPE);
    m.function1(
        "resource",
        (t, self, kind) -> {
          Gate.ResourceKind k =
              Gate.ResourceKind.valueOf(Abstract.strText(t, kind).toUpperCase(Locale.ROOT));
          return new PyResource(InterpThread.of(t).gate().newResource(InterpThread.of(t), k));
        });
    m.function(
        "name",
        "(resource, name, /)",
        (t, self, a) -> {
          InterpThread.of(t)
              .gate()
              .renameResource(
                  InterpThread.of(t), resource(t, a[0]), Abstract.strText(t, text(a[1])));
          return PyNone.VALUE;
        });
    m.function(
        "value",
        "(resource, value, /)",
        (t, self, a) -> {
          InterpThread.of(t)
              .gate()
              .valueChanged(InterpThread.of(t), resource(t, a[0]), Abstract.longArg(t, text(a[1])));
          return PyNone.VALUE;
        });
    m.function0("searching", (t, self) -> PyBool.of(InterpThread.of(t).gate().searching()));
    m.function0(
        "naive_locks",
        (t, self) -> PyBool.of(InterpThread.of(t).gate().lockNaively(InterpThread.of(t))));
    m.function1(
        "uncaught",
        (t, self, e) -> {
          if (e instanceof PyBaseException raised && InterpThread.of(t).gate().searching()) {
            InterpThread.of(t).gate().uncaught(InterpThread.of(t), raised);
          }
          return PyNone.VALUE;
        });
    m.function(
        "raise_in",
        "(ident, exception, /)",
        (t, self, a) ->
            PyInt.of(raiseIn(InterpThread.of(t), Abstract.longArg(t, text(a[0])), text(a[1]))));
    m.function(
        "add_pending_call",
        "(call, on_main, /)",
        (t, self, a) -> {
          PyObject call = text(a[0]);
          return PyBool.of(
              InterpThread.of(t)
                  .gate()
                  .addPendingCall(
                      maker -> Abstract.call(maker, call), Abstract.isTrue(t, text(a[1]))));
        });
    m.function1(
        "unheard",
        (t, self, r) -> {
          InterpThread.of(t).gate().unheard(InterpThread.of(t), resource(t, r));
          return PyNone.VALUE;
        });
    m.function1(
        "seal",
        (t, self, begins) -> {
          InterpThread.of(t).gate().seal(InterpThread.of(t), begins == PyBool.TRUE);
          return PyNone.VALUE;
        });
    m.functionRaw("side_by_side", (t, self, args, kw) -> sideBySide(InterpThread.of(t), args));
    m.function1(
        "inner_lock", (t, self, r) -> new PyLock(InterpThread.of(t), resource(t, r), false));
    m.function1(
        "waiter_lock", (t, self, r) -> new PyLock(InterpThread.of(t), resource(t, r), true));
  }

  /**
   * {@code PyThreadState_SetAsyncExc}: the thread raises at its next check point; None takes back
   * what was asked.
   *
   * @return how many threads have that number
   */
  private static int raiseIn(InterpThread t, long ident, PyObject exception) {
    int found = 0;
    for (InterpThread each : t.interpreter().threads()) {
      if (ThreadIdents.of(each) == ident && !t.gate().hasEnded(each)) {
        t.gate().setAsyncException(t, each, exception == PyNone.VALUE ? null : exception);
        found++;
      }
    }
    return found;
  }

  /**
   * {@code gilscope.parallel} without {@code threading}: for a search, which makes the same threads
   * a hundred thousand times.
   */
  private static PyObject sideBySide(InterpThread t, PyObject[] functions) {
    Gate gate = t.gate();
    InterpThread[] children = new InterpThread[functions.length];
    for (int i = 0; i < functions.length; i++) {
      InterpThread child = gate.newThread(t);
      PyObject function = functions[i];
      String name = "Thread-" + (i + 1) + " (begin)";
      children[i] = child;
      child.isGiven(function);
      gate.startThread(t, child, name, false, () -> live(child, name, function));
    }
    for (InterpThread child : children) {
      gate.join(t, child, -1);
    }
    return PyNone.VALUE;
  }

  private static void live(InterpThread t, String name, PyObject function) {
    try {
      Abstract.call(t, function);
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.SYSTEM_EXIT)) {
        Hooks.report(t, "Exception in thread " + name + ":\n", e.value());
      }
    }
  }

  private static PyObject text(@org.jspecify.annotations.Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  private static Gate.Resource resource(
      ThreadState t, @org.jspecify.annotations.Nullable PyObject o) {
    if (o instanceof PyResource r) {
      return r.resource;
    }
    throw Err.type(t, "a _gilscope.Resource is required");
  }
}
