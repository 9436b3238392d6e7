package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Containers;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * What generated code and the loop do out of their line: operators, calls and turns of which
 * nothing is known that would make them quick, and what is told of lines and frames. HotSpot is
 * told not to inline these methods ({@code packaging/java.options}): it grants a method 8,000 bytes
 * of what it inlines, the first come first served, and what is quick would have to wait behind
 * them.
 */
@SuppressWarnings({"unused", "NullAway"}) // called from generated code; NULL is on the stack
final class Apart {
  private Apart() {}

  static @Nullable Frame call(InterpThread t, Frame f, int base, int word) {
    return Calls.make(t, f, base, word, true);
  }

  /** FOR_ITER of what pushes no frame; null if it is exhausted, and the frame's next is set. */
  static @Nullable PyObject next(InterpThread t, Frame f, PyObject it) {
    PyCode code = f.pyCode;
    PyObject v = Iteration.next(t, it, code, f.pc);
    if (v == null) {
      f.next = (code.words[f.pc] >>> 8) + 1; // after END_FOR
    }
    return v;
  }

  static PyObject binary(InterpThread t, int op, PyObject a, PyObject b) {
    t.takesLong();
    return Operators.binary(t, op, a, b);
  }

  static PyObject compare(InterpThread t, int op, PyObject a, PyObject b) {
    t.takesLong();
    return Operators.compare(t, op, a, b);
  }

  static boolean contains(InterpThread t, PyObject container, PyObject item) {
    t.takesLong();
    return Containers.contains(t, container, item);
  }

  static boolean isTrue(InterpThread t, PyObject o) {
    t.takesLong();
    return Abstract.isTrue(t, o);
  }

  static PyObject get(InterpThread t, PyObject o, PyObject key) {
    if (o.type() != PyDict.TYPE || !isPlain(key)) {
      t.takesLong();
    }
    return Items.get(t, o, key);
  }

  /** False, with nothing done, if these may be variables of the frame that does it. */
  static boolean store(InterpThread t, PyObject o, PyObject key, PyObject v) {
    if (o instanceof PyFrameLocals) {
      return false;
    }
    t.takesLong();
    Items.store(t, o, key, v);
    return true;
  }

  static PyObject slice(InterpThread t, PyObject o, PyObject from, PyObject to) {
    return Items.slice(t, o, from, to);
  }

  /** It is found as a key without a call of Python. */
  static boolean isPlain(PyObject key) {
    return key.type() == PyInt.TYPE || key.type() == PyStr.TYPE;
  }

  static void storeSlice(InterpThread t, PyObject v, PyObject o, PyObject from, PyObject to) {
    Items.storeSlice(t, new PyObject[] {v, o, from, to}, 0);
  }

  static PyObject global(InterpThread t, Frame f, int name) {
    return Names.global(t, f, f.pc, name);
  }

  static PyObject load(InterpThread t, PyObject o, PyCode code, int pc, int name) {
    return Attributes.load(t, o, code, pc, name);
  }

  static void storeAttribute(
      InterpThread t, PyObject o, PyCode code, int pc, int name, PyObject v) {
    Attributes.store(t, o, code, pc, name, v);
  }

  static boolean stores(ThreadState t, PyInstance o, SeenAttribute seen, PyObject v) {
    return Attributes.stores(t, o, seen, v);
  }

  static @Nullable PyObject method(InterpThread t, PyObject o, PyCode code, int pc, int name) {
    return Attributes.method(t, o, code, pc, name);
  }

  static boolean lacks(InterpThread t, PyObject o, PyStr key) {
    return Attributes.lacks(t, o, key);
  }

  static @Nullable PyObject call0(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, int at) {
    return CompiledCalls.call0(t, f, callee, self, at);
  }

  static @Nullable PyObject call1(
      InterpThread t, Frame f, PyObject callee, @Nullable PyObject self, PyObject a, int at) {
    return CompiledCalls.call1(t, f, callee, self, a, at);
  }

  static @Nullable PyObject call2(
      InterpThread t,
      Frame f,
      PyObject callee,
      @Nullable PyObject self,
      PyObject a,
      PyObject b,
      int at) {
    return CompiledCalls.call2(t, f, callee, self, a, b, at);
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
    return CompiledCalls.call3(t, f, callee, self, a, b, c, at);
  }

  static void turn(InterpThread t, Frame f, int at) {
    CompiledTurns.turn(t, f, at);
  }

  static void commit(InterpThread t, Frame f) {
    LineStretch.commit(t, f);
  }

  /** {@link Gate#jumpedBack}, {@code used} instructions later. */
  static void jumped(InterpThread t, int used, int at, int line) {
    t.fuel -= used;
    t.gate().jumpedBack(t, at, line);
  }

  static void returns(InterpThread t, LineStretch left) {
    LineStretch.returns(t, left);
  }

  static void entered(InterpThread t) {
    t.gate().entered(t);
  }

  static void leaving(InterpThread t) {
    t.gate().leaving(t);
  }
}
