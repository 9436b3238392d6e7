package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** The import statement. */
public final class Imports {
  private static final Signature SIGNATURE =
      new Signature("__import__", "(name, globals=None, locals=None, fromlist=(), level=0)");

  private Imports() {}

  /** IMPORT_NAME. */
  @SuppressWarnings("NullAway") // level and fromlist are not NULL
  static PyObject name(
      InterpThread t,
      Frame frame,
      int name,
      @Nullable PyObject level,
      @Nullable PyObject fromlist) {
    Interpreter interpreter = t.interpreter();
    PyObject hook = frame.builtins.get(t, interpreter.names.dunderImport);
    if (hook == null) {
      throw Err.of(t, ExcTypes.IMPORT_ERROR, "__import__ not found");
    }
    PyStr module = frame.pyCode.nameObjects[name];
    if (hook instanceof PyBuiltinFunction && hook == interpreter.original("__import__")) {
      return importName(t, module.value(), frame.globals, fromlist, Abstract.intArg(t, level));
    }
    PyObject locals = frame.namespace == null ? PyNone.VALUE : frame.namespace;
    return Abstract.call(t, hook, module, frame.globals, locals, fromlist, level);
  }

  /** {@code builtins.__import__}. */
  public static PyObject builtinImport(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = SIGNATURE.bind(t, args, kw);
    if (!(a[0] instanceof PyStr name)) {
      throw Err.type(t, "module name must be a string");
    }
    PyDict globals = a[1] instanceof PyDict g ? g : new PyDict();
    int level = a[4] == null ? 0 : Abstract.intArg(t, a[4]);
    return importName(
        InterpThread.of(t), name.value(), globals, a[3] == null ? PyNone.VALUE : a[3], level);
  }

  private static PyObject importName(
      InterpThread t, String name, PyDict globals, PyObject fromlist, int level) {
    if (level < 0) {
      throw Err.value(t, "level must be >= 0");
    }
    Importer importer = t.interpreter().importer();
    String absolute = level == 0 ? name : resolve(t, name, globals, level);
    if (absolute.isEmpty()) {
      throw Err.value(t, "Empty module name");
    }
    PyObject module = importer.importModule(t, absolute);
    if (fromlist != PyNone.VALUE && Abstract.isTrue(t, fromlist)) {
      if (Abstract.getAttrOrNull(t, module, "__path__") != null) {
        importListed(t, module, absolute, Iterables.toArray(t, fromlist), false);
      }
      return module;
    }
    int dot = name.indexOf('.');
    if (dot < 0) {
      return module;
    }
    if (level == 0) {
      return importer.importModule(t, name.substring(0, dot));
    }
    return importer.importModule(
        t, absolute.substring(0, absolute.length() - (name.length() - dot)));
  }

  /** {@code _handle_fromlist}: submodules that {@code from package import …} names. */
  private static void importListed(
      InterpThread t, PyObject pkg, String pkgName, PyObject[] listed, boolean fromAll) {
    for (PyObject o : listed) {
      if (!(o instanceof PyStr s)) {
        throw Err.type(
            t,
            (fromAll ? "Item in " + pkgName + ".__all__" : "Item in ``from list''")
                + " must be str, not "
                + o.type().tpName());
      }
      if (s.value().equals("*")) {
        PyObject all = fromAll ? null : Abstract.getAttrOrNull(t, pkg, "__all__");
        if (all != null) {
          importListed(t, pkg, pkgName, Iterables.toArray(t, all), true);
        }
      } else if (Abstract.getAttrOrNull(t, pkg, s.value()) == null) {
        String full = pkgName + "." + s.value();
        try {
          t.interpreter().importer().importModule(t, full);
        } catch (PyRaise e) {
          boolean missing =
              e.matches(ExcTypes.MODULE_NOT_FOUND_ERROR)
                  && e.value().field("name") instanceof PyStr n
                  && n.value().equals(full);
          if (!missing) {
            throw e;
          }
        }
      }
    }
  }

