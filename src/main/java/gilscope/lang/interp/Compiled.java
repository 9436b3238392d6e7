package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MethodDescriptor;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBuiltinFunction;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyListIterator;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyRangeIterator;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What generated code calls, by name. It runs where no access is announced. Small, so that HotSpot
 * inlines it; what is rare is one call further away.
 */
@SuppressWarnings({"unused", "NullAway"}) // called from generated code; NULL is on the stack
final class Compiled {
  private static final int MANY_FAILURES = 50;

  /** Numbers of instructions are handed over in so many bits. */
  private static final int PLACE_BITS = 11;

  private static final int PLACE = (1 << PLACE_BITS) - 1;

  /** Calls from compiled code into Java's stack that fit into a small one. */
  private static final int DEEP = 300;

  private Compiled() {}

  // ---- numbers

  static boolean isLong(PyObject o) {
    return o instanceof PyInt i && i.type() == PyInt.TYPE && i.fitsLong();
  }

  static long longOf(PyObject o) {
    return ((PyInt) o).longValue();
  }

  static boolean isDouble(PyObject o) {
    return o instanceof PyFloat && o.type() == PyFloat.TYPE;
  }

  static double doubleOf(PyObject o) {
    return ((PyFloat) o).value();
  }

  static PyObject box(long v) {
    return PyInt.of(v);
  }

  static PyObject box(double v) {
    return PyFloat.of(v);
  }

  /** The object that stands for a variable's number: the one it was before, if there was one. */
  static PyObject box(@Nullable PyObject known, long v) {
    return known != null ? known : PyInt.of(v);
  }

  static PyObject box(@Nullable PyObject known, double v) {
    return known != null ? known : PyFloat.of(v);
  }

  static PyObject box(boolean v) {
    return v ? PyBool.TRUE : PyBool.FALSE;
  }

  static boolean addOverflows(long x, long y, long r) {
    return ((x ^ r) & (y ^ r)) < 0;
  }

  static boolean subtractOverflows(long x, long y, long r) {
    return ((x ^ y) & (x ^ r)) < 0;
  }

  static boolean multiplyOverflows(long x, long y, long r) {
    return Math.multiplyHigh(x, y) != r >> 63;
  }

  /** 0 raises, and -1 may overflow. */
  static boolean hardDivisor(long y) {
    return y == 0 || y == -1;
  }

  static boolean shiftOverflows(long x, long y) {
    return y < 0 || y > 62 || (x << y) >> y != x;
  }

  static boolean hardShift(long y) {
    return y < 0 || y > 63;
  }

  /** Their quotient as doubles is the quotient that Python wants. */
  static boolean divideHard(long x, long y) {
    return y == 0 || x > 1L << 53 || x < -(1L << 53) || y > 1L << 53 || y < -(1L << 53);
  }

  static boolean compare(long x, long y, int mask) {
    return (mask & (x < y ? 2 : x > y ? 4 : 8)) != 0;
  }

  static boolean lt(long x, long y) {
    return x < y;
  }

  static boolean le(long x, long y) {
    return x <= y;
  }

  static boolean eq(long x, long y) {
    return x == y;
  }

  static boolean ne(long x, long y) {
    return x != y;
  }

  static boolean gt(long x, long y) {
    return x > y;
  }

  static boolean ge(long x, long y) {
    return x >= y;
  }

  static boolean lt(double x, double y) {
    return x < y;
  }

  static boolean le(double x, double y) {
    return x <= y;
  }

  static boolean eq(double x, double y) {
    return x == y;
  }

  static boolean ne(double x, double y) {
    return x != y;
  }

  static boolean gt(double x, double y) {
    return x > y;
  }

  static boolean ge(double x, double y) {
    return x >= y;
  }

  static boolean isTrue(InterpThread t, Frame f, PyObject o, int pc) {
    if (o == PyBool.TRUE || o == PyBool.FALSE) {
      return o == PyBool.TRUE;
    }
    f.pc = pc;
    return Abstract.isTrue(t, o);
  }

  static boolean same(PyObject a, PyObject b) {
    return a == b;
  }

  // ---- operators

