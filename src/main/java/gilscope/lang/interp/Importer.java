package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds and loads modules: first those written in Java, then source files along {@code sys.path} or
 * the parent package's {@code __path__}. Each module has its import lock while it is being loaded.
 */
public final class Importer {
  private final Interpreter interpreter;
  private final List<SourceRoot> roots;
  private final CodeCache cache;
  private final ModuleLocks locks = new ModuleLocks();

  /** What {@code importlib} needs, which CPython has imported before any program could ask. */
  private static final Set<String> WITHOUT_FINDERS =
      Set.of(
          "_frozen_importlib",
          "_frozen_importlib_external",
          "_imp",
          "_thread",
          "_warnings",
          "_weakref",
          "_io",
          "marshal",
          "posix",
          "time",
          "warnings");

  Importer(Interpreter interpreter, List<SourceRoot> roots, CodeCache cache) {
    this.interpreter = interpreter;
    this.roots = List.copyOf(roots);
    this.cache = cache;
  }

  List<String> libraryEntries() {
    return roots.stream().flatMap(r -> r.entries().stream()).toList();
  }

  /**
   * The bytes of a source file by the name that {@code __file__} and tracebacks show; null if there
   * is none.
   */
  byte @Nullable [] read(InterpThread t, String file) {
    for (SourceRoot root : roots) {
      if (root.serves(file)) {
        byte[] bytes = root.read(t, file);
        if (bytes != null) {
          return bytes;
        }
      }
    }
    return null;
  }

  PyModuleSpec spec(ThreadState t, String name, @Nullable String origin) {
    return new PyModuleSpec(t, name, origin, null);
  }

  private @Nullable PyObject loaded(InterpThread t, String name) {
    return interpreter.modules.get(t, interpreter.intern(name));
  }

  /** The module {@code a.b.c} itself, imported if need be with its parents. */
  public PyObject importModule(InterpThread t, String name) {
    PyObject m = ready(t, name);
    if (m != null) {
      return m;
    }
    int dot = name.lastIndexOf('.');
    PyObject parent = dot < 0 ? null : importModule(t, name.substring(0, dot));
    return load(t, name, parent);
  }

  /** The module if it is there and nobody else is still executing it. */
  private @Nullable PyObject ready(InterpThread t, String name) {
    PyObject m = loaded(t, name);
    if (m == null) {
      return null;
    }
    if (m == PyNone.VALUE) {
      throw notFound(t, name, "import of " + name + " halted; None in sys.modules");
    }
    PyObject spec =
        m instanceof PyModule module ? module.dict().get(t, interpreter.names.dunderSpec) : null;
    if (PyModuleSpec.isInitializing(t, spec) && locks.acquire(t, name)) {
      locks.release(t, name);
      return loaded(t, name);
    }
    return m;
  }

  private PyObject load(InterpThread t, String name, @Nullable PyObject parent) {
    boolean locked = locks.acquire(t, name);
    try {
      PyObject m = loaded(t, name);
      if (m != null) {
        return m;
      }
      t.audit("import", PyStr.of(name), PyNone.VALUE, PyNone.VALUE, PyNone.VALUE, PyNone.VALUE);
      PyObject made = find(t, name, parent);
      if (parent != null) {
        Abstract.setAttr(t, parent, name.substring(name.lastIndexOf('.') + 1).intern(), made);
      }
      return made;
    } finally {
      if (locked) {
        locks.release(t, name);
      }
    }
  }

  private PyObject find(InterpThread t, String name, @Nullable PyObject parent) {
    NativeModule n = interpreter.nativeModule(name);
    if (parent != null && n == null && Abstract.getAttrOrNull(t, parent, "__path__") == null) {
      String parentName = name.substring(0, name.lastIndexOf('.'));
      throw notFound(
          t, name, "No module named '" + name + "'; '" + parentName + "' is not a package");
    }
    PyObject found = findByProgram(t, name, parent);
    if (found != null) {
      return found;
    }
    if (n != null) {
      return loadNative(t, n);
    }
    PyObject path;
    if (parent == null) {
      path = interpreter.path;
      if (loaded(t, "sys") instanceof PyModule sys) {
        path = Objects.requireNonNullElse(sys.dict().get(t, interpreter.intern("path")), path);
      }
    } else {
      path = Abstract.getAttr(t, parent, "__path__");
    }
    PyObject made = findOnPath(t, name, path);
    if (made == null) {
      throw notFound(t, name, "No module named '" + name + "'");
    }
    return made;
  }

  /** Asks the finders that the program has put on {@code sys.meta_path}. */
  private @Nullable PyObject findByProgram(InterpThread t, String name, @Nullable PyObject parent) {
    if (!(loaded(t, "sys") instanceof PyModule sys)
        || !(sys.dict().get(t, interpreter.intern("meta_path")) instanceof PyList finders)
        || name.startsWith("importlib")
        || (loaded(t, "importlib") == null && WITHOUT_FINDERS.contains(name))) {
      return null;
    }
    PyObject path = parent == null ? null : Abstract.getAttrOrNull(t, parent, "__path__");
    for (PyObject finder : finders.snapshot(t)) {
      if (finder instanceof PyType k && Abstract.typeModule(t, k).startsWith("_frozen_importlib")) {
        continue;
      }
      PyObject find = Abstract.getAttrOrNull(t, finder, "find_spec");
      PyObject spec =
          find == null
              ? PyNone.VALUE
              : Abstract.call(
                  t, find, PyStr.of(name), path == null ? PyNone.VALUE : path, PyNone.VALUE);
      if (spec != PyNone.VALUE) {
        importModule(t, "importlib");
        return Abstract.callMethod(t, importModule(t, "_frozen_importlib"), "_load_unlocked", spec);
      }
    }
    return null;
  }

