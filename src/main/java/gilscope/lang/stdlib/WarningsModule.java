package gilscope.lang.stdlib;

import gilscope.lang.interp.Frame;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.Kinship;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** {@code _warnings}: filters, registries, and the choice whether a warning is shown. */
final class WarningsModule implements NativeModule {
  @Override
  public String name() {
    return "_warnings";
  }

  @Override
  public void fill(ModuleBuilder m) {
    ThreadState t = m.thread();
    PyList filters = new PyList();
    filters.append(t, filter("default", ExcTypes.DEPRECATION_WARNING, PyStr.of("__main__")));
    for (PyType k :
        new PyType[] {
          ExcTypes.DEPRECATION_WARNING,
          ExcTypes.PENDING_DEPRECATION_WARNING,
          ExcTypes.IMPORT_WARNING,
          ExcTypes.RESOURCE_WARNING
        }) {
      filters.append(t, filter("ignore", k, PyNone.VALUE));
    }
    PyDict once = new PyDict();
    m.value("filters", filters).value("_defaultaction", "default").value("_onceregistry", once);
    for (String name : List.of("_filters_mutated", "_filters_mutated_lock_held")) {
      m.function0(
          name,
          (s, self) -> {
            Versions.of(InterpThread.of(s)).filters.incrementAndGet();
            return PyNone.VALUE;
          });
    }
    m.function0("_acquire_lock", (s, self) -> PyNone.VALUE);
    m.function0("_release_lock", (s, self) -> PyNone.VALUE);
    m.function(
        "warn",
        "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())",
        (s, self, a) -> warn(InterpThread.of(s), once, a));
    m.function(
        "warn_explicit",
        "(message, category, filename, lineno, module=None, registry=None, module_globals=None,"
            + " source=None)",
        (s, self, a) -> {
          String file = Abstract.strText(s, ObjectFunctions.orNone(a[2]));
          PyObject module =
              a[4] == null || a[4] == PyNone.VALUE
                  ? PyStr.of(file.endsWith(".py") ? file.substring(0, file.length() - 3) : file)
                  : a[4];
          explicit(
              InterpThread.of(s),
              once,
              ObjectFunctions.orNone(a[0]),
              a[1],
              ObjectFunctions.orNone(a[7]),
              file,
              Abstract.intArg(s, ObjectFunctions.orNone(a[3])),
              module,
              a[5] instanceof PyDict d ? d : null);
          return PyNone.VALUE;
        });
  }

  private static PyTuple filter(String action, PyType category, PyObject module) {
    return PyTuple.of(PyStr.of(action), PyNone.VALUE, category, module, PyInt.of(0));
  }

  private static List<String> prefixes(InterpThread t, @Nullable PyObject given) {
    if (given == null) {
      return List.of();
    }
    if (!(given instanceof PyTuple tuple)) {
      throw Err.type(
          t, "warn() argument 'skip_file_prefixes' must be tuple, not " + given.type().name());
    }
    List<String> found = new ArrayList<>();
    for (PyObject each : tuple.toArray()) {
      if (!(each instanceof PyStr prefix)) {
        throw Err.type(t, "Found non-str '" + each.type().name() + "' in skip_file_prefixes.");
      }
      found.add(Abstract.strText(t, prefix));
    }
    return found;
  }

  /**
   * The frame that many levels up, 1 being this one; frames of the import system and of files with
   * these prefixes do not count, unless the first is one of the import system.
   */
  private static @Nullable Frame frame(
      @Nullable Frame first, int level, List<String> skippedPrefixes) {
    Frame f = first;
    boolean all = f != null && ofImportSystem(f.fileName());
    for (int i = 1; i < level && f != null; i++) {
      f = f.back;
      while (!all && f != null && skips(f.fileName(), skippedPrefixes)) {
        f = f.back;
      }
    }
    return f;
  }

  private static boolean ofImportSystem(String file) {
    return file.contains("importlib") && file.contains("_bootstrap");
  }

  private static boolean skips(String file, List<String> prefixes) {
    return ofImportSystem(file) || prefixes.stream().anyMatch(file::startsWith);
  }

  private static PyObject warn(InterpThread t, PyDict once, @Nullable PyObject[] a) {
    List<String> skipped = prefixes(t, a[4]);
    int level = a[2] == null ? 1 : Abstract.intArg(t, a[2]);
    Frame f = frame(t.frame(), skipped.isEmpty() ? level : Math.max(level, 2), skipped);
    String file = f == null ? "<sys>" : f.fileName();
    int line = f == null ? 0 : Math.max(f.line(), 0);
    PyDict globals = f == null ? null : f.globals;
    PyObject module = globals == null ? PyStr.of("sys") : globals.get(t, PyStr.of("__name__"));
    PyDict registry = null;
    if (globals != null) {
      PyObject r = globals.get(t, PyStr.of("__warningregistry__"));
      registry = r instanceof PyDict d ? d : new PyDict();
      globals.put(t, PyStr.of("__warningregistry__"), registry);
    }
    explicit(
        t,
        once,
        ObjectFunctions.orNone(a[0]),
        a[1],
        ObjectFunctions.orNone(a[3]),
        file,
        line,
        module == null ? PyStr.of("<string>") : module,
        registry);
    return PyNone.VALUE;
  }

