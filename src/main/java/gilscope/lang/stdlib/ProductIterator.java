package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code itertools.product}. A step holds its section: the indices move together. */
final class ProductIterator extends NativeIterator {
  static final PyType TYPE = spec("product", ProductIterator::make).build();

  private final PyObject[][] pools;
  private int @Nullable [] indices;
  private boolean over;

  private ProductIterator(PyType type, PyObject[][] pools) {
    super(type);
    this.pools = pools;
  }

  private static PyObject make(ThreadState t, PyType cls, PyObject[] args, String[] kw) {
    int repeat = 1;
    int given = args.length - kw.length;
    for (int i = 0; i < kw.length; i++) {
      if (!kw[i].equals("repeat")) {
        throw Args.unexpectedKeyword(t, "product", kw[i], kw.length, "repeat");
      }
      repeat = Abstract.indexInt(t, args[given + i]);
      if (repeat < 0) {
        throw Err.value(t, "repeat argument cannot be negative");
      }
    }
    PyObject[][] pools = new PyObject[given * repeat][];
    for (int i = 0; i < given && repeat > 0; i++) {
      pools[i] = Iterables.toTuple(t, args[i]).toArray();
    }
    for (int i = given; i < pools.length; i++) {
      pools[i] = pools[i - given];
    }
    return new ProductIterator(cls, pools);
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    t.enter(this);
    try {
      if (over || !step()) {
        over = true;
        return null;
      }
      PyObject[] row = new PyObject[pools.length];
      int[] ix = indices;
      for (int i = 0; i < row.length && ix != null; i++) {
        row[i] = pools[i][ix[i]];
      }
      return PyTuple.of(row);
    } finally {
      t.exit(this);
    }
  }

  private boolean step() {
    int[] ix = indices;
    if (ix == null) {
      indices = new int[pools.length];
      return Arrays.stream(pools).allMatch(p -> p.length > 0);
    }
    for (int i = pools.length - 1; i >= 0; i--) {
      if (++ix[i] < pools[i].length) {
        return true;
      }
      ix[i] = 0;
    }
    return false;
  }
}
