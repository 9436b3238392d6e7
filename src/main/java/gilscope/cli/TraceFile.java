package gilscope.cli;

import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceFileReader;
import gilscope.core.trace.TraceFormatException;
import gilscope.desk.export.TraceImport;
import java.io.IOException;
import java.nio.file.Path;

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
      Path file = InputFile.existing(name);
      if (TraceImport.takes(name)) {
        return TraceImport.open(file);
      }
      Trace trace = TraceFileReader.open(file);
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
