package gilscope.cli;

import gilscope.core.event.MachineKind;
import gilscope.core.session.RunSpec;
import java.util.List;

/** Runs programs one after the other in one process, each as if alone. Its owner's thread only. */
final class Batch {
  private final Streams streams;
  private final RunOptions options;

  Batch(Streams streams, RunOptions options) {
    this.streams = streams;
    this.options = options;
  }

  /**
   * Runs them all; a program's failure does not stop the rest.
   *
   * @return 0: each program's status is in the output
   */
  int run(List<String> files) throws InterruptedException {
    Execution execution = new Execution(streams);
    ProgramConsole console = new ProgramConsole(streams, true);
    for (String file : files) {
      streams.out().print("=== FILE " + file + "\n");
      streams.err().print("=== FILE " + file + "\n");
      streams.flush();
      int status;
      try {
        RunSpec spec = options.spec(file, InputFile.read(file), List.of(), MachineKind.LIVE);
        status = execution.run(spec, console).exitStatus();
      } catch (UserError e) {
        streams.err().print("gilscope: " + e.getMessage() + "\n");
        status = CommandLines.USAGE;
      }
      streams.out().print("\n=== exit " + status + "\n");
      streams.flush();
    }
    return 0;
  }
}
