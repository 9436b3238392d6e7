package gilscope.core.explore;

/**
 * A deadlock that the order of locks in passing executions makes possible.
 *
 * @param message the circle
 * @param confirmed an execution was found that ends in it
 */
public record Prediction(String message, boolean confirmed) {
  /** For people. */
  public String text() {
    return "possible deadlock: " + message + (confirmed ? ": confirmed" : ": not confirmed");
  }
}
