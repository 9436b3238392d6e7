package gilscope.lang.stdlib;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** {@code itertools.zip_longest}. */
final class ZipLongestIterator extends NativeIterator {
  static final PyType TYPE = spec("zip_longest", ZipLongestIterator::make).build();

  private final @Nullable PyObject[] sources;
  private final PyObject fill;
  private int active;

  private ZipLongestIterator(PyType type, PyObject[] sources, PyObject fill) {
    super(type);
    this.sources = sources;
    this.fill = fill;
    this.active = sources.length;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    PyObject fill = PyNone.VALUE;
    if (kw.length > 0) {
      if (kw.length > 1 || !kw[0].equals("fillvalue")) {
        throw Err.type(t, "zip_longest() got an unexpected keyword argument");
      }
      fill = args[args.length - 1];
    }
    PyObject[] sources = new PyObject[args.length - kw.length];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = Iterables.iter(t, args[i]);
    }
    return new ZipLongestIterator(cls, sources, fill);
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    if (active <= 0) {
      return null;
    }
    PyObject[] row = new PyObject[sources.length];
    for (int i = 0; i < row.length; i++) {
      PyObject s = sources[i];
      PyObject v = s == null ? null : Iterables.next(t, s);
      if (s != null && v == null) {
        sources[i] = null;
        active--;
        if (active <= 0) {
          return null;
        }
      }
      row[i] = v == null ? fill : v;
    }
    return PyTuple.of(row);
  }
}
