package gilscope.lang.objects;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A bytearray. Changes hold its critical section. The type itself is {@link BytesType}. */
public final class PyBytearray extends MutableObject implements MemoryOwner {
  public static final PyType TYPE = BytesType.bytearraySpec().build();

  private byte[] data;
  private int size;
  private int borrowers;

  PyBytearray(PyType type, byte[] data) {
    super(type);
    this.data = data;
    this.size = data.length;
  }

  /** Keeps the array: the caller must not change it. */
  public static PyBytearray of(byte[] data) {
    return new PyBytearray(TYPE, data);
  }

  public int size() {
    return size;
  }

  int length(ThreadState t) {
    t.touches(this, Access.LENGTH, 0, null);
    return size;
  }

  /** A copy of the bytes, taken in one step. */
  public byte[] snapshot(ThreadState t) {
    t.enter(this);
    try {
      return Arrays.copyOf(data, size);
    } finally {
      t.exit(this);
    }
  }

  /** A bytes object of what is in it now, for those who have no thread to ask with. */
  PyBytes frozen() {
    return PyBytes.of(Arrays.copyOf(data, size));
  }

  void append(ThreadState t, byte[] more) {
    t.enter(this);
    try {
      mayResize(t, size + more.length);
      RawMemory m = t.raw();
      if (m != null) {
        appendRaw(t, m, more);
        return;
      }
      makeRoom(size + more.length);
      System.arraycopy(more, 0, data, size, more.length);
      size += more.length;
    } finally {
      t.exit(this);
    }
  }

  private void makeRoom(int bytes) {
    if (bytes > data.length) {
      data = Arrays.copyOf(data, Math.max(bytes, size + (size >> 3) + 6));
    }
  }

  /** {@code PyByteArray_Resize}, then the bytes, in memory that nothing protects. */
  private void appendRaw(ThreadState t, RawMemory m, byte[] more) {
    try (RawMemory.Operation op = m.begin(t, this, "bytearray.append")) {
      op.reads("ob_size");
      int n = size;
      op.writes("ob_size = " + (n + more.length));
      if (size != n) {
        op.damage(RawMemory.Damage.LOST_ELEMENT, "one of two changes of ob_size is lost");
      }
      makeRoom(n + more.length);
      size = n + more.length;
      op.writes("the bytes from " + n + " on");
      makeRoom(n + more.length);
      System.arraycopy(more, 0, data, n, more.length);
    }
  }

  /** Replaces the content by a function of it that runs no Python code. */
  void update(ThreadState t, UnaryOperator<byte[]> change) {
    t.enter(this);
    try {
      byte[] now = change.apply(Arrays.copyOf(data, size));
      mayResize(t, now.length);
      if (borrowers > 0) {
        System.arraycopy(now, 0, data, 0, size);
        return;
      }
      data = now;
      size = now.length;
    } finally {
      t.exit(this);
    }
  }

  /** Stores one byte; false if the index is out of range. */
  boolean set(ThreadState t, int index, int value) {
    t.enter(this);
    try {
      int i = index < 0 ? index + size : index;
      if (i < 0 || i >= size) {
        return false;
      }
      data[i] = (byte) value;
      return true;
    } finally {
      t.exit(this);
    }
  }

  /** The byte at an index, counted from the end if negative; -1 if out of range. */
  int get(ThreadState t, int index) {
    t.reads(this);
    byte[] d = data;
    int n = Math.min(size, d.length);
    int i = index < 0 ? index + n : index;
    return i < 0 || i >= n ? -1 : d[i] & 0xff;
  }

  private void mayResize(ThreadState t, int newSize) {
    if (borrowers > 0 && newSize != size) {
      throw Err.of(t, ExcTypes.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
    }
  }

  @Override
  public byte[] bufferBytes(ThreadState t) {
    return snapshot(t);
  }

  @Override
  public byte[] memory() {
    return data;
  }

  @Override
  public int memorySize() {
    return size;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String itemFormat() {
    return "B";
  }

  @Override
  public int itemSize() {
    return 1;
  }

  @Override
  public synchronized void lend(int change) {
    borrowers += change;
  }
}
