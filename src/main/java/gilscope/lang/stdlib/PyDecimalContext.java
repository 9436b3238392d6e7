package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.stdlib.DecimalSignal.Bit;
import gilscope.lang.stdlib.DecimalTerms.Rounding;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code decimal.Context}: the terms of calculations, the flags they have raised and the traps that
 * make exceptions of them. Each thread has its own (a context variable); one that several threads
 * share may lose flags, as in CPython.
 */
final class PyDecimalContext extends MutableObject {
  private static final DecimalTerms BASIC =
      new DecimalTerms(28, Rounding.ROUND_HALF_EVEN, -999_999, 999_999, 1, 0);

  private static final int USUAL_TRAPS = Bit.ERRORS | Bit.OVERFLOW;

  private static final PyContextVar CURRENT = PyContextVar.named("decimal_context");

  static final PyType TYPE = define();

  private volatile DecimalTerms terms;
  private volatile int status;
  private volatile int traps;
  private volatile @Nullable PySignalDict flagsView;
  private volatile @Nullable PySignalDict trapsView;

  /** A context of the defaults of the module, whatever DefaultContext says. */
  PyDecimalContext(PyType type) {
    this(type, BASIC, USUAL_TRAPS);
  }

  PyDecimalContext(PyType type, DecimalTerms terms, int traps) {
    super(type);
    this.terms = terms;
    this.traps = traps;
  }

  private static PyType define() {
    TypeSpec spec =
        TypeSpec.of("Context")
            .module("decimal")
            .subclassable()
            .doc("The terms of decimal calculations; see the module.")
            .slots(
                k -> {
                  k.tpNew =
                      (t, cls, args, kw) -> {
                        PyDecimalContext d = DecimalModule.state(t).defaultContext();
                        return new PyDecimalContext(cls, d.terms, d.traps);
                      };
                  k.tpInit = (t, o, args, kw) -> ((PyDecimalContext) o).init(t, args, kw);
                  k.tpRepr = (t, o) -> PyStr.of(((PyDecimalContext) o).text());
                  k.tpSetattr = PyDecimalContext::setAttribute;
                });
    DecimalContextMethods.addTo(spec);
    for (String name : DecimalSettings.NAMES) {
      spec.getset(
          name,
          (t, o) -> DecimalSettings.get(((PyDecimalContext) o).terms, name),
          (t, o, v) -> ((PyDecimalContext) o).change(t, name, v));
    }
    spec.getset(
        "flags",
        (t, o) -> ((PyDecimalContext) o).signals(t, false),
        (t, o, v) -> ((PyDecimalContext) o).changeSignals(t, "flags", v));
    spec.getset(
        "traps",
        (t, o) -> ((PyDecimalContext) o).signals(t, true),
        (t, o, v) -> ((PyDecimalContext) o).changeSignals(t, "traps", v));
    return spec.build();
  }

  // ---- the thread's

  /** The calling thread's; one like DefaultContext if it has none yet. */
  static PyDecimalContext current(ThreadState t) {
    if (CURRENT.value(t) instanceof PyDecimalContext c) {
      return c;
    }
    PyDecimalContext c = DecimalModule.state(t).defaultContext().copy();
    c.status = 0;
    CURRENT.give(t, c);
    return c;
  }

  static void setCurrent(ThreadState t, PyDecimalContext c) {
    CURRENT.give(t, c);
  }

  PyDecimalContext copy() {
    PyDecimalContext c = new PyDecimalContext(TYPE, terms, traps);
    c.status = status;
    return c;
  }

  // ---- what it holds

  DecimalTerms terms() {
    return terms;
  }

  int status() {
    return status;
  }

  int traps() {
    return traps;
  }

