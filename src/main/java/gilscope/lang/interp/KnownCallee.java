package gilscope.lang.interp;

import gilscope.lang.objects.BuiltinCode;
import gilscope.lang.objects.MethodDescriptor;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a call in compiled code expects to call, as a constant to HotSpot, fields included: so that
 * it sees through to the callee. The call compares and goes the general way if it is something
 * else.
 *
 * @param callee the callable itself
 * @param function the Python function that runs: the callable or a class's {@code __init__}; null
 *     for a builtin
 * @param code the function's
 * @param parameters the code's; what is not given has a default
 * @param locals see {@link Frame}
 * @param slots see {@link Frame}
 * @param run runs a frame made for {@code code}
 * @param direct takes the arguments instead, see {@link DirectCalls}; null if that is not possible
 * @param version of the class, if the callable is one
 * @param body what a builtin runs
 * @param width how many arguments the body takes, null standing for those not given; -1: as many as
 *     are given
 * @param other what else it may be: a Python function, as is this
 */
public record KnownCallee(
    PyObject callee,
    @Nullable PyFunction function,
    @Nullable PyCode code,
    int parameters,
    int locals,
    int slots,
    @Nullable MethodHandle run,
    @Nullable MethodHandle direct,
    int version,
    @Nullable Object body,
    int width,
    @Nullable KnownCallee other) {

  /** How compiled code makes the call. */
  public enum Way {
    PYTHON("callPython"),
    CONSTRUCTION("construct"),
    BUILTIN("callBuiltin");

    private final String method;

    Way(String method) {
      this.method = method;
    }

    /** What its methods in {@link CompiledCalls} are called, but for the number of arguments. */
    public String method() {
      return method;
    }
  }

  /**
   * What is known of a call.
   *
   * @param expected the callables it has met
   * @param given the number of its arguments
   * @return null if it is to be made the general way
   */
  public static @Nullable KnownCallee of(List<PyObject> expected, int given) {
    KnownCallee first = expected.isEmpty() ? null : of(expected.getFirst(), given);
    if (first == null || expected.size() == 1) {
      return first;
    }
    List<KnownCallee> all = new ArrayList<>();
    for (PyObject each : expected) {
      KnownCallee known = of(each, given);
      if (known == null || known.way() != Way.PYTHON) {
        return null;
      }
      all.add(known);
    }
    return first.or(all);
  }

  /** The same where it may be any of those, of which it is the first. */
  private KnownCallee or(List<KnownCallee> all) {
    MethodHandle any = direct == null ? null : DirectCalls.any(parameters);
    for (KnownCallee each : all.reversed()) {
      if (any != null
          && each.direct != null
          && each.code != null
          && each.parameters == parameters) {
        any = DirectCalls.ifCode(each.code, each.direct, any);
      }
    }
    return new KnownCallee(
        callee,
        function,
        code,
        parameters,
        locals,
        slots,
        run,
        any,
        version,
        body,
        width,
        all.get(1));
  }

  /**
   * What is known of a callable.
   *
   * @param given the number of arguments of the call
   * @return null if it is to be called the general way
   */
  private static @Nullable KnownCallee of(@Nullable PyObject callee, int given) {
    return switch (callee) {
      case PyFunction f -> python(f, f, 0, given, given + 1);
      case PyType k -> construction(k, given);
      case MethodDescriptor m -> builtin(m, m.code(), given);
      case PyBuiltinFunction b when b.self() instanceof PyModule || b.self() == PyNone.VALUE ->
          builtin(b, b.code(), given);
      case null, default -> null;
    };
  }

  /** What a builtin gives for one float, see {@link BuiltinCode#ofFloat()}; null if unknown. */
  public @Nullable DoubleUnaryOperator ofFloat() {
    return callee instanceof PyBuiltinFunction b ? b.code().ofFloat() : null;
  }

  /** True if the function looks in those globals. */
  public boolean finds(FoundGlobal global) {
    return function != null && function.globals == global.globals();
  }

  /**
   * True if so many arguments are all that this code wants, and they are taken directly; where
   * several functions are expected, any that wants as many will do.
   */
  boolean takes(PyCode called, int given) {
    return direct != null
        && given == parameters
        && (called == code || other != null && called.simple && called.argCount == given);
  }

  /** Which of the three it is. */
  public Way way() {
    return body != null
        ? Way.BUILTIN
        : callee instanceof PyFunction ? Way.PYTHON : Way.CONSTRUCTION;
  }

  private static @Nullable KnownCallee python(
      PyObject callee, PyFunction f, int version, int fewest, int most) {
    PyCode c = f.code;
    PyTuple defaults = f.defaults;
    int more = defaults == null ? 0 : defaults.size();
    if (!c.simple || c.argCount < fewest || c.argCount > most + more) {
      return null;
    }
    return new KnownCallee(
        callee,
        f,
        c,
        c.argCount,
        c.localsPlus,
        c.localsPlus + c.stackSize,
        c.runner(),
        c.directRunner(),
        version,
        null,
        0,
        null);
  }

  private static @Nullable KnownCallee construction(PyType k, int given) {
    int version = k.version();
    if (BuiltinMaking.isPossible(k)) {
      return builtin(k, BuiltinMaking.of(k), -1);
    }
    return Calls.isPlainClass(k) && k.lookup("__init__") instanceof PyFunction f
        ? python(k, f, version, given + 1, given + 1)
        : null;
  }

  private static @Nullable KnownCallee builtin(PyObject callee, BuiltinCode code, int given) {
    Object body = code.body(given);
    return body == null ? null : builtin(callee, body, code.width());
  }

  private static KnownCallee builtin(PyObject callee, Object body, int width) {
    return new KnownCallee(callee, null, null, 0, 0, 0, null, null, 0, body, width, null);
  }

  /** Makes the call of a builtin. */
  PyObject callBuiltin(InterpThread t, PyObject self) {
    return switch (body) {
      case Slots.Unary f -> f.call(t, self);
      case Slots.Bound f -> f.call(t, self, new @Nullable PyObject[width]);
      case Slots.Call f -> f.call(t, self, Slots.NO_ARGS, Slots.NO_KEYWORDS);
      case null, default -> throw new IllegalStateException("arguments");
    };
  }

  PyObject callBuiltin(InterpThread t, PyObject self, PyObject a) {
    return switch (body) {
      case Slots.Binary f -> f.call(t, self, a);
      case Slots.Bound f -> {
        @Nullable PyObject[] args = new @Nullable PyObject[width];
        args[0] = a;
        yield f.call(t, self, args);
      }
      case Slots.Call f -> f.call(t, self, new PyObject[] {a}, Slots.NO_KEYWORDS);
      case null, default -> throw new IllegalStateException("arguments");
    };
  }

  PyObject callBuiltin(InterpThread t, PyObject self, PyObject a, PyObject b) {
    return switch (body) {
      case Slots.Bound f -> {
        @Nullable PyObject[] args = new @Nullable PyObject[width];
        args[0] = a;
        args[1] = b;
        yield f.call(t, self, args);
      }
      case Slots.Call f -> f.call(t, self, new PyObject[] {a, b}, Slots.NO_KEYWORDS);
      case null, default -> throw new IllegalStateException("arguments");
    };
  }

  PyObject callBuiltin(InterpThread t, PyObject self, PyObject a, PyObject b, PyObject c) {
    return switch (body) {
      case Slots.Bound f -> {
        @Nullable PyObject[] args = new @Nullable PyObject[width];
        args[0] = a;
        args[1] = b;
        args[2] = c;
        yield f.call(t, self, args);
      }
      case Slots.Call f -> f.call(t, self, new PyObject[] {a, b, c}, Slots.NO_KEYWORDS);
      case null, default -> throw new IllegalStateException("arguments");
    };
  }
}
