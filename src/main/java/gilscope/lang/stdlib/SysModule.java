package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.Namespaces;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.interp.TracebackText;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.ObjectSizes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyFrozenset;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.StructSequence;
import gilscope.lang.objects.ThreadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sys}: the interpreter about itself. Constants are {@link SysConstants}'. */
final class SysModule implements NativeModule {
  @Override
  public String name() {
    return "sys";
  }

  @Override
  public void fill(ModuleBuilder m) {
    InterpThread main = m.thread();
    Interpreter interpreter = main.interpreter();
    m.value(
        "__doc__",
        "What the interpreter uses and keeps for programs: arguments, modules, standard streams,"
            + " limits, hooks.");
    m.value("modules", interpreter.modules);
    m.value("path", interpreter.path);
    m.value("argv", interpreter.argv);
    m.value("orig_argv", interpreter.argv);
    PyList names = new PyList();
    interpreter.nativeModuleNames().forEach(n -> names.append(main, PyStr.of(n)));
    m.value("builtin_module_names", PyTuple.of(names.snapshot(main)));
    SysConstants.fill(m);
    for (Gate.Stream s : Gate.Stream.values()) {
      PyTextIo stream = StandardStreams.open(s);
      String n = s.name().toLowerCase(java.util.Locale.ROOT);
      m.value(n, stream).value("__" + n + "__", stream);
    }
    exceptions(m);
    threads(m);
    introspection(m, interpreter);
    settings(m);
    SysThreads.fill(m);
    SysTracing.fill(m);
    SysMonitoring.fill(m);
    jit(m);
    SysAudit.fill(m);
    hooks(m);
  }

  private static void exceptions(ModuleBuilder m) {
    m.function0("exception", (t, self) -> ObjectFunctions.orNone(t.handledException()));
    m.function0(
        "exc_info",
        (t, self) -> {
          PyBaseException e = t.handledException();
          return e == null
              ? PyTuple.of(PyNone.VALUE, PyNone.VALUE, PyNone.VALUE)
              : PyTuple.of(e.type(), e, ObjectFunctions.orNone(e.traceback()));
        });
    m.function(
        "exit",
        "(status=None, /)",
        (t, self, a) -> {
          if (a[0] instanceof PyTuple args) {
            throw Err.raise(t, ExcTypes.SYSTEM_EXIT, args.toArray());
          }
          throw !ObjectFunctions.given(a[0])
              ? Err.raise(t, ExcTypes.SYSTEM_EXIT)
              : Err.raise(t, ExcTypes.SYSTEM_EXIT, ObjectFunctions.orNone(a[0]));
        });
  }

  /** CPython's cast to {@code unsigned long}: what does not fit becomes 0 on x86-64. */
  private static long micros(double seconds) {
    double micros = 1e6 * seconds;
    if (Double.isNaN(micros)) {
      return Long.MAX_VALUE;
    }
    return micros < 0x1p63 ? (long) micros : 0;
  }

  private static void threads(ModuleBuilder m) {
    m.function0(
        "getswitchinterval",
        (t, self) -> PyFloat.of(InterpThread.of(t).gate().switchIntervalMicros() * 1e-6));
    m.function1(
        "setswitchinterval",
        (t, self, o) -> {
          if (o.type().nbFloat == null && o.type().nbIndex == null && !(o instanceof PyInt)) {
            throw Err.type(t, "must be real number, not " + o.type().name());
          }
          double s = PyFloat.asDouble(t, o);
          if (s <= 0.0) {
            throw Err.value(t, "switch interval must be strictly positive");
          }
          InterpThread.of(t).gate().setSwitchIntervalMicros(InterpThread.of(t), micros(s));
          return PyNone.VALUE;
        });
    m.function0(
        "_is_gil_enabled", (t, self) -> PyBool.of(InterpThread.of(t).gate().isGilEnabled()));
    m.function1(
        "intern",
        (t, self, o) -> {
          if (!(o instanceof PyStr s)) {
            throw Err.type(t, "intern() argument must be str, not " + o.type().name());
          }
          if (s.type() != PyStr.TYPE) {
            throw Err.type(t, "can't intern " + s.type().name());
          }
          RawMemory memory = t.raw();
          return memory != null
              ? memory.intern(t, s)
              : InterpThread.of(t).interpreter().intern(s.value());
        });
    m.function1(
        "_is_interned",
        (t, self, o) ->
            PyBool.of(
                o instanceof PyStr s && InterpThread.of(t).interpreter().intern(s.value()) == s));
    m.function0("get_int_max_str_digits", (t, self) -> PyInt.of(t.interp().intMaxStrDigits()));
    m.function(
        "set_int_max_str_digits",
        "(maxdigits)",
        (t, self, a) -> {
          int n = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          if (n != 0 && n < 640) {
            throw Err.value(t, "maxdigits must be >= 640 or 0 for unlimited");
          }
          t.interp().setIntMaxStrDigits(n);
          return PyNone.VALUE;
        });
  }

