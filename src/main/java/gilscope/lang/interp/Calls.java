package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BuiltinCode;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.MethodDescriptor;
import gilscope.lang.objects.NativeTimes;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyMethod;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.ThreadState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Call instructions. {@code s[base]} is the callable, {@code s[base + 1]} the receiver or NULL,
 * then come the arguments, the values of keywords last.
 */
final class Calls {
  static final String[] NO_KEYWORDS = Slots.NO_KEYWORDS;

  private Calls() {}

  /**
   * The Python function that a call begins with: the callable, a method's, or the {@code __init__}
   * of a class whose instances only that makes; null if it pushes no frame.
   *
   * @param bound a receiver comes before the arguments
   */
  private static @Nullable PyFunction entered(@Nullable PyObject f, boolean bound) {
    if (f instanceof PyFunction fn) {
      return fn;
    }
    if (bound) {
      return null;
    }
    return f instanceof PyMethod m
        ? m.function() instanceof PyFunction fn ? fn : null
        : f instanceof PyType k && isPlainClass(k) && k.lookup("__init__") instanceof PyFunction fn
            ? fn
            : null;
  }

  /** The frame of a call that begins with that function. */
  private static Frame frame(
      InterpThread t, PyFunction fn, @Nullable PyObject[] s, int base, int n, String[] kwnames) {
    PyObject made = null;
    if (s[base] instanceof PyMethod m) {
      s[base + 1] = m.self();
    } else if (s[base] instanceof PyType k) {
      made =
          k.tpNew == PyType.OBJECT.tpNew
              ? instance(t, k)
              : exception(t, k, s, base + 2, n, kwnames);
      t.spent += InstructionTimes.INSTANCE;
      s[base + 1] = made;
    }
    int given = n - kwnames.length;
    Frame frame =
        s[base + 1] == null
            ? Binding.frame(t, fn, s, base + 2, given, kwnames)
            : Binding.frame(t, fn, s, base + 1, given + 1, kwnames);
    frame.constructed = made;
    return frame;
  }

  /**
   * A frame to push if the call begins with a Python function, else null.
   *
   * @param n arguments on the stack without the receiver
   */
  static @Nullable Frame enter(
      InterpThread t, @Nullable PyObject[] s, int base, int n, String[] kwnames) {
    PyFunction fn = entered(s[base], s[base + 1] != null);
    return fn == null ? null : frame(t, fn, s, base, n, kwnames);
  }

  /** Nobody wants to be told of the call of this code, and no compiled code could run it. */
  private static boolean mayPush(InterpThread t, PyCode code) {
    return code.compiled(0) == null
        && !t.needsFrames()
        && t.frameDepth < t.interpreter().recursionLimit()
        && t.untilHot > 0;
  }

  /**
   * As {@link #enter}, where it is a function's call that only copies arguments and {@linkplain
   * #mayPush nobody is told}; if not, does nothing.
   */
  static @Nullable Frame enterQuickly(InterpThread t, @Nullable PyObject[] s, int base, int n) {
    if (s[base] instanceof PyFunction fn) {
      PyCode code = fn.code;
      boolean bound = s[base + 1] != null;
      int given = bound ? n + 1 : n;
      if (code.simple && given == code.argCount && mayPush(t, code)) {
        t.untilHot--;
        Frame frame = fn.frame(t, code);
        copy(s, bound ? base + 1 : base + 2, frame.slots, given);
        return frame;
      }
    }
    return null;
  }

  /**
   * A frame to push for a property's getter, where nobody is told of it or counts time, as of a
   * call from native code; null says nothing.
   */
  static @Nullable Frame enterGetter(InterpThread t, PyFunction fn, PyObject o) {
    PyCode code = fn.code;
    if (!code.simple || code.argCount != 1 || t.timed || !mayPush(t, code)) {
      return null;
    }
    t.untilHot--;
    Frame frame = fn.frame(t, code);
    frame.slots[0] = o;
    frame.gotten = o;
    return frame;
  }

