package gilscope.lang.stdlib;

import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.StrText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern is looked for in. Immutable.
 *
 * @param units one for each character, unless there are {@code codePoints}
 * @param codePoints where a character may take more than one unit
 */
record SreText(String units, int @Nullable [] codePoints) {
  static SreText of(PyStr s) {
    return new SreText(s.value(), s.isNarrow() ? null : StrText.codePoints(s.value()));
  }

  static SreText of(byte[] b) {
    return new SreText(new String(b, StandardCharsets.ISO_8859_1), null);
  }

  int length() {
    return codePoints == null ? units.length() : codePoints.length;
  }
}
