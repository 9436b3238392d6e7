package gilscope.desk.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON that other tools wrote, read forgivingly: trailing commas, NaN. Values are {@link Map},
 * {@link List}, {@link String} (numbers too: as written, so that no digit is lost), {@link Boolean}
 * and null.
 */
final class JsonIn {
  private static final int DEEPEST = 200;

  private JsonIn() {}

  static JsonParser of(InputStream in) throws IOException {
    JsonFactory factory =
        new JsonFactoryBuilder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    return factory.createParser(in);
  }

  /** The value at the parser's current token, to its end. */
  static @Nullable Object value(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token == null) {
      return null;
    }
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String key = in.currentName();
        in.nextToken();
        Object value = value(in);
        if (value != null) {
          map.put(key, value);
        }
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      JsonToken next = in.nextToken();
      while (next != null && next != JsonToken.END_ARRAY) {
        list.add(value(in));
        next = in.nextToken();
      }
      return list;
    }
    if (token.isBoolean()) {
      return token == JsonToken.VALUE_TRUE;
    }
    return token == JsonToken.VALUE_NULL ? null : in.getText();
  }

  /** The object at a key; empty if it is none. */
  @SuppressWarnings("unchecked") // value() makes no other maps
  static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** The array; empty if it is none. */
  @SuppressWarnings("unchecked") // value() makes no other lists
  static List<@Nullable Object> array(@Nullable Object value) {
    return value instanceof List<?> list ? (List<@Nullable Object>) list : List.of();
  }

  static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  static int integer(@Nullable Object value, int otherwise) {
    return (int) number(value, 0, otherwise);
  }

  /** {@code value × 10^shift}, rounded down, exactly; {@code otherwise} if it is no number. */
  static long number(@Nullable Object value, int shift, long otherwise) {
    if (!(value instanceof String text) || text.isEmpty()) {
      return otherwise;
    }
    try {
      if (shift == 0 && text.length() < 18 && text.indexOf('.') < 0 && text.indexOf('e') < 0) {
        return Long.parseLong(text);
      }
      return new BigDecimal(text)
          .movePointRight(shift)
          .setScale(0, RoundingMode.FLOOR)
          .longValueExact();
    } catch (ArithmeticException | NumberFormatException _) {
      return otherwise;
    }
  }
}
