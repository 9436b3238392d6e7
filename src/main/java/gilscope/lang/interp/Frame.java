package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.LocalsPlus;
import gilscope.lang.objects.PyCell;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One activation of a code object, on the Java heap: CPython's {@code _PyInterpreterFrame}. Written
 * by its thread; a debugger reads it while that thread is suspended.
 */
public final class Frame {
  /** What is executed. */
  public final Code code;

  /** The same, with its constants as Python objects. */
  public final PyCode pyCode;

  public final PyDict globals;
  public final PyDict builtins;

  /** The namespace of a class body or of {@code exec}; null in functions. */
  public final @Nullable PyObject namespace;

  /**
   * Locals, cells and free variables as in {@code co_localsplusnames}, then the operand stack.
   * Unbound is null.
   */
  public final @Nullable PyObject[] slots;

  /**
   * Index of the instruction being executed, or of the next one while the thread is between two.
   */
  public int pc;

  /**
   * Index into {@link #slots} of the first free stack entry; stored when the thread may be
   * suspended or observed.
   */
  public int stackTop;

  /** The caller; null in a thread's outermost frame and in a suspended generator. */
  public @Nullable Frame back;

  /** Where to go on when the frame becomes the innermost one again. */
  int next;

  /** Entered from Java: when it is left, the loop returns to its Java caller. */
  boolean entry;

  /** The instruction before, while the thread is watched; -1 if none was seen. */
  int lastPc = -1;

  /** {@link InterpThread#frameDepth} while this frame is innermost; 0 while it is not active. */
  int depth;

  /**
   * The function whose call this is; null for modules, class bodies run by Java and {@code exec}.
   */
  final @Nullable PyFunction function;

  /**
   * Not null in the {@code __init__} of an inlined construction: the new object, which the caller
   * gets.
   */
  @Nullable PyObject constructed;

  /** Not null in a property's getter that the loop called: the object whose attribute it gets. */
  @Nullable PyObject gotten;

  /** Not null once the frame belongs to a generator or coroutine. */
  @Nullable PyGenerator generator;

  /** What nothing else is known to hold; null for nothing. */
  @Nullable Parked parked;

  /** Somebody holds it who may look at its variables when it has been left. */
  boolean kept;

  /** So much of its {@link LineStretch} has been told already; see there. */
  int told;

  /**
   * A variable was given a value through {@code f_locals}: compiled code, which keeps variables
   * elsewhere, goes on in the loop.
   */
  boolean rewritten;

  /** All that its slots hold is recorded, and the frame has not run since. */
  boolean searched;

  private @Nullable PyFrameObject object;

  Frame(
      PyCode code,
      PyDict globals,
      PyDict builtins,
      @Nullable PyObject namespace,
      @Nullable PyFunction function) {
    this.pyCode = code;
    this.code = code.code;
    this.globals = globals;
    this.builtins = builtins;
    this.namespace = namespace;
    this.function = function;
    int locals = code.localsPlus;
    this.slots = new @Nullable PyObject[locals + code.stackSize];
    this.stackTop = locals;
  }

  /** As above, of a function; the code's sizes are given. */
  static Frame of(PyCode code, PyFunction function, int locals, int slots) {
    // First the array: what is stored in the object made last needs no mark for the collector.
    @Nullable PyObject[] made = new @Nullable PyObject[slots];
    return new Frame(code, function, locals, made);
  }

  private Frame(PyCode code, PyFunction function, int locals, @Nullable PyObject[] slots) {
    this.pyCode = code;
    this.code = code.code;
    this.globals = function.globals;
    this.builtins = function.builtins;
    this.namespace = null;
    this.function = function;
    this.slots = slots;
    this.stackTop = locals;
  }

  /** Forgets the call that is over: as when it was made. */
  void clear() {
    @Nullable PyObject[] s = slots;
    for (int i = 0; i < s.length; i++) {
      s[i] = null;
    }
    stackTop = pyCode.localsPlus;
    pc = 0;
    next = 0;
    lastPc = -1;
    constructed = null;
    gotten = null;
    searched = false;
  }

  /** The instruction it goes on with. */
  public int next() {
    return next;
  }

  /** The code it runs. */
  public PyCode pyCode() {
    return pyCode;
  }

  // ---- for debuggers and tracebacks

  /** The line of the current instruction, from 1; -1 if it has none. */
  public int line() {
    int[] lines = code.positions().lines();
    return pc < lines.length ? lines[pc] : -1;
  }

  /** The file the code was compiled from, for those who do not see bytecode. */
  public String fileName() {
    return pyCode.filename;
  }

  /** The code's {@code co_flags}. */
  public int flags() {
    return code.flags();
  }

  /** The function's qualified name. */
  public String functionName() {
    return code.qualifiedName();
  }

  /**
   * Bound local variables by name in the order of their slots, cells and free variables opened. No
   * access is announced.
   */
  public Map<String, PyObject> peekLocals() {
    Map<String, PyObject> found = new LinkedHashMap<>();
    LocalsPlus locals = code.locals();
    for (int i = 0; i < locals.size(); i++) {
      PyObject v = slots[i];
      if (v instanceof PyCell c
          && (locals.is(i, LocalsPlus.CELL) || locals.is(i, LocalsPlus.FREE))) {
        v = c.peek();
      }
      if (v != null && !locals.is(i, LocalsPlus.HIDDEN)) {
        found.put(locals.names().get(i), v);
      }
    }
    return found;
  }

  /** The operand stack, bottom first; NULL is null. */
  public @Nullable PyObject[] peekStack() {
    return Arrays.copyOfRange(slots, code.locals().size(), stackTop);
  }

  /** The Python object that stands for this frame if anybody has asked for it. */
  @Nullable PyFrameObject objectOrNull() {
    return object;
  }

  /** Visits everything in the slots, held or left behind. */
  public void eachSlot(java.util.function.Consumer<PyObject> visitor) {
    for (PyObject o : slots) {
      if (o != null) {
        visitor.accept(o);
      }
    }
  }

  /** Visits the locals and what is on the stack. */
  public void eachHeld(java.util.function.Consumer<PyObject> visitor) {
    for (int i = 0; i < Math.min(slots.length, Math.max(stackTop, code.locals().size())); i++) {
      PyObject o = slots[i];
      if (o != null) {
        visitor.accept(o);
      }
    }
  }

  /** The Python object that stands for this frame, always the same. */
  public PyFrameObject object() {
    PyFrameObject o = object;
    if (o == null) {
      o = new PyFrameObject(this);
      object = o;
      kept = true;
    }
    return o;
  }
}
