package gilscope.lang.stdlib;

import gilscope.lang.interp.CycleCollector;
import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Lifetimes;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Counting;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code gc}, over the {@link CycleCollector}. Importing it makes references count, so that the
 * collector knows its objects.
 */
final class GcModule implements NativeModule {
  /** The switches of one interpreter's {@code gc}. Used by the thread that runs Python. */
  private static final class Switches {
    private boolean enabled = true;
    private int debug;
    private PyObject threshold0 = PyInt.of(2000);
    private PyObject threshold1 = PyInt.of(10);

    private long startedNs;

    PyTuple threshold() {
      return PyTuple.of(threshold0, threshold1, PyInt.of(0));
    }

    /** {@code show_stats_each_generations}; the free-threaded build has nothing to show there. */
    void tellStart(InterpThread t, int generation) {
      if ((debug & STATS) == 0) {
        return;
      }
      String text = "gc: collecting generation " + generation + "...\n";
      if (!t.gate().isFreeThreadedBuild()) {
        Lifetimes counted = lifetimes(t);
        int young = counted.objects(t, 0).size();
        int old = counted.objects(t, 2).size();
        text += "gc: objects in each generation: " + young + " 0 " + old + "\n";
        text += "gc: objects in permanent generation: " + counted.frozen() + "\n";
      }
      t.gate().write(t, Gate.Stream.STDERR, text);
      startedNs = t.gate().monotonicNs(t);
    }

    void tellEnd(InterpThread t, int collected, int uncollectable) {
      if ((debug & STATS) != 0) {
        double seconds = (t.gate().monotonicNs(t) - startedNs) / 1e9;
        t.gate()
            .write(
                t,
                Gate.Stream.STDERR,
                String.format(
                    Locale.ROOT,
                    "gc: done, %d unreachable, %d uncollectable, %.4fs elapsed\n",
                    collected + uncollectable,
                    uncollectable,
                    seconds));
      }
    }
  }

  private static final int GENERATIONS = 3;

  /** {@code DEBUG_STATS}. */
  private static final int STATS = 1;

  /** {@code DEBUG_SAVEALL}. */
  private static final int SAVE_ALL = 32;

  @Override
  public String name() {
    return "gc";
  }

  @Override
  public void fill(ModuleBuilder m) {
    Switches switches = new Switches();
    lifetimes(m.thread()).beThorough();
    PyList callbacks = new PyList();
    PyList garbage = new PyList();
    collector(m.thread())
        .setListener(
            (t, start, g, n, u) -> {
              if (!start) {
                switches.tellEnd(t, n, u);
              }
              announce(t, callbacks, start, g, n, u);
              if (start) {
                switches.tellStart(t, g);
              }
            });
    m.function0("enable", (t, self) -> enable(t, switches, true));
    m.function0("disable", (t, self) -> enable(t, switches, false));
    m.function0("isenabled", (t, self) -> PyBool.of(switches.enabled));
    m.function("collect", "(generation=2)", (t, self, a) -> collect(t, a[0]));
    m.function0("get_threshold", (t, self) -> switches.threshold());
    m.functionRaw("set_threshold", (t, self, args, kw) -> setThreshold(t, switches, args));
    m.function0("get_count", (t, self) -> counts(t));
    m.function0("freeze", (t, self) -> freeze(t, true));
    m.function0("unfreeze", (t, self) -> freeze(t, false));
    m.function0("get_freeze_count", (t, self) -> PyInt.of(lifetimes(t).frozen()));
    m.function0("get_debug", (t, self) -> PyInt.of(switches.debug));
    m.function1(
        "set_debug",
        (t, self, flags) -> {
          switches.debug = Abstract.intArg(t, flags);
          boolean saves = (switches.debug & SAVE_ALL) != 0;
          collector(t).save(saves ? o -> garbage.append(t, o) : null);
          return PyNone.VALUE;
        });
    m.function0("get_stats", (t, self) -> stats(t));
    m.function(
        "get_objects",
        "(generation=None)",
        (t, self, a) -> objects(t, ObjectFunctions.orNone(a[0])));
    m.functionRaw("get_referents", (t, self, args, kw) -> referents(args));
    m.functionRaw("get_referrers", (t, self, args, kw) -> referrers(t, args));
    m.function1("is_tracked", (t, self, o) -> PyBool.of(lifetimes(t).isTracked(o)));
    m.function1("is_finalized", (t, self, o) -> PyBool.of(isFinalized(o)));
    m.value("garbage", garbage).value("callbacks", callbacks);
    String[] flags = {"STATS", "COLLECTABLE", "UNCOLLECTABLE", "", "", "SAVEALL"};
    for (int i = 0; i < flags.length; i++) {
      if (!flags[i].isEmpty()) {
        m.value("DEBUG_" + flags[i], PyInt.of(1 << i));
      }
    }
    m.value("DEBUG_LEAK", PyInt.of(38));
  }