  private static PyRaise notFound(ThreadState t, String name, String message) {
    PyBaseException e = PyBaseException.of(ExcTypes.MODULE_NOT_FOUND_ERROR, PyStr.of(message));
    e.setField("msg", PyStr.of(message));
    e.setField("name", PyStr.of(name));
    String note = AbsentModules.note(name);
    if (note != null) {
      Abstract.callMethod(t, e, "add_note", PyStr.of(note));
    }
    return new PyRaise(t, e);
  }

  private PyObject loadNative(InterpThread t, NativeModule n) {
    PyModule m = new PyModule(t, n.name());
    m.dict().put(t, interpreter.names.dunderSpec, spec(t, n.name(), null));
    m.dict().put(t, interpreter.names.dunderPackage, PyStr.of(""));
    Gate.GilNeed need = n.extension();
    if (need == null) {
      n.fill(new ModuleBuilder(t, m, n.name()));
    } else {
      loadExtension(t, n, m, need);
    }
    interpreter.modules.put(t, interpreter.intern(n.name()), m);
    return m;
  }

  private static void loadExtension(InterpThread t, NativeModule n, PyModule m, Gate.GilNeed need) {
    t.gate().beforeExtension(t, n.name());
    n.fill(new ModuleBuilder(t, m, n.name()));
    if (t.gate().afterExtension(t, n.name(), need)) {
      Abstract.callMethod(
          t,
          t.importModule("_warnings"),
          "warn",
          PyStr.of(
              "The global interpreter lock (GIL) has been enabled to load module '"
                  + n.name()
                  + "', which has not declared that it can run safely without the GIL. To override"
                  + " this behavior and keep the GIL disabled (at your own risk), run with"
                  + " PYTHON_GIL=0 or -Xgil=0."),
          ExcTypes.RUNTIME_WARNING);
    }
  }

  private @Nullable PyObject findOnPath(InterpThread t, String name, PyObject path) {
    String tail = name.substring(name.lastIndexOf('.') + 1);
    List<String> portions = new ArrayList<>();
    for (PyObject o : Iterables.toArray(t, path)) {
      if (!(o instanceof PyStr s)) {
        continue;
      }
      String entry = s.value();
      for (SourceRoot root : roots) {
        if (!root.serves(entry)) {
          continue;
        }
        String base = root.join(entry, tail);
        String init = root.join(base, "__init__.py");
        byte[] bytes = root.read(t, init);
        if (bytes != null) {
          return loadSource(t, name, init, bytes, base);
        }
        String file = base + ".py";
        bytes = root.read(t, file);
        if (bytes != null) {
          return loadSource(t, name, file, bytes, null);
        }
        if (root.isDirectory(t, base)) {
          portions.add(base);
        }
      }
    }
    return portions.isEmpty() ? null : namespacePackage(t, name, portions);
  }

  private PyObject namespacePackage(InterpThread t, String name, List<String> portions) {
    PyModule m = new PyModule(t, name);
    PyList locations = new PyList(portions.stream().map(PyStr::of).toArray(PyObject[]::new));
    PyDict d = m.dict();
    d.put(t, interpreter.names.dunderPath, locations);
    d.put(t, interpreter.names.dunderPackage, PyStr.of(name));
    d.put(t, interpreter.names.dunderSpec, new PyModuleSpec(t, name, null, locations));
    interpreter.modules.put(t, interpreter.intern(name), m);
    return m;
  }

  private PyObject loadSource(
      InterpThread t, String name, String file, byte[] bytes, @Nullable String packageFolder) {
    Code code = cache.find(file, bytes);
    if (code == null) {
      String text = interpreter.compiler().decode(t, bytes, file);
      code = interpreter.compiler().compile(t, text, file, SourceCompiler.Mode.EXEC, 0);
      cache.store(file, bytes, code);
    }
    PyModule m = new PyModule(t, name);
    PyDict d = m.dict();
    PyList locations =
        packageFolder == null ? null : new PyList(new PyObject[] {PyStr.of(packageFolder)});
    PyModuleSpec spec = new PyModuleSpec(t, name, file, locations);
    PyObject maker = interpreter.loaderMaker;
    if (maker != null) {
      PyObject loader = Abstract.call(t, maker, PyStr.of(name), PyStr.of(file));
      spec.setLoader(t, loader);
      d.put(t, interpreter.intern("__loader__"), loader);
    }
    int dot = name.lastIndexOf('.');
    d.put(t, interpreter.names.dunderSpec, spec);
    d.put(t, interpreter.names.dunderFile, PyStr.of(file));
    d.put(t, interpreter.intern("__cached__"), PyNone.VALUE);
    d.put(
        t,
        interpreter.names.dunderPackage,
        PyStr.of(packageFolder != null ? name : dot < 0 ? "" : name.substring(0, dot)));
    if (locations != null) {
      d.put(t, interpreter.names.dunderPath, locations);
    }
    PyStr key = interpreter.intern(name);
    spec.initializing(t, true);
    interpreter.modules.put(t, key, m);
    try {
      interpreter.exec(t, interpreter.code(t, code), d, d);
    } catch (PyRaise e) {
      interpreter.modules.remove(t, key);
      throw e;
    } finally {
      spec.initializing(t, false);
    }
    PyObject replaced = interpreter.modules.get(t, key);
    if (replaced == null) {
      throw Err.key(t, key);
    }
    return replaced;
  }
}
