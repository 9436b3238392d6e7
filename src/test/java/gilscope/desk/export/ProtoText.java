package gilscope.desk.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes protobuf by a {@code .proto} text, so that what was written is read by the schema and not
 * by the writer's own idea of it. Fails on a field that the schema lacks or of another wire type.
 */
final class ProtoText {
  private record Field(String type, String name) {}

  private static final Pattern MESSAGE = Pattern.compile("message (\\w+) \\{([^}]*)\\}");
  private static final Pattern FIELD =
      Pattern.compile("(?:optional|repeated) (\\w+) (\\w+) = (\\d+);");

  private final Map<String, Map<Integer, Field>> messages = new HashMap<>();

  /** A decoded message. */
  static final class Message {
    private final Map<String, List<Object>> fields = new HashMap<>();

    List<Message> all(String name) {
      return fields.getOrDefault(name, List.of()).stream().map(Message.class::cast).toList();
    }

    List<String> texts(String name) {
      return fields.getOrDefault(name, List.of()).stream().map(String.class::cast).toList();
    }

    String text(String name) {
      List<String> all = texts(name);
      return all.isEmpty() ? "" : all.getLast();
    }
  }

  static ProtoText schema(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ProtoText.class.getResourceAsStream(resource), resource)) {
      ProtoText schema = new ProtoText();
      Matcher m =
          MESSAGE.matcher(
              new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("//.*", ""));
      while (m.find()) {
        Map<Integer, Field> fields = new HashMap<>();
        Matcher f = FIELD.matcher(m.group(2));
        while (f.find()) {
          fields.put(Integer.parseInt(f.group(3)), new Field(f.group(1), f.group(2)));
        }
        schema.messages.put(m.group(1), fields);
      }
      return schema;
    }
  }

  Message decode(String type, byte[] bytes) {
    return decode(type, bytes, 0, bytes.length);
  }

  private Message decode(String type, byte[] bytes, int from, int to) {
    Message message = new Message();
    int[] at = {from};
    while (at[0] < to) {
      long tag = varint(bytes, at);
      Field field = messages.getOrDefault(type, Map.of()).get((int) (tag >>> 3));
      if (field == null) {
        throw new AssertionError(type + " has no field " + (tag >>> 3));
      }
      int wire = (int) (tag & 7);
      Object value =
          switch (wire) {
            case 0 -> {
              require(field, "uint64", "int64", "uint32", "int32", "bool", "enumeration");
              yield Long.toString(varint(bytes, at));
            }
            case 1 -> {
              require(field, "fixed64");
              long fixed = 0;
              for (int i = 0; i < 8; i++) {
                fixed |= (bytes[at[0]++] & 0xFFL) << 8 * i;
              }
              yield Long.toString(fixed);
            }
            case 2 -> {
              int length = (int) varint(bytes, at);
              int start = at[0];
              at[0] += length;
              yield messages.containsKey(field.type())
                  ? decode(field.type(), bytes, start, start + length)
                  : text(field, bytes, start, length);
            }
            default -> throw new AssertionError("wire type " + wire);
          };
      message.fields.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(value);
    }
    if (at[0] != to) {
      throw new AssertionError(type + " ends at " + at[0] + " instead of " + to);
    }
    return message;
  }

  private static String text(Field field, byte[] bytes, int start, int length) {
    require(field, "string");
    return new String(bytes, start, length, StandardCharsets.UTF_8);
  }

  private static void require(Field field, String... types) {
    if (!List.of(types).contains(field.type())) {
      throw new AssertionError(field + " is not one of " + List.of(types));
    }
  }

  private static long varint(byte[] bytes, int[] at) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at[0]++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
