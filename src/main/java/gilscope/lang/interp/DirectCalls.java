package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Calls of Python functions that hand over the arguments alone. Compiled code makes a frame of them
 * only before the first thing that could observe it; getters, setters and the base cases of
 * recursions never do. What is not compiled that way gets its frame here.
 *
 * <p>Such an entry is given the thread, the caller's frame with its state stored, the function and
 * its arguments. It returns what the function returns, or throws what leaves it, having finished in
 * the loop if need be: the caller's frame is innermost again.
 */
@SuppressWarnings({"unused", "NullAway"}) // called from generated code
final class DirectCalls {
  /** The most parameters of a function that is entered so. */
  static final int MANY_PARAMETERS = 6;

  /** The most of a function whose frame is made here without an array of the arguments. */
  private static final int FEW_PARAMETERS = 4;

  /** Calls out of compiled code that lie on Java's stack, at most. */
  static final int DEEP = 300;

  private static final MethodHandle[] FRAMED = new MethodHandle[MANY_PARAMETERS + 1];

  private static final MethodHandle ANY;
  private static final MethodHandle IS_CODE;

  static {
    MethodHandles.Lookup here = MethodHandles.lookup();
    try {
      for (int n = 0; n <= FEW_PARAMETERS; n++) {
        MethodType type = type(n).insertParameterTypes(0, Uncompiled.class);
        FRAMED[n] = here.findStatic(DirectCalls.class, "framed", type);
      }
      MethodType many =
          type(0).insertParameterTypes(0, Uncompiled.class).appendParameterTypes(PyObject[].class);
      for (int n = FEW_PARAMETERS + 1; n <= MANY_PARAMETERS; n++) {
        FRAMED[n] =
            here.findStatic(DirectCalls.class, "framed", many).asCollector(PyObject[].class, n);
      }
      ANY =
          here.findStatic(DirectCalls.class, "any", type(0).appendParameterTypes(PyObject[].class));
      IS_CODE =
          here.findStatic(
              DirectCalls.class,
              "isCode",
              type(0).changeReturnType(boolean.class).insertParameterTypes(0, PyCode.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** What runs where no frame is spared: a constant to HotSpot. */
  private record Uncompiled(PyCode code, int locals, int slots, MethodHandle run) {}

  private DirectCalls() {}

  /** Of an entry for {@code n} arguments. */
  static MethodType type(int n) {
    return MethodType.methodType(PyObject.class, InterpThread.class, Frame.class, PyFunction.class)
        .appendParameterTypes(Collections.nCopies(n, PyObject.class));
  }

  /** True for code that has such an entry. */
  static boolean isPossible(PyCode code) {
    return code.simple && code.argCount <= MANY_PARAMETERS;
  }

  /**
   * Makes the frame and runs it.
   *
   * @param run see {@link PyCode#runner}
   */
  static MethodHandle framed(PyCode code, MethodHandle run) {
    int locals = code.localsPlus;
    return FRAMED[code.argCount].bindTo(new Uncompiled(code, locals, locals + code.stackSize, run));
  }

  /** Makes the frame and runs it, whatever the function's code is. */
  static MethodHandle any(int arguments) {
    return ANY.asCollector(PyObject[].class, arguments);
  }

  /** {@code then} for functions of that code, else {@code otherwise}. */
  static MethodHandle ifCode(PyCode code, MethodHandle then, MethodHandle otherwise) {
    return MethodHandles.guardWithTest(IS_CODE.bindTo(code), then, otherwise);
  }

  private static boolean isCode(PyCode code, InterpThread t, Frame caller, PyFunction fn) {
    return fn.code == code;
  }

  private static PyObject any(InterpThread t, Frame caller, PyFunction fn, PyObject[] args) {
    PyCode code = fn.code;
    Frame f = Frame.of(code, fn, code.localsPlus, code.localsPlus + code.stackSize);
    System.arraycopy(args, 0, f.slots, 0, args.length);
    FrameStack.push(t, caller, f);
    t.nesting++;
    try {
      f.entry = true;
      CompiledCode c = code.compiled(0);
      PyObject v = c == null ? null : c.run(t, f);
      return v != null ? v : c == null ? Loop.enter(t, f) : Loop.resume(t, f);
    } finally {
      t.nesting--;
    }
  }

  /**
   * A function may be entered now: if not, its frame must be made and perhaps not be run here, or
   * be too many.
   */
  static boolean arePossible(InterpThread t) {
    return t.nesting < DEEP
        && !t.mustInterpret()
        && t.frameDepth < t.interpreter().recursionLimit();
  }

  // ---- entering: only what was expected, if they are possible

  static PyObject call(KnownCallee k, InterpThread t, Frame f, PyFunction fn) {
    try {
      return (PyObject) k.direct().invokeExact(t, f, fn);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  static PyObject call(KnownCallee k, InterpThread t, Frame f, PyFunction fn, PyObject a) {
    try {
      return (PyObject) k.direct().invokeExact(t, f, fn, a);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  static PyObject call(
      KnownCallee k, InterpThread t, Frame f, PyFunction fn, PyObject a, PyObject b) {
    try {
      return (PyObject) k.direct().invokeExact(t, f, fn, a, b);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  static PyObject call(
      KnownCallee k, InterpThread t, Frame f, PyFunction fn, PyObject a, PyObject b, PyObject c) {
    try {
      return (PyObject) k.direct().invokeExact(t, f, fn, a, b, c);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  static PyObject call(
      KnownCallee k,
      InterpThread t,
      Frame f,
      PyFunction fn,
      PyObject a,
      PyObject b,
      PyObject c,
      PyObject d) {
    try {
      return (PyObject) k.direct().invokeExact(t, f, fn, a, b, c, d);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /**
   * As above.
   *
   * @param direct takes the arguments as an array: a constant to HotSpot, which makes none
   */
  static PyObject call(
      MethodHandle direct, InterpThread t, Frame f, PyFunction fn, PyObject[] args) {
    try {
      return (PyObject) direct.invokeExact(t, f, fn, args);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof RuntimeException r) {
      return r;
    }
    if (e instanceof Error x) {
      throw x;
    }
    return new IllegalStateException(e); // the code throws nothing checked
  }

  // ---- the frame is made at once

  private static PyObject framed(Uncompiled u, InterpThread t, Frame caller, PyFunction fn) {
    return run(u, t, caller, Frame.of(u.code, fn, u.locals, u.slots));
  }

  private static PyObject framed(
      Uncompiled u, InterpThread t, Frame caller, PyFunction fn, PyObject a) {
    Frame f = Frame.of(u.code, fn, u.locals, u.slots);
    f.slots[0] = a;
    return run(u, t, caller, f);
  }

  private static PyObject framed(
      Uncompiled u, InterpThread t, Frame caller, PyFunction fn, PyObject a, PyObject b) {
    Frame f = Frame.of(u.code, fn, u.locals, u.slots);
    @Nullable PyObject[] s = f.slots;
    s[0] = a;
    s[1] = b;
    return run(u, t, caller, f);
  }

  private static PyObject framed(
      Uncompiled u,
      InterpThread t,
      Frame caller,
      PyFunction fn,
      PyObject a,
      PyObject b,
      PyObject c) {
    Frame f = Frame.of(u.code, fn, u.locals, u.slots);
    @Nullable PyObject[] s = f.slots;
    s[0] = a;
    s[1] = b;
    s[2] = c;
    return run(u, t, caller, f);
  }

  private static PyObject framed(
      Uncompiled u,
      InterpThread t,
      Frame caller,
      PyFunction fn,
      PyObject a,
      PyObject b,
      PyObject c,
      PyObject d) {
    Frame f = Frame.of(u.code, fn, u.locals, u.slots);
    @Nullable PyObject[] s = f.slots;
    s[0] = a;
    s[1] = b;
    s[2] = c;
    s[3] = d;
    return run(u, t, caller, f);
  }

  private static PyObject framed(
      Uncompiled u, InterpThread t, Frame caller, PyFunction fn, PyObject[] args) {
    Frame f = Frame.of(u.code, fn, u.locals, u.slots);
    System.arraycopy(args, 0, f.slots, 0, args.length);
    return run(u, t, caller, f);
  }

  private static PyObject run(Uncompiled u, InterpThread t, Frame caller, Frame f) {
    FrameStack.pushCompiled(t, caller, f);
    t.nesting++;
    try {
      f.entry = true;
      PyObject v = (PyObject) u.run.invokeExact(t, f);
      return v == null ? Loop.resume(t, f) : v;
    } catch (Throwable e) {
      throw unchecked(e);
    } finally {
      t.nesting--;
    }
  }

  // ---- for generated code that makes its frame itself

  /** The frame, innermost from now on; its variables are still to be stored. */
  static Frame frame(
      InterpThread t, Frame caller, PyFunction fn, PyCode code, int locals, int slots) {
    Frame f = Frame.of(code, fn, locals, slots);
    f.entry = true;
    FrameStack.pushDirect(t, caller, f);
    t.nesting++;
    return f;
  }

  /** As {@link LineStretch#enters}. */
  static void enters(InterpThread t, LineStretch entry) {
    LineStretch.enters(t, entry);
  }

  /** As below, where lines are told. */
  static void returns(InterpThread t, int used, LineStretch left) {
    t.fuel -= used;
    Apart.returns(t, left);
  }

  /** Java itself failed before there was a frame: nobody has been told of it. */
  static void failed(InterpThread t) {
    t.forgetLines();
  }

  /** Returns, no frame having been made. */
  static void returns(InterpThread t, int used) {
    t.fuel -= used;
  }

  /** Returns from the frame. */
  static void returns(InterpThread t, Frame f, int used) {
    t.fuel -= used;
    t.nesting--;
    FrameStack.leaveDirect(t, f);
  }

  /** As {@link CompiledTurns#left}. */
  static PyRaise left(InterpThread t, Frame f, Throwable thrown) {
    try {
      return CompiledTurns.left(t, f, thrown);
    } finally {
      t.nesting--;
    }
  }

  /** The loop runs the frame, whose state is stored, to its end. */
  static PyObject goesOn(InterpThread t, Frame f) {
    try {
      return Loop.resume(t, f);
    } finally {
      t.nesting--;
    }
  }
}
