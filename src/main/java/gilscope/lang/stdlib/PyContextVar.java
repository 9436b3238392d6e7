package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code contextvars.ContextVar}. Immutable: its values are the contexts'. */
final class PyContextVar extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("ContextVar")
          .module("_contextvars")
          .slots(
              k -> {
                k.tpNew = PyContextVar::make;
                k.tpInit = (t, o, args, kw) -> {};
                k.tpRepr = (t, o) -> ((PyContextVar) o).repr(t);
              })
          .getter("name", (t, o) -> PyStr.of(((PyContextVar) o).name))
          .method("get", "($self, default=None, /)", (t, o, a) -> ((PyContextVar) o).get(t, a[0]))
          .method1("set", (t, o, v) -> ((PyContextVar) o).set(t, v))
          .method1("reset", (t, o, token) -> ((PyContextVar) o).reset(t, token))
          .classMethod(
              "__class_getitem__",
              "($cls, item, /)",
              (t, cls, a) -> alias(t, cls, ObjectFunctions.orNone(a[0])))
          .build();

  /** What {@code set} answers: what to go back to. */
  private static final class Token extends PyObject {
    final PyContextVar var;
    final PyContext context;
    final @Nullable PyObject old;
    private boolean used;

    Token(PyContextVar var, PyContext context, @Nullable PyObject old) {
      super(TOKEN);
      this.var = var;
      this.context = context;
      this.old = old;
    }

    String text(ThreadState t) {
      return (used ? "<Token used var=" : "<Token var=")
          + Abstract.reprText(t, var)
          + " at "
          + Abstract.address(t, this)
          + ">";
    }
  }

  private static final class Missing extends PyObject {
    static final PyType TYPE =
        TypeSpec.of("Token.MISSING")
            .slots(k -> k.tpRepr = (t, o) -> PyStr.of("<Token.MISSING>"))
            .build();

    Missing() {
      super(TYPE);
    }
  }

  private static final PyObject MISSING = new Missing();

  static final PyType TOKEN =
      TypeSpec.of("Token")
          .module("_contextvars")
          .unhashable()
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      throw Err.runtime(t, "Tokens can only be created by ContextVars");
                    };
                k.tpRepr = (t, o) -> PyStr.of(((Token) o).text(t));
              })
          .classMethod(
              "__class_getitem__",
              "($cls, item, /)",
              (t, cls, a) -> PyContextVar.alias(t, cls, ObjectFunctions.orNone(a[0])))
          .attribute("MISSING", k -> MISSING)
          .getter("var", (t, o) -> ((Token) o).var)
          .getter(
              "old_value",
              (t, o) -> ((Token) o).old == null ? MISSING : ObjectFunctions.orNone(((Token) o).old))
          .method0("__enter__", (t, o) -> o)
          .methodRaw(
              "__exit__",
              (t, o, args, kw) -> {
                ((Token) o).var.reset(t, o);
                return PyNone.VALUE;
              })
          .build();

  private final String name;
  private final @Nullable PyObject fallback;

  private PyContextVar(String name, @Nullable PyObject fallback) {
    super(TYPE);
    this.name = name;
    this.fallback = fallback;
  }

  /** A variable of a native module, without a default. */
  static PyContextVar named(String name) {
    return new PyContextVar(name, null);
  }

  /** Its value in the calling thread's context; null if it has none. */
  @Nullable PyObject value(ThreadState t) {
    return PyContext.current(t).get(this);
  }

  /** Changes its value in the calling thread's context. */
  void give(ThreadState t, PyObject value) {
    PyContext.current(t).put(t, this, value);
  }

  private static PyObject alias(ThreadState t, PyObject cls, PyObject item) {
    return Abstract.call(
        t, PyGenericAlias.TYPE, cls, item instanceof PyTuple tuple ? tuple : PyTuple.of(item));
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature("ContextVar", "(name, /, *, default=None)").bind(t, args, kw);
    if (!(a[0] instanceof PyStr n)) {
      throw Err.type(t, "context variable name must be a str");
    }
    return new PyContextVar(n.value(), a[1]);
  }

  private PyObject get(ThreadState t, @Nullable PyObject otherwise) {
    PyObject v = PyContext.current(t).get(this);
    v = v != null ? v : otherwise != null ? otherwise : fallback;
    if (v == null) {
      throw Err.raise(t, ExcTypes.LOOKUP_ERROR, this);
    }
    return v;
  }

  private PyObject set(ThreadState t, PyObject value) {
    PyContext c = PyContext.current(t);
    Token token = new Token(this, c, c.get(this));
    c.put(t, this, value);
    return token;
  }

  private PyObject reset(ThreadState t, PyObject o) {
    if (!(o instanceof Token token)) {
      throw Err.type(t, "expected an instance of Token, got " + Abstract.reprText(t, o));
    }
    if (token.used) {
      throw Err.runtime(t, Abstract.reprText(t, token) + " has already been used once");
    }
    if (token.var != this) {
      throw Err.value(t, Abstract.reprText(t, token) + " was created by a different ContextVar");
    }
    PyContext c = PyContext.current(t);
    if (token.context != c) {
      throw Err.value(t, Abstract.reprText(t, token) + " was created in a different Context");
    }
    token.used = true;
    c.put(t, this, token.old);
    return PyNone.VALUE;
  }

  private PyStr repr(ThreadState t) {
    return PyStr.of(
        "<ContextVar name="
            + Abstract.reprText(t, PyStr.of(name))
            + (fallback == null ? "" : " default=" + Abstract.reprText(t, fallback))
            + " at "
            + Abstract.address(t, this)
            + ">");
  }
}
