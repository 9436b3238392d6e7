package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.DictMethods;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import org.jspecify.annotations.Nullable;

/**
 * {@code collections.defaultdict}. Calling the factory and storing its value are two steps, as in
 * CPython.
 */
final class PyDefaultDict extends PyDict {
  static final PyType TYPE =
      TypeSpec.of("defaultdict")
          .module("collections")
          .base(PyDict.TYPE)
          .subclassable()
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> new PyDefaultDict(cls);
                k.tpInit = PyDefaultDict::init;
                k.tpRepr = PyDefaultDict::repr;
                k.nbOr = PyDefaultDict::union;
              })
          .method1("__missing__", PyDefaultDict::missing)
          .method0("copy", PyDefaultDict::copied)
          .method0("__copy__", PyDefaultDict::copied)
          .method0("__reduce__", PyDefaultDict::reduce)
          .getset(
              "default_factory", (t, o) -> ((PyDefaultDict) o).factory, PyDefaultDict::setFactory)
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  private volatile PyObject factory = PyNone.VALUE;

  private PyDefaultDict(PyType type) {
    super(type);
  }

  @Override
  public void traverse(ObjectVisitor v) {
    v.visit(factory);
    super.traverse(v);
  }

  private static void setFactory(ThreadState t, PyObject o, @Nullable PyObject v) {
    PyDefaultDict d = (PyDefaultDict) o;
    PyObject old = d.factory;
    PyObject now = v == null ? PyNone.VALUE : v;
    t.watch(o, false);
    d.factory = now;
    o.swapped(old, now);
  }

  private static void init(ThreadState t, PyObject o, PyObject[] args, String[] kw) {
    PyObject[] rest = args;
    PyObject factory = PyNone.VALUE;
    if (args.length > kw.length) {
      factory = args[0];
      if (factory != PyNone.VALUE && !Abstract.isCallable(factory)) {
        throw Err.type(t, "first argument must be callable or None");
      }
      rest = Args.rest(args, 1);
    }
    setFactory(t, o, factory);
    DictMethods.update(t, (PyDict) o, rest, kw, "dict");
  }

  private static PyObject missing(ThreadState t, PyObject o, PyObject key) {
    PyObject f = ((PyDefaultDict) o).factory;
    if (f == PyNone.VALUE) {
      throw Err.key(t, key);
    }
    PyObject v = Abstract.call(t, f);
    Work.misses(t);
    return ((PyDict) o).setDefault(t, key, v);
  }

  private static PyObject repr(ThreadState t, PyObject o) {
    PyDefaultDict self = (PyDefaultDict) o;
    String base = dictText(t, o);
    String factory;
    if (self.factory == PyNone.VALUE) {
      factory = "None";
    } else if (t.enterRepr(self.factory)) {
      try {
        factory = Abstract.reprText(t, self.factory);
      } finally {
        t.leaveRepr();
      }
    } else {
      factory = "...";
    }
    return PyStr.of(o.type().name() + "(" + factory + ", " + base + ")");
  }

  private static String dictText(ThreadState t, PyObject o) {
    var r = PyDict.TYPE.tpRepr;
    return r == null ? "" : r.call(t, o).toString();
  }

  private static PyObject copied(ThreadState t, PyObject o) {
    return Abstract.call(t, o.type(), ((PyDefaultDict) o).factory, o);
  }

  private static PyObject union(ThreadState t, PyObject a, PyObject b) {
    if (!(a instanceof PyDict) || !(b instanceof PyDict)) {
      return PyNotImplemented.VALUE;
    }
    PyDefaultDict self = (PyDefaultDict) (a instanceof PyDefaultDict ? a : b);
    PyObject made = Abstract.call(t, self.type(), self.factory, a);
    DictMethods.updateFrom(t, (PyDict) made, b);
    return made;
  }

  private static PyObject reduce(ThreadState t, PyObject o) {
    PyObject f = ((PyDefaultDict) o).factory;
    PyTuple args = f == PyNone.VALUE ? PyTuple.of() : PyTuple.of(f);
    return PyTuple.of(
        o.type(),
        args,
        PyNone.VALUE,
        PyNone.VALUE,
        Iterables.iter(t, Abstract.callMethod(t, o, "items")));
  }
}
