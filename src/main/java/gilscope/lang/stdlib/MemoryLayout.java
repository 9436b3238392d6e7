package gilscope.lang.stdlib;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Where the items of a {@code memoryview} lie: from byte {@code start}, {@code strides[i]} bytes
 * apart in dimension {@code i}. Immutable.
 */
record MemoryLayout(int start, int itemSize, int[] shape, int[] strides) {
  /** One after the other in C's order. */
  static MemoryLayout dense(int start, int itemSize, int... shape) {
    int[] strides = new int[shape.length];
    int step = itemSize;
    for (int i = shape.length - 1; i >= 0; i--) {
      strides[i] = step;
      step *= shape[i];
    }
    return new MemoryLayout(start, itemSize, shape, strides);
  }

  int dimensions() {
    return shape.length;
  }

  /** How many items there are. */
  int count() {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  int bytes() {
    return count() * itemSize;
  }

  boolean isDense() {
    return isDense(false);
  }

  /**
   * @param fortran whether the first dimension is to be the fastest
   */
  boolean isDense(boolean fortran) {
    int step = itemSize;
    for (int k = 0; k < shape.length; k++) {
      int i = fortran ? k : shape.length - 1 - k;
      if (shape[i] == 0) {
        return true;
      }
      if (shape[i] > 1 && strides[i] != step) {
        return false;
      }
      step *= shape[i];
    }
    return true;
  }

  /** The first dimension from {@code from}, every {@code step}th, {@code n} of them. */
  MemoryLayout slice(int from, int step, int n) {
    int[] newShape = shape.clone();
    int[] newStrides = strides.clone();
    newShape[0] = n;
    newStrides[0] *= step;
    return new MemoryLayout(start + from * strides[0], itemSize, newShape, newStrides);
  }

  /** The byte at which each item begins, in C's order or with the first dimension the fastest. */
  void each(boolean fortran, IntConsumer visit) {
    int n = count();
    int[] at = new int[shape.length];
    for (int done = 0; done < n; done++) {
      int place = start;
      for (int i = 0; i < at.length; i++) {
        place += at[i] * strides[i];
      }
      visit.accept(place);
      for (int k = 0; k < at.length; k++) {
        int i = fortran ? k : at.length - 1 - k;
        if (++at[i] < shape[i]) {
          break;
        }
        at[i] = 0;
      }
    }
  }
}
