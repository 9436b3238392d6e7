package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.DeflateWork;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * {@code zlib.decompressobj()} and {@code zlib._ZlibDecompressor}. Guarded by its critical section.
 * A gzip header is read by hand; the trailer is skipped.
 */
final class PyZlibDecompressor extends MutableObject {
  private static final Signature BLOCKWISE_ARGUMENTS =
      new Signature("_ZlibDecompressor", "(wbits=15, zdict=b'')");

  static final PyType TYPE =
      TypeSpec.of("Decompress")
          .module("zlib")
          .method(
              "decompress",
              "($self, data, /, max_length=0)",
              (t, o, a) -> {
                byte[] data = BytesLike.require(t, ObjectFunctions.orNone(a[0]));
                long limit = a[1] == null ? 0 : Abstract.longArg(t, a[1]);
                if (limit < 0) {
                  throw Err.value(t, "max_length must be non-negative");
                }
                return PyBytes.of(self(o).feed(t, data, limit == 0 ? -1 : limit));
              })
          .method(
              "flush",
              "($self, length=16384, /)",
              (t, o, a) -> {
                if (a[0] != null && Abstract.intArg(t, a[0]) <= 0) {
                  throw Err.value(t, "length must be greater than zero");
                }
                return PyBytes.of(self(o).feed(t, self(o).unconsumed, -1));
              })
          .method0("copy", (t, o) -> self(o).copy(t))
          .method0("__copy__", (t, o) -> self(o).copy(t))
          .method1("__deepcopy__", (t, o, memo) -> self(o).copy(t))
          .member("unused_data", (t, o) -> PyBytes.of(self(o).unused))
          .member("unconsumed_tail", (t, o) -> PyBytes.of(self(o).unconsumed))
          .member("eof", (t, o) -> PyBool.of(self(o).eof))
          .build();