  static PyObject add(InterpThread t, Frame f, PyObject a, PyObject b, int at) {
    PyObject r = Quickening.addInts(a, b);
    return r != null ? r : binary(t, f, a, b, at);
  }

  static PyObject subtract(InterpThread t, Frame f, PyObject a, PyObject b, int at) {
    PyObject r = Quickening.subtractInts(a, b);
    return r != null ? r : binary(t, f, a, b, at);
  }

  static PyObject binary(InterpThread t, Frame f, PyObject a, PyObject b, int at) {
    return Operators.binary(t, began(f, at), a, b);
  }

  static PyObject item(InterpThread t, Frame f, PyObject o, PyObject key, int pc) {
    f.pc = pc;
    PyObject v = Quickening.item(t, o, key);
    return v != null ? v : Items.get(t, o, key);
  }

  static PyObject item(InterpThread t, Frame f, PyObject o, long i, int pc) {
    f.pc = pc;
    if (o.type() == PyList.TYPE && i == (int) i) {
      PyList list = (PyList) o;
      PyObject v = list.getOrNull(t, i < 0 ? (int) i + list.size() : (int) i);
      if (v != null) {
        return v;
      }
    }
    return Items.get(t, o, PyInt.of(i));
  }

  static boolean contains(InterpThread t, Frame f, PyObject item, PyObject container, int pc) {
    f.pc = pc;
    return Containers.contains(t, container, item);
  }

  static PyObject compare(InterpThread t, Frame f, PyObject a, PyObject b, int at) {
    return Operators.compare(t, began(f, at), a, b);
  }

  static boolean isRange(PyObject it) {
    return it instanceof PyRangeIterator;
  }

  static boolean hasNext(PyObject it) {
    return ((PyRangeIterator) it).hasNext();
  }

  static long takeLong(PyObject it) {
    return ((PyRangeIterator) it).takeLong();
  }

  static @Nullable PyObject next(InterpThread t, Frame f, PyObject it, int pc) {
    f.pc = pc;
    return it instanceof PyListIterator l ? l.advance(t) : Iteration.next(t, it);
  }

  static void storeSlice(InterpThread t, PyObject v, PyObject o, PyObject from, PyObject to) {
    Items.storeSlice(t, new PyObject[] {v, o, from, to}, 0);
  }

  // ---- names

  static PyObject bound(InterpThread t, Frame f, @Nullable PyObject v, int slot) {
    return v != null ? v : Names.bound(t, f, slot);
  }

  static PyObject global(InterpThread t, Frame f, int at, FoundGlobal found) {
    if (f.globals == found.globals()) {
      PyObject v = found.entry().value();
      if (v != null) {
        return v;
      }
    }
    return global(t, f, at);
  }

  static PyObject builtin(InterpThread t, Frame f, int at, FoundGlobal found) {
    PyDict globals = found.globals();
    if (f.globals == globals && globals.shape() == found.shape()) {
      PyObject v = found.entry().value();
      if (v != null) {
        return v;
      }
    }
    return global(t, f, at);
  }

  static PyObject global(InterpThread t, Frame f, int at) {
    int name = began(f, at);
    return Names.global(t, f, f.pc, name);
  }

  static void storeGlobal(InterpThread t, Frame f, PyObject v, int name) {
    f.globals.put(t, f.pyCode.nameObjects[name], v);
  }

  static PyObject name(InterpThread t, Frame f, int name) {
    return Names.name(t, f, name);
  }

  static void storeName(InterpThread t, Frame f, PyObject v, int name) {
    Names.storeName(t, f, name, v);
  }

  static PyObject deref(InterpThread t, Frame f, PyObject cell, int slot) {
    PyObject v = ((PyCell) cell).get(t);
    return v != null ? v : Names.emptyCell(t, f, slot);
  }

  static void storeDeref(InterpThread t, PyObject v, PyObject cell) {
    ((PyCell) cell).set(t, v);
  }

  static PyObject cell(Frame f, @Nullable PyObject v, int slot) {
    PyObject c = new PyCell(v);
    f.slots[slot] = c;
    return c;
  }

