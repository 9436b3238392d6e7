package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.AttributeTimes;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * A function made by {@code def} or {@code lambda}. What a program may replace is volatile: readers
 * see whole values.
 */
public final class PyFunction extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("function")
          .instanceDict()
          .weakrefable()
          .slots(
              k -> {
                k.setMethodDescriptor(true);
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<function "
                                + ((PyFunction) o).qualname.value()
                                + " at "
                                + Abstract.address(t, o)
                                + ">");
                k.tpCall =
                    (t, o, args, kw) ->
                        Loop.run(
                            InterpThread.of(t),
                            Binding.frame(t, (PyFunction) o, args, 0, args.length - kw.length, kw),
                            null);
                k.tpDescrGet =
                    (t, o, obj, cls) -> obj == null ? o : AttributeTimes.bound(t, o, obj);
                k.tpNew = PyFunction::make;
              })
          .getset(
              "__name__",
              (t, o) -> ((PyFunction) o).name,
              (t, o, v) -> ((PyFunction) o).name = text(t, v, "__name__"))
          .getset(
              "__qualname__",
              (t, o) -> ((PyFunction) o).qualname,
              (t, o, v) -> ((PyFunction) o).qualname = text(t, v, "__qualname__"))
          .getset(
              "__module__",
              (t, o) -> orNone(((PyFunction) o).module),
              (t, o, v) -> ((PyFunction) o).module = v)
          .getset(
              "__doc__",
              (t, o) -> orNone(((PyFunction) o).doc),
              (t, o, v) -> ((PyFunction) o).doc = v)
          .getset("__code__", (t, o) -> ((PyFunction) o).code, PyFunction::setCode)
          .getset(
              "__defaults__",
              (t, o) -> orNone(((PyFunction) o).defaults),
              (t, o, v) -> {
                if (v == null || v == PyNone.VALUE) {
                  ((PyFunction) o).defaults = null;
                } else if (v instanceof PyTuple d) {
                  ((PyFunction) o).defaults = d;
                } else {
                  throw Err.type(t, "__defaults__ must be set to a tuple object");
                }
                o.changed();
              })
          .getset(
              "__kwdefaults__",
              (t, o) -> orNone(((PyFunction) o).kwdefaults),
              (t, o, v) -> {
                if (v == null || v == PyNone.VALUE) {
                  ((PyFunction) o).kwdefaults = null;
                } else if (v instanceof PyDict d) {
                  ((PyFunction) o).kwdefaults = d;
                } else {
                  throw Err.type(t, "__kwdefaults__ must be set to a dict object");
                }
              })
          .member("__closure__", (t, o) -> orNone(((PyFunction) o).closure))
          .member("__globals__", (t, o) -> ((PyFunction) o).globals)
          .member("__builtins__", (t, o) -> ((PyFunction) o).builtins)
          .getset(
              "__dict__",
              (t, o) -> orNone(o.dict(true)),
              (t, o, v) -> {
                if (!(v instanceof PyDict d)) {
                  throw v == null
                      ? Err.type(t, "cannot delete __dict__")
                      : Err.type(
                          t,
                          "__dict__ must be set to a dictionary, not a '"
                              + v.type().tpName()
                              + "'");
                }
                o.setDict(d);
              })
          .getset("__annotations__", PyFunction::getAnnotations, PyFunction::setAnnotations)
          .getset(
              "__annotate__", (t, o) -> orNone(((PyFunction) o).annotate), PyFunction::setAnnotate)
          .getset(
              "__type_params__",
              (t, o) -> ((PyFunction) o).typeParams,
              (t, o, v) -> {
                if (!(v instanceof PyTuple p)) {
                  throw Err.type(t, "__type_params__ must be set to a tuple");
                }
                ((PyFunction) o).typeParams = p;
              })
          .build();

  final PyDict globals;
  final PyDict builtins;

  /** A frame to be used again, others behind it ({@link Frame#back}). */
  private @Nullable Frame spare;

  PyCode code; // another thread's calls see a new one sooner or later
  volatile @Nullable PyTuple defaults;
  volatile @Nullable PyDict kwdefaults;
  @Nullable PyTuple closure;
  volatile PyTuple typeParams = PyTuple.of();
  private volatile PyStr name;
  private volatile PyStr qualname;
  private volatile @Nullable PyObject module;
  private volatile @Nullable PyObject doc;
  volatile @Nullable PyObject annotate;
  private volatile @Nullable PyObject annotations;

  /**
   * {@code MAKE_FUNCTION}: {@code __module__} is the globals' {@code __name__}, the doc is the
   * code's.
   */
  PyFunction(ThreadState t, PyCode code, PyDict globals) {
    super(TYPE);
    Interpreter interpreter = InterpThread.of(t).interpreter();
    this.code = code;
    this.globals = globals;
    this.builtins = builtinsOf(t, globals);
    this.name = interpreter.intern(code.code.name());
    this.qualname = interpreter.intern(code.code.qualifiedName());
    this.module = globals.getStr(t, interpreter.names.dunderName.value());
    this.doc = code.code.has(Code.HAS_DOCSTRING) ? code.consts[0] : null;
    RawMemory m = t.rawEvenAlone();
    if (m != null) {
      code.rebound().forEach(m::rebinds);
    }
  }

  /** The namespace that {@code __builtins__} of these globals means. */
  static PyDict builtinsOf(ThreadState t, PyDict globals) {
    Interpreter interpreter = InterpThread.of(t).interpreter();
    PyObject b = globals.getStr(t, interpreter.names.dunderBuiltins.value());
    if (b instanceof PyModule m) {
      return m.dict();
    }
    return b instanceof PyDict d ? d : interpreter.builtins;
  }

  public PyCode code() {
    return code;
  }

  public PyDict globals() {
    return globals;
  }

  public String qualname() {
    return qualname.value();
  }

  PyStr nameObject() {
    return name;
  }

  PyStr qualnameObject() {
    return qualname;
  }

  /** SET_FUNCTION_ATTRIBUTE. */
  void setAttribute(int bit, PyObject value) {
    switch (bit) {
      case 0x01 -> defaults = (PyTuple) value;
      case 0x02 -> kwdefaults = (PyDict) value;
      case 0x04 -> annotations = value;
      case 0x08 -> closure = (PyTuple) value;
      case 0x10 -> annotate = value;
      default -> throw new IllegalArgumentException("SET_FUNCTION_ATTRIBUTE " + bit);
    }
    changed();
  }

  /** A frame for a call, as new. */
  Frame frame(ThreadState t, PyCode now) {
    Frame f = spare;
    if (f == null || !t.storesAlone() || f.pyCode != now) {
      return Frame.of(now, this, now.localsPlus, now.localsPlus + now.stackSize);
    }
    spare = f.back;
    return f;
  }

  /**
   * Gets a frame of its own back that nobody holds any more, from a thread that {@linkplain
   * ThreadState#storesAlone takes turns}.
   */
  void spares(Frame f) {
    f.clear();
    f.back = spare;
    spare = f;
  }

  /** Nested ones are ended promptly: they are likely to hold what they close over. */
  @Override
  public boolean isDeferred() {
    return (code().code().flags() & Code.NESTED) == 0;
  }

  @Override
  protected boolean countsByThread(PyObject held) {
    return held == code() || held == globals || held == builtins || super.countsByThread(held);
  }

  @Override
  public void traverse(ObjectVisitor v) {
    v.visit(code());
    v.visit(globals);
    v.visit(builtins);
    for (PyObject each :
        new @Nullable PyObject[] {
          defaults, kwdefaults, dict(false), closure, annotations, annotate, typeParams, module, doc
        }) {
      if (each != null) {
        v.visit(each);
      }
    }
  }

  private static PyObject orNone(@Nullable PyObject o) {
    return o == null ? PyNone.VALUE : o;
  }

  private static PyStr text(ThreadState t, @Nullable PyObject v, String attribute) {
    if (v instanceof PyStr s) {
      return s;
    }
    throw Err.type(t, attribute + " must be set to a string object");
  }

  private static void setCode(ThreadState t, PyObject o, @Nullable PyObject v) {
    PyFunction f = (PyFunction) o;
    if (!(v instanceof PyCode c)) {
      throw Err.type(t, "__code__ must be set to a code object");
    }
    int free = c.code.freeVars().size();
    int cells = f.closure == null ? 0 : f.closure.size();
    if (free != cells) {
      throw Err.value(
          t,
          f.name.value() + "() requires a code object with " + cells + " free vars, not " + free);
    }
    f.code = c;
  }

  private static PyObject getAnnotations(ThreadState t, PyObject o) {
    PyFunction f = (PyFunction) o;
    PyObject known = f.annotations;
    if (known == null) {
      PyObject annotate = f.annotate;
      if (annotate == null || annotate == PyNone.VALUE) {
        known = new PyDict();
      } else {
        known = Abstract.call(t, annotate, PyInt.of(1));
        if (!(known instanceof PyDict)) {
          throw Err.type(
              t, "__annotate__ returned non-dict of type '" + known.type().tpName() + "'");
        }
      }
      f.annotations = known;
      f.changed();
    } else if (known
        instanceof PyTuple pairs) { // from __future__ import annotations: name, text, name, text …
      PyDict d = new PyDict();
      for (int i = 0; i + 1 < pairs.size(); i += 2) {
        d.put(t, pairs.get(i), pairs.get(i + 1));
      }
      known = d;
      f.annotations = known;
    }
    return known;
  }

  private static void setAnnotations(ThreadState t, PyObject o, @Nullable PyObject v) {
    PyFunction f = (PyFunction) o;
    if (v == null || v == PyNone.VALUE) {
      f.annotations = null;
    } else if (v instanceof PyDict) {
      f.annotations = v;
    } else {
      throw Err.type(t, "__annotations__ must be set to a dict object");
    }
    f.annotate = null;
    f.changed();
  }

  private static void setAnnotate(ThreadState t, PyObject o, @Nullable PyObject v) {
    PyFunction f = (PyFunction) o;
    if (v == null) {
      throw Err.type(t, "__annotate__ cannot be deleted");
    }
    if (v != PyNone.VALUE) {
      if (!Abstract.isCallable(v)) {
        throw Err.type(t, "__annotate__ must be callable or None");
      }
      f.annotations = null;
    }
    f.annotate = v;
    f.changed();
  }

  /**
   * {@code types.FunctionType(code, globals, name=None, argdefs=None, closure=None,
   * kwdefaults=None)}.
   */
  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    var a =
        new Signature(
                "function",
                "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")
            .bind(t, args, kw);
    if (!(a[0] instanceof PyCode code)) {
      throw Err.type(
          t,
          "function() argument 'code' must be code, not "
              + (a[0] == null ? "None" : a[0].type().tpName()));
    }
    if (!(a[1] instanceof PyDict globals)) {
      throw Err.type(
          t,
          "function() argument 'globals' must be dict, not "
              + (a[1] == null ? "None" : a[1].type().tpName()));
    }
    PyFunction f = new PyFunction(t, code, globals);
    if (a[2] != null && a[2] != PyNone.VALUE) {
      if (!(a[2] instanceof PyStr n)) {
        throw Err.type(t, "arg 3 (name) must be None or string");
      }
      f.name = n;
    }
    if (a[3] != null && a[3] != PyNone.VALUE) {
      if (!(a[3] instanceof PyTuple d)) {
        throw Err.type(t, "arg 4 (defaults) must be None or tuple");
      }
      f.defaults = d;
    }
    int free = code.code.freeVars().size();
    if (a[4] instanceof PyTuple closure) {
      if (closure.size() != free) {
        throw Err.value(
            t,
            code.code.name() + " requires closure of length " + free + ", not " + closure.size());
      }
      for (PyObject c : closure.toArray()) {
        if (!(c instanceof PyCell)) {
          throw Err.type(t, "arg 5 (closure) expected cell, found " + c.type().tpName());
        }
      }
      f.closure = free == 0 ? null : closure;
    } else if (free > 0) {
      throw Err.type(t, "arg 5 (closure) must be tuple");
    } else if (a[4] != null && a[4] != PyNone.VALUE) {
      throw Err.type(t, "arg 5 (closure) must be None or tuple");
    }
    if (a[5] instanceof PyDict d) {
      f.kwdefaults = d;
    }
    return f;
  }
}
