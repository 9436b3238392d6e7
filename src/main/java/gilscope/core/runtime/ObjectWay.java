package gilscope.core.runtime;

import java.util.List;

/**
 * The way to an object: a variable of a frame, then from part to part. It can be gone again at
 * another moment. Immutable.
 *
 * @param thread whose frame
 * @param frame from 1 for its outermost
 * @param name of the variable; on the operand stack its place, 0 for the bottom
 * @param steps labels of parts as {@link ObjectImage} gives them
 */
public record ObjectWay(int thread, int frame, Scope scope, String name, List<String> steps) {
  /** Where the variable is. */
  public enum Scope {
    LOCAL,
    STACK,
    GLOBAL
  }

  public ObjectWay {
    steps = List.copyOf(steps);
  }
}
