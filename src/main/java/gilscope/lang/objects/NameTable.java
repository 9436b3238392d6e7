package gilscope.lang.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource with one line for each built-in type ("int …"), function ("len …") or method
 * ("int.bit_length …", "*.append …" for all types; outside of builtins with the module before): the
 * name, a space, what is said of it. Immutable.
 */
final class NameTable {
  private final Map<String, String> byName;

  private NameTable(Map<String, String> byName) {
    this.byName = byName;
  }

  /**
   * Reads a resource.
   *
   * @param separator what stands between name and text; lines without it are comments
   */
  static NameTable read(String resource, String separator) {
    try (InputStream in = NameTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      Map<String, String> found = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int space = line.indexOf(separator);
        if (space > 0) {
          found.put(line.substring(0, space), line.substring(space + 1));
        }
      }
      return new NameTable(Map.copyOf(found));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }

  /** Of a type or a function of {@code builtins}; null if nothing is said of it. */
  @Nullable String of(String name) {
    return byName.get(name);
  }

  /** Of a type or a function of a module; null if nothing is said of it. */
  @Nullable String of(String module, String name) {
    return byName.get(module.equals("builtins") ? name : module + "." + name);
  }

  /** Of a method of a built-in type; null if nothing is said of it. */
  @Nullable String of(PyType owner, String method) {
    if (owner.isHeap()) {
      return null;
    }
    String own = of(owner.module, owner.name() + "." + method);
    return own != null ? own : byName.get("*." + method);
  }
}
