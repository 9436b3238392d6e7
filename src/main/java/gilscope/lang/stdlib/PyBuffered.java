package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBytearray;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom} over a raw stream of
 * the program's: what was read ahead, or what is still to be written.
 */
final class PyBuffered extends PyBufferedStream {
  private static final Signature ARGUMENTS = new Signature("", "(raw, buffer_size=131072)");

  private final boolean reads;
  private final boolean writes;
  private @Nullable PyObject raw;
  private boolean detached;
  private int capacity;
  private byte[] ahead = new byte[0];
  private int at;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  PyBuffered(PyType type, boolean reads, boolean writes) {
    super(type);
    this.reads = reads;
    this.writes = writes;
  }

  /** {@code __init__(raw, buffer_size)}. */
  void begin(ThreadState t, PyObject[] args, String[] kw) {
    String name = type().name();
    @Nullable PyObject[] a = new Signature(name, ARGUMENTS.text()).bind(t, args, kw);
    PyObject below = ObjectFunctions.orNone(a[0]);
    raw = null;
    if (reads && writes) {
      require(t, below, "seekable");
    }
    if (reads) {
      require(t, below, "readable");
    }
    if (writes) {
      require(t, below, "writable");
    }
    capacity = a[1] == null ? 131072 : Abstract.intArg(t, a[1]);
    if (capacity <= 0) {
      throw Err.value(t, "buffer size must be strictly positive");
    }
    raw = below;
    detached = false;
    drop();
    pending.reset();
  }

  private static void require(ThreadState t, PyObject below, String what) {
    if (!Abstract.isTrue(t, Abstract.callMethod(t, below, what))) {
      throw IoTypes.unsupported(t, "File or stream is not " + what + ".");
    }
  }

  private void drop() {
    ahead = new byte[0];
    at = 0;
  }

  private int left() {
    return ahead.length - at;
  }

