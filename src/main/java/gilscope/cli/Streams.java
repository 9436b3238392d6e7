package gilscope.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command reads and writes. Immutable; the streams are thread-safe.
 *
 * @param out bytes; whoever writes text encodes UTF-8
 * @param interactive a person watches {@code out}: it is flushed at each line
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
  private static final int BUFFER = 1 << 16;

  /** The process's own. Standard output is buffered; {@link #flush} it before the end. */
  public static Streams ofProcess() {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return new Streams(
        System.in,
        new PrintStream(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        isTerminal());
  }

  /** Standard output alone: {@link System#console} also wants the input to be a terminal. */
  @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again without a terminal
  private static boolean isTerminal() {
    Path link = Path.of("/proc/self/fd/1");
    try {
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException e) {
      return true; // flushing too often is slow, too seldom is wrong
    }
    return System.console() != null;
  }

  /** Writes out what is buffered. */
  void flush() {
    out.flush();
    err.flush();
  }
}
