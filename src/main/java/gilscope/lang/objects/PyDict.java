package gilscope.lang.objects;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A dict: keys in order of insertion. Changes hold its critical section; lookups and iteration
 * steps are lock-free (B9 of the fact sheet): a reader works on the table it loaded, and an entry
 * is the same object in every table, so what it finds is what was there at some moment of its call.
 *
 * <p>Python's {@code __eq__} runs inside a lookup only for keys of equal hash that are not both
 * exact str or int; if the table was replaced or the entry removed meanwhile, the lookup starts
 * again.
 */
public class PyDict extends MutableObject {
  public static final PyType TYPE =
      DictMethods.define(
              TypeSpec.of("dict")
                  .subclassable()
                  .unhashable()
                  .slots(
                      k -> {
                        k.tpNew = (t, cls, args, kw) -> new PyDict(cls);
                        k.tpInit = DictMethods::init;
                        k.tpRepr = DictMethods::repr;
                        k.tpRichcompare = DictMethods::compare;
                        k.tpIter =
                            (t, o) ->
                                new PyDictIterator(t, (PyDict) o, PyDictView.Kind.KEYS, false);
                        k.mpLength = (t, o) -> ((PyDict) o).length(t);
                        k.mpGetitem = DictMethods::getItem;
                        k.mpSetitem = DictMethods::setItem;
                        k.sqContains = (t, o, key) -> ((PyDict) o).get(t, key) != null;
                        k.nbOr = DictMethods::union;
                        k.nbInplaceOr = DictMethods::unionInPlace;
                      }))
          .build();

  /** Whether a key is there is to be asked of it; no key is at this entry. */
  private static final DictEntry ASKS = new DictEntry(PyNone.VALUE, 0, PyNone.VALUE);

  /** Read without a lock; a new table is published whole. */
  private DictKeys keys = DictKeys.NONE;

  /** Those of {@link #keys}: compiled code gets by with one step less. */
  private @Nullable DictEntry[] entries = DictKeys.NONE.entries();

  private int used;
  private boolean attributes;
  private boolean namespace;

  /** Counts insertions and removals of keys; written inside the section, after the change. */
  private int shape;

  public PyDict() {
    this(TYPE);
  }

  /** An empty instance of a subclass; Java subclasses are the dicts of {@code _collections}. */
  protected PyDict(PyType type) {
    super(type);
  }

  /** An attribute dict that no program has asked for: part of its instance in CPython. */
  static PyDict ofAttributes() {
    PyDict d = new PyDict();
    d.attributes = true;
    return d;
  }

  /** As {@link #ofAttributes()}, with values at their places; null is one that is not there. */
  static PyDict ofAttributes(AttributePlaces places, @Nullable PyObject[] values) {
    int n = 0;
    for (PyObject v : values) {
      n += v == null ? 0 : 1;
    }
    PyDict d = ofAttributes();
    DictKeys k = DictKeys.forKeys(n);
    for (int i = 0; i < values.length; i++) {
      PyObject v = values[i];
      if (v != null) {
        k.add(new DictEntry(places.name(i), places.hash(i), v));
      }
    }
    d.publish(k);
    d.used = n;
    return d;
  }

  /**
   * Whether {@code key} may be here, without a look at the table: an attribute dict that no program
   * has asked for gets only keys that are known to be names of attributes.
   */
  public final boolean mayHold(PyStr key) {
    return !attributes || key.isAttribute();
  }

  void named(ThreadState t, PyObject key) {
    if (attributes && key instanceof PyStr s && !s.isAttribute()) {
      t.interp().attributeNamed(s);
    }
  }

  /** A module's namespace: threads count references to it for themselves (B4). */
  PyDict asNamespace() {
    namespace = true;
    return this;
  }

  @Override
  public final boolean isDeferred() {
    return namespace;
  }

  @Override
  public final boolean hasUniqueId() {
    return namespace;
  }

  /** True until a program has asked for this attribute dict. */
  public boolean isAttributes() {
    return attributes;
  }