  static void copyFreeVars(Frame f, int n) {
    Names.copyFreeVars(f, n);
  }

  static PyObject function(InterpThread t, Frame f, PyObject code) {
    return new PyFunction(t, (PyCode) code, f.globals);
  }

  static PyObject functionAttribute(PyObject value, PyObject function, int bit) {
    ((PyFunction) function).setAttribute(bit, value);
    return function;
  }

  // ---- attributes

  static PyObject attribute(InterpThread t, Frame f, PyObject o, AttributeSite site) {
    f.pc = site.pc();
    if (site.position() >= 0
        && o instanceof PyInstance i
        && o.type() == site.type()
        && o.type().version() == site.version()) {
      PyObject v = i.attributeAt(t, site.position(), site.key());
      if (v != null) {
        return v;
      }
    }
    return Attributes.load(t, o, site.code(), site.pc(), site.name());
  }

  static void storeAttribute(InterpThread t, Frame f, PyObject v, PyObject o, AttributeSite site) {
    f.pc = site.pc();
    if (site.position() < 0
        || !(o instanceof PyInstance i)
        || o.type() != site.type()
        || o.type().version() != site.version()
        || !i.setAttributeAt(t, site.position(), site.key(), v)) {
      Attributes.store(t, o, site.code(), site.pc(), site.name(), v);
    }
  }

  /** The function to call with {@code o} as first argument; null if it is no such attribute. */
  static @Nullable PyObject method(InterpThread t, Frame f, PyObject o, AttributeSite site) {
    f.pc = site.pc();
    PyObject function = site.function();
    if (function != null
        && o.type() == site.type()
        && o.type().version() == site.version()
        && !(o instanceof PyModule)) {
      PyDict d = o.dict(false);
      return d == null || !d.mayHold(site.key()) || d.get(t, site.key()) == null ? function : null;
    }
    return Attributes.method(t, o, site.code(), site.pc(), site.name());
  }

  // ---- calls

