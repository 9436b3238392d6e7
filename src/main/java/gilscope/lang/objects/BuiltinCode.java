package gilscope.lang.objects;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The body of a built-in function or method with the rule that binds its arguments: CPython's
 * {@code PyMethodDef}. Immutable.
 */
public final class BuiltinCode {
  private enum Shape {
    NO_ARGS,
    ONE_ARG,
    BOUND,
    RAW
  }

  private final String name;
  private final Shape shape;
  private final Object body;
  private final @Nullable String signatureText;
  private final int time;
  private final int perCharacter;
  private @Nullable DoubleUnaryOperator ofFloat;
  private @Nullable Signature signature;
  private @Nullable String doc;

  /** Set by the descriptor for messages: {@code list.append}. */
  private String displayName;

  private BuiltinCode(String name, Shape shape, Object body, @Nullable String signatureText) {
    this.name = name;
    this.displayName = name;
    this.shape = shape;
    this.body = body;
    this.signatureText = signatureText;
    this.time = NativeTimes.ofFunction(name);
    this.perCharacter = NativeTimes.perCharacter(name);
  }

  public static BuiltinCode noArgs(String name, Slots.Unary body) {
    return new BuiltinCode(name, Shape.NO_ARGS, body, "($self, /)");
  }

  public static BuiltinCode oneArg(String name, Slots.Binary body) {
    return new BuiltinCode(name, Shape.ONE_ARG, body, "($self, object, /)");
  }

  public static BuiltinCode bound(String name, String signature, Slots.Bound body) {
    return new BuiltinCode(name, Shape.BOUND, body, signature);
  }

  public static BuiltinCode raw(String name, Slots.Call body) {
    return new BuiltinCode(name, Shape.RAW, body, null);
  }

  public BuiltinCode doc(String doc) {
    this.doc = doc;
    return this;
  }

  /**
   * What a call gives for one float of exact type, as long as it neither raises nor needs anything
   * else; NaN says nothing. For compiled code.
   */
  public BuiltinCode ofFloat(DoubleUnaryOperator f) {
    ofFloat = f;
    return this;
  }

  /** See {@link #ofFloat(DoubleUnaryOperator)}; null if there is no such. */
  public @Nullable DoubleUnaryOperator ofFloat() {
    return ofFloat;
  }

  BuiltinCode in(PyType owner) {
    displayName = owner.name() + "." + name;
    return this;
  }

  /** For messages, a function of a module other than {@code builtins} is named with it. */
  public BuiltinCode inModule(String module) {
    displayName = module.equals("builtins") ? name : module + "." + name;
    return this;
  }

  public String name() {
    return name;
  }

  /** See {@link NativeTimes}. */
  int time() {
    return time;
  }

  int perCharacter() {
    return perCharacter;
  }

  public @Nullable String signatureText() {
    return signatureText;
  }

  /** As above, of a method: CPython's text where it is known. */
  @Nullable String signatureOf(PyType owner) {
    for (PyType k : owner.mro()) {
      String known = displayName.equals(k.name() + "." + name) ? TextSignatures.of(k, name) : null;
      if (known != null) {
        return known;
      }
    }
    return name.equals("__new__") ? "($type, *args, **kwargs)" : signatureText;
  }

  /** Its own, or what is said of a method of that name of {@code owner}. */
  @Nullable String docOf(PyType owner) {
    return doc != null ? doc : Docs.of(owner, name);
  }

  public @Nullable String doc() {
    return doc;
  }

  /** Binds the arguments (which do not include {@code self}) and calls. */
  public PyObject call(ThreadState t, PyObject self, PyObject[] args, String[] kwnames) {
    return call(t, self, args, kwnames, null);
  }

