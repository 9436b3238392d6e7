package gilscope.lang.stdlib;

import gilscope.lang.objects.Err;
import gilscope.lang.objects.ThreadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.SingleXZInputStream;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZFormatException;

/**
 * Reads the formats of the module {@code lzma}. Immutable.
 *
 * @param format one of the {@code FORMAT_} numbers
 * @param chain the filters of a stream without a header
 */
record LzmaCodec(int format, FilterOptions[] chain) implements PyStreamDecompressor.Codec {
  private static final int XZ_FIRST = 0xfd;

  /** The check of an xz stream is the eighth byte of its header. */
  private static final int XZ_CHECK = 7;

  @Override
  public InputStream open(InputStream in) throws IOException {
    return switch (format) {
      case LzmaModule.XZ -> new SingleXZInputStream(in);
      case LzmaModule.ALONE -> alone(in);
      case LzmaModule.RAW -> LzmaModule.raw(in, chain);
      default -> {
        int first = in.read();
        PushbackInputStream whole = new PushbackInputStream(in, 1);
        whole.unread(first);
        yield first == XZ_FIRST ? new SingleXZInputStream(whole) : alone(whole);
      }
    };
  }

  private static InputStream alone(InputStream in) throws IOException {
    int properties = in.read();
    int lc = properties % 9;
    int lp = properties / 9 % 5;
    if (properties >= 225 || lc + lp > 4) {
      throw new XZFormatException();
    }
    PushbackInputStream whole = new PushbackInputStream(in, 1);
    whole.unread(properties);
    return new LZMAInputStream(whole);
  }

  @Override
  public boolean mayEnd(byte[] in, int length) {
    return length < 1 << 16 || format != LzmaModule.XZ || in[length - 1] == 'Z';
  }

  @Override
  public RuntimeException wrong(ThreadState t, IOException e, byte[] in, int length) {
    String said =
        switch (e) {
          case XZFormatException _ -> "Input format not supported by decoder";
          case UnsupportedOptionsException _ -> LzmaFilters.UNSUPPORTED;
          default -> "Corrupt input data";
        };
    return Err.of(t, LzmaModule.ERROR, said);
  }

  @Override
  public int check(byte[] in, int length) {
    boolean xz = length > XZ_CHECK && (in[0] & 0xff) == XZ_FIRST && format != LzmaModule.RAW;
    if (xz) {
      return in[XZ_CHECK];
    }
    return format == LzmaModule.RAW || format == LzmaModule.ALONE || length > 0 ? 0 : 16;
  }
}
