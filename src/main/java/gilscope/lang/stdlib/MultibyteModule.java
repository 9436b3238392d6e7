package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyObject;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the modules that hold the East Asian encodings, {@code _codecs_jp} and its like. The
 * tables are the Java platform's.
 */
final class MultibyteModule implements NativeModule {
  private final String name;
  private final Map<String, String> charsets = new LinkedHashMap<>();

  /**
   * @param pairs an encoding by Python's name, then by Java's
   */
  private MultibyteModule(String name, String... pairs) {
    this.name = name;
    for (int i = 0; i < pairs.length; i += 2) {
      charsets.put(pairs[i], pairs[i + 1]);
    }
  }

  static List<NativeModule> all() {
    return List.of(
        new MultibyteModule(
            "_codecs_jp",
            "shift_jis",
            "Shift_JIS",
            "cp932",
            "windows-31j",
            "euc_jp",
            "EUC-JP",
            "shift_jis_2004",
            "x-SJIS_0213",
            "shift_jisx0213",
            "x-SJIS_0213",
            "euc_jis_2004",
            "EUC-JP",
            "euc_jisx0213",
            "EUC-JP"),
        new MultibyteModule("_codecs_cn", "gb2312", "GB2312", "gbk", "GBK", "gb18030", "GB18030"),
        new MultibyteModule("_codecs_tw", "big5", "Big5", "cp950", "x-windows-950"),
        new MultibyteModule(
            "_codecs_kr", "euc_kr", "EUC-KR", "cp949", "x-windows-949", "johab", "x-Johab"),
        new MultibyteModule("_codecs_hk", "big5hkscs", "Big5-HKSCS"),
        new MultibyteModule(
            "_codecs_iso2022",
            "iso2022_jp",
            "ISO-2022-JP",
            "iso2022_jp_1",
            "ISO-2022-JP",
            "iso2022_jp_2",
            "ISO-2022-JP-2",
            "iso2022_jp_ext",
            "ISO-2022-JP",
            "iso2022_kr",
            "ISO-2022-KR"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.function1(
        "getcodec",
        (t, self, encoding) -> {
          String asked = Abstract.strText(t, encoding);
          String charset = charsets.get(asked);
          if (charset == null || !Charset.isSupported(charset)) {
            throw Err.of(t, ExcTypes.LOOKUP_ERROR, "no such codec is supported.");
          }
          PyObject codec = new MultibyteCodec(asked, Charset.forName(charset));
          return codec;
        });
  }
}
