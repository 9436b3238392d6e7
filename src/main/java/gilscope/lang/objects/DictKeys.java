package gilscope.lang.objects;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One table of a dict, laid out as CPython's {@code PyDictKeysObject}: a hash index of small ints
 * over entries in order of insertion. Read by any thread; changed inside the dict's section;
 * outgrown, never shrunk.
 *
 * <p>A key is published by storing its entry, then its index (release); a reader that sees the
 * index sees the entry. An index cell goes from empty to used to dummy and never back, so a probe
 * always ends.
 */
final class DictKeys {
  static final int EMPTY = -1;
  static final int DUMMY = -2;
  private static final int MIN_SIZE = 8;
  private static final int PERTURB_SHIFT = 5;

  private final int[] indices;
  private final @Nullable DictEntry[] entries;

  /** Entries used so far, holes included. */
  private int count;

  /** No live entry lies at or after this position: keeps {@code popitem} in a loop linear. */
  private int end;

  /** No live entry lies before this position: the same for taking the oldest. */
  private int start;

  private DictKeys(int size) {
    indices = new int[size];
    Arrays.fill(indices, EMPTY);
    entries = new @Nullable DictEntry[size == 1 ? 0 : usable(size)];
  }

  /** The table of an empty dict: the first insertion outgrows it. */
  static final DictKeys NONE = new DictKeys(1);

  /** The same entries in a table like this one; what cannot be changed is its own copy. */
  DictKeys copy() {
    if (this == NONE) {
      return this;
    }
    DictKeys k = new DictKeys(indices.length);
    System.arraycopy(indices, 0, k.indices, 0, indices.length);
    System.arraycopy(entries, 0, k.entries, 0, entries.length);
    k.count = count;
    k.end = end;
    k.start = start;
    return k;
  }

  /** Whether each cell is as there. */
  boolean isLike(DictKeys k) {
    return count == k.count
        && Arrays.equals(indices, k.indices)
        && Arrays.equals(entries, k.entries);
  }

  /** A table with room for at least {@code n} keys. */
  static DictKeys forKeys(int n) {
    int size = MIN_SIZE;
    while (usable(size) < n) {
      size <<= 1;
    }
    return new DictKeys(size);
  }

  /**
   * The table that a full one with {@code used} live keys grows into: room for three times as many
   * cells.
   */
  static DictKeys grown(int used) {
    int size = MIN_SIZE;
    while (size < used * 3L) {
      size <<= 1;
    }
    return new DictKeys(size);
  }

  private static int usable(int size) {
    return (size << 1) / 3;
  }

  /**
   * What CPython allocates for such a table whose keys are of several types: {@code
   * PyDictKeysObject}, index cells of 1, 2 or 4 bytes, entries of hash, key and value.
   */
  int bytes() {
    int size = indices.length;
    int cell = size <= 1 << 7 ? 1 : size <= 1 << 15 ? 2 : 4;
    return 32 + size * cell + usable(size) * 24;
  }

  // ---- for RawDict: single words, in whatever order threads come

  /** Entries that were stored in memory that nothing protects; null before. */
  private @Nullable BitSet stored;

  private boolean freed;

  void rawIndex(int cell, int entry) {
    setIndex(cell, entry);
  }

  void rawEntry(int i, DictEntry e) {
    setEntry(i, e);
    known().set(i);
  }

  private synchronized BitSet known() {
    BitSet b = stored;
    if (b == null) {
      b = new BitSet();
      b.set(0, count);
      stored = b;
    }
    return b;
  }

  void rawCount(int n) {
    known();
    count = Math.min(n, entries.length);
    end = count;
  }

  boolean reaches(int i) {
    return i < entries.length;
  }

  /** Counted, but no key was ever stored there. */
  boolean isHole(int i) {
    BitSet b = stored;
    return i >= entries.length || b != null && !b.get(i);
  }

  /** The first empty cell of a key's walk; −1 if there is none. */
  int freeCell(long hash) {
    int cell = first(hash);
    int probes = 0;
    for (long perturb = hash; index(cell) != EMPTY; ) {
      if (++probes > 64 * indices.length) {
        return -1;
      }
      perturb = shift(perturb);
      cell = next(cell, perturb);
    }
    return cell;
  }

