package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code combinations}, {@code combinations_with_replacement}, {@code permutations}. A step holds
 * its section.
 */
final class SelectionIterator extends NativeIterator {
  private enum Kind {
    COMBINATIONS,
    WITH_REPLACEMENT,
    PERMUTATIONS
  }

  static final PyType COMBINATIONS = type("combinations", Kind.COMBINATIONS, "(iterable, r)");
  static final PyType WITH_REPLACEMENT =
      type("combinations_with_replacement", Kind.WITH_REPLACEMENT, "(iterable, r)");
  static final PyType PERMUTATIONS = type("permutations", Kind.PERMUTATIONS, "(iterable, r=None)");

  private final Kind kind;
  private final PyObject[] pool;
  private final int r;
  private final int[] indices;
  private final int[] cycles;
  private boolean started;
  private boolean over;

  private SelectionIterator(PyType type, Kind kind, PyObject[] pool, int r) {
    super(type);
    this.kind = kind;
    this.pool = pool;
    this.r = r;
    int n = pool.length;
    this.over = kind == Kind.WITH_REPLACEMENT ? n == 0 && r > 0 : r > n;
    this.indices = new int[kind == Kind.PERMUTATIONS ? n : over ? 0 : r];
    this.cycles = new int[kind == Kind.PERMUTATIONS && !over ? r : 0];
    for (int i = 0; i < indices.length && kind != Kind.WITH_REPLACEMENT; i++) {
      indices[i] = i;
    }
    for (int i = 0; i < cycles.length; i++) {
      cycles[i] = n - i;
    }
  }

  private static PyType type(String name, Kind kind, String signature) {
    Signature s = new Signature(name, signature);
    return spec(
            name,
            (t, cls, args, kw) -> {
              @Nullable PyObject[] a = s.bind(t, args, kw);
              PyObject length = a[1];
              PyObject[] pool = Iterables.toTuple(t, CollectionsModule.given(a[0])).toArray();
              int r = pool.length;
              if (kind != Kind.PERMUTATIONS || (length != null && length != PyNone.VALUE)) {
                PyObject given = CollectionsModule.given(length);
                if (kind == Kind.PERMUTATIONS && !(given instanceof PyInt)) {
                  throw Err.type(t, "Expected int as r");
                }
                r = Abstract.indexInt(t, given);
              }
              if (r < 0) {
                throw Err.value(t, "r must be non-negative");
              }
              return new SelectionIterator(cls, kind, pool, r);
            })
        .build();
  }

  @Override
  @Nullable PyObject advance(ThreadState t) {
    t.enter(this);
    try {
      if (over) {
        return null;
      }
      if (started && !step()) {
        over = true;
        return null;
      }
      started = true;
      PyObject[] row = new PyObject[r];
      for (int i = 0; i < r; i++) {
        row[i] = pool[indices[i]];
      }
      return PyTuple.of(row);
    } finally {
      t.exit(this);
    }
  }

  private boolean step() {
    return switch (kind) {
      case COMBINATIONS -> nextCombination();
      case WITH_REPLACEMENT -> nextWithReplacement();
      case PERMUTATIONS -> nextPermutation();
    };
  }

  private boolean nextCombination() {
    int n = pool.length;
    int i = r - 1;
    while (i >= 0 && indices[i] == i + n - r) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    indices[i]++;
    for (int j = i + 1; j < r; j++) {
      indices[j] = indices[j - 1] + 1;
    }
    return true;
  }

  private boolean nextWithReplacement() {
    int i = r - 1;
    while (i >= 0 && indices[i] == pool.length - 1) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    Arrays.fill(indices, i, r, indices[i] + 1);
    return true;
  }

  private boolean nextPermutation() {
    int n = pool.length;
    for (int i = r - 1; i >= 0; i--) {
      cycles[i]--;
      if (cycles[i] == 0) {
        int first = indices[i];
        System.arraycopy(indices, i + 1, indices, i, n - i - 1);
        indices[n - 1] = first;
        cycles[i] = n - i;
      } else {
        int j = n - cycles[i];
        int v = indices[i];
        indices[i] = indices[j];
        indices[j] = v;
        return true;
      }
    }
    return false;
  }
}
