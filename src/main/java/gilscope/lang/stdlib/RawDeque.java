package gilscope.lang.stdlib;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a deque in memory that nothing protects: size, indices and cells one by one, as
 * {@code _collectionsmodule.c} does when the GIL is deleted and nothing put in its place.
 */
final class RawDeque {
  private RawDeque() {}

  /** The first free cell on the right. */
  private static int right(PyDeque d) {
    return d.cell(d.size + d.skew);
  }

  private static void resize(RawMemory.Operation op, PyDeque d, int change) {
    op.reads("ob_size");
    int n = d.size;
    op.writes("ob_size = " + (n + change));
    if (d.size != n) {
      d.torn = true;
      op.damage(RawMemory.Damage.LOST_ELEMENT, "one of two changes of ob_size is lost");
    }
    d.skew += d.size - (n + change);
    d.size = n + change;
  }

  /** Moves an index from where it was read to be; another thread may have moved it since. */
  private static void moveIndex(
      RawMemory.Operation op, PyDeque d, boolean left, int from, int change) {
    op.writes(left ? "leftindex" : "rightindex");
    int away = ((left ? d.head : right(d)) - from) & (d.ring.length - 1);
    int moved = away > d.ring.length / 2 ? away - d.ring.length : away;
    if (moved != 0) {
      d.torn = true;
      op.damage(
          RawMemory.Damage.CURSOR,
          (left ? "leftindex" : "rightindex") + " was moved by another thread meanwhile");
    }
    if (left) {
      d.head = (from + change) & (d.ring.length - 1);
      d.skew -= change - moved;
    } else {
      d.skew += change - moved;
    }
  }

  /** As {@code deque_append_lock_held} and its twin, without their lock. */
  static void insert(ThreadState t, RawMemory m, PyDeque d, PyObject v, boolean left) {
    try (RawMemory.Operation op = m.begin(t, d, left ? "deque.appendleft" : "deque.append")) {
      op.reads("the index and the block's end");
      if (Math.max(d.size, d.size + d.skew) + 1 >= d.ring.length) {
        grow(d);
      }
      resize(op, d, 1);
      op.reads(left ? "leftindex" : "rightindex");
      int from = left ? d.head : right(d);
      moveIndex(op, d, left, from, left ? -1 : 1);
      int at = left ? (from - 1) & (d.ring.length - 1) : from;
      op.writes("cell " + at);
      if (d.ring[at] != null) {
        d.torn = true;
        op.damage(
            RawMemory.Damage.LOST_ELEMENT, "cell " + at + " already held an element; it is lost");
      }
      d.swapped(null, v); // the lost one keeps its reference: nobody gives it up any more
      d.ring[at] = v;
      d.state++;
      if (d.maxlen != PyDeque.UNBOUNDED && d.size > d.maxlen) {
        remove(t, m, d, !left);
      }
    }
  }

  private static void grow(PyDeque d) {
    int used = d.size + d.skew;
    @Nullable PyObject[] bigger = new @Nullable PyObject[d.ring.length * 2];
    for (int i = 0; i < d.ring.length; i++) {
      bigger[i] = d.ring[d.cell(i)];
    }
    d.ring = bigger;
    d.head = 0;
    d.skew = used - d.size;
  }

  static PyObject remove(ThreadState t, RawMemory m, PyDeque d, boolean left) {
    try (RawMemory.Operation op = m.begin(t, d, left ? "deque.popleft" : "deque.pop")) {
      op.reads("ob_size");
      if (d.size <= 0) {
        throw Err.index(t, "pop from an empty deque");
      }
      op.reads(left ? "leftindex" : "rightindex");
      int from = left ? d.head : right(d);
      int at = left ? from : (from - 1) & (d.ring.length - 1);
      PyObject v = element(op, d, at);
      moveIndex(op, d, left, from, left ? 1 : -1);
      resize(op, d, -1);
      if (d.ring[at] != v) {
        d.torn = true;
        op.damage(
            RawMemory.Damage.CURSOR, "the element in cell " + at + " is handed out a second time");
      } else {
        d.ring[at] = null;
        d.swapped(v, null);
      }
      d.state++;
      return v;
    }
  }

