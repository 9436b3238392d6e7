package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MethodDescriptor;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import org.jspecify.annotations.Nullable;

/**
 * Calls that generated code makes, where nothing is known of the callee or where one is expected.
 */
@SuppressWarnings({"unused", "NullAway"}) // called from generated code; NULL is on the stack
final class CompiledCalls {
  private CompiledCalls() {}

  /**
   * A frame for a call with {@code given} positional arguments, which are still to be stored; what
   * is not given has its default. Null if that does not do.
   */
  private static @Nullable Frame frame(PyFunction fn, int given) {
    PyCode c = fn.code;
    return c.simple
        ? frame(fn, c, c.argCount, c.localsPlus, c.localsPlus + c.stackSize, given)
        : null;
  }

  /** The same where the callee is expected. */
  private static @Nullable Frame frame(PyFunction fn, PyCode c, KnownCallee k, int given) {
    return frame(fn, c, k.parameters(), k.locals(), k.slots(), given);
  }

  private static @Nullable Frame frame(
      PyFunction fn, PyCode c, int parameters, int locals, int slots, int given) {
    int missing = parameters - given;
    if (missing == 0) {
      return Frame.of(c, fn, locals, slots);
    }
    PyTuple defaults = fn.defaults;
    if (missing < 0 || defaults == null || missing > defaults.size()) {
      return null;
    }
    Frame frame = Frame.of(c, fn, locals, slots);
    int first = defaults.size() - missing;
    for (int i = 0; i < missing; i++) {
      frame.slots[given + i] = defaults.get(first + i);
    }
    return frame;
  }

  static @Nullable PyObject call0(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, int at) {
    f.stackTop = CompiledTurns.began(f, at);
    if (callee instanceof PyFunction fn) {
      Frame callees = frame(fn, self == null ? 0 : 1);
      if (callees != null) {
        if (self != null) {
          callees.slots[0] = self;
        }
        return enter(t, f, callees);
      }
    }
    return general(t, f, callee, self, Slots.NO_ARGS, Calls.NO_KEYWORDS);
  }

  static @Nullable PyObject call1(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, PyObject a, int at) {
    f.stackTop = CompiledTurns.began(f, at);
    if (callee instanceof PyFunction fn) {
      Frame callees = frame(fn, self == null ? 1 : 2);
      if (callees != null) {
        @Nullable PyObject[] s = callees.slots;
        if (self == null) {
          s[0] = a;
        } else {
          s[0] = self;
          s[1] = a;
        }
        return enter(t, f, callees);
      }
    }
    return general(t, f, callee, self, new PyObject[] {a}, Calls.NO_KEYWORDS);
  }

  static @Nullable PyObject call2(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      PyObject b,
      int at) {
    f.stackTop = CompiledTurns.began(f, at);
    if (callee instanceof PyFunction fn) {
      Frame callees = frame(fn, self == null ? 2 : 3);
      if (callees != null) {
        @Nullable PyObject[] s = callees.slots;
        if (self == null) {
          s[0] = a;
          s[1] = b;
        } else {
          s[0] = self;
          s[1] = a;
          s[2] = b;
        }
        return enter(t, f, callees);
      }
    }
    return general(t, f, callee, self, new PyObject[] {a, b}, Calls.NO_KEYWORDS);
  }

  static @Nullable PyObject call3(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      PyObject b,
      PyObject c,
      int at) {
    f.stackTop = CompiledTurns.began(f, at);
    if (callee instanceof PyFunction fn) {
      int first = self == null ? 0 : 1;
      Frame callees = frame(fn, 3 + first);
      if (callees != null) {
        @Nullable PyObject[] s = callees.slots;
        if (self != null) {
          s[0] = self;
        }
        s[first] = a;
        s[first + 1] = b;
        s[first + 2] = c;
        return enter(t, f, callees);
      }
    }
    return general(t, f, callee, self, new PyObject[] {a, b, c}, Calls.NO_KEYWORDS);
  }

  /**
   * The body of {@code k}'s function may stand in for its call: it is what is called, and nothing
   * happens in the {@code length} instructions of its frame that somebody must know of.
   */
  static boolean mayInline(
      InterpThread t,
      int used,
      PyObject callee,
      @Nullable PyObject self,
      KnownCallee k,
      int length) {
    return self == null && expects(t, used, callee, k, length);
  }

