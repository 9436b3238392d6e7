package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import org.jspecify.annotations.Nullable;

/**
 * One of the program's three streams. Output is buffered by line, as CPython's is on a terminal: a
 * window that shows it live is one, and so a line costs one release of the GIL.
 */
final class StandardPort implements TextPort {
  private static final int CAPACITY = 8192;

  private final Gate.Stream stream;
  private final StringBuilder pending = new StringBuilder();

  StandardPort(Gate.Stream stream) {
    this.stream = stream;
  }

  @Override
  public PyObject name() {
    return PyStr.of(
        switch (stream) {
          case STDIN -> "<stdin>";
          case STDOUT -> "<stdout>";
          case STDERR -> "<stderr>";
        });
  }

  @Override
  public String mode() {
    return readable() ? "r" : "w";
  }

  @Override
  public boolean readable() {
    return stream == Gate.Stream.STDIN;
  }

  @Override
  public boolean writable() {
    return !readable();
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public int descriptor() {
    return stream.ordinal();
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
  public String readLine(InterpThread t) {
    return t.gate().readLine(t);
  }

  @Override
  public String readAll(InterpThread t) {
    StringBuilder all = new StringBuilder();
    for (String line = readLine(t); !line.isEmpty(); line = readLine(t)) {
      all.append(line);
    }
    return all.toString();
  }

  @Override
  public void close(InterpThread t) {
    flush(t);
  }

  @Override
  public @Nullable PyObject buffer() {
    return null;
  }
}
