package gilscope.lang.interp;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** What {@code anext(it, default)} returns. Used by one thread at a time. */
public final class AnextAwaitable extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("anext_awaitable")
          .slots(
              k -> {
                k.amAwait = (t, o) -> o;
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((AnextAwaitable) o).step(t, "send", PyNone.VALUE);
              })
          .method1("send", (t, o, v) -> orStop(t, ((AnextAwaitable) o).step(t, "send", v)))
          .methodRaw("throw", (t, o, a, kw) -> orStop(t, ((AnextAwaitable) o).step(t, "throw", a)))
          .methodRaw("close", (t, o, a, kw) -> orStop(t, ((AnextAwaitable) o).step(t, "close", a)))
          .build();

  private final PyObject wrapped;
  private final PyObject otherwise;
  private @Nullable PyObject iterator;

  public AnextAwaitable(PyObject wrapped, PyObject otherwise) {
    super(TYPE);
    this.wrapped = wrapped;
    this.otherwise = otherwise;
  }

  private static PyObject orStop(ThreadState t, @Nullable PyObject v) {
    if (v == null) {
      throw Err.stopIteration(t, t.takeStopValue());
    }
    return v;
  }

  /** Null when it is over, the thread's stop value then being the result. */
  private @Nullable PyObject step(ThreadState t, String method, PyObject... args) {
    PyObject it = iterator;
    if (it == null) {
      it = Awaiting.awaitable(t, wrapped, 0);
      iterator = it;
    }
    try {
      if (method.equals("send")) {
        Delegation.Step s = Delegation.send(t, it, args[0]);
        if (s.finished()) {
          t.setStopValue(s.value());
          return null;
        }
        return s.value();
      }
      return Abstract.call(t, Abstract.getAttr(t, it, method), args);
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.STOP_ASYNC_ITERATION)) {
        throw e;
      }
      t.setStopValue(otherwise);
      return null;
    }
  }
}