  static final PyType BLOCKWISE =
      TypeSpec.of("_ZlibDecompressor")
          .module("zlib")
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      var a = BLOCKWISE_ARGUMENTS.bind(t, args, kw);
                      return new PyZlibDecompressor(
                          cls,
                          ZlibModule.wbits(t, ZlibModule.number(t, a[0], 15)),
                          ZlibModule.dictionary(t, a[1]));
                    };
                k.tpInit = (t, o, a, kw) -> {};
              })
          .method(
              "decompress",
              "($self, data, max_length=-1)",
              (t, o, a) -> {
                PyZlibDecompressor d = self(o);
                if (d.eof) {
                  throw Err.of(t, ExcTypes.EOF_ERROR, "End of stream already reached");
                }
                byte[] data = BytesLike.require(t, ObjectFunctions.orNone(a[0]));
                byte[] held = d.unconsumed;
                byte[] all = Arrays.copyOf(held, held.length + data.length);
                System.arraycopy(data, 0, all, held.length, data.length);
                return PyBytes.of(d.feed(t, all, a[1] == null ? -1 : Abstract.longArg(t, a[1])));
              })
          .member("unused_data", (t, o) -> PyBytes.of(self(o).unused))
          .member(
              "needs_input", (t, o) -> PyBool.of(!self(o).eof && self(o).unconsumed.length == 0))
          .member("eof", (t, o) -> PyBool.of(self(o).eof))
          .build();

  private record Step(byte[] data, long limit) {}

  private final int wbits;
  private final byte @Nullable [] dictionary;
  private final List<Step> steps = new ArrayList<>();
  private @Nullable Inflater inflater;
  private byte[] header = {};
  private boolean gzip;
  private int trailer;
  private byte[] unused = {};
  private byte[] unconsumed = {};
  private boolean eof;

  PyZlibDecompressor(PyType type, int wbits, byte @Nullable [] dictionary) {
    super(type);
    this.wbits = wbits;
    this.dictionary = dictionary;
  }

  private static PyZlibDecompressor self(gilscope.lang.objects.PyObject o) {
    return (PyZlibDecompressor) o;
  }

  boolean atEnd() {
    return eof;
  }

  /** What {@code data} gives, at most {@code limit} bytes (negative: all). */
  byte[] feed(ThreadState t, byte[] data, long limit) {
    byte[] out = taken(t, data, limit);
    ZlibModule.works(t, () -> DeflateWork.decompresses(t, data.length, out.length));
    return out;
  }

  private byte[] taken(ThreadState t, byte[] data, long limit) {
    t.enter(this);
    try {
      steps.add(new Step(data, limit));
      unconsumed = new byte[0];
      if (eof) {
        unused = concat(unused, data);
        return new byte[0];
      }
      byte[] in = data;
      Inflater i = inflater;
      if (i == null) {
        in = concat(header, data);
        int from = begin(in);
        if (from < 0) {
          header = in;
          return new byte[0];
        }
        i = new Inflater(gzip || wbits < 0);
        if (dictionary != null && wbits < 0) {
          i.setDictionary(dictionary);
        }
        inflater = i;
        in = Arrays.copyOfRange(in, from, in.length);
      }
      return inflate(t, i, in, limit);
    } catch (DataFormatException e) {
      throw Err.of(t, ZlibModule.ERROR, "Error -3 while decompressing data: " + e.getMessage());
    } finally {
      t.exit(this);
    }
  }

  private byte[] inflate(ThreadState t, Inflater i, byte[] in, long limit)
      throws DataFormatException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    i.setInput(in);
    while (!i.finished() && (limit < 0 || out.size() < limit)) {
      int n =
          i.inflate(
              buffer,
              0,
              limit < 0 ? buffer.length : (int) Math.min(buffer.length, limit - out.size()));
      out.write(buffer, 0, n);
      if (n == 0 && i.needsDictionary()) {
        if (dictionary == null) {
          throw Err.of(t, ZlibModule.ERROR, "Error 2 while decompressing data");
        }
        i.setDictionary(dictionary);
      } else if (n == 0) {
        break;
      }
    }
    byte[] rest = Arrays.copyOfRange(in, in.length - i.getRemaining(), in.length);
    if (i.finished()) {
      int skip = Math.min(gzip ? 8 - trailer : 0, rest.length);
      trailer += skip;
      eof = !gzip || trailer == 8;
      unused = Arrays.copyOfRange(rest, skip, rest.length);
    } else if (limit >= 0 && out.size() >= limit) {
      unconsumed = rest;
    }
    return out.toByteArray();
  }

  /** Where the deflated data begins: behind a gzip header. Negative if more is needed to know. */
  private int begin(byte[] in) throws DataFormatException {
    if (wbits < 0) {
      return in.length == 0 ? -1 : 0;
    }
    if (in.length < 2) {
      return -1;
    }
    boolean magic = (in[0] & 0xff) == 0x1f && (in[1] & 0xff) == 0x8b;
    if (wbits >= 8 && wbits <= 15 || wbits == 0 || (wbits >= 40 && !magic)) {
      return 0;
    }
    if (!magic) {
      throw new DataFormatException("incorrect header check");
    }
    gzip = true;
    if (in.length < 10) {
      return -1;
    }
    int flags = in[3];
    int at = 10;
    if ((flags & 4) != 0) {
      if (in.length < 12) {
        return -1;
      }
      at += 2 + (in[10] & 0xff) + ((in[11] & 0xff) << 8);
    }
    for (int flag = 8; flag <= 16; flag *= 2) {
      if ((flags & flag) != 0) {
        while (at < in.length && in[at] != 0) {
          at++;
        }
        at++;
      }
    }
    at += (flags & 2) != 0 ? 2 : 0;
    return at > in.length ? -1 : at;
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private PyZlibDecompressor copy(ThreadState t) {
    PyZlibDecompressor c = new PyZlibDecompressor(type(), wbits, dictionary);
    for (Step s : List.copyOf(steps)) {
      c.feed(t, s.data, s.limit);
    }
    return c;
  }
}
