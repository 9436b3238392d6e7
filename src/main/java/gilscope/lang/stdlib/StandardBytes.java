package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code sys.stdin.buffer}, {@code sys.stdout.buffer}, {@code sys.stderr.buffer}: the bytes of what
 * the gate takes and gives as text.
 */
final class StandardBytes extends PyBufferedStream {
  private final StandardPort port;
  private byte[] ahead = new byte[0];
  private int at;

  StandardBytes(StandardPort port) {
    super(port.stream() == Gate.Stream.STDIN ? PyByteStream.READER : PyByteStream.WRITER);
    this.port = port;
  }

  private byte[] take(int n) {
    byte[] b = Arrays.copyOfRange(ahead, at, at + n);
    at += n;
    return b;
  }

  private boolean fill(ThreadState t) {
    if (at < ahead.length) {
      return true;
    }
    InterpThread i = InterpThread.of(t);
    ahead = i.gate().readLine(i).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return ahead.length > 0;
  }

  private void check(boolean allowed, ThreadState t, String what) {
    if (!allowed) {
      throw IoTypes.unsupported(t, what);
    }
  }

  @Override
  public byte[] read(ThreadState t, int size) {
    check(readable(t), t, "read");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while ((size < 0 || all.size() < size) && fill(t)) {
      int left = ahead.length - at;
      all.writeBytes(take(size < 0 ? left : Math.min(left, size - all.size())));
    }
    return all.toByteArray();
  }

  @Override
  public byte[] some(ThreadState t, int size) {
    check(readable(t), t, "read");
    fill(t);
    int left = ahead.length - at;
    return take(size < 0 ? left : Math.min(left, size));
  }

  @Override
  public byte[] readLine(ThreadState t, int size) {
    return some(t, size);
  }

  @Override
  byte[] peek(ThreadState t) {
    fill(t);
    return Arrays.copyOfRange(ahead, at, ahead.length);
  }

  @Override
  public int write(ThreadState t, byte[] b) {
    check(writable(t), t, "write");
    InterpThread i = InterpThread.of(t);
    i.gate().write(i, port.stream(), new String(b, StandardCharsets.UTF_8));
    return b.length;
  }

  @Override
  public long seek(ThreadState t, long offset, int whence) {
    throw IoTypes.unsupported(t, "File or stream is not seekable.");
  }

  @Override
  public long tell(ThreadState t) {
    throw FileStreams.osError(t, ExcTypes.OS_ERROR, 29, "Illegal seek");
  }

  @Override
  PyObject truncate(ThreadState t, @Nullable PyObject size) {
    throw IoTypes.unsupported(t, "truncate");
  }

  @Override
  public void flush(ThreadState t) {
    // Nothing waits here.
  }

  @Override
  public void close(ThreadState t) {
    // The program's streams stay open: what it prints while it ends must be seen.
  }

  @Override
  public boolean closed(ThreadState t) {
    return false;
  }

  @Override
  public boolean readable(ThreadState t) {
    return port.stream() == Gate.Stream.STDIN;
  }

  @Override
  public boolean writable(ThreadState t) {
    return !readable(t);
  }

  @Override
  public boolean seekable(ThreadState t) {
    return false;
  }

  @Override
  PyObject raw(ThreadState t) {
    throw Err.notImplemented(t, "the raw stream of " + Abstract.strText(t, name(t)));
  }

  @Override
  PyObject detach(ThreadState t) {
    return raw(t);
  }

  @Override
  PyObject fileno(ThreadState t) {
    return PyInt.of(port.stream().ordinal());
  }

  @Override
  public PyObject name(ThreadState t) {
    return port.name(InterpThread.of(t));
  }

  @Override
  PyObject mode(ThreadState t) {
    return PyStr.of(readable(t) ? "rb" : "wb");
  }

  @Override
  String describe(ThreadState t) {
    return "<" + type().tpName() + " name=" + Abstract.reprText(t, name(t)) + ">";
  }

  @Override
  public PyObject object() {
    return this;
  }
}
