package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Builtin;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.InterpreterState;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One Python interpreter: its modules, its interned strings, its way to source and compiler.
 * Thread-safe; its Python state is guarded as every Python object is.
 *
 * <p>Life: construct; make the main thread's {@link InterpThread}; {@link #start}; then {@link
 * #runFile} or {@link #runSource} on that thread.
 */
public final class Interpreter extends InterpreterState {
  /** All types of this package, so that one thread initialises them. */
  private static final List<PyType> TYPES =
      List.of(
          PyCode.TYPE,
          PyFunction.TYPE,
          PyFrameObject.TYPE,
          PyTraceback.TYPE,
          PyGenerator.TYPE,
          PyGenerator.COROUTINE,
          PyGenerator.ASYNC_GENERATOR,
          CoroutineWrapper.TYPE,
          AsyncGeneratorStep.SEND,
          AsyncGeneratorStep.THROW,
          AsyncGeneratorStep.Wrapped.TYPE,
          PySuper.TYPE);

  private final ConcurrentHashMap<String, PyStr> interned = new ConcurrentHashMap<>();
  private final SourceCompiler compiler;
  private final Map<String, NativeModule> natives = new LinkedHashMap<>();
  private final Importer importer;
  private final SourceLines lines = new SourceLines();
  final WellKnown names;
  private final CopyOnWriteArrayList<InterpThread> threads = new CopyOnWriteArrayList<>();
  private volatile @Nullable Lifetimes lifetimes;
  private volatile Unraisable unraisable = (t, e, message) -> printException(t, e);

  /**
   * Builtins as they were at the start: what the instruction set means by {@code all} and {@code
   * any}.
   */
  private final ConcurrentHashMap<String, PyObject> originals = new ConcurrentHashMap<>();

  /** Who compiles; null if nobody does. */
  private volatile @Nullable HotCode hotCode;

  /** What {@code sys.path} starts as. */
  public final PyList path = new PyList();

  private volatile String folder = "";

  /** What {@code sys.argv} starts as. */
  public final PyList argv = new PyList();

  /** Exit status of a program that its memory limit ended, as a process killed for it has it. */
  public static final int OUT_OF_MEMORY = 137;

  /**
   * What {@code importlib} gave to make the loader of a module from its name and file; null until
   * it is imported, since nobody asks for loaders without it.
   */
  public volatile @Nullable PyObject loaderMaker;

  private final Map<Class<?>, Object> attachments = new ConcurrentHashMap<>();

  /** What a native module keeps per interpreter and others ask for. Thread-safe. */
  public <T> T attached(Class<T> type, Supplier<T> make) {
    return type.cast(attachments.computeIfAbsent(type, k -> make.get()));
  }

  /**
   * @param hashSeed seeds the hashes of str and bytes
   * @param natives modules written in Java; {@code builtins} among them
   * @param roots where source files come from, in the order of {@code sys.path}
   * @param cache may be shared by interpreters
   */
  public Interpreter(
      long hashSeed,
      SourceCompiler compiler,
      List<NativeModule> natives,
      List<SourceRoot> roots,
      CodeCache cache) {
    super(hashSeed);
    if (Builtin.TYPES.isEmpty() || TYPES.isEmpty()) {
      throw new IllegalStateException("no types");
    }
    this.compiler = compiler;
    for (NativeModule m : natives) {
      this.natives.put(m.name(), m);
    }
    this.names = new WellKnown(this);
    this.importer = new Importer(this, roots, cache);
  }

  // ---- lifetimes

  /** Where exceptions go that cannot be raised: {@code sys.unraisablehook}. */
  @FunctionalInterface
  public interface Unraisable {
    /**
     * @param message what was being done
     */
    void report(InterpThread t, PyBaseException e, String message);
  }

  public void onUnraisable(Unraisable hook) {
    unraisable = hook;
  }

  void unraisable(InterpThread t, PyBaseException e, String message) {
    Frame f = t.frame();
    if (e.traceback() == null && f != null) { // raised by no Python code: where it happened
      e.setTraceback(new PyTraceback(null, f, f.pc));
    }
    unraisable.report(t, e, message);
  }

