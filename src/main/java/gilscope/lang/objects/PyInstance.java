package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a Python class that derives from no built-in type but {@code object}; {@code
 * __slots__} values lie in an array.
 *
 * <p>Attributes lie in the instance itself, as CPython's inline values do, as long as they are set
 * in the order of its class's {@link AttributePlaces}, none is deleted, nobody asks for the dict,
 * and neither accesses nor references are recorded. Otherwise they live in a {@link PyDict}, whose
 * critical section guards them; a dict that there is once stays. The array of values is filled from
 * its start. Where threads run at the same time a value is changed by compare-and-set, and what
 * adds one or moves them holds the instance's monitor: an array given up is left empty, so that
 * whoever still has it finds nothing there.
 */
public final class PyInstance extends PyObject {
  private static final VarHandle VALUE = MethodHandles.arrayElementVarHandle(PyObject[].class);

  /** Attributes that the first instance of a class has room for. */
  private static final int FEW = 4;

  private static final @Nullable PyObject[] NO_VALUES = {};

  private @Nullable PyDict dict;

  /** The attributes, each at its place; null if there is none yet, or a dict. */
  private @Nullable PyObject @Nullable [] values;

  /** After the values the mutex that guards their stores, once it has been needed. */
  private @Nullable PyObject @Nullable [] slots;

  private @Nullable Object maker;

  public PyInstance(PyType type) {
    super(type);
    if (type.slotCount() > 0) {
      slots = new @Nullable PyObject[type.slotCount() + 1];
    }
    if (Thread.currentThread() instanceof Witness w) {
      w.made(this);
      if (type.hasDict()) {
        // Whoever finds an attribute missing has looked at a place that exists from the start.
        PyDict d = PyDict.ofAttributes();
        dict = d;
        w.holds(this, d);
      }
    }
  }

  @Override
  public @Nullable Object maker() {
    return maker;
  }

  @Override
  public void madeBy(@Nullable Object thread) {
    maker = thread;
  }

  @Override
  public @Nullable PyDict dict(boolean create) {
    PyDict d = dict;
    VarHandle.acquireFence();
    return d == null && (values != null || (create && type().hasDict())) ? makeDict() : d;
  }

  private synchronized PyDict makeDict() {
    PyDict d = dict;
    if (d == null) {
      @Nullable PyObject[] mine = values;
      AttributePlaces places = type().places();
      d =
          mine == null || places == null
              ? PyDict.ofAttributes()
              : PyDict.ofAttributes(places, takeAll(mine, mine.length));
      swapped(null, d);
      if (isRecorded()) {
        PyDict to = d;
        d.traverse(
            o -> {
              to.swapped(null, o);
              swapped(o, null);
            });
      }
      VarHandle.releaseFence();
      dict = d;
      values = null;
    }
    return d;
  }

  /** Moves values into an array of {@code n}. */
  private static @Nullable PyObject[] takeAll(@Nullable PyObject[] from, int n) {
    @Nullable PyObject[] to = new @Nullable PyObject[n];
    for (int i = 0; i < from.length; i++) {
      to[i] = (PyObject) VALUE.getAndSet(from, i, null);
    }
    return to;
  }

  /**
   * The array that holds the instance's attributes now, each at its place; empty if there is none.
   * Once they have been moved all its elements are null. For compiled code.
   */
  public @Nullable PyObject[] values() {
    @Nullable PyObject[] v = values;
    return v == null ? NO_VALUES : v;
  }

  /**
   * Replaces what lies at {@code place} of {@link #values} if something does and nothing but the
   * store is needed; if not, changes nothing. For compiled code.
   */
  public static boolean replaces(
      ThreadState t, @Nullable PyObject[] values, int place, PyObject value) {
    if (place >= values.length || values[place] == null || !t.storesAlone()) {
      return false;
    }
    values[place] = value; // nobody looks before this thread has met others
    return true;
  }

  /**
   * Sets what is to lie at {@code place} of {@link #values} if it is there or the next to be added,
   * and nothing but the store is needed; if not, changes nothing. For compiled code.
   */
  public boolean puts(ThreadState t, int place, PyObject value) {
    @Nullable PyObject[] v = values;
    if (v == null) {
      return place == 0 && dict == null && t.storesAlone() && addAlone(0, value);
    }
    if (place >= v.length || (place > 0 && v[place - 1] == null) || !t.storesAlone()) {
      return false;
    }
    v[place] = value;
    return true;
  }

  /** The array that holds the values of {@code __slots__}; may be empty. For compiled code. */
  public @Nullable PyObject[] slotValues() {
    @Nullable PyObject[] s = slots;
    return s == null ? NO_VALUES : s;
  }

  /** As {@link #replaces}, in {@link #slotValues}: also what has no value yet. */
  public static boolean fills(
      ThreadState t, @Nullable PyObject[] slots, int index, PyObject value) {
    if (index >= slots.length || !t.storesAlone()) {
      return false;
    }
    slots[index] = value;
    return true;
  }

  /** True if it can have no attribute of its own under that name; false says nothing. */
  public boolean surelyLacks(PyStr name) {
    return dict == null && !name.isAttribute();
  }

  /** True if attributes lie in the instance itself. */
  public boolean hasValues() {
    return values != null;
  }

  /** The attribute at {@code place} if it lies in the instance; null says nothing. */
  public @Nullable PyObject valueAt(int place) {
    @Nullable PyObject[] v = values;
    return v != null && place >= 0 && place < v.length ? v[place] : null;
  }

