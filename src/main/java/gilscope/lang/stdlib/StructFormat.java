package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A compiled format of {@code struct}, for a 64-bit little-endian machine. Immutable. */
final class StructFormat {
  /**
   * A code with its place.
   *
   * @param count bytes of {@code s} and {@code p}, repetitions of {@code x}, otherwise 1
   */
  private record Field(char code, int offset, int size, int count) {}

  private final List<Field> fields = new ArrayList<>();
  private final PyType error;
  private boolean bigEndian;
  private boolean nativeSizes;
  private int size;
  private int items;

  /**
   * @param error {@code struct.error}
   */
  StructFormat(ThreadState t, PyType error, String format) {
    this.error = error;
    parse(t, format);
  }

  /** The bytes it takes. */
  int size() {
    return size;
  }

  /** The values it takes. */
  int items() {
    return items;
  }

  private void parse(ThreadState t, String format) {
    if (format.indexOf('\0') >= 0) {
      throw fail(t, "embedded null character");
    }
    boolean aligned = true;
    nativeSizes = true;
    int i = 0;
    if (!format.isEmpty() && "@=<>!".indexOf(format.charAt(0)) >= 0) {
      char order = format.charAt(i++);
      aligned = order == '@';
      nativeSizes = aligned;
      bigEndian = order == '>' || order == '!';
    }
    long at = 0;
    while (i < format.length()) {
      char c = format.charAt(i++);
      if (Character.isWhitespace(c)) {
        continue;
      }
      long count = 1;
      if (c >= '0' && c <= '9') {
        count = Character.digit(c, 10);
        while (i < format.length() && format.charAt(i) >= '0' && format.charAt(i) <= '9') {
          count = count * 10 + format.charAt(i++) - '0';
          if (count > Integer.MAX_VALUE) {
            throw fail(t, "total struct size too long");
          }
        }
        if (i == format.length()) {
          throw fail(t, "repeat count given without format specifier");
        }
        c = format.charAt(i++);
      }
      int width = width(c);
      if (width == 0) {
        throw fail(t, "bad char in struct format");
      }
      if (aligned) {
        int unit = c == 'F' ? 4 : c == 'D' ? 8 : width;
        at = (at + unit - 1) / unit * unit;
      }
      if (at + count * width > Integer.MAX_VALUE) {
        throw fail(t, "total struct size too long");
      }
      if (c == 's' || c == 'p') {
        fields.add(new Field(c, (int) at, (int) count, (int) count));
        items++;
      } else if (c != 'x') {
        for (int k = 0; k < count; k++) {
          fields.add(new Field(c, (int) at + k * width, width, 1));
        }
        items += (int) count;
      }
      at += count * width;
    }
    size = (int) at;
  }

  private int width(char c) {
    return switch (c) {
      case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L' -> nativeSizes ? 8 : 4;
      case 'q', 'Q', 'd', 'F' -> 8;
      case 'D' -> 16;
      case 'n', 'N', 'P' -> nativeSizes ? 8 : 0;
      default -> 0;
    };
  }

  PyRaise fail(ThreadState t, String message) {
    return Err.of(t, error, message);
  }

  /**
   * Writes values into {@code out} from {@code at}.
   *
   * @param from the first of them in {@code values}
   * @param function for messages: {@code pack} or {@code pack_into}
   */
  void pack(ThreadState t, String function, PyObject[] values, int from, byte[] out, int at) {
    int given = values.length - from;
    if (given != items) {
      throw fail(t, function + " expected " + items + " items for packing (got " + given + ")");
    }
    int i = from;
    for (Field f : fields) {
      pack(t, f, values[i++], out, at + f.offset);
    }
  }

