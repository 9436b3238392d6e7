package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * An attribute declared in {@code __slots__}: {@code <member 'x' of 'C' objects>}. Immutable. The
 * fields of built-in types are of the same Python type, but {@link GetSetDescriptor}s.
 */
public final class MemberDescriptor extends PyObject {
  public static final PyType TYPE =
      TypeSpec.of("member_descriptor")
          .countless()
          .slots(
              k -> {
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<member '" + name(o) + "' of '" + owner(o).tpName() + "' objects>");
                k.tpDescrGet =
                    (t, o, obj, cls) ->
                        o instanceof MemberDescriptor m
                            ? m.get(t, obj)
                            : ((GetSetDescriptor) o).get(t, obj);
                k.tpDescrSet =
                    (t, o, obj, v) -> {
                      if (o instanceof MemberDescriptor m) {
                        m.set(t, obj, v);
                      } else {
                        ((GetSetDescriptor) o).set(t, obj, v);
                      }
                    };
              })
          .getter("__name__", (t, o) -> PyStr.of(name(o)))
          .getter("__qualname__", (t, o) -> PyStr.of(owner(o).qualname() + "." + name(o)))
          .getter("__objclass__", (t, o) -> owner(o))
          .getter("__doc__", (t, o) -> PyNone.VALUE)
          .build();

  private final PyType owner;
  private final String name;
  private final int index;

  MemberDescriptor(PyType owner, String name, int index) {
    super(TYPE);
    this.owner = owner;
    this.name = name;
    this.index = index;
  }

  /** It holds its class, which ends one day; built-in types do not. */
  @Override
  public boolean counted() {
    return owner.isHeap();
  }

  @Override
  public boolean isDeferred() {
    return true;
  }

  @Override
  public boolean tellsChanges() {
    return true; // there are none
  }

  @Override
  public void traverse(ObjectVisitor v) {
    v.visit(owner);
  }

  /** Which of the object's slots it is. */
  public int index() {
    return index;
  }

  /** The slot's value in an object that has it; null if it is not set. */
  @Nullable PyObject peek(PyObject obj) {
    return obj.slotValue(index);
  }

  private static String name(PyObject o) {
    return o instanceof MemberDescriptor m ? m.name : ((GetSetDescriptor) o).name();
  }

  private static PyType owner(PyObject o) {
    return o instanceof MemberDescriptor m ? m.owner : ((GetSetDescriptor) o).owner();
  }

  private PyObject get(ThreadState t, @Nullable PyObject obj) {
    if (obj == null) {
      return this;
    }
    check(t, obj);
    t.touches(obj, Access.GET, index, name);
    PyObject v = take(t, obj);
    if (v == null) {
      throw Err.attribute(
          t, obj, name, "'" + obj.type().fullName() + "' object has no attribute '" + name + "'");
    }
    return v;
  }

  /** The value in an instance of the class it was looked up in; null if unset. */
  public @Nullable PyObject valueOrNull(ThreadState t, PyObject obj) {
    t.touches(obj, Access.GET, index, name);
    return take(t, obj);
  }

  /**
   * {@code PyMember_GetOne}: if no reference can be had without the instance's lock, it is taken
   * with it as any, and the next who did not make the value needs the lock again.
   */
  private @Nullable PyObject take(ThreadState t, PyObject obj) {
    PyObject v = obj.slotValue(index);
    if (v != null) {
      t.reads(obj, v);
      t.locksFor(obj, v);
    }
    MutableObject mutex = t.needsLock(v) ? obj.slotMutex() : null;
    if (mutex == null) {
      return v;
    }
    t.enterLock(mutex);
    try {
      return obj.slotValue(index);
    } finally {
      t.exitLock(mutex);
    }
  }

  /** Sets it in an instance of the class it was looked up in. */
  public void store(ThreadState t, PyObject obj, PyObject value) {
    check(t, obj);
    t.touches(obj, Access.SET, index, name);
    put(t, obj, value);
  }

  private void set(ThreadState t, PyObject obj, @Nullable PyObject value) {
    check(t, obj);
    t.touches(obj, Access.SET, index, name);
    if (value == null && obj.slotValue(index) == null) {
      throw Err.attribute(t, name);
    }
    put(t, obj, value);
  }

  /** Under the instance's mutex (B9 of the fact sheet). */
  private void put(ThreadState t, PyObject obj, @Nullable PyObject value) {
    MutableObject mutex = t.guarding() ? obj.slotMutex() : null;
    if (mutex == null) {
      obj.setSlotValue(index, value);
      return;
    }
    t.enterLock(mutex);
    try {
      obj.setSlotValue(index, value);
    } finally {
      t.exitLock(mutex);
    }
  }

  /** True for a class whose instances have the slot; it may lie in any other. */
  public boolean appliesTo(PyType k) {
    return k.isSubtype(owner);
  }

  private void check(ThreadState t, PyObject obj) {
    if (!appliesTo(obj.type())) {
      throw Err.type(
          t,
          "descriptor '"
              + name
              + "' for '"
              + owner.name()
              + "' objects doesn't apply to a '"
              + obj.type().tpName()
              + "' object");
    }
  }
}
