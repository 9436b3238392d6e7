package gilscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of the tables of {@code cpython-threading.md} E1 and {@code exploration.md} section 2 as
 * programs: {@code src/test/resources/tables}. Each says under which runtimes it fails.
 */
public final class TablePrograms {
  private static final String FAILS = "# fails under:";

  private TablePrograms() {}

  public static List<Path> all() throws IOException {
    return in("tables");
  }

  /** Others like them, of the same form: {@code src/test/resources/windows}. */
  public static List<Path> likeThem() throws IOException {
    return in("windows");
  }

  private static List<Path> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
    }
  }

  /** The program with so many rounds for each of its two threads. */
  public static String source(Path row, int rounds) throws IOException {
    return Files.readString(row).replace("\nN = 1\n", "\nN = " + rounds + "\n");
  }

  /** The runtimes under which it fails, in the order of their kinds. */
  public static String failing(Path row) throws IOException {
    return Files.readString(row)
        .lines()
        .filter(l -> l.startsWith(FAILS))
        .map(l -> l.substring(FAILS.length()).strip())
        .findFirst()
        .orElseThrow();
  }
}
