package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.interp.PyCode;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyComplex;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyEllipsis;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyFrozenset;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PySet;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * {@code marshal} of plain values, in format 2 without references. Code objects are written as the
 * interpreter has them, so they can be read by Gilscope alone.
 */
final class MarshalModule implements NativeModule {
  private static final int DEEPEST = 2000;

  @Override
  public String name() {
    return "marshal";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("version", 5);
    m.function(
        "dumps",
        "(value, version=5, /, *, allow_code=True)",
        (t, self, a) -> dumps(t, ObjectFunctions.orNone(a[0])));
    m.function(
        "dump",
        "(value, file, version=5, /, *, allow_code=True)",
        (t, self, a) ->
            Abstract.callMethod(
                t, ObjectFunctions.orNone(a[1]), "write", dumps(t, ObjectFunctions.orNone(a[0]))));
    m.function(
        "loads",
        "(bytes, /, *, allow_code=True)",
        (t, self, a) -> new Input(BytesLike.require(t, ObjectFunctions.orNone(a[0]))).value(t));
    m.function(
        "load",
        "(file, /, *, allow_code=True)",
        (t, self, a) ->
            new Input(
                    BytesLike.require(
                        t, Abstract.callMethod(t, ObjectFunctions.orNone(a[0]), "read")))
                .value(t));
  }

