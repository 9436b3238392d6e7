package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code int | None} ({@code typing.Union}). Immutable. */
public final class PyUnion extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("Union")
          .module("typing")
          .doc("Represent a union type\n\nE.g. for int | str")
          .weakrefable()
          .mapping()
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of(((PyUnion) o).text(t));
                k.tpHash = (t, o) -> ((PyUnion) o).hash(t);
                k.tpRichcompare = PyUnion::compare;
                k.nbOr = (t, a, b) -> make(t, PyTuple.of(a, b));
                k.mpGetitem = PyUnion::getItem;
                k.tpGetattr =
                    (t, o, name) ->
                        switch (name) {
                          case "__module__" -> PyStr.of("typing");
                          case "__name__", "__qualname__" -> PyStr.of("Union");
                          default -> Abstract.genericGetAttr(t, o, name);
                        };
              })
          .member("__args__", (t, o) -> ((PyUnion) o).args)
          .method1(
              "__mro_entries__",
              (t, o, bases) -> {
                throw Err.type(t, "Cannot subclass " + ((PyUnion) o).text(t));
              })
          .getter(
              "__parameters__",
              (t, o) -> PyTuple.of(TypeArguments.parameters(t, ((PyUnion) o).args)))
          .getter("__origin__", (t, o) -> PyUnion.TYPE)
          .method1("__instancecheck__", (t, o, x) -> PyBool.of(((PyUnion) o).check(t, x, true)))
          .method1("__subclasscheck__", (t, o, x) -> PyBool.of(((PyUnion) o).check(t, x, false)))
          .classMethod("__class_getitem__", "($type, object, /)", (t, k, a) -> make(t, a[0]))
          .build();

  private final PyTuple args;

  private PyUnion(PyTuple args) {
    super(TYPE);
    this.args = args;
  }

  public PyTuple args() {
    return args;
  }

  /** {@code a | b} of types, aliases, unions and None; NotImplemented for anything else. */
  public static PyObject or(ThreadState t, PyObject a, PyObject b) {
    return isPart(a) && isPart(b) ? of(t, a, b) : PyNotImplemented.VALUE;
  }

  /** True for what {@code |} takes as a type without asking it. */
  public static boolean isPart(PyObject o) {
    return o == PyNone.VALUE
        || o instanceof PyType
        || o instanceof PyGenericAlias
        || o instanceof PyUnion
        || (o.type().name().equals("TypeAliasType") && !o.type().isHeap());
  }

  private static PyObject getItem(ThreadState t, PyObject o, PyObject item) {
    PyTuple args = ((PyUnion) o).args;
    PyTuple out = TypeArguments.substitute(t, o, args, TypeArguments.parameters(t, args), item);
    return of(t, out.toArray());
  }

  private static PyObject make(ThreadState t, PyObject item) {
    PyObject[] members = item instanceof PyTuple u ? u.toArray() : new PyObject[] {item};
    if (members.length == 0) {
      throw Err.type(t, "Cannot take a Union of no types.");
    }
    for (int i = 0; i < members.length; i++) {
      if (!isPart(members[i])) {
        members[i] =
            Abstract.call(
                t,
                Abstract.getAttr(t, t.importModule("typing"), "_type_check"),
                members[i],
                PyStr.of("Union[arg, ...]: each arg must be a type."));
      }
    }
    return of(t, members);
  }

  /** The union of these, flattened, each once; a single member is itself. */
  public static PyObject of(ThreadState t, PyObject... members) {
    List<PyObject> found = new ArrayList<>();
    for (PyObject m : members) {
      PyObject[] parts =
          m instanceof PyUnion u
              ? u.args.toArray()
              : new PyObject[] {m == PyNone.VALUE ? PyNone.TYPE : m};
      for (PyObject p : parts) {
        if (found.stream().noneMatch(f -> Abstract.equal(t, f, p))) {
          found.add(p);
        }
      }
    }
    return found.size() == 1
        ? found.get(0)
        : new PyUnion(PyTuple.of(found.toArray(PyObject[]::new)));
  }

  private String text(ThreadState t) {
    List<String> parts = new ArrayList<>();
    for (PyObject a : args.toArray()) {
      parts.add(PyGenericAlias.name(t, a));
    }
    return String.join(" | ", parts);
  }

  private boolean check(ThreadState t, PyObject x, boolean instance) {
    for (PyObject a : args.toArray()) {
      if (!(a instanceof PyType)) {
        throw Err.type(
            t,
            (instance ? "isinstance()" : "issubclass()")
                + " argument 2 cannot be a parameterized generic");
      }
      if (instance ? Kinship.isInstance(t, x, a) : Kinship.isSubclass(t, x, a)) {
        return true;
      }
    }
    return false;
  }

  private static PyObject compare(ThreadState t, PyObject a, PyObject b, CompareOp op) {
    if (!(b instanceof PyUnion y) || (op != CompareOp.EQ && op != CompareOp.NE)) {
      return PyNotImplemented.VALUE;
    }
    boolean equal = ((PyUnion) a).sameMembers(t, y);
    return PyBool.of(equal == (op == CompareOp.EQ));
  }

  /** Members can be without a hash, as {@code Annotated[int, []]}. */
  private boolean sameMembers(ThreadState t, PyUnion other) {
    return args.size() == other.args.size()
        && Arrays.stream(args.toArray())
            .allMatch(
                m -> Arrays.stream(other.args.toArray()).anyMatch(x -> Abstract.equal(t, m, x)));
  }

  private long hash(ThreadState t) {
    for (PyObject m : args.toArray()) {
      Abstract.hash(t, m); // says which has none
    }
    return Abstract.hash(t, PyFrozenset.of(t, args));
  }
}
