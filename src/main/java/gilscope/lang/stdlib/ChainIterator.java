package gilscope.lang.stdlib;

import gilscope.lang.objects.Args;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyGenericAlias;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools.chain}. */
final class ChainIterator extends NativeIterator {
  static final PyType TYPE =
      spec(
              "chain",
              (t, cls, args, kw) -> {
                PyObject[] given = Args.positionalOfNew(t, cls, "chain", args, kw);
                return new ChainIterator(cls, Iterables.iter(t, PyTuple.of(given)));
              })
          .classMethod(
              "from_iterable",
              "($type, iterable, /)",
              (t, cls, a) ->
                  new ChainIterator((PyType) cls, Iterables.iter(t, CollectionsModule.given(a[0]))))
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  private @Nullable PyObject sources;
  private @Nullable PyObject active;

  private ChainIterator(PyType type, PyObject sources) {
    super(type);
    this.sources = sources;
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    while (true) {
      PyObject s = sources;
      if (s == null) {
        return null;
      }
      PyObject it = active;
      if (it == null) {
        PyObject iterable = Iterables.next(t, s);
        if (iterable == null) {
          sources = null;
          return null;
        }
        try {
          it = Iterables.iter(t, iterable);
        } catch (PyRaise e) {
          sources = null;
          throw e;
        }
        active = it;
      }
      PyObject v = Iterables.next(t, it);
      if (v != null) {
        return v;
      }
      active = null;
    }
  }
}