  private PyObject below(ThreadState t) {
    PyObject r = raw;
    if (r == null) {
      throw Err.value(
          t, detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
    }
    return r;
  }

  private void check(ThreadState t, boolean allowed, String what) {
    if (closed(t)) {
      throw Err.value(t, what + " of closed file");
    }
    if (!allowed) {
      throw IoTypes.unsupported(t, what);
    }
  }

  /** One read below; null if there is nothing yet, empty at the end. */
  private byte @Nullable [] fetch(ThreadState t, int size) {
    PyBytearray room = PyBytearray.of(new byte[size]);
    PyObject n =
        Abstract.callMethod(t, below(t), "readinto", Abstract.call(t, PyMemoryView.TYPE, room));
    if (n == PyNone.VALUE) {
      return null;
    }
    int got = Abstract.intArg(t, n);
    if (got < 0 || got > size) {
      throw Err.of(
          t,
          ExcTypes.OS_ERROR,
          "raw readinto() returned invalid length "
              + got
              + " (should have been between 0 and "
              + size
              + ")");
    }
    return Arrays.copyOf(room.snapshot(t), got);
  }

  private byte[] take(int n) {
    byte[] b = Arrays.copyOfRange(ahead, at, at + n);
    at += n;
    return b;
  }

  @Override
  PyObject readObject(ThreadState t, int size) {
    if (size < -1) {
      throw Err.value(t, "read length must be non-negative or -1");
    }
    byte[] b = readOrNull(t, size);
    return b == null ? PyNone.VALUE : PyBytes.of(b);
  }

  @Override
  public byte[] read(ThreadState t, int size) {
    byte[] b = readOrNull(t, size);
    return b == null ? new byte[0] : b;
  }

  private byte @Nullable [] readOrNull(ThreadState t, int size) {
    check(t, reads, "read");
    send(t);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (size < 0) {
      all.writeBytes(take(left()));
      drop();
      if (Abstract.getAttrOrNull(t, below(t), "readall") != null) {
        PyObject rest = Abstract.callMethod(t, below(t), "readall");
        if (rest == PyNone.VALUE) {
          return all.size() == 0 ? null : all.toByteArray();
        }
        all.writeBytes(FileStreams.bytes(t, rest));
        return all.toByteArray();
      }
      while (true) {
        byte[] more = fetch(t, capacity);
        if (more == null && all.size() == 0) {
          return null;
        }
        if (more == null || more.length == 0) {
          return all.toByteArray();
        }
        all.writeBytes(more);
      }
    }
    while (true) {
      all.writeBytes(take(Math.min(left(), size - all.size())));
      int missing = size - all.size();
      if (missing == 0) {
        return all.toByteArray();
      }
      int whole = missing / capacity * capacity;
      byte[] more = fetch(t, whole > 0 ? whole : capacity);
      if (more == null && all.size() == 0) {
        return null;
      }
      if (more == null || more.length == 0) {
        return all.toByteArray();
      }
      ahead = more;
      at = 0;
    }
  }

  @Override
  public byte[] some(ThreadState t, int size) {
    check(t, reads, "read");
    send(t);
    if (size == 0) {
      return new byte[0];
    }
    if (left() == 0) {
      fill(t, size < 0 ? capacity : Math.min(size, capacity));
    }
    return take(size < 0 ? left() : Math.min(left(), size));
  }

  private void fill(ThreadState t, int size) {
    byte[] more = fetch(t, size);
    ahead = more == null ? new byte[0] : more;
    at = 0;
  }

  @Override
  byte[] peek(ThreadState t) {
    check(t, reads, "peek");
    send(t);
    if (left() == 0) {
      fill(t, capacity);
    }
    return Arrays.copyOfRange(ahead, at, ahead.length);
  }

  @Override
  public byte[] readLine(ThreadState t, int size) {
    check(t, reads, "readline");
    send(t);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (size < 0 || line.size() < size) {
      if (left() == 0) {
        fill(t, capacity);
        if (left() == 0) {
          break;
        }
      }
      int limit = size < 0 ? ahead.length : Math.min(ahead.length, at + size - line.size());
      int end = at;
      while (end < limit && ahead[end] != '\n') {
        end++;
      }
      boolean whole = end < limit;
      line.writeBytes(take((whole ? end + 1 : end) - at));
      if (whole) {
        break;
      }
    }
    return line.toByteArray();
  }

  @Override
  public int write(ThreadState t, byte[] b) {
    if (closed(t)) {
      throw Err.value(t, "write to closed file");
    }
    if (!writes) {
      throw IoTypes.unsupported(t, "write");
    }
    if (left() > 0) {
      Abstract.callMethod(t, below(t), "seek", PyInt.of(-left()), PyInt.ONE);
    }
    drop();
    int from = 0;
    if (pending.size() + b.length > capacity) {
      send(t);
      while (b.length - from >= capacity) {
        from += put(t, Arrays.copyOfRange(b, from, b.length));
      }
    }
    pending.write(b, from, b.length - from);
    return b.length;
  }

  private int put(ThreadState t, byte[] b) {
    PyObject n = Abstract.callMethod(t, below(t), "write", PyBytes.of(b));
    if (n == PyNone.VALUE) {
      throw Err.raise(
          t,
          ExcTypes.BLOCKING_IO_ERROR,
          PyInt.of(11),
          PyStr.of("write could not complete without blocking"),
          PyInt.ZERO);
    }
    return Abstract.intArg(t, n);
  }

  /** Writes what is pending. */
  private void send(ThreadState t) {
    while (pending.size() > 0) {
      byte[] b = pending.toByteArray();
      pending.reset();
      int n = put(t, b);
      pending.write(b, n, b.length - n);
    }
  }

  @Override
  public long seek(ThreadState t, long offset, int whence) {
    if (whence < 0 || whence > 4) {
      throw Err.value(t, "whence value " + whence + " unsupported");
    }
    check(t, true, "seek");
    if (!seekable(t)) {
      throw IoTypes.unsupported(t, "File or stream is not seekable.");
    }
    send(t);
    long by = whence == 1 ? offset - left() : offset;
    drop();
    return Abstract.longArg(
        t, Abstract.callMethod(t, below(t), "seek", PyInt.of(by), PyInt.of(whence)));
  }

  @Override
  public long tell(ThreadState t) {
    return Abstract.longArg(t, Abstract.callMethod(t, below(t), "tell")) - left() + pending.size();
  }

  @Override
  PyObject truncate(ThreadState t, @Nullable PyObject size) {
    if (closed(t)) {
      throw Err.value(t, "truncate of closed file");
    }
    if (!writes) {
      throw IoTypes.unsupported(t, "truncate");
    }
    flush(t);
    PyObject n = size == null || size == PyNone.VALUE ? PyInt.of(tell(t)) : size;
    return Abstract.callMethod(t, below(t), "truncate", n);
  }

  @Override
  public void flush(ThreadState t) {
    if (closed(t)) {
      throw Err.value(t, "flush of closed file");
    }
    send(t);
    if (writes && left() > 0) {
      Abstract.callMethod(t, below(t), "seek", PyInt.of(-left()), PyInt.ONE);
      drop();
    } else if (!writes) {
      Abstract.callMethod(t, below(t), "flush");
    }
  }

  @Override
  public void close(ThreadState t) {
    PyObject r = below(t);
    if (!closed(t)) {
      try {
        Abstract.callMethod(t, this, "flush");
      } finally {
        Abstract.callMethod(t, r, "close");
      }
    }
  }

  @Override
  public boolean closed(ThreadState t) {
    return Abstract.isTrue(t, Abstract.getAttr(t, below(t), "closed"));
  }

  @Override
  public boolean readable(ThreadState t) {
    PyObject r = below(t);
    return reads && Abstract.isTrue(t, Abstract.callMethod(t, r, "readable"));
  }

  @Override
  public boolean writable(ThreadState t) {
    PyObject r = below(t);
    return writes && Abstract.isTrue(t, Abstract.callMethod(t, r, "writable"));
  }

  @Override
  public boolean seekable(ThreadState t) {
    return Abstract.isTrue(t, Abstract.callMethod(t, below(t), "seekable"));
  }

  @Override
  PyObject raw(ThreadState t) {
    PyObject r = raw;
    return r == null ? PyNone.VALUE : r;
  }

  @Override
  PyObject detach(ThreadState t) {
    PyObject r = below(t);
    flush(t);
    raw = null;
    detached = true;
    return r;
  }

  @Override
  PyObject fileno(ThreadState t) {
    return Abstract.callMethod(t, below(t), "fileno");
  }

  @Override
  PyObject isTerminal(ThreadState t) {
    return Abstract.callMethod(t, below(t), "isatty");
  }

  @Override
  public PyObject name(ThreadState t) {
    return Abstract.getAttr(t, below(t), "name");
  }

  @Override
  PyObject mode(ThreadState t) {
    return Abstract.getAttr(t, below(t), "mode");
  }

  @Override
  String describe(ThreadState t) {
    PyObject r = raw;
    PyObject n = r == null ? null : Abstract.getAttrOrNull(t, r, "name");
    return n == null
        ? "<" + type().tpName() + ">"
        : "<" + type().tpName() + " name=" + Abstract.reprText(t, n) + ">";
  }

  @Override
  public PyObject object() {
    return this;
  }
}
