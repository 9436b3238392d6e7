package gilscope.cli;

import gilscope.core.session.Run;

/**
 * While open, Ctrl+C ends the program as CPython's KeyboardInterrupt would: what it wrote is
 * flushed and the process ends with status 130. Thread-safe.
 *
 * <p>Why a shutdown hook: it is the one way to hear of SIGINT and SIGTERM that every JVM offers.
 */
final class Interruption implements AutoCloseable {
  private static final int STATUS = 130;

  private final Thread hook;

  Interruption(Run run, Streams streams) {
    hook =
        new Thread(
            () -> {
              run.stop();
              streams.flush();
              streams.err().println("KeyboardInterrupt");
              Runtime.getRuntime().halt(STATUS);
            },
            "gilscope interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already; the hook says so.
    }
  }
}
