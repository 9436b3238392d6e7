import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The format gate: {@code check} names every Java file that google-java-format would change and
 * fails, {@code apply} changes them. Either takes the files to look at; without any, all of {@code
 * src}.
 *
 * <p>Run from source by Maven's toolchain JDK. Why not Spotless: it runs the formatter inside
 * Maven's own JVM, and on 17 google-java-format can neither start (1.29 and later) nor parse what
 * Java 25 allows.
 *
 * <p>A passed check leaves a stamp in {@code target}; files older than it are not formatted again.
 */
final class Format {
  private static final Path STAMP = Path.of("target/format.stamp");

  private Format() {}

  public static void main(String[] args) throws IOException, FormatterException {
    boolean apply = args[0].equals("apply");
    List<Path> named = Stream.of(args).skip(1).map(Path::of).toList();
    long checked =
        named.isEmpty() && Files.exists(STAMP) ? Files.getLastModifiedTime(STAMP).toMillis() : 0;
    FileTime started = FileTime.fromMillis(System.currentTimeMillis());
    var unformatted = new ArrayList<Path>();
    var formatter = new Formatter();
    for (Path file : named.isEmpty() ? sources() : named) {
      if (Files.getLastModifiedTime(file).toMillis() < checked) {
        continue;
      }
      String before = Files.readString(file);
      String after;
      try {
        after = formatter.formatSourceAndFixImports(before);
      } catch (FormatterException e) {
        throw new FormatterException(file + ": " + e.getMessage());
      }
      if (!after.equals(before)) {
        unformatted.add(file);
        if (apply) {
          Files.writeString(file, after);
        }
      }
    }
    String sign = apply ? "formatted: " : "not formatted: ";
    unformatted.forEach(file -> System.err.println(sign + file));
    if (!apply && !unformatted.isEmpty()) {
      System.err.println("To format: mvn -q validate exec:exec@format");
      System.exit(1);
    }
    if (!named.isEmpty()) {
      return;
    }
    Files.createDirectories(STAMP.getParent());
    Files.writeString(STAMP, "");
    Files.setLastModifiedTime(STAMP, started);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
