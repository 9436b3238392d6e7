package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** {@code binascii}. */
final class BinasciiModule implements NativeModule {
  private static final PyType ERROR =
      NativeExceptions.type("binascii", "Error", ExcTypes.VALUE_ERROR);
  private static final PyType INCOMPLETE =
      NativeExceptions.type("binascii", "Incomplete", ExcTypes.EXCEPTION);
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  @Override
  public String name() {
    return "binascii";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(ERROR).type(INCOMPLETE);
    for (String f : new String[] {"hexlify", "b2a_hex"}) {
      m.function(f, "(data, sep=<unrepresentable>, bytes_per_sep=1)", BinasciiModule::hexlify);
    }
    for (String f : new String[] {"unhexlify", "a2b_hex"}) {
      m.function1(f, (t, self, x) -> unhexlify(t, x));
    }
    m.function(
        "b2a_base64",
        "(data, /, *, newline=True)",
        (t, self, a) -> {
          byte[] b = Base64.getEncoder().encode(bytes(t, a[0]));
          if (a[1] != null && !Abstract.isTrue(t, a[1])) {
            return PyBytes.of(b);
          }
          byte[] line = java.util.Arrays.copyOf(b, b.length + 1);
          line[b.length] = '\n';
          return PyBytes.of(line);
        });
    m.function(
        "a2b_base64",
        "(data, /, *, strict_mode=False)",
        (t, self, a) -> decodeBase64(t, ascii(t, a[0]), a[1] != null && Abstract.isTrue(t, a[1])));
    m.function(
        "crc32",
        "(data, crc=0, /)",
        (t, self, a) -> PyInt.of(crc32(bytes(t, a[0]), a[1] == null ? 0 : mask(t, a[1]))));
    m.function(
        "crc_hqx",
        "(data, crc, /)",
        (t, self, a) -> {
          long crc = mask(t, ObjectFunctions.orNone(a[1])) & 0xffff;
          for (byte b : bytes(t, a[0])) {
            crc ^= (b & 0xff) << 8;
            for (int i = 0; i < 8; i++) {
              crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xffff : crc << 1 & 0xffff;
            }
          }
          return PyInt.of(crc);
        });
    m.function(
        "b2a_uu",
        "(data, /, *, backtick=False)",
        (t, self, a) -> encodeUu(t, bytes(t, a[0]), a[1] != null && Abstract.isTrue(t, a[1])));
    m.function1("a2b_uu", (t, self, x) -> decodeUu(t, ascii(t, x)));
    m.function(
        "b2a_qp",
        "(data, quotetabs=False, istext=True, header=False)",
        (t, self, a) ->
            PyBytes.of(
                QuotedPrintable.encode(
                    bytes(t, a[0]),
                    flag(t, a[1], false),
                    flag(t, a[2], true),
                    flag(t, a[3], false))));
    m.function(
        "a2b_qp",
        "(data, header=False)",
        (t, self, a) -> PyBytes.of(QuotedPrintable.decode(ascii(t, a[0]), flag(t, a[1], false))));
  }

  private static boolean flag(ThreadState t, @Nullable PyObject o, boolean otherwise) {
    return o == null ? otherwise : Abstract.isTrue(t, o);
  }

  static long mask(ThreadState t, PyObject o) {
    return Abstract.index(t, o).bigValue().longValue() & 0xffffffffL;
  }

  private static byte[] bytes(ThreadState t, @Nullable PyObject o) {
    return BytesLike.require(t, ObjectFunctions.orNone(o));
  }

  private static byte[] ascii(ThreadState t, @Nullable PyObject given) {
    PyObject o = ObjectFunctions.orNone(given);
    if (o instanceof PyStr s) {
      byte[] b = s.value().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      for (int i = 0; i < s.value().length(); i++) {
        if (s.value().charAt(i) >= 128) {
          throw Err.value(t, "string argument should contain only ASCII characters");
        }
      }
      return b;
    }
    byte[] b = BytesLike.bytesOrNull(t, o);
    if (b == null) {
      throw Err.type(
          t, "argument should be bytes, buffer or ASCII string, not '" + o.type().name() + "'");
    }
    return b;
  }

  private static PyRaise error(ThreadState t, String message) {
    return Err.of(t, ERROR, message);
  }

  /** The CRC that begins with {@code start}, which is a former result. */
  static long crc32(byte[] data, long start) {
    if (start == 0) {
      CRC32 crc = new CRC32();
      crc.update(data);
      return crc.getValue();
    }
    long crc = ~start & 0xffffffffL;
    for (byte b : data) {
      crc ^= b & 0xff;
      for (int i = 0; i < 8; i++) {
        crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xedb88320L : crc >>> 1;
      }
    }
    return ~crc & 0xffffffffL;
  }

