package gilscope.lang.objects;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The iterator over a range with numbers beyond a long. A step holds its section. */
public final class PyLongRangeIterator extends MutableObject {
  public static final PyType TYPE =
      TypeSpec.of("longrange_iterator")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((PyLongRangeIterator) o).advance(t);
              })
          .method0("__length_hint__", (t, o) -> PyInt.of(((PyLongRangeIterator) o).left))
          .method0("__reduce__", (t, o) -> ((PyLongRangeIterator) o).reduce(t))
          .method1("__setstate__", (t, o, state) -> ((PyLongRangeIterator) o).skip(t, state))
          .build();

  private BigInteger next;
  private final BigInteger step;
  private BigInteger left;

  PyLongRangeIterator(BigInteger next, BigInteger step, BigInteger left) {
    super(TYPE);
    this.next = next;
    this.step = step;
    this.left = left;
  }

  private PyObject reduce(ThreadState t) {
    t.enter(this);
    try {
      return PyRangeIterator.reduced(t, next, step, left);
    } finally {
      t.exit(this);
    }
  }

  private PyObject skip(ThreadState t, PyObject state) {
    if (!(state instanceof PyInt numbers)) {
      throw Err.type(t, "state must be an int, not " + state.type().fullName());
    }
    t.enter(this);
    try {
      BigInteger n = numbers.bigValue().max(BigInteger.ZERO).min(left);
      next = next.add(n.multiply(step));
      left = left.subtract(n);
      return PyNone.VALUE;
    } finally {
      t.exit(this);
    }
  }

  private @Nullable PyObject advance(ThreadState t) {
    t.enter(this);
    try {
      if (left.signum() <= 0) {
        return null;
      }
      BigInteger v = next;
      next = v.add(step);
      left = left.subtract(BigInteger.ONE);
      return PyInt.of(v);
    } finally {
      t.exit(this);
    }
  }
}
