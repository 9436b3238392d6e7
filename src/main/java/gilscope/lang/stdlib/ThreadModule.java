package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyMethod;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.StructSequence;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** {@code _thread}: what {@code threading} stands on. */
final class ThreadModule implements NativeModule {
  static final PyType EXCEPT_HOOK_ARGS =
      StructSequence.type(
          "_thread",
          "_ExceptHookArgs",
          4,
          List.of("exc_type", "exc_value", "exc_traceback", "thread"));

  /** What one interpreter's threads have in common. Thread-safe. */
  private static final class Shared {
    final List<PyThreadHandle> joinable = new ArrayList<>();
    final AtomicInteger running = new AtomicInteger();
    final AtomicLong stackSize = new AtomicLong();
    final InterpThread main;

    Shared(InterpThread main) {
      this.main = main;
    }

    void add(PyThreadHandle h) {
      synchronized (joinable) {
        joinable.removeIf(old -> old != h && old.isFinished());
        joinable.add(h);
      }
    }

    @Nullable PyThreadHandle next(InterpThread t) {
      synchronized (joinable) {
        joinable.removeIf(h -> h.isFinished() || h.isOf(t));
        return joinable.isEmpty() ? null : joinable.getFirst();
      }
    }
  }

  @Override
  public String name() {
    return "_thread";
  }

  @Override
  public void fill(ModuleBuilder m) {
    Shared shared = new Shared(m.thread());
    m.type(PyLock.TYPE).value("LockType", PyLock.TYPE);
    m.type(PyRLock.TYPE);
    m.type(PyThreadHandle.TYPE);
    m.type(PyThreadLocal.TYPE);
    m.type(EXCEPT_HOOK_ARGS);
    m.value("error", ExcTypes.RUNTIME_ERROR);
    m.value("TIMEOUT_MAX", PyFloat.of(PyLock.TIMEOUT_MAX_NS / 1_000_000_000L));
    for (String alias : List.of("allocate_lock", "allocate")) {
      m.function0(alias, (t, self) -> new PyLock(InterpThread.of(t)));
    }
    for (String alias : List.of("start_new_thread", "start_new")) {
      m.functionRaw(alias, (t, self, args, kw) -> startNew(InterpThread.of(t), shared, args, kw));
    }
    m.function(
        "start_joinable_thread",
        "(function, handle=None, daemon=True)",
        (t, self, a) -> startJoinable(InterpThread.of(t), shared, a));
    for (String alias : List.of("exit", "exit_thread")) {
      m.function0(
          alias,
          (t, self) -> {
            throw Err.raise(t, ExcTypes.SYSTEM_EXIT);
          });
    }
    m.function0("get_ident", (t, self) -> PyInt.of(ThreadIdents.of(InterpThread.of(t))));
    m.function0("get_native_id", (t, self) -> PyInt.of(ThreadIdents.nativeId(InterpThread.of(t))));
    m.function0("_get_main_thread_ident", (t, self) -> PyInt.of(ThreadIdents.of(shared.main)));
    m.function0("_is_main_interpreter", (t, self) -> PyBool.TRUE);
    m.function0("daemon_threads_allowed", (t, self) -> PyBool.TRUE);
    m.function0("_count", (t, self) -> PyInt.of(shared.running.get()));
    m.function(
        "_make_thread_handle",
        "(ident, /)",
        (t, self, a) -> makeHandle(InterpThread.of(t), shared, a));
    m.function0("_shutdown", (t, self) -> shutdown(InterpThread.of(t), shared));
    m.function("stack_size", "(size=0, /)", (t, self, a) -> stackSize(t, shared, a[0]));
    m.function1(
        "set_name",
        (t, self, name) -> {
          if (!(name instanceof PyStr)) {
            throw Err.type(
                t, "set_name() argument 'name' must be str, not " + name.type().tpName());
          }
          InterpThread.of(t)
              .gate()
              .renameThread(InterpThread.of(t), InterpThread.of(t), Abstract.strText(t, name));
          return PyNone.VALUE;
        });
    m.function(
        "interrupt_main",
        "(signum=2, /)",
        (t, self, a) -> {
          int signal = a[0] == null ? 2 : Abstract.intArg(t, a[0]);
          if (signal < 1 || signal > 64) {
            throw Err.value(t, "signal number out of range");
          }
          InterpThread.of(t).gate().tripSignal(InterpThread.of(t), signal);
          return PyNone.VALUE;
        });
    m.function1("_excepthook", ThreadModule::exceptHook);
  }

