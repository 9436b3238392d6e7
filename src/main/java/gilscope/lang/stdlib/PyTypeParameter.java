package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.Namespaces;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.CompareOp;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyNotImplemented;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A type parameter: {@code TypeVar}, {@code ParamSpec} or {@code TypeVarTuple}. Bound, constraints
 * and default may be functions that are called when first asked for (PEP 695, 696). What generic
 * classes do with it is Python, in {@code typing}.
 */
final class PyTypeParameter extends PyObject {
  static final PyType TYPE_VAR =
      variant("TypeVar")
          .slots(k -> k.tpNew = PyTypeParameter::newTypeVar)
          .slots(k -> k.nbOr = (t, a, b) -> typing(t, "_make_union", a, b))
          .getter("__bound__", (t, o) -> of(o).bound(t))
          .getter("__constraints__", (t, o) -> of(o).constraints(t))
          .getter("evaluate_bound", (t, o) -> evaluator(of(o).lazyBound, of(o).bound))
          .getter(
              "evaluate_constraints", (t, o) -> evaluator(of(o).lazyConstraints, of(o).constraints))
          .method(
              "__typing_prepare_subst__",
              "($self, alias, args, /)",
              (t, o, a) ->
                  of(o).prepare(t, ObjectFunctions.orNone(a[0]), ObjectFunctions.orNone(a[1])))
          .method1("__typing_subst__", (t, o, arg) -> typing(t, "_typevar_subst", o, arg))
          .build();

  static final PyType PARAM_SPEC =
      variant("ParamSpec")
          .slots(
              k -> {
                k.tpNew = PyTypeParameter::newParamSpec;
                k.nbOr = (t, a, b) -> typing(t, "_make_union", a, b);
              })
          .getter("__bound__", (t, o) -> of(o).bound(t))
          .getter("args", (t, o) -> new Part(Part.ARGS, of(o)))
          .getter("kwargs", (t, o) -> new Part(Part.KWARGS, of(o)))
          .method1("__typing_subst__", (t, o, arg) -> typing(t, "_paramspec_subst", o, arg))
          .method(
              "__typing_prepare_subst__",
              "($self, alias, args, /)",
              (t, o, a) -> typing(t, "_paramspec_prepare_subst", o, a[0], a[1]))
          .build();

  static final PyType TYPE_VAR_TUPLE =
      common("TypeVarTuple")
          .slots(
              k -> {
                k.tpNew = PyTypeParameter::newTypeVarTuple;
                k.tpIter = (t, o) -> Iterables.iter(t, PyTuple.of(unpacked(t, o)));
              })
          .method1(
              "__typing_subst__",
              (t, o, arg) -> {
                throw Err.type(t, "Substitution of bare TypeVarTuple is not supported");
              })
          .method(
              "__typing_prepare_subst__",
              "($self, alias, args, /)",
              (t, o, a) -> typing(t, "_typevartuple_prepare_subst", o, a[0], a[1]))
          .build();

  /** {@code P.args} and {@code P.kwargs} of a ParamSpec. */
  static final class Part extends PyObject {
    static final PyType ARGS = type("ParamSpecArgs", ".args");
    static final PyType KWARGS = type("ParamSpecKwargs", ".kwargs");

    private final PyObject origin;

    Part(PyType type, PyObject origin) {
      super(type);
      this.origin = origin;
    }

    private static PyType type(String name, String suffix) {
      return TypeSpec.of(name)
          .module("typing")
          .weakrefable()
          .slots(
              k -> {
                k.tpRepr = (t, o) -> PyStr.of(of(((Part) o).origin).name.value() + suffix);
                k.tpNew =
                    (t, cls, args, kw) -> {
                      Args.checkPositional(t, name, args.length, 1, 1);
                      return new Part(cls, args[0]);
                    };
                k.tpRichcompare =
                    (t, a, b, op) ->
                        (op == CompareOp.EQ || op == CompareOp.NE) && b.type() == a.type()
                            ? PyBool.of(
                                Abstract.equal(t, ((Part) a).origin, ((Part) b).origin)
                                    == (op == CompareOp.EQ))
                            : PyNotImplemented.VALUE;
              })
          .unhashable()
          .method1(
              "__mro_entries__",
              (t, o, bases) -> {
                throw Err.type(t, "Cannot subclass an instance of " + name);
              })
          .member("__origin__", (t, o) -> ((Part) o).origin)
          .build();
    }
  }

