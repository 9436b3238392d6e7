package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code itertools.batched}. */
final class BatchedIterator extends NativeIterator {
  private static final Signature NEW = new Signature("batched", "(iterable, n, *, strict=False)");

  static final PyType TYPE = spec("batched", BatchedIterator::make).build();

  private @Nullable PyObject source;
  private final int size;
  private final boolean strict;

  private BatchedIterator(PyType type, PyObject source, int size, boolean strict) {
    super(type);
    this.source = source;
    this.size = size;
    this.strict = strict;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    int n = Abstract.indexInt(t, CollectionsModule.given(a[1]));
    boolean strict = a[2] != null && Abstract.isTrue(t, a[2]);
    if (n < 1) {
      throw Err.value(t, "n must be at least one");
    }
    return new BatchedIterator(cls, Iterables.iter(t, CollectionsModule.given(a[0])), n, strict);
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    PyObject s = source;
    if (s == null) {
      return null;
    }
    List<PyObject> batch = new ArrayList<>();
    while (batch.size() < size) {
      PyObject v = Iterables.next(t, s);
      if (v == null) {
        source = null;
        if (batch.isEmpty()) {
          return null;
        }
        if (strict) {
          throw Err.value(t, "batched(): incomplete batch");
        }
        break;
      }
      batch.add(v);
    }
    return PyTuple.of(batch.toArray(PyObject[]::new));
  }
}