  /**
   * Makes a call: of a Python function the frame to push. What pushes no frame is called and does
   * what waits for a check point; its result takes the callable's place.
   *
   * @param base where the frame's stack ends without the call's operands
   * @param word CALL, CALL_KW or CALL_SPREAD
   * @param quickly only on the conditions of {@link #enterQuickly}: null, with nothing done, if
   *     they are not met
   * @return {@code frame} itself if it goes on with the result
   */
  static @Nullable Frame make(InterpThread t, Frame frame, int base, int word, boolean quickly) {
    int n = word >>> 8;
    PyObject f = frame.slots[base];
    if ((word & 0xFF) != Ordinal.CALL
        || !callsBuiltin(t, frame.slots, base, frame.slots, base + 2, n)) {
      return makeOther(t, frame, base, word, quickly);
    }
    if (t.evalBreaker != 0) {
      after(t, frame, base, f, n);
    }
    return frame;
  }

  @SuppressWarnings("NullAway") // arguments are not NULL
  private static @Nullable Frame makeOther(
      InterpThread t, Frame frame, int base, int word, boolean quickly) {
    @Nullable PyObject[] s = frame.slots;
    int n = word >>> 8;
    int op = word & 0xFF;
    PyObject f = s[base];
    if (op == Quickened.CALL_SPREAD) {
      spread(t, s, base);
      if (s[base + 3] == null
          && s[base + 2] instanceof PyTuple args
          && callsBuiltin(t, s, base, args.toArray(), 0, args.size())) {
        if (t.evalBreaker != 0) {
          after(t, frame, base, null, n);
        }
        return frame;
      }
    }
    PyFunction fn = entered(f, s[base + 1] != null);
    if (fn == null && quickly && s[base + 1] == null) {
      fn = initOfException(t, f);
    }
    if (fn != null) {
      if (quickly) {
        if (!mayPush(t, fn.code)) {
          return null;
        }
        t.untilHot--;
      }
      return switch (op) {
        case Ordinal.CALL -> frame(t, fn, s, base, n, NO_KEYWORDS);
        case Ordinal.CALL_KW -> frame(t, fn, s, base, n, keywords(s[base + n + 2]));
        default -> spreadFrame(t, fn, s, base);
      };
    }
    s[base] =
        switch (op) {
          case Ordinal.CALL -> call(t, s, base, n, NO_KEYWORDS);
          case Ordinal.CALL_KW -> call(t, s, base, n, keywords(s[base + n + 2]));
          default -> callSpread(t, s, base);
        };
    if (t.evalBreaker != 0) {
      after(t, frame, base, op == Ordinal.CALL ? f : null, n);
    }
    return frame;
  }

  /** How many places on the stack the callable and what it is called with take. */
  static int operands(int word) {
    return switch (word & 0xFF) {
      case Ordinal.CALL -> 2 + (word >>> 8);
      case Ordinal.CALL_KW -> 3 + (word >>> 8);
      default -> 4;
    };
  }

  /** Does what waits for a check point when {@code f} has been called, whose result is there. */
  private static void after(InterpThread t, Frame frame, int base, @Nullable PyObject f, int n) {
    if (isCheckPoint(f, n)) {
      frame.stackTop = base + 1;
      t.gate().handlePending(t);
    }
  }

  /**
   * Calls a built-in function or method with {@code n} positional arguments if it takes them as
   * they are.
   */
  private static boolean callsBuiltin(
      InterpThread t,
      @Nullable PyObject[] s,
      int base,
      @Nullable PyObject[] args,
      int from,
      int n) {
    PyObject f = s[base];
    PyObject self = s[base + 1];
    BuiltinCode code;
    if (f instanceof MethodDescriptor m) {
      code = m.code();
    } else if (f instanceof PyBuiltinFunction b && self == null) {
      code = b.code();
      self = b.self();
    } else {
      return false;
    }
    if (self == null) {
      return false;
    }
    if (t.timed) {
      if (!code.takes(n)) {
        return false;
      }
      t.spent += NativeTimes.of(f, s[base + 1], t.timesSections());
    }
    PyObject result = code.callOn(t, self, args, from, n);
    if (result == null) {
      return false;
    }
    s[base] = result;
    return true;
  }

