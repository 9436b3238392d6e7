package gilscope.core.runtime;

/**
 * Unwinds a live thread whose run is over. Not an exception of the program: nothing may catch it.
 */
final class RunStopped extends Error {
  private static final long serialVersionUID = 1;

  RunStopped() {
    super("the run is over", null, false, false);
  }
}