  private static PyObject startNew(InterpThread t, Shared shared, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "start_new_thread", kw);
    Args.checkPositional(t, "start_new_thread", args.length, 2, 3);
    if (!Abstract.isCallable(args[0])) {
      throw Err.type(t, "first arg must be callable");
    }
    if (!(args[1] instanceof PyTuple positional)) {
      throw Err.type(t, "2nd arg must be a tuple");
    }
    PyObject[] values = positional.toArray();
    String[] names = Slots.NO_KEYWORDS;
    if (args.length == 3) {
      if (!(args[2] instanceof PyDict d)) {
        throw Err.type(t, "optional 3rd arg must be a dictionary");
      }
      PyObject[] keys = d.keyArray(t);
      names = new String[keys.length];
      PyObject[] all = java.util.Arrays.copyOf(values, values.length + keys.length);
      for (int i = 0; i < keys.length; i++) {
        names[i] = Abstract.strText(t, keys[i]);
        all[values.length + i] = Containers.getItem(t, d, keys[i]);
      }
      values = all;
    }
    mayStart(t);
    InterpThread child = t.gate().newThread(t);
    launch(t, shared, child, args[0], values, names, true);
    return PyInt.of(ThreadIdents.of(child));
  }

  private static PyObject startJoinable(InterpThread t, Shared shared, @Nullable PyObject[] a) {
    PyObject function = a[0];
    if (function == null || !Abstract.isCallable(function)) {
      throw Err.type(t, "thread function must be callable");
    }
    PyThreadHandle handle;
    if (a[1] == null || a[1] == PyNone.VALUE) {
      handle = new PyThreadHandle();
    } else if (a[1] instanceof PyThreadHandle h) {
      handle = h;
    } else {
      throw Err.type(t, "'handle' must be a _ThreadHandle");
    }
    boolean daemon = a[2] == null || Abstract.isTrue(t, a[2]);
    mayStart(t);
    InterpThread child = t.gate().newThread(t);
    handle.starting(t, child);
    if (!daemon) {
      shared.add(handle);
    }
    launch(t, shared, child, function, Slots.NO_ARGS, Slots.NO_KEYWORDS, daemon);
    return handle;
  }

  private static void mayStart(InterpThread t) {
    if (t.gate().isFinalizing()) {
      throw Err.raise(
          t,
          ExcTypes.PYTHON_FINALIZATION_ERROR,
          PyStr.of("can't create new thread at interpreter shutdown"));
    }
  }

  private static void launch(
      InterpThread t,
      Shared shared,
      InterpThread child,
      PyObject function,
      PyObject[] args,
      String[] kw,
      boolean daemon) {
    shared.running.incrementAndGet();
    child.isGiven(function);
    child.isGiven(args);
    t.gate()
        .startThread(
            t,
            child,
            nameOf(t, child, function),
            daemon,
            () -> {
              try {
                Abstract.call(child, function, args, kw);
              } catch (PyRaise e) {
                if (!e.matches(ExcTypes.SYSTEM_EXIT)) {
                  Hooks.unraisable(
                      child,
                      e.value(),
                      "Exception ignored in thread started by "
                          + Abstract.reprText(child, function),
                      null);
                }
              } finally {
                ThreadLocals.of(child).ended(child);
                shared.running.decrementAndGet();
              }
            });
  }

  /**
   * The name of the {@code threading.Thread} whose {@code _bootstrap} this is; else one as
   * threading would give.
   */
  private static String nameOf(InterpThread t, InterpThread child, PyObject function) {
    if (function instanceof PyMethod method) {
      PyObject name = Abstract.getAttrOrNull(t, method.self(), "_name");
      if (name instanceof PyStr s) {
        return s.value();
      }
    }
    PyObject name = Abstract.getAttrOrNull(t, function, "__name__");
    return "Thread-" + child.id() + (name instanceof PyStr s ? " (" + s.value() + ")" : "");
  }

  private static PyObject makeHandle(InterpThread t, Shared shared, @Nullable PyObject[] a) {
    PyObject ident = a[0];
    if (!(ident instanceof PyInt i)) {
      throw Err.type(t, "ident must be an integer");
    }
    InterpThread known = i.longValue() == ThreadIdents.of(shared.main) ? shared.main : t;
    return new PyThreadHandle(known);
  }

  /** Joins all non-daemon threads, in the order of their start. */
  private static PyObject shutdown(InterpThread t, Shared shared) {
    for (PyThreadHandle h = shared.next(t); h != null; h = shared.next(t)) {
      h.joined(t, -1);
    }
    return PyNone.VALUE;
  }

  /** On 64-bit Linux, a page of the system included. */
  private static final int LEAST_STACK = 53_248;

  private static PyObject stackSize(ThreadState t, Shared shared, @Nullable PyObject size) {
    long old = shared.stackSize.get();
    if (size != null) {
      long wanted = Abstract.longArg(t, size);
      if (wanted != 0 && wanted < LEAST_STACK) {
        throw Err.value(t, "size must be at least " + LEAST_STACK + " bytes");
      }
      shared.stackSize.set(
          wanted); // remembered for the getter; the machine sizes its stacks itself
    }
    return PyInt.of(old);
  }

  private static PyObject exceptHook(ThreadState t, PyObject self, PyObject args) {
    if (args.type() != EXCEPT_HOOK_ARGS) {
      throw Err.type(t, "_thread.excepthook argument type must be ExceptHookArgs");
    }
    PyTuple a = (PyTuple) args;
    if (a.get(0) == ExcTypes.SYSTEM_EXIT) {
      return PyNone.VALUE; // silently ignored
    }
    PyObject name = a.get(3) == PyNone.VALUE ? null : Abstract.getAttrOrNull(t, a.get(3), "_name");
    String who =
        name != null
            ? Abstract.strText(t, name)
            : Long.toString(ThreadIdents.of(InterpThread.of(t)));
    if (a.get(1) instanceof PyBaseException e) {
      PyObject stream = StandardStreams.current(t, "stderr");
      if ((stream == null || stream == PyNone.VALUE) && a.get(3) != PyNone.VALUE) {
        stream = Abstract.getAttrOrNull(t, a.get(3), "_stderr"); // as it was at the thread's start
      }
      Hooks.report(InterpThread.of(t), stream, "Exception in thread " + who + ":\n", e);
    }
    return PyNone.VALUE;
  }
}
