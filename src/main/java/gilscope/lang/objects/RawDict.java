package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a dict in memory that nothing protects, step by step (D10–D14): what {@code
 * dictobject.c} does when the GIL is deleted and nothing put in its place. Comparing keys may run
 * Python code.
 *
 * <p>What a key alone concerns (the walk to it, its value) is told as memory of that key; what
 * inserts, removes or moves keys as memory of the whole dict.
 */
final class RawDict {
  private RawDict() {}

  static @Nullable PyObject get(ThreadState t, RawMemory m, PyDict d, PyObject key, long hash) {
    try (RawMemory.Operation op = m.begin(t, d, "dict.__getitem__")) {
      op.reads("ma_keys", hash, key);
      DictKeys k = d.keys();
      DictEntry e = find(t, op, d, k, key, hash);
      if (e == null) {
        return null;
      }
      op.reads("the value", hash, key);
      if (k.isFreed()) {
        throw op.crash(
            RawMemory.Damage.USE_AFTER_FREE, "the value lies in a table that was given back");
      }
      PyObject v = e.value();
      return v == null ? null : op.take(v, "the value");
    }
  }

  private static @Nullable DictEntry find(
      ThreadState t, RawMemory.Operation op, PyDict d, DictKeys k, PyObject key, long hash) {
    int cell = k.first(hash);
    int probes = 0;
    for (long perturb = hash; ; ) {
      op.reads("index " + cell, hash, key);
      if (k.isFreed()) {
        throw op.crash(RawMemory.Damage.USE_AFTER_FREE, "probing a table that was given back");
      }
      int ix = k.index(cell);
      if (ix == DictKeys.EMPTY) {
        return null;
      }
      if (ix >= 0) {
        DictEntry e = k.entryOrNull(ix);
        if (e == null) {
          throw op.crash(
              RawMemory.Damage.TORN_READ,
              "index " + cell + " names entry " + ix + ", whose key has not been stored");
        }
        int equal = e.key == key ? 1 : e.hash != hash ? 0 : PyDict.equalWithoutCalls(e.key, key);
        if (equal < 0) {
          boolean same = Abstract.isTrue(t, Abstract.richCompare(t, e.key, key, CompareOp.EQ));
          if (d.keys() != k) {
            return find(t, op, d, d.keys(), key, hash);
          }
          equal = same ? 1 : 0;
        }
        if (equal > 0) {
          return e;
        }
      }
      if (++probes > 64 * k.size()) {
        throw op.crash(
            RawMemory.Damage.ENDLESS_PROBE,
            "no index of the table is empty: looking for an absent key does not end");
      }
      perturb = DictKeys.shift(perturb);
      cell = k.next(cell, perturb);
    }
  }

  static void put(ThreadState t, RawMemory m, PyDict d, PyObject key, long hash, PyObject value) {
    d.named(t, key);
    try (RawMemory.Operation op = m.begin(t, d, "dict.__setitem__")) {
      op.reads("ma_keys", hash, key);
      DictKeys k = d.keys();
      DictEntry e = find(t, op, d, k, key, hash);
      PyObject old = e == null ? null : e.value();
      if (e != null && old != null) {
        op.writes("the value", hash, key);
        e.set(value);
        d.swapped(old, value);
        op.drop(old);
        return;
      }
      // The comparisons of other keys may have run Python code: then the table is another one.
      DictKeys now = PyDict.comparesWithoutCalls(key) ? k : d.keys();
      insert(op, d, now, new DictEntry(key, hash, value));
    }
  }

  private static void insert(RawMemory.Operation op, PyDict d, DictKeys start, DictEntry e) {
    op.reads("dk_usable");
    DictKeys k = start;
    if (k.full()) {
      k = resize(op, d, k);
    }
    op.reads("dk_nentries");
    int n = k.count();
    int cell = k.freeCell(e.hash);
    if (cell < 0) {
      throw op.crash(
          RawMemory.Damage.ENDLESS_PROBE,
          "no index of the table is empty: the insertion never ends");
    }
    op.writes("index " + cell + " = " + n);
    if (k.index(cell) != DictKeys.EMPTY) {
      op.damage(
          RawMemory.Damage.LOST_ELEMENT,
          "index " + cell + " was taken meanwhile: the key that took it cannot be found any more");
    }
    k.rawIndex(cell, n);
    op.writes("entry " + n);
    if (k.isFreed()) {
      throw op.crash(
          RawMemory.Damage.USE_AFTER_FREE, "entry " + n + " of a table that was given back");
    }
    if (!k.reaches(n)) {
      throw op.crash(RawMemory.Damage.OVERFLOW, "entry " + n + " lies behind the end of the table");
    }
    DictEntry there = k.entryOrNull(n);
    if (there != null) {
      op.damage(
          RawMemory.Damage.LOST_ELEMENT, "entry " + n + " already held a key; it is overwritten");
    }
    k.rawEntry(n, e);
    d.swapped(null, e.key);
    d.swapped(null, e.value());
    op.reads("dk_nentries");
    int count = k.count();
    op.writes("dk_nentries = " + (count + 1));
    if (k.count() != count) {
      op.damage(RawMemory.Damage.LOST_ELEMENT, "one of two increments of dk_nentries is lost");
    }
    k.rawCount(count + 1);
    op.reads("ma_used");
    int used = d.size();
    op.writes("ma_used = " + (used + 1));
    d.resized(used + 1);
    DictKeys now = d.keys();
    if (now != k && now.positionOf(e) < 0) {
      op.damage(
          RawMemory.Damage.LOST_ELEMENT, "the key was stored in a table that the dict has left");
    }
  }

