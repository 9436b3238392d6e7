package gilscope.cli;

import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFormatException;
import gilscope.desk.export.TraceFiles;
import java.io.IOException;

/** Recorded runs that the user names. Stateless. */
final class TraceFile {
  private TraceFile() {}

  /**
   * Opens a trace; says on stderr if part of it is missing.
   *
   * @throws UserError if nothing of it can be read
   */
  static Trace open(Streams streams, String name) {
    try {
      Trace trace = TraceFiles.open(InputFile.existing(name));
      if (trace.damage() != null) {
        streams.err().println("gilscope: " + name + " is damaged: " + trace.damage());
      }
      return trace;
    } catch (TraceFormatException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UserError(
          "the trace '" + name + "' cannot be read (" + e.getMessage() + "); try again");
    }
  }
}
