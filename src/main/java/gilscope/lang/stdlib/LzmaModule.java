package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.FinishableOutputStream;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZOutputStream;

/** {@code _lzma}, by XZ for Java. */
final class LzmaModule implements NativeModule {
  static final int AUTO = 0;
  static final int XZ = 1;
  static final int ALONE = 2;
  static final int RAW = 3;

  private static final int NO_CHECK_GIVEN = -1;

  static final PyType ERROR = NativeExceptions.type("_lzma", "LZMAError", ExcTypes.EXCEPTION);

  private static final Signature COMPRESSOR =
      new Signature("LZMACompressor", "(format=1, check=-1, preset=None, filters=None)");
  private static final Signature DECOMPRESSOR =
      new Signature("LZMADecompressor", "(format=0, memlimit=None, filters=None)");

  private static final PyType COMPRESSOR_TYPE =
      PyStreamCompressor.type("_lzma", "LZMACompressor")
          .slots(
              k -> {
                k.tpNew = (t, cls, args, kw) -> compressor(t, cls, COMPRESSOR.bind(t, args, kw));
                k.tpInit = (t, o, a, kw) -> {};
              })
          .build();

  private static final PyType DECOMPRESSOR_TYPE =
      PyStreamDecompressor.type("_lzma", "LZMADecompressor")
          .member("check", (t, o) -> PyInt.of(((PyStreamDecompressor) o).check()))
          .slots(
              k -> {
                k.tpNew =
                    (t, cls, args, kw) -> decompressor(t, cls, DECOMPRESSOR.bind(t, args, kw));
                k.tpInit = (t, o, a, kw) -> {};
              })
          .build();

  @Override
  public String name() {
    return "_lzma";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("LZMAError", ERROR);
    m.value("LZMACompressor", COMPRESSOR_TYPE).value("LZMADecompressor", DECOMPRESSOR_TYPE);
    m.value("FORMAT_AUTO", AUTO).value("FORMAT_XZ", XZ).value("FORMAT_ALONE", ALONE);
    m.value("FORMAT_RAW", RAW);
    m.value("CHECK_NONE", 0).value("CHECK_CRC32", 1).value("CHECK_CRC64", 4);
    m.value("CHECK_SHA256", 10).value("CHECK_ID_MAX", 15).value("CHECK_UNKNOWN", 16);
    m.value("FILTER_LZMA1", PyInt.of(LzmaFilters.LZMA1)).value("FILTER_LZMA2", LzmaFilters.LZMA2);
    m.value("FILTER_DELTA", LzmaFilters.DELTA).value("FILTER_X86", LzmaFilters.X86);
    m.value("FILTER_POWERPC", LzmaFilters.POWERPC).value("FILTER_IA64", LzmaFilters.IA64);
    m.value("FILTER_ARM", LzmaFilters.ARM).value("FILTER_ARMTHUMB", LzmaFilters.ARM_THUMB);
    m.value("FILTER_SPARC", LzmaFilters.SPARC);
    m.value("MF_HC3", 3).value("MF_HC4", 4).value("MF_BT2", 0x12).value("MF_BT3", 0x13);
    m.value("MF_BT4", 0x14).value("MODE_FAST", 1).value("MODE_NORMAL", 2);
    m.value("PRESET_DEFAULT", 6).value("PRESET_EXTREME", PyInt.of(1L << 31));
    m.function(
        "is_check_supported",
        "(check_id, /)",
        (t, self, a) -> {
          int check = Abstract.intArg(t, ObjectFunctions.orNone(a[0]));
          return PyBool.of(check == 0 || check == 1 || check == 4 || check == 10);
        });
    m.function(
        "_encode_filter_properties",
        "(filter, /)",
        (t, self, a) -> PyBytes.of(LzmaFilters.properties(t, ObjectFunctions.orNone(a[0]))));
    m.function(
        "_decode_filter_properties",
        "(filter_id, encoded_props, /)",
        (t, self, a) ->
            LzmaFilters.described(
                t,
                Abstract.longArg(t, ObjectFunctions.orNone(a[0])),
                BytesLike.require(t, ObjectFunctions.orNone(a[1]))));
  }

