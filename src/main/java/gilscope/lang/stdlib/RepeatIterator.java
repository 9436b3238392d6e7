package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools.repeat}. */
final class RepeatIterator extends NativeIterator {
  private static final Signature NEW = new Signature("repeat", "(object, times=None)");
  private static final int FOREVER = -1;

  static final PyType TYPE =
      spec("repeat", RepeatIterator::make)
          .slots(k -> k.tpRepr = (t, o) -> PyStr.of(((RepeatIterator) o).repr(t)))
          .method0("__length_hint__", RepeatIterator::lengthHint)
          .build();

  private final PyObject element;
  private int left;

  private RepeatIterator(PyType type, PyObject element, int left) {
    super(type);
    this.element = element;
    this.left = left;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    int times = a[1] == null ? FOREVER : Math.max(0, Abstract.indexInt(t, a[1]));
    return new RepeatIterator(cls, CollectionsModule.given(a[0]), times);
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    int n = left;
    if (n == 0) {
      return null;
    }
    if (n > 0) {
      left = n - 1;
    }
    return element;
  }

  private static PyObject lengthHint(ThreadState t, PyObject o) {
    int n = ((RepeatIterator) o).left;
    if (n == FOREVER) {
      throw Err.type(t, "len() of unsized object");
    }
    return PyInt.of(n);
  }

  private String repr(ThreadState t) {
    return type().name()
        + "("
        + Abstract.reprText(t, element)
        + (left == FOREVER ? ")" : ", " + left + ")");
  }
}
