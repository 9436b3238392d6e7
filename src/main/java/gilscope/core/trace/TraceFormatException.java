package gilscope.core.trace;

import java.io.IOException;

/**
 * A file of which nothing can be read as a trace. The message is for the user and names a next
 * step.
 */
public final class TraceFormatException extends IOException {
  private static final long serialVersionUID = 1;

  public TraceFormatException(String message) {
    super(message);
  }
}