  /** A program has got hold of this dict. */
  PyDict shown() {
    attributes = false;
    return this;
  }

  @Override
  public @Nullable Object storage() {
    return keys == DictKeys.NONE ? null : keys;
  }

  @Override
  public boolean isTried() {
    return attributes;
  }

  @Override
  public int changedLines() {
    return attributes ? 1 : 2;
  }

  @Override
  public int storageBytes(Object storage) {
    return ((DictKeys) storage).bytes();
  }

  // ---- reading without a lock

  /** The number of keys at this moment. */
  public int size() {
    int n = used;
    VarHandle.acquireFence();
    return n;
  }

  /** Changes whenever a key comes or goes, and only then: a guard for what was looked up before. */
  public final int shape() {
    return shape;
  }

  int length(ThreadState t) {
    t.touches(this, Access.LENGTH, 0, null);
    return size();
  }

  /** The value, or null. */
  public @Nullable PyObject get(ThreadState t, PyObject key) {
    return get(t, key, hashKey(t, key));
  }

  /** As {@link #get(ThreadState, PyObject)}, of a key whose hash is known. */
  @Nullable PyObject get(ThreadState t, PyObject key, long hash) {
    t.touches(this, Access.GET, hash, key);
    RawMemory m = t.raw();
    if (m != null) {
      return RawDict.get(t, m, this, key, hash);
    }
    if (!attributes) {
      t.share(this);
      t.looksAt(this);
    }
    DictEntry e = find(t, key, hash);
    PyObject v = valueOf(e);
    if (t.needsLock(v)) {
      v = takeLocked(t, key, hash);
    }
    if (!attributes && e != null && v != null) {
      t.finds(this, e.key, key, v);
      reached(t, e);
    }
    return v;
  }

  private void reached(ThreadState t, DictEntry e) {
    int n = size();
    if (n >= Reach.MANY && t.timesWork()) {
      t.reaches(this, keys.placeOf(e), n);
    }
  }

  /** As {@link #get(ThreadState, PyObject, long)}, unannounced, with the lock. */
  private @Nullable PyObject takeLocked(ThreadState t, PyObject key, long hash) {
    t.enterLock(this);
    try {
      PyObject v = valueOf(find(t, key, hash));
      t.takenWithLock(v);
      return v;
    } finally {
      t.exitLock(this);
    }
  }

  /** The value of a str key, or null; makes no key object. */
  public @Nullable PyObject getStr(ThreadState t, String name) {
    DictEntry e = entry(t, name);
    return e == null ? null : e.value();
  }

  /** The entry of a str key, or null. It stays that key's entry until its value becomes null. */
  public @Nullable DictEntry entry(ThreadState t, String name) {
    long hash = PyStr.hash(t, name);
    t.touches(this, Access.GET, hash, name);
    if (!attributes) {
      t.share(this);
    }
    DictEntry e = entry(t, name, hash);
    if (e == null || !t.needsLock(e.value())) {
      return e;
    }
    t.enterLock(this);
    try {
      e = entry(t, name, hash);
      t.takenWithLock(e == null ? null : e.value());
      return e;
    } finally {
      t.exitLock(this);
    }
  }

  /** As {@link #entry(ThreadState, String)}, unannounced. */
  private @Nullable DictEntry entry(ThreadState t, String name, long hash) {
    DictKeys k = keys;
    int cell = k.first(hash);
    for (long perturb = hash; ; ) {
      int ix = k.index(cell);
      if (ix == DictKeys.EMPTY) {
        return null;
      }
      DictEntry e = ix < 0 ? null : k.entry(ix);
      if (e != null && e.hash == hash) {
        if (e.key.type != PyStr.TYPE) {
          return find(t, PyStr.of(name), hash);
        }
        if (((PyStr) e.key).value().equals(name)) {
          return e;
        }
      }
      perturb = DictKeys.shift(perturb);
      cell = k.next(cell, perturb);
    }
  }

