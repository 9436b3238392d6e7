package gilscope.lang.objects;

/** A tuple. Immutable. */
public final class PyTuple extends PyObject {
  public static final PyType TYPE = TypeSpec.of("tuple").subclassable().build();

  private static final PyTuple EMPTY = new PyTuple(TYPE, Slots.NO_ARGS);

  private final PyObject[] items;

  PyTuple(PyType type, PyObject[] items) {
    super(type);
    this.items = items;
  }

  /** Keeps the array: the caller must not change it. */
  public static PyTuple of(PyObject... items) {
    return items.length == 0 ? EMPTY : new PyTuple(TYPE, items);
  }

  public int size() {
    return items.length;
  }

  public PyObject get(int i) {
    return items[i];
  }

  /** The elements; do not modify. */
  public PyObject[] toArray() {
    return items;
  }
}