  /** False if another thread has removed it. */
  boolean rawRemove(DictEntry e) {
    if (positionOf(e) < 0) {
      return false;
    }
    remove(e);
    return true;
  }

  boolean isFreed() {
    return freed;
  }

  void free() {
    freed = true;
  }

  boolean full() {
    return count >= entries.length;
  }

  int start() {
    return start;
  }

  int count() {
    return count;
  }

  /** The entry at a position in order of insertion; null for a hole. */
  @Nullable DictEntry entry(int i) {
    DictEntry e = entries[i];
    VarHandle.acquireFence();
    return e;
  }

  /** As {@link #entry}, null too where there is no such position. */
  @Nullable DictEntry entryOrNull(int i) {
    return i >= 0 && i < entries.length ? entry(i) : null;
  }

  /** The entries in order of insertion, which go on changing. */
  @Nullable DictEntry[] entries() {
    return entries;
  }

  int positionOf(DictEntry e) {
    for (int i = start; i < count; i++) {
      if (entries[i] == e) {
        return i;
      }
    }
    return -1;
  }

  /** As {@link #positionOf}, found by the entry's hash. */
  int placeOf(DictEntry e) {
    int cell = first(e.hash);
    for (long perturb = e.hash; ; ) {
      int ix = index(cell);
      if (ix == EMPTY || ix >= 0 && entry(ix) == e) {
        return ix == EMPTY ? -1 : ix;
      }
      perturb = shift(perturb);
      cell = next(cell, perturb);
    }
  }

  /** Cells of the index, for {@code __sizeof__}. */
  int size() {
    return indices.length;
  }

  /** A walk over the cells where a key with this hash may be. */
  int first(long hash) {
    return (int) hash & (indices.length - 1);
  }

  /**
   * The cell after {@code i}; {@code perturb} is the hash shifted right by five bits per step so
   * far.
   */
  int next(int i, long perturb) {
    return (int) (i * 5L + perturb + 1) & (indices.length - 1);
  }

  static long shift(long perturb) {
    return perturb >>> PERTURB_SHIFT;
  }

  int index(int cell) {
    int ix = indices[cell];
    VarHandle.acquireFence();
    return ix;
  }

  private void setIndex(int cell, int ix) {
    VarHandle.releaseFence();
    indices[cell] = ix;
  }

  private void setEntry(int i, @Nullable DictEntry e) {
    VarHandle.releaseFence();
    entries[i] = e;
  }

  /** False says nothing. */
  boolean certainlyLacks(long hash) {
    return indices[first(hash)] == EMPTY;
  }

  /** Adds a key that is not there; there is room. */
  void add(DictEntry e) {
    int cell = first(e.hash);
    for (long perturb = e.hash; indices[cell] != EMPTY; ) {
      perturb = shift(perturb);
      cell = next(cell, perturb);
    }
    setEntry(count, e);
    setIndex(cell, count);
    count++;
    end = count;
  }

  /** Takes out an entry that is there. */
  void remove(DictEntry e) {
    int cell = first(e.hash);
    long perturb = e.hash;
    while (true) {
      int ix = indices[cell];
      if (ix >= 0 && entries[ix] == e) {
        setIndex(cell, DUMMY);
        setEntry(ix, null);
        e.set(null);
        while (start < count && entries[start] == null) {
          start++;
        }
        return;
      }
      if (ix == EMPTY) {
        throw new IllegalStateException("the entry is not in this table");
      }
      perturb = shift(perturb);
      cell = next(cell, perturb);
    }
  }

  /** The entry added last, or null. */
  @Nullable DictEntry last() {
    while (end > 0 && entries[end - 1] == null) {
      end--;
    }
    return end == 0 ? null : entries[end - 1];
  }

  /** Adds all live entries of {@code old}, in order. */
  void addAll(DictKeys old) {
    for (int i = 0; i < old.count; i++) {
      DictEntry e = old.entries[i];
      if (e != null) {
        add(e);
      }
    }
  }
}
