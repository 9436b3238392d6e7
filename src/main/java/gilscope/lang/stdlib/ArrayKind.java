package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What the items of an {@code array} are: a type code of a 64-bit little-endian machine. */
enum ArrayKind {
  SIGNED_CHAR('b', 1, "signed char"),
  UNSIGNED_CHAR('B', 1, "unsigned byte integer"),
  SHORT('h', 2, "signed short integer"),
  UNSIGNED_SHORT('H', 2, "unsigned short"),
  INT('i', 4, "signed integer"),
  UNSIGNED_INT('I', 4, "unsigned int"),
  LONG('l', 8, ""),
  UNSIGNED_LONG('L', 8, ""),
  LONG_LONG('q', 8, ""),
  UNSIGNED_LONG_LONG('Q', 8, ""),
  FLOAT('f', 4, ""),
  DOUBLE('d', 8, ""),
  WIDE('u', 4, ""),
  UCS4('w', 4, "");

  final char code;
  final int size;
  private final String noun;

  ArrayKind(char code, int size, String noun) {
    this.code = code;
    this.size = size;
    this.noun = noun;
  }

  static @Nullable ArrayKind of(char code) {
    for (ArrayKind k : values()) {
      if (k.code == code) {
        return k;
      }
    }
    return null;
  }

  /** The number by which a pickle says how the items are stored, here little-endian. */
  int machineFormat() {
    if (text()) {
      return 20;
    }
    if (this == FLOAT || this == DOUBLE) {
      return this == FLOAT ? 14 : 16;
    }
    return size == 1
        ? unsigned() ? 0 : 1
        : 4 * Integer.numberOfTrailingZeros(size) - (unsigned() ? 2 : 0);
  }

  /**
   * The kind whose items are stored so, in either byte order.
   *
   * @param preferred taken if it is one of them
   */
  static ArrayKind ofMachineFormat(int number, ArrayKind preferred) {
    int little = number > 1 ? number & ~1 : number;
    if (preferred.machineFormat() == little) {
      return preferred;
    }
    for (ArrayKind k : values()) {
      if (k.machineFormat() == little) {
        return k;
      }
    }
    return preferred;
  }

  boolean text() {
    return this == WIDE || this == UCS4;
  }

  private boolean unsigned() {
    return code < 'a';
  }

  static long raw(byte[] data, int at, int size) {
    long v = 0;
    for (int i = size - 1; i >= 0; i--) {
      v = v << 8 | data[at + i] & 0xff;
    }
    return v;
  }

  /** The item at byte {@code at}. */
  PyObject get(byte[] data, int at) {
    long v = raw(data, at, size);
    if (this == FLOAT) {
      return PyFloat.of(Float.intBitsToFloat((int) v));
    }
    if (this == DOUBLE) {
      return PyFloat.of(Double.longBitsToDouble(v));
    }
    if (text()) {
      return PyStr.ofCodePoint((int) v);
    }
    if (!unsigned()) {
      int shift = 64 - 8 * size;
      return PyInt.of(v << shift >> shift);
    }
    return v >= 0 ? PyInt.of(v) : PyInt.of(new BigInteger(Long.toUnsignedString(v)));
  }

  /** The bits of a value, or what is wrong with it. */
  long bits(ThreadState t, PyObject v) {
    if (this == FLOAT) {
      return Float.floatToRawIntBits((float) PyFloat.asDouble(t, v));
    }
    if (this == DOUBLE) {
      return Double.doubleToRawLongBits(PyFloat.asDouble(t, v));
    }
    if (text()) {
      if (!(v instanceof PyStr s)) {
        throw Err.type(t, "array item must be a unicode character, not " + v.type().tpName());
      }
      if (s.length() != 1) {
        throw Err.type(
            t, "array item must be a unicode character, not a string of length " + s.length());
      }
      return s.codePointAt(0);
    }
    return integer(t, Abstract.index(t, v));
  }

  private long integer(ThreadState t, PyInt i) {
    BigInteger b = i.bigValue();
    if (size == 8) {
      if (!unsigned()) {
        if (b.bitLength() > 63) {
          throw Err.overflow(
              t,
              this == LONG
                  ? "Python int too large to convert to C long"
                  : "int too big to convert");
        }
      } else if (b.signum() < 0) {
        throw Err.overflow(
            t,
            this == UNSIGNED_LONG
                ? "can't convert negative value to unsigned int"
                : "can't convert negative int to unsigned");
      } else if (b.bitLength() > 64) {
        throw Err.overflow(
            t,
            this == UNSIGNED_LONG
                ? "Python int too large to convert to C unsigned long"
                : "int too big to convert");
      }
      return b.longValue();
    }
    if (b.bitLength() > 63) {
      throw Err.overflow(
          t,
          this == UNSIGNED_INT
              ? "Python int too large to convert to C unsigned long"
              : "Python int too large to convert to C long");
    }
    if (this == UNSIGNED_INT && b.signum() < 0) {
      throw Err.overflow(t, "can't convert negative value to unsigned int");
    }
    long v = b.longValue();
    long low = unsigned() ? 0 : -1L << 8 * size - 1;
    long high = unsigned() ? (1L << 8 * size) - 1 : -low - 1;
    if (v < low) {
      throw Err.overflow(t, noun + " is less than minimum");
    }
    if (v > high) {
      throw Err.overflow(t, noun + " is greater than maximum");
    }
    return v;
  }
}
