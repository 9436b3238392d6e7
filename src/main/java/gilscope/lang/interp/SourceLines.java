package gilscope.lang.interp;

import gilscope.lang.objects.PyRaise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of source files, line by line, for tracebacks: CPython's {@code linecache}. Thread-safe.
 */
public final class SourceLines {
  private final ConcurrentHashMap<String, List<String>> files = new ConcurrentHashMap<>();

  /** Remembers the text of a file that was compiled. */
  void remember(String filename, String text) {
    files.put(filename, split(text));
  }

  private static List<String> split(String text) {
    return List.of(text.split("\r\n|\r|\n|\f(?=\n)", -1));
  }

  /** A line without its end, counted from 1; null if the file or the line is not known. */
  public @Nullable String line(InterpThread t, String filename, int line) {
    List<String> lines = files.get(filename);
    if (lines == null) {
      lines = load(t, filename);
    }
    return line < 1 || line > lines.size() ? null : lines.get(line - 1);
  }

  private List<String> load(InterpThread t, String filename) {
    byte[] bytes = t.interpreter().importer().read(t, filename);
    if (bytes == null) {
      return List.of(); // it may appear later: not remembered
    }
    String text;
    try {
      text = t.interpreter().compiler().decode(t, bytes, filename);
    } catch (PyRaise e) {
      text = new String(bytes, StandardCharsets.UTF_8);
    }
    List<String> lines = split(text);
    files.put(filename, lines);
    return lines;
  }
}
