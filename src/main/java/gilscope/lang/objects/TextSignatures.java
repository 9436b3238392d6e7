package gilscope.lang.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code __text_signature__} of the built-in types, their methods and the built-in functions
 * answers: a table from CPython, read when first asked for. Immutable.
 */
final class TextSignatures {
  private static final String RESOURCE = "/gilscope/lang/signatures.txt";

  private static final class Table {
    static final Map<String, String> BY_NAME = read();
  }

  private TextSignatures() {}

  private static Map<String, String> read() {
    try (InputStream in = TextSignatures.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      Map<String, String> found = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int space = line.indexOf(" (");
        if (space > 0) {
          found.put(line.substring(0, space), line.substring(space + 1));
        }
      }
      return Map.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + RESOURCE, e);
    }
  }

  /** Of a type or a function of {@code builtins}; null if CPython has none. */
  static @Nullable String of(String name) {
    return Table.BY_NAME.get(name);
  }

  /** Of a method of a type of {@code builtins}; null if it is not in the table. */
  static @Nullable String of(PyType owner, String method) {
    if (owner.isHeap()) {
      return null;
    }
    String own = Table.BY_NAME.get(owner.name() + "." + method);
    return own != null ? own : Table.BY_NAME.get("*." + method);
  }
}