  /** The absolute name that a relative one means in a module with these globals. */
  private static String resolve(InterpThread t, String name, PyDict globals, int level) {
    WellKnown names = t.interpreter().names;
    String pkg = null;
    PyObject given = globals.get(t, names.dunderPackage);
    if (given instanceof PyStr s) {
      pkg = s.value();
    } else if (given != null && given != PyNone.VALUE) {
      throw Err.type(t, "package must be a string");
    } else {
      PyObject own = globals.get(t, names.dunderName);
      if (own == null) {
        throw Err.of(t, ExcTypes.KEY_ERROR, "'__name__' not in globals");
      }
      if (own instanceof PyStr s && !s.value().equals("__main__")) {
        int dot = s.value().lastIndexOf('.');
        pkg =
            globals.get(t, names.dunderPath) != null
                ? s.value()
                : dot < 0 ? "" : s.value().substring(0, dot);
      }
    }
    if (pkg == null || pkg.isEmpty()) {
      throw Err.of(
          t, ExcTypes.IMPORT_ERROR, "attempted relative import with no known parent package");
    }
    String base = pkg;
    for (int i = 1; i < level; i++) {
      int dot = base.lastIndexOf('.');
      if (dot < 0) {
        throw Err.of(
            t, ExcTypes.IMPORT_ERROR, "attempted relative import beyond top-level package");
      }
      base = base.substring(0, dot);
    }
    return name.isEmpty() ? base : base + "." + name;
  }

  /** IMPORT_FROM. */
  @SuppressWarnings("NullAway") // not NULL
  static PyObject from(InterpThread t, @Nullable PyObject module, PyStr name) {
    PyObject v = Abstract.getAttrOrNull(t, module, name.value());
    if (v != null) {
      return v;
    }
    PyObject moduleName = Abstract.getAttrOrNull(t, module, "__name__");
    if (moduleName instanceof PyStr m) {
      v = t.interpreter().modules.get(t, PyStr.of(m.value() + "." + name.value()));
      if (v != null) {
        return v;
      }
    }
    throw cannotImport(t, module, moduleName, name);
  }

  private static PyRaise cannotImport(
      InterpThread t, PyObject module, @Nullable PyObject moduleName, PyStr name) {
    PyObject file = Abstract.getAttrOrNull(t, module, "__file__");
    String shown =
        moduleName instanceof PyStr ? Abstract.reprText(t, moduleName) : "'<unknown module name>'";
    PyObject spec = Abstract.getAttrOrNull(t, module, "__spec__");
    String message;
    if (!(file instanceof PyStr)) {
      message =
          "cannot import name "
              + Abstract.reprText(t, name)
              + " from "
              + shown
              + " (unknown location)";
    } else if (PyModuleSpec.isInitializing(t, spec)) {
      message =
          "cannot import name "
              + Abstract.reprText(t, name)
              + " from partially initialized module "
              + shown
              + " (most likely due to a circular import) ("
              + Abstract.strText(t, file)
              + ")";
    } else {
      message =
          "cannot import name "
              + Abstract.reprText(t, name)
              + " from "
              + shown
              + " ("
              + Abstract.strText(t, file)
              + ")";
    }
    PyBaseException e = PyBaseException.of(ExcTypes.IMPORT_ERROR, PyStr.of(message));
    e.setField("msg", PyStr.of(message));
    e.setField("name", moduleName == null ? PyNone.VALUE : moduleName);
    e.setField("name_from", name);
    e.setField("path", file == null ? PyNone.VALUE : file);
    return new PyRaise(t, e);
  }

  /** {@code from module import *}: into the frame's namespace. */
  static void star(InterpThread t, Frame frame, PyObject module) {
    PyObject ns = Names.locals(t, frame);
    PyObject all = Abstract.getAttrOrNull(t, module, "__all__");
    if (all != null) {
      for (PyObject o : Iterables.toArray(t, all)) {
        if (!(o instanceof PyStr s)) {
          PyObject n = Abstract.getAttrOrNull(t, module, "__name__");
          throw Err.type(
              t,
              "Item in "
                  + (n == null ? "?" : Abstract.strText(t, n))
                  + ".__all__ must be str, not "
                  + o.type().tpName());
        }
        Containers.setItem(t, ns, s, Abstract.getAttr(t, module, s.value()));
      }
      return;
    }
    PyObject dict =
        module instanceof PyModule m ? m.dict() : Abstract.getAttrOrNull(t, module, "__dict__");
    if (dict == null) {
      throw Err.of(t, ExcTypes.IMPORT_ERROR, "from-import-* object has no __dict__ and no __all__");
    }
    PyObject[] keys =
        dict instanceof PyDict d
            ? d.keyArray(t)
            : Iterables.toArray(t, Abstract.callMethod(t, dict, "keys"));
    for (PyObject k : keys) {
      if (!(k instanceof PyStr s)) {
        PyObject n = Abstract.getAttrOrNull(t, module, "__name__");
        throw Err.type(
            t,
            "Key in "
                + (n == null ? "?" : Abstract.strText(t, n))
                + ".__dict__ must be str, not "
                + k.type().tpName());
      }
      if (!s.value().startsWith("_")) {
        Containers.setItem(t, ns, s, Containers.getItem(t, dict, s));
      }
    }
  }
}
