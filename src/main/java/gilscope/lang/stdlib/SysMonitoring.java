package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.Monitoring;
import gilscope.lang.interp.Monitoring.Event;
import gilscope.lang.interp.PyCode;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PySimpleNamespace;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code sys.monitoring}: the names over {@link Monitoring}. */
final class SysMonitoring {
  private static final int CALLS_ENDS = Event.C_RETURN.bit() | Event.C_RAISE.bit();

  private SysMonitoring() {}

  static void fill(ModuleBuilder sys) {
    InterpThread main = sys.thread();
    Monitoring monitoring =
        new Monitoring(
            main.interpreter(),
            Abstract.call(main, PyType.OBJECT),
            Abstract.call(main, PyType.OBJECT));
    main.interpreter().setMonitoring(monitoring);
    PyModule module = new PyModule(main, "sys.monitoring");
    ModuleBuilder m = new ModuleBuilder(main, module, "sys.monitoring");
    PySimpleNamespace events = PySimpleNamespace.empty();
    PyDict names = events.attributes();
    for (Event e : Event.values()) {
      names.put(main, PyStr.of(e.name()), PyInt.of(e.bit()));
    }
    names.put(main, PyStr.of("NO_EVENTS"), PyInt.of(0));
    m.value("events", events);
    m.value("DEBUGGER_ID", 0).value("COVERAGE_ID", 1).value("PROFILER_ID", 2);
    m.value("OPTIMIZER_ID", 5);
    m.value("DISABLE", monitoring.disable).value("MISSING", monitoring.missing);
    tools(m, monitoring);
    settings(m, monitoring);
    sys.value("monitoring", module);
  }

  private static int number(ThreadState t, @Nullable PyObject o) {
    return Abstract.intArg(t, ObjectFunctions.orNone(o));
  }

  private static void tools(ModuleBuilder m, Monitoring monitoring) {
    m.function(
        "use_tool_id",
        "(tool_id, name, /)",
        (t, self, a) -> {
          monitoring.use(InterpThread.of(t), number(t, a[0]), ObjectFunctions.orNone(a[1]));
          return PyNone.VALUE;
        });
    m.function(
        "clear_tool_id",
        "(tool_id, /)",
        (t, self, a) -> {
          monitoring.clear(InterpThread.of(t), number(t, a[0]));
          return PyNone.VALUE;
        });
    m.function(
        "free_tool_id",
        "(tool_id, /)",
        (t, self, a) -> {
          monitoring.free(InterpThread.of(t), number(t, a[0]));
          return PyNone.VALUE;
        });
    m.function(
        "get_tool",
        "(tool_id, /)",
        (t, self, a) ->
            ObjectFunctions.orNone(monitoring.name(InterpThread.of(t), number(t, a[0]))));
    m.function(
        "register_callback",
        "(tool_id, event, func, /)",
        (t, self, a) -> {
          int tool = number(t, a[0]);
          int event = number(t, a[1]);
          if (Integer.bitCount(event) != 1) {
            throw Err.value(t, "The callback can only be set for one event at a time");
          }
          int index = Integer.numberOfTrailingZeros(event);
          if (index >= Event.values().length) {
            throw Err.value(t, "invalid event " + event);
          }
          PyObject f = a[2] == PyNone.VALUE ? null : a[2];
          return ObjectFunctions.orNone(
              monitoring.register(InterpThread.of(t), tool, Event.values()[index], f));
        });
  }

  private static void settings(ModuleBuilder m, Monitoring monitoring) {
    m.function(
        "get_events",
        "(tool_id, /)",
        (t, self, a) -> PyInt.of(monitoring.events(InterpThread.of(t), number(t, a[0]))));
    m.function(
        "set_events",
        "(tool_id, event_set, /)",
        (t, self, a) -> {
          int tool = number(t, a[0]);
          int events = number(t, a[1]);
          if (events < 0 || events >= 1 << Event.values().length) {
            throw Err.value(t, "invalid event set 0x" + Integer.toHexString(events));
          }
          monitoring.setEvents(InterpThread.of(t), tool, withoutEnds(t, events));
          InterpThread.of(t).attendIfWatched();
          return PyNone.VALUE;
        });
    m.function(
        "get_local_events",
        "(tool_id, code, /)",
        (t, self, a) ->
            PyInt.of(monitoring.events(InterpThread.of(t), number(t, a[0]), code(t, a[1]))));
    m.function(
        "set_local_events",
        "(tool_id, code, event_set, /)",
        (t, self, a) -> {
          int tool = number(t, a[0]);
          PyCode code = code(t, a[1]);
          int events = withoutEnds(t, number(t, a[2]));
          if ((events & ~(Monitoring.LOCAL_EVENTS | Event.BRANCH.bit())) != 0) {
            throw Err.value(t, "invalid local event set 0x" + Integer.toHexString(events));
          }
          monitoring.setEvents(InterpThread.of(t), tool, code, events);
          InterpThread.of(t).attendIfWatched();
          return PyNone.VALUE;
        });
    m.function0(
        "restart_events",
        (t, self) -> {
          monitoring.restart();
          return PyNone.VALUE;
        });
    m.function0("_all_events", (t, self) -> new PyDict());
  }

  private static PyCode code(ThreadState t, @Nullable PyObject o) {
    if (o instanceof PyCode c) {
      return c;
    }
    throw Err.type(t, "code must be a code object");
  }

  /** The ends of native calls are told to whoever is told of the calls. */
  private static int withoutEnds(ThreadState t, int events) {
    if ((events & CALLS_ENDS) != 0 && (events & Event.CALL.bit()) == 0) {
      throw Err.value(t, "cannot set C_RETURN or C_RAISE events independently");
    }
    return events & ~CALLS_ENDS;
  }
}
