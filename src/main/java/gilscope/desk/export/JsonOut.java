package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** How this package writes JSON: UTF-8, no insignificant blanks, times with exact decimals. */
final class JsonOut {
  private JsonOut() {}

  static JsonGenerator to(OutputStream out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    return json;
  }

  /** A time in units of {@code perUnit} ns, without rounding: {@code 12.345}. */
  static void time(JsonGenerator json, String field, long ns, int perUnit) throws IOException {
    json.writeFieldName(field);
    json.writeNumber(decimal(ns, perUnit));
  }

  /** {@code ns / perUnit} with as many decimals as that can have; {@code perUnit} 1000 or 10⁶. */
  static String decimal(long ns, int perUnit) {
    long whole = ns / perUnit;
    long rest = Math.abs(ns % perUnit);
    if (rest == 0) {
      return Long.toString(whole);
    }
    String digits = String.format(Locale.ROOT, perUnit == 1000 ? "%03d" : "%06d", rest);
    return (ns < 0 && whole == 0 ? "-0" : Long.toString(whole)) + "." + digits;
  }
}