  /** As {@link #mayInline}, where the receiver is the first argument. */
  static boolean mayInlineMethod(
      InterpThread t,
      int used,
      PyObject callee,
      @Nullable PyObject self,
      KnownCallee k,
      int length) {
    return self != null && expects(t, used, callee, k, length);
  }

  /** {@link KnownCallee#ofFloat} may stand in for a call of the builtin. */
  static boolean mayCompute(InterpThread t, PyObject callee, KnownCallee k) {
    return callee == k.callee() && t.evalBreaker == 0 && !t.mustInterpret();
  }

  private static boolean expects(
      InterpThread t, int used, PyObject callee, KnownCallee k, int length) {
    PyFunction known = k.function();
    return callee instanceof PyFunction fn
        && fn.code == k.code()
        && known != null
        && fn.globals == known.globals
        && t.fuel - used > length
        && t.evalBreaker == 0
        && !t.needsFrames()
        && t.frameDepth < t.interpreter().recursionLimit();
  }

  static @Nullable PyObject callPython0(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, KnownCallee k, int at) {
    PyCode code = k.code();
    if (code != null
        && callee instanceof PyFunction fn
        && k.takes(fn.code, self == null ? 0 : 1)
        && DirectCalls.arePossible(t)) {
      f.stackTop = CompiledTurns.began(f, at);
      return result(
          t, f, self == null ? DirectCalls.call(k, t, f, fn) : DirectCalls.call(k, t, f, fn, self));
    }
    if (code != null && callee instanceof PyFunction fn && fn.code == code) {
      Frame callees = frame(fn, code, k, self == null ? 0 : 1);
      if (callees != null) {
        f.stackTop = CompiledTurns.began(f, at);
        @Nullable PyObject[] s = callees.slots;
        if (self != null) {
          s[0] = self;
        }
        return enterLinked(t, f, callees, k);
      }
    }
    KnownCallee other = k.other();
    return other == null
        ? call0(t, f, callee, self, at)
        : callPython0(t, f, callee, self, other, at);
  }

  static @Nullable PyObject construct0(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, KnownCallee k, int at) {
    PyCode code = k.code();
    PyFunction fn = k.function();
    if (code != null
        && fn != null
        && self == null
        && callee instanceof PyType cls
        && constructs(callee, fn, k)) {
      if (k.takes(code, 1) && DirectCalls.arePossible(t)) {
        f.stackTop = CompiledTurns.began(f, at);
        PyObject made = Calls.instance(t, cls);
        return result(t, f, made(t, made, DirectCalls.call(k, t, f, fn, made)));
      }
      Frame callees = frame(fn, code, k, 1);
      if (callees != null) {
        f.stackTop = CompiledTurns.began(f, at);
        PyObject made = Calls.instance(t, cls);
        @Nullable PyObject[] s = callees.slots;
        s[0] = made;
        callees.constructed = made;
        return enterLinked(t, f, callees, k);
      }
    }
    return call0(t, f, callee, self, at);
  }

  /** What a call gave: null if the caller must go on in the loop, which holds it then. */
  static @Nullable PyObject result(InterpThread t, Frame f, PyObject v) {
    return mayStay(t, f) ? v : leaveWith(f, v);
  }

  /** What a construction gives whose {@code __init__} returned {@code v}. */
  private static PyObject made(InterpThread t, PyObject made, PyObject v) {
    if (v != PyNone.VALUE) {
      throw FrameStack.noNone(t, v);
    }
    return made;
  }

  /** The callable is the expected class, and {@code fn} still its {@code __init__}. */
  static boolean constructs(PyObject callee, PyFunction fn, KnownCallee k) {
    return callee == k.callee()
        && callee instanceof PyType cls
        && cls.plainVersion() == k.version()
        && fn.code == k.code()
        && Calls.isPlainClass(cls);
  }

