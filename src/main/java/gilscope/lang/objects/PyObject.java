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

  final void setType(PyType type) {
    this.type = type;
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
        }
      }
    }
    return d;
  }

  /** Replaces the attribute dict ({@code o.__dict__ = d}). */
  public void setDict(PyDict d) {
    header().dict = d;
  }

  /** The value of the {@code __slots__} member with this index; null if unset. */
  @Nullable PyObject slotValue(int index) {
    ObjectHeader h = header;
    return h == null || h.slots == null || index >= h.slots.length ? null : h.slots[index];
  }

  void setSlotValue(int index, @Nullable PyObject value) {
    ObjectHeader h = header();
    @Nullable PyObject[] slots = h.slots;
    if (slots == null) {
      slots = new @Nullable PyObject[type.slotCount()];
      h.slots = slots;
    }
    slots[index] = value;
  }
}