  void setTerms(DecimalTerms now) {
    terms = now;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // flags may be lost, as in CPython
  void met(int bits) {
    status |= bits;
  }

  void setStatus(int bits) {
    status = bits;
  }

  void setTraps(int bits) {
    traps = bits;
  }

  @Override
  public @Nullable Runnable preserve() {
    DecimalTerms oldTerms = terms;
    int oldStatus = status;
    int oldTraps = traps;
    return () -> {
      terms = oldTerms;
      status = oldStatus;
      traps = oldTraps;
    };
  }

  private void init(ThreadState t, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a =
        new Signature(
                Signature.NAMELESS,
                "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,"
                    + " flags=None, traps=None)")
            .bind(t, args, kw);
    changeAll(t, a);
  }

  private static final List<String> SETTINGS =
      List.of("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps");

  /** Changes what is neither missing nor None; in the order of the constructor's parameters. */
  void changeAll(ThreadState t, @Nullable PyObject[] values) {
    for (int i = 0; i < values.length; i++) {
      PyObject v = values[i];
      if (v != null && v != PyNone.VALUE) {
        change(t, SETTINGS.get(i), v);
      }
    }
  }

  /** The flags or the traps as a mapping: the same one each time. */
  private PySignalDict signals(ThreadState t, boolean ofTraps) {
    PySignalDict d = ofTraps ? trapsView : flagsView;
    if (d == null) {
      d = DecimalModule.state(t).signalDict(this, ofTraps);
      if (ofTraps) {
        trapsView = d;
      } else {
        flagsView = d;
      }
    }
    return d;
  }

  /** As an attribute, where the constructor would take a list too. */
  private void changeSignals(ThreadState t, String name, @Nullable PyObject value) {
    if (value instanceof PyList && (name.equals("flags") || name.equals("traps"))) {
      throw Err.type(t, "argument must be a signal dict");
    }
    change(t, name, value);
  }

  private void change(ThreadState t, String name, @Nullable PyObject value) {
    if (value == null) {
      throw Err.attribute(t, "context attributes cannot be deleted");
    }
    switch (name) {
      case "flags" -> status = DecimalConversion.signals(t, value);
      case "traps" -> traps = DecimalConversion.signals(t, value);
      default -> terms = DecimalSettings.with(t, terms, name, value);
    }
  }

  private static void setAttribute(
      ThreadState t, PyObject o, String name, @Nullable PyObject value) {
    if (value == null) {
      throw Err.attribute(t, "context attributes cannot be deleted");
    }
    if (SETTINGS.contains(name)) {
      ((PyDecimalContext) o).changeSignals(t, name, value);
    } else if (o.type() == TYPE) {
      throw Err.attribute(t, "'decimal.Context' object has no attribute '" + name + "'");
    } else {
      Abstract.genericSetAttr(t, o, name, value);
    }
  }

  private String text() {
    DecimalTerms x = terms;
    return "Context(prec="
        + x.prec()
        + ", rounding="
        + x.rounding()
        + ", Emin="
        + x.emin()
        + ", Emax="
        + x.emax()
        + ", capitals="
        + x.capitals()
        + ", clamp="
        + x.clamp()
        + ", flags="
        + DecimalSignal.names(status)
        + ", traps="
        + DecimalSignal.names(traps)
        + ")";
  }

  // ---- calculating

  /** The result in the terms of this context, its conditions settled. */
  PyObject calculate(ThreadState t, Function<DecimalWork, DecimalNumber> f) {
    return PyDecimal.of(number(t, terms, f));
  }

  /** As {@link #calculate}, rounding in another way if one is given. */
  PyObject calculate(
      ThreadState t, @Nullable Rounding rounding, Function<DecimalWork, DecimalNumber> f) {
    return PyDecimal.of(number(t, rounding == null ? terms : terms.with(rounding), f));
  }

  private DecimalNumber number(
      ThreadState t, DecimalTerms x, Function<DecimalWork, DecimalNumber> f) {
    DecimalWork w = new DecimalWork(x);
    DecimalNumber n;
    try {
      n = f.apply(w);
    } catch (ArithmeticException | OutOfMemoryError e) { // more digits than any machine has
      throw Err.raise(t, ExcTypes.MEMORY_ERROR);
    }
    if (w.status != 0) {
      settle(t, w.status);
    }
    return n;
  }

  /** Raises the flags, and the exception of the first trap that is set for one of them. */
  void settle(ThreadState t, int bits) {
    met(bits);
    int trapped = bits & traps;
    if (trapped != 0) {
      for (DecimalSignal each : DecimalSignal.values()) {
        if (each.isIn(trapped)) {
          throw new PyRaise(t, PyBaseException.of(each.type, DecimalSignal.reasons(trapped)));
        }
      }
    }
  }

  PyObject divmod(ThreadState t, DecimalNumber a, DecimalNumber b) {
    DecimalWork w = new DecimalWork(terms);
    DecimalNumber[] qr = DecimalArithmetic.divmod(w, a, b);
    settle(t, w.status);
    return PyTuple.of(PyDecimal.of(qr[0]), PyDecimal.of(qr[1]));
  }

  PyObject power(ThreadState t, DecimalNumber a, DecimalNumber b, @Nullable DecimalNumber m) {
    return calculate(
        t,
        w ->
            m == null
                ? DecimalExponential.power(w, a, b)
                : DecimalExponential.powerModulo(w, a, b, m));
  }

  /** {@code create_decimal}: rounded, unlike {@code Decimal()}. */
  PyObject create(ThreadState t, PyObject v) {
    if (v instanceof PyStr s) {
      DecimalNumber n = DecimalConversion.parse(s.value());
      long room = terms.prec() - terms.clamp();
      boolean wrong = n == null || (n.isNan() && n.coefficient.signum() != 0 && n.digits() > room);
      return calculate(t, w -> wrong || n == null ? w.nan(Bit.CONVERSION_SYNTAX) : w.fix(n));
    }
    DecimalNumber n = DecimalConversion.fromObject(t, this, v);
    if (n.isNan() && n.coefficient.signum() != 0 && n.digits() > terms.prec() - terms.clamp()) {
      return calculate(t, w -> w.nan(Bit.CONVERSION_SYNTAX));
    }
    return calculate(t, w -> w.fix(n));
  }

  PyObject createFromFloat(ThreadState t, PyObject v) {
    if (!(v instanceof PyFloat || v instanceof PyInt)) {
      throw Err.type(t, "argument must be int or float");
    }
    return calculate(t, w -> w.fix(DecimalConversion.exact(v)));
  }

  PyObject reduce() {
    DecimalTerms x = terms;
    return PyTuple.of(
        type(),
        PyTuple.of(
            PyInt.of(x.prec()),
            PyStr.of(x.rounding().name()),
            PyInt.of(x.emin()),
            PyInt.of(x.emax()),
            PyInt.of(x.capitals()),
            PyInt.of(x.clamp()),
            signals(status),
            signals(traps)));
  }

  private static PyObject signals(int bits) {
    return new gilscope.lang.objects.PyList(
        java.util.Arrays.stream(DecimalSignal.values())
            .filter(each -> each.isIn(bits))
            .map(each -> each.type)
            .toArray(PyObject[]::new));
  }

  PyObject test(ThreadState t, PyObject x, DecimalOperations.Test test) {
    return PyBool.of(test.of(new DecimalWork(terms), DecimalConversion.operand(t, x)));
  }
}
