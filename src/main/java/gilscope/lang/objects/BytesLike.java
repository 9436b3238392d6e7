package gilscope.lang.objects;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What takes any bytes-like object, and the index and repetition rules that str, bytes and
 * bytearray share.
 */
public final class BytesLike {
  /** Any memory for reading, with its form: C's {@code PyBUF_FULL_RO}. */
  public static final PyInt READ_ALL = PyInt.of(284);

  private BytesLike() {}

  /**
   * The bytes of a bytes-like object, not to be modified (of a bytearray a copy); null if it is
   * none.
   */
  public static byte @Nullable [] bytesOrNull(ThreadState t, PyObject o) {
    if (o instanceof BufferSource b) {
      return b.bufferBytes(t);
    }
    return ofHook(t, o, PyInt.ZERO);
  }

  /**
   * The bytes that an object's own {@code __buffer__} gives, handed back at once (PEP 688); null if
   * it has none.
   *
   * @param flags what the caller asks for, as in C's {@code PyObject_GetBuffer}
   */
  private static byte @Nullable [] ofHook(ThreadState t, PyObject o, PyInt flags) {
    PyObject hook = o.type().isHeap() ? Abstract.lookupSpecial(t, o, "__buffer__") : null;
    PyObject view = hook == null ? PyNone.VALUE : Abstract.call(t, hook, flags);
    if (!(view instanceof BufferSource memory)) {
      return null;
    }
    byte[] bytes = memory.bufferBytes(t).clone();
    PyObject release = Abstract.lookupSpecial(t, o, "__release_buffer__");
    if (release != null) {
      Abstract.call(t, release, view);
    }
    return bytes;
  }

  /** A bytes-like argument, or TypeError. */
  public static byte[] require(ThreadState t, PyObject o) {
    byte[] b = bytesOrNull(t, o);
    if (b == null) {
      throw Err.type(t, "a bytes-like object is required, not '" + o.type().tpName() + "'");
    }
    return b;
  }

  /**
   * {@code bytes(o)} for anything but an int or str: {@code __bytes__}, a buffer, or an iterable of
   * ints.
   */
  static byte[] convert(ThreadState t, PyObject o) {
    PyBytes own = ofHook(t, o);
    if (own != null) {
      return own.data();
    }
    byte[] b = o instanceof BufferSource source ? source.bufferBytes(t) : ofHook(t, o, READ_ALL);
    if (b != null) {
      return b;
    }
    if (o instanceof PyStr || (o.type().tpIter == null && o.type().mpGetitem == null)) {
      throw Err.type(t, "cannot convert '" + o.type().tpName() + "' object to bytes");
    }
    return fromIterable(t, o, "bytes must be in range(0, 256)");
  }

  /** What an object's {@code __bytes__} makes of it; null if it has none. */
  static @Nullable PyBytes ofHook(ThreadState t, PyObject o) {
    if (o.type() == PyBytes.TYPE) {
      return (PyBytes) o;
    }
    PyObject f = Abstract.lookupSpecial(t, o, "__bytes__");
    if (f == null) {
      return null;
    }
    PyObject r = Abstract.call(t, f);
    if (r instanceof PyBytes b) {
      return b;
    }
    throw Err.type(t, "__bytes__ returned non-bytes (type " + r.type().tpName() + ")");
  }

  static byte[] fromIterable(ThreadState t, PyObject iterable, String rangeMessage) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterables.forEach(t, iterable, v -> out.write(byteValue(t, v, rangeMessage)));
    return out.toByteArray();
  }

  /** An int in {@code range(256)}. */
  static int byteValue(ThreadState t, PyObject v, String rangeMessage) {
    PyInt i = Abstract.index(t, v);
    if (!i.fitsInt() || i.longValue() < 0 || i.longValue() > 255) {
      throw Err.value(t, rangeMessage);
    }
    return (int) i.longValue();
  }

  /** Bytes as the text of a number: what only Unicode takes for white space is no part of one. */
  static String numberText(byte[] b) {
    StringBuilder s = new StringBuilder(b.length);
    for (byte each : b) {
      int c = each & 0xff;
      s.append(c >= 0x80 || (c >= 0x1c && c < 0x20) ? '\0' : (char) c);
    }
    return s.toString();
  }

  static String latin1(byte[] b) {
    return new String(b, StandardCharsets.ISO_8859_1);
  }

  static byte[] latin1(String s) {
    return s.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * {@code repr} of bytes: {@code b'…'}.
   *
   * @param both both quotes are escaped, whichever is around: a bytearray's
   */
  static String repr(byte[] data, boolean both) {
    boolean single = false;
    boolean twice = false;
    for (byte b : data) {
      single |= b == '\'';
      twice |= b == '"';
    }
    char quote = single && !twice ? '"' : '\'';
    StringBuilder out = new StringBuilder(data.length + 3).append('b').append(quote);
    for (byte b : data) {
      int c = b & 0xff;
      if (c == quote || c == '\\' || both && c == '\'') {
        out.append('\\').append((char) c);
      } else if (c >= ' ' && c < 127) {
        out.append((char) c);
      } else {
        StrText.appendEscape(out, c);
      }
    }
    return out.append(quote).toString();
  }

  /**
   * A start or end argument: clipped below to 0, not above.
   *
   * @param otherwise for null and None
   */
  static int bound(ThreadState t, @Nullable PyObject o, int length, int otherwise) {
    if (o == null || o == PyNone.VALUE) {
      return otherwise;
    }
    if (!Abstract.hasIndex(o)) {
      throw Err.type(t, "slice indices must be integers or None or have an __index__ method");
    }
    int i = Abstract.index(t, o).clippedInt();
    return i < 0 ? Math.max(0, i + length) : i;
  }

  /**
   * How often {@code sequence * other} repeats.
   *
   * @param size the length of the sequence
   * @param what what the message about too long a result is about
   */
  static int times(ThreadState t, PyObject other, int size, String what) {
    if (size > 1
        && other instanceof PyInt n
        && n.fitsLong()
        && n.longValue() > Long.MAX_VALUE / size) {
      throw Err.overflow(t, "repeated " + what + " too long");
    }
    return Sequences.times(t, other);
  }

  /**
   * The part of {@code *} in which a sequence has no say: what the other operand's own {@code *}
   * makes of it. Null if the sequence is to repeat itself.
   *
   * @param left true if the sequence is {@code a}
   */
  static @Nullable PyObject repeatedByOther(
      ThreadState t, boolean left, PyObject a, PyObject b, PyObject other) {
    Slots.Binary f = other.type().nbMultiply;
    if (isSequence(other)) { // on the left it raises its own message
      return left ? null : PyNotImplemented.VALUE;
    }
    if (!left || f == null || other instanceof PyInt) {
      return null;
    }
    PyObject r = f.call(t, a, b);
    return r == PyNotImplemented.VALUE ? null : r;
  }

  static boolean isSequence(PyObject o) {
    return o instanceof PyStr
        || o instanceof PyBytes
        || o instanceof PyBytearray
        || o instanceof PyList
        || o instanceof PyTuple;
  }
}