  private static TypeSpec common(String name) {
    return TypeSpec.of(name)
        .module("typing")
        .instanceDict()
        .weakrefable()
        .slots(
            k -> {
              k.tpRepr = (t, o) -> PyStr.of(of(o).text());
            })
        .member("__name__", (t, o) -> of(o).name)
        .getter("__default__", (t, o) -> of(o).defaultValue(t))
        .getter("evaluate_default", (t, o) -> evaluator(of(o).lazyDefault, of(o).defaultValue))
        .method0("__reduce__", (t, o) -> of(o).name)
        .method0("has_default", (t, o) -> PyBool.of(of(o).hasDefault()))
        .method1(
            "__mro_entries__",
            (t, o, bases) -> {
              throw Err.type(t, "Cannot subclass an instance of " + name);
            });
  }

  /** What TypeVar and ParamSpec have more. */
  private static TypeSpec variant(String name) {
    return common(name)
        .member("__covariant__", (t, o) -> PyBool.of(of(o).covariant))
        .member("__contravariant__", (t, o) -> PyBool.of(of(o).contravariant))
        .member("__infer_variance__", (t, o) -> PyBool.of(of(o).inferred));
  }

  private final PyStr name;
  private final boolean covariant;
  private final boolean contravariant;
  private final boolean inferred;
  private @Nullable PyObject bound;
  private @Nullable PyObject lazyBound;
  private @Nullable PyObject constraints;
  private @Nullable PyObject lazyConstraints;
  private @Nullable PyObject defaultValue;
  private @Nullable PyObject lazyDefault;

  private PyTypeParameter(
      PyType type, PyStr name, boolean covariant, boolean contravariant, boolean inferred) {
    super(type);
    this.name = name;
    this.covariant = covariant;
    this.contravariant = contravariant;
    this.inferred = inferred;
  }

  /** One that a type parameter list declares: its variance is inferred. */
  static PyTypeParameter declared(PyType type, PyObject name) {
    return new PyTypeParameter(type, (PyStr) name, false, false, true);
  }

  private static PyTypeParameter of(PyObject o) {
    return (PyTypeParameter) o;
  }

  PyTypeParameter withLazyBound(PyObject evaluate) {
    lazyBound = evaluate;
    return this;
  }

  PyTypeParameter withLazyConstraints(PyObject evaluate) {
    lazyConstraints = evaluate;
    return this;
  }

  PyTypeParameter withLazyDefault(PyObject evaluate) {
    lazyDefault = evaluate;
    return this;
  }

  private String text() {
    return type() == TYPE_VAR_TUPLE || inferred
        ? name.value()
        : (covariant ? "+" : contravariant ? "-" : "~") + name.value();
  }

  static PyObject evaluate(ThreadState t, PyObject function) {
    return Abstract.call(t, function, PyInt.of(1));
  }

  private PyObject bound(ThreadState t) {
    PyObject known = bound;
    if (known == null) {
      known = lazyBound == null ? PyNone.VALUE : evaluate(t, lazyBound);
      bound = known;
    }
    return known;
  }

  private PyObject constraints(ThreadState t) {
    PyObject known = constraints;
    if (known == null) {
      known = lazyConstraints == null ? PyTuple.of() : evaluate(t, lazyConstraints);
      constraints = known;
    }
    return known;
  }

  private boolean hasDefault() {
    return defaultValue != null || lazyDefault != null;
  }

  private PyObject defaultValue(ThreadState t) {
    PyObject known = defaultValue;
    if (known == null) {
      if (lazyDefault == null) {
        return PyNoDefault.VALUE;
      }
      known = evaluate(t, lazyDefault);
      defaultValue = known;
    }
    return known;
  }

  /** What {@code evaluate_…} answers: the function given in the program's text, or one like it. */
  static PyObject evaluator(@Nullable PyObject lazy, @Nullable PyObject known) {
    return lazy != null
        ? lazy
        : known == null || known == PyNone.VALUE || (known instanceof PyTuple c && c.size() == 0)
            ? PyNone.VALUE
            : new ConstantEvaluator(known);
  }