  /** Not null once references are counted. */
  public @Nullable Lifetimes lifetimes() {
    return lifetimes;
  }

  /** Threads whose frames may hold objects. */
  public List<InterpThread> threads() {
    return threads;
  }

  private volatile @Nullable Monitoring monitoring;

  /** {@code sys.monitoring}, once the program has looked at it. */
  @Nullable Monitoring monitoringOrNull() {
    return monitoring;
  }

  /** {@code sys.monitoring}. */
  public void setMonitoring(Monitoring m) {
    monitoring = m;
  }

  void entered(InterpThread t) {
    threads.add(t);
    Monitoring m = monitoring;
    if (m != null && m.isActive()) {
      t.refreshWatching();
    }
  }

  /** The thread has ended: it holds nothing any more. */
  public void left(InterpThread t) {
    threads.remove(t);
  }

  /**
   * No thread of an execution that was left holds anything any more, and nothing it made counts.
   */
  public void leaveAll() {
    threads.clear();
    Lifetimes counted = lifetimes;
    if (counted != null) {
      counted.restart();
    }
  }

  /**
   * Begins to count references, if that has not begun: everything there is becomes known. On the
   * thread that runs Python, between two instructions or inside a native function.
   */
  public synchronized Lifetimes count(InterpThread t) {
    Lifetimes known = lifetimes;
    if (known != null) {
      return known;
    }
    Lifetimes made = new Lifetimes(this, t);
    boolean early = t.frame == null;
    PyStr main = intern("__main__");
    PyObject program = modules.get(t, main);
    if (early) {
      modules.remove(t, main); // it will end
      made.immortalise(modules);
      made.immortalise(builtins);
      originals.values().forEach(made::immortalise);
      made.immortalise(path);
      made.immortalise(argv);
      parts().forEach(made::immortaliseBehind);
    }
    lifetimes = made;
    for (InterpThread each : threads) {
      each.count(made);
    }
    if (early && program != null) {
      modules.put(t, main, program);
    }
    if (!early) {
      made.acquired(modules);
      made.acquired(builtins);
    }
    return made;
  }

  /** {@code coroutine '…' was never awaited}. */
  void neverAwaited(InterpThread t, PyGenerator coroutine) {
    PyObject warnings = t.importModule("warnings");
    PyObject f = Abstract.getAttrOrNull(t, warnings, "_warn_unawaited_coroutine");
    if (f != null) {
      Abstract.call(t, f, coroutine);
    }
  }

  public SourceCompiler compiler() {
    return compiler;
  }

  public Importer importer() {
    return importer;
  }

  public SourceLines sourceLines() {
    return lines;
  }

  /**
   * Lets {@code compiler} know what is executed often. Only where nobody watches single accesses or
   * counts references, since compiled code does not announce them.
   */
  public void compileWith(HotCode compiler) {
    hotCode = compiler;
  }

  /**
   * Without a compiler the loop is left after so many turns all the same: Java's own compiler
   * replaces what it is in the middle of by something less good than what it makes of a call.
   */
  private static final int NEVER_HOT = 10_000;

  /** One of the turns that {@link HotCode} wants to know of. */
  void hot(InterpThread t, Frame frame) {
    HotCode h = hotCode;
    t.untilHot = h == null ? NEVER_HOT : h.interval();
    if (h != null) {
      h.hot(t, frame);
    }
  }

  @Nullable NativeModule nativeModule(String name) {
    return natives.get(name);
  }

  /** Names of the modules written in Java: {@code sys.builtin_module_names}. */
  public List<String> nativeModuleNames() {
    return natives.keySet().stream().sorted().toList();
  }

  /** The one str for names with this text in this interpreter. */
  public PyStr intern(String s) {
    PyStr known = interned.get(s);
    return known != null ? known : interned.computeIfAbsent(s, x -> PyStr.of(x.intern()));
  }

  @Override
  protected void attributeNamed(PyStr name) {
    intern(name.value()).markAttribute();
    name.markAttribute();
  }

  /** True for the one str that stands for its text among names. */
  boolean isInterned(PyStr s) {
    return interned.get(s.value()) == s;
  }