  public boolean contains(ThreadState t, PyObject key) {
    return get(t, key) != null;
  }

  /**
   * True if a key with this hash is there; no access is announced. A key of equal hash is taken for
   * this one.
   */
  public boolean holds(long hash) {
    DictKeys k = keys;
    int cell = k.first(hash);
    for (long perturb = hash; ; ) {
      int ix = k.index(cell);
      if (ix == DictKeys.EMPTY) {
        return false;
      }
      DictEntry e = ix < 0 ? null : k.entry(ix);
      if (e != null && e.hash == hash && e.value() != null) {
        return true;
      }
      perturb = DictKeys.shift(perturb);
      cell = k.next(cell, perturb);
    }
  }

  /** The hash of a key, with the message that dicts give for what has none. */
  static long hashKey(ThreadState t, PyObject key) {
    if (key.type == PyStr.TYPE) {
      return PyStr.hash(t, ((PyStr) key).value());
    }
    if (key.type == PyInt.TYPE) {
      return ((PyInt) key).hash();
    }
    return hash(t, key, "dict key");
  }

  /** The hash of {@code key}; a TypeError says what it cannot be used as. */
  static long hash(ThreadState t, PyObject key, String role) {
    try {
      return Abstract.hash(t, key);
    } catch (PyRaise e) {
      if (e.value().type() != ExcTypes.TYPE_ERROR) {
        throw e;
      }
      throw Err.type(
          t,
          "cannot use '"
              + key.type.fullName()
              + "' as a "
              + role
              + " ("
              + Abstract.strText(t, e.value())
              + ")");
    }
  }

  private @Nullable DictEntry find(ThreadState t, PyObject key, long hash) {
    restart:
    while (true) {
      DictKeys k = keys;
      int cell = k.first(hash);
      for (long perturb = hash; ; ) {
        int ix = k.index(cell);
        if (ix == DictKeys.EMPTY) {
          return null;
        }
        DictEntry e = ix < 0 ? null : k.entry(ix);
        if (e != null) {
          if (e.key == key) {
            return e;
          }
          if (e.hash == hash) {
            int simple = equalWithoutCalls(e.key, key);
            if (simple > 0) {
              return e;
            }
            if (simple < 0) {
              boolean equal = Abstract.isTrue(t, Abstract.richCompare(t, e.key, key, CompareOp.EQ));
              if (keys != k || e.value() == null) {
                continue restart;
              }
              if (equal) {
                return e;
              }
            }
          }
        }
        perturb = DictKeys.shift(perturb);
        cell = k.next(cell, perturb);
      }
    }
  }

  /**
   * True for a key that is mostly compared with others of its type, without running Python code.
   */
  static boolean comparesWithoutCalls(PyObject key) {
    return key.type == PyStr.TYPE || key.type == PyInt.TYPE;
  }

  /** 1 equal, 0 different, -1 only {@code __eq__} knows. */
  static int equalWithoutCalls(PyObject a, PyObject b) {
    if (a.type == PyStr.TYPE && b.type == PyStr.TYPE) {
      return ((PyStr) a).value().equals(((PyStr) b).value()) ? 1 : 0;
    }
    if (a.type == PyInt.TYPE && b.type == PyInt.TYPE) {
      PyInt x = (PyInt) a;
      PyInt y = (PyInt) b;
      if (x.fitsLong() && y.fitsLong()) {
        return x.longValue() == y.longValue() ? 1 : 0;
      }
    }
    return -1;
  }

  /**
   * The first position at or after {@code from} in order of insertion that holds a key; -1 if there
   * is none.
   */
  public int nextPosition(int from) {
    DictKeys k = keys;
    int n = k.count();
    for (int i = Math.max(from, k.start()); i < n; i++) {
      DictEntry e = k.entry(i);
      if (e != null && e.value() != null) {
        return i;
      }
    }
    return -1;
  }

