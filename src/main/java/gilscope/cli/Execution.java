package gilscope.cli;

import gilscope.core.event.MachineKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceSpill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs programs to their end, outside the desktop. Its owner's thread only. */
final class Execution {
  /** Events that may stay in the heap: 48 MB. */
  private static final long EVENTS_IN_HEAP = 2_000_000;

  private final Streams streams;
  private final Library library = new Library();

  Execution(Streams streams) {
    this.streams = streams;
  }

  /**
   * A run that is over.
   *
   * @param wallNs how long it really took
   * @param steps instructions executed
   */
  record Done(Ending ending, Trace trace, long wallNs, long steps) {
    int exitStatus() {
      return ending.exitStatus();
    }
  }

  /**
   * Runs a program without recording it.
   *
   * @throws UserError if the settings cannot be run
   */
  Ending run(RunSpec spec, Console console) throws InterruptedException {
    return ended(newRun(spec, console, false));
  }

  /**
   * Runs and records a program.
   *
   * @param traceFile where its trace is kept, or null for no longer than this process
   * @throws UserError if the settings cannot be run or the trace cannot be written
   */
  Done record(RunSpec spec, Console console, @Nullable Path traceFile) throws InterruptedException {
    Path file = null;
    try {
      file = traceFile == null ? Files.createTempFile("gilscope", ".gilscope") : traceFile;
      return recorded(newRun(spec, console, true), file);
    } catch (IOException e) {
      throw new UserError(
          "the trace cannot be written (" + e.getMessage() + "); try --trace with another path");
    } finally {
      if (file != null && traceFile == null) {
        delete(file);
      }
    }
  }

  private Run newRun(RunSpec spec, Console console, boolean recorded) {
    try {
      return new Run(spec, library, console, recorded);
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private Done recorded(Run run, Path file) throws IOException, InterruptedException {
    try (TraceSpill spill = new TraceSpill(run.trace(), file, EVENTS_IN_HEAP)) {
      long began = System.nanoTime();
      Ending ending = ended(run);
      long wall = System.nanoTime() - began;
      spill.finish();
      IOException failure = spill.failure();
      if (failure != null) {
        throw failure;
      }
      return new Done(ending, run.trace(), wall, run.steps());
    }
  }

  private Ending ended(Run run) throws InterruptedException {
    try (Interruption _ = new Interruption(run, streams)) {
      run.start();
      Ending ending = run.await();
      streams.flush();
      report(run, ending);
      return ending;
    }
  }

  private static void delete(Path scratch) {
    try {
      Files.deleteIfExists(scratch);
    } catch (IOException e) {
      // Left to the system's cleaning of temporary files.
    }
  }

  /** What the program cannot say itself. */
  private void report(Run run, Ending ending) {
    if (ending.message().isEmpty()) {
      return;
    }
    String by = ending.kind() == Ending.Kind.CRASH ? "" : "gilscope: ";
    streams.err().println(by + ending.message());
    Throwable cause = ending.cause();
    if (ending.kind() == Ending.Kind.FAILED) {
      streams.err().println(again(run));
      if (cause != null) {
        cause.printStackTrace(streams.err());
      }
    }
  }

  /** Everything needed to see a failure once more. */
  private static String again(Run run) {
    RunSpec spec = run.spec();
    StringBuilder text =
        new StringBuilder("to see it again (step ").append(run.steps()).append("): gilscope run");
    text.append(" --runtime ").append(spec.runtime().label());
    text.append(" --machine ").append(spec.machine().label());
    text.append(" --switch-interval ").append(spec.switchIntervalMicros() / 1e6);
    text.append(" --seed ").append(spec.seed());
    if (spec.machine() == MachineKind.VIRTUAL) {
      text.append(" --cores ").append(spec.cores()).append(" --policy ").append(spec.policy());
      if (!run.schedule().isEmpty()) {
        text.append(" --schedule ").append(run.schedule());
      }
    }
    text.append(' ').append(spec.fileName());
    spec.args().forEach(a -> text.append(' ').append(a));
    return text.toString();
  }
}