  /**
   * The same for a method that was bound before: messages name the class of {@code self}.
   *
   * @param owner the class to name; null for the one that defines the method
   */
  PyObject call(
      ThreadState t, PyObject self, PyObject[] args, String[] kwnames, @Nullable PyType owner) {
    switch (shape) {
      case NO_ARGS -> {
        if (kwnames.length > 0) {
          throw Err.type(t, display(owner) + "() takes no keyword arguments");
        }
        if (args.length != 0) {
          throw Err.type(t, display(owner) + "() takes no arguments (" + args.length + " given)");
        }
        return ((Slots.Unary) body).call(t, self);
      }
      case ONE_ARG -> {
        if (kwnames.length > 0) {
          throw Err.type(t, display(owner) + "() takes no keyword arguments");
        }
        if (args.length != 1) {
          throw Err.type(
              t, display(owner) + "() takes exactly one argument (" + args.length + " given)");
        }
        return ((Slots.Binary) body).call(t, self, args[0]);
      }
      case BOUND -> {
        return ((Slots.Bound) body).call(t, self, bind(t, args, kwnames, owner));
      }
      case RAW -> {
        return ((Slots.Call) body).call(t, self, args, kwnames);
      }
    }
    throw new AssertionError(shape);
  }

  /** Calls with {@code n} positional arguments, which it {@link #takes}, out of {@code s}. */
  @SuppressWarnings("NullAway") // arguments are not NULL
  public PyObject callOn(ThreadState t, PyObject self, @Nullable PyObject[] s, int from, int n) {
    if (shape == Shape.ONE_ARG) {
      return ((Slots.Binary) body).call(t, self, s[from]);
    }
    if (shape == Shape.NO_ARGS) {
      return ((Slots.Unary) body).call(t, self);
    }
    if (shape == Shape.RAW) {
      PyObject[] args = Arrays.copyOfRange(s, from, from + n);
      return ((Slots.Call) body).call(t, self, args, Slots.NO_KEYWORDS);
    }
    @Nullable PyObject[] args = new @Nullable PyObject[signature().width()];
    System.arraycopy(s, from, args, 0, n);
    return ((Slots.Bound) body).call(t, self, args);
  }

  /** True if so many positional arguments are right as they are. */
  public boolean takes(int n) {
    if (shape == Shape.ONE_ARG || shape == Shape.NO_ARGS) {
      return n == (shape == Shape.ONE_ARG ? 1 : 0);
    }
    return shape == Shape.RAW || signature().takesPositional(n);
  }

  /**
   * What a call with {@code given} positional arguments runs without more ado: a {@link
   * Slots.Unary}, {@link Slots.Binary}, {@link Slots.Bound} or {@link Slots.Call}; null if {@link
   * #call} is to decide.
   */
  public @Nullable Object body(int given) {
    return takes(given) ? body : null;
  }

  /** What a call with one argument runs if it takes exactly that; else null. */
  public Slots.@Nullable Binary bodyOfOne() {
    return shape == Shape.ONE_ARG ? (Slots.Binary) body : null;
  }

  /** How many arguments a {@link Slots.Bound} body gets; -1: as many as are given. */
  public int width() {
    return shape == Shape.BOUND ? signature().width() : -1;
  }

  private String display(@Nullable PyType owner) {
    return owner == null ? displayName : owner.qualname() + "." + name;
  }

  private @Nullable PyObject[] bind(
      ThreadState t, PyObject[] args, String[] kwnames, @Nullable PyType owner) {
    Signature s = signature();
    if (owner == null || !s.function().equals(displayName)) {
      return s.bind(t, args, kwnames);
    }
    try {
      return s.bind(t, args, kwnames);
    } catch (PyRaise e) {
      if (displayName.equals(display(owner))) {
        throw e;
      }
      return new Signature(display(owner), s.text()).bind(t, args, kwnames);
    }
  }

  private Signature signature() {
    Signature s = signature;
    if (s == null) {
      // CPython's clinic names the bare function in messages about keywords.
      s =
          new Signature(
              signatureText != null && signatureText.contains("/)") ? displayName : name,
              signatureText == null ? "()" : signatureText);
      signature = s;
    }
    return s;
  }
}