  /** The last position at or before {@code from} that holds a key; -1 if there is none. */
  public int previousPosition(int from) {
    DictKeys k = keys;
    for (int i = Math.min(from, k.count() - 1); i >= 0; i--) {
      DictEntry e = k.entry(i);
      if (e != null && e.value() != null) {
        return i;
      }
    }
    return -1;
  }

  /** Positions in use, holes included: where iteration backwards begins. */
  public int positions() {
    return keys.count();
  }

  /** The entry at a position, or null if its key has gone. */
  public @Nullable DictEntry entryAt(int position) {
    DictKeys k = keys;
    return position < k.count() ? k.entry(position) : null;
  }

  /** Where the key lies, for {@link #valueAt} and {@link #replaceAt}; -1 if it is not there. */
  public int positionOf(ThreadState t, PyStr key) {
    DictEntry e = find(t, key, PyStr.hash(t, key.value()));
    return e == null ? -1 : keys.positionOf(e);
  }

  /** The value of {@code key} if it lies at {@code position}; null says nothing. */
  public @Nullable PyObject valueAt(ThreadState t, int position, PyStr key) {
    DictEntry e = keys.entryOrNull(position);
    if (e == null || e.key != key) {
      return null;
    }
    t.reads(this);
    return e.value();
  }

  /**
   * As {@link #valueAt} for compiled code, which announces nothing. No fence: what a thread has
   * been shown it finds by addresses, and at every jump back compiled code looks for news.
   */
  final @Nullable PyObject plainValueAt(int position, PyStr key) {
    @Nullable DictEntry[] all = entries;
    DictEntry e = position < all.length ? all[position] : null;
    return e != null && e.key == key ? e.plainValue() : null;
  }

  /**
   * As {@link #replaceAt} for compiled code, where {@link ThreadState#storesQuietly}; only for an
   * attribute dict that no program has asked for.
   */
  final boolean plainReplaceAt(int position, PyStr key, PyObject value) {
    @Nullable DictEntry[] all = entries;
    DictEntry e = position < all.length ? all[position] : null;
    // As in replaceAt, if it is being removed meanwhile.
    if (e == null || e.key != key || e.plainValue() == null || !attributes) {
      return false;
    }
    e.set(value);
    return true;
  }

  /** Sets the value of {@code key} if it lies at {@code position}; if not, changes nothing. */
  public boolean replaceAt(ThreadState t, int position, PyStr key, PyObject value) {
    DictEntry e = keys.entryOrNull(position);
    if (e == null || e.key != key) {
      return false;
    }
    if (attributes && t.storesWithoutSection()) {
      // One word. If the key is being removed meanwhile, this came first: nobody keeps the entry.
      if (e.value() == null) {
        return false;
      }
      e.set(value);
      return true;
    }
    t.enter(this);
    try {
      if (keys.entryOrNull(position) != e || e.value() == null) {
        return false;
      }
      PyObject old = e.value();
      e.set(value);
      swapped(old, value);
      t.replaces(this, old, position, size());
      return true;
    } finally {
      t.exit(this);
    }
  }

  /**
   * Adds the attribute if it would come to lie at {@code position}, as it did in another instance,
   * and that is seen at once; if not, changes nothing.
   */
  public boolean appendAt(ThreadState t, int position, PyStr key, PyObject value) {
    if (!attributes || t.observing() || t.raw() != null) {
      return false;
    }
    t.enter(this);
    try {
      DictKeys k = keys;
      if (k.count() != position) {
        return false;
      }
      long hash = PyStr.hash(t, key.value());
      if (!k.certainlyLacks(hash)) {
        return false;
      }
      append(t, new DictEntry(key, hash, value));
      return true;
    } finally {
      t.exit(this);
    }
  }

  // ---- without calls: what the loop does itself

  /** As {@link #get}, of a key that is an int or a text; null says nothing. */
  public @Nullable PyObject getWithoutCalls(ThreadState t, PyObject key) {
    DictEntry e = comparesWithoutCalls(key) ? lookUp(key, hashKey(t, key)) : ASKS;
    if (e == null || e == ASKS) {
      return null;
    }
    t.equals(e.key, key);
    reached(t, e);
    return e.value();
  }

