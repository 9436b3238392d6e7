package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code list[int]}: a class with type arguments ({@code types.GenericAlias}). Immutable. */
public final class PyGenericAlias extends PyObject {
  /** Attributes that are the alias's own; all others are the class's. */
  private static final Set<String> OWN =
      Set.of(
          "__origin__",
          "__args__",
          "__parameters__",
          "__mro_entries__",
          "__reduce_ex__",
          "__reduce__",
          "__copy__",
          "__deepcopy__",
          "__unpacked__",
          "__typing_unpacked_tuple_args__",
          "__class__");

  public static final PyType TYPE =
      TypeSpec.of("GenericAlias")
          .module("types")
          .subclassable()
          .weakrefable()
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      Args.noKeywords(t, "GenericAlias", kw);
                      Args.checkPositional(t, "GenericAlias", args.length, 2, 2);
                      PyTuple parts = args[1] instanceof PyTuple u ? u : PyTuple.of(args[1]);
                      return new PyGenericAlias(cls, args[0], parts, false);
                    };
                k.tpRepr = (t, o) -> PyStr.of(((PyGenericAlias) o).text(t));
                k.tpHash =
                    (t, o) ->
                        Abstract.hash(t, ((PyGenericAlias) o).origin)
                            ^ Abstract.hash(t, ((PyGenericAlias) o).args);
                k.tpCall = PyGenericAlias::call;
                k.tpGetattr = PyGenericAlias::getAttribute;
                k.tpRichcompare = PyGenericAlias::compare;
                k.mpGetitem = PyGenericAlias::getItem;
                k.nbOr = (t, a, b) -> PyUnion.or(t, a, b);
                k.tpIter = (t, o) -> Iterables.iter(t, PyTuple.of(((PyGenericAlias) o).starred()));
              })
          .method0("__reduce__", (t, o) -> ((PyGenericAlias) o).reduce(t))
          .method0("__dir__", (t, o) -> ((PyGenericAlias) o).directory(t))
          .member("__origin__", (t, o) -> ((PyGenericAlias) o).origin)
          .member("__args__", (t, o) -> ((PyGenericAlias) o).args)
          .getter("__parameters__", (t, o) -> PyTuple.of(((PyGenericAlias) o).parameters(t)))
          .member("__unpacked__", (t, o) -> PyBool.of(((PyGenericAlias) o).unpacked))
          .getter(
              "__typing_unpacked_tuple_args__",
              (t, o) -> {
                PyGenericAlias a = (PyGenericAlias) o;
                return a.unpacked && a.origin == PyTuple.TYPE ? a.args : PyNone.VALUE;
              })
          .method1("__mro_entries__", (t, o, bases) -> PyTuple.of(((PyGenericAlias) o).origin))
          .method1(
              "__instancecheck__",
              (t, o, x) -> {
                throw Err.type(t, "isinstance() argument 2 cannot be a parameterized generic");
              })
          .method1(
              "__subclasscheck__",
              (t, o, x) -> {
                throw Err.type(t, "issubclass() argument 2 cannot be a parameterized generic");
              })
          .build();

  private final PyObject origin;
  private final PyTuple args;

  /** {@code *tuple[int]}. */
  private final boolean unpacked;

  private PyGenericAlias(PyObject origin, PyTuple args, boolean unpacked) {
    this(TYPE, origin, args, unpacked);
  }

  private PyGenericAlias(PyType type, PyObject origin, PyTuple args, boolean unpacked) {
    super(type);
    this.origin = origin;
    this.args = args;
    this.unpacked = unpacked;
  }

  private PyGenericAlias starred() {
    return new PyGenericAlias(origin, args, true);
  }

  /** {@code origin[item]}. */
  public static PyGenericAlias of(ThreadState t, PyObject origin, PyObject item) {
    return new PyGenericAlias(origin, item instanceof PyTuple u ? u : PyTuple.of(item), false);
  }

  public PyObject origin() {
    return origin;
  }

  /** What the class has and the alias has of its own. */
  private PyObject directory(ThreadState t) {
    TreeSet<String> all = new TreeSet<>();
    PyList names = origin instanceof PyType k ? Directory.ofClass(t, k) : Directory.of(t, origin);
    for (PyObject each : names.snapshot(t)) {
      all.add(Abstract.strText(t, each));
    }
    for (String each : OWN) {
      if (TYPE.lookup(each) != null) {
        all.add(each);
      }
    }
    return Directory.toList(t, all);
  }

  private PyObject reduce(ThreadState t) {
    if (unpacked) {
      PyObject next = Abstract.getAttr(t, t.importModule("builtins"), "next");
      PyObject plain = new PyGenericAlias(origin, args, false);
      return PyTuple.of(next, PyTuple.of(Iterables.iter(t, plain)));
    }
    return PyTuple.of(TYPE, PyTuple.of(origin, args));
  }

  private String text(ThreadState t) {
    StringBuilder b = new StringBuilder(unpacked ? "*" : "").append(name(t, origin)).append('[');
    for (int i = 0; i < args.size(); i++) {
      b.append(i == 0 ? "" : ", ").append(name(t, args.get(i)));
    }
    return b.append(args.size() == 0 ? "()]" : "]").toString();
  }

  /** How a class is written inside {@code list[…]} and {@code … | …}. */
  static String name(ThreadState t, PyObject o) {
    if (o == PyEllipsis.VALUE) {
      return "...";
    }
    if (o instanceof PyList l) {
      List<String> parts = new ArrayList<>();
      for (PyObject p : l.snapshot(t)) {
        parts.add(name(t, p));
      }
      return "[" + String.join(", ", parts) + "]";
    }
    if (o instanceof PyType k) {
      String m = Abstract.typeModule(t, k);
      return k == PyNone.TYPE
          ? "None"
          : m.isEmpty() || m.equals("builtins") ? k.qualname() : m + "." + k.qualname();
    }
    PyObject qualname = isAlias(t, o) ? null : Abstract.getAttrOrNull(t, o, "__qualname__");
    PyObject module = qualname == null ? null : Abstract.getAttrOrNull(t, o, "__module__");
    if (qualname == null || module == null || module == PyNone.VALUE) {
      return Abstract.reprText(t, o);
    }
    String inModule = Abstract.strText(t, module);
    String plain = Abstract.strText(t, qualname);
    return inModule.equals("builtins") ? plain : inModule + "." + plain;
  }

  private static boolean isAlias(ThreadState t, PyObject o) {
    return Abstract.getAttrOrNull(t, o, "__origin__") != null
        && Abstract.getAttrOrNull(t, o, "__args__") != null;
  }

  private PyObject[] parameters(ThreadState t) {
    return TypeArguments.parameters(t, args);
  }

  private static PyObject call(ThreadState t, PyObject o, PyObject[] a, String[] kw) {
    PyObject made = Abstract.call(t, ((PyGenericAlias) o).origin, a, kw);
    try {
      Abstract.setAttr(t, made, "__orig_class__", o);
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.ATTRIBUTE_ERROR) && !e.matches(ExcTypes.TYPE_ERROR)) {
        throw e;
      }
    }
    return made;
  }

  private static PyObject getAttribute(ThreadState t, PyObject o, String name) {
    if (OWN.contains(name) || name.equals("__bases__")) {
      return Abstract.genericGetAttr(t, o, name);
    }
    return Abstract.getAttr(t, ((PyGenericAlias) o).origin, name);
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject item) {
    PyGenericAlias self = (PyGenericAlias) o;
    PyTuple out = TypeArguments.substitute(t, self, self.args, self.parameters(t), item);
    return new PyGenericAlias(self.origin, out, self.unpacked);
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyGenericAlias y) || (op != CompareOp.EQ && op != CompareOp.NE)) {
      return PyNotImplemented.VALUE;
    }
    PyGenericAlias x = (PyGenericAlias) a;
    boolean equal =
        x.unpacked == y.unpacked
            && Abstract.equal(t, x.origin, y.origin)
            && Abstract.equal(t, x.args, y.args);
    return PyBool.of(equal == (op == CompareOp.EQ));
  }
}
