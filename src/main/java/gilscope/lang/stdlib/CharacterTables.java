package gilscope.lang.stdlib;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK does not tell of characters: width, combining class, value and the decompositions
 * that are not plain canonical ones. From resources, each read when first asked for. Thread-safe.
 */
final class CharacterTables {
  private CharacterTables() {}

  /** A property that stays the same from each start up to the next. */
  private record Runs(int[] starts, String[] values) {
    static Runs of(String file) {
      List<String[]> rows = rows(file, 2);
      return new Runs(
          rows.stream().mapToInt(row -> Integer.parseInt(row[0], 16)).toArray(),
          rows.stream().map(row -> row[1]).toArray(String[]::new));
    }

    String at(int c) {
      int i = Arrays.binarySearch(starts, c);
      return values[i < 0 ? -i - 2 : i];
    }
  }

  private static final class Widths {
    static final Runs RUNS = Runs.of("widths.txt");
  }

  private static final class CombiningClasses {
    static final Runs RUNS = Runs.of("combining.txt");
  }

  private static final class Decompositions {
    static final Map<Integer, String> OF = new HashMap<>();

    static {
      rows("decompositions.txt", 2).forEach(r -> OF.put(Integer.parseInt(r[0], 16), r[1]));
    }
  }

  private static final class Values {
    static final Map<Integer, String[]> OF = new HashMap<>();

    static {
      rows("values.txt", 3).forEach(r -> OF.put(Integer.parseInt(r[0], 16), r));
    }
  }

  private static List<String[]> rows(String file, int columns) {
    String path = "/gilscope/lang/unicode/" + file;
    try (InputStream in = CharacterTables.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not among the resources");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** East_Asian_Width: N, Na, H, W, F or A. */
  static String width(int c) {
    return Widths.RUNS.at(c);
  }

  /** Canonical_Combining_Class: 0 to 254. */
  static int combiningClass(int c) {
    return Integer.parseInt(CombiningClasses.RUNS.at(c));
  }

  /** A decomposition with its tag, if it has one; null for what Unicode composes again. */
  static @Nullable String decomposition(int c) {
    return Decompositions.OF.get(c);
  }

  /** What a character that is no decimal digit stands for as a digit; NaN if for nothing. */
  static double digit(int c) {
    String[] row = Values.OF.get(c);
    return row == null || row[1].equals("-") ? Double.NaN : Double.parseDouble(row[1]);
  }

  /** What a character that is no decimal digit stands for as a number; NaN if for nothing. */
  static double number(int c) {
    String[] row = Values.OF.get(c);
    return row == null ? Double.NaN : Double.parseDouble(row[2]);
  }
}