  /** The instance's own attribute, wherever it lies; null if it has none. */
  public @Nullable PyObject attribute(ThreadState t, String name) {
    if (values != null) {
      PyObject v = valueAt(type().placeOf(name));
      if (v == null && t.hasRivals()) {
        synchronized (this) { // not while they are moved
          v = valueAt(type().placeOf(name));
        }
      }
      VarHandle.acquireFence();
      if (v != null || values != null) {
        return v;
      }
    }
    PyDict d = dict(t.observing());
    return d == null ? null : d.getStr(t, name);
  }

  /** Where the value of an attribute may lie in the instance; -1 if it is to go to a dict. */
  public int placeFor(ThreadState t, PyStr name) {
    return t.storesQuietly() && dict == null && type().hasDict()
        ? type().makePlaces().make(t, name)
        : type().placeOf(name.value());
  }

  /**
   * Sets the attribute at {@code place} of the class's names if the instance can keep it itself; if
   * not, changes nothing.
   */
  public boolean setValue(ThreadState t, int place, PyObject value) {
    if (place < 0 || !t.storesQuietly()) {
      return false;
    }
    @Nullable PyObject[] v = values;
    if (v == null || place >= v.length || v[place] == null) {
      return add(t, place, value);
    }
    if (t.hasRivals()) {
      return change(t, v, place, value);
    }
    Cells.set(v, place, value);
    return true;
  }

  /** As {@link #setValue} where there is a value and no dict; false, with nothing done, if not. */
  public boolean replacesAt(ThreadState t, int place, PyObject value) {
    @Nullable PyObject[] v = values;
    if (place < 0
        || v == null
        || place >= v.length
        || v[place] == null
        || dict != null
        || !t.storesAlone()) {
      return false;
    }
    Cells.set(v, place, value);
    return true;
  }

  private boolean change(ThreadState t, @Nullable PyObject[] v, int place, PyObject value) {
    while (true) {
      PyObject old = v[place];
      if (old == null) {
        return add(t, place, value);
      }
      if (VALUE.compareAndSet(v, place, old, value)) {
        return true;
      }
    }
  }

  private boolean add(ThreadState t, int place, PyObject value) {
    if (!t.hasRivals()) {
      return addAlone(place, value);
    }
    synchronized (this) {
      return addAlone(place, value);
    }
  }

  private boolean addAlone(int place, PyObject value) {
    @Nullable PyObject[] v = values;
    AttributePlaces places = type().places();
    if (dict != null || places == null || !type().hasDict()) {
      return false;
    }
    if (v == null) {
      if (place != 0) {
        return false;
      }
      @Nullable PyObject[] made =
          new @Nullable PyObject[places.count() == 1 ? FEW : places.count()];
      made[0] = value;
      VarHandle.releaseFence();
      values = made;
      return true;
    }
    if (place > 0 && (place > v.length || v[place - 1] == null)) {
      return false;
    }
    if (place == v.length) {
      @Nullable PyObject[] more =
          takeAll(v, Math.max(places.count(), Math.min(2 * place, AttributePlaces.MANY)));
      more[place] = value;
      VarHandle.releaseFence();
      values = more;
      return true;
    }
    Cells.set(v, place, value);
    return true;
  }

  /**
   * The attribute if it lies at {@code place} of the class's names or, by its key, at {@code
   * position} in the dict; null says nothing. For compiled code.
   */
  public @Nullable PyObject attributeAt(int place, int position, PyStr key) {
    @Nullable PyObject[] v = values;
    if (v != null) {
      return place >= 0 && place < v.length ? v[place] : null;
    }
    PyDict d = dict;
    return d == null ? null : d.plainValueAt(position, key);
  }

  /**
   * Sets the attribute if it lies there, as in {@link #attributeAt}, or can be added, and nothing
   * but the store is needed; if not, changes nothing. For compiled code.
   */
  public boolean setAttributeAt(ThreadState t, int place, int position, PyStr key, PyObject value) {
    PyDict d = dict;
    return d == null
        ? setValue(t, place, value)
        : t.storesQuietly() && d.plainReplaceAt(position, key, value);
  }

  @Override
  public void setDict(PyDict d) {
    PyDict old;
    synchronized (this) {
      old = dict(false);
      VarHandle.releaseFence();
      dict = d;
    }
    swapped(old, d);
  }

  @Override
  public void traverse(ObjectVisitor v) {
    @Nullable PyObject[] places = slots;
    if (places != null) {
      visit(v, places, places.length - 1);
    }
    @Nullable PyObject[] mine = values;
    if (mine != null) {
      visit(v, mine, mine.length);
    }
    PyDict d = dict;
    if (d != null) {
      v.visit(d);
    }
    v.visit(type);
  }

  private static void visit(ObjectVisitor v, @Nullable PyObject[] held, int n) {
    for (int i = 0; i < n; i++) {
      PyObject each = held[i];
      if (each != null) {
        v.visit(each);
      }
    }
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }

  @Override
  @Nullable PyObject slotValue(int index) {
    return slots == null || index >= slots.length - 1 ? null : slots[index];
  }

  @Override
  @Nullable MutableObject slotMutex() {
    @Nullable PyObject[] places = slots;
    if (places == null) {
      return null;
    }
    int last = places.length - 1;
    PyObject found = places[last];
    VarHandle.acquireFence();
    if (found instanceof SlotMutex known) {
      return known;
    }
    synchronized (this) {
      if (places[last] instanceof SlotMutex known) {
        return known;
      }
      SlotMutex made = new SlotMutex(type());
      Cells.set(places, last, made);
      return made;
    }
  }

  @Override
  void setSlotValue(int index, @Nullable PyObject value) {
    if (slots == null) {
      slots = new @Nullable PyObject[type().slotCount() + 1];
    }
    PyObject old = slots[index];
    slots[index] = value;
    swapped(old, value);
  }
}
