package gilscope.core.session;

import gilscope.core.event.OutputStreamKind;
import gilscope.core.runtime.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A run's console inside a session: keeps the end of what the program writes and gives it the lines
 * the user typed, the same lines again when the program is run again. Thread-safe.
 */
final class ConsoleLog implements Console {
  private static final long KEEP_CHARS = 1_000_000;

  /** A program that prints a character at a time must not cost an object each. */
  private static final int JOIN_UP_TO = 4_096;

  private final long generation;
  private final Typed typed;
  private final Runnable changed;
  private final ArrayDeque<Output.Piece> kept = new ArrayDeque<>();
  private OutputStreamKind openStream = OutputStreamKind.STDOUT;
  private final StringBuilder open = new StringBuilder();
  private long openFrom;
  private long written;
  private long keptChars;
  private int linesRead;
  private boolean closed;

  /**
   * What the user has typed in this session; shared by the runs of one program. Guarded by itself.
   */
  static final class Typed {
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    synchronized void add(String line) {
      lines.add(line + "\n");
      notifyAll();
    }

    synchronized void end() {
      ended = true;
      notifyAll();
    }

    synchronized void wake() {
      notifyAll();
    }
  }

  ConsoleLog(long generation, Typed typed, Runnable changed) {
    this.generation = generation;
    this.typed = typed;
    this.changed = changed;
  }

  @Override
  public void write(OutputStreamKind stream, String text) {
    synchronized (this) {
      if (stream != openStream || open.length() > JOIN_UP_TO) {
        seal();
        openStream = stream;
      }
      open.append(text);
      written += text.length();
    }
    changed.run();
  }

  private void seal() {
    if (open.isEmpty()) {
      return;
    }
    kept.add(new Output.Piece(openStream, openFrom, open.toString()));
    keptChars += open.length();
    openFrom = written;
    open.setLength(0);
    while (keptChars > KEEP_CHARS && kept.size() > 1) {
      keptChars -= kept.remove().text().length();
    }
  }

  /** What was written up to now. */
  synchronized Output output() {
    seal();
    return new Output(generation, written, List.copyOf(kept));
  }

  @Override
  public String readLine() throws InterruptedException {
    String line = awaitLine();
    if (!line.isEmpty()) {
      write(OutputStreamKind.STDIN, line); // as a terminal shows what is typed
    }
    return line;
  }

  private String awaitLine() throws InterruptedException {
    synchronized (typed) {
      while (linesRead >= typed.lines.size() && !typed.ended && !closed) {
        changed.run();
        typed.wait();
      }
      if (closed || linesRead >= typed.lines.size()) {
        return "";
      }
      return typed.lines.get(linesRead++);
    }
  }

  /** The run is over: nobody waits for input any more. */
  void close() {
    synchronized (typed) {
      closed = true;
      typed.notifyAll();
    }
  }
}
