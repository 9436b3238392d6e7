package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * {@code BZ2Decompressor} and {@code LZMADecompressor}: compressed bytes come in pieces, and what
 * they give goes out in pieces of at most {@code max_length}. Guarded by its critical section.
 *
 * <p><b>Why it decodes anew.</b> The codecs are streams that pull, and a pull that finds nothing
 * cannot be resumed. So all input is kept and a piece is decoded together with what came before. To
 * keep that linear, an attempt that found too little waits until the input has grown by an eighth,
 * unless the piece looks like the last one.
 */
final class PyStreamDecompressor extends MutableObject {
  /** One compressed format. Stateless. */
  interface Codec {
    /** A stream of what {@code in} holds compressed, which ends with it. */
    InputStream open(InputStream in) throws IOException;

    /** Whether the end of the input may be the end of the stream. */
    boolean mayEnd(byte[] in, int length);

    /** The exception for input that is not of this format. */
    RuntimeException wrong(ThreadState t, IOException e, byte[] in, int length);

    /** The number of the integrity check, as far as the input tells; 16 if it does not. */
    default int check(byte[] in, int length) {
      return 16;
    }
  }

  /** Tells that the input so far is used up. */
  private static final class Dry extends IOException {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private static final class Source extends InputStream {
    private final byte[] bytes;
    private final int length;
    private int at;

    Source(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    @Override
    public int read() throws IOException {
      if (at == length) {
        throw new Dry();
      }
      return bytes[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int n) throws IOException {
      if (n == 0) {
        return 0;
      }
      if (at == length) {
        throw new Dry();
      }
      int got = Math.min(n, length - at);
      System.arraycopy(bytes, at, into, from, got);
      at += got;
      return got;
    }
  }

  private final Codec codec;
  private byte[] input = {};
  private int filled;
  private int tried;
  private long given;
  private byte[] pending = {};
  private byte[] unused = {};
  private boolean eof;
  private int check = 16;

  PyStreamDecompressor(PyType type, Codec codec) {
    super(type);
    this.codec = codec;
  }

  /** A type with the methods and attributes that both formats have. */
  static TypeSpec type(String module, String name) {
    return TypeSpec.of(name)
        .module(module)
        .method(
            "decompress",
            "($self, data, max_length=-1)",
            (t, o, a) -> {
              byte[] data = BytesLike.require(t, ObjectFunctions.orNone(a[0]));
              long limit = a[1] == null ? -1 : Abstract.longArg(t, a[1]);
              return PyBytes.of(self(o).feed(t, data, limit));
            })
        .member("eof", (t, o) -> PyBool.of(self(o).ended()))
        .member("needs_input", (t, o) -> PyBool.of(!self(o).eof && self(o).pending.length == 0))
        .member(
            "unused_data", (t, o) -> PyBytes.of(self(o).ended() ? self(o).unused : new byte[0]));
  }

  private static PyStreamDecompressor self(PyObject o) {
    return (PyStreamDecompressor) o;
  }

  /** Whether all that the stream held has gone out. */
  private boolean ended() {
    return eof && pending.length == 0;
  }

  int check() {
    return eof ? check : codec.check(input, filled);
  }

  private byte[] feed(ThreadState t, byte[] data, long limit) {
    byte[] out = taken(t, data, limit);
    ZlibModule.works(t, () -> Work.decompresses(t, out.length));
    return out;
  }

  private byte[] taken(ThreadState t, byte[] data, long limit) {
    t.enter(this);
    try {
      if (ended()) {
        throw Err.of(t, ExcTypes.EOF_ERROR, "End of stream already reached");
      }
      if (!eof && data.length > 0) {
        append(data);
        if (tried == 0 || filled - tried >= tried >> 3 || codec.mayEnd(input, filled)) {
          decode(t);
        }
      }
      int n = limit < 0 ? pending.length : (int) Math.min(limit, pending.length);
      byte[] out = Arrays.copyOf(pending, n);
      pending = Arrays.copyOfRange(pending, n, pending.length);
      return out;
    } finally {
      t.exit(this);
    }
  }

  private void append(byte[] data) {
    if (filled + data.length > input.length) {
      input = Arrays.copyOf(input, Math.max(filled + data.length, input.length * 3 / 2));
    }
    System.arraycopy(data, 0, input, filled, data.length);
    filled += data.length;
  }

  private void decode(ThreadState t) {
    tried = filled;
    Source source = new Source(input, filled);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(pending);
    byte[] buffer = new byte[8192];
    long seen = 0;
    try (InputStream in = codec.open(source)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        int known = (int) Math.min(n, Math.max(0, given - seen));
        out.write(buffer, known, n - known);
        seen += n;
      }
      eof = true;
      unused = Arrays.copyOfRange(input, source.at, filled);
      check = codec.check(input, filled);
      input = new byte[0];
    } catch (Dry _) {
      eof = false;
    } catch (IOException e) {
      throw codec.wrong(t, e, input, filled);
    }
    given = Math.max(given, seen);
    pending = out.toByteArray();
  }
}
