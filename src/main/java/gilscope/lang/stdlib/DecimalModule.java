package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.stdlib.DecimalSignal.Bit;
import gilscope.lang.stdlib.DecimalTerms.Rounding;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code _decimal}: the General Decimal Arithmetic, as CPython has it from libmpdec. */
final class DecimalModule implements NativeModule {
  /** What one interpreter has of it. */
  static final class State {
    private final PyDecimalContext defaultContext = new PyDecimalContext(PyDecimalContext.TYPE);
    private @Nullable PyObject decimalTuple;
    private @Nullable PyType signalDict;

    PyDecimalContext defaultContext() {
      return defaultContext;
    }

    PyObject decimalTuple() {
      return java.util.Objects.requireNonNull(decimalTuple);
    }

    /** The flags or traps of a context. */
    PySignalDict signalDict(PyDecimalContext owner, boolean traps) {
      return new PySignalDict(java.util.Objects.requireNonNull(signalDict), owner, traps);
    }
  }

  /** What {@code localcontext} answers. */
  private static final class Manager extends PyObject {
    static final PyType TYPE =
        TypeSpec.of("ContextManager")
            .module("decimal")
            .method0(
                "__enter__",
                (t, o) -> {
                  Manager m = (Manager) o;
                  PyDecimalContext.setCurrent(t, m.local);
                  return m.local;
                })
            .methodRaw(
                "__exit__",
                (t, o, args, kw) -> {
                  PyDecimalContext.setCurrent(t, ((Manager) o).global);
                  return PyBool.FALSE;
                })
            .build();

    final PyDecimalContext local;
    final PyDecimalContext global;

    Manager(PyDecimalContext local, PyDecimalContext global) {
      super(TYPE);
      this.local = local;
      this.global = global;
    }
  }

  static State state(ThreadState t) {
    return t.interp().part(State.class, State::new);
  }

  @Override
  public String name() {
    return "_decimal";
  }

  @Override
  public void fill(ModuleBuilder m) {
    State s = state(m.thread());
    m.type(PyDecimal.TYPE).type(PyDecimalContext.TYPE);
    for (PyType each :
        List.of(
            DecimalSignal.Types.DECIMAL_EXCEPTION,
            DecimalSignal.Types.CONVERSION_SYNTAX,
            DecimalSignal.Types.DIVISION_IMPOSSIBLE,
            DecimalSignal.Types.DIVISION_UNDEFINED,
            DecimalSignal.Types.INVALID_CONTEXT)) {
      m.type(each);
    }
    for (DecimalSignal each : DecimalSignal.values()) {
      m.type(each.type);
    }
    for (Rounding each : Rounding.values()) {
      m.value(each.name(), each.name());
    }
    classes(m.thread(), m, s);
    contexts(m, s);
    m.value("MAX_PREC", DecimalTerms.MAX)
        .value("MAX_EMAX", DecimalTerms.MAX)
        .value("MIN_EMIN", -DecimalTerms.MAX)
        .value("MIN_ETINY", -2 * DecimalTerms.MAX + 1)
        .value("HAVE_CONTEXTVAR", PyBool.TRUE)
        .value("HAVE_THREADS", PyBool.TRUE)
        .value("IEEE_CONTEXT_MAX_BITS", 512)
        .value("__version__", "1.70")
        .value("__libmpdec_version__", "2.5.1");
    functions(m);
  }

  /** The classes that Python code has to make: they differ from interpreter to interpreter. */
  private static void classes(ThreadState t, ModuleBuilder m, State s) {
    PyObject abc = m.thread().importModule("_collections_abc");
    PyObject mapping = Abstract.getAttr(t, abc, "MutableMapping");
    PyDict namespace = new PyDict();
    namespace.putStr(t, "__module__", PyStr.of("decimal"));
    s.signalDict =
        (PyType)
            Abstract.call(
                t,
                PyType.TYPE,
                PyStr.of("SignalDict"),
                PyTuple.of(PySignalDict.MIXIN, mapping),
                namespace);
    Abstract.callMethod(
        t,
        Abstract.getAttr(t, m.thread().importModule("numbers"), "Number"),
        "register",
        PyDecimal.TYPE);
    PyObject namedtuple = Abstract.getAttr(t, m.thread().importModule("collections"), "namedtuple");
    PyObject tuple =
        Abstract.call(
            t,
            namedtuple,
            new PyObject[] {
              PyStr.of("DecimalTuple"), PyStr.of("sign digits exponent"), PyStr.of("decimal")
            },
            new String[] {"module"});
    s.decimalTuple = tuple;
    m.value("DecimalTuple", tuple);
  }

  private static void contexts(ModuleBuilder m, State s) {
    DecimalTerms usual = s.defaultContext.terms();
    DecimalTerms nine = usual.with(9, Rounding.ROUND_HALF_UP);
    m.value("DefaultContext", s.defaultContext);
    m.value(
        "BasicContext",
        new PyDecimalContext(
            PyDecimalContext.TYPE, nine, Bit.ERRORS | Bit.OVERFLOW | Bit.UNDERFLOW | Bit.CLAMPED));
    m.value(
        "ExtendedContext",
        new PyDecimalContext(PyDecimalContext.TYPE, nine.with(Rounding.ROUND_HALF_EVEN), 0));
  }

  private static void functions(ModuleBuilder m) {
    PyObject basic = Abstract.getAttr(m.thread(), m.module(), "BasicContext");
    PyObject extended = Abstract.getAttr(m.thread(), m.module(), "ExtendedContext");
    m.function0("getcontext", (t, self) -> PyDecimalContext.current(t));
    m.function1(
        "setcontext",
        (t, self, o) -> {
          if (!(o instanceof PyDecimalContext c)) {
            throw Err.type(t, "argument must be a context");
          }
          boolean template = c == state(t).defaultContext || c == basic || c == extended;
          PyDecimalContext own = template ? c.copy() : c;
          if (template) {
            own.setStatus(0);
          }
          PyDecimalContext.setCurrent(t, own);
          return PyNone.VALUE;
        });
    m.function(
        "localcontext",
        "(ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None,"
            + " clamp=None, flags=None, traps=None)",
        (t, self, a) -> {
          PyDecimalContext global = PyDecimalContext.current(t);
          PyObject given = ObjectFunctions.orNone(a[0]);
          if (given != PyNone.VALUE && !(given instanceof PyDecimalContext)) {
            throw Err.type(t, "optional argument must be a context");
          }
          PyDecimalContext local = given instanceof PyDecimalContext c ? c.copy() : global.copy();
          local.changeAll(t, Arrays.copyOfRange(a, 1, a.length));
          return new Manager(local, global);
        });
    m.function1(
        "IEEEContext",
        (t, self, bits) -> {
          long b = bits instanceof PyInt i && i.fitsLong() ? i.longValue() : -1;
          if (b <= 0 || b > 512 || b % 32 != 0) {
            throw Err.value(t, "argument must be a multiple of 32, with a maximum of 512");
          }
          long emax = 3L << (b / 16 + 3);
          return new PyDecimalContext(
              PyDecimalContext.TYPE,
              new DecimalTerms(9 * (b / 32) - 2, Rounding.ROUND_HALF_EVEN, 1 - emax, emax, 1, 1),
              0);
        });
  }
}
