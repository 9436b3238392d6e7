package gilscope.lang.objects;

/** A bytes object. Immutable. The type itself is {@link BytesType}. */
public final class PyBytes extends PyObject {
  public static final PyType TYPE = BytesType.bytesSpec().build();

  public static final PyBytes EMPTY = new PyBytes(TYPE, new byte[0]);

  private final byte[] data;

  PyBytes(PyType type, byte[] data) {
    super(type);
    this.data = data;
  }

  /** Keeps the array: the caller must not change it. */
  public static PyBytes of(byte[] data) {
    return data.length == 0 ? EMPTY : new PyBytes(TYPE, data);
  }

  /** The bytes; do not modify. */
  public byte[] data() {
    return data;
  }

  public int size() {
    return data.length;
  }
}