  private static void introspection(ModuleBuilder m, Interpreter interpreter) {
    m.function(
        "_getframe",
        "(depth=0, /)",
        (t, self, a) -> {
          PyObject frame =
              Namespaces.at(t, a[0] == null ? 0 : Math.max(0, Abstract.intArg(t, a[0]))).object();
          t.audit("sys._getframe", frame);
          return frame;
        });
    m.function(
        "_getframemodulename",
        "(depth=0)",
        (t, self, a) -> {
          var f = InterpThread.of(t).frame();
          for (int i = a[0] == null ? 0 : Abstract.intArg(t, a[0]); i > 0 && f != null; i--) {
            f = f.back;
          }
          return f == null
              ? PyNone.VALUE
              : ObjectFunctions.orNone(f.globals.get(t, PyStr.of("__name__")));
        });
    // The JVM counts no references: the answer is what a freshly bound object has in CPython.
    m.function1("getrefcount", (t, self, o) -> references(InterpThread.of(t), o));
    m.function(
        "getsizeof",
        "(object, default=None)",
        (t, self, a) -> ObjectSizes.sizeof(t, ObjectFunctions.orNone(a[0]), a[1]));
    m.function0("getrecursionlimit", (t, self) -> PyInt.of(interpreter.recursionLimit()));
    m.function1(
        "setrecursionlimit",
        (t, self, o) -> {
          int limit = Abstract.intArg(t, o);
          if (limit < 1) {
            throw Err.value(t, "recursion limit must be greater or equal than 1");
          }
          interpreter.setRecursionLimit(limit);
          return PyNone.VALUE;
        });
    m.function0("getdefaultencoding", (t, self) -> PyStr.of("utf-8"));
    m.function0("getfilesystemencoding", (t, self) -> PyStr.of("utf-8"));
    m.function0("getfilesystemencodeerrors", (t, self) -> PyStr.of("surrogateescape"));
    m.function0("is_finalizing", (t, self) -> PyBool.of(InterpThread.of(t).gate().isFinalizing()));
    m.function0("_clear_type_cache", (t, self) -> PyNone.VALUE);
    m.function0("_clear_internal_caches", (t, self) -> PyNone.VALUE);
    m.function0("getallocatedblocks", (t, self) -> PyInt.of(0));
  }

  private static void settings(ModuleBuilder m) {
    m.function0(
        "get_coroutine_origin_tracking_depth",
        (t, self) -> PyInt.of(InterpThread.of(t).originDepth));
    m.function1(
        "set_coroutine_origin_tracking_depth",
        (t, self, depth) -> {
          int n = Abstract.intArg(t, depth);
          if (n < 0) {
            throw Err.value(t, "depth must be >= 0");
          }
          InterpThread.of(t).originDepth = n;
          return PyNone.VALUE;
        });
    m.function0("is_stack_trampoline_active", (t, self) -> PyBool.FALSE);
    m.function0("is_remote_debug_enabled", (t, self) -> PyBool.FALSE);
    m.function0(
        "get_asyncgen_hooks",
        (t, self) -> {
          InterpThread it = InterpThread.of(t);
          return StructSequence.of(
              SysConstants.ASYNCGEN_HOOKS,
              ObjectFunctions.orNone(it.asyncgenFirst),
              ObjectFunctions.orNone(it.asyncgenFinalizer));
        });
    m.function(
        "set_asyncgen_hooks",
        "(firstiter=<unrepresentable>, finalizer=<unrepresentable>)",
        (t, self, a) -> {
          InterpThread it = InterpThread.of(t);
          if (a[1] != null) {
            it.asyncgenFinalizer = hook(t, "finalizer", a[1]);
          }
          if (a[0] != null) {
            it.asyncgenFirst = hook(t, "firstiter", a[0]);
          }
          return PyNone.VALUE;
        });
  }

  private static @Nullable PyObject hook(ThreadState t, String name, PyObject f) {
    if (f == PyNone.VALUE) {
      return null;
    }
    if (f.type().tpCall == null) {
      throw Err.type(t, "callable " + name + " expected, got " + f.type().tpName());
    }
    return f;
  }

  private static void hooks(ModuleBuilder m) {
    m.function1("displayhook", InteractiveHooks::display);
    for (String n : List.of("excepthook")) {
      m.function(
          n,
          "(exctype, value, traceback, /)",
          (t, self, a) -> {
            if (a[1] instanceof PyBaseException e) {
              StandardStreams.error(InterpThread.of(t), TracebackText.of(InterpThread.of(t), e));
            }
            return PyNone.VALUE;
          });
    }
    m.thread().interpreter().onUnraisable((t, e, message) -> Hooks.unraisable(t, e, message, null));
    for (String n : List.of("unraisablehook")) {
      m.function1(
          n,
          (t, self, args) -> {
            Hooks.printUnraisable(t, args);
            return PyNone.VALUE;
          });
    }
    m.functionRaw("breakpointhook", InteractiveHooks::breakpoint);
    for (String n : List.of("displayhook", "excepthook", "unraisablehook", "breakpointhook")) {
      PyObject hook = m.module().dict().get(m.thread(), PyStr.of(n));
      m.value("__" + n + "__", hook == null ? PyNone.VALUE : hook);
    }
  }

  static PyObject frozen(ThreadState t, List<String> names) {
    return Abstract.call(
        t, PyFrozenset.TYPE, new PyList(names.stream().map(PyStr::of).toArray(PyObject[]::new)));
  }

  private static PyObject references(InterpThread t, PyObject o) {
    return PyInt.of(t.interpreter().count(t).references(t, o));
  }

  /** {@code sys._jit}: what a build of CPython without its compiler answers. */
  private static void jit(ModuleBuilder sys) {
    PyModule module = new PyModule(sys.thread(), "sys._jit");
    ModuleBuilder m = new ModuleBuilder(sys.thread(), module, "sys._jit");
    for (String name : List.of("is_available", "is_enabled", "is_active")) {
      m.function0(name, (t, self) -> PyBool.FALSE);
    }
    sys.value("_jit", module);
  }
}
