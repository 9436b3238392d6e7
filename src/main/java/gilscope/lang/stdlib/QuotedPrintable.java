package gilscope.lang.stdlib;

import java.io.ByteArrayOutputStream;

/** RFC 1521's quoted-printable, with the line length and the header rules of {@code binascii}. */
final class QuotedPrintable {
  private static final int LONGEST_LINE = 76;

  private QuotedPrintable() {}

  static byte[] decode(byte[] in, boolean header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int i = 0;
    while (i < in.length) {
      int c = in[i];
      if (c == '_' && header) {
        out.write(' ');
        i++;
      } else if (c != '=') {
        out.write(c);
        i++;
      } else if (++i >= in.length) {
        break;
      } else if (in[i] == '\n' || in[i] == '\r') {
        while (i < in.length && in[i] != '\n') {
          i++;
        }
        i++;
      } else if (in[i] == '=') {
        out.write('=');
        i++;
      } else if (i + 1 < in.length
          && Character.digit(in[i], 16) >= 0
          && Character.digit(in[i + 1], 16) >= 0) {
        out.write(Character.digit(in[i], 16) << 4 | Character.digit(in[i + 1], 16));
        i += 2;
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }

  static byte[] encode(byte[] in, boolean quoteTabs, boolean text, boolean header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int first = 0;
    while (first < in.length && in[first] != '\n') {
      first++;
    }
    boolean crlf = first > 0 && first < in.length && in[first - 1] == '\r';
    int line = 0;
    int i = 0;
    while (i < in.length) {
      int c = in[i] & 0xff;
      boolean endOfLine = c == '\n' || (c == '\r' && i + 1 < in.length && in[i + 1] == '\n');
      if (quoted(in, i, line, quoteTabs, text, header)) {
        if (line + 3 >= LONGEST_LINE) {
          softBreak(out, crlf);
          line = 0;
        }
        hex(out, c);
        i++;
        line += 3;
      } else if (text && endOfLine) {
        line = 0;
        int last = lastOf(out);
        if (last == ' ' || last == '\t') {
          byte[] all = out.toByteArray();
          out.reset();
          out.write(all, 0, all.length - 1);
          hex(out, last);
        }
        if (crlf) {
          out.write('\r');
        }
        out.write('\n');
        i += c == '\r' ? 2 : 1;
      } else {
        if (i + 1 != in.length && in[i + 1] != '\n' && line + 1 >= LONGEST_LINE) {
          softBreak(out, crlf);
          line = 0;
        }
        line++;
        out.write(header && c == ' ' ? '_' : c);
        i++;
      }
    }
    return out.toByteArray();
  }

  private static boolean quoted(
      byte[] in, int i, int line, boolean quoteTabs, boolean text, boolean header) {
    int c = in[i] & 0xff;
    boolean last = i + 1 == in.length;
    return c > 126
        || c == '='
        || (header && c == '_')
        || (c == '.'
            && line == 0
            && (last || in[i + 1] == '\n' || in[i + 1] == '\r' || in[i + 1] == 0))
        || (!text && (c == '\r' || c == '\n'))
        || ((c == '\t' || c == ' ') && last)
        || (c < 33 && c != '\r' && c != '\n' && c != '\t' && c != ' ')
        || (c < 33 && c != '\r' && c != '\n' && (quoteTabs || (c != '\t' && c != ' ')));
  }

  private static int lastOf(ByteArrayOutputStream out) {
    byte[] b = out.toByteArray();
    return b.length == 0 ? -1 : b[b.length - 1];
  }

  private static void softBreak(ByteArrayOutputStream out, boolean crlf) {
    out.write('=');
    if (crlf) {
      out.write('\r');
    }
    out.write('\n');
  }

  private static void hex(ByteArrayOutputStream out, int c) {
    out.write('=');
    out.write("0123456789ABCDEF".charAt(c >> 4));
    out.write("0123456789ABCDEF".charAt(c & 15));
  }
}
