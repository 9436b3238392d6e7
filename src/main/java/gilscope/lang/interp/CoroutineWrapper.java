package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.TypeSpec;

/** What {@code coroutine.__await__()} returns: an iterator that runs the coroutine. */
final class CoroutineWrapper extends PyObject {
  static final PyType TYPE =
      TypeSpec.of("coroutine_wrapper")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((CoroutineWrapper) o).coroutine.next(t);
              })
          .method1("send", (t, o, v) -> ((CoroutineWrapper) o).coroutine.send(t, v))
          .methodRaw(
              "throw",
              (t, o, a, kw) ->
                  ((CoroutineWrapper) o).coroutine.throwInto(t, PyGenerator.thrown(t, a, kw)))
          .method0("close", (t, o) -> ((CoroutineWrapper) o).coroutine.close(t))
          .build();

  private final PyGenerator coroutine;

  CoroutineWrapper(PyGenerator coroutine) {
    super(TYPE);
    this.coroutine = coroutine;
  }
}
