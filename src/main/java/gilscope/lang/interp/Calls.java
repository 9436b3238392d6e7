package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BuiltinCode;
import gilscope.lang.objects.Err;
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
   * A frame to push if the callable is a Python function, a method over one, or a class whose
   * instances only a Python {@code __init__} makes; null for everything else.
   *
   * @param n arguments on the stack without the receiver
   */
  static @Nullable Frame enter(
      InterpThread t, @Nullable PyObject[] s, int base, int n, String[] kwnames) {
    PyObject f = s[base];
    PyObject self = s[base + 1];
    int given = n - kwnames.length;
    if (f instanceof PyFunction fn) {
      return self == null
          ? Binding.frame(t, fn, s, base + 2, given, kwnames)
          : Binding.frame(t, fn, s, base + 1, given + 1, kwnames);
    }
    if (self == null) {
      if (f instanceof PyMethod m && m.function() instanceof PyFunction fn) {
        s[base + 1] = m.self();
        return Binding.frame(t, fn, s, base + 1, given + 1, kwnames);
      }
      if (f instanceof PyType k
          && isPlainClass(k)
          && k.lookup("__init__") instanceof PyFunction fn) {
        PyObject made = instance(t, k);
        t.spent += InstructionTimes.INSTANCE;
        s[base + 1] = made;
        Frame frame = Binding.frame(t, fn, s, base + 1, given + 1, kwnames);
        frame.constructed = made;
        return frame;
      }
    }
    return null;
  }

  /** As the other, without keywords. */
  static @Nullable Frame enter(InterpThread t, @Nullable PyObject[] s, int base, int n) {
    if (s[base] instanceof PyFunction fn) {
      PyCode code = fn.code;
      boolean bound = s[base + 1] != null;
      int given = bound ? n + 1 : n;
      if (code.simple && given == code.argCount) {
        Frame frame = Frame.of(code, fn, code.localsPlus, code.localsPlus + code.stackSize);
        copy(s, bound ? base + 1 : base + 2, frame.slots, given);
        return frame;
      }
    }
    return enter(t, s, base, n, NO_KEYWORDS);
  }

  /**
   * As the other, where it is a function's call that only copies arguments, nobody wants to be told
   * of it and no compiled code could run it; if not, does nothing.
   */
  static @Nullable Frame enterQuickly(InterpThread t, @Nullable PyObject[] s, int base, int n) {
    if (s[base] instanceof PyFunction fn) {
      PyCode code = fn.code;
      boolean bound = s[base + 1] != null;
      int given = bound ? n + 1 : n;
      if (code.simple
          && given == code.argCount
          && code.compiled(0) == null
          && !t.needsFrames()
          && t.frameDepth < t.interpreter().recursionLimit()
          && t.untilHot > 0) {
        t.untilHot--;
        Frame frame =
            t.storesAlone()
                ? fn.spareFrame(code)
                : Frame.of(code, fn, code.localsPlus, code.localsPlus + code.stackSize);
        copy(s, bound ? base + 1 : base + 2, frame.slots, given);
        return frame;
      }
    }
    return null;
  }

  /**
   * Calls what pushes no frame, whose result takes the callable's place, and does what waits for a
   * check point; false, with nothing done, if it may push one.
   *
   * @param base where the frame's stack ends without the call's operands
   */
  static boolean callNative(InterpThread t, Frame frame, int base, int n) {
    @Nullable PyObject[] s = frame.slots;
    PyObject f = s[base];
    PyObject self = s[base + 1];
    BuiltinCode code = null;
    if (f instanceof MethodDescriptor m) {
      code = self == null ? null : m.code();
    } else if (f instanceof PyBuiltinFunction b) {
      code = self == null ? b.code() : null;
      self = b.self();
    } else if (f instanceof PyFunction
        || f instanceof PyMethod
        || (f instanceof PyType k && isPlainClass(k))) {
      return false;
    }
    if (code == null || self == null || !code.takes(n)) {
      s[base] = call(t, s, base, n, NO_KEYWORDS);
    } else {
      if (t.timed) {
        t.spent += NativeTimes.of(f, s[base + 1]);
      }
      s[base] = code.callOn(t, self, s, base + 2, n);
    }
    if (t.evalBreaker != 0 && isCheckPoint(f, n)) {
      frame.stackTop = base + 1;
      t.gate().handlePending(t);
    }
    return true;
  }

  private static void copy(@Nullable PyObject[] from, int at, @Nullable PyObject[] to, int n) {
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

  static boolean isPlainClass(PyType k) {
    return k.isHeap()
        && k.type() == PyType.TYPE
        && k.tpNew == PyType.OBJECT.tpNew
        && !k.isAbstract();
  }

  /** As the other, without keywords. */
  @SuppressWarnings("NullAway") // arguments are not NULL
  static PyObject call(InterpThread t, @Nullable PyObject[] s, int base, int n) {
    if (n == 1) {
      PyObject f = s[base];
      PyObject self = s[base + 1];
      BuiltinCode code = null;
      if (f instanceof MethodDescriptor m) {
        code = self == null ? null : m.code();
      } else if (f instanceof PyBuiltinFunction b && self == null) {
        code = b.code();
        self = b.self();
      }
      Slots.Binary body = code == null ? null : code.bodyOfOne();
      if (body != null) {
        if (t.timed) {
          t.spent += NativeTimes.of(f, s[base + 1]);
        }
        return body.call(t, self, s[base + 2]);
      }
    }
    return call(t, s, base, n, NO_KEYWORDS);
  }

  /** Calls through the type's slot. */
  @SuppressWarnings("NullAway") // arguments are not NULL
  static PyObject call(InterpThread t, @Nullable PyObject[] s, int base, int n, String[] kwnames) {
    PyObject f = s[base];
    PyObject self = s[base + 1];
    if (t.timed) {
      t.spent += NativeTimes.of(f, self);
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
   * {@code s} holds callable, receiver or NULL, args, kwargs dict or NULL; args becomes a tuple.
   */
  @SuppressWarnings("NullAway") // only the places tested may hold NULL
  static @Nullable Frame enterSpread(InterpThread t, @Nullable PyObject[] s, int base) {
    PyObject f = s[base];
    if (!(s[base + 2] instanceof PyTuple)) {
      s[base + 2] = positional(t, f, s[base + 2]);
    }
    PyFunction fn = f instanceof PyFunction x ? x : null;
    PyObject self = null;
    PyObject made = null;
    if (f instanceof PyMethod m && m.function() instanceof PyFunction x) {
      fn = x;
      self = m.self();
    } else if (f instanceof PyType k
        && isPlainClass(k)
        && k.lookup("__init__") instanceof PyFunction x) {
      fn = x;
      made = instance(t, k);
      self = made;
    }
    if (fn == null) {
      return null;
    }
    String[] kwnames = keywordNames(t, s[base + 3]);
    PyObject[] args = flatten(t, self, (PyTuple) s[base + 2], s[base + 3], kwnames.length);
    Frame frame = Binding.frame(t, fn, args, 0, args.length - kwnames.length, kwnames);
    frame.constructed = made;
    return frame;
  }

  @SuppressWarnings("NullAway") // only kwargs may be NULL
  static PyObject callSpread(InterpThread t, @Nullable PyObject[] s, int base) {
    if (t.timed) {
      t.spent += NativeTimes.of(s[base], s[base + 1]);
    }
    String[] kwnames = keywordNames(t, s[base + 3]);
    return Abstract.call(
        t, s[base], flatten(t, null, (PyTuple) s[base + 2], s[base + 3], kwnames.length), kwnames);
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

  private static PyObject[] flatten(
      ThreadState t,
      @Nullable PyObject self,
      PyTuple args,
      @Nullable PyObject kwargs,
      int keywords) {
    int first = self == null ? 0 : 1;
    PyObject[] out = new PyObject[first + args.size() + keywords];
    if (self != null) {
      out[0] = self;
    }
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