  static @Nullable PyObject callPython1(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      KnownCallee k,
      int at) {
    PyCode code = k.code();
    if (code != null
        && callee instanceof PyFunction fn
        && k.takes(fn.code, self == null ? 1 : 2)
        && DirectCalls.arePossible(t)) {
      f.stackTop = CompiledTurns.began(f, at);
      return result(
          t,
          f,
          self == null ? DirectCalls.call(k, t, f, fn, a) : DirectCalls.call(k, t, f, fn, self, a));
    }
    if (code != null && callee instanceof PyFunction fn && fn.code == code) {
      Frame callees = frame(fn, code, k, self == null ? 1 : 2);
      if (callees != null) {
        f.stackTop = CompiledTurns.began(f, at);
        @Nullable PyObject[] s = callees.slots;
        if (self == null) {
          s[0] = a;
        } else {
          s[0] = self;
          s[1] = a;
        }
        return enterLinked(t, f, callees, k);
      }
    }
    KnownCallee other = k.other();
    return other == null
        ? call1(t, f, callee, self, a, at)
        : callPython1(t, f, callee, self, a, other, at);
  }

  static @Nullable PyObject construct1(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      KnownCallee k,
      int at) {
    PyCode code = k.code();
    PyFunction fn = k.function();
    if (code != null
        && fn != null
        && self == null
        && callee instanceof PyType cls
        && constructs(callee, fn, k)) {
      if (k.takes(code, 2) && DirectCalls.arePossible(t)) {
        f.stackTop = CompiledTurns.began(f, at);
        PyObject made = Calls.instance(t, cls);
        return result(t, f, made(t, made, DirectCalls.call(k, t, f, fn, made, a)));
      }
      Frame callees = frame(fn, code, k, 2);
      if (callees != null) {
        f.stackTop = CompiledTurns.began(f, at);
        PyObject made = Calls.instance(t, cls);
        @Nullable PyObject[] s = callees.slots;
        s[0] = made;
        s[1] = a;
        callees.constructed = made;
        return enterLinked(t, f, callees, k);
      }
    }
    return call1(t, f, callee, self, a, at);
  }

  static @Nullable PyObject callPython2(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      PyObject b,
      KnownCallee k,
      int at) {
    PyCode code = k.code();
    if (code != null
        && callee instanceof PyFunction fn
        && k.takes(fn.code, self == null ? 2 : 3)
        && DirectCalls.arePossible(t)) {
      f.stackTop = CompiledTurns.began(f, at);
      return result(
          t,
          f,
          self == null
              ? DirectCalls.call(k, t, f, fn, a, b)
              : DirectCalls.call(k, t, f, fn, self, a, b));
    }
    if (code != null && callee instanceof PyFunction fn && fn.code == code) {
      Frame callees = frame(fn, code, k, self == null ? 2 : 3);
      if (callees != null) {
        f.stackTop = CompiledTurns.began(f, at);
        @Nullable PyObject[] s = callees.slots;
        if (self == null) {
          s[0] = a;
          s[1] = b;
        } else {
          s[0] = self;
          s[1] = a;
          s[2] = b;
        }
        return enterLinked(t, f, callees, k);
      }
    }
    KnownCallee other = k.other();
    return other == null
        ? call2(t, f, callee, self, a, b, at)
        : callPython2(t, f, callee, self, a, b, other, at);
  }

  static @Nullable PyObject construct2(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      PyObject b,
      KnownCallee k,
      int at) {
    PyCode code = k.code();
    PyFunction fn = k.function();
    if (code != null
        && fn != null
        && self == null
        && callee instanceof PyType cls
        && constructs(callee, fn, k)) {
      if (k.takes(code, 3) && DirectCalls.arePossible(t)) {
        f.stackTop = CompiledTurns.began(f, at);
        PyObject made = Calls.instance(t, cls);
        return result(t, f, made(t, made, DirectCalls.call(k, t, f, fn, made, a, b)));
      }
      Frame callees = frame(fn, code, k, 3);
      if (callees != null) {
        f.stackTop = CompiledTurns.began(f, at);
        PyObject made = Calls.instance(t, cls);
        @Nullable PyObject[] s = callees.slots;
        s[0] = made;
        s[1] = a;
        s[2] = b;
        callees.constructed = made;
        return enterLinked(t, f, callees, k);
      }
    }
    return call2(t, f, callee, self, a, b, at);
  }

