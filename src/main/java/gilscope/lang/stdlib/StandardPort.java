package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;

/**
 * One of the program's three streams. Output is buffered by line, as CPython's is on a terminal: a
 * window that shows it live is one, and so a line costs one release of the GIL.
 */
final class StandardPort implements TextPort {
  private static final int CAPACITY = 8192;

  private final Gate.Stream stream;
  private final StandardBytes bytes;
  private final StringBuilder pending = new StringBuilder();
  private String ahead = "";

  StandardPort(Gate.Stream stream) {
    this.stream = stream;
    this.bytes = new StandardBytes(this);
  }

  Gate.Stream stream() {
    return stream;
  }

  @Override
  public PyObject name(InterpThread t) {
    return PyStr.of(
        switch (stream) {
          case STDIN -> "<stdin>";
          case STDOUT -> "<stdout>";
          case STDERR -> "<stderr>";
        });
  }

  @Override
  public String mode() {
    return stream == Gate.Stream.STDIN ? "r" : "w";
  }

  @Override
  public boolean readable(InterpThread t) {
    return stream == Gate.Stream.STDIN;
  }

  @Override
  public boolean writable(InterpThread t) {
    return !readable(t);
  }

  @Override
  public boolean seekable(InterpThread t) {
    return false;
  }

  @Override
  public boolean closed(InterpThread t) {
    return false;
  }

  @Override
  public PyObject isTerminal(InterpThread t) {
    return PyBool.FALSE;
  }

  @Override
  public PyObject fileno(InterpThread t) {
    return PyInt.of(stream.ordinal());
  }

  @Override
  public void write(InterpThread t, String text) {
    pending.append(text);
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || pending.length() >= CAPACITY) {
      flush(t);
    }
  }

  @Override
  public void flush(InterpThread t) {
    if (!pending.isEmpty()) {
      String text = pending.toString();
      pending.setLength(0); // first: the write lets other threads in
      t.gate().write(t, stream, text);
    }
  }

  @Override
  public String readLine(InterpThread t, int limit) {
    if (ahead.isEmpty()) {
      ahead = t.gate().readLine(t);
    }
    return take(limit < 0 ? Integer.MAX_VALUE : limit);
  }

  @Override
  public String read(InterpThread t, int count) {
    StringBuilder all = new StringBuilder();
    int missing = count < 0 ? Integer.MAX_VALUE : count;
    while (missing > 0) {
      String piece = readLine(t, missing);
      if (piece.isEmpty()) {
        break;
      }
      all.append(piece);
      missing -= piece.codePointCount(0, piece.length());
    }
    return all.toString();
  }

  private String take(int count) {
    int end =
        ahead.codePointCount(0, ahead.length()) <= count
            ? ahead.length()
            : ahead.offsetByCodePoints(0, count);
    String piece = ahead.substring(0, end);
    ahead = ahead.substring(end);
    return piece;
  }

  @Override
  public long tell(InterpThread t) {
    throw FileStreams.osError(t, ExcTypes.OS_ERROR, 29, "Illegal seek");
  }

  @Override
  public long seek(InterpThread t, long position, int whence) {
    throw IoTypes.unsupported(t, "underlying stream is not seekable");
  }

  @Override
  public PyObject newlines() {
    return PyNone.VALUE;
  }

  @Override
  public void close(InterpThread t) {
    flush(t);
  }

  @Override
  public PyObject buffer() {
    return bytes;
  }
}
