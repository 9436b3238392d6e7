package gilscope.lang.objects;

import java.io.ByteArrayOutputStream;

/** UTF-7 (RFC 2152). Stateless: a piece of data is decoded up to what is complete in it. */
public final class Utf7 {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** What stands for itself, letters and digits included. */
  private static final String DIRECT =
      BASE64.substring(0, 62) + "'(),-./:?!\"#$%&*;<=>@[]^_`{|} \t\n\r";

  private Utf7() {}

  public static byte[] encode(String s) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(s.length() + 8);
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (DIRECT.indexOf(c) >= 0) {
        out.write(c);
        i++;
      } else if (c == '+') {
        out.write('+');
        out.write('-');
        i++;
      } else {
        i = shifted(s, i, out);
      }
    }
    return out.toByteArray();
  }

  private static int shifted(String s, int from, ByteArrayOutputStream out) {
    out.write('+');
    int bits = 0;
    int n = 0;
    int i = from;
    while (i < s.length() && DIRECT.indexOf(s.charAt(i)) < 0) {
      bits = bits << 16 | s.charAt(i++);
      n += 16;
      while (n >= 6) {
        n -= 6;
        out.write(BASE64.charAt(bits >> n & 63));
      }
      bits &= (1 << n) - 1;
    }
    if (n > 0) {
      out.write(BASE64.charAt(bits << 6 - n & 63));
    }
    if (i == s.length() || s.charAt(i) == '-' || BASE64.indexOf(s.charAt(i)) >= 0) {
      out.write('-');
    }
    return i;
  }

  /**
   * @param last whether nothing comes after it: then an open shift sequence is an error
   */
  public static Codecs.Piece decode(ThreadState t, byte[] b, String errors, boolean last) {
    return new Decoder(t, b, errors).run(last);
  }

  private static final class Decoder {
    private final ThreadState t;
    private final byte[] b;
    private final String errors;
    private final StringBuilder out = new StringBuilder();
    private boolean shift;
    private int shiftFrom;
    private int shiftOut;
    private int bits;
    private int n;
    private int i;

    Decoder(ThreadState t, byte[] b, String errors) {
      this.t = t;
      this.b = b;
      this.errors = errors;
    }

    Codecs.Piece run(boolean last) {
      while (true) {
        while (i < b.length) {
          step();
        }
        if (!shift) {
          return piece(b.length);
        }
        if (!last) {
          out.setLength(shiftOut);
          return piece(shiftFrom);
        }
        shift = false;
        if (n < 6 && bits == 0) {
          return piece(b.length);
        }
        error(shiftFrom, b.length, "unterminated shift sequence");
      }
    }

    private Codecs.Piece piece(int consumed) {
      return new Codecs.Piece(PyStr.of(out.toString()), consumed, 0);
    }

    private void step() {
      int c = b[i] & 0xff;
      int value = BASE64.indexOf(c);
      if (shift && value >= 0) {
        i++;
        bits = bits << 6 | value;
        n += 6;
        if (n >= 16) {
          n -= 16;
          out.append((char) (bits >> n));
          bits &= (1 << n) - 1;
        }
      } else if (shift) {
        shift = false;
        if (n >= 6 || bits != 0) {
          i++;
          error(
              shiftFrom,
              i,
              n >= 6
                  ? "partial character in base64 sequence"
                  : "non-zero padding bits in base64 sequence");
        } else if (c == '-') {
          i++;
        }
      } else if (c == '+') {
        plus();
      } else if (c < 128) {
        out.append((char) c);
        i++;
      } else {
        error(i, i + 1, "unexpected special character");
      }
    }

    private void plus() {
      shiftFrom = i++;
      int c = i < b.length ? b[i] & 0xff : -1;
      if (c == '-') {
        out.append('+');
        i++;
      } else if (c >= 0 && BASE64.indexOf(c) < 0) {
        error(shiftFrom, ++i, "ill-formed sequence");
      } else {
        shift = true;
        shiftOut = out.length();
        bits = 0;
        n = 0;
      }
    }

    private void error(int from, int to, String reason) {
      CodecErrors.Instead r = CodecErrors.decoding(t, errors, "utf7", b, from, to, reason);
      out.append(r.text());
      i = r.resume();
    }
  }
}
