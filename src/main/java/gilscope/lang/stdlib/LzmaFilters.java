package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.ThreadState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.ARMOptions;
import org.tukaani.xz.ARMThumbOptions;
import org.tukaani.xz.DeltaOptions;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.IA64Options;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.PowerPCOptions;
import org.tukaani.xz.SPARCOptions;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.X86Options;

/** The filter chains of the module {@code lzma}: dictionaries to XZ for Java's options. */
final class LzmaFilters {
  /** The numbers are those of liblzma. */
  static final long LZMA1 = 0x4000_0000_0000_0001L;

  static final int LZMA2 = 0x21;
  static final int DELTA = 3;
  static final int X86 = 4;
  static final int POWERPC = 5;
  static final int IA64 = 6;
  static final int ARM = 7;
  static final int ARM_THUMB = 8;
  static final int SPARC = 9;

  private static final int LONGEST = 4;
  private static final List<String> LZMA_OPTIONS =
      List.of("id", "preset", "dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth");

  static final String UNSUPPORTED = "Invalid or unsupported options";

  private LzmaFilters() {}

  /** A preset's options; the "extreme" bit chooses nothing here. */
  static LZMA2Options preset(ThreadState t, long preset, String refusal) {
    try {
      return new LZMA2Options((int) (preset & 0x7fff_ffff));
    } catch (UnsupportedOptionsException _) {
      throw Err.of(t, LzmaModule.ERROR, refusal);
    }
  }

  static FilterOptions[] chain(ThreadState t, PyObject filters) {
    PyObject[] all = Iterables.toArray(t, filters);
    if (all.length > LONGEST) {
      throw Err.value(t, "Too many filters - liblzma supports a maximum of " + LONGEST);
    }
    FilterOptions[] chain = new FilterOptions[all.length];
    for (int i = 0; i < all.length; i++) {
      chain[i] = filter(t, all[i]);
    }
    return chain;
  }

  private static FilterOptions filter(ThreadState t, PyObject o) {
    if (!(o instanceof PyDict d)) {
      throw Err.type(t, "Filter specifier must be a dict or dict-like object");
    }
    PyObject given = d.get(t, PyStr.of("id"));
    if (given == null) {
      throw Err.value(t, "Filter specifier must have an \"id\" entry");
    }
    long id = Abstract.longArg(t, given);
    try {
      if (id == LZMA1 || id == LZMA2) {
        return lzma(t, d);
      }
      return switch ((int) id) {
        case DELTA -> new DeltaOptions((int) number(t, d, "dist", 1));
        case X86 -> new X86Options();
        case POWERPC -> new PowerPCOptions();
        case IA64 -> new IA64Options();
        case ARM -> new ARMOptions();
        case ARM_THUMB -> new ARMThumbOptions();
        case SPARC -> new SPARCOptions();
        default -> throw Err.value(t, "Invalid filter ID: " + id);
      };
    } catch (UnsupportedOptionsException _) {
      throw Err.of(t, LzmaModule.ERROR, UNSUPPORTED);
    }
  }

  private static LZMA2Options lzma(ThreadState t, PyDict d) throws UnsupportedOptionsException {
    d.forEach(
        t,
        (k, v) -> {
          if (!(k instanceof PyStr s && LZMA_OPTIONS.contains(s.value()))) {
            throw Err.value(t, "Invalid filter specifier for LZMA filter");
          }
        });
    long level = number(t, d, "preset", 6);
    LZMA2Options o = preset(t, level, "Invalid compression preset: " + level);
    o.setDictSize((int) number(t, d, "dict_size", o.getDictSize()));
    o.setLcLp((int) number(t, d, "lc", o.getLc()), (int) number(t, d, "lp", o.getLp()));
    o.setPb((int) number(t, d, "pb", o.getPb()));
    o.setMode((int) number(t, d, "mode", o.getMode()));
    o.setNiceLen((int) number(t, d, "nice_len", o.getNiceLen()));
    int finder = (int) number(t, d, "mf", o.getMatchFinder());
    o.setMatchFinder(
        finder == 3
            ? LZMA2Options.MF_HC4
            : finder == 0x12 || finder == 0x13 ? LZMA2Options.MF_BT4 : finder);
    o.setDepthLimit((int) number(t, d, "depth", o.getDepthLimit()));
    return o;
  }

  private static long number(ThreadState t, PyDict d, String name, long otherwise) {
    @Nullable PyObject v = d.get(t, PyStr.of(name));
    return v == null ? otherwise : Abstract.longArg(t, v);
  }

  /** The bytes that stand for a filter's options in a container of another format. */
  static byte[] properties(ThreadState t, PyObject filter) {
    FilterOptions f = filter(t, filter);
    return switch (f) {
      case LZMA2Options o when number(t, (PyDict) filter, "id", 0) == LZMA1 -> {
        int size = o.getDictSize();
        int packed = (o.getPb() * 5 + o.getLp()) * 9 + o.getLc();
        yield new byte[] {
          (byte) packed, (byte) size, (byte) (size >> 8), (byte) (size >> 16), (byte) (size >> 24)
        };
      }
      case LZMA2Options o -> new byte[] {(byte) dictionaryBits(o.getDictSize())};
      case DeltaOptions o -> new byte[] {(byte) (o.getDistance() - 1)};
      default -> new byte[0];
    };
  }

  /** LZMA2's one byte: the smallest of 2^n and 2^n + 2^(n-1) that holds the dictionary. */
  private static int dictionaryBits(int size) {
    int bits = 0;
    while (bits < 40 && dictionarySize(bits) < size) {
      bits++;
    }
    return bits;
  }

  private static long dictionarySize(int bits) {
    return bits == 40 ? 0xffff_ffffL : (2L | bits & 1) << (bits / 2 + 11);
  }

  static PyObject described(ThreadState t, long id, byte[] properties) {
    PyDict d = new PyDict();
    d.put(t, PyStr.of("id"), PyInt.of(id));
    if (id == LZMA2 && properties.length == 1) {
      d.put(t, PyStr.of("dict_size"), PyInt.of(dictionarySize(properties[0])));
    } else if (id == LZMA1 && properties.length == 5) {
      int packed = properties[0] & 0xff;
      long size = 0;
      for (int i = 4; i > 0; i--) {
        size = size << 8 | properties[i] & 0xff;
      }
      d.put(t, PyStr.of("dict_size"), PyInt.of(size));
      d.put(t, PyStr.of("lc"), PyInt.of(packed % 9));
      d.put(t, PyStr.of("lp"), PyInt.of(packed / 9 % 5));
      d.put(t, PyStr.of("pb"), PyInt.of(packed / 45));
    } else if (id == DELTA && properties.length == 1) {
      d.put(t, PyStr.of("dist"), PyInt.of((properties[0] & 0xff) + 1));
    } else if (properties.length > 0) {
      throw Err.of(t, LzmaModule.ERROR, UNSUPPORTED);
    }
    return d;
  }
}
