package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Arithmetic;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools.accumulate}. */
final class AccumulateIterator extends NativeIterator {
  private static final Signature NEW =
      new Signature("accumulate", "(iterable, func=None, *, initial=None)");

  static final PyType TYPE = spec("accumulate", AccumulateIterator::make).build();

  private final PyObject source;
  private final PyObject function;
  private @Nullable PyObject total;
  private @Nullable PyObject initial;

  private AccumulateIterator(
      PyType type, PyObject source, PyObject function, @Nullable PyObject initial) {
    super(type);
    this.source = source;
    this.function = function;
    this.initial = initial;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (args.length - kw.length > 2) {
      // The C code counts all parameters here.
      throw Err.type(t, "accumulate() takes at most 3 arguments (" + args.length + " given)");
    }
    @Nullable PyObject[] a = NEW.bind(t, args, kw);
    PyObject f = a[1] == null ? PyNone.VALUE : a[1];
    PyObject initial = a[2] == PyNone.VALUE ? null : a[2];
    return new AccumulateIterator(
        cls, Iterables.iter(t, CollectionsModule.given(a[0])), f, initial);
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    PyObject first = initial;
    if (first != null) {
      initial = null;
      total = first;
      return first;
    }
    PyObject v = Iterables.next(t, source);
    if (v == null) {
      return null;
    }
    PyObject sum = total;
    if (sum != null) {
      v = function == PyNone.VALUE ? Arithmetic.add(t, sum, v) : Abstract.call(t, function, sum, v);
    }
    total = v;
    return v;
  }
}
