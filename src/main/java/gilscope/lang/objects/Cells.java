package gilscope.lang.objects;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Element access to arrays of references that several threads share without a lock: stores publish
 * (release), loads see what was published (acquire), as the slots of CPython's lists and dicts do.
 * Both are plain moves on x86. Fences beside plain accesses, here and in dicts, because HotSpot's
 * compilers inline an access through a {@link VarHandle} late or not at all, and count what it
 * takes to see through it against the method that it stands in.
 */
final class Cells {
  private Cells() {}

  static @Nullable PyObject get(PyObject[] cells, int i) {
    PyObject v = cells[i];
    VarHandle.acquireFence();
    return v;
  }

  static void set(@Nullable PyObject[] cells, int i, @Nullable PyObject v) {
    VarHandle.releaseFence();
    cells[i] = v;
  }

  /** As if by {@link #set}, one by one, in an order that loses nothing. */
  static void move(@Nullable PyObject[] from, int at, @Nullable PyObject[] to, int where, int n) {
    VarHandle.releaseFence();
    System.arraycopy(from, at, to, where, n);
  }
}
