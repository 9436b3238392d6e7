package gilscope.core.runtime;

import gilscope.core.event.OutputStreamKind;

/** Where the program's streams end. Called by engine threads, on the live machine by several. */
public interface Console {
  /** Takes what the program wrote. */
  void write(OutputStreamKind stream, String text);

  /**
   * The next line of input with its newline; empty at the end of input. May block.
   *
   * @throws InterruptedException if the run is being stopped
   */
  String readLine() throws InterruptedException;
}