  private static DictKeys resize(RawMemory.Operation op, PyDict d, DictKeys old) {
    op.reads("the old table");
    DictKeys bigger = DictKeys.grown(d.size());
    bigger.addAll(old);
    op.writes("ma_keys");
    d.publish(bigger);
    op.writes("free(the old table)");
    if (old != DictKeys.NONE) {
      if (old.isFreed()) {
        throw op.crash(RawMemory.Damage.DOUBLE_FREE, "free() of a table that was given back");
      }
      old.free();
    }
    return bigger;
  }

  static @Nullable PyObject remove(ThreadState t, RawMemory m, PyDict d, PyObject key, long hash) {
    try (RawMemory.Operation op = m.begin(t, d, "dict.__delitem__")) {
      op.reads("ma_keys", hash, key);
      DictKeys k = d.keys();
      DictEntry e = find(t, op, d, k, key, hash);
      PyObject v = e == null ? null : e.value();
      if (e == null || v == null) {
        return null;
      }
      takeOut(op, d, k, e);
      return v;
    }
  }

  /** All entries, one after the other, as new ones: what copies and listings read. */
  static List<DictEntry> entries(ThreadState t, RawMemory m, PyDict d) {
    try (RawMemory.Operation op = m.begin(t, d, "dict.copy")) {
      op.reads("ma_keys");
      DictKeys k = d.keys();
      List<DictEntry> out = new ArrayList<>();
      for (int i = 0; i < k.count(); i++) {
        op.reads("entry " + i);
        if (k.isFreed()) {
          throw op.crash(
              RawMemory.Damage.USE_AFTER_FREE, "entry " + i + " of a table that was given back");
        }
        DictEntry e = k.entryOrNull(i);
        PyObject v = e == null ? null : e.value();
        if (e != null && v != null) {
          out.add(new DictEntry(e.key, e.hash, op.take(v, "the value of entry " + i)));
        }
      }
      return out;
    }
  }

  /** Takes out the entry that {@code last} says, or the first; null if there is none. */
  static @Nullable DictEntry pop(ThreadState t, RawMemory m, PyDict d, boolean last) {
    try (RawMemory.Operation op = m.begin(t, d, "dict.popitem")) {
      op.reads("ma_keys and dk_nentries");
      DictKeys k = d.keys();
      int at = last ? k.count() - 1 : 0;
      while (at >= 0 && at < k.count() && k.entryOrNull(at) == null) {
        at += last ? -1 : 1;
      }
      DictEntry e = k.entryOrNull(at);
      PyObject v = e == null ? null : e.value();
      if (e == null || v == null) {
        return null;
      }
      takeOut(op, d, k, e);
      return new DictEntry(e.key, e.hash, v);
    }
  }

  private static void takeOut(RawMemory.Operation op, PyDict d, DictKeys k, DictEntry e) {
    PyObject v = e.value();
    op.writes("the index and the entry");
    if (!k.rawRemove(e)) {
      throw op.crash(
          RawMemory.Damage.DOUBLE_FREE, "the entry was taken out by another thread already");
    }
    op.reads("ma_used");
    int used = d.size();
    op.writes("ma_used = " + (used - 1));
    d.resized(used - 1);
    d.swapped(e.key, null);
    d.swapped(v, null);
  }

  /** {@code dict.clear()}: an empty table in the place of the old one, which is given back. */
  static void clear(ThreadState t, RawMemory m, PyDict d) {
    try (RawMemory.Operation op = m.begin(t, d, "dict.clear")) {
      op.reads("ma_keys");
      DictKeys old = d.keys();
      op.writes("ma_keys");
      d.publish(DictKeys.NONE);
      op.writes("ma_used = 0");
      d.resized(0);
      op.writes("free(the old table)");
      if (old == DictKeys.NONE) {
        return;
      }
      if (old.isFreed()) {
        throw op.crash(RawMemory.Damage.DOUBLE_FREE, "free() of a table that was given back");
      }
      old.free();
      for (int i = old.start(); i < old.count(); i++) {
        DictEntry e = old.entry(i);
        PyObject v = e == null ? null : e.value();
        if (e != null && v != null) {
          d.swapped(e.key, null);
          d.swapped(v, null);
          op.drop(v);
        }
      }
    }
  }

  /** A step of an iteration: meets holes that no removal made. */
  static void check(ThreadState t, RawMemory m, PyDict d, int from) {
    try (RawMemory.Operation op = m.begin(t, d, "dictiter.__next__")) {
      op.reads("dk_nentries");
      DictKeys k = d.keys();
      int i = from;
      while (i >= 0 && i < k.count()) {
        op.reads("entry " + i);
        if (k.isFreed()) {
          throw op.crash(RawMemory.Damage.USE_AFTER_FREE, "iterating over a freed table");
        }
        if (k.isHole(i)) {
          throw op.crash(
              RawMemory.Damage.HOLE, "entry " + i + " is counted but was never stored: key NULL");
        }
        if (k.entryOrNull(i) != null) {
          return;
        }
        i++;
      }
    }
  }
}
