package gilscope.lang.interp;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
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
        .method0("close", (t, o) -> ((AsyncGeneratorStep) o).closeStep())
        .build();
  }

  private final PyGenerator generator;
  private final PyObject first;
  private final @Nullable PyBaseException thrown;
  private final boolean closing;
  private boolean started;
  private boolean done;

  private AsyncGeneratorStep(
      PyType type,
      PyGenerator generator,
      PyObject first,
      @Nullable PyBaseException thrown,
      boolean closing) {
    super(type);
    this.generator = generator;
    this.first = first;
    this.thrown = thrown;
    this.closing = closing;
  }

  static PyObject next(PyGenerator g) {
    return new AsyncGeneratorStep(SEND, g, PyNone.VALUE, null, false);
  }

  static PyObject send(PyGenerator g, PyObject value) {
    return new AsyncGeneratorStep(SEND, g, value, null, false);
  }

  static PyObject raise(PyGenerator g, PyBaseException e) {
    return new AsyncGeneratorStep(THROW, g, PyNone.VALUE, e, false);
  }

  static PyObject close(PyGenerator g) {
    return new AsyncGeneratorStep(
        THROW, g, PyNone.VALUE, PyBaseException.of(ExcTypes.GENERATOR_EXIT), true);
  }

  private static PyObject orStop(ThreadState t, @Nullable PyObject v) {
    if (v == null) {
      throw Err.stopIteration(t, t.takeStopValue());
    }
    return v;
  }

  /**
   * What an inner await yields; null when the step is over, its value then being the thread's stop
   * value.
   */
  private @Nullable PyObject send(ThreadState ts, PyObject value) {
    InterpThread t = InterpThread.of(ts);
    if (done) {
      throw Err.runtime(
          t,
          type() == SEND
              ? "cannot reuse already awaited __anext__()/asend()"
              : "cannot reuse already awaited aclose()/athrow()");
    }
    boolean begin = !started;
    started = true;
    if (begin && generator.isFinished()) {
      done = true;
      if (closing) {
        return null;
      }
      throw Err.raise(t, ExcTypes.STOP_ASYNC_ITERATION);
    }
    if (begin && thrown != null) {
      return step(t, () -> generator.throwOrFinish(t, thrown));
    }
    PyObject sent = begin ? first : value;
    return step(t, () -> generator.resume(t, sent));
  }

  private @Nullable PyObject raise(ThreadState ts, PyBaseException e) {
    InterpThread t = InterpThread.of(ts);
    if (done) {
      throw Err.runtime(t, "cannot reuse already awaited __anext__()/asend()");
    }
    started = true;
    return step(t, () -> generator.throwOrFinish(t, e));
  }

  private interface Resumption {
    @Nullable PyObject run();
  }

  private @Nullable PyObject step(InterpThread t, Resumption resumption) {
    PyObject v;
    t.takeStopValue();
    try {
      v = resumption.run();
    } catch (PyRaise e) {
      done = true;
      if (closing
          && (e.matches(ExcTypes.GENERATOR_EXIT) || e.matches(ExcTypes.STOP_ASYNC_ITERATION))) {
        return null;
      }
      throw e;
    }
    if (v == null) {
      done = true;
      t.takeStopValue();
      if (closing) {
        return null;
      }
      throw Err.raise(t, ExcTypes.STOP_ASYNC_ITERATION);
    }
    if (v instanceof Wrapped w) {
      done = true;
      if (closing) {
        throw Err.runtime(t, "async generator ignored GeneratorExit");
      }
      t.setStopValue(w.value);
      return null;
    }
    return v;
  }

  private PyObject closeStep() {
    done = true;
    return PyNone.VALUE;
  }
}
