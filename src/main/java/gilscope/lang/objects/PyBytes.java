package gilscope.lang.objects;

/** A bytes object. Immutable. The type itself is {@link BytesType}. */
public final class PyBytes extends PyObject implements MemoryOwner {
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

  @Override
  public byte[] bufferBytes(ThreadState t) {
    return data;
  }

  @Override
  public byte[] memory() {
    return data;
  }

  @Override
  public int memorySize() {
    return data.length;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public String itemFormat() {
    return "B";
  }

  @Override
  public int itemSize() {
    return 1;
  }

  /** Needs no account: it never changes. */
  @Override
  public void lend(int change) {}
}
