package gilscope.cli;

import gilscope.core.event.OutputStreamKind;
import gilscope.core.runtime.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Gives a program the process's streams. Thread-safe. */
final class ProgramConsole implements Console {
  private final Streams streams;
  private final BufferedReader in;
  private final boolean flushLines;

  /**
   * @param flushLines flush after each line even if nobody watches
   */
  ProgramConsole(Streams streams, boolean flushLines) {
    this.streams = streams;
    this.in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    this.flushLines = flushLines || streams.interactive();
  }

  @Override
  public void write(OutputStreamKind stream, String text) {
    PrintStream target =
        switch (stream) {
          case STDOUT -> streams.out();
          case STDERR -> streams.err();
          case STDIN -> throw new IllegalArgumentException("writing to standard input");
        };
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    target.write(bytes, 0, bytes.length);
    if (flushLines && text.indexOf('\n') >= 0) {
      target.flush();
    }
  }

  /** A prompt that waits for its answer has to be seen. */
  @Override
  public String readLine() {
    streams.flush();
    synchronized (in) {
      try {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
          line.append((char) c);
          if (c == '\n') {
            break;
          }
        }
        return line.toString();
      } catch (IOException e) {
        throw new UncheckedIOException("reading standard input", e);
      }
    }
  }
}
