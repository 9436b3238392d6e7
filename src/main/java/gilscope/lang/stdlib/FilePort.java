package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Codecs;
import gilscope.lang.objects.PyObject;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a byte stream. Of a file or BytesIO all bytes are decoded at the first read, of
 * another stream line by line. What is written waits until {@code flush} or 8192 bytes.
 */
final class FilePort implements TextPort {
  private static final int CHUNK = 8192;

  private final ByteStream bytes;
  private String encoding;
  private String errors;
  private @Nullable String newline;
  private boolean lineBuffering;
  private boolean writeThrough;
  private boolean started;
  private int seen;
  private String text = "";
  private int at;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  /**
   * @param newline {@code open}'s: null translates all line ends on reading
   */
  FilePort(ByteStream bytes, String encoding, String errors, @Nullable String newline) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.errors = errors;
    this.newline = newline;
  }

  void buffering(boolean byLine, boolean through) {
    lineBuffering = byLine;
    writeThrough = through;
  }

  void decodeAs(String newEncoding, String newErrors) {
    encoding = newEncoding;
    errors = newErrors;
  }

  void endLinesWith(@Nullable String end) {
    newline = end;
  }

  boolean started() {
    return started;
  }

  boolean lineBuffering() {
    return lineBuffering;
  }

  boolean writeThrough() {
    return writeThrough;
  }

  @Override
  public PyObject name(InterpThread t) {
    return Abstract.getAttr(t, bytes.object(), "name");
  }

  @Override
  public @Nullable String mode() {
    return bytes instanceof PyByteStream s && s.path() != null ? s.textMode() : null;
  }

  @Override
  public boolean readable(InterpThread t) {
    return bytes.readable(t);
  }

  @Override
  public boolean writable(InterpThread t) {
    return bytes.writable(t);
  }

  @Override
  public boolean seekable(InterpThread t) {
    return bytes.seekable(t);
  }

  @Override
  public boolean closed(InterpThread t) {
    return bytes.closed(t);
  }

  @Override
  public PyObject isTerminal(InterpThread t) {
    return Abstract.callMethod(t, bytes.object(), "isatty");
  }

  @Override
  public PyObject fileno(InterpThread t) {
    return Abstract.callMethod(t, bytes.object(), "fileno");
  }

  @Override
  public void write(InterpThread t, String s) {
    String out =
        newline == null || newline.isEmpty() || newline.equals("\n") ? s : s.replace("\n", newline);
    byte[] b = Codecs.encode(t, out, encoding, errors).data();
    forget();
    pending.writeBytes(b);
    if (lineBuffering && (s.indexOf('\n') >= 0 || s.indexOf('\r') >= 0)) {
      flush(t);
    } else if (writeThrough || pending.size() > CHUNK) {
      send(t);
    }
  }

  private void send(InterpThread t) {
    if (pending.size() > 0) {
      byte[] b = pending.toByteArray();
      pending.reset();
      bytes.write(t, b);
    }
  }

  @Override
  public void flush(InterpThread t) {
    send(t);
    bytes.flush(t);
  }

  /** More characters, if there are any: a line, or everything. */
  private boolean fill(InterpThread t, boolean everything) {
    send(t);
    started = true;
    boolean byLine = !everything && !(bytes instanceof PyByteStream) && extendsAscii(encoding);
    byte[] b = byLine ? bytes.readLine(t, -1) : bytes.read(t, -1);
    if (b.length == 0) {
      return false;
    }
    text = text.substring(at) + Codecs.decode(t, b, encoding, errors).value();
    at = 0;
    return true;
  }

  private static boolean extendsAscii(String encoding) {
    String e = encoding.toLowerCase(Locale.ROOT).replace('_', '-');
    return !e.startsWith("utf-16")
        && !e.startsWith("utf-32")
        && !e.startsWith("utf16")
        && !e.startsWith("utf32")
        && !e.equals("utf-7")
        && !e.equals("utf-8-sig");
  }

  private void forget() {
    started = false;
    text = "";
    at = 0;
  }

  /** Where the line that begins at {@code at} ends, its end included; negative if it has none. */
  private int lineEnd() {
    if (newline != null && !newline.isEmpty()) {
      int found = text.indexOf(newline, at);
      return found < 0 ? -1 : found + newline.length();
    }
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return -1;
  }

  /** What a program sees of a piece of the text. */
  private String shown(String piece) {
    if (newline != null && !newline.isEmpty()) {
      return piece;
    }
    seen |= LineEnds.in(piece);
    return newline == null ? piece.replace("\r\n", "\n").replace('\r', '\n') : piece;
  }

  @Override
  public String readLine(InterpThread t, int limit) {
    int end = at < text.length() ? lineEnd() : -1;
    while (end < 0 && fill(t, false)) {
      end = lineEnd();
    }
    end = end < 0 ? text.length() : end;
    if (limit >= 0 && text.codePointCount(at, end) > limit) {
      end = text.offsetByCodePoints(at, limit);
    }
    String line = text.substring(at, end);
    at = end;
    return shown(line);
  }

  @Override
  public String read(InterpThread t, int count) {
    if (count < 0) {
      fill(t, true);
      String rest = text.substring(at);
      at = text.length();
      return shown(rest);
    }
    int end = after(count);
    while (end < 0 && fill(t, false)) {
      end = after(count);
    }
    end = end < 0 ? text.length() : end;
    String piece = text.substring(at, end);
    at = end;
    return shown(piece);
  }

  /** Where so many characters, as shown, end; negative if there are not so many. */
  private int after(int count) {
    int i = at;
    for (int n = 0; n < count; n++) {
      if (i >= text.length()) {
        return -1;
      }
      int c = text.codePointAt(i);
      boolean pair =
          newline == null && c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      i += pair ? 2 : Character.charCount(c);
    }
    return i;
  }

  @Override
  public long tell(InterpThread t) {
    flush(t);
    String rest = text.substring(at);
    int mark = Codecs.encode(t, "", encoding, errors).data().length;
    return bytes.tell(t) - (Codecs.encode(t, rest, encoding, errors).data().length - mark);
  }

  @Override
  public long seek(InterpThread t, long position, int whence) {
    flush(t);
    forget();
    return bytes.seek(t, position, whence);
  }

  @Override
  public PyObject newlines() {
    return LineEnds.object(seen);
  }

  @Override
  public void close(InterpThread t) {
    try {
      flush(t);
    } finally {
      bytes.close(t);
    }
  }

  @Override
  public PyObject buffer() {
    return bytes.object();
  }
}
