package gilscope.desk.export;

import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFileReader;
import gilscope.core.trace.TraceFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Recorded runs as files, ours and other tools'. Stateless. */
public final class TraceFiles {
  private static final String OWN = ".gilscope";

  private TraceFiles() {}

  /** True if the file is to be opened as a recorded run: by its name or, of ours, its contents. */
  public static boolean isTrace(Path file) {
    String name = file.toString();
    return name.endsWith(OWN) || TraceImport.takes(name) || TraceFileReader.isTrace(file);
  }

  /**
   * Opens a file. One that is damaged opens up to there, see {@link Trace#damage}.
   *
   * @throws TraceFormatException if nothing of it can be read, with a message for people
   * @throws IOException if it cannot be read
   */
  public static Trace open(Path file) throws IOException {
    return TraceImport.takes(file.toString()) ? TraceImport.open(file) : TraceFileReader.open(file);
  }

  /** What a file dialog shows, as {@code *.gilscope}; ours first. */
  public static String[] patterns() {
    return Stream.concat(Stream.of(OWN), TraceImport.ENDINGS.stream())
        .map(ending -> "*" + ending)
        .toArray(String[]::new);
  }
}