  private static PyObject hexlify(ThreadState t, PyObject self, @Nullable PyObject[] a) {
    PyBytes data = PyBytes.of(bytes(t, a[0]));
    if (a[1] == null) {
      return Abstract.callMethod(
          t, Abstract.callMethod(t, data, "hex"), "encode", PyStr.of("ascii"));
    }
    PyObject step = a[2] == null ? PyInt.ONE : a[2];
    return Abstract.callMethod(
        t, Abstract.callMethod(t, data, "hex", a[1], step), "encode", PyStr.of("ascii"));
  }

  private static PyObject unhexlify(ThreadState t, PyObject x) {
    byte[] b = ascii(t, x);
    if (b.length % 2 != 0) {
      throw error(t, "Odd-length string");
    }
    byte[] out = new byte[b.length / 2];
    for (int i = 0; i < out.length; i++) {
      int high = Character.digit(b[2 * i], 16);
      int low = Character.digit(b[2 * i + 1], 16);
      if (high < 0 || low < 0) {
        throw error(t, "Non-hexadecimal digit found");
      }
      out[i] = (byte) (high << 4 | low);
    }
    return PyBytes.of(out);
  }

  private static PyObject decodeBase64(ThreadState t, byte[] in, boolean strict) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int quad = 0;
    int pads = 0;
    int left = 0;
    for (int i = 0; i < in.length; i++) {
      int c = in[i] & 0xff;
      if (c == '=') {
        pads++;
        if (strict && quad == 1) {
          break;
        }
        if (strict && (quad == 0 || quad + pads > 4)) {
          throw error(t, i == 0 ? "Leading padding not allowed" : "Excess padding not allowed");
        }
        continue;
      }
      int v = c < 128 ? ALPHABET.indexOf(c) : -1;
      if (v < 0) {
        if (strict) {
          throw error(t, "Only base64 data is allowed");
        }
        continue;
      }
      if (strict && pads > 0) {
        throw error(
            t,
            quad + pads == 4 ? "Excess data after padding" : "Discontinuous padding not allowed");
      }
      pads = 0;
      switch (quad) {
        case 0 -> left = v;
        case 1 -> {
          out.write(left << 2 | v >> 4);
          left = v & 15;
        }
        case 2 -> {
          out.write(left << 4 | v >> 2);
          left = v & 3;
        }
        default -> out.write(left << 6 | v);
      }
      quad = (quad + 1) % 4;
    }
    if (quad == 1) {
      throw error(
          t,
          "Invalid base64-encoded string: number of data characters ("
              + (out.size() / 3 * 4 + 1)
              + ") cannot be 1 more than a multiple of 4");
    }
    if (quad != 0 && quad + pads < 4) {
      throw error(t, "Incorrect padding");
    }
    return PyBytes.of(out.toByteArray());
  }

  private static PyObject encodeUu(ThreadState t, byte[] in, boolean backtick) {
    if (in.length > 45) {
      throw error(t, "At most 45 bytes at once");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(in.length == 0 && backtick ? '`' : ' ' + in.length);
    for (int i = 0; i < in.length; i += 3) {
      int group = 0;
      for (int k = 0; k < 3; k++) {
        group = group << 8 | (i + k < in.length ? in[i + k] & 0xff : 0);
      }
      for (int shift = 18; shift >= 0; shift -= 6) {
        int v = group >> shift & 63;
        out.write(v == 0 && backtick ? '`' : ' ' + v);
      }
    }
    out.write('\n');
    return PyBytes.of(out.toByteArray());
  }

  private static PyObject decodeUu(ThreadState t, byte[] in) {
    int length = in.length == 0 ? 0 : in[0] - ' ' & 63;
    byte[] out = new byte[length];
    int n = 0;
    int bits = 0;
    int held = 0;
    int i = Math.min(1, in.length);
    for (; n < length; i++) {
      int c = i < in.length ? in[i] & 0xff : 0;
      int v;
      if (c == '\n' || c == '\r' || i >= in.length) {
        v = 0;
      } else if (c < ' ' || c > ' ' + 64) {
        throw error(t, "Illegal char");
      } else {
        v = c - ' ' & 63;
      }
      held = held << 6 | v;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        out[n++] = (byte) (held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    for (; i < in.length; i++) {
      int c = in[i];
      if (c != ' ' && c != ' ' + 64 && c != '\n' && c != '\r') {
        throw error(t, "Trailing garbage");
      }
    }
    return PyBytes.of(out);
  }
}