  static @Nullable PyObject callPython3(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      PyObject b,
      PyObject c,
      KnownCallee k,
      int at) {
    PyCode code = k.code();
    if (code != null
        && callee instanceof PyFunction fn
        && k.takes(fn.code, self == null ? 3 : 4)
        && DirectCalls.arePossible(t)) {
      f.stackTop = CompiledTurns.began(f, at);
      return result(
          t,
          f,
          self == null
              ? DirectCalls.call(k, t, f, fn, a, b, c)
              : DirectCalls.call(k, t, f, fn, self, a, b, c));
    }
    if (code != null && callee instanceof PyFunction fn && fn.code == code) {
      Frame callees = frame(fn, code, k, self == null ? 3 : 4);
      if (callees != null) {
        f.stackTop = CompiledTurns.began(f, at);
        @Nullable PyObject[] s = callees.slots;
        if (self == null) {
          s[0] = a;
          s[1] = b;
          s[2] = c;
        } else {
          s[0] = self;
          s[1] = a;
          s[2] = b;
          s[3] = c;
        }
        return enterLinked(t, f, callees, k);
      }
    }
    KnownCallee other = k.other();
    return other == null
        ? call3(t, f, callee, self, a, b, c, at)
        : callPython3(t, f, callee, self, a, b, c, other, at);
  }

  static @Nullable PyObject construct3(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      PyObject b,
      PyObject c,
      KnownCallee k,
      int at) {
    PyCode code = k.code();
    PyFunction fn = k.function();
    if (code != null
        && fn != null
        && self == null
        && callee instanceof PyType cls
        && constructs(callee, fn, k)) {
      if (k.takes(code, 4) && DirectCalls.arePossible(t)) {
        f.stackTop = CompiledTurns.began(f, at);
        PyObject made = Calls.instance(t, cls);
        return result(t, f, made(t, made, DirectCalls.call(k, t, f, fn, made, a, b, c)));
      }
      Frame callees = frame(fn, code, k, 4);
      if (callees != null) {
        f.stackTop = CompiledTurns.began(f, at);
        PyObject made = Calls.instance(t, cls);
        @Nullable PyObject[] s = callees.slots;
        s[0] = made;
        s[1] = a;
        s[2] = b;
        s[3] = c;
        callees.constructed = made;
        return enterLinked(t, f, callees, k);
      }
    }
    return call3(t, f, callee, self, a, b, c, at);
  }

  static @Nullable PyObject callBuiltin0(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, KnownCallee k, int at) {
    PyObject on = callee != k.callee() ? null : receiver(callee, self);
    if (on == null) {
      return call0(t, f, callee, self, at);
    }
    f.stackTop = CompiledTurns.began(f, at);
    return given(t, f, k.callBuiltin(t, on), callee, 0);
  }

  static @Nullable PyObject callBuiltin1(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      KnownCallee k,
      int at) {
    PyObject on = callee != k.callee() ? null : receiver(callee, self);
    if (on == null) {
      return call1(t, f, callee, self, a, at);
    }
    f.stackTop = CompiledTurns.began(f, at);
    return given(t, f, k.callBuiltin(t, on, a), callee, 1);
  }

  static @Nullable PyObject callBuiltin2(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      PyObject b,
      KnownCallee k,
      int at) {
    PyObject on = callee != k.callee() ? null : receiver(callee, self);
    if (on == null) {
      return call2(t, f, callee, self, a, b, at);
    }
    f.stackTop = CompiledTurns.began(f, at);
    return given(t, f, k.callBuiltin(t, on, a, b), callee, 2);
  }

  static @Nullable PyObject callBuiltin3(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      PyObject b,
      PyObject c,
      KnownCallee k,
      int at) {
    PyObject on = callee != k.callee() ? null : receiver(callee, self);
    if (on == null) {
      return call3(t, f, callee, self, a, b, c, at);
    }
    f.stackTop = CompiledTurns.began(f, at);
    return given(t, f, k.callBuiltin(t, on, a, b, c), callee, 3);
  }

  /** Reads a property; null as other calls. */
  static @Nullable PyObject getProperty(
      InterpThread t, Frame f, PyObject getter, PyObject o, String name, KnownCallee k, int at) {
    try {
      return callPython0(t, f, getter, o, k, at);
    } catch (PyRaise e) {
      throw Err.lookedUp(e, o, name);
    }
  }

