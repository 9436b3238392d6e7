package gilscope.lang.objects;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hash table of a set, laid out, probed and grown as in CPython's {@code setobject.c}, so that
 * the order of iteration is CPython's too. Not thread-safe: guarded by the set's section. If
 * Python's {@code __eq__} changes the table during a lookup, the lookup starts again.
 */
final class SetTable {
  private static final int MIN_SIZE = 8;
  private static final int LINEAR_PROBES = 9;
  private static final int PERTURB_SHIFT = 5;

  private static final byte MANY = Byte.MAX_VALUE;

  static final int ABSENT = -1;

  /** Only {@code __eq__} can tell. */
  static final int ASKS = Integer.MIN_VALUE;

  /** Stands where a removed element was. */
  private static final PyObject DUMMY = new PyTuple(PyTuple.TYPE, Slots.NO_ARGS);

  private @Nullable PyObject[] keys = new @Nullable PyObject[MIN_SIZE];
  private long[] hashes = new long[MIN_SIZE];
  private int mask = MIN_SIZE - 1;

  /** Cells in use, dummies included. */
  private int fill;

  /**
   * How many elements' probes begin at each cell; from {@link #MANY} on it stays. Kept once removed
   * elements are many: probes go on past them, and most for what is not there need not begin. Null
   * says nothing.
   */
  private byte @Nullable [] homes;

  /** The set whose elements these are, told of changes; null for a table nobody knows yet. */
  private final @Nullable PyObject owner;

  SetTable() {
    this(null);
  }

  SetTable(@Nullable PyObject owner) {
    this.owner = owner;
  }

  /** The cells, once there are more of them than a set has in itself ({@code smalltable}). */
  @Nullable Object storage() {
    return keys.length > MIN_SIZE ? keys : null;
  }

  /** {@code setentry}: key and hash. */
  static int bytes(Object storage) {
    return 16 * ((PyObject[]) storage).length;
  }

  private void told(@Nullable PyObject old, @Nullable PyObject now) {
    if (owner != null) {
      owner.swapped(old, now);
    }
  }

  private int used;

  /** Where {@code pop} goes on searching. */
  private int finger;

  int used() {
    return used;
  }

  /** The last cell's number: iteration runs from 0 to it. */
  int mask() {
    return mask;
  }

  /** The element in a cell, or null. */
  @Nullable PyObject at(int cell) {
    @Nullable PyObject[] k = keys;
    PyObject key = cell < k.length ? k[cell] : null;
    return key == DUMMY ? null : key;
  }

  long hashAt(int cell) {
    return hashes[cell];
  }

  /** The elements in order of iteration. */
  PyObject[] keys(ThreadState t) {
    RawMemory m = raw(t);
    if (m == null) {
      return keys();
    }
    try (RawMemory.Operation op = m.begin(t, owner, "set_next")) {
      op.reads("used");
      PyObject[] out = new PyObject[used];
      op.reads("the table");
      @Nullable PyObject[] table = keys;
      int n = 0;
      for (int i = 0; i < table.length; i++) {
        PyObject k = entryRaw(op, table, i);
        if (k == null) {
          continue;
        }
        if (n == out.length) {
          throw op.crash(
              RawMemory.Damage.OVERFLOW,
              "room was made for " + n + " elements, and there are more");
        }
        out[n++] = k;
      }
      if (n < out.length) {
        op.damage(
            RawMemory.Damage.HOLE,
            out.length + " elements were counted when the copy began, it has found " + n);
      }
      return n == out.length ? out : Arrays.copyOf(out, n);
    }
  }

