package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * One activation of a code object, on the Java heap: CPython's {@code _PyInterpreterFrame}. Written by its thread; a
 * debugger reads it while that thread is suspended.
 */
public final class Frame {
  /** What is executed. */
  public final Code code;

  public final PyDict globals;
  public final PyDict builtins;

  /** The namespace of a class body or of {@code exec}; null in functions. */
  public final @Nullable PyObject namespace;

  /** Locals, cells and free variables as in {@code co_localsplusnames}, then the operand stack. Unbound is null. */
  public final @Nullable PyObject[] slots;

  /** Index of the instruction being executed, or of the next one while the thread is between two. */
  public int pc;

  /** Index into {@link #slots} of the first free stack entry; stored when the thread may be suspended or observed. */
  public int stackTop;

  /** The caller; null in a thread's outermost frame and in a suspended generator. */
  public @Nullable Frame back;

  public Frame(Code code, PyDict globals, PyDict builtins, @Nullable PyObject namespace) {
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.namespace = namespace;
    int locals = code.locals().size();
    this.slots = new @Nullable PyObject[locals + code.stackSize()];
    this.stackTop = locals;
  }
}
