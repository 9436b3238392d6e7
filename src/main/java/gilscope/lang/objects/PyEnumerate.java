package gilscope.lang.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code enumerate(iterable, start=0)}. */
public final class PyEnumerate extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("enumerate")
          .subclassable()
          .slots(
              k -> {
                k.tpNew = PyEnumerate::make;
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyEnumerate) o).advance(t);
              })
          .method0("__reduce__", (t, o) -> ((PyEnumerate) o).reduce())
          .classMethod(
              "__class_getitem__", "($type, object, /)", (t, k, a) -> PyGenericAlias.of(t, k, a[0]))
          .build();

  private final PyObject iterator;
  private PyInt index;

  private PyEnumerate(PyType type, PyObject iterator, PyInt index) {
    super(type);
    this.iterator = iterator;
    this.index = index;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    if (args.length > 2) {
      throw Err.type(t, "enumerate() takes at most 2 arguments (" + args.length + " given)");
    }
    PyObject iterable = null;
    PyObject start = null;
    int given = args.length - kw.length;
    for (int i = 0; i < args.length; i++) {
      String name = i < given ? (i == 0 ? "iterable" : "start") : kw[i - given];
      switch (name) {
        case "iterable" -> iterable = args[i];
        case "start" -> start = args[i];
        default ->
            throw Err.type(t, "'" + name + "' is an invalid keyword argument for enumerate()");
      }
    }
    if (iterable == null) {
      throw Err.type(t, "enumerate() missing required argument 'iterable'");
    }
    PyInt from = start == null ? PyInt.of(0) : Abstract.index(t, start);
    return new PyEnumerate(cls, Iterables.iter(t, iterable), from);
  }

  private PyObject reduce() {
    return PyTuple.of(type(), PyTuple.of(iterator, index));
  }

  @Override
  public boolean isLockFree() {
    return true;
  }

  private @Nullable PyObject advance(ThreadState t) {
    PyObject v = Iterables.next(t, iterator);
    if (v == null) {
      return null;
    }
    t.enter(this);
    try {
      PyInt i = index;
      boolean small = i.fitsLong() && i.longValue() != Long.MAX_VALUE;
      index = small ? PyInt.of(i.longValue() + 1) : PyInt.of(i.bigValue().add(BigInteger.ONE));
      return PyTuple.of(i, v);
    } finally {
      t.exit(this);
    }
  }
}
