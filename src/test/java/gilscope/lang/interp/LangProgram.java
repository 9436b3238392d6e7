package gilscope.lang.interp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small program with what it must print, in its comments: {@code # expect: a line of stdout},
 * {@code # raises: the last line of its traceback}, {@code # stderr: a line of stderr} with {@code
 * $FILE} for its own path. All of it was printed by CPython 3.14.
 *
 * <p>{@code # expect free-threaded:} has the lines of stdout for CPython 3.14t where they differ,
 * by B4 of the fact sheet: there is no 3.14t at hand.
 *
 * @param stderr empty: not compared
 */
public record LangProgram(
    String name,
    Path file,
    List<String> stdout,
    List<String> freeThreaded,
    @Nullable String raises,
    List<String> stderr) {
  private static final String EXPECT = "# expect:";
  private static final String FREE_THREADED = "# expect free-threaded:";
  private static final String RAISES = "# raises: ";
  private static final String STDERR = "# stderr:";

  /** What a run of it printed. */
  public record Outcome(String stdout, String stderr) {}

  /** All programs of the corpus, by name. */
  public static List<LangProgram> all() throws IOException {
    Path root = Path.of("src/test/resources/lang");
    try (Stream<Path> files = Files.walk(root)) {
      List<LangProgram> found = new ArrayList<>();
      for (Path p : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        LangProgram program = read(root, p);
        if (program != null) {
          found.add(program);
        }
      }
      return found;
    }
  }

  /** Null for a file without expectations: a module that others import. */
  private static @Nullable LangProgram read(Path root, Path file) throws IOException {
    List<String> stdout = new ArrayList<>();
    List<String> stderr = new ArrayList<>();
    List<String> freeThreaded = new ArrayList<>();
    String raises = null;
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
      int at = line.lastIndexOf(EXPECT);
      if (line.startsWith(RAISES)) {
        raises = line.substring(RAISES.length());
      } else if (line.startsWith(STDERR)) {
        stderr.add(after(line, STDERR));
      } else if (line.startsWith(FREE_THREADED)) {
        freeThreaded.add(after(line, FREE_THREADED));
      } else if (at >= 0) {
        stdout.add(after(line.substring(at), EXPECT));
      }
    }
    if (stdout.isEmpty() && raises == null && stderr.isEmpty()) {
      return null;
    }
    return new LangProgram(
        root.relativize(file).toString().replace(".py", ""),
        file.toAbsolutePath(),
        stdout,
        freeThreaded.isEmpty() ? stdout : freeThreaded,
        raises,
        stderr);
  }

  private static String after(String line, String mark) {
    String rest = line.substring(mark.length());
    return rest.startsWith(" ") ? rest.substring(1) : rest;
  }

  /** Of the folders whose programs start threads, wait or use files: they need a runtime. */
  public boolean needsThreads() {
    return name.startsWith("threading/")
        || name.startsWith("asyncio/")
        || name.startsWith("unittest/")
        || name.startsWith("pathlib/")
        || name.startsWith("queue/")
        || name.startsWith("gilscope/");
  }

  /** What a run must have printed, as one text. */
  public String expected() {
    return expected(stdout);
  }

  /** The same where objects end later: CPython 3.14t. */
  public String expectedFreeThreaded() {
    return expected(freeThreaded);
  }

  private String expected(List<String> stdout) {
    return text(String.join("\n", stdout), stderr.isEmpty() ? raises : String.join("\n", stderr));
  }

  /**
   * What a run printed, as far as it is compared: stderr only if it was expected or an exception
   * got there.
   */
  public String actual(Outcome outcome) {
    String err = outcome.stderr.stripTrailing();
    String compared = null;
    if (!stderr.isEmpty()) {
      compared = err.replace(file.toString(), "$FILE");
    } else if (raises != null || err.contains("Traceback (most recent call last)")) {
      String folder = file.toString().replaceFirst("/[^/]*$", "");
      compared = err.substring(err.lastIndexOf('\n') + 1).replace(folder, "$DIR");
    }
    String out =
        outcome.stdout.endsWith("\n")
            ? outcome.stdout.substring(0, outcome.stdout.length() - 1)
            : outcome.stdout;
    return text(out, compared);
  }

  private static String text(String out, @Nullable String err) {
    return out + (err == null ? "" : "\n--- stderr\n" + err);
  }
}
