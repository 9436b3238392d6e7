package gilscope.lang.objects;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The body of a built-in function or method with the rule that binds its arguments: CPython's
 * {@code PyMethodDef}. Immutable.
 */
public abstract sealed class BuiltinCode {
  private final String name;
  private final @Nullable String signatureText;
  private final int time;
  private final int freeMore;
  private final int perCharacter;
  private @Nullable DoubleUnaryOperator ofFloat;
  private @Nullable String doc;

  /** Set by the descriptor for messages: {@code list.append}. */
  private String displayName;

  private BuiltinCode(String name, @Nullable String signatureText) {
    this.name = name;
    this.displayName = name;
    this.signatureText = signatureText;
    this.time = NativeTimes.ofFunction(name);
    this.freeMore = NativeTimes.freeMore(name);
    this.perCharacter = NativeTimes.perCharacter(name);
  }

  public static BuiltinCode noArgs(String name, Slots.Unary body) {
    return new NoArgs(name, body);
  }

  public static BuiltinCode oneArg(String name, Slots.Binary body) {
    return new OneArg(name, body);
  }

  public static BuiltinCode bound(String name, String signature, Slots.Bound body) {
    return new Bound(name, signature, body);
  }

  public static BuiltinCode raw(String name, Slots.Call body) {
    return new Raw(name, body);
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
  int time(boolean free) {
    return free ? time + freeMore : time;
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
  abstract PyObject call(
      ThreadState t, PyObject self, PyObject[] args, String[] kwnames, @Nullable PyType owner);

  /**
   * Calls with {@code n} positional arguments out of {@code s}, the first at {@code from}; null,
   * with nothing done, if it does not {@linkplain #takes take} so many.
   */
  public abstract @Nullable PyObject callOn(
      ThreadState t, PyObject self, @Nullable PyObject[] s, int from, int n);

  /** True if so many positional arguments are right as they are. */
  public abstract boolean takes(int n);

  abstract Object body();

  /**
   * What a call with {@code given} positional arguments runs without more ado: a {@link
   * Slots.Unary}, {@link Slots.Binary}, {@link Slots.Bound} or {@link Slots.Call}; null if {@link
   * #call} is to decide.
   */
  public @Nullable Object body(int given) {
    return takes(given) ? body() : null;
  }

  /** What a call with one argument runs if it takes exactly that; else null. */
  public Slots.@Nullable Binary bodyOfOne() {
    return null;
  }

  /** How many arguments a {@link Slots.Bound} body gets; -1: as many as are given. */
  public int width() {
    return -1;
  }

  String display(@Nullable PyType owner) {
    return owner == null ? displayName : owner.qualname() + "." + name;
  }

  void takesNoKeywords(ThreadState t, String[] kwnames, @Nullable PyType owner) {
    if (kwnames.length > 0) {
      throw Err.type(t, display(owner) + "() takes no keyword arguments");
    }
  }

  private static final class NoArgs extends BuiltinCode {
    private final Slots.Unary body;

    NoArgs(String name, Slots.Unary body) {
      super(name, "($self, /)");
      this.body = body;
    }

    @Override
    PyObject call(
        ThreadState t, PyObject self, PyObject[] args, String[] kwnames, @Nullable PyType owner) {
      takesNoKeywords(t, kwnames, owner);
      if (args.length != 0) {
        throw Err.type(t, display(owner) + "() takes no arguments (" + args.length + " given)");
      }
      return body.call(t, self);
    }

    @Override
    public @Nullable PyObject callOn(
        ThreadState t, PyObject self, @Nullable PyObject[] s, int from, int n) {
      return n == 0 ? body.call(t, self) : null;
    }

    @Override
    public boolean takes(int n) {
      return n == 0;
    }

    @Override
    Object body() {
      return body;
    }
  }

  private static final class OneArg extends BuiltinCode {
    private final Slots.Binary body;

    OneArg(String name, Slots.Binary body) {
      super(name, "($self, object, /)");
      this.body = body;
    }

    @Override
    PyObject call(
        ThreadState t, PyObject self, PyObject[] args, String[] kwnames, @Nullable PyType owner) {
      takesNoKeywords(t, kwnames, owner);
      if (args.length != 1) {
        throw Err.type(
            t, display(owner) + "() takes exactly one argument (" + args.length + " given)");
      }
      return body.call(t, self, args[0]);
    }

    @Override
    @SuppressWarnings("NullAway") // arguments are not NULL
    public @Nullable PyObject callOn(
        ThreadState t, PyObject self, @Nullable PyObject[] s, int from, int n) {
      return n == 1 ? body.call(t, self, s[from]) : null;
    }

    @Override
    public boolean takes(int n) {
      return n == 1;
    }

    @Override
    Object body() {
      return body;
    }

    @Override
    public Slots.Binary bodyOfOne() {
      return body;
    }
  }

  private static final class Bound extends BuiltinCode {
    private final Slots.Bound body;
    private @Nullable Signature signature;

    Bound(String name, String signatureText, Slots.Bound body) {
      super(name, signatureText);
      this.body = body;
    }

    private Signature signature() {
      Signature s = signature;
      if (s == null) {
        String text = Objects.requireNonNull(signatureText());
        // CPython's clinic names the bare function in messages about keywords.
        s = new Signature(text.contains("/)") ? display(null) : name(), text);
        signature = s;
      }
      return s;
    }

    @Override
    PyObject call(
        ThreadState t, PyObject self, PyObject[] args, String[] kwnames, @Nullable PyType owner) {
      return body.call(t, self, bind(t, args, kwnames, owner));
    }

    private @Nullable PyObject[] bind(
        ThreadState t, PyObject[] args, String[] kwnames, @Nullable PyType owner) {
      Signature s = signature();
      if (owner == null || !s.function().equals(display(null))) {
        return s.bind(t, args, kwnames);
      }
      try {
        return s.bind(t, args, kwnames);
      } catch (PyRaise e) {
        if (display(null).equals(display(owner))) {
          throw e;
        }
        return new Signature(display(owner), s.text()).bind(t, args, kwnames);
      }
    }

    @Override
    public @Nullable PyObject callOn(
        ThreadState t, PyObject self, @Nullable PyObject[] s, int from, int n) {
      Signature signature = signature();
      if (!signature.takesPositional(n)) {
        return null;
      }
      @Nullable PyObject[] args = new @Nullable PyObject[signature.width()];
      copy(s, from, args, n);
      return body.call(t, self, args);
    }

    @Override
    public boolean takes(int n) {
      return signature().takesPositional(n);
    }

    @Override
    Object body() {
      return body;
    }

    @Override
    public int width() {
      return signature().width();
    }
  }

  private static final class Raw extends BuiltinCode {
    private final Slots.Call body;

    Raw(String name, Slots.Call body) {
      super(name, null);
      this.body = body;
    }

    @Override
    PyObject call(
        ThreadState t, PyObject self, PyObject[] args, String[] kwnames, @Nullable PyType owner) {
      return body.call(t, self, args, kwnames);
    }

    @Override
    public PyObject callOn(ThreadState t, PyObject self, @Nullable PyObject[] s, int from, int n) {
      PyObject[] args = new PyObject[n];
      copy(s, from, args, n);
      return body.call(t, self, args, Slots.NO_KEYWORDS);
    }

    @Override
    public boolean takes(int n) {
      return true;
    }

    @Override
    Object body() {
      return body;
    }
  }

  /** An arraycopy that is quick for few. */
  private static void copy(@Nullable PyObject[] from, int at, @Nullable PyObject[] to, int n) {
    if (n > 2) {
      System.arraycopy(from, at, to, 0, n);
    } else if (n > 0) {
      to[0] = from[at];
      if (n > 1) {
        to[1] = from[at + 1];
      }
    }
  }
}
