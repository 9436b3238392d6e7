package gilscope.lang.objects;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a list in memory that nothing protects, step by step (D4–D8, D15, D16): what
 * {@code listobject.c} does when the GIL is deleted and nothing put in its place.
 */
final class RawList {
  private RawList() {}

  static void append(ThreadState t, RawMemory m, PyList l, PyObject v) {
    try (RawMemory.Operation op = m.begin(t, l, "list.append")) {
      op.reads("ob_size");
      int n = l.size();
      PyObject[] a = roomy(op, l, n);
      store(op, l, a, n, v);
      op.writes("ob_size = " + (n + 1));
      l.setSize(n + 1);
      PyObject[] now = l.items();
      if (now != a && (n >= now.length || now[n] != v)) {
        op.damage(
            RawMemory.Damage.LOST_ELEMENT,
            "what was appended at index " + n + " went into an array that the list has left");
      }
    }
  }

  /** The array, grown if {@code n} elements fill it. */
  private static PyObject[] roomy(RawMemory.Operation op, PyList l, int n) {
    op.reads("ob_item");
    PyObject[] a = l.items();
    return n >= a.length ? grow(op, l, a, n, n + 1) : a;
  }

  /**
   * {@code PyMem_Realloc}: a new array, a copy, the old one given back.
   *
   * @param n elements that the old one holds
   * @param room elements that the new one must hold
   */
  private static PyObject[] grow(
      RawMemory.Operation op, PyList l, PyObject[] old, int n, int room) {
    PyObject[] bigger = op.allocate((room + (room >> 3) + 6) & ~3);
    op.reads("the old array");
    if (op.isFreed(old)) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "realloc() of an array that was given back already");
    }
    System.arraycopy(old, 0, bigger, 0, Math.min(n, old.length));
    op.writes("free(the old array)");
    op.free(old);
    op.writes("ob_item");
    l.publish(bigger);
    return bigger;
  }

  private static void store(RawMemory.Operation op, PyList l, PyObject[] a, int i, PyObject v) {
    op.writes("slot " + i);
    if (op.isFreed(a)) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "slot " + i + " of an array that was given back");
    }
    if (i >= a.length) {
      throw op.crash(
          RawMemory.Damage.OVERFLOW,
          "slot " + i + " lies behind the end of an array of " + a.length);
    }
    if (a[i] != null) {
      op.damage(
          RawMemory.Damage.LOST_ELEMENT,
          "slot " + i + " already held an element; it is overwritten and its reference leaks");
    }
    a[i] = v;
    l.swapped(null, v);
  }

  /** {@code L[i]}, or null if there is no such index. */
  static @Nullable PyObject get(ThreadState t, RawMemory m, PyList l, int i) {
    try (RawMemory.Operation op = m.begin(t, l, "list.__getitem__")) {
      return get(op, l, i);
    }
  }

  private static @Nullable PyObject get(RawMemory.Operation op, PyList l, int i) {
    op.reads("ob_size", i, null);
    if (i < 0 || i >= l.size()) {
      return null;
    }
    op.reads("ob_item", i, null);
    return element(op, l, l.items(), i);
  }

  /** What lies in a slot of the array {@code a}. */
  private static PyObject element(RawMemory.Operation op, PyList l, PyObject[] a, int i) {
    op.reads("slot " + i, i, null);
    if (i >= a.length) {
      throw op.crash(
          RawMemory.Damage.TORN_READ,
          "the size said there is an element " + i + ", the array has " + a.length);
    }
    PyObject v = a[i];
    if (v == RawMemory.POISON) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "slot " + i + " of an array that was given back");
    }
    if (a != l.items()) {
      op.damage(
          RawMemory.Damage.TORN_READ,
          "slot " + i + " was read from an array that the list has left");
    }
    if (v == null) {
      throw op.crash(
          RawMemory.Damage.HOLE, "the size counts an element " + i + " that was never stored");
    }
    return op.take(v, "slot " + i);
  }

  /** All elements, one after the other: what copies, slices and comparisons read. */
  static PyObject[] copy(ThreadState t, RawMemory m, PyList l) {
    try (RawMemory.Operation op = m.begin(t, l, "list.copy")) {
      op.reads("ob_size");
      PyObject[] out = new PyObject[l.size()];
      op.reads("ob_item");
      PyObject[] a = l.items();
      for (int i = 0; i < out.length; i++) {
        out[i] = element(op, l, a, i);
      }
      return out;
    }
  }

  /** {@code reverse_slice}: exchanges pairs from both ends. */
  static void reverse(ThreadState t, RawMemory m, PyList l) {
    try (RawMemory.Operation op = m.begin(t, l, "list.reverse")) {
      op.reads("ob_size");
      int n = l.size();
      op.reads("ob_item");
      PyObject[] a = l.items();
      for (int i = 0, j = n - 1; i < j; i++, j--) {
        PyObject v = element(op, l, a, i);
        PyObject w = element(op, l, a, j);
        move(op, a, i, w);
        move(op, a, j, v);
      }
    }
  }

  /** Stores a reference that lay in another slot. */
  private static void move(RawMemory.Operation op, PyObject[] a, int i, PyObject v) {
    op.writes("slot " + i, i, null);
    if (op.isFreed(a)) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "slot " + i + " of an array that was given back");
    }
    a[i] = v;
  }

  /** {@code ins1}: the size, then everything behind one place further, then the new element. */
  static void insert(ThreadState t, RawMemory m, PyList l, int at, PyObject v) {
    try (RawMemory.Operation op = m.begin(t, l, "list.insert")) {
      op.reads("ob_size");
      int n = l.size();
      PyObject[] a = roomy(op, l, n);
      resize(op, l, n, n + 1);
      int to = Math.min(at < 0 ? Math.max(at + n, 0) : at, n);
      for (int i = n - 1; i >= to; i--) {
        move(op, a, i + 1, element(op, l, a, i));
      }
      move(op, a, to, v);
      l.swapped(null, v);
      if (l.items() != a) {
        op.damage(
            RawMemory.Damage.LOST_ELEMENT,
            "what was inserted at " + to + " went into an array that the list has left");
      }
    }
  }

  private static void resize(RawMemory.Operation op, PyList l, int from, int to) {
    op.writes("ob_size = " + to);
    if (l.size() != from) {
      op.damage(RawMemory.Damage.LOST_ELEMENT, "one of two changes of ob_size is lost");
    }
    l.setSize(to);
  }

  /** {@code L[i] = v} for an index that counts from the start. */
  static void set(ThreadState t, RawMemory m, PyList l, int index, PyObject v) {
    try (RawMemory.Operation op = m.begin(t, l, "list.__setitem__")) {
      op.reads("ob_size");
      int i = index < 0 ? index + l.size() : index;
      if (i < 0 || i >= l.size()) {
        throw Err.index(t, "list assignment index out of range");
      }
      op.reads("ob_item");
      PyObject[] a = l.items();
      op.reads("slot " + i, i, null);
      PyObject old = i < a.length ? a[i] : null;
      op.writes("slot " + i, i, null);
      if (i >= a.length || op.isFreed(a)) {
        throw op.crash(
            RawMemory.Damage.USE_AFTER_FREE, "slot " + i + " of an array that was given back");
      }
      a[i] = v;
      l.swapped(old, v);
      op.drop(old);
    }
  }

  /** {@code list.pop()} and {@code list.pop(i)}. */
  static PyObject pop(ThreadState t, RawMemory m, PyList l, int at) {
    try (RawMemory.Operation op = m.begin(t, l, "list.pop")) {
      op.reads("ob_size");
      int n = l.size();
      if (n == 0) {
        throw Err.index(t, "pop from empty list");
      }
      return remove(t, op, l, n, at, "pop index out of range");
    }
  }

  /** {@code del L[i]}. */
  static void delete(ThreadState t, RawMemory m, PyList l, int at) {
    try (RawMemory.Operation op = m.begin(t, l, "list.__delitem__")) {
      op.reads("ob_size");
      remove(t, op, l, l.size(), at, "list assignment index out of range");
    }
  }

  private static PyObject remove(
      ThreadState t, RawMemory.Operation op, PyList l, int n, int at, String outOfRange) {
    int i = at < 0 ? at + n : at;
    if (i < 0 || i >= n) {
      throw Err.index(t, outOfRange);
    }
    op.reads("ob_item");
    PyObject[] a = l.items();
    op.reads("slot " + i);
    PyObject v = i < a.length ? a[i] : null;
    if (v == RawMemory.POISON || i >= a.length) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "slot " + i + " of an array that was given back");
    }
    if (v == null) {
      throw op.crash(
          RawMemory.Damage.TORN_READ, "element " + i + " was taken by another thread already");
    }
    for (int j = i; j + 1 < n; j++) {
      op.writes("slot " + j);
      a[j] = j + 1 < a.length ? a[j + 1] : v;
    }
    op.writes("ob_size = " + (n - 1));
    if (l.size() != n) {
      op.damage(
          RawMemory.Damage.TORN_READ,
          "the size was "
              + n
              + " when it was read and is "
              + l.size()
              + " now: an element is lost or handed out twice");
    }
    l.setSize(n - 1);
    clear(a, n - 1);
    l.swapped(v, null);
    return v;
  }

  @SuppressWarnings("NullAway") // cells beyond the size are null
  private static void clear(PyObject[] a, int i) {
    if (i < a.length && a[i] != RawMemory.POISON) {
      a[i] = null;
    }
  }

  /** {@code list.clear()}. */
  static void clear(ThreadState t, RawMemory m, PyList l) {
    try (RawMemory.Operation op = m.begin(t, l, "list.clear")) {
      op.reads("ob_item");
      PyObject[] a = l.items();
      int n = l.size();
      op.writes("ob_size = 0");
      l.setSize(0);
      op.writes("ob_item = NULL");
      l.publish(Slots.NO_ARGS);
      for (int i = Math.min(n, a.length) - 1; i >= 0; i--) { // list_clear, from the end
        PyObject v = a[i];
        if (v != null && v != RawMemory.POISON) {
          l.swapped(v, null);
          op.drop(v);
        }
      }
      op.writes("free(the array)");
      if (a.length > 0) {
        if (op.isFreed(a)) {
          throw op.crash(RawMemory.Damage.DOUBLE_FREE, "free() of an array that was given back");
        }
        op.free(a);
      }
    }
  }

  /** {@code list_extend} of a list or tuple: all at the end, then the size. */
  static void extend(ThreadState t, RawMemory m, PyList l, PyObject[] more) {
    if (more.length == 0) {
      return;
    }
    try (RawMemory.Operation op = m.begin(t, l, "list.extend")) {
      op.reads("ob_size");
      int n = l.size();
      op.reads("ob_item");
      PyObject[] a = l.items();
      if (n + more.length > a.length) {
        a = grow(op, l, a, n, n + more.length);
      }
      op.writes("ob_size = " + (n + more.length));
      l.setSize(n + more.length);
      for (int i = 0; i < more.length; i++) {
        store(op, l, a, n + i, more[i]);
      }
    }
  }

  /**
   * {@code list_ass_slice}: what lay there is remembered, the tail moved, the new elements stored,
   * and only then the old ones let go.
   *
   * @param more what comes into its place; as many as it names if its step is not one
   */
  static void assignSlice(
      ThreadState t, RawMemory m, PyList l, PySlice.Unpacked slice, PyObject[] more) {
    try (RawMemory.Operation op = m.begin(t, l, "list.__setitem__ of a slice")) {
      op.reads("ob_size");
      int n = l.size();
      PySlice.Range r = slice.resolve(n);
      if (r.step() != 1) {
        ListSlices.checkFits(t, more, r);
        exchange(op, l, r, more);
        return;
      }
      int low = r.start();
      int high = Math.max(low, r.stop());
      @Nullable PyObject[] gone = held(op, l, low, high);
      int grown = more.length - (high - low);
      PyObject[] a = grown > 0 ? roomFor(op, l, n, n + grown) : l.items();
      if (grown > 0) {
        resize(op, l, n, n + grown);
        for (int i = n - 1; i >= high; i--) {
          move(op, a, i + grown, lies(op, a, i));
        }
      } else if (grown < 0) {
        for (int i = high; i < n; i++) {
          move(op, a, i + grown, lies(op, a, i));
        }
        resize(op, l, n, n + grown);
        for (int i = n + grown; i < n; i++) {
          clear(a, i);
        }
      }
      for (int i = 0; i < more.length; i++) {
        move(op, a, low + i, more[i]);
        l.swapped(null, more[i]);
      }
      if (l.items() != a) {
        op.damage(
            RawMemory.Damage.LOST_ELEMENT,
            "what was stored at " + low + " went into an array that the list has left");
      }
      dropAll(op, l, gone);
    }
  }

  /** {@code del L[i:j]} and {@code del L[i:j:k]}. */
  static void deleteSlice(ThreadState t, RawMemory m, PyList l, PySlice.Unpacked slice) {
    PySlice.Range now = slice.resolve(l.size());
    if (now.step() == 1) {
      assignSlice(t, m, l, slice, Slots.NO_ARGS);
      return;
    }
    try (RawMemory.Operation op = m.begin(t, l, "list.__delitem__ of a slice")) {
      op.reads("ob_size");
      int n = l.size();
      PySlice.Range r = slice.resolve(n);
      op.reads("ob_item");
      PyObject[] a = l.items();
      @Nullable PyObject[] gone = new @Nullable PyObject[r.count()];
      int step = Math.abs(r.step());
      int first = r.step() > 0 ? r.start() : r.start() + (r.count() - 1) * r.step();
      int to = first;
      int found = 0;
      for (int i = first; i < n && r.count() > 0; i++) {
        PyObject v = lies(op, a, i);
        if (found < gone.length && i == first + found * step) {
          gone[found++] = v;
        } else {
          move(op, a, to++, v);
        }
      }
      resize(op, l, n, n - r.count());
      for (int i = n - r.count(); i < n; i++) {
        clear(a, i);
      }
      dropAll(op, l, gone);
    }
  }

  /** The references that lie in these slots, without owning them. */
  private static @Nullable PyObject[] held(RawMemory.Operation op, PyList l, int from, int to) {
    op.reads("ob_item");
    PyObject[] a = l.items();
    @Nullable PyObject[] out = new @Nullable PyObject[to - from];
    for (int i = from; i < to; i++) {
      out[i - from] = lies(op, a, i);
    }
    return out;
  }

  /** The reference in a slot, which is not counted: it is moved, or goes with the slot. */
  private static PyObject lies(RawMemory.Operation op, PyObject[] a, int i) {
    op.reads("slot " + i, i, null);
    if (i >= a.length || op.isFreed(a)) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "slot " + i + " of an array that was given back");
    }
    PyObject v = a[i];
    if (v == null) {
      throw op.crash(
          RawMemory.Damage.HOLE, "the size counts an element " + i + " that was never stored");
    }
    return v;
  }

  /** The array, grown if it has fewer than {@code n} slots. */
  private static PyObject[] roomFor(RawMemory.Operation op, PyList l, int size, int n) {
    op.reads("ob_item");
    PyObject[] a = l.items();
    return n > a.length ? grow(op, l, a, size, n) : a;
  }

  /** {@code L[i:j:k] = more}: slot by slot, then the old elements are let go. */
  private static void exchange(RawMemory.Operation op, PyList l, PySlice.Range r, PyObject[] more) {
    op.reads("ob_item");
    PyObject[] a = l.items();
    @Nullable PyObject[] gone = new @Nullable PyObject[more.length];
    for (int i = 0, at = r.start(); i < more.length; i++, at += r.step()) {
      gone[i] = lies(op, a, at);
      move(op, a, at, more[i]);
      l.swapped(null, more[i]);
    }
    dropAll(op, l, gone);
  }

  private static void dropAll(RawMemory.Operation op, PyList l, @Nullable PyObject[] gone) {
    for (int i = gone.length - 1; i >= 0; i--) {
      PyObject v = gone[i];
      if (v != null && v != RawMemory.POISON) {
        l.swapped(v, null);
        op.drop(v);
      }
    }
  }

  /** {@code list_inplace_repeat}: room for all, the size, then one copy after the other. */
  static void repeat(ThreadState t, RawMemory m, PyList l, int times) {
    if (times == 0) {
      clear(t, m, l);
      return;
    }
    try (RawMemory.Operation op = m.begin(t, l, "list.__imul__")) {
      op.reads("ob_size");
      int n = l.size();
      if (n == 0 || times == 1) {
        return;
      }
      PyObject[] a = roomFor(op, l, n, Math.multiplyExact(n, times));
      resize(op, l, n, n * times);
      for (int i = n; i < n * times; i++) {
        PyObject v = lies(op, a, i % n);
        move(op, a, i, v);
        l.swapped(null, v);
      }
      if (l.items() != a) {
        op.damage(
            RawMemory.Damage.LOST_ELEMENT,
            "what was repeated went into an array that the list has left");
      }
    }
  }

  /**
   * {@code list_sort}: the list is made empty, its array sorted, and the array put back. What
   * others put into the empty list is lost, and two that sort at once have the same array.
   */
  static void sort(
      ThreadState t,
      RawMemory m,
      PyList l,
      @Nullable Function<PyObject, PyObject> key,
      boolean reverse) {
    try (RawMemory.Operation op = m.begin(t, l, "list.sort")) {
      op.reads("ob_size");
      int n = l.size();
      op.reads("ob_item");
      PyObject[] a = l.items();
      PyObject[] mine = new PyObject[0]; // one of its own, so that any change shows
      op.writes("ob_size = 0");
      l.setSize(0);
      op.writes("ob_item = NULL");
      l.publish(mine);
      PyObject[] work = new PyObject[n];
      for (int i = 0; i < n; i++) {
        work[i] = lies(op, a, i);
      }
      boolean touched;
      try {
        ListSort.sort(t, work, key, reverse);
      } finally {
        op.reads("ob_item");
        PyObject[] found = l.items();
        touched = found != mine || l.size() != 0;
        if (!op.isFreed(a)) {
          System.arraycopy(work, 0, a, 0, Math.min(n, a.length));
        }
        op.writes("ob_size = " + n);
        l.setSize(n);
        op.writes("ob_item");
        l.publish(a);
        for (PyObject each : found) {
          if (touched && found != a && each != null && each != RawMemory.POISON) {
            l.swapped(each, null);
          }
        }
      }
      if (touched) {
        throw Err.value(t, "list modified during sort");
      }
    }
  }

  /** The next element of an iterator whose cursor is read and stored apart. */
  static @Nullable PyObject next(ThreadState t, RawMemory m, PyListIterator it) {
    try (RawMemory.Operation op = m.begin(t, it, "listiter.__next__")) {
      op.reads("it_seq");
      PyList l = it.rawList();
      if (l == null) {
        return null;
      }
      op.reads("it_index");
      int i = it.rawIndex();
      PyObject v = get(t, m, l, i);
      if (v != null) {
        op.writes("it_index = " + (i + 1));
        if (it.rawIndex() != i) {
          op.damage(
              RawMemory.Damage.CURSOR,
              it.rawIndex() > i
                  ? "element " + i + " is handed out a second time"
                  : "the cursor goes from " + it.rawIndex() + " to " + (i + 1));
        }
        it.rawIndex(i + 1);
        return v;
      }
      op.writes("it_seq = NULL");
      boolean gone = it.rawList() == null;
      it.rawList(null);
      if (gone) {
        op.dropAgain(l);
      } else {
        it.swapped(l, null);
        op.drop(l);
      }
      return null;
    }
  }
}