  /** The builtin of this name as it was at the start; null if there was none. */
  @Nullable PyObject original(String name) {
    return originals.get(name);
  }

  /**
   * The code as this interpreter runs it. The program's own code may ask for counting ({@link
   * LifetimeUse}); the library's does not.
   */
  public PyCode code(ThreadState t, Code code) {
    if (lifetimes == null
        && !code.filename().startsWith(ClassPathLibrary.ENTRY)
        && (LifetimeUse.in(code)
            || InterpThread.of(t).gate().reusesIdentities() && LifetimeUse.asksIdentities(code))) {
      count(InterpThread.of(t));
    }
    return new PyCode(InterpThread.of(t), code);
  }

  /** Where the program lies, as it was given to {@link #start}. */
  public String folder() {
    return folder;
  }

  /** The folders that {@code PYTHONPATH} names, if the program may see its environment. */
  private static List<String> userEntries(InterpThread t) {
    String named = t.gate().environment().getOrDefault("PYTHONPATH", "");
    return Arrays.stream(named.split(":", -1))
        .filter(e -> !e.isEmpty())
        .map(e -> Path.of(e).toAbsolutePath().toString())
        .toList();
  }

  /**
   * Makes builtins, {@code sys} and the import system ready. Once, on the main thread.
   *
   * @param folder what {@code sys.path} begins with: the program's folder
   * @param arguments {@code sys.argv}
   */
  public void start(InterpThread t, String folder, List<String> arguments) {
    this.folder = folder;
    path.append(t, PyStr.of(folder));
    userEntries(t).forEach(e -> path.append(t, PyStr.of(e)));
    importer.libraryEntries().forEach(e -> path.append(t, PyStr.of(e)));
    arguments.forEach(a -> argv.append(t, PyStr.of(a)));
    PyModule module = new PyModule(t, "builtins", builtins);
    ModuleBuilder b = new ModuleBuilder(t, module, "builtins");
    for (PyType k : ExcTypes.all()) {
      if (!k.name().startsWith("_")) {
        b.type(k);
      }
    }
    b.value("EnvironmentError", ExcTypes.OS_ERROR);
    b.value("IOError", ExcTypes.OS_ERROR);
    b.type(PySuper.TYPE);
    b.functionRaw("__build_class__", ClassBody::build);
    NativeModule more = natives.get("builtins");
    if (more != null) {
      more.fill(b);
    }
    if (builtins.get(t, names.dunderImport) == null) {
      b.functionRaw("__import__", (u, self, args, kw) -> Imports.builtinImport(u, args, kw));
    }
    builtins.put(t, names.dunderSpec, importer.spec(t, "builtins", null));
    modules.put(t, intern("builtins"), module);
    for (PyObject key : builtins.keyArray(t)) {
      PyObject v = builtins.get(t, key);
      if (key instanceof PyStr s && v != null) {
        originals.put(s.value(), v);
      }
    }
    if (natives.containsKey("sys")) {
      importer.importModule(t, "sys");
    }
  }

  // ---- running

  /**
   * Runs code in a namespace: {@code exec} and {@code eval}.
   *
   * @param locals the mapping that names are stored in; {@code globals} for a module
   */
  public PyObject exec(ThreadState t, PyCode code, PyDict globals, PyObject locals) {
    return exec(t, code, globals, locals, null);
  }

  PyObject exec(
      ThreadState t, PyCode code, PyDict globals, PyObject locals, @Nullable PyFunction closure) {
    if (globals.get(t, names.dunderBuiltins) == null) {
      globals.put(t, names.dunderBuiltins, builtins);
    }
    if (closure == null && code.code.argCount() + code.code.keywordOnlyCount() > 0) {
      Abstract.call(t, new PyFunction(t, code, globals)); // fails: what it needs is missing
    }
    PyDict builtinsHere = PyFunction.builtinsOf(t, globals);
    return Loop.run(
        InterpThread.of(t), new Frame(code, globals, builtinsHere, locals, closure), null);
  }