  private static void explicit(
      InterpThread t,
      PyDict once,
      PyObject message,
      @Nullable PyObject category,
      PyObject source,
      String file,
      int line,
      PyObject module,
      @Nullable PyDict registry) {
    PyObject kind = message instanceof PyBaseException ? message.type() : category;
    if (kind == null || kind == PyNone.VALUE) {
      kind = ExcTypes.USER_WARNING;
    }
    if (!(kind instanceof PyType k) || !k.isSubtype(ExcTypes.WARNING)) {
      throw Err.type(t, "category must be a Warning subclass, not '" + kind.type().name() + "'");
    }
    PyObject instance = message instanceof PyBaseException ? message : Abstract.call(t, k, message);
    PyStr text = Abstract.str(t, instance);
    PyTuple key = PyTuple.of(text, k, PyInt.of(line));
    if (registry != null && shownBefore(t, registry, key)) {
      return;
    }
    String action = action(t, text, k, module, line);
    if (action.equals("error")) {
      throw new PyRaise(t, (PyBaseException) instance);
    }
    boolean show =
        switch (action) {
          case "ignore" -> false;
          case "always", "all" -> true;
          case "once" -> first(t, registry == null ? once : registry, PyTuple.of(text, k));
          case "module" -> first(t, registry, PyTuple.of(text, k, PyInt.of(0)));
          case "default" -> first(t, registry, key);
          default ->
              throw Err.runtime(t, "Unrecognized action (" + action + ") in warnings.filters");
        };
    if (show) {
      show(t, instance, text.value(), k, source, file, line);
    }
  }

  /** How often the filters have changed; a registry is of one version of them. Thread-safe. */
  private static final class Versions {
    private final AtomicLong filters = new AtomicLong();

    static Versions of(InterpThread t) {
      return t.interpreter().attached(Versions.class, Versions::new);
    }
  }

  /** A registry of other filters than now is emptied. */
  private static boolean shownBefore(InterpThread t, PyDict registry, PyTuple key) {
    PyObject now = PyInt.of(Versions.of(t).filters.get());
    PyObject version = registry.get(t, PyStr.of("version"));
    if (version == null || !Abstract.equal(t, version, now)) {
      Abstract.callMethod(t, registry, "clear");
      registry.put(t, PyStr.of("version"), now);
      return false;
    }
    PyObject shown = registry.get(t, key);
    return shown != null && Abstract.isTrue(t, shown);
  }

  private static boolean first(ThreadState t, @Nullable PyDict registry, PyTuple key) {
    if (registry == null) {
      return true;
    }
    if (registry.get(t, key) != null) {
      return false;
    }
    registry.put(t, key, PyBool.TRUE);
    return true;
  }

  private static String action(
      ThreadState t, PyStr text, PyType category, PyObject module, int line) {
    PyObject warnings = t.interp().modules.get(t, PyStr.of("warnings"));
    PyObject own = t.interp().modules.get(t, PyStr.of("_warnings"));
    PyObject from =
        warnings instanceof PyModule && Abstract.getAttrOrNull(t, warnings, "filters") != null
            ? warnings
            : own;
    if (from == null) {
      return "default";
    }
    for (PyObject f : Iterables.toArray(t, Abstract.getAttr(t, from, "filters"))) {
      if (!(f instanceof PyTuple p) || p.size() != 5) {
        throw Err.value(t, "warnings.filters item isn't a 5-tuple");
      }
      if (matches(t, p.get(1), text)
          && Kinship.isSubclass(t, category, p.get(2))
          && matches(t, p.get(3), module)
          && (Abstract.intArg(t, p.get(4)) == 0 || Abstract.intArg(t, p.get(4)) == line)) {
        return Abstract.strText(t, p.get(0));
      }
    }
    PyObject fallback = Abstract.getAttrOrNull(t, from, "defaultaction");
    return fallback == null ? "default" : Abstract.strText(t, fallback);
  }

  private static boolean matches(ThreadState t, PyObject pattern, PyObject text) {
    if (pattern == PyNone.VALUE) {
      return true;
    }
    if (pattern instanceof PyStr) {
      return Abstract.equal(t, pattern, text);
    }
    return Abstract.isTrue(t, Abstract.callMethod(t, pattern, "match", text));
  }

  private static void show(
      InterpThread t,
      PyObject instance,
      String text,
      PyType k,
      PyObject source,
      String file,
      int line) {
    PyObject warnings = t.interp().modules.get(t, PyStr.of("warnings"));
    PyObject hook = warnings == null ? null : Abstract.getAttrOrNull(t, warnings, "_showwarnmsg");
    if (hook != null && warnings != null) {
      PyObject message =
          Abstract.callMethod(
              t,
              warnings,
              "WarningMessage",
              instance,
              k,
              PyStr.of(file),
              PyInt.of(line),
              PyNone.VALUE,
              PyNone.VALUE,
              source);
      Abstract.call(t, hook, message);
      return;
    }
    String shown = t.interpreter().sourceLines().line(t, file, line);
    StandardStreams.error(
        t,
        file
            + ":"
            + line
            + ": "
            + k.name()
            + ": "
            + text
            + "\n"
            + (shown == null ? "" : "  " + shown.strip() + "\n"));
  }
}
