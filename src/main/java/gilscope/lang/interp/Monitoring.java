package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code sys.monitoring} of one interpreter (PEP 669): up to six tools, what each wants to be told
 * and by whom. Guarded by itself where it is changed; the threads that are watched read it.
 */
public final class Monitoring {
  /** The events, their bits being {@code 1 << ordinal()}. */
  public enum Event {
    PY_START,
    PY_RESUME,
    PY_RETURN,
    PY_YIELD,
    CALL,
    LINE,
    INSTRUCTION,
    JUMP,
    BRANCH_LEFT,
    BRANCH_RIGHT,
    STOP_ITERATION,
    RAISE,
    EXCEPTION_HANDLED,
    PY_UNWIND,
    PY_THROW,
    RERAISE,
    C_RETURN,
    C_RAISE,
    BRANCH;

    public int bit() {
      return 1 << ordinal();
    }

    /** It belongs to a place in code, so that it can be switched off there. */
    boolean isLocal() {
      return ordinal() <= STOP_ITERATION.ordinal();
    }
  }

  /** Tools are numbered from 0 to one less. */
  public static final int TOOLS = 6;

  /** Every event that {@code set_local_events} takes. */
  public static final int LOCAL_EVENTS = (1 << (Event.STOP_ITERATION.ordinal() + 1)) - 1;

  private static final class Tool {
    final PyObject name;
    final @Nullable PyObject[] callbacks = new @Nullable PyObject[Event.values().length];
    final Map<PyCode, Integer> local = Collections.synchronizedMap(new WeakHashMap<>());
    volatile int events;

    Tool(PyObject name) {
      this.name = name;
    }
  }

  private record Place(int tool, PyCode code, Event event, int offset) {}

  private final Interpreter interpreter;
  private final @Nullable Tool[] tools = new @Nullable Tool[TOOLS];
  private final Set<Place> disabled = Collections.synchronizedSet(new HashSet<>());

  /** What a callback returns to hear no more of that place. */
  public final PyObject disable;

  /** Stands for an argument that there is not. */
  public final PyObject missing;

  /** Of this interpreter, which is to be told. */
  public Monitoring(Interpreter interpreter, PyObject disable, PyObject missing) {
    this.interpreter = interpreter;
    this.disable = disable;
    this.missing = missing;
  }

  // ---- tools

  private int checked(InterpThread t, int id) {
    if (id < 0 || id >= TOOLS) {
      throw Err.value(t, "invalid tool " + id + " (must be between 0 and 5)");
    }
    return id;
  }

  private Tool tool(InterpThread t, int id) {
    Tool tool = tools[checked(t, id)];
    if (tool == null) {
      throw Err.value(t, "tool " + id + " is not in use");
    }
    return tool;
  }

  public synchronized void use(InterpThread t, int id, PyObject name) {
    checked(t, id);
    if (!(name instanceof PyStr)) {
      throw Err.value(t, "tool name must be a str");
    }
    if (tools[id] != null) {
      throw Err.value(t, "tool " + id + " is already in use");
    }
    tools[id] = new Tool(name);
  }

  public synchronized void clear(InterpThread t, int id) {
    Tool tool = tools[checked(t, id)];
    if (tool != null) {
      tools[id] = new Tool(tool.name);
      changed(id);
    }
  }

  public synchronized void free(InterpThread t, int id) {
    tools[checked(t, id)] = null;
    changed(id);
  }

  public @Nullable PyObject name(InterpThread t, int id) {
    Tool tool = tools[checked(t, id)];
    return tool == null ? null : tool.name;
  }

  /** The callback that there was. */
  public synchronized @Nullable PyObject register(
      InterpThread t, int id, Event event, @Nullable PyObject callback) {
    Tool tool = tools[checked(t, id)];
    if (tool == null) {
      return null;
    }
    PyObject before = tool.callbacks[event.ordinal()];
    tool.callbacks[event.ordinal()] = callback;
    return before;
  }

  public int events(InterpThread t, int id) {
    Tool tool = tools[checked(t, id)];
    return tool == null ? 0 : tool.events;
  }

  public int events(InterpThread t, int id, PyCode code) {
    Tool tool = tools[checked(t, id)];
    return tool == null ? 0 : tool.local.getOrDefault(code, 0);
  }

  public synchronized void setEvents(InterpThread t, int id, int events) {
    tool(t, id).events = events;
    changed(id);
  }

  public synchronized void setEvents(InterpThread t, int id, PyCode code, int events) {
    tool(t, id).local.put(code, events);
    changed(id);
  }

  private void changed(int id) {
    disabled.removeIf(place -> place.tool == id && tools[id] == null);
    for (InterpThread each : interpreter.threads()) {
      each.refreshWatching();
    }
  }

  /** What was switched off at its place is on again. */
  public void restart() {
    disabled.clear();
  }

  /** Some tool wants to be told something. */
  boolean isActive() {
    for (Tool tool : tools) {
      if (tool != null
          && (tool.events != 0 || tool.local.values().stream().anyMatch(e -> e != 0))) {
        return true;
      }
    }
    return false;
  }

  // ---- events

  /**
   * Calls the tools that want {@code event}.
   *
   * @param place what distinguishes the event's place in the code: an offset or a line
   * @param args after the code
   */
  void tell(InterpThread t, Event event, PyCode code, int place, PyObject... args) {
    for (int id = 0; id < TOOLS; id++) {
      Tool tool = tools[id];
      if (tool == null || !wants(tool, event, code)) {
        continue;
      }
      PyObject callback = tool.callbacks[event.ordinal()];
      if (callback == null
          || (!disabled.isEmpty() && disabled.contains(new Place(id, code, event, place)))) {
        continue;
      }
      PyObject[] all = new PyObject[args.length + 1];
      all[0] = code;
      System.arraycopy(args, 0, all, 1, args.length);
      if (Abstract.call(t, callback, all) == disable) {
        disable(t, id, tool, event, code, place);
      }
    }
  }

  private static boolean wants(Tool tool, Event event, PyCode code) {
    int wanted = tool.events | tool.local.getOrDefault(code, 0);
    int bit =
        switch (event) {
          case C_RETURN, C_RAISE -> Event.CALL.bit();
          default -> event.bit();
        };
    return (wanted & bit) != 0;
  }

  private void disable(InterpThread t, int id, Tool tool, Event e, PyCode code, int place) {
    if (e.isLocal()) {
      disabled.add(new Place(id, code, e, place));
      return;
    }
    tool.callbacks[e.ordinal()] = null;
    throw Err.value(t, "Cannot disable " + e + " events. Callback removed.");
  }

  static PyObject number(int n) {
    return PyInt.of(n);
  }

  /** None for null. */
  static PyObject orNone(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }
}