  /** 1 if it is there, 0 if it is not, -1 if that is to be asked. */
  public int containsWithoutCalls(ThreadState t, PyObject key) {
    DictEntry e = comparesWithoutCalls(key) ? lookUp(key, hashKey(t, key)) : ASKS;
    if (e == null || e == ASKS) {
      return e == null ? 0 : -1;
    }
    t.equals(e.key, key);
    reached(t, e);
    return e.value() != null ? 1 : 0;
  }

  /**
   * As {@link #put(ThreadState, PyObject, PyObject)}, of a key that is an int or a text, where
   * nothing but the store is needed; if not, changes nothing.
   */
  public boolean putWithoutCalls(ThreadState t, PyObject key, PyObject value) {
    if (!t.storesAlone() || !comparesWithoutCalls(key)) {
      return false;
    }
    long hash = hashKey(t, key);
    DictEntry e = lookUp(key, hash);
    if (e == ASKS) {
      return false;
    }
    store(t, e, key, hash, value);
    return true;
  }

  /** As {@link #find} as long as nothing has to be called, else {@link #ASKS}. */
  private @Nullable DictEntry lookUp(PyObject key, long hash) {
    DictKeys k = keys;
    int cell = k.first(hash);
    for (long perturb = hash; ; ) {
      int ix = k.index(cell);
      if (ix == DictKeys.EMPTY) {
        return null;
      }
      DictEntry e = ix < 0 ? null : k.entry(ix);
      if (e != null && e.hash == hash) {
        int equal = e.key == key ? 1 : equalWithoutCalls(e.key, key);
        if (equal != 0) {
          return equal > 0 ? e : ASKS;
        }
      }
      perturb = DictKeys.shift(perturb);
      cell = k.next(cell, perturb);
    }
  }

  /** The table itself, for {@link RawDict} and {@link PreservedDict}. */
  DictKeys keys() {
    return keys;
  }

  // ---- changing

  public void put(ThreadState t, PyObject key, PyObject value) {
    put(t, key, hashKey(t, key), value);
  }