  /**
   * As {@code exec(code, globals, locals, closure=…)} with a code object that has free variables.
   */
  public PyObject execClosure(
      ThreadState t, PyCode code, PyDict globals, PyObject locals, PyObject[] cells) {
    PyFunction f = new PyFunction(t, code, globals);
    f.closure = PyTuple.of(cells);
    return exec(t, code, globals, locals, f);
  }

  /**
   * A fresh {@code __main__}.
   *
   * @param file {@code __file__}; null for none
   */
  public PyModule newMain(InterpThread t, @Nullable String file) {
    PyModule main = new PyModule(t, "__main__");
    PyDict d = main.dict();
    PyObject b = modules.get(t, intern("builtins"));
    d.put(t, names.dunderBuiltins, b == null ? PyNone.VALUE : b);
    if (file != null) {
      d.put(t, names.dunderFile, PyStr.of(file));
      d.put(t, intern("__cached__"), PyNone.VALUE);
    }
    modules.put(t, intern("__main__"), main);
    return main;
  }

  /**
   * Compiles and runs a program as {@code __main__}.
   *
   * @throws PyRaise what leaves it, SyntaxError included
   */
  public void runSource(InterpThread t, String text, String filename) {
    lines.remember(filename, text);
    runMain(t, compiler.compile(t, text, filename, SourceCompiler.Mode.EXEC, 0));
  }

  /** As {@link #runSource}, from the bytes of a file. */
  public void runFile(InterpThread t, byte[] bytes, String filename) {
    runSource(t, compiler.decode(t, bytes, filename), filename);
  }

  /** Runs compiled code as {@code __main__}. */
  public void runMain(InterpThread t, Code code) {
    PyDict d = newMain(t, code.filename()).dict();
    exec(t, code(t, code), d, d);
  }

  /** Remembers the text of a program for tracebacks when its code was compiled elsewhere. */
  public void rememberSource(String filename, String text) {
    lines.remember(filename, text);
  }

  /**
   * What CPython's {@code Py_RunMain} does with an exception that left the program: {@code
   * SystemExit} decides the status, anything else goes to {@code sys.excepthook} or is printed.
   *
   * @return the exit status
   */
  public int reportUncaught(InterpThread t, PyRaise raised) {
    PyBaseException e = raised.value();
    if (raised.matches(ExcTypes.SYSTEM_EXIT)) {
      return exitStatus(t, e);
    }
    int failure = raised.matches(ExcTypes.MEMORY_ERROR) && memoryLimit() > 0 ? OUT_OF_MEMORY : 1;
    t.gate().uncaught(t, e);
    PyObject hook = null;
    if (modules.get(t, intern("sys")) instanceof PyModule sys) {
      hook = sys.dict().get(t, intern("excepthook"));
    }
    if (hook == null || hook instanceof PyBuiltinFunction) {
      printException(t, e);
      return failure;
    }
    try {
      PyObject tb = e.traceback() == null ? PyNone.VALUE : e.traceback();
      Abstract.call(t, hook, e.type(), e, tb);
    } catch (PyRaise inHook) {
      if (inHook.matches(ExcTypes.SYSTEM_EXIT)) {
        return exitStatus(t, inHook.value());
      }
      t.gate().write(t, Gate.Stream.STDERR, "Error in sys.excepthook:\n");
      printException(t, inHook.value());
      t.gate().write(t, Gate.Stream.STDERR, "\nOriginal exception was:\n");
      printException(t, e);
    }
    return failure;
  }

  private int exitStatus(InterpThread t, PyBaseException e) {
    PyObject code = e.field("code");
    if (code == null || code == PyNone.VALUE) {
      return 0;
    }
    if (code instanceof PyInt i) {
      return i.fitsLong() ? (int) i.longValue() & 0xFF : 255;
    }
    t.gate().write(t, Gate.Stream.STDERR, Abstract.strText(t, code) + "\n");
    return 1;
  }

  /** Prints a traceback to the program's {@code sys.stderr} if it has one, else to the stream. */
  public void printException(InterpThread t, PyBaseException e) {
    t.gate().write(t, Gate.Stream.STDERR, TracebackText.of(t, e));
  }
}
