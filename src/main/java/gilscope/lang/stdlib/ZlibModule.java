package gilscope.lang.stdlib;

import gilscope.lang.interp.Gate;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.DeflateWork;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.Work;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code zlib}, by {@code java.util.zip}. */
final class ZlibModule implements NativeModule {
  static final PyType ERROR = NativeExceptions.type("zlib", "error", ExcTypes.EXCEPTION);

  /** A checksum of more than so many bytes drops the GIL (zlibmodule.c: 5 KB). */
  private static final int SUMMED_DETACHED = 1024 * 5;

  @Override
  public String name() {
    return "zlib";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("error", ERROR).value("ZLIB_VERSION", "1.3.1").value("ZLIB_RUNTIME_VERSION", "1.3.1");
    m.value("MAX_WBITS", 15).value("DEFLATED", 8).value("DEF_MEM_LEVEL", 8);
    m.value("DEF_BUF_SIZE", 16384).value("Z_BEST_COMPRESSION", 9).value("Z_BEST_SPEED", 1);
    m.value("Z_BLOCK", 5).value("Z_DEFAULT_COMPRESSION", -1).value("Z_DEFAULT_STRATEGY", 0);
    m.value("Z_FILTERED", 1).value("Z_FINISH", 4).value("Z_FIXED", 4).value("Z_FULL_FLUSH", 3);
    m.value("Z_HUFFMAN_ONLY", 2).value("Z_NO_COMPRESSION", 0).value("Z_NO_FLUSH", 0);
    m.value("Z_PARTIAL_FLUSH", 1).value("Z_RLE", 3).value("Z_SYNC_FLUSH", 2).value("Z_TREES", 6);
    m.value("_ZlibDecompressor", PyZlibDecompressor.BLOCKWISE);
    m.function(
        "crc32",
        "(data, value=0, /)",
        (t, self, a) ->
            PyInt.of(
                BinasciiModule.crc32(
                    summed(t, a[0]), a[1] == null ? 0 : BinasciiModule.mask(t, a[1]))));
    m.function(
        "adler32",
        "(data, value=1, /)",
        (t, self, a) -> {
          long sum = a[1] == null ? 1 : BinasciiModule.mask(t, a[1]);
          long low = sum & 0xffff;
          long high = sum >> 16;
          for (byte b : summed(t, a[0])) {
            low = (low + (b & 0xff)) % 65521;
            high = (high + low) % 65521;
          }
          return PyInt.of(high << 16 | low);
        });
    m.function(
        "compress",
        "(data, /, level=-1, wbits=15)",
        (t, self, a) -> {
          byte[] data = bytes(t, a[0]);
          int level = number(t, a[1], -1);
          int wbits = number(t, a[2], 15);
          if (level < -1 || level > 9 || !PyZlibCompressor.knows(wbits)) {
            throw Err.of(t, ERROR, "Bad compression level");
          }
          PyZlibCompressor c = new PyZlibCompressor(level, wbits, 0, null);
          Work.compressor(t);
          byte[] out =
              without(
                  t,
                  () -> {
                    byte[] all = c.all(data);
                    DeflateWork.compresses(t, data.length, all.length);
                    return all;
                  });
          return PyBytes.of(out);
        });
    m.function(
        "decompress",
        "(data, /, wbits=15, bufsize=16384)",
        (t, self, a) -> {
          PyZlibDecompressor d =
              new PyZlibDecompressor(PyZlibDecompressor.TYPE, wbits(t, number(t, a[1], 15)), null);
          byte[] out = d.feed(t, bytes(t, a[0]), -1);
          if (!d.atEnd()) {
            throw Err.of(
                t, ERROR, "Error -5 while decompressing data: incomplete or truncated stream");
          }
          return PyBytes.of(out);
        });
    m.function(
        "compressobj",
        "(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)",
        (t, self, a) -> {
          int level = number(t, a[0], -1);
          int wbits = number(t, a[2], 15);
          if (level < -1
              || level > 9
              || number(t, a[1], 8) != 8
              || !PyZlibCompressor.knows(wbits)) {
            throw Err.value(t, "Invalid initialization option");
          }
          Work.compressor(t);
          return new PyZlibCompressor(level, wbits, number(t, a[4], 0), dictionary(t, a[5]));
        });
    m.function(
        "decompressobj",
        "(wbits=15, zdict=b'')",
        (t, self, a) ->
            new PyZlibDecompressor(
                PyZlibDecompressor.TYPE, wbits(t, number(t, a[0], 15)), dictionary(t, a[1])));
  }

  static int wbits(ThreadState t, int wbits) {
    if (!PyZlibCompressor.knows(wbits) && !(wbits >= 40 && wbits <= 47) && wbits != 0) {
      throw Err.value(t, "Invalid initialization option");
    }
    return wbits;
  }

  static byte @Nullable [] dictionary(ThreadState t, @Nullable PyObject o) {
    return o == null || !ObjectFunctions.given(o) ? null : BytesLike.require(t, o);
  }

  /** What is added up; without the GIL if it is long. */
  private static byte[] summed(ThreadState t, @Nullable PyObject o) {
    byte[] data = bytes(t, o);
    if (data.length > SUMMED_DETACHED) {
      works(t, () -> Work.sumsBytes(t, data.length));
    } else {
      Work.sumsBytes(t, data.length);
    }
    return data;
  }

  /** Long work, with the GIL dropped. */
  static byte[] without(ThreadState t, Supplier<byte[]> work) {
    return InterpThread.of(t).gate().detached(InterpThread.of(t), Gate.BlockingReason.IO, work);
  }

  /** As the other, for what was done already and now takes its time. */
  static void works(ThreadState t, Runnable work) {
    without(
        t,
        () -> {
          work.run();
          return new byte[0];
        });
  }

  private static byte[] bytes(ThreadState t, @Nullable PyObject o) {
    return BytesLike.require(t, ObjectFunctions.orNone(o));
  }

  static int number(ThreadState t, @Nullable PyObject o, int otherwise) {
    return o == null ? otherwise : Abstract.intArg(t, o);
  }
}