  private @Nullable PyObject entryRaw(RawMemory.Operation op, @Nullable PyObject[] table, int i) {
    if (table[i] == null) {
      return null; // nothing is taken from there
    }
    op.reads("entry " + i);
    if (table != keys) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "entry " + i + " of a table that was given back");
    }
    PyObject k = table[i];
    return k == null || k == DUMMY ? null : op.take(k, "entry " + i);
  }

  /**
   * A step of an iteration in memory that nothing protects, from a cell on: the number of the next
   * cell that holds an element; -1 if there is none.
   */
  int stepRaw(RawMemory.Operation op, int from) {
    op.reads("the table");
    @Nullable PyObject[] table = keys;
    for (int i = from; i < table.length; i++) {
      if (entryRaw(op, table, i) != null) {
        return i;
      }
    }
    return -1;
  }

  /** What is done with an element and its hash. */
  @FunctionalInterface
  interface Visitor {
    void visit(PyObject element, long hash);
  }

  /** Visits the elements in order of iteration; changes of this table are met on the way. */
  void forEach(ThreadState t, Visitor v) {
    RawMemory m = raw(t);
    if (m != null) {
      try (RawMemory.Operation op = m.begin(t, owner, "set_next")) {
        op.reads("the table");
        @Nullable PyObject[] table = keys;
        long[] seen = hashes;
        for (int i = 0; i < table.length; i++) {
          PyObject k = entryRaw(op, table, i);
          if (k != null) {
            v.visit(k, seen[i]);
          }
        }
      }
      return;
    }
    for (int i = 0; i <= mask; i++) {
      PyObject k = at(i);
      if (k != null) {
        v.visit(k, hashes[i]);
      }
    }
  }

  PyObject[] keys() {
    PyObject[] out = new PyObject[used];
    int n = 0;
    for (int i = 0; i <= mask && n < out.length; i++) {
      PyObject k = at(i);
      if (k != null) {
        out[n++] = k;
      }
    }
    return n == out.length ? out : Arrays.copyOf(out, n); // torn memory may count too many
  }

  /**
   * The cell of {@code key}, or, if it is not there, {@code -1 - } the cell for it: the last dummy
   * of its probe, or else the free cell where the probe ended.
   */
  private int find(ThreadState t, PyObject key, long hash) {
    restart:
    while (true) {
      @Nullable PyObject[] table = keys;
      long[] seen = hashes;
      int m = mask;
      long perturb = hash;
      int i = (int) hash & m;
      int dummy = -1;
      while (true) {
        int last = i + LINEAR_PROBES <= m ? i + LINEAR_PROBES : i;
        for (int cell = i; cell <= last; cell++) {
          // Most cells are told apart by their hash: 0 where there is nothing, -1 at a dummy.
          long h = seen[cell];
          if (h == 0 && table[cell] == null) {
            if (dummy >= 0 && table[dummy] != DUMMY) {
              continue restart; // __eq__ has filled it
            }
            return -1 - (dummy < 0 ? cell : dummy);
          }
          if (h != hash) {
            dummy = h == -1 ? cell : dummy;
            continue;
          }
          PyObject start = table[cell];
          if (start == null) {
            continue; // the set is being changed by __eq__
          }
          int simple = start == key ? 1 : PyDict.equalWithoutCalls(start, key);
          if (simple > 0) {
            return cell;
          }
          if (simple < 0) {
            boolean equal = Abstract.isTrue(t, Abstract.richCompare(t, start, key, CompareOp.EQ));
            if (table != keys || table[cell] != start) {
              continue restart;
            }
            if (equal) {
              return cell;
            }
          }
        }
        perturb >>>= PERTURB_SHIFT;
        i = (int) (i * 5L + 1 + perturb) & m;
      }
    }
  }

  /**
   * The cell of {@code key}; {@link #ABSENT} if it is not there; {@link #ASKS} if only an {@code
   * __eq__} could tell: calls nothing.
   */
  int lookUp(PyObject key, long hash) {
    @Nullable PyObject[] table = keys;
    long[] seen = hashes;
    int m = seen.length - 1;
    long perturb = hash;
    int i = (int) hash & m;
    byte[] starts = homes;
    if (starts != null && starts[i] == 0) {
      return ABSENT;
    }
    while (true) {
      int cell = i;
      int last = i + LINEAR_PROBES <= m ? i + LINEAR_PROBES : i;
      do {
        long h = seen[cell];
        PyObject there = h == hash ? table[cell] : null;
        if (there != null) {
          int equal = there == key ? 1 : PyDict.equalWithoutCalls(there, key);
          if (equal != 0) {
            return equal > 0 ? cell : ASKS;
          }
        } else if (h == 0 && table[cell] == null) {
          return ABSENT;
        }
        cell++;
      } while (cell <= last);
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & m;
    }
  }

  /** The cell of {@code key}, or a negative number. */
  private int cellOf(ThreadState t, PyObject key, long hash) {
    int cell = lookUp(t, key, hash);
    if (cell == ASKS) {
      cell = find(t, key, hash);
      compares(t, key, cell);
    }
    return cell;
  }

  /** As {@link #lookUp(PyObject, long)}, of a key that the program has looked for. */
  int lookUp(ThreadState t, PyObject key, long hash) {
    int cell = lookUp(key, hash);
    compares(t, key, cell);
    return cell;
  }

  private void compares(ThreadState t, PyObject key, int cell) {
    if (cell >= 0) {
      t.equals(keys[cell], key);
      t.reaches(this, cell, used);
    }
  }

  /** As {@link #find} as long as nothing has to be called, else {@link #ASKS}. */
  private int probe(PyObject key, long hash) {
    @Nullable PyObject[] table = keys;
    long[] seen = hashes;
    int m = seen.length - 1;
    long perturb = hash;
    int i = (int) hash & m;
    int dummy = -1;
    while (true) {
      int cell = i;
      int last = i + LINEAR_PROBES <= m ? i + LINEAR_PROBES : i;
      do {
        long h = seen[cell];
        PyObject there = h == hash ? table[cell] : null;
        if (there != null) {
          int equal = there == key ? 1 : PyDict.equalWithoutCalls(there, key);
          if (equal != 0) {
            return equal > 0 ? cell : ASKS;
          }
        } else if (h == 0 && table[cell] == null) {
          return -1 - (dummy < 0 ? cell : dummy);
        }
        dummy = h == -1 ? cell : dummy;
        cell++;
      } while (cell <= last);
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & m;
    }
  }

  boolean contains(ThreadState t, PyObject key, long hash) {
    RawMemory m = raw(t);
    if (m != null) {
      try (RawMemory.Operation op = m.begin(t, owner, "set.__contains__")) {
        op.reads("the table", hash, key);
        @Nullable PyObject[] table = keys;
        op.reads("the entry", hash, key);
        if (table != keys) {
          throw op.crash(RawMemory.Damage.USE_AFTER_FREE, "probing a table that was given back");
        }
      }
    }
    int cell = cellOf(t, key, hash);
    meets(t, key, cell);
    return cell >= 0;
  }

  /** Another key than {@code key} stands in that cell and is equal: a reference to it was taken. */
  private void meets(ThreadState t, PyObject key, int cell) {
    PyObject there = cell < 0 ? null : keys[cell];
    if (there != null && there != key && owner instanceof MutableObject set) {
      t.uses(set, SharedUse.ELEMENT, 1, there);
    }
  }

  /** Memory that nothing protects, if a set that other threads may know lies there. */
  private @Nullable RawMemory raw(ThreadState t) {
    return owner == null ? null : t.raw();
  }

  /** True if it was not there. */
  boolean add(ThreadState t, PyObject key, long hash) {
    RawMemory m = raw(t);
    if (m != null) {
      try (RawMemory.Operation op = m.begin(t, owner, "set.add")) {
        return addRaw(t, op, key, hash);
      }
    }
    int cell = probe(key, hash);
    if (cell == ASKS) {
      cell = find(t, key, hash);
    }
    if (cell < 0) {
      insert(-1 - cell, key, hash);
    } else {
      compares(t, key, cell);
      meets(t, key, cell);
    }
    return cell < 0;
  }

  /** As {@link #add} as long as nothing has to be called; else adds nothing and returns false. */
  boolean addWithoutCalls(ThreadState t, PyObject key, long hash) {
    int cell = probe(key, hash);
    if (cell == ASKS) {
      return false;
    }
    if (cell < 0) {
      insert(-1 - cell, key, hash);
    } else {
      compares(t, key, cell);
    }
    return true;
  }

  private void insert(int at, PyObject key, long hash) {
    boolean fresh = keys[at] == null;
    keys[at] = key;
    hashes[at] = hash;
    used++;
    begins(hash, 1);
    told(null, key);
    if (!fresh) {
      return;
    }
    fill++;
    if (fill * 5L >= mask * 3L) {
      resize(roomy());
    }
  }

  /** As {@link #add} in memory that nothing protects: {@code set_add_entry}, word by word. */
  private boolean addRaw(ThreadState t, RawMemory.Operation op, PyObject key, long hash) {
    op.reads("the table");
    int found = find(t, key, hash);
    if (found >= 0) {
      return false;
    }
    int cell = -1 - found;
    @Nullable PyObject[] table = keys;
    boolean fresh = table[cell] == null;
    if (fresh) {
      op.reads("fill");
      int full = fill;
      op.writes("fill = " + (full + 1));
      fill = full + 1;
    }
    usedRaw(op, 1);
    op.writes("the key and the hash of entry " + cell);
    if (table != keys) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "entry " + cell + " of a table that was given back");
    }
    PyObject there = table[cell];
    if (there != null && there != DUMMY) {
      op.damage(
          RawMemory.Damage.LOST_ELEMENT,
          "entry " + cell + " got another thread's element meanwhile; it is overwritten");
    }
    table[cell] = key;
    hashes[cell] = hash;
    told(null, key);
    if (fresh && fill * 5L >= mask * 3L) {
      op.writes("the table");
      resize(roomy());
    }
    return true;
  }

  /** One more, or one less, element's probe begins at the cell of its hash. */
  private void begins(long hash, int change) {
    byte[] starts = homes;
    if (starts != null) {
      int i = (int) hash & starts.length - 1;
      if (starts[i] != MANY) {
        starts[i] += (byte) change;
      }
    }
  }

  private void countHomes() {
    homes = new byte[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (at(i) != null) {
        begins(hashes[i], 1);
      }
    }
  }

  private void usedRaw(RawMemory.Operation op, int change) {
    homes = null;
    op.reads("used");
    int n = used;
    op.writes("used = " + (n + change));
    if (used != n) {
      op.damage(RawMemory.Damage.LOST_ELEMENT, "one of two changes of used is lost");
    }
    used = Math.max(0, n + change);
  }

  /** As {@link #discard} in memory that nothing protects. */
  private boolean discardRaw(ThreadState t, RawMemory.Operation op, PyObject key, long hash) {
    op.reads("the table");
    int cell = find(t, key, hash);
    if (cell < 0) {
      return false;
    }
    @Nullable PyObject[] table = keys;
    op.writes("entry " + cell);
    if (table != keys) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "entry " + cell + " of a table that was given back");
    }
    PyObject gone = table[cell];
    if (gone == DUMMY) {
      throw op.crash(
          RawMemory.Damage.DOUBLE_FREE, "the element was taken out by another thread already");
    }
    table[cell] = DUMMY;
    hashes[cell] = -1;
    usedRaw(op, -1);
    told(gone, null);
    return true;
  }

  /** True if it was there. */
  boolean discard(ThreadState t, PyObject key, long hash) {
    RawMemory m = raw(t);
    if (m != null) {
      try (RawMemory.Operation op = m.begin(t, owner, "set.discard")) {
        return discardRaw(t, op, key, hash);
      }
    }
    int cell = cellOf(t, key, hash);
    if (cell < 0) {
      return false;
    }
    removeAt(cell);
    return true;
  }

  void removeAt(int cell) {
    PyObject gone = keys[cell];
    begins(hashes[cell], -1);
    keys[cell] = DUMMY;
    hashes[cell] = -1;
    used--;
    if (homes == null && fill - used > mask >> 3) {
      countHomes();
    }
    told(gone, null);
  }

  /** Removes and returns an element; null if there is none. */
  @Nullable PyObject pop(ThreadState t) {
    RawMemory m = raw(t);
    if (m != null) {
      try (RawMemory.Operation op = m.begin(t, owner, "set.pop")) {
        return popRaw(op);
      }
    }
    int cell = used == 0 ? -1 : next();
    if (cell < 0) {
      return null;
    }
    PyObject key = keys[cell];
    removeAt(cell);
    finger = cell + 1;
    return key;
  }

  /** The first cell from the finger on that holds an element; -1 if there is none. */
  private int next() {
    int cell = finger & mask;
    for (int probes = 0; at(cell) == null; probes++) {
      if (probes > mask) {
        return -1; // torn memory counts an element that is not there
      }
      cell = cell == mask ? 0 : cell + 1;
    }
    return cell;
  }

  /** As {@link #pop} in memory that nothing protects. */
  private @Nullable PyObject popRaw(RawMemory.Operation op) {
    op.reads("used");
    if (used == 0) {
      return null;
    }
    op.reads("the table and the finger");
    @Nullable PyObject[] table = keys;
    int cell = next();
    if (cell < 0) {
      throw op.crash(
          RawMemory.Damage.ENDLESS_PROBE,
          "used counts an element that is not there: looking for it does not end");
    }
    PyObject key = table[cell];
    op.writes("entry " + cell);
    if (table != keys) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "entry " + cell + " of a table that was given back");
    }
    if (table[cell] == key) {
      table[cell] = DUMMY;
      hashes[cell] = -1;
      told(key, null);
    } else {
      op.damage(
          RawMemory.Damage.CURSOR, "the element of entry " + cell + " is handed out a second time");
    }
    usedRaw(op, -1);
    op.writes("finger = " + (cell + 1));
    finger = cell + 1;
    return key;
  }

  /** {@code set_clear_internal}: an empty table in its place, then what lay in the old one. */
  private void clearRaw(RawMemory.Operation op) {
    op.reads("the table");
    @Nullable PyObject[] old = keys;
    op.writes("fill = 0");
    fill = 0;
    op.writes("used = 0");
    used = 0;
    op.writes("the table");
    boolean left = keys != old;
    keys = new @Nullable PyObject[MIN_SIZE];
    hashes = new long[MIN_SIZE];
    homes = null;
    mask = MIN_SIZE - 1;
    finger = 0;
    if (left) {
      throw op.crash(
          RawMemory.Damage.DOUBLE_FREE, "free() of a table that another thread has given back");
    }
    for (PyObject each : old) {
      if (each != null && each != DUMMY) {
        told(each, null);
        op.drop(each);
      }
    }
  }

  /** Remembers all cells, for {@link Runnable#run} to bring back. */
  Runnable preserve() {
    @Nullable PyObject[] cells = keys.clone();
    long[] theirHashes = hashes.clone();
    int oldMask = mask;
    int oldFill = fill;
    int oldUsed = used;
    int oldFinger = finger;
    return () -> {
      keys = cells;
      hashes = theirHashes;
      homes = null;
      mask = oldMask;
      fill = oldFill;
      used = oldUsed;
      finger = oldFinger;
    };
  }

  void clear(ThreadState t) {
    RawMemory m = raw(t);
    if (m != null) {
      try (RawMemory.Operation op = m.begin(t, owner, "set.clear")) {
        clearRaw(op);
      }
      return;
    }
    PyObject[] gone = owner != null && owner.isRecorded() ? keys() : Slots.NO_ARGS;
    keys = new @Nullable PyObject[MIN_SIZE];
    hashes = new long[MIN_SIZE];
    homes = null;
    mask = MIN_SIZE - 1;
    fill = 0;
    used = 0;
    finger = 0;
    for (PyObject each : gone) {
      told(each, null);
    }
  }

  /** Exchanges the contents. */
  void swap(SetTable o) {
    PyObject[] mine = owner != null && owner.isRecorded() ? keys() : Slots.NO_ARGS;
    @Nullable PyObject[] k = keys;
    long[] h = hashes;
    byte[] starts = homes;
    int[] numbers = {mask, fill, used};
    keys = o.keys;
    hashes = o.hashes;
    homes = o.homes;
    mask = o.mask;
    fill = o.fill;
    used = o.used;
    o.keys = k;
    o.hashes = h;
    o.homes = starts;
    o.mask = numbers[0];
    o.fill = numbers[1];
    o.used = numbers[2];
    if (owner != null && owner.isRecorded()) {
      for (PyObject each : keys()) {
        told(null, each);
      }
      for (PyObject each : mine) {
        told(each, null);
      }
    }
  }

  private long roomy() {
    return used > 50000 ? used * 2L : used * 4L;
  }

  /** A table of more than {@code atLeast} cells, without dummies. */
  private void resize(long atLeast) {
    int size = MIN_SIZE;
    while (size <= atLeast) {
      size <<= 1;
    }
    @Nullable PyObject[] oldKeys = keys;
    long[] oldHashes = hashes;
    keys = new @Nullable PyObject[size];
    hashes = new long[size];
    homes = null;
    mask = size - 1;
    fill = used;
    for (int i = 0; i < oldKeys.length; i++) {
      PyObject k = oldKeys[i];
      if (k != null && k != DUMMY) {
        insertClean(k, oldHashes[i]);
      }
    }
  }

  /** Makes room for {@code n} more, of which few are expected to be here already. */
  void makeRoom(int n) {
    if ((fill + (long) n) * 5 >= mask * 3L) {
      resize((used + (long) n) * 2);
    }
  }

  /** If more than a quarter of the cells are dummies, gets rid of them. */
  void sweep() {
    if (fill - used > mask / 4) {
      resize(roomy());
    }
  }

  private void insertClean(PyObject key, long hash) {
    long perturb = hash;
    int i = (int) hash & mask;
    while (true) {
      int last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (int cell = i; cell <= last; cell++) {
        if (keys[cell] == null) {
          keys[cell] = key;
          hashes[cell] = hash;
          return;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** Adds all elements of {@code other} ({@code set_merge}). */
  void merge(ThreadState t, SetTable other) {
    if (other == this || other.used == 0) {
      return;
    }
    if (raw(t) != null || other.raw(t) != null) {
      other.forEach(t, (k, hash) -> add(t, k, hash));
      return;
    }
    makeRoom(other.used);
    if (fill == 0 && mask == other.mask && other.fill == other.used) {
      keys = other.keys.clone();
      hashes = other.hashes.clone();
      homes = null;
      fill = other.fill;
      used = other.used;
      if (owner != null && owner.isRecorded()) {
        for (PyObject each : keys()) {
          told(null, each);
        }
      }
      return;
    }
    boolean clean = fill == 0;
    for (int i = 0; i <= other.mask; i++) {
      PyObject k = other.at(i);
      if (k == null) {
        continue;
      }
      if (clean) {
        insertClean(k, other.hashes[i]);
        fill++;
        used++;
        told(null, k);
      } else {
        add(t, k, other.hashes[i]);
      }
    }
  }

  SetTable copy(ThreadState t) {
    SetTable c = new SetTable();
    c.merge(t, this);
    return c;
  }

  /** The hash of a frozenset of these: independent of their order. */
  long frozenHash() {
    long h = 0;
    for (int i = 0; i <= mask; i++) {
      if (at(i) != null) {
        long x = hashes[i];
        h ^= ((x ^ 89869747L) ^ (x << 16)) * 3644798167L;
      }
    }
    h ^= (used + 1L) * 1927868237L;
    h ^= (h >>> 11) ^ (h >>> 25);
    h = h * 69069L + 907133923L;
    return h == -1 ? 590923713L : h;
  }
}
