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
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/tables"))) {
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
