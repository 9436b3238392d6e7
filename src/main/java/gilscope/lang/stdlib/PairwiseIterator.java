package gilscope.lang.stdlib;

import gilscope.lang.objects.Args;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools.pairwise}. */
final class PairwiseIterator extends NativeIterator {
  static final PyType TYPE =
      spec(
              "pairwise",
              (t, cls, args, kw) -> {
                PyObject[] given = Args.positionalOfNew(t, cls, "pairwise", args, kw);
                Args.checkPositional(t, "pairwise", given.length, 1, 1);
                return new PairwiseIterator(cls, Iterables.iter(t, given[0]));
              })
          .build();

  private @Nullable PyObject source;
  private @Nullable PyObject old;

  private PairwiseIterator(PyType type, PyObject source) {
    super(type);
    this.source = source;
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    t.reads(this);
    PyObject v = step(t);
    t.writes(this);
    return v;
  }

  private @Nullable PyObject step(ThreadState t) {
    PyObject s = source;
    if (s == null) {
      return null;
    }
    PyObject first = old;
    if (first == null) {
      first = Iterables.next(t, s);
      old = first;
    }
    PyObject second = first == null ? null : Iterables.next(t, s);
    if (first == null || second == null) {
      source = null;
      old = null;
      return null;
    }
    old = second;
    return PyTuple.of(first, second);
  }
}