  private void pack(ThreadState t, Field f, PyObject v, byte[] out, int at) {
    switch (f.code) {
      case 's', 'p' -> packText(t, f, v, out, at);
      case 'c' -> {
        if (!(v instanceof PyBytes b) || b.size() != 1) {
          throw fail(t, "char format requires a bytes object of length 1");
        }
        out[at] = b.data()[0];
      }
      case '?' -> out[at] = (byte) (Abstract.isTrue(t, v) ? 1 : 0);
      case 'e', 'f', 'd' -> {
        double d = real(t, v);
        try {
          packReal(t, f.code, d, out, at);
        } catch (PyRaise e) {
          throw v instanceof PyInt && e.matches(ExcTypes.OVERFLOW_ERROR)
              ? fail(t, "int too large to convert")
              : e;
        }
      }
      case 'F', 'D' -> {
        PyComplex z = complex(t, v);
        char part = f.code == 'F' ? 'f' : 'd';
        packReal(t, part, z.real(), out, at);
        packReal(t, part, z.imag(), out, at + f.size / 2);
      }
      default -> put(out, at, f.size, integer(t, f, v));
    }
  }

  private void packText(ThreadState t, Field f, PyObject v, byte[] out, int at) {
    byte[] b = v instanceof PyInt ? null : BytesLike.bytesOrNull(t, v);
    if (b == null) {
      throw fail(t, "argument for '" + f.code + "' must be a bytes object");
    }
    if (f.count == 0) {
      return;
    }
    Arrays.fill(out, at, at + f.count, (byte) 0);
    if (f.code == 's') {
      System.arraycopy(b, 0, out, at, Math.min(b.length, f.count));
      return;
    }
    int n = Math.min(b.length, f.count - 1);
    System.arraycopy(b, 0, out, at + 1, n);
    out[at] = (byte) Math.min(n, 255);
  }

  private double real(ThreadState t, PyObject v) {
    if (!(v instanceof PyFloat) && v.type().nbFloat == null && v.type().nbIndex == null) {
      throw fail(t, "required argument is not a float");
    }
    if (v instanceof PyInt i && Double.isInfinite(i.doubleValue())) {
      throw fail(t, "required argument is not a float");
    }
    return PyFloat.asDouble(t, v);
  }

  private PyComplex complex(ThreadState t, PyObject v) {
    if (v instanceof PyComplex z) {
      return z;
    }
    PyObject hook = Abstract.lookupSpecial(t, v, "__complex__");
    if (hook != null && Abstract.call(t, hook) instanceof PyComplex z) {
      return z;
    }
    if (!(v instanceof PyFloat) && v.type().nbFloat == null && v.type().nbIndex == null) {
      throw fail(t, "required argument is not a complex");
    }
    return PyComplex.of(PyFloat.asDouble(t, v), 0);
  }

  private void packReal(ThreadState t, char code, double d, byte[] out, int at) {
    switch (code) {
      case 'd' -> put(out, at, 8, Double.doubleToRawLongBits(d));
      case 'f' -> {
        float f = (float) d;
        if (Float.isInfinite(f) && !Double.isInfinite(d)) {
          throw Err.overflow(t, "float too large to pack with f format");
        }
        put(out, at, 4, Float.floatToRawIntBits(f));
      }
      default -> put(out, at, 2, half(t, d));
    }
  }

  /** Rounded once, half to even: a float between would round twice. */
  private static long half(ThreadState t, double d) {
    long sign = Double.doubleToRawLongBits(d) >>> 63 << 15;
    if (Double.isNaN(d)) {
      return sign | 0x7e00;
    }
    if (Double.isInfinite(d)) {
      return sign | 0x7c00;
    }
    double a = Math.abs(d);
    int exponent = a == 0 ? -14 : Math.max(Math.getExponent(a), -14);
    double steps = Math.rint(Math.scalb(a, 10 - exponent));
    if (steps == 2048) {
      steps = 1024;
      exponent++;
    }
    if (exponent > 15) {
      throw Err.overflow(t, "float too large to pack with e format");
    }
    long m = (long) steps;
    return sign | (m < 1024 ? m : (long) (exponent + 15) << 10 | (m - 1024));
  }