  /** As {@link #put(ThreadState, PyObject, PyObject)}, of a key whose hash is known. */
  void put(ThreadState t, PyObject key, long hash, PyObject value) {
    if (t.storesAlone()) {
      DictEntry e = find(t, key, hash);
      if (t.storesAlone()) { // an __eq__ has started no thread
        store(t, e, key, hash, value);
        return;
      }
    }
    t.enter(this, Access.PUT, hash, key);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawDict.put(t, m, this, key, hash, value);
        return;
      }
      insert(t, key, hash, value);
    } finally {
      t.exit(this);
    }
  }

  public void putStr(ThreadState t, String key, PyObject value) {
    long hash = PyStr.hash(t, key);
    t.enter(this, Access.PUT, hash, key);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawDict.put(t, m, this, PyStr.of(key), hash, value);
        return;
      }
      DictEntry e = entry(t, key, hash);
      PyObject old = e == null ? null : e.value();
      if (e != null && old != null) {
        e.set(value);
        swapped(old, value);
      } else {
        append(t, new DictEntry(PyStr.of(key), hash, value));
      }
    } finally {
      t.exit(this);
    }
  }

  /** As {@link #put} while nobody else knows the dict: without its section. */
  public void putUnshared(ThreadState t, PyObject key, PyObject value) {
    if (t.raw() == null) {
      insert(t, key, hashKey(t, key), value);
    } else {
      put(t, key, value);
    }
  }

  /** Sets a key's value; the caller holds the section. */
  void insert(ThreadState t, PyObject key, long hash, PyObject value) {
    store(t, find(t, key, hash), key, hash, value);
  }

  private void store(
      ThreadState t, @Nullable DictEntry e, PyObject key, long hash, PyObject value) {
    PyObject old = e == null ? null : e.value();
    if (e != null && old != null) {
      e.set(value);
      swapped(old, value);
      t.compares(e.key, key);
      reached(t, e);
      t.replaces(this, old, hash, size());
    } else {
      append(t, new DictEntry(key, hash, value));
    }
  }

  private void append(ThreadState t, DictEntry e) {
    named(t, e.key);
    DictKeys k = keys;
    if (k.full()) {
      DictKeys bigger = DictKeys.grown(used);
      bigger.addAll(k);
      bigger.add(e);
      publish(bigger);
    } else {
      k.add(e);
    }
    resized(used + 1);
    swapped(null, e.key);
    swapped(null, e.value());
  }

  /** Readers without a lock see the table with all that is in it. */
  void publish(DictKeys k) {
    VarHandle.releaseFence();
    keys = k;
    entries = k.entries();
  }

  /** Readers without a lock see the keys that it counts. */
  void resized(int n) {
    VarHandle.releaseFence();
    used = n;
    shape++;
  }

  /** Removes and returns the value; null if it was not there. */
  public @Nullable PyObject remove(ThreadState t, PyObject key) {
    long hash = hashKey(t, key);
    t.enter(this, Access.REMOVE, hash, key);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        return RawDict.remove(t, m, this, key, hash);
      }
      return removeEntry(find(t, key, hash));
    } finally {
      t.exit(this);
    }
  }

  public @Nullable PyObject removeStr(ThreadState t, String key) {
    long hash = PyStr.hash(t, key);
    t.enter(this, Access.REMOVE, hash, key);
    try {
      return removeEntry(entry(t, key, hash));
    } finally {
      t.exit(this);
    }
  }

  private @Nullable PyObject removeEntry(@Nullable DictEntry e) {
    PyObject v = e == null ? null : e.value();
    if (e != null && v != null) {
      keys.remove(e);
      resized(used - 1);
      swapped(e.key, null);
      swapped(v, null);
    }
    return v;
  }

  /** The value of {@code key}, set to {@code value} first if it was not there: one step. */
  public PyObject setDefault(ThreadState t, PyObject key, PyObject value) {
    long hash = hashKey(t, key);
    t.enter(this, Access.DEFAULT, hash, key);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        PyObject there = RawDict.get(t, m, this, key, hash);
        if (there == null) {
          RawDict.put(t, m, this, key, hash, value);
        }
        return there == null ? value : there;
      }
      DictEntry e = find(t, key, hash);
      PyObject v = e == null ? null : e.value();
      if (v != null) {
        return v;
      }
      append(t, new DictEntry(key, hash, value));
      Work.adds(t);
      return value;
    } finally {
      t.exit(this);
    }
  }

  /** Removes and returns the newest (key, value); null if empty. */
  public @Nullable PyTuple popItem(ThreadState t) {
    t.enter(this);
    try {
      RawMemory m = t.raw();
      DictEntry e = m == null ? keys.last() : RawDict.pop(t, m, this, true);
      PyObject v = e == null || m != null ? valueOf(e) : removeEntry(e);
      return e == null || v == null ? null : PyTuple.of(e.key, v);
    } finally {
      t.exit(this);
    }
  }

  /** Removes and returns the oldest (key, value); null if empty. */
  public @Nullable PyTuple popOldest(ThreadState t) {
    t.enter(this);
    try {
      RawMemory m = t.raw();
      int at = nextPosition(0);
      DictEntry first = at < 0 ? null : keys.entry(at);
      DictEntry e = m == null ? first : RawDict.pop(t, m, this, false);
      PyObject v = e == null || m != null ? valueOf(e) : removeEntry(e);
      return e == null || v == null ? null : PyTuple.of(e.key, v);
    } finally {
      t.exit(this);
    }
  }

  /**
   * Makes a key the newest or the oldest; false if it is not there. The oldest costs a rebuilt
   * table.
   */
  public boolean move(ThreadState t, PyObject key, boolean newest) {
    long hash = hashKey(t, key);
    t.enter(this);
    try {
      DictEntry e = find(t, key, hash);
      PyObject v = e == null ? null : e.value();
      if (e == null || v == null) {
        return false;
      }
      removeEntry(e);
      DictEntry moved = new DictEntry(e.key, hash, v);
      if (newest) {
        append(t, moved);
      } else {
        DictKeys to = DictKeys.forKeys(used + 1);
        to.add(moved);
        to.addAll(keys);
        publish(to);
        resized(used + 1);
        swapped(null, moved.key);
        swapped(null, v);
      }
      return true;
    } finally {
      t.exit(this);
    }
  }

  public void clear(ThreadState t) {
    t.enter(this);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        RawDict.clear(t, m, this);
        return;
      }
      DictKeys old = keys;
      publish(DictKeys.NONE);
      resized(0);
      for (int i = old.start(); i < old.count(); i++) {
        DictEntry e = old.entry(i);
        if (e != null) {
          PyObject v = e.value();
          e.set(null); // whoever remembers the entry must see that its key has gone
          if (v != null) {
            swapped(e.key, null);
            swapped(v, null);
          }
        }
      }
    } finally {
      t.exit(this);
    }
  }

  /**
   * Takes over all keys of {@code other}, of which none or ({@code override}) all may be here
   * already.
   *
   * @throws PyRaise RuntimeError if comparing keys changed {@code other}
   */
  void merge(ThreadState t, PyDict other, boolean override) {
    if (other == this) {
      return;
    }
    t.enterWriteRead(this, other);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        mergeRaw(t, m, other, override);
        return;
      }
      Work.merges(t, other.used);
      DictKeys from = other.keys;
      int n = from.count();
      if (used == 0 && n > 0) {
        publish(DictKeys.forKeys(other.used));
      }
      for (int i = 0; i < n; i++) {
        DictEntry e = from.entry(i);
        PyObject v = e == null ? null : e.value();
        if (e == null || v == null) {
          continue;
        }
        if (override) {
          insert(t, e.key, e.hash, v);
        } else {
          DictEntry mine = find(t, e.key, e.hash);
          if (mine == null || mine.value() == null) {
            append(t, new DictEntry(e.key, e.hash, v));
          }
        }
        if (other.keys != from || from.count() != n) {
          throw Err.runtime(t, "dict mutated during update");
        }
      }
    } finally {
      t.exit2(this, other);
    }
  }

  private void mergeRaw(ThreadState t, RawMemory m, PyDict other, boolean override) {
    for (DictEntry e : RawDict.entries(t, m, other)) {
      if (override || RawDict.get(t, m, this, e.key, e.hash) == null) {
        RawDict.put(t, m, this, e.key, e.hash, requireNonNull(e.value()));
      }
    }
  }

  @Override
  public void traverse(ObjectVisitor v) {
    traverseHeader(v);
    DictKeys k = keys;
    for (int i = k.start(); i < k.count(); i++) {
      DictEntry e = k.entry(i);
      PyObject value = e == null ? null : e.value();
      if (e != null && value != null) {
        if (e.key.type != PyStr.TYPE) { // dict_traverse skips them as well
          v.visit(e.key);
        }
        v.visit(value);
      }
    }
    traverseRest(v);
    if (type.isHeap()) {
      v.visit(type);
    }
  }

  /** What a Java subclass holds beyond keys and values; it must tell its changes as well. */
  protected void traverseRest(ObjectVisitor v) {}

  @Override
  public boolean tellsChanges() {
    return true;
  }

  @Override
  public Runnable preserve() {
    return PreservedDict.of(this);
  }

  // ---- copies

  public PyDict copy(ThreadState t) {
    t.enterRead(this);
    try {
      PyDict d = new PyDict();
      RawMemory m = t.raw();
      if (m == null) {
        Work.copiesEntries(t, used);
        d.copyFrom(this);
      } else {
        d.fill(RawDict.entries(t, m, this));
      }
      return d;
    } finally {
      t.exit(this);
    }
  }

  /** Gives this new dict, which nobody knows yet, these new entries. */
  private void fill(List<DictEntry> entries) {
    DictKeys to = DictKeys.forKeys(entries.size());
    entries.forEach(to::add);
    publish(to);
    resized(entries.size());
  }

  static @Nullable PyObject valueOf(@Nullable DictEntry e) {
    return e == null ? null : e.value();
  }

  /** Fills this new dict, which nobody knows yet; the caller holds the section of {@code other}. */
  private void copyFrom(PyDict other) {
    if (other.used == 0) {
      return;
    }
    DictKeys to = DictKeys.forKeys(other.used);
    DictKeys from = other.keys;
    for (int i = 0; i < from.count(); i++) {
      DictEntry e = from.entry(i);
      PyObject v = e == null ? null : e.value();
      if (e != null && v != null) {
        to.add(new DictEntry(e.key, e.hash, v));
      }
    }
    publish(to);
    resized(other.used);
  }

  /** The keys in order, as a copy taken in one step. */
  public PyObject[] keyArray(ThreadState t) {
    t.enterRead(this);
    try {
      return copyKeys();
    } finally {
      t.exit(this);
    }
  }

  /** The entries in order, as a copy taken in one step. */
  List<DictEntry> entries(ThreadState t) {
    t.enterRead(this);
    try {
      RawMemory m = t.raw();
      if (m != null) {
        return RawDict.entries(t, m, this);
      }
      List<DictEntry> out = new ArrayList<>(used);
      for (int i = nextPosition(0); i >= 0; i = nextPosition(i + 1)) {
        DictEntry e = entryAt(i);
        if (e != null) {
          out.add(e);
        }
      }
      return out;
    } finally {
      t.exit(this);
    }
  }

  /** The keys in order; the caller holds the section. */
  PyObject[] copyKeys() {
    return copyOf(PyDictView.Kind.KEYS);
  }

  /** The keys, values or items in order; the caller holds the section. */
  PyObject[] taken(ThreadState t, PyDictView.Kind kind) {
    RawMemory m = t.raw();
    return m == null
        ? copyOf(kind)
        : RawDict.entries(t, m, this).stream()
            .map(e -> kind.of(e.key, requireNonNull(e.value())))
            .toArray(PyObject[]::new);
  }

  private PyObject[] copyOf(PyDictView.Kind kind) {
    PyObject[] out = new PyObject[used];
    DictKeys k = keys;
    int n = 0;
    for (int i = 0; i < k.count() && n < out.length; i++) {
      DictEntry e = k.entry(i);
      PyObject v = e == null ? null : e.value();
      if (e != null && v != null) {
        out[n++] = kind.of(e.key, v);
      }
    }
    return n == out.length ? out : Arrays.copyOf(out, n); // damaged: it counts more than it holds
  }

  /** Keys and values in turn, taken in one step. */
  public PyObject[] pairs(ThreadState t) {
    List<DictEntry> all = entries(t);
    PyObject[] out = new PyObject[2 * all.size()];
    int n = 0;
    for (DictEntry e : all) {
      PyObject v = e.value();
      if (v != null) {
        out[n++] = e.key;
        out[n++] = v;
      }
    }
    return n == out.length ? out : Arrays.copyOf(out, n);
  }

  /** Calls {@code action} with each key and value of a copy taken in one step. */
  public void forEach(ThreadState t, BiConsumer<PyObject, PyObject> action) {
    PyDict d = copy(t);
    for (int i = d.nextPosition(0); i >= 0; i = d.nextPosition(i + 1)) {
      DictEntry e = d.entryAt(i);
      PyObject v = e == null ? null : e.value();
      if (e != null && v != null) {
        action.accept(e.key, v);
      }
    }
  }

  /** What {@code sys.getsizeof} says, in CPython's layout. */
  long bytes() {
    DictKeys k = keys;
    return k == DictKeys.NONE ? 48 : 48 + 32 + k.size() + 24L * (k.size() * 2L / 3);
  }
}