  /** An arraycopy that is quick for few. */
  static void copy(@Nullable PyObject[] from, int at, @Nullable PyObject[] to, int n) {
    switch (n) {
      case 0 -> {}
      case 1 -> to[0] = from[at];
      case 2 -> {
        to[0] = from[at];
        to[1] = from[at + 1];
      }
      default -> System.arraycopy(from, at, to, 0, n);
    }
  }

  /** A new object of a {@linkplain #isPlainClass plain} class. */
  static PyObject instance(InterpThread t, PyType k) {
    PyInstance made = new PyInstance(k);
    t.born(made);
    return made;
  }

  /**
   * The {@code __init__} of an exception class if it is written in Python and {@code __new__} is
   * not; null where time is counted, as of a call from native code.
   */
  private static @Nullable PyFunction initOfException(InterpThread t, @Nullable PyObject f) {
    return f instanceof PyType k
            && k.isHeap()
            && k.type() == PyType.TYPE
            && k.tpNew == ExcTypes.BASE_EXCEPTION.tpNew
            && !t.timed
            && k.lookup("__init__") instanceof PyFunction fn
        ? fn
        : null;
  }

  @SuppressWarnings("NullAway") // a class that can be called, and arguments, which are not NULL
  private static PyObject exception(
      InterpThread t, PyType k, @Nullable PyObject[] s, int from, int n, String[] kwnames) {
    PyObject made = k.tpNew.make(t, k, Arrays.copyOfRange(s, from, from + n), kwnames);
    t.born(made);
    return made;
  }

  static boolean isPlainClass(PyType k) {
    return k.isHeap()
        && k.type() == PyType.TYPE
        && k.tpNew == PyType.OBJECT.tpNew
        && !k.isAbstract();
  }

  /** Calls through the type's slot. */
  @SuppressWarnings("NullAway") // arguments are not NULL
  static PyObject call(InterpThread t, @Nullable PyObject[] s, int base, int n, String[] kwnames) {
    PyObject f = s[base];
    PyObject self = s[base + 1];
    if (t.timed) {
      t.spent += NativeTimes.of(f, self, t.timesSections());
    }
    if (self == null) {
      return Abstract.call(t, f, Arrays.copyOfRange(s, base + 2, base + 2 + n), kwnames);
    }
    if (f instanceof MethodDescriptor m) {
      return m.callOn(t, self, Arrays.copyOfRange(s, base + 2, base + 2 + n), kwnames);
    }
    return Abstract.call(t, f, Arrays.copyOfRange(s, base + 1, base + 2 + n), kwnames);
  }

  /** The strings of a CALL_KW's tuple. */
  static String[] keywords(@Nullable PyObject names) {
    PyTuple tuple = (PyTuple) names;
    if (tuple == null) {
      return NO_KEYWORDS;
    }
    String[] out = new String[tuple.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = ((PyStr) tuple.get(i)).value();
    }
    return out;
  }

  /**
   * False for the four callables whose specialised forms in CPython do not look at the eval
   * breaker.
   */
  static boolean isCheckPoint(@Nullable PyObject f, int n) {
    if (f == PyType.TYPE) {
      return n != 1;
    }
    if (f instanceof PyBuiltinFunction b && b.self() instanceof gilscope.lang.objects.PyModule) {
      String name = b.code().name();
      return !(n == 1 && name.equals("len")) && !(n == 2 && name.equals("isinstance"));
    }
    if (f instanceof MethodDescriptor m) {
      return !(n == 1 && m.owner() == PyList.TYPE && m.code().name().equals("append"));
    }
    return true;
  }

