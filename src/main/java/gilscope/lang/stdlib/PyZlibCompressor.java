package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.DeflateWork;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * {@code zlib.compressobj()}. Guarded by its critical section.
 *
 * <p>Java's deflater cannot be copied: what was fed is kept and fed again to a copy.
 */
final class PyZlibCompressor extends MutableObject {
  static final PyType TYPE =
      TypeSpec.of("Compress")
          .module("zlib")
          .method1(
              "compress",
              (t, o, data) ->
                  PyBytes.of(((PyZlibCompressor) o).compress(t, BytesLike.require(t, data))))
          .method(
              "flush",
              "($self, mode=4, /)",
              (t, o, a) ->
                  PyBytes.of(
                      ((PyZlibCompressor) o).flush(t, a[0] == null ? 4 : Abstract.intArg(t, a[0]))))
          .method0("copy", (t, o) -> ((PyZlibCompressor) o).copy(t))
          .method0("__copy__", (t, o) -> ((PyZlibCompressor) o).copy(t))
          .method1("__deepcopy__", (t, o, memo) -> ((PyZlibCompressor) o).copy(t))
          .build();

  /** What was done so far: data, and the flush after it (0 for none). */
  private record Step(byte[] data, int flush) {}

  private final int level;
  private final int wbits;
  private final int strategy;
  private final byte @Nullable [] dictionary;
  private final Deflater deflater;
  private final CRC32 crc = new CRC32();
  private final java.util.ArrayList<Step> steps = new java.util.ArrayList<>();
  private boolean begun;
  private boolean finished;
  private long length;

  PyZlibCompressor(int level, int wbits, int strategy, byte @Nullable [] dictionary) {
    super(TYPE);
    this.level = level;
    this.wbits = wbits;
    this.strategy = strategy;
    this.dictionary = dictionary;
    deflater = new Deflater(level, wbits < 0 || wbits > 15);
    if (strategy == Deflater.FILTERED || strategy == Deflater.HUFFMAN_ONLY) {
      deflater.setStrategy(strategy);
    }
    if (dictionary != null) {
      deflater.setDictionary(dictionary);
    }
  }

  /** Window sizes that {@code deflateInit2} takes: zlib, raw and gzip streams. */
  static boolean knows(int wbits) {
    int w = Math.abs(wbits);
    return (w >= 8 && w <= 15) || (wbits >= 24 && wbits <= 31);
  }

  /** Everything at once, by a compressor that no other thread knows. */
  byte[] all(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(run(data, Deflater.NO_FLUSH));
    out.writeBytes(finish());
    return out.toByteArray();
  }

  private byte[] compress(ThreadState t, byte[] data) {
    t.enter(this);
    try {
      if (finished) {
        throw Err.of(
            t, ZlibModule.ERROR, "Error -2 while compressing data: inconsistent stream state");
      }
      return ZlibModule.without(
          t,
          () -> {
            byte[] out = more(data); // may be less than becomes of these data, or of others
            DeflateWork.compresses(t, data.length, out.length > 0 ? out.length : data.length / 4);
            return out;
          });
    } finally {
      t.exit(this);
    }
  }

  /** Detaching has opened the critical section, so there is a lock, as CPython has one. */
  private byte[] more(byte[] data) {
    synchronized (steps) {
      steps.add(new Step(data, 0));
      return run(data, Deflater.NO_FLUSH);
    }
  }

  private byte[] run(byte[] data, int flush) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!begun && wbits > 15) {
      int speed = level == 9 ? 2 : level == 1 ? 4 : 0;
      out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, (byte) speed, 3});
    } else if (!begun && wbits > 0) {
      // zlib writes its header with the first call; Java's deflater does so with the first output
      begun = true;
    }
    begun = true;
    crc.update(data);
    length += data.length;
    deflater.setInput(data);
    byte[] buffer = new byte[8192];
    int n;
    do {
      n = deflater.deflate(buffer, 0, buffer.length, flush);
      out.write(buffer, 0, n);
    } while (n == buffer.length);
    return out.toByteArray();
  }

  private byte[] flush(ThreadState t, int mode) {
    if (mode == 0) {
      return new byte[0];
    }
    t.enter(this);
    try {
      if (finished) {
        throw Err.of(t, ZlibModule.ERROR, "Error -2 while flushing: inconsistent stream state");
      }
      return ZlibModule.without(t, () -> out(mode));
    } finally {
      t.exit(this);
    }
  }

  private byte[] out(int mode) {
    synchronized (steps) {
      steps.add(new Step(new byte[0], mode));
      return mode == 4
          ? finish()
          : run(new byte[0], mode == 3 ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH);
    }
  }

  private byte[] finish() {
    finished = true;
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(run(new byte[0], Deflater.NO_FLUSH));
    if (wbits > 15) {
      little(out, crc.getValue());
      little(out, length);
    }
    return out.toByteArray();
  }

  private static void little(ByteArrayOutputStream out, long v) {
    for (int i = 0; i < 4; i++) {
      out.write((int) (v >> 8 * i));
    }
  }

  private PyZlibCompressor copy(ThreadState t) {
    t.enter(this);
    try {
      if (finished) {
        throw Err.value(t, "Inconsistent stream state");
      }
      PyZlibCompressor c = new PyZlibCompressor(level, wbits, strategy, dictionary);
      synchronized (steps) {
        for (Step s : steps) {
          if (s.flush == 0) {
            c.more(s.data);
          } else {
            c.out(s.flush);
          }
        }
      }
      return c;
    } finally {
      t.exit(this);
    }
  }
}
