package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Ending;
import gilscope.core.runtime.Library;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceCursor;

/** Runs small programs to their end for tests. */
final class Programs {
  private static final long NEVER_HANG_NS = 120_000_000_000L;

  private final Library library = new Library();

  /** What came of a run. */
  record Result(String out, String err, Ending ending, Trace trace, String schedule) {
    /** All events, one per line. */
    String events() {
      StringBuilder text = new StringBuilder();
      TraceCursor cursor = trace.store().cursor();
      while (cursor.next()) {
        text.append(cursor.event()).append('\n');
      }
      return text.toString();
    }
  }

  static RunSpec spec(RuntimeKind runtime, MachineKind machine, String source) {
    return RunSpec.of("program.py", source)
        .withRuntime(runtime)
        .withMachine(machine)
        .withLimits(new RunSpec.Limits(NEVER_HANG_NS, 0, 0, 4_000));
  }

  /** In virtual time on two cores: a run without complaints whose trace is consistent. */
  Result onTwoCores(RuntimeKind runtime, String source) throws InterruptedException {
    Result result = run(spec(runtime, MachineKind.VIRTUAL, source).withCores(2));
    assertEquals("", result.err());
    assertEquals("", String.join("\n", TraceChecker.check(result.trace())));
    return result;
  }

  @SuppressWarnings("JdkObsolete") // written by any thread
  Result run(RunSpec spec) throws InterruptedException {
    StringBuffer out = new StringBuffer();
    StringBuffer err = new StringBuffer();
    Console console =
        new Console() {
          @Override
          public void write(OutputStreamKind stream, String text) {
            (stream == OutputStreamKind.STDERR ? err : out).append(text);
          }

          @Override
          public String readLine() {
            return "";
          }
        };
    Run run = new Run(spec, library, console);
    run.start();
    Ending ending = run.await();
    return new Result(out.toString(), err.toString(), ending, run.trace(), run.schedule());
  }
}