  // ---- f(*args, **kwargs)

  /**
   * As {@link #enter}: {@code s} holds callable, NULL, args, kwargs dict or NULL; args becomes a
   * tuple.
   */
  static @Nullable Frame enterSpread(InterpThread t, @Nullable PyObject[] s, int base) {
    spread(t, s, base);
    PyFunction fn = entered(s[base], false);
    return fn == null ? null : spreadFrame(t, fn, s, base);
  }

  @SuppressWarnings("NullAway") // callable and args are there
  private static void spread(ThreadState t, @Nullable PyObject[] s, int base) {
    if (!(s[base + 2] instanceof PyTuple)) {
      s[base + 2] = positional(t, s[base], s[base + 2]);
    }
  }

  @SuppressWarnings("NullAway") // args is there
  private static Frame spreadFrame(
      InterpThread t, PyFunction fn, @Nullable PyObject[] s, int base) {
    String[] kwnames = keywordNames(t, s[base + 3]);
    @Nullable PyObject[] all = flatten(t, 2, (PyTuple) s[base + 2], s[base + 3], kwnames.length);
    all[0] = s[base];
    return frame(t, fn, all, 0, all.length - 2, kwnames);
  }

  @SuppressWarnings("NullAway") // only kwargs may be NULL
  static PyObject callSpread(InterpThread t, @Nullable PyObject[] s, int base) {
    if (t.timed) {
      t.spent += NativeTimes.of(s[base], s[base + 1], t.timesSections());
    }
    String[] kwnames = keywordNames(t, s[base + 3]);
    return Abstract.call(
        t, s[base], flatten(t, 0, (PyTuple) s[base + 2], s[base + 3], kwnames.length), kwnames);
  }

  private static PyTuple positional(ThreadState t, PyObject f, PyObject args) {
    if (args.type().tpIter == null && args.type().mpGetitem == null) {
      throw Err.type(
          t, describe(t, f) + " argument after * must be an iterable, not " + args.type().tpName());
    }
    return Iterables.toTuple(t, args);
  }

  private static String[] keywordNames(ThreadState t, @Nullable PyObject kwargs) {
    if (!(kwargs instanceof PyDict d) || d.size() == 0) {
      return NO_KEYWORDS;
    }
    PyObject[] keys = d.keyArray(t);
    String[] names = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (!(keys[i] instanceof PyStr s)) {
        throw Err.type(t, "keywords must be strings");
      }
      names[i] = s.value();
    }
    return names;
  }

  /** Positional arguments and the values of keywords, {@code first} places before them. */
  private static PyObject[] flatten(
      ThreadState t, int first, PyTuple args, @Nullable PyObject kwargs, int keywords) {
    PyObject[] out = new PyObject[first + args.size() + keywords];
    System.arraycopy(args.toArray(), 0, out, first, args.size());
    if (keywords > 0 && kwargs instanceof PyDict d) {
      PyObject[] keys = d.keyArray(t);
      for (int i = 0; i < keywords; i++) {
        PyObject v = d.get(t, keys[i]);
        out[first + args.size() + i] = v == null ? PyNone.VALUE : v;
      }
    }
    return out;
  }

  /** {@code _PyObject_FunctionStr}: the callable in messages about {@code *} and {@code **}. */
  static String describe(ThreadState t, PyObject f) {
    PyObject qualname = Abstract.getAttrOrNull(t, f, "__qualname__");
    if (qualname == null) {
      return Abstract.strText(t, f);
    }
    PyObject module = Abstract.getAttrOrNull(t, f, "__module__");
    String name = Abstract.strText(t, qualname) + "()";
    if (module instanceof PyStr m && !m.value().equals("builtins")) {
      return m.value() + "." + name;
    }
    return name;
  }
}
