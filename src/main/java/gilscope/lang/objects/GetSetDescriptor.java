package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * A computed attribute of a built-in type: {@code <attribute 'real' of 'int' objects>}. Immutable.
 */
public final class GetSetDescriptor extends PyObject {
  /** A null value deletes. */
  @FunctionalInterface
  public interface Setter {
    void set(ThreadState t, PyObject self, @Nullable PyObject value);
  }

  public static final PyType TYPE =
      TypeSpec.of("getset_descriptor")
          .countless()
          .slots(
              k -> {
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            "<attribute '"
                                + ((GetSetDescriptor) o).name
                                + "' of '"
                                + ((GetSetDescriptor) o).owner.tpName()
                                + "' objects>");
                k.tpDescrGet = (t, o, obj, cls) -> ((GetSetDescriptor) o).get(t, obj);
                k.tpDescrSet = (t, o, obj, v) -> ((GetSetDescriptor) o).set(t, obj, v);
              })
          .getter("__name__", (t, o) -> PyStr.of(((GetSetDescriptor) o).name))
          .getter(
              "__qualname__",
              (t, o) ->
                  PyStr.of(
                      ((GetSetDescriptor) o).owner.qualname() + "." + ((GetSetDescriptor) o).name))
          .getter("__objclass__", (t, o) -> ((GetSetDescriptor) o).owner)
          .getter("__doc__", (t, o) -> PyNone.VALUE)
          .build();

  /** What its C function takes, ps: {@code z.real} takes 16 ns. */
  private static final int CALL = 10_000;

  private final PyType owner;
  private final String name;
  private final Slots.Unary getter;
  private final @Nullable Setter setter;

  public GetSetDescriptor(PyType owner, String name, Slots.Unary getter, @Nullable Setter setter) {
    this(TYPE, owner, name, getter, setter);
  }

  private GetSetDescriptor(
      PyType type, PyType owner, String name, Slots.Unary getter, @Nullable Setter setter) {
    super(type);
    this.owner = owner;
    this.name = name;
    this.getter = getter;
    this.setter = setter;
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

  /** A read-only field, which Python shows as a {@code member_descriptor}. */
  static GetSetDescriptor field(PyType owner, String name, Slots.Unary getter) {
    return new GetSetDescriptor(
        MemberDescriptor.TYPE,
        owner,
        name,
        getter,
        (t, o, v) -> {
          throw Err.attribute(t, "readonly attribute");
        });
  }

  /** As {@link #field}, to be changed too; the setter's value is null on deletion. */
  static GetSetDescriptor field(PyType owner, String name, Slots.Unary getter, Setter setter) {
    return new GetSetDescriptor(MemberDescriptor.TYPE, owner, name, getter, setter);
  }

  String name() {
    return name;
  }

  PyType owner() {
    return owner;
  }

  PyObject get(ThreadState t, @Nullable PyObject obj) {
    if (obj == null) {
      return this;
    }
    check(t, obj);
    if (!name.equals("__class__")) {
      t.spends(CALL);
    }
    return getter.call(t, obj);
  }

  void set(ThreadState t, PyObject obj, @Nullable PyObject value) {
    check(t, obj);
    if (setter == null) {
      throw Err.attribute(
          t, "attribute '" + name + "' of '" + owner.tpName() + "' objects is not writable");
    }
    setter.set(t, obj, value);
  }

  private void check(ThreadState t, PyObject obj) {
    if (!obj.type().isSubtype(owner)) {
      throw Err.type(
          t,
          "descriptor '"
              + name
              + "' for '"
              + owner.tpName()
              + "' objects doesn't apply to a '"
              + obj.type().tpName()
              + "' object");
    }
  }
}