  private static double ofHalf(int bits) {
    int e = bits >> 10 & 31;
    int m = bits & 1023;
    double d =
        e == 31
            ? (m == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
            : e == 0 ? Math.scalb(m, -24) : Math.scalb(1024 + m, e - 25);
    return (bits & 0x8000) != 0 ? -d : d;
  }

  private long integer(ThreadState t, Field f, PyObject v) {
    if (!(v instanceof PyInt) && v.type().nbIndex == null) {
      throw fail(t, "required argument is not an integer");
    }
    PyInt i = Abstract.index(t, v);
    boolean unsigned = Character.isUpperCase(f.code);
    if (f.code == 'P') {
      if (i.bigValue().bitLength() > 64 || (i.signum() < 0 && !i.fitsLong())) {
        throw fail(t, "int too large to convert");
      }
      return i.bigValue().longValue();
    }
    int bits = f.size * 8;
    BigInteger low = unsigned ? BigInteger.ZERO : BigInteger.TWO.pow(bits - 1).negate();
    BigInteger high = BigInteger.TWO.pow(unsigned ? bits : bits - 1).subtract(BigInteger.ONE);
    BigInteger b = i.bigValue();
    if (b.compareTo(low) < 0 || b.compareTo(high) > 0) {
      throw fail(t, "'" + f.code + "' format requires " + low + " <= number <= " + high);
    }
    return b.longValue();
  }

  private void put(byte[] out, int at, int width, long v) {
    for (int i = 0; i < width; i++) {
      out[at + (bigEndian ? width - 1 - i : i)] = (byte) (v >>> 8 * i);
    }
  }

  private long take(byte[] in, int at, int width) {
    long v = 0;
    for (int i = 0; i < width; i++) {
      v = v << 8 | in[at + (bigEndian ? i : width - 1 - i)] & 0xff;
    }
    return v;
  }

  /** Reads its values from {@code in}, which holds enough. */
  PyTuple unpack(byte[] in, int at) {
    PyObject[] out = new PyObject[fields.size()];
    int i = 0;
    for (Field f : fields) {
      out[i++] = unpack(f, in, at + f.offset);
    }
    return PyTuple.of(out);
  }

  private PyObject unpack(Field f, byte[] in, int at) {
    return switch (f.code) {
      case 's' -> PyBytes.of(Arrays.copyOfRange(in, at, at + f.count));
      case 'p' -> {
        int n = f.count == 0 ? 0 : Math.min(in[at] & 0xff, f.count - 1);
        yield f.count == 0 ? PyBytes.EMPTY : PyBytes.of(Arrays.copyOfRange(in, at + 1, at + 1 + n));
      }
      case 'c' -> PyBytes.of(new byte[] {in[at]});
      case '?' -> PyBool.of(in[at] != 0);
      case 'e', 'f', 'd' -> PyFloat.of(realOf(f.code, in, at));
      case 'F' -> PyComplex.of(realOf('f', in, at), realOf('f', in, at + 4));
      case 'D' -> PyComplex.of(realOf('d', in, at), realOf('d', in, at + 8));
      case 'b', 'h', 'i', 'l', 'q', 'n' -> {
        int shift = 64 - 8 * f.size;
        yield PyInt.of(take(in, at, f.size) << shift >> shift);
      }
      default -> {
        long v = take(in, at, f.size);
        yield v >= 0 ? PyInt.of(v) : PyInt.of(new BigInteger(Long.toUnsignedString(v)));
      }
    };
  }

  private double realOf(char code, byte[] in, int at) {
    return switch (code) {
      case 'd' -> Double.longBitsToDouble(take(in, at, 8));
      case 'f' -> Float.intBitsToFloat((int) take(in, at, 4));
      default -> ofHalf((int) take(in, at, 2));
    };
  }
}