  /** What the body of a builtin gets as {@code self}; null if that is not to be decided here. */
  private static @Nullable PyObject receiver(PyObject callee, @Nullable PyObject self) {
    if (callee instanceof PyBuiltinFunction b) {
      return self == null ? b.self() : null;
    }
    if (callee instanceof PyType) {
      return self == null ? callee : null;
    }
    return self;
  }

  /** As {@link #enter}, where HotSpot knows what runs the callee. */
  static @Nullable PyObject enterLinked(InterpThread t, Frame caller, Frame callee, KnownCallee k) {
    FrameStack.pushCompiled(t, caller, callee);
    if (t.nesting >= DirectCalls.DEEP || t.mustInterpret()) {
      return null;
    }
    t.nesting++;
    try {
      callee.entry = true;
      PyObject v = CompiledCode.run(k, t, callee);
      if (v == null) {
        v = Loop.resume(t, callee);
      }
      PyObject result = callee.constructed == null ? v : FrameStack.constructed(t, callee, v);
      return mayStay(t, caller) ? result : leaveWith(caller, result);
    } finally {
      t.nesting--;
    }
  }

  static @Nullable PyObject general(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject[] args,
      String[] keywords) {
    t.takesLong();
    if (callee instanceof MethodDescriptor m && self != null) {
      return given(t, f, m.callOn(t, self, args, keywords), callee, args.length);
    }
    if (callee instanceof PyBuiltinFunction b && self == null) {
      return given(t, f, b.call(t, args, keywords), callee, args.length);
    }
    if (callee instanceof PyType k && self == null && !k.isHeap()) { // no Python __init__
      return given(t, f, Abstract.call(t, k, args, keywords), callee, args.length);
    }
    PyObject[] s = new PyObject[args.length + 2];
    s[0] = callee;
    s[1] = self;
    System.arraycopy(args, 0, s, 2, args.length);
    Frame callees = Calls.enter(t, s, 0, args.length, keywords);
    if (callees != null) {
      return enter(t, f, callees);
    }
    return given(t, f, Calls.call(t, s, 0, args.length, keywords), callee, args.length);
  }

  /** What a native function returned, after its check point. */
  private static @Nullable PyObject given(
      InterpThread t, Frame f, PyObject v, PyObject callee, int n) {
    if (t.evalBreaker != 0 && Calls.isCheckPoint(callee, n)) {
      t.gate().handlePending(t);
    }
    return mayStay(t, f) ? v : leaveWith(f, v);
  }

  /** After a call: the frame may go on in compiled code, with its variables as they were. */
  private static boolean mayStay(InterpThread t, Frame f) {
    return !t.mustInterpret() && !f.rewritten;
  }

  /** The frame goes on in the loop, holding {@code v}. */
  private static @Nullable PyObject leaveWith(Frame f, PyObject v) {
    f.rewritten = false;
    f.slots[f.stackTop++] = v;
    return null;
  }

  /** {@code s} holds callable, receiver or NULL, args, kwargs or NULL at {@code at}. */
  static @Nullable PyObject callSpread(InterpThread t, Frame f, @Nullable PyObject[] s, int at) {
    Frame callees = Calls.enterSpread(t, s, at);
    if (callees != null) {
      return enter(t, f, callees);
    }
    PyObject v = Calls.callSpread(t, s, at);
    if (t.evalBreaker != 0) {
      t.gate().handlePending(t);
    }
    return mayStay(t, f) ? v : leaveWith(f, v);
  }

  /**
   * Runs the callee. Null if the caller must go back to the loop: to run the callee, because so
   * many calls lie on Java's stack already, or with its result.
   */
  private static @Nullable PyObject enter(InterpThread t, Frame caller, Frame callee) {
    FrameStack.pushCompiled(t, caller, callee);
    if (t.nesting >= DirectCalls.DEEP || t.mustInterpret()) {
      return null;
    }
    t.nesting++;
    try {
      callee.entry = true;
      CompiledCode c = callee.pyCode.compiled(0);
      PyObject v = c == null ? null : c.run(t, callee);
      if (v == null) {
        v = c == null ? Loop.enter(t, callee) : Loop.resume(t, callee);
      }
      PyObject result = callee.constructed == null ? v : FrameStack.constructed(t, callee, v);
      return mayStay(t, caller) ? result : leaveWith(caller, result);
    } finally {
      t.nesting--;
    }
  }
}
