package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** {@code _bz2}, by commons-compress. */
final class Bz2Module implements NativeModule {
  private static final Signature COMPRESSOR =
      new Signature("BZ2Compressor", "(compresslevel=9, /)");
  private static final Signature DECOMPRESSOR = new Signature("BZ2Decompressor", "()");

  private static final PyStreamDecompressor.Codec BZIP2 =
      new PyStreamDecompressor.Codec() {
        @Override
        public InputStream open(InputStream in) throws IOException {
          return new BZip2CompressorInputStream(in);
        }

        // The bits of the mark before the checksum of the stream, wherever they begin in a byte.
        @Override
        public boolean mayEnd(byte[] in, int length) {
          if (length < 14) {
            return true;
          }
          long bits = 0;
          for (int i = length - 12; i < length; i++) {
            bits = bits << 8 | in[i] & 0xff;
            for (int shift = 0; shift < 8; shift++) {
              if ((bits >>> shift & 0xffff_ffff_ffffL) == 0x1772_4538_5090L) {
                return true;
              }
            }
          }
          return false;
        }

        @Override
        public RuntimeException wrong(ThreadState t, IOException e, byte[] in, int length) {
          return Err.of(t, ExcTypes.OS_ERROR, "Invalid data stream");
        }
      };

  static final PyType DECOMPRESSOR_TYPE =
      PyStreamDecompressor.type("_bz2", "BZ2Decompressor")
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      DECOMPRESSOR.bind(t, args, kw);
                      return new PyStreamDecompressor(cls, BZIP2);
                    };
                k.tpInit = (t, o, a, kw) -> {};
              })
          .build();

  static final PyType COMPRESSOR_TYPE =
      PyStreamCompressor.type("_bz2", "BZ2Compressor")
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> {
                      int level = ZlibModule.number(t, COMPRESSOR.bind(t, args, kw)[0], 9);
                      if (level < 1 || level > 9) {
                        throw Err.value(t, "compresslevel must be between 1 and 9");
                      }
                      return new PyStreamCompressor(
                          cls, out -> new BZip2CompressorOutputStream(out, level));
                    };
                k.tpInit = (t, o, a, kw) -> {};
              })
          .build();

  @Override
  public String name() {
    return "_bz2";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("BZ2Compressor", COMPRESSOR_TYPE).value("BZ2Decompressor", DECOMPRESSOR_TYPE);
  }
}
