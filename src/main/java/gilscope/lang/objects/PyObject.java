package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * A Python value. Its type is changed only by {@code __class__} assignment; all else is the
 * subclass's affair.
 *
 * <p>Subclasses of built-in types made by a program are instances of the same Java class with
 * another {@link #type()}; their {@code __dict__} and slots live in the {@link ObjectHeader}. So
 * {@code o instanceof PyList} asks CPython's {@code PyList_Check} and {@code o.type() ==
 * PyList.TYPE} asks {@code PyList_CheckExact}.
 */
public abstract class PyObject {
  PyType type;

  /**
   * Made on first need: identity serial, weak references, attributes of instances of subclassed
   * built-ins.
   */
  volatile @Nullable ObjectHeader header;

  protected PyObject(PyType type) {
    this.type = type;
  }

  public final PyType type() {
    return type;
  }

  /** True for a stream: what is done to it is ordered by what is written, through the Gate. */
  public boolean isStream() {
    return false;
  }

  final void setType(PyType type) {
    PyType old = this.type;
    this.type = type;
    swapped(old, type);
  }

  /** The rarely needed part of the object, made now if need be. Thread-safe. */
  public final ObjectHeader header() {
    ObjectHeader h = header;
    if (h == null) {
      synchronized (this) {
        h = header;
        if (h == null) {
          h = new ObjectHeader();
          header = h;
        }
      }
    }
    return h;
  }

  /** The header if it has been made. */
  public final @Nullable ObjectHeader headerOrNull() {
    return header;
  }

  // ---- threads

  /**
   * Who made it, where the runtime wants to know, and for how long nobody else has used it; null
   * for values that have no memory that others may see changed.
   */
  public @Nullable Object maker() {
    return null;
  }

  /** Before anybody else knows it. */
  public void madeBy(@Nullable Object thread) {}

  // ---- lifetimes

  /**
   * False for values that hold nothing a program could miss and whose end nobody can see (int, str,
   * built-in types): they are never counted.
   */
  public boolean counted() {
    return !type.isCountless();
  }

  /** The counting part of the header; null while nobody counts references to this object. */
  public final @Nullable ObjectRecord recordOrNull() {
    ObjectHeader h = header;
    return h == null ? null : h.record;
  }

  /**
   * Visits every object that this one holds, as often as it holds it, in the order in which CPython
   * lets go of them when it deallocates: its {@code tp_traverse}. Types whose objects come by the
   * million write their own.
   */
  public void traverse(ObjectVisitor v) {
    traverseHeader(v);
    FieldWalk.of(getClass()).visit(this, v);
    if (type.isHeap()) {
      v.visit(type);
    }
  }

  /** The part of {@link #traverse} that instances of subclassed built-ins need. */
  protected final void traverseHeader(ObjectVisitor v) {
    ObjectHeader h = header;
    if (h != null) {
      if (h.slots != null) {
        for (PyObject each : h.slots) {
          if (each != null) {
            v.visit(each);
          }
        }
      }
      if (h.dict != null) {
        v.visit(h.dict);
      }
    }
  }

  /**
   * True if every change of what {@link #traverse} visits is told by {@link #swapped}, or if there
   * are none after construction.
   */
  public boolean tellsChanges() {
    return !FieldWalk.of(getClass()).mutable();
  }

  /**
   * Tells, if references are counted, that this object has let go of {@code old} and holds {@code
   * now}. To be called with the change, inside the critical section.
   */
  public final void swapped(@Nullable PyObject old, @Nullable PyObject now) {
    ObjectHeader h = header;
    if (h != null) {
      ObjectRecord r = h.record;
      if (r != null && r.counting != null) {
        if (r.held != null) { // it is compared: told besides, it would count twice
          r.counting.sync(r);
          return;
        }
        r.counting.acquired(now);
        r.counting.released(old);
      }
    }
  }

  /** True if {@link #swapped} would be heard: for callers that have to collect what to tell. */
  public final boolean isRecorded() {
    ObjectHeader h = header;
    return h != null && h.record != null;
  }

