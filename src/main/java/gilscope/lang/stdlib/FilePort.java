package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Codecs;
import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/** The characters of a byte stream: its bytes are decoded at once, at the first read. */
final class FilePort implements TextPort {
  private final PyByteStream bytes;
  private final String encoding;
  private final String errors;
  private final @Nullable String newline;
  private String text = "";
  private int at;

  /**
   * @param newline {@code open}'s: null translates all line ends on reading
   */
  FilePort(PyByteStream bytes, String encoding, String errors, @Nullable String newline) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.errors = errors;
    this.newline = newline;
  }

  @Override
  public PyObject name() {
    return bytes.name();
  }

  @Override
  public String mode() {
    return bytes.textMode();
  }

  @Override
  public boolean readable() {
    return bytes.readable();
  }

  @Override
  public boolean writable() {
    return bytes.writable();
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public int descriptor() {
    return -1;
  }

  @Override
  public void write(InterpThread t, String s) {
    String out =
        newline == null || newline.isEmpty() || newline.equals("\n") ? s : s.replace("\n", newline);
    bytes.write(t, Codecs.encode(t, out, encoding, errors).data());
  }

  @Override
  public void flush(InterpThread t) {
    bytes.flush(t);
  }

  private void fill(InterpThread t) {
    if (at == text.length()) {
      String more = Codecs.decode(t, bytes.read(t, -1), encoding, errors).value();
      text = newline == null ? more.replace("\r\n", "\n").replace('\r', '\n') : more;
      at = 0;
    }
  }

  @Override
  public String readLine(InterpThread t) {
    fill(t);
    String end = newline == null || newline.isEmpty() ? "\n" : newline;
    int found = text.indexOf(end, at);
    int stop = found < 0 ? text.length() : found + end.length();
    String line = text.substring(at, stop);
    at = stop;
    return line;
  }

  @Override
  public String readAll(InterpThread t) {
    fill(t);
    String rest = text.substring(at);
    at = text.length();
    return rest;
  }

  @Override
  public void close(InterpThread t) {
    bytes.close(t);
  }

  @Override
  public PyObject buffer() {
    return bytes;
  }

  /** Moves to a byte position: decoding starts again there. */
  void seek(InterpThread t, int position) {
    bytes.seek(t, position, 0);
    text = "";
    at = 0;
  }
}