  static @Nullable PyObject call0(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, int at) {
    f.stackTop = began(f, at);
    if (callee instanceof PyFunction fn) {
      PyCode c = fn.code;
      if (c.simple && c.argCount == (self == null ? 0 : 1)) {
        Frame callees = new Frame(c, fn);
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
    f.stackTop = began(f, at);
    if (callee instanceof PyFunction fn) {
      PyCode c = fn.code;
      if (c.simple && c.argCount == (self == null ? 1 : 2)) {
        Frame callees = new Frame(c, fn);
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
    f.stackTop = began(f, at);
    if (callee instanceof PyFunction fn) {
      PyCode c = fn.code;
      if (c.simple && c.argCount == (self == null ? 2 : 3)) {
        Frame callees = new Frame(c, fn);
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
    return callN(t, f, callee, self, new PyObject[] {a, b, c}, at);
  }

  static @Nullable PyObject callN(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, PyObject[] args, int at) {
    f.stackTop = began(f, at);
    if (callee instanceof PyFunction fn) {
      PyCode c = fn.code;
      int first = self == null ? 0 : 1;
      if (c.simple && c.argCount == args.length + first) {
        Frame callees = new Frame(c, fn);
        if (self != null) {
          callees.slots[0] = self;
        }
        System.arraycopy(args, 0, callees.slots, first, args.length);
        return enter(t, f, callees);
      }
    }
    return general(t, f, callee, self, args, Calls.NO_KEYWORDS);
  }

  static @Nullable PyObject callKw(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject[] args,
      PyObject names,
      int at) {
    f.stackTop = began(f, at);
    return general(t, f, callee, self, args, Calls.keywords(names));
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

  private static boolean expects(
      InterpThread t, int used, PyObject callee, KnownCallee k, int length) {
    return callee instanceof PyFunction fn
        && fn.code == k.code()
        && t.fuel - used > length
        && t.evalBreaker == 0
        && t.lifetimes == null
        && !t.tracing
        && t.frameDepth < t.interpreter().recursionLimit();
  }

  /** The attribute if it lies where it did; null says nothing. */
  static @Nullable PyObject attributeOrNull(InterpThread t, PyObject o, AttributeSite site) {
    return o instanceof PyInstance i
            && o.type() == site.type()
            && o.type().version() == site.version()
        ? i.attributeAt(t, site.position(), site.key())
        : null;
  }

  // ---- calls whose callee is expected

  static @Nullable PyObject callPython0(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, KnownCallee k, int at) {
    PyCode code = k.code();
    if (code != null
        && callee instanceof PyFunction fn
        && fn.code == code
        && k.parameters() == (self == null ? 0 : 1)) {
      f.stackTop = began(f, at);
      Frame callees = new Frame(code, fn, k.locals(), k.slots());
      @Nullable PyObject[] s = callees.slots;
      if (self == null) {
      } else {
        s[0] = self;
      }
      return enterLinked(t, f, callees, k);
    }
    return call0(t, f, callee, self, at);
  }

  static @Nullable PyObject construct0(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, KnownCallee k, int at) {
    PyCode code = k.code();
    PyFunction fn = k.function();
    if (code != null
        && fn != null
        && callee == k.callee()
        && callee instanceof PyType cls
        && cls.version() == k.version()
        && self == null
        && fn.code == code
        && Calls.isPlainClass(cls)) {
      f.stackTop = began(f, at);
      PyObject made = Calls.instance(t, cls);
      Frame callees = new Frame(code, fn, k.locals(), k.slots());
      @Nullable PyObject[] s = callees.slots;
      s[0] = made;
      callees.constructed = made;
      return enterLinked(t, f, callees, k);
    }
    return call0(t, f, callee, self, at);
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
        && fn.code == code
        && k.parameters() == (self == null ? 1 : 2)) {
      f.stackTop = began(f, at);
      Frame callees = new Frame(code, fn, k.locals(), k.slots());
      @Nullable PyObject[] s = callees.slots;
      if (self == null) {
        s[0] = a;
      } else {
        s[0] = self;
        s[1] = a;
      }
      return enterLinked(t, f, callees, k);
    }
    return call1(t, f, callee, self, a, at);
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
        && callee == k.callee()
        && callee instanceof PyType cls
        && cls.version() == k.version()
        && self == null
        && fn.code == code
        && Calls.isPlainClass(cls)) {
      f.stackTop = began(f, at);
      PyObject made = Calls.instance(t, cls);
      Frame callees = new Frame(code, fn, k.locals(), k.slots());
      @Nullable PyObject[] s = callees.slots;
      s[0] = made;
      s[1] = a;
      callees.constructed = made;
      return enterLinked(t, f, callees, k);
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
        && fn.code == code
        && k.parameters() == (self == null ? 2 : 3)) {
      f.stackTop = began(f, at);
      Frame callees = new Frame(code, fn, k.locals(), k.slots());
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
    return call2(t, f, callee, self, a, b, at);
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
        && callee == k.callee()
        && callee instanceof PyType cls
        && cls.version() == k.version()
        && self == null
        && fn.code == code
        && Calls.isPlainClass(cls)) {
      f.stackTop = began(f, at);
      PyObject made = Calls.instance(t, cls);
      Frame callees = new Frame(code, fn, k.locals(), k.slots());
      @Nullable PyObject[] s = callees.slots;
      s[0] = made;
      s[1] = a;
      s[2] = b;
      callees.constructed = made;
      return enterLinked(t, f, callees, k);
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
        && fn.code == code
        && k.parameters() == (self == null ? 3 : 4)) {
      f.stackTop = began(f, at);
      Frame callees = new Frame(code, fn, k.locals(), k.slots());
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
    return call3(t, f, callee, self, a, b, c, at);
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
        && callee == k.callee()
        && callee instanceof PyType cls
        && cls.version() == k.version()
        && self == null
        && fn.code == code
        && Calls.isPlainClass(cls)) {
      f.stackTop = began(f, at);
      PyObject made = Calls.instance(t, cls);
      Frame callees = new Frame(code, fn, k.locals(), k.slots());
      @Nullable PyObject[] s = callees.slots;
      s[0] = made;
      s[1] = a;
      s[2] = b;
      s[3] = c;
      callees.constructed = made;
      return enterLinked(t, f, callees, k);
    }
    return call3(t, f, callee, self, a, b, c, at);
  }

  static @Nullable PyObject callBuiltin0(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, KnownCallee k, int at) {
    PyObject on = callee != k.callee() ? null : receiver(callee, self);
    if (on == null) {
      return call0(t, f, callee, self, at);
    }
    f.stackTop = began(f, at);
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
    f.stackTop = began(f, at);
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
    f.stackTop = began(f, at);
    return given(t, f, k.callBuiltin(t, on, a, b), callee, 2);
  }

  /** What the body of a builtin gets as {@code self}; null if that is not to be decided here. */
  private static @Nullable PyObject receiver(PyObject callee, @Nullable PyObject self) {
    if (callee instanceof PyBuiltinFunction b) {
      return self == null ? b.self() : null;
    }
    return self;
  }

  /** As {@link #enter}, where HotSpot knows what runs the callee. */
  private static @Nullable PyObject enterLinked(
      InterpThread t, Frame caller, Frame callee, KnownCallee k) {
    FrameStack.push(t, caller, callee);
    if (t.nesting >= DEEP || t.lifetimes != null) {
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
      return t.lifetimes == null ? result : leaveWith(caller, result);
    } finally {
      t.nesting--;
    }
  }

  private static @Nullable PyObject general(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject[] args,
      String[] keywords) {
    if (callee instanceof MethodDescriptor m && self != null) {
      return given(t, f, m.callOn(t, self, args, keywords), callee, args.length);
    }
    if (callee instanceof PyBuiltinFunction b && self == null) {
      return given(t, f, b.call(t, args, keywords), callee, args.length);
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
    return t.lifetimes == null ? v : leaveWith(f, v);
  }

  /** References are counted from now on: the frame goes on in the loop, holding {@code v}. */
  private static @Nullable PyObject leaveWith(Frame f, PyObject v) {
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
    return t.lifetimes == null ? v : leaveWith(f, v);
  }

  /**
   * Runs the callee. Null if the caller must go back to the loop: to run the callee, because so
   * many calls lie on Java's stack already, or with its result.
   */
  private static @Nullable PyObject enter(InterpThread t, Frame caller, Frame callee) {
    FrameStack.push(t, caller, callee);
    if (t.nesting >= DEEP || t.lifetimes != null) {
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
      return t.lifetimes == null ? result : leaveWith(caller, result);
    } finally {
      t.nesting--;
    }
  }

  // ---- turns

  /** The instruction that begins; the answer is the other number in {@code at}. */
  private static int began(Frame f, int at) {
    f.pc = at & PLACE;
    return at >>> PLACE_BITS;
  }

  /** So many instructions later: true if a {@link #turn} is due. */
  static boolean isDue(InterpThread t, int used) {
    int left = t.fuel - used;
    t.fuel = left;
    return left <= 0 || t.evalBreaker != 0;
  }

  /** At a check point, with variables and stack in the frame. */
  static void turn(InterpThread t, Frame f, int at) {
    f.stackTop = began(f, at);
    if (t.fuel <= 0) {
      t.fuel = t.gate().refuel(t);
    }
    if (t.evalBreaker != 0) {
      t.gate().handlePending(t);
    }
  }

  /** The frame, whose slots are stored, goes on in the loop; {@code how} says where. */
  static @Nullable PyObject exit(
      CompiledCode c, InterpThread t, Frame f, int used, int how, int entry) {
    f.next = how & PLACE;
    t.fuel -= used - (how >>> PLACE_BITS & PLACE);
    f.stackTop = (how & Integer.MAX_VALUE) >>> 2 * PLACE_BITS;
    if (how < 0) {
      failed(c, f, entry);
    }
    return null;
  }

  /** The callee goes on in the loop, and the frame after it. */
  static @Nullable PyObject waits(InterpThread t, Frame f, int used, int at) {
    f.next = at & PLACE;
    t.fuel -= used - (at >>> PLACE_BITS);
    return null;
  }

  /** Somebody may look at the frame's variables when it has been left. */
  static boolean isSeen(Frame f) {
    return f.kept;
  }

  static void returns(InterpThread t, Frame f, int used) {
    t.fuel -= used;
    FrameStack.leaveCompiled(t, f);
  }

  static void yields(InterpThread t, Frame f, int arg) {
    FrameStack.suspendCompiled(t, f, arg);
  }

  /** A guard of {@code c}, entered at {@code entry}, failed; too often, and it is thrown away. */
  static void failed(CompiledCode c, Frame f, int entry) {
    if (++c.failures > MANY_FAILURES) {
      c.failures = 0;
      f.pyCode.install(entry, null);
    }
  }

  // ---- exceptions

  /**
   * What a handler of this frame gets, with the frame's entry in the traceback.
   *
   * @throws RuntimeException what is no Python exception, the frame being left
   */
  static PyBaseException caught(InterpThread t, Frame f, Throwable thrown) {
    return tell(t, f, thrown).value();
  }

  /** The frame has no handler: it is left, and the caller throws the result. */
  static PyRaise left(InterpThread t, Frame f, Throwable thrown) {
    PyRaise raise = tell(t, f, thrown);
    FrameStack.abandon(t, f);
    return raise;
  }

  private static PyRaise tell(InterpThread t, Frame f, Throwable thrown) {
    PyRaise raise = Unwinding.inCompiled(t, f, thrown);
    boolean again = t.reraising;
    t.reraising = false;
    if (!again) {
      PyBaseException e = raise.value();
      e.setTraceback(new PyTraceback((PyTraceback) e.traceback(), f, f.pc));
    }
    return raise;
  }

  static PyObject lasti(Frame f) {
    return PyInt.of(f.pc);
  }

  static PyObject beginHandling(InterpThread t, PyObject e) {
    return Raising.beginHandling(t, e);
  }

  static void endHandling(InterpThread t, PyObject previous) {
    Raising.endHandling(t, previous);
  }

  static boolean matches(InterpThread t, PyObject e, PyObject type) {
    return Raising.matches(t, e, type) == PyBool.TRUE;
  }

  static PyRaise raise(InterpThread t, @Nullable PyObject[] s, int sp, int n) {
    return Raising.raise(t, s, sp, n);
  }

  static PyRaise reraise(InterpThread t, Frame f, @Nullable PyObject[] s, int sp, int n) {
    return Raising.reraise(t, f, s, sp, n);
  }

  // ---- displays and the like

  static PyObject list(PyObject[] values) {
    return new PyList(values);
  }

  static PyObject tuple(PyObject[] values) {
    return PyTuple.of(values);
  }

  static PyObject set(InterpThread t, PyObject[] values) {
    return Displays.set(t, values, 0, values.length);
  }

  static PyObject map(InterpThread t, PyObject[] values) {
    return Displays.map(t, values, 0, values.length / 2);
  }

  static PyObject slice(PyObject[] values) {
    return Displays.slice(values, 0, values.length);
  }

  static PyObject join(PyObject[] values) {
    return Formatting.join(values, 0, values.length);
  }

  static boolean isPair(PyObject o, int n) {
    return o.type() == PyTuple.TYPE && ((PyTuple) o).size() == n;
  }

  static PyObject part(PyObject tuple, int i) {
    return ((PyTuple) tuple).get(i);
  }

  static PyObject intrinsic(InterpThread t, Frame f, PyObject o, int which) {
    return Intrinsics.unary(t, f, which, o);
  }

  static PyObject yieldFromIterator(InterpThread t, Frame f, PyObject o) {
    return Delegation.yieldFromIterator(t, f, o);
  }

  /** Into {@code s[at]}; true if the receiver has finished. */
  static boolean send(
      InterpThread t, PyObject receiver, PyObject v, @Nullable PyObject[] s, int at) {
    Delegation.Step step = Delegation.send(t, receiver, v);
    s[at] = step.value();
    return step.finished();
  }

  static PyRaise failure(InterpThread t, String text) {
    return Err.runtime(t, text);
  }

  static boolean isType(PyObject o, PyType type) {
    return o.type() == type;
  }
}
