package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/**
 * The awaitable that {@code __anext__}, {@code asend}, {@code athrow} and {@code aclose} of an
 * asynchronous generator return. It runs the generator to its next own {@code yield}, whose value
 * arrives wrapped, passing on what inner awaits yield. Used by one thread at a time.
 */
final class AsyncGeneratorStep extends PyObject {
  static final PyType SEND = type("async_generator_asend");
  static final PyType THROW = type("async_generator_athrow");

  /** A value yielded by the generator itself, as opposed to one that an inner await passes up. */
  static final class Wrapped extends PyObject {
    static final PyType TYPE = TypeSpec.of("async_generator_wrapped_value").build();
    final PyObject value;

    Wrapped(PyObject value) {
      super(TYPE);
      this.value = value;
    }
  }

  private static PyType type(String name) {
    return TypeSpec.of(name)
        .slots(
            k -> {
              k.amAwait = (t, o) -> o;
              k.tpIter = (t, o) -> o;
              k.tpNext = (t, o) -> ((AsyncGeneratorStep) o).send(t, PyNone.VALUE);
            })
        .method1("send", (t, o, v) -> orStop(t, ((AsyncGeneratorStep) o).send(t, v)))
        .methodRaw(
            "throw",
            (t, o, a, kw) ->
                orStop(t, ((AsyncGeneratorStep) o).raise(t, PyGenerator.thrown(t, a, kw))))
        .method0("close", (t, o) -> ((AsyncGeneratorStep) o).closeStep(t))
        .build();
  }

  private enum State {
    CREATED,
    BEGUN,
    CLOSED
  }

  private final PyGenerator generator;
  private final String method;
  private final PyObject first;
  private final @Nullable PyBaseException thrown;
  private final boolean closing;
  private State state = State.CREATED;

  private AsyncGeneratorStep(
      PyType type,
      PyGenerator generator,
      String method,
      PyObject first,
      @Nullable PyBaseException thrown) {
    super(type);
    this.generator = generator;
    this.method = method;
    this.first = first;
    this.thrown = thrown;
    this.closing = method.equals("aclose");
  }

  static PyObject next(ThreadState t, PyGenerator g) {
    return send(t, g, PyNone.VALUE);
  }

  static PyObject send(ThreadState t, PyGenerator g, PyObject value) {
    return born(t, new AsyncGeneratorStep(SEND, g, "asend", value, null));
  }

  static PyObject raise(ThreadState t, PyGenerator g, PyBaseException e) {
    return born(t, new AsyncGeneratorStep(THROW, g, "athrow", PyNone.VALUE, e));
  }

  static PyObject close(ThreadState t, PyGenerator g) {
    PyBaseException exit = PyBaseException.of(ExcTypes.GENERATOR_EXIT);
    return born(t, new AsyncGeneratorStep(THROW, g, "aclose", PyNone.VALUE, exit));
  }

  /** Its end is told even if nobody but the caller's stack ever held it. */
  private static PyObject born(ThreadState t, AsyncGeneratorStep made) {
    t.born(made);
    return made;
  }

  private static PyObject orStop(ThreadState t, @Nullable PyObject v) {
    if (v == null) {
      throw Err.stopIteration(t, t.takeStopValue());
    }
    return v;
  }

  /** RuntimeError if the step is over; the generator is taken if it begins. */
  private boolean begins(InterpThread t, String running) {
    if (state == State.CLOSED) {
      throw Err.runtime(
          t,
          "cannot reuse already awaited "
              + (type() == SEND ? "__anext__()/asend()" : "aclose()/athrow()"));
    }
    if (state == State.BEGUN) {
      return false;
    }
    if (generator.stepping) {
      state = State.CLOSED;
      throw Err.runtime(t, running + "(): asynchronous generator is already running");
    }
    return true;
  }

  /**
   * What an inner await yields; null when the step is over, its value then being the thread's stop
   * value.
   */
  private @Nullable PyObject send(ThreadState ts, PyObject value) {
    InterpThread t = InterpThread.of(ts);
    if (type() == THROW && state != State.CLOSED && generator.isFinished()) {
      state = State.CLOSED;
      t.takeStopValue();
      return null;
    }
    if (!begins(t, type() == SEND ? "anext" : method)) {
      return step(t, () -> generator.resume(t, value));
    }
    if (thrown == null) {
      PyObject sent = value == PyNone.VALUE ? first : value;
      return step(t, () -> generator.resume(t, sent));
    }
    if (generator.closed) {
      state = State.CLOSED;
      throw Err.raise(t, ExcTypes.STOP_ASYNC_ITERATION);
    }
    if (value != PyNone.VALUE) {
      throw Err.runtime(t, "can't send non-None value to a just-started coroutine");
    }
    generator.closed |= closing;
    return step(t, () -> generator.throwOrFinish(t, thrown));
  }

  private @Nullable PyObject raise(ThreadState ts, PyBaseException e) {
    InterpThread t = InterpThread.of(ts);
    begins(t, type() == SEND ? "anext" : method);
    return step(t, () -> generator.throwOrFinish(t, e));
  }

  private interface Resumption {
    @Nullable PyObject run();
  }

  private @Nullable PyObject step(InterpThread t, Resumption resumption) {
    state = State.BEGUN;
    generator.stepping = true;
    boolean over = true;
    t.takeStopValue();
    try {
      PyObject v = resumption.run();
      if (v == null) {
        t.takeStopValue();
        throw Err.raise(t, ExcTypes.STOP_ASYNC_ITERATION);
      }
      if (v instanceof Wrapped w) {
        if (closing) {
          throw Err.runtime(t, "async generator ignored GeneratorExit");
        }
        t.setStopValue(w.value);
        return null;
      }
      over = false;
      return v;
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.GENERATOR_EXIT) || e.matches(ExcTypes.STOP_ASYNC_ITERATION)) {
        generator.closed = true;
        if (closing) {
          return null;
        }
      }
      throw e;
    } finally {
      if (over) {
        generator.stepping = false;
        state = State.CLOSED;
      }
    }
  }

  private PyObject closeStep(ThreadState t) {
    if (state == State.CLOSED) {
      return PyNone.VALUE;
    }
    try {
      if (raise(t, PyBaseException.of(ExcTypes.GENERATOR_EXIT)) == null) {
        t.takeStopValue();
        return PyNone.VALUE;
      }
    } catch (PyRaise e) {
      if (e.matches(ExcTypes.STOP_ITERATION)
          || e.matches(ExcTypes.STOP_ASYNC_ITERATION)
          || e.matches(ExcTypes.GENERATOR_EXIT)) {
        return PyNone.VALUE;
      }
      throw e;
    }
    throw Err.runtime(t, "coroutine ignored GeneratorExit");
  }

  @Override
  public boolean hasFinalizer() {
    return state == State.CREATED;
  }

  /** {@code _PyErr_WarnUnawaitedAgenMethod}. */
  @Override
  public void runFinalizer(ThreadState t) {
    String name = Abstract.strText(t, Abstract.getAttr(t, generator, "__qualname__"));
    Abstract.callMethod(
        t,
        t.importModule("warnings"),
        "warn",
        PyStr.of("coroutine method '" + method + "' of '" + name + "' was never awaited"),
        ExcTypes.RUNTIME_WARNING,
        PyInt.ONE,
        generator);
  }
}
