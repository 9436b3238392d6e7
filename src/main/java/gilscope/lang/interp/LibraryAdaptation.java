package gilscope.lang.interp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes to single lines of library files, which are of Python 3.12, where 3.14 differs. They
 * stand in a resource: a line {@code @ file}, then blocks of {@code -} lines (the old text) and
 * {@code +} lines (the new), separated by empty lines.
 *
 * <p><b>Why.</b> The alternative is a copy of the whole file beside our own ones. A test holds that
 * every old text is there.
 *
 * @param old whole lines, without the last line end
 */
public record LibraryAdaptation(String file, String old, String replacement) {
  static final String RESOURCE = "gilscope/pylib/adaptations.txt";

  private static final Map<String, List<LibraryAdaptation>> ALL = read();

  /** All of them, by file. */
  public static Map<String, List<LibraryAdaptation>> all() {
    return ALL;
  }

  private static Map<String, List<LibraryAdaptation>> read() {
    try (InputStream in = LibraryAdaptation.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<LibraryAdaptation>> parse(String text) {
    Map<String, List<LibraryAdaptation>> found = new TreeMap<>();
    String file = "";
    List<String> old = new ArrayList<>();
    List<String> replacement = new ArrayList<>();
    for (String line : (text + "\n\n").split("\n", -1)) {
      if (line.startsWith("-")) {
        old.add(line.substring(1));
      } else if (line.startsWith("+")) {
        replacement.add(line.substring(1));
      } else if (!old.isEmpty()) {
        found
            .computeIfAbsent(file, f -> new ArrayList<>())
            .add(
                new LibraryAdaptation(
                    file, String.join("\n", old), String.join("\n", replacement)));
        old.clear();
        replacement.clear();
      }
      if (line.startsWith("@ ")) {
        file = line.substring(2).strip();
      }
    }
    return found;
  }

  /** The file as it is to be compiled. */
  static byte[] apply(String file, byte[] content) {
    List<LibraryAdaptation> changes = ALL.get(file);
    if (changes == null) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    for (LibraryAdaptation a : changes) {
      text = text.replace(a.old, a.replacement);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