  private static Lifetimes lifetimes(ThreadState t) {
    InterpThread thread = InterpThread.of(t);
    return thread.interpreter().count(thread);
  }

  private static CycleCollector collector(ThreadState t) {
    return lifetimes(t).collector();
  }

  private static PyObject counts(ThreadState t) {
    int[] n = collector(t).counts(InterpThread.of(t));
    return PyTuple.of(PyInt.of(n[0]), PyInt.of(n[1]), PyInt.of(n[2]));
  }

  private static PyObject enable(ThreadState t, Switches switches, boolean on) {
    switches.enabled = on;
    collector(t).enable(on);
    return PyNone.VALUE;
  }

  private static PyObject collect(ThreadState t, @Nullable PyObject which) {
    int generation = which == null ? 2 : Abstract.intArg(t, which);
    if (generation < 0 || generation > 2) {
      throw Err.value(t, "invalid generation");
    }
    return PyInt.of(collector(t).collect(InterpThread.of(t), generation));
  }

  private static PyObject setThreshold(ThreadState t, Switches switches, PyObject[] args) {
    if (args.length < 1 || args.length > 3) {
      throw Err.type(t, "gc.set_threshold requires 1 to 3 arguments");
    }
    switches.threshold0 = Abstract.index(t, args[0]);
    if (args.length > 1) {
      switches.threshold1 = Abstract.index(t, args[1]);
    }
    collector(t)
        .setThresholds(
            Abstract.intArg(t, switches.threshold0), Abstract.intArg(t, switches.threshold1));
    return PyNone.VALUE;
  }

  private static PyObject objects(ThreadState t, PyObject which) {
    int generation = -1;
    if (which != PyNone.VALUE) {
      if (!(which instanceof PyInt)) {
        throw Err.type(
            t, "argument should be integer or None, not '" + which.type().tpName() + "'");
      }
      generation = Abstract.intArg(t, which);
      if (generation >= GENERATIONS) {
        throw Err.value(
            t, "generation parameter must be less than the number of available generations (3)");
      }
      if (generation < -1) {
        throw Err.value(t, "generation parameter cannot be negative");
      }
    }
    List<PyObject> found = lifetimes(t).objects(InterpThread.of(t), generation);
    return new PyList(found.toArray(PyObject[]::new));
  }

  private static PyObject freeze(ThreadState t, boolean on) {
    lifetimes(t).freeze(InterpThread.of(t), on);
    return PyNone.VALUE;
  }

  private static PyObject stats(ThreadState t) {
    PyObject[] all = new PyObject[3];
    for (int g = 0; g < all.length; g++) {
      int[] n = collector(t).stats(g);
      PyDict d = new PyDict();
      d.put(t, PyStr.of("collections"), PyInt.of(n[0]));
      d.put(t, PyStr.of("collected"), PyInt.of(n[1]));
      d.put(t, PyStr.of("uncollectable"), PyInt.of(n[2]));
      all[g] = d;
    }
    return new PyList(all);
  }

  private static PyObject referents(PyObject[] of) {
    List<PyObject> found = new ArrayList<>();
    for (PyObject o : of) {
      for (PyObject each : Counting.children(o)) {
        boolean hidden = each instanceof PyDict d && d.isAttributes();
        found.addAll(hidden ? List.of(Counting.children(each)) : List.of(each));
      }
    }
    return new PyList(found.toArray(PyObject[]::new));
  }

  private static PyObject referrers(ThreadState t, PyObject[] to) {
    List<PyObject> found = new ArrayList<>();
    for (PyObject holder : lifetimes(t).objects(InterpThread.of(t), -1)) {
      if (holds(holder, to)) {
        found.add(holder);
      }
    }
    return new PyList(found.toArray(PyObject[]::new));
  }

  private static boolean holds(PyObject holder, PyObject[] any) {
    for (PyObject each : Counting.children(holder)) {
      for (PyObject o : any) {
        if (each == o) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isFinalized(PyObject o) {
    var r = o.recordOrNull();
    return r != null && r.finalized;
  }

  /** Calls {@code gc.callbacks} with "start" or "stop" and what is known. */
  private static void announce(
      InterpThread t, PyList callbacks, boolean start, int generation, int n, int uncollectable) {
    for (PyObject each : callbacks.snapshot(t)) {
      PyDict info = new PyDict();
      info.put(t, PyStr.of("generation"), PyInt.of(generation));
      info.put(t, PyStr.of("collected"), PyInt.of(n));
      info.put(t, PyStr.of("uncollectable"), PyInt.of(uncollectable));
      try {
        Abstract.call(t, each, PyStr.of(start ? "start" : "stop"), info);
      } catch (PyRaise e) {
        Hooks.unraisable(t, e.value(), "Exception ignored while calling GC callback", each);
      }
    }
  }
}
