package gilscope.bench;

import gilscope.core.event.OutputStreamKind;
import gilscope.core.runtime.Console;

/** Keeps what a program says on both streams, and has nothing to say to it. Thread-safe. */
final class HeardConsole implements Console {
  private final StringBuilder out = new StringBuilder();

  @Override
  public synchronized void write(OutputStreamKind stream, String text) {
    out.append(text);
  }

  @Override
  public String readLine() {
    return "";
  }

  /** All of it until now. */
  synchronized String text() {
    return out.toString();
  }
}
