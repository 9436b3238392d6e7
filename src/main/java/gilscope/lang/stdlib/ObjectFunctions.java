package gilscope.lang.stdlib;

import gilscope.lang.interp.Frame;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.Namespaces;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.Kinship;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** Builtins about any object: identity, attributes, classes, namespaces. */
final class ObjectFunctions {
  private ObjectFunctions() {}

  static void fill(ModuleBuilder m) {
    m.function1(
        "id",
        (t, self, o) -> {
          t.identified(o);
          return PyInt.of(t.interp().id(o));
        });
    m.function1("hash", (t, self, o) -> PyInt.of(Abstract.hash(t, o)));
    m.function1("callable", (t, self, o) -> PyBool.of(Abstract.isCallable(o)));
    m.function1("len", (t, self, o) -> Containers.lengthObject(t, o));
    m.functionRaw(
        "isinstance",
        (t, self, a, kw) -> {
          two(t, "isinstance", a, kw);
          return PyBool.of(Kinship.isInstance(t, a[0], a[1]));
        });
    m.functionRaw(
        "issubclass",
        (t, self, a, kw) -> {
          two(t, "issubclass", a, kw);
          return PyBool.of(Kinship.isSubclass(t, a[0], a[1]));
        });
    m.functionRaw("getattr", ObjectFunctions::getattr);
    m.functionRaw(
        "hasattr",
        (t, self, a, kw) -> {
          two(t, "hasattr", a, kw);
          return PyBool.of(
              Abstract.getAttrOrNull(t, a[0], Abstract.attributeName(t, a[1])) != null);
        });
    m.functionRaw(
        "setattr",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "setattr", kw);
          Args.checkPositional(t, "setattr", a.length, 3, 3);
          Abstract.setAttr(t, a[0], Abstract.attributeName(t, a[1]), a[2]);
          return PyNone.VALUE;
        });
    m.functionRaw(
        "delattr",
        (t, self, a, kw) -> {
          two(t, "delattr", a, kw);
          Abstract.delAttr(t, a[0], Abstract.attributeName(t, a[1]));
          return PyNone.VALUE;
        });
    m.function0("globals", (t, self) -> Namespaces.current(t).globals);
    m.function0("locals", (t, self) -> Namespaces.locals(t, Namespaces.current(t)));
    m.functionRaw("vars", ObjectFunctions::vars);
    m.functionRaw("dir", ObjectFunctions::dir);
  }

  private static void two(ThreadState t, String name, PyObject[] args, String[] kw) {
    Args.noKeywords(t, name, kw);
    Args.checkPositional(t, name, args.length, 2, 2);
  }

  private static PyObject getattr(ThreadState t, PyObject self, PyObject[] a, String[] kw) {
    Args.noKeywords(t, "getattr", kw);
    Args.checkPositional(t, "getattr", a.length, 2, 3);
    String name = Abstract.attributeName(t, a[1]);
    if (a.length == 2) {
      return Abstract.getAttr(t, a[0], name);
    }
    PyObject v = Abstract.getAttrOrNull(t, a[0], name);
    return v == null ? a[2] : v;
  }

  private static PyObject vars(ThreadState t, PyObject self, PyObject[] a, String[] kw) {
    Args.noKeywords(t, "vars", kw);
    Args.checkPositional(t, "vars", a.length, 0, 1);
    if (a.length == 0) {
      return Namespaces.locals(t, Namespaces.current(t));
    }
    PyObject d = Abstract.getAttrOrNull(t, a[0], "__dict__");
    if (d == null) {
      throw Err.type(t, "vars() argument must have __dict__ attribute");
    }
    return d;
  }

  private static PyObject dir(ThreadState t, PyObject self, PyObject[] a, String[] kw) {
    Args.noKeywords(t, "dir", kw);
    Args.checkPositional(t, "dir", a.length, 0, 1);
    PyObject names;
    if (a.length == 0) {
      Frame f = Namespaces.current(t);
      names = Abstract.callMethod(t, Namespaces.locals(t, f), "keys");
    } else {
      PyObject hook = Abstract.lookupSpecial(t, a[0], "__dir__");
      if (hook == null) {
        throw Err.type(t, "object does not provide __dir__");
      }
      names = Abstract.call(t, hook);
    }
    if (names.type().tpIter == null && names.type().mpGetitem == null) {
      throw Err.type(t, "'" + names.type().tpName() + "' object is not iterable");
    }
    PyList sorted = new PyList(Iterables.toArray(t, names).clone());
    sorted.sort(t, null, false);
    return sorted;
  }

  /** The dict behind a namespace argument, or null for None. */
  static @Nullable PyDict dictOrNull(@Nullable PyObject o) {
    return o instanceof PyDict d ? d : null;
  }

  static PyObject orNone(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  static boolean given(@Nullable PyObject o) {
    return o != null && o != PyNone.VALUE;
  }

  static String text(@Nullable PyObject o) {
    return o instanceof PyStr s ? s.value() : "";
  }
}