  private static PyBytes dumps(ThreadState t, PyObject o) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(t, out, o, 0);
    return PyBytes.of(out.toByteArray());
  }

  private static void int32(ByteArrayOutputStream out, long v) {
    for (int i = 0; i < 4; i++) {
      out.write((int) (v >> 8 * i));
    }
  }

  private static void double64(ByteArrayOutputStream out, double d) {
    long v = Double.doubleToRawLongBits(d);
    int32(out, v);
    int32(out, v >> 32);
  }

  private static void write(ThreadState t, ByteArrayOutputStream out, PyObject o, int depth) {
    if (depth > DEEPEST) {
      throw Err.value(t, "object too deeply nested to marshal");
    }
    if (o == PyNone.VALUE) {
      out.write('N');
    } else if (o == PyBool.TRUE || o == PyBool.FALSE) {
      out.write(o == PyBool.TRUE ? 'T' : 'F');
    } else if (o == PyEllipsis.VALUE) {
      out.write('.');
    } else if (o.type() == PyInt.TYPE) {
      integer(out, (PyInt) o);
    } else if (o.type() == PyFloat.TYPE) {
      out.write('g');
      double64(out, ((PyFloat) o).value());
    } else if (o.type() == PyComplex.TYPE) {
      out.write('y');
      double64(out, ((PyComplex) o).real());
      double64(out, ((PyComplex) o).imag());
    } else if (o.type() == PyStr.TYPE) {
      byte[] b = ((PyStr) o).value().getBytes(StandardCharsets.UTF_8);
      out.write('u');
      int32(out, b.length);
      out.writeBytes(b);
    } else if (o.type() == PyTuple.TYPE) {
      sequence(t, out, '(', ((PyTuple) o).toArray(), depth);
    } else if (o.type() == PyList.TYPE) {
      sequence(t, out, '[', ((PyList) o).snapshot(t), depth);
    } else if (o.type() == PySet.TYPE || o.type() == PyFrozenset.TYPE) {
      sequence(t, out, o.type() == PySet.TYPE ? '<' : '>', Iterables.toArray(t, o), depth);
    } else if (o.type() == PyDict.TYPE) {
      out.write('{');
      ((PyDict) o)
          .forEach(
              t,
              (k, v) -> {
                write(t, out, k, depth + 1);
                write(t, out, v, depth + 1);
              });
      out.write('0');
    } else if (o instanceof PyCode code) {
      byte[] b = code.toBytes();
      out.write('c');
      int32(out, b.length);
      out.writeBytes(b);
    } else {
      byte[] b = BytesLike.bytesOrNull(t, o);
      if (b == null) {
        throw Err.value(t, "unmarshallable object");
      }
      out.write('s');
      int32(out, b.length);
      out.writeBytes(b);
    }
  }

  private static void sequence(
      ThreadState t, ByteArrayOutputStream out, char code, PyObject[] items, int depth) {
    out.write(code);
    int32(out, items.length);
    for (PyObject item : items) {
      write(t, out, item, depth + 1);
    }
  }

  /** Beyond 32 bits: digits of 15 bits, their count with the sign. */
  private static void integer(ByteArrayOutputStream out, PyInt i) {
    if (i.fitsInt()) {
      out.write('i');
      int32(out, i.longValue());
      return;
    }
    BigInteger rest = i.bigValue().abs();
    int digits = (rest.bitLength() + 14) / 15;
    out.write('l');
    int32(out, i.signum() < 0 ? -digits : digits);
    for (int d = 0; d < digits; d++) {
      int digit = rest.intValue() & 0x7fff;
      out.write(digit);
      out.write(digit >> 8);
      rest = rest.shiftRight(15);
    }
  }

  private static final class Input {
    private final byte[] in;
    private int at;

    Input(byte[] in) {
      this.in = in;
    }

    private int next(ThreadState t) {
      if (at >= in.length) {
        throw Err.of(t, ExcTypes.EOF_ERROR, "marshal data too short");
      }
      return in[at++] & 0xff;
    }

    private int int32(ThreadState t) {
      int v = 0;
      for (int i = 0; i < 4; i++) {
        v |= next(t) << 8 * i;
      }
      return v;
    }

    private double double64(ThreadState t) {
      long low = int32(t) & 0xffffffffL;
      return Double.longBitsToDouble((long) int32(t) << 32 | low);
    }

    private byte[] bytes(ThreadState t, int n) {
      if (n < 0 || n > in.length - at) {
        throw Err.of(t, ExcTypes.EOF_ERROR, "marshal data too short");
      }
      at += n;
      return java.util.Arrays.copyOfRange(in, at - n, at);
    }

    private PyObject[] items(ThreadState t, int n) {
      if (n < 0 || n > in.length - at) {
        throw bad(t);
      }
      PyObject[] a = new PyObject[n];
      for (int i = 0; i < n; i++) {
        a[i] = value(t);
      }
      return a;
    }

    private static PyRaise bad(ThreadState t) {
      return Err.value(t, "bad marshal data (unknown type code)");
    }

    PyObject value(ThreadState t) {
      int code = next(t) & 0x7f;
      return switch (code) {
        case 'N' -> PyNone.VALUE;
        case 'T' -> PyBool.TRUE;
        case 'F' -> PyBool.FALSE;
        case '.' -> PyEllipsis.VALUE;
        case 'i' -> PyInt.of(int32(t));
        case 'l' -> integer(t);
        case 'g' -> PyFloat.of(double64(t));
        case 'y' -> {
          double re = double64(t);
          yield PyComplex.of(re, double64(t));
        }
        case 's' -> PyBytes.of(bytes(t, int32(t)));
        case 'u', 't', 'a', 'A' -> PyStr.of(new String(bytes(t, int32(t)), StandardCharsets.UTF_8));
        case 'z', 'Z' -> PyStr.of(new String(bytes(t, next(t)), StandardCharsets.ISO_8859_1));
        case '(' -> PyTuple.of(items(t, int32(t)));
        case ')' -> PyTuple.of(items(t, next(t)));
        case '[' -> new PyList(items(t, int32(t)));
        case '<' -> Abstract.call(t, PySet.TYPE, new PyList(items(t, int32(t))));
        case '>' -> Abstract.call(t, PyFrozenset.TYPE, new PyList(items(t, int32(t))));
        case '{' -> {
          PyDict d = new PyDict();
          while (at < in.length && in[at] != '0') {
            PyObject key = value(t);
            d.put(t, key, value(t));
          }
          next(t);
          yield d;
        }
        case 'c' -> code(t, bytes(t, int32(t)));
        default -> throw bad(t);
      };
    }

    private static PyObject code(ThreadState t, byte[] file) {
      PyCode code = PyCode.fromBytes(InterpThread.of(t), file);
      if (code == null) {
        throw bad(t);
      }
      return code;
    }

    private PyObject integer(ThreadState t) {
      int n = int32(t);
      BigInteger v = BigInteger.ZERO;
      byte[] b = bytes(t, 2 * Math.abs(n));
      for (int i = Math.abs(n) - 1; i >= 0; i--) {
        int digit = b[2 * i] & 0xff | (b[2 * i + 1] & 0xff) << 8;
        v = v.shiftLeft(15).or(BigInteger.valueOf(digit));
      }
      return PyInt.of(n < 0 ? v.negate() : v);
    }
  }
}
