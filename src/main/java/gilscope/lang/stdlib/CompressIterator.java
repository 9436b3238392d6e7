package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools.compress}. */
final class CompressIterator extends NativeIterator {
  private static final Signature NEW = new Signature("compress", "(data, selectors)");

  static final PyType TYPE =
      spec(
              "compress",
              (t, cls, args, kw) -> {
                @Nullable PyObject[] a = NEW.bind(t, args, kw);
                return new CompressIterator(
                    cls,
                    Iterables.iter(t, CollectionsModule.given(a[0])),
                    Iterables.iter(t, CollectionsModule.given(a[1])));
              })
          .build();

  private final PyObject data;
  private final PyObject selectors;

  private CompressIterator(PyType type, PyObject data, PyObject selectors) {
    super(type);
    this.data = data;
    this.selectors = selectors;
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    while (true) {
      PyObject v = Iterables.next(t, data);
      PyObject chosen = v == null ? null : Iterables.next(t, selectors);
      if (chosen == null) {
        return null;
      }
      if (Abstract.isTrue(t, chosen)) {
        return v;
      }
    }
  }
}