  /** Appends the default to the arguments of a generic if they end just before this parameter. */
  private PyObject prepare(ThreadState t, PyObject alias, PyObject args) {
    PyObject[] given = Iterables.toArray(t, args);
    PyObject[] parameters = Iterables.toArray(t, Abstract.getAttr(t, alias, "__parameters__"));
    if (!hasDefault() || given.length >= parameters.length || parameters[given.length] != this) {
      return args;
    }
    PyObject[] all = Arrays.copyOf(given, given.length + 1);
    all[given.length] = defaultValue(t);
    return PyTuple.of(all);
  }

  private static PyObject typing(ThreadState t, String function, PyObject... args) {
    return Abstract.call(t, Abstract.getAttr(t, t.importModule("typing"), function), args);
  }

  private static PyObject unpacked(ThreadState t, PyObject o) {
    return Containers.getItem(t, Abstract.getAttr(t, t.importModule("typing"), "Unpack"), o);
  }

  private static PyStr name(ThreadState t, String function, @Nullable PyObject o) {
    if (o instanceof PyStr s) {
      return s;
    }
    throw Err.type(
        t,
        function + "() argument 'name' must be str, not " + (o == null ? "None" : o.type().name()));
  }

  private static boolean flag(ThreadState t, @Nullable PyObject o) {
    return o != null && Abstract.isTrue(t, o);
  }

  /** Gives the object the module of the code that makes it. */
  private PyTypeParameter here(ThreadState t) {
    var frame = InterpThread.of(t).frame();
    PyObject module =
        frame == null ? null : Namespaces.current(t).globals.get(t, PyStr.of("__name__"));
    if (frame != null) {
      Abstract.setAttr(t, this, "__module__", ObjectFunctions.orNone(module));
    }
    return this;
  }

  private static void checkVariance(ThreadState t, PyTypeParameter p) {
    if (p.covariant && p.contravariant) {
      throw Err.value(t, "Bivariant types are not supported.");
    }
    if (p.inferred && (p.covariant || p.contravariant)) {
      throw Err.value(t, "Variance cannot be specified with infer_variance.");
    }
  }

  private static PyObject asType(ThreadState t, PyObject bound) {
    return bound instanceof PyType
        ? bound
        : typing(t, "_type_check", bound, PyStr.of("Bound must be a type."));
  }

  private static final String FLAGS =
      "*, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)";

  private static PyObject newTypeVar(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature(
                "typevar",
                "(name, *constraints, bound=None, default=None, covariant=False,"
                    + " contravariant=False, infer_variance=False)")
            .bind(t, args, kw);
    PyTypeParameter p =
        new PyTypeParameter(
            cls, name(t, "typevar", a[0]), flag(t, a[4]), flag(t, a[5]), flag(t, a[6]));
    checkVariance(t, p);
    p.bound = a[2] == null || a[2] == PyNone.VALUE ? PyNone.VALUE : asType(t, a[2]);
    p.constraints = a[1] == null ? PyTuple.of() : a[1];
    if (p.constraints instanceof PyTuple c && c.size() == 1) {
      throw Err.type(t, "A single constraint is not allowed");
    }
    if (p.constraints instanceof PyTuple c && c.size() > 0 && p.bound != PyNone.VALUE) {
      throw Err.type(t, "Constraints cannot be combined with bound=...");
    }
    p.defaultValue = a[3];
    return p.here(t);
  }

  private static PyObject newParamSpec(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = new Signature("paramspec", "(name, " + FLAGS).bind(t, args, kw);
    PyTypeParameter p =
        new PyTypeParameter(
            cls, name(t, "paramspec", a[0]), flag(t, a[3]), flag(t, a[4]), flag(t, a[5]));
    checkVariance(t, p);
    p.bound = asType(t, ObjectFunctions.orNone(a[1]));
    p.defaultValue = a[2];
    return p.here(t);
  }

  private static PyObject newTypeVarTuple(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature("typevartuple", "(name, *, default=None)").bind(t, args, kw);
    PyTypeParameter p =
        new PyTypeParameter(cls, name(t, "typevartuple", a[0]), false, false, false);
    p.defaultValue = a[1];
    return p.here(t);
  }
}