  private static PyObject element(RawMemory.Operation op, PyDeque d, int cell) {
    op.reads("cell " + cell);
    PyObject v = d.ring[cell & (d.ring.length - 1)];
    if (v == null) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE,
          "cell " + cell + " holds an element that another thread has taken and freed");
    }
    return v;
  }

  static PyObject get(ThreadState t, RawMemory m, PyDeque d, int i) {
    try (RawMemory.Operation op = m.begin(t, d, "deque.__getitem__")) {
      return at(op, d, i);
    }
  }

  /** The element that {@code i} steps from the left end lead to. */
  private static PyObject at(RawMemory.Operation op, PyDeque d, int i) {
    op.reads("leftindex");
    int cell = d.cell(i);
    return op.take(element(op, d, cell), "cell " + cell);
  }

  static void set(ThreadState t, RawMemory m, PyDeque d, int i, PyObject v) {
    try (RawMemory.Operation op = m.begin(t, d, "deque.__setitem__")) {
      op.writes("cell " + d.cell(i));
      d.ring[d.cell(i)] = v;
    }
  }

  /** {@code deque_clear}: an empty block in place of the old ones, then what lay in those. */
  static void clear(ThreadState t, RawMemory m, PyDeque d) {
    try (RawMemory.Operation op = m.begin(t, d, "deque.clear")) {
      op.reads("ob_size");
      int n = d.size;
      op.reads("leftblock and leftindex");
      @Nullable PyObject[] old = d.ring;
      int first = d.head;
      op.writes("ob_size = 0");
      d.size = 0;
      op.writes("the blocks and the indices");
      boolean left = d.ring != old;
      d.empty();
      if (left) {
        throw op.crash(
            RawMemory.Damage.DOUBLE_FREE, "free() of blocks that another thread has given back");
      }
      for (int i = 0; i < n; i++) {
        PyObject v = old[(first + i) & (old.length - 1)];
        if (v != null) {
          d.swapped(v, null);
          op.drop(v);
        }
      }
    }
  }

  static PyObject[] copy(ThreadState t, RawMemory m, PyDeque d) {
    try (RawMemory.Operation op = m.begin(t, d, "deque.copy")) {
      op.reads("ob_size");
      PyObject[] out = new PyObject[d.size];
      for (int i = 0; i < out.length; i++) {
        out[i] = at(op, d, i);
      }
      return out;
    }
  }

  /** {@code deque_rotate}: one element after the other goes from the right end to the left one. */
  static void turn(ThreadState t, RawMemory m, PyDeque d, int n) {
    try (RawMemory.Operation op = m.begin(t, d, "deque.rotate")) {
      op.reads("ob_size");
      if (d.size <= 1) {
        return;
      }
      for (int left = Math.floorMod(n, d.size); left > 0; left--) {
        op.reads("leftindex and rightindex");
        int first = d.head;
        int last = right(d);
        int from = (last - 1) & (d.ring.length - 1);
        int to = (first - 1) & (d.ring.length - 1);
        PyObject v = element(op, d, from);
        op.writes("cell " + to);
        d.ring[from & (d.ring.length - 1)] = null;
        d.ring[to & (d.ring.length - 1)] = v;
        moveIndex(op, d, false, last, -1);
        moveIndex(op, d, true, first, -1);
      }
      d.state++;
    }
  }

  /** Exchanges pairs from both ends. */
  static void reverse(ThreadState t, RawMemory m, PyDeque d) {
    try (RawMemory.Operation op = m.begin(t, d, "deque.reverse")) {
      op.reads("ob_size");
      for (int i = 0, j = d.size - 1; i < j; i++, j--) {
        PyObject v = at(op, d, i);
        PyObject w = at(op, d, j);
        op.writes("cell " + d.cell(i));
        d.ring[d.cell(i)] = w;
        op.writes("cell " + d.cell(j));
        d.ring[d.cell(j)] = v;
      }
    }
  }
}