  /**
   * True if the free-threaded build ends such an object in a collection only, so that threads need
   * not count references to it (B4 of the fact sheet).
   */
  public boolean isDeferred() {
    return false;
  }

  /**
   * True if the free-threaded build gives such an object a unique id, by which each thread counts
   * references for itself (B4).
   */
  public boolean hasUniqueId() {
    return false;
  }

  /**
   * True if this object's reference to {@code held}, which {@link #hasUniqueId}, is counted by the
   * thread: that of an instance to its class ({@code _Py_INCREF_TYPE}).
   */
  protected boolean countsByThread(PyObject held) {
    return held == type;
  }

  /** True if {@link #runFinalizer} would do something ({@code tp_finalize}). */
  public boolean hasFinalizer() {
    return type.isHeap() && type.lookup("__del__") != null;
  }

  /** Runs the finaliser: {@code __del__}. May raise, may bring the object back. */
  public void runFinalizer(ThreadState t) {
    PyObject f = type.lookup("__del__");
    if (f != null) {
      Abstract.callUnbound(t, f, this);
    }
  }

  /** What was being done when the finaliser raised. */
  public String finalizerText(ThreadState t) {
    PyObject f = type.lookup("__del__");
    return "Exception ignored while calling deallocator "
        + (f == null ? "__del__" : Abstract.reprText(t, f));
  }

  /** True if weak references to this object are there. */
  public final boolean hasWeakrefs() {
    ObjectHeader h = header;
    return h != null && h.hasWeakrefs();
  }

  /** The object has ended: it takes itself out of lists that do not hold it. */
  public void vanished() {}

  /**
   * Compares what this object holds with what it held, if it does not tell its changes. To be
   * called with a change, before the instruction ends: what it has just got nobody else may hold.
   */
  public final void changed() {
    ObjectRecord r = recordOrNull();
    if (r != null && r.counting != null) {
      r.counting.sync(r);
    }
  }

  /** Says of an object that all interpreters of the process share that nobody counts it. */
  final void neverCounted() {
    if (counted()) {
      header().record = ObjectRecord.UNCOUNTED;
    }
  }

  /**
   * The instance's attribute dict, made if {@code create}; null if the type gives its instances
   * none, or none was made yet.
   */
  public @Nullable PyDict dict(boolean create) {
    if (!type.hasDict()) {
      return null;
    }
    ObjectHeader h = create ? header() : header;
    if (h == null) {
      return null;
    }
    PyDict d = h.dict;
    if (d == null && create) {
      synchronized (h) {
        d = h.dict;
        if (d == null) {
          d = new PyDict();
          h.dict = d;
          swapped(null, d);
        }
      }
    }
    return d;
  }

  /** Replaces the attribute dict ({@code o.__dict__ = d}). */
  public void setDict(PyDict d) {
    ObjectHeader h = header();
    synchronized (h) { // each of two that replace it gives up another one
      PyDict old = h.dict;
      h.dict = d;
      swapped(old, d);
    }
  }

  /** The value of the {@code __slots__} member with this index; null if unset. */
  @Nullable PyObject slotValue(int index) {
    ObjectHeader h = header;
    return h == null || h.slots == null || index >= h.slots.length ? null : h.slots[index];
  }

  /** What guards stores to {@code __slots__} members; null if nothing need do it. */
  @Nullable MutableObject slotMutex() {
    return this instanceof MutableObject m ? m : null;
  }

  void setSlotValue(int index, @Nullable PyObject value) {
    ObjectHeader h = header();
    @Nullable PyObject[] slots = h.slots;
    if (slots == null) {
      slots = new @Nullable PyObject[type.slotCount()];
      h.slots = slots;
    }
    if (h.record == null) {
      slots[index] = value;
      return;
    }
    synchronized (h) { // as in setDict
      PyObject old = slots[index];
      slots[index] = value;
      swapped(old, value);
    }
  }

  /**
   * Remembers what this object holds, for {@link Runnable#run} to bring back; null if it cannot. A
   * search uses it for objects of the library.
   */
  public @Nullable Runnable preserve() {
    return null;
  }
}