  private static PyObject compressor(ThreadState t, PyType cls, @Nullable PyObject[] a) {
    int format = ZlibModule.number(t, a[0], XZ);
    int check = ZlibModule.number(t, a[1], NO_CHECK_GIVEN);
    PyObject preset = ObjectFunctions.orNone(a[2]);
    PyObject filters = ObjectFunctions.orNone(a[3]);
    boolean presetGiven = ObjectFunctions.given(preset);
    boolean filtersGiven = ObjectFunctions.given(filters);
    if (presetGiven && filtersGiven) {
      throw Err.value(t, "Cannot specify both preset and filter chain");
    }
    if (format != XZ && check != NO_CHECK_GIVEN && check != 0) {
      throw Err.value(t, "Integrity checks are only supported by FORMAT_XZ");
    }
    if (format == RAW && !filtersGiven) {
      throw Err.value(t, "Must specify filters for FORMAT_RAW");
    }
    if (format != XZ && format != ALONE && format != RAW) {
      throw Err.value(t, "Invalid container format: " + format);
    }
    long level = presetGiven ? Abstract.longArg(t, preset) : 6;
    FilterOptions[] chain =
        filtersGiven
            ? LzmaFilters.chain(t, filters)
            : new FilterOptions[] {
              LzmaFilters.preset(
                  t,
                  level,
                  format == XZ ? LzmaFilters.UNSUPPORTED : "Invalid compression preset: " + level)
            };
    PyStreamCompressor.Codec codec =
        switch (format) {
          case XZ -> out -> new XZOutputStream(out, chain, check < 0 ? 4 : check);
          case ALONE -> out -> new LZMAOutputStream(out, lzma(chain), -1);
          default -> out -> raw(out, chain);
        };
    return new PyStreamCompressor(cls, codec);
  }

  private static LZMA2Options lzma(FilterOptions[] chain) throws UnsupportedOptionsException {
    if (chain.length == 1 && chain[0] instanceof LZMA2Options o) {
      return o;
    }
    throw new UnsupportedOptionsException("one LZMA filter");
  }

  private static OutputStream raw(OutputStream out, FilterOptions[] chain) throws IOException {
    var stream = new FinishableWrapperOutputStream(out);
    FinishableOutputStream last = stream;
    for (int i = chain.length - 1; i >= 0; i--) {
      last = chain[i].getOutputStream(last, ArrayCache.getDefaultCache());
    }
    return last;
  }

  private static PyObject decompressor(ThreadState t, PyType cls, @Nullable PyObject[] a) {
    int format = ZlibModule.number(t, a[0], AUTO);
    PyObject filters = ObjectFunctions.orNone(a[2]);
    boolean filtersGiven = ObjectFunctions.given(filters);
    if (ObjectFunctions.given(ObjectFunctions.orNone(a[1])) && format == RAW) {
      throw Err.value(t, "Cannot specify memory limit with FORMAT_RAW");
    }
    if (format == RAW && !filtersGiven) {
      throw Err.value(t, "Must specify filters for FORMAT_RAW");
    }
    if (format != RAW && filtersGiven) {
      throw Err.value(t, "Cannot specify filters except with FORMAT_RAW");
    }
    if (format < AUTO || format > RAW) {
      throw Err.value(t, "Invalid container format: " + format);
    }
    FilterOptions[] chain = filtersGiven ? LzmaFilters.chain(t, filters) : new FilterOptions[0];
    return new PyStreamDecompressor(cls, new LzmaCodec(format, chain));
  }

  /** A chain of decoders, the last filter of the chain next to the bytes. */
  static InputStream raw(InputStream in, FilterOptions[] chain) throws IOException {
    InputStream stream = in;
    for (int i = chain.length - 1; i >= 0; i--) {
      stream = chain[i].getInputStream(stream, ArrayCache.getDefaultCache());
    }
    return stream;
  }
}
