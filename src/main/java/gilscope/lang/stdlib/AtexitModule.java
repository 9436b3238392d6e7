package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import java.util.ArrayDeque;

/** {@code atexit}. */
public final class AtexitModule implements NativeModule {
  private record Entry(PyObject function, PyObject[] args, String[] kw) {}

  /** The registered functions of one interpreter, the last first. Thread-safe. */
  private static final class Registered {
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();

    synchronized void push(Entry e) {
      entries.push(e);
    }

    synchronized int size() {
      return entries.size();
    }

    synchronized void clear() {
      entries.clear();
    }

    synchronized Entry[] snapshot() {
      return entries.toArray(Entry[]::new);
    }

    synchronized void remove(Entry e) {
      entries.remove(e);
    }
  }

  private static Registered registered(InterpThread t) {
    return t.interp().part(Registered.class, Registered::new);
  }

  @Override
  public String name() {
    return "atexit";
  }

  @Override
  public void fill(ModuleBuilder m) {
    Registered r = registered(m.thread());
    m.functionRaw(
        "register",
        (t, self, args, kw) -> {
          if (args.length - kw.length < 1) {
            throw Err.type(t, "register() takes at least 1 argument (0 given)");
          }
          if (!Abstract.isCallable(args[0])) {
            throw Err.type(t, "the first argument must be callable");
          }
          r.push(new Entry(args[0], Args.rest(args, 1), kw));
          return args[0];
        });
    m.function1(
        "unregister",
        (t, self, f) -> {
          for (Entry e : r.snapshot()) {
            if (Abstract.equal(t, e.function, f)) {
              r.remove(e);
            }
          }
          return PyNone.VALUE;
        });
    m.function0("_ncallbacks", (t, self) -> PyInt.of(r.size()));
    m.function0(
        "_clear",
        (t, self) -> {
          r.clear();
          return PyNone.VALUE;
        });
    m.function0(
        "_run_exitfuncs",
        (t, self) -> {
          run(InterpThread.of(t));
          return PyNone.VALUE;
        });
  }

  /**
   * Runs what was registered, the last first; what a function raises is reported and the next one
   * runs. What is registered meanwhile does not run.
   */
  public static void run(InterpThread t) {
    Registered r = registered(t);
    for (Entry e : r.snapshot()) {
      try {
        Abstract.call(t, e.function, e.args, e.kw);
      } catch (PyRaise raised) {
        String function = Abstract.reprText(t, e.function);
        Hooks.unraisable(
            t, raised.value(), "Exception ignored in atexit callback " + function, null);
      }
    }
    r.clear();
  }
}
