package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Counting;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.ObjectVisitor;
import gilscope.lang.objects.Pouring;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import gilscope.lang.objects.Taker;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Witness;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A generator, coroutine or asynchronous generator: a frame that lives between calls. Any thread
 * may resume it, one at a time; a second one gets "already executing".
 */
public final class PyGenerator extends PyObject implements Pouring {
  private static final int CREATED = 0;
  private static final int SUSPENDED = 1;

  /**
   * Suspended inside {@code yield from} or {@code await}; the receiver is on top of the frame's
   * stack.
   */
  private static final int DELEGATING = 2;

  private static final int RUNNING = 3;
  private static final int FINISHED = 4;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(PyGenerator.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public static final PyType TYPE =
      common("generator", "gi_")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyGenerator) o).next(t);
              })
          .method1("send", (t, o, v) -> ((PyGenerator) o).send(t, v))
          .methodRaw("throw", (t, o, a, kw) -> ((PyGenerator) o).throwInto(t, thrown(t, a, kw)))
          .method0("close", (t, o) -> ((PyGenerator) o).close(t))
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  public static final PyType COROUTINE =
      common("coroutine", "cr_")
          .slots(k -> k.amAwait = (t, o) -> new CoroutineWrapper((PyGenerator) o))
          .getter("cr_origin", (t, o) -> ((PyGenerator) o).origin)
          .method1("send", (t, o, v) -> ((PyGenerator) o).send(t, v))
          .methodRaw("throw", (t, o, a, kw) -> ((PyGenerator) o).throwInto(t, thrown(t, a, kw)))
          .method0("close", (t, o) -> ((PyGenerator) o).close(t))
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  public static final PyType ASYNC_GENERATOR =
      common("async_generator", "ag_")
          .slots(
              k -> {
                k.amAiter = (t, o) -> o;
                k.amAnext = (t, o) -> AsyncGeneratorStep.next(t, ((PyGenerator) o).begun(t));
              })
          .method1("asend", (t, o, v) -> AsyncGeneratorStep.send(t, ((PyGenerator) o).begun(t), v))
          .methodRaw(
              "athrow",
              (t, o, a, kw) ->
                  AsyncGeneratorStep.raise(t, ((PyGenerator) o).begun(t), thrown(t, a, kw)))
          .method0("aclose", (t, o) -> AsyncGeneratorStep.close(t, ((PyGenerator) o).begun(t)))
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  private static TypeSpec common(String name, String prefix) {
    return TypeSpec.of(name)
        .weakrefable()
        .slots(
            k ->
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<"
                                + name
                                + " object "
                                + ((PyGenerator) o).qualname.value()
                                + " at "
                                + Abstract.address(t, o)
                                + ">"))
        .getset(
            "__name__",
            (t, o) -> ((PyGenerator) o).name,
            (t, o, v) -> ((PyGenerator) o).name = text(t, v, "__name__"))
        .getset(
            "__qualname__",
            (t, o) -> ((PyGenerator) o).qualname,
            (t, o, v) -> ((PyGenerator) o).qualname = text(t, v, "__qualname__"))
        .getter(prefix + "code", (t, o) -> ((PyGenerator) o).frame.pyCode)
        .getter(
            prefix + "frame",
            (t, o) ->
                ((PyGenerator) o).state == FINISHED
                    ? PyNone.VALUE
                    : ((PyGenerator) o).frame.object())
        .getter(
            prefix + "running",
            (t, o) -> PyBool.of(((PyGenerator) o).isRunning() || ((PyGenerator) o).stepping))
        .getter(prefix + "suspended", (t, o) -> PyBool.of(((PyGenerator) o).isSuspended()))
        .getter(
            name.equals("generator") ? "gi_yieldfrom" : prefix + "await",
            (t, o) -> {
              PyObject receiver = ((PyGenerator) o).receiver();
              return receiver == null ? PyNone.VALUE : receiver;
            });
  }

  private final Frame frame;
  private final ExcInfo handling = new ExcInfo();
  private volatile int state = CREATED;
  private volatile PyStr name;
  private volatile PyStr qualname;

  /** Of a coroutine: {@link #callers} if {@link InterpThread#originDepth} asks for them. */
  private PyObject origin = PyNone.VALUE;

  private PyGenerator(PyType type, Frame frame, PyStr name, PyStr qualname) {
    super(type);
    if (Thread.currentThread() instanceof Witness w) {
      w.made(this);
    }
    this.frame = frame;
    this.name = name;
    this.qualname = qualname;
  }

  /** RETURN_GENERATOR: a generator over the running frame, of the kind its code says. */
  static PyGenerator over(ThreadState t, Frame frame) {
    Code code = frame.code;
    PyType type =
        code.has(Code.COROUTINE)
            ? COROUTINE
            : code.has(Code.ASYNC_GENERATOR) ? ASYNC_GENERATOR : TYPE;
    PyFunction f = frame.function;
    Interpreter interpreter = InterpThread.of(t).interpreter();
    PyGenerator g =
        new PyGenerator(
            type,
            frame,
            f == null ? interpreter.intern(code.name()) : f.nameObject(),
            f == null ? interpreter.intern(code.qualifiedName()) : f.qualnameObject());
    frame.generator = g;
    if (type == COROUTINE && InterpThread.of(t).originDepth > 0) {
      g.origin = callers(frame, InterpThread.of(t).originDepth);
    }
    Lifetimes lifetimes = InterpThread.of(t).lifetimes;
    if (lifetimes != null) {
      lifetimes.born(g);
    }
    return g;
  }

  /** Where a coroutine was made: file, line and function of its callers, the innermost first. */
  private static PyTuple callers(Frame frame, int depth) {
    List<PyObject> found = new ArrayList<>();
    for (Frame f = frame.back; f != null && found.size() < depth; f = f.back) {
      found.add(
          PyTuple.of(
              PyStr.of(f.code.filename()),
              PyInt.of(f.code.positions().lines()[f.pc]),
              PyStr.of(f.code.name())));
    }
    return PyTuple.of(found.toArray(PyObject[]::new));
  }

  private static PyStr text(ThreadState t, @Nullable PyObject v, String attribute) {
    if (v instanceof PyStr s) {
      return s;
    }
    throw Err.type(t, attribute + " must be set to a string object");
  }

  public Frame frame() {
    return frame;
  }

  public boolean isRunning() {
    return state == RUNNING;
  }

  /** It has not begun to run. */
  boolean isCreated() {
    return state == CREATED;
  }

  public boolean isSuspended() {
    return state == SUSPENDED || state == DELEGATING;
  }

  public boolean isFinished() {
    return state == FINISHED;
  }

  boolean isCoroutine() {
    return type() == COROUTINE;
  }

  /** A generator made by {@code types.coroutine}. */
  boolean isIterableCoroutine() {
    return frame.code.has(0x100);
  }

  /** What it delegates to; null if it does not. */
  @Nullable PyObject receiver() {
    return state == DELEGATING ? frame.slots[frame.stackTop - 1] : null;
  }

  // ---- resuming inside the loop

  /** True if the loop may push the frame itself; if not, {@link #send} says what is wrong. */
  boolean canEnter(InterpThread t) {
    t.writes(this);
    int s = state;
    return s < RUNNING;
  }

  /** As {@link #canEnter}, and nobody wants to be told of it and no compiled code could go on. */
  boolean entersQuickly(InterpThread t) {
    if (t.needsFrames() || t.untilHot <= 0 || frame.pyCode.compiled(frame.next) != null) {
      return false;
    }
    if (!canEnter(t)) {
      return false;
    }
    t.untilHot--;
    return true;
  }

  /** The frame that goes on when this one yields; null if it is Java that does. */
  @Nullable Frame calledFrom() {
    return frame.entry ? null : frame.back;
  }

  /** Pushes the frame on top of {@code caller}, sending it {@code value}. */
  Frame enter(InterpThread t, Frame caller, PyObject value) {
    begin(t, value);
    frame.entry = false;
    try {
      return FrameStack.push(t, caller, frame);
    } catch (PyRaise e) {
      undo(t);
      throw e;
    }
  }

  /** As {@link #enter}, for FOR_ITER at the caller's pc, where nobody wants to be told. */
  Frame enterQuickly(InterpThread t, Frame caller) {
    int pc = caller.pc;
    @Nullable Object[] caches = caller.pyCode.caches;
    caches[pc] = KnownIterator.remember(caches[pc], type());
    caller.next = pc + 1;
    enter(t, caller, PyNone.VALUE);
    frame.stackTop--;
    answered(t);
    return frame;
  }

  /**
   * What its frame yielded last is None to the frame, which usually drops it: RESUME and POP_TOP
   * are done here then.
   */
  void answered(InterpThread t) {
    int[] words = frame.pyCode.words;
    int next = frame.next;
    if ((words[next] & 0xFF) == Ordinal.RESUME
        && words[next + 1] == Ordinal.POP_TOP
        && t.fuel > 2
        && t.evalBreaker == 0
        && !t.timed) {
      t.fuel -= 2;
      frame.next = next + 2;
    } else {
      frame.slots[frame.stackTop++] = PyNone.VALUE;
    }
  }

  private int entered;

  /** Its frame is on a thread's stack, where its slots are looked at and not counted. */
  private boolean onStack;

  /** A suspended generator holds what its frame holds; a running one is looked at. */
  @Override
  public void traverse(ObjectVisitor v) {
    if (onStack || state == FINISHED) {
      return;
    }
    for (int i = frame.stackTop - 1; i >= 0; i--) {
      PyObject each = frame.slots[i];
      if (each != null) {
        v.visit(each);
      }
    }
    v.visit(frame.function == null ? frame.pyCode : frame.function);
    if (handling.value != null) {
      v.visit(handling.value);
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  private void moved(boolean toStack) {
    if (!isRecorded()) {
      onStack = toStack;
      return;
    }
    if (toStack) {
      PyObject[] held = Counting.children(this);
      onStack = true;
      for (PyObject each : held) {
        swapped(each, null);
      }
    } else {
      onStack = false;
      for (PyObject each : Counting.children(this)) {
        swapped(null, each);
      }
    }
  }

  @Override
  public boolean hasFinalizer() {
    return state != FINISHED && (state != CREATED || isCoroutine());
  }

  @Override
  public String finalizerText(ThreadState t) {
    String what = isCoroutine() ? "finalizing coroutine " : "closing generator ";
    return "Exception ignored while " + what + Abstract.reprText(t, this);
  }

  /** Of an asynchronous generator: one of its awaitables has begun and is not over. */
  boolean stepping;

  /** Of an asynchronous generator: it is over, or was asked to be. */
  boolean closed;

  /** Of an asynchronous generator: the thread's hooks have been asked for. */
  private boolean hooked;

  /** What the thread wants to be called when this asynchronous generator ends unfinished. */
  private @Nullable PyObject asyncFinalizer;

  /** {@code async_gen_init_hooks}: before its first step. */
  private PyGenerator begun(ThreadState ts) {
    if (!hooked) {
      hooked = true;
      InterpThread t = InterpThread.of(ts);
      asyncFinalizer = t.asyncgenFinalizer;
      PyObject first = t.asyncgenFirst;
      if (first != null) {
        Abstract.call(t, first, this);
      }
    }
    return this;
  }

  /** {@code _PyGen_Finalize}: an unfinished one is closed, so that its {@code finally} runs. */
  @Override
  public void runFinalizer(ThreadState ts) {
    InterpThread t = InterpThread.of(ts);
    if (type() == ASYNC_GENERATOR && asyncFinalizer != null) {
      Abstract.call(t, asyncFinalizer, this);
    } else if (state == CREATED) {
      t.interpreter().neverAwaited(t, this);
    } else {
      close(t);
    }
  }

  private void begin(InterpThread t, PyObject value) {
    int s = state;
    if (s == RUNNING || (s != FINISHED && !runs(t, s))) {
      throw alreadyExecuting(t);
    }
    entered = s;
    moved(true);
    frame.slots[frame.stackTop++] = value;
    handling.previous = t.handling;
    t.handling = handling;
  }

  /** From {@code s} to running; false if another thread was quicker. */
  private boolean runs(InterpThread t, int s) {
    if (t.hasRivals()) {
      return STATE.compareAndSet(this, s, RUNNING);
    }
    STATE.setRelease(this, RUNNING); // nobody else runs
    return true;
  }

  private void undo(InterpThread t) {
    taker = null;
    frame.stackTop--;
    t.handling = handling.previous == null ? t.handling : handling.previous;
    handling.previous = null;
    state = entered;
    moved(false);
  }

  private PyRaise alreadyExecuting(ThreadState t) {
    return Err.value(
        t,
        (type() == TYPE ? "generator" : isCoroutine() ? "coroutine" : "async generator")
            + " already executing");
  }

  /** The frame yields: {@code arg & 1} if it delegates. */
  void suspended(InterpThread t, int arg) {
    t.writes(this);
    leave(t);
    int now = (arg & 1) != 0 ? DELEGATING : SUSPENDED;
    STATE.setRelease(this, now);
    moved(false);
  }

  /** The frame returned or raised. */
  void finished(InterpThread t) {
    t.writes(this);
    leave(t);
    handling.value = null;
    STATE.setRelease(this, FINISHED);
    onStack = false;
  }

  private void leave(InterpThread t) {
    taker = null;
    ExcInfo previous = handling.previous;
    if (previous != null) {
      t.handling = previous;
    }
    handling.previous = null;
  }

  // ---- resuming from Java

  /**
   * The next yielded value; null when finished, the returned value then being the thread's stop
   * value.
   */
  @Nullable PyObject next(ThreadState t) {
    return next(t, null);
  }

  @Override
  public @Nullable PyObject next(ThreadState ts, @Nullable Taker by) {
    InterpThread t = InterpThread.of(ts);
    int s = state;
    if ((s == SUSPENDED || s == DELEGATING) && t.runsFreely()) {
      CompiledCode c = frame.pyCode.compiled(frame.next);
      if (c != null) {
        return goOn(t, c, by);
      }
    }
    return resume(t, PyNone.VALUE, by);
  }

  /** As {@link #resume}, where nobody is to be told of it and compiled code goes on. */
  private @Nullable PyObject goOn(InterpThread t, CompiledCode c, @Nullable Taker by) {
    Frame f = frame;
    STATE.setRelease(this, RUNNING);
    onStack = true;
    taker = by;
    f.slots[f.stackTop++] = PyNone.VALUE;
    handling.previous = t.handling;
    t.handling = handling;
    f.entry = true;
    FrameStack.pushDirect(t, t.frame, f);
    PyObject v = c.run(t, f);
    return ended(t, v != null ? v : Loop.resume(t, f));
  }

  /** Who takes what is yielded while the frame runs on; null: nobody does. Who runs it only. */
  private @Nullable Taker taker;

  @Nullable Taker taker() {
    return taker;
  }

  /** Compiled code is about to yield a value: false if it is to do so. */
  boolean pours(PyObject v) {
    Taker by = taker;
    return by != null && by.take(v);
  }

  /** As {@link #next}, sending {@code value} in. */
  @Nullable PyObject resume(ThreadState t, PyObject value) {
    return resume(t, value, null);
  }

  /** The same where {@code by} may take what is yielded. */
  @Nullable PyObject resume(ThreadState ts, PyObject value, @Nullable Taker by) {
    InterpThread t = InterpThread.of(ts);
    t.writes(this);
    int s = state;
    if (s == FINISHED) {
      if (isCoroutine()) {
        throw Err.runtime(t, "cannot reuse already awaited coroutine");
      }
      return null;
    }
    if (s == CREATED && value != PyNone.VALUE) {
      throw Err.type(
          t,
          "can't send non-None value to a just-started "
              + (type() == TYPE ? "generator" : isCoroutine() ? "coroutine" : "async generator"));
    }
    begin(t, value);
    taker = by;
    return run(t, null);
  }

  private @Nullable PyObject run(InterpThread t, @Nullable PyRaise pending) {
    if (t.frameDepth >= t.interpreter().recursionLimit()) {
      undo(t);
      throw Err.of(t, ExcTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
    }
    return ended(t, Loop.run(t, frame, pending));
  }

  /** What a resumption gives, the frame having yielded or returned {@code v}. */
  private @Nullable PyObject ended(InterpThread t, PyObject v) {
    if (state != FINISHED) {
      return v;
    }
    if (v != PyNone.VALUE) {
      t.setStopValue(v);
    }
    return null;
  }

  /** {@code send(value)}: the yielded value or StopIteration. */
  PyObject send(ThreadState t, PyObject value) {
    t.takeStopValue();
    PyObject v = resume(t, value);
    if (v == null) {
      throw Err.stopIteration(t, t.takeStopValue());
    }
    return v;
  }

  /** {@code throw(e)}: raises inside, at the innermost generator of a delegation. */
  PyObject throwInto(ThreadState ts, PyBaseException e) {
    InterpThread t = InterpThread.of(ts);
    t.takeStopValue();
    PyObject v = throwOrFinish(t, e);
    if (v == null) {
      throw Err.stopIteration(t, t.takeStopValue());
    }
    return v;
  }

  /** As {@link #throwInto}, with null for "finished". */
  @Nullable PyObject throwOrFinish(InterpThread t, PyBaseException e) {
    PyObject receiver = receiver();
    if (receiver != null) {
      if (e.type().isSubtype(ExcTypes.GENERATOR_EXIT)) {
        Frame below = show(t);
        try {
          Delegation.close(t, receiver);
        } catch (PyRaise closing) {
          hide(t, below);
          return raiseHere(t, closing.value());
        }
        hide(t, below);
        return raiseHere(t, e);
      }
      if (receiver instanceof PyGenerator g && g.type() != ASYNC_GENERATOR) {
        return delegating(t, () -> g.throwInto(t, e));
      }
      PyObject method = Abstract.getAttrOrNull(t, receiver, "throw");
      return method == null ? raiseHere(t, e) : delegating(t, () -> Abstract.call(t, method, e));
    }
    return raiseHere(t, e);
  }

  /** What the receiver yields; what it raises goes on here. */
  private @Nullable PyObject delegating(InterpThread t, Supplier<PyObject> throwing) {
    Frame below = show(t);
    PyRaise raised;
    try {
      PyObject yielded = throwing.get();
      hide(t, below);
      return yielded;
    } catch (PyRaise inner) {
      raised = inner;
    }
    hide(t, below);
    return raiseAgainHere(t, raised);
  }

  /**
   * Puts the frame on the thread's stack while something is thrown into what it delegates to, so
   * that tracebacks and {@code sys._getframe} see it.
   *
   * @return the frame below, for {@link #hide}
   */
  private @Nullable Frame show(InterpThread t) {
    Frame below = t.frame;
    if (t.frameDepth >= t.interpreter().recursionLimit()) {
      throw Err.of(t, ExcTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
    }
    state = RUNNING;
    frame.back = below;
    frame.depth = ++t.frameDepth;
    t.frame = frame;
    return below;
  }

  private void hide(InterpThread t, @Nullable Frame below) {
    t.frame = below;
    t.frameDepth--;
    frame.depth = 0;
    frame.back = null;
    state = DELEGATING;
  }

  private @Nullable PyObject raiseHere(InterpThread t, PyBaseException e) {
    int s = state;
    if (s == FINISHED) {
      if (isCoroutine()) {
        throw Err.runtime(t, "cannot reuse already awaited coroutine");
      }
      throw PyRaise.again(e);
    }
    begin(t, PyNone.VALUE);
    return run(t, chained(t, e));
  }

  /**
   * {@code _PyErr_ChainStackItem}: what the generator itself is handling becomes the context, but
   * not what its caller is.
   */
  private PyRaise chained(InterpThread t, PyBaseException e) {
    return handling.value == null ? PyRaise.again(e) : new PyRaise(t, e);
  }

  private @Nullable PyObject raiseAgainHere(InterpThread t, PyRaise inner) {
    begin(t, PyNone.VALUE);
    return run(t, chained(t, inner.value()));
  }

  /** {@code close()}: the value the generator returned in answer, or None. */
  PyObject close(ThreadState ts) {
    InterpThread t = InterpThread.of(ts);
    if (state == CREATED) {
      moved(true);
      state = FINISHED;
      return PyNone.VALUE;
    }
    if (state == FINISHED) {
      return PyNone.VALUE;
    }
    if (state == RUNNING) {
      throw alreadyExecuting(t);
    }
    try {
      t.takeStopValue();
      PyObject v = throwOrFinish(t, PyBaseException.of(ExcTypes.GENERATOR_EXIT));
      if (v != null) {
        throw Err.runtime(
            t,
            (type() == TYPE ? "generator" : isCoroutine() ? "coroutine" : "async generator")
                + " ignored GeneratorExit");
      }
      PyObject result = t.takeStopValue();
      return result == null ? PyNone.VALUE : result;
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.GENERATOR_EXIT)) {
        return PyNone.VALUE;
      }
      if (e.matches(ExcTypes.STOP_ITERATION)) {
        PyObject result = e.value().field("value");
        return result == null ? PyNone.VALUE : result;
      }
      throw e;
    }
  }

  /** The exception that the arguments of {@code throw(type[, value[, traceback]])} mean. */
  static PyBaseException thrown(ThreadState t, PyObject[] args, String[] kw) {
    Args.noKeywords(t, "throw", kw);
    Args.checkPositional(t, "throw", args.length, 1, 3);
    if (args.length > 1) {
      Err.deprecated(
          t,
          "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature"
              + " instead.");
    }
    PyObject type = args[0];
    PyObject value = args.length > 1 ? args[1] : PyNone.VALUE;
    PyObject tb = args.length > 2 ? args[2] : PyNone.VALUE;
    if (tb != PyNone.VALUE && !(tb instanceof PyTraceback)) {
      throw Err.type(t, "throw() third argument must be a traceback object");
    }
    PyBaseException e;
    if (type instanceof PyBaseException given) {
      if (value != PyNone.VALUE) {
        throw Err.type(t, "instance exception may not have a separate value");
      }
      e = given;
    } else if (type instanceof PyType k && k.isSubtype(ExcTypes.BASE_EXCEPTION)) {
      PyObject made;
      try {
        made =
            value instanceof PyBaseException v && v.type().isSubtype(k)
                ? v
                : value == PyNone.VALUE
                    ? Abstract.call(t, k)
                    : value instanceof PyTuple tuple
                        ? Abstract.call(t, k, tuple.toArray(), Slots.NO_KEYWORDS)
                        : Abstract.call(t, k, value);
      } catch (PyRaise failed) {
        return failed.value(); // that is what the generator gets
      }
      e =
          made instanceof PyBaseException m
              ? m
              : Err.type(
                      t,
                      "calling "
                          + Abstract.reprText(t, k)
                          + " should have returned an instance of BaseException, not "
                          + made.type().tpName())
                  .value();
    } else {
      throw Err.type(
          t,
          "exceptions must be classes or instances deriving from BaseException, not "
              + type.type().tpName());
    }
    if (tb instanceof PyTraceback) {
      e.setTraceback(tb);
    }
    return e;
  }
}
