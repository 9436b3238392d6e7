package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a Python class that derives from no built-in type but {@code object}. Its
 * attributes live in a {@link PyDict} made with the first of them, whose critical section guards
 * them; {@code __slots__} values in an array.
 */
public final class PyInstance extends PyObject {
  private static final VarHandle DICT;

  static {
    try {
      DICT = MethodHandles.lookup().findVarHandle(PyInstance.class, "dict", PyDict.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private @Nullable PyDict dict;

  /** After the values the mutex that guards their stores, once it has been needed. */
  private @Nullable PyObject @Nullable [] slots;

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
  public @Nullable PyDict dict(boolean create) {
    PyDict d = dict;
    VarHandle.acquireFence();
    if (d == null && create && type().hasDict()) {
      PyDict made = PyDict.ofAttributes();
      if (DICT.compareAndSet(this, null, made)) {
        swapped(null, made);
        return made;
      }
      return (PyDict) DICT.getAcquire(this);
    }
    return d;
  }

  /** The attribute if it lies there in the dict; null says nothing. For compiled code. */
  public @Nullable PyObject attributeAt(int position, PyStr key) {
    PyDict d = dict;
    return d == null ? null : d.plainValueAt(position, key);
  }

  /**
   * Sets the attribute if it lies there in the dict and nothing but the store is needed; if not,
   * changes nothing. For compiled code.
   */
  public boolean setAttributeAt(ThreadState t, int position, PyStr key, PyObject value) {
    PyDict d = dict;
    return d != null && t.storesQuietly() && d.plainReplaceAt(position, key, value);
  }

  @Override
  public void setDict(PyDict d) {
    PyDict old = (PyDict) DICT.getAndSet(this, d);
    swapped(old, d);
  }

  @Override
  public void traverse(ObjectVisitor v) {
    @Nullable PyObject[] values = slots;
    if (values != null) {
      for (int i = 0; i < values.length - 1; i++) {
        PyObject each = values[i];
        if (each != null) {
          v.visit(each);
        }
      }
    }
    PyDict d = dict;
    if (d != null) {
      v.visit(d);
    }
    v.visit(type);
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
