package gilscope.core.session;

import gilscope.core.event.ThreadId;
import java.util.ArrayList;
import java.util.List;

/**
 * The way to an object: a variable of a frame, then from part to part. What is found there changes
 * from moment to moment, the way stays. Immutable.
 *
 * @param frame from 1 for the thread's outermost
 * @param name of the variable; on the operand stack its place, 0 for the bottom
 * @param steps names of parts as {@link ObjectView#parts} gives them
 */
public record ObjectPath(ThreadId thread, int frame, Scope scope, String name, List<String> steps) {

  /** Where the variable is. */
  public enum Scope {
    /** A parameter, a local, or a variable of an enclosing function. */
    LOCAL("Locals"),
    /** On the operand stack. */
    STACK("Operand stack"),
    /** In the module. */
    GLOBAL("Globals");

    private final String label;

    Scope(String label) {
      this.label = label;
    }

    /** As a heading. */
    public String label() {
      return label;
    }
  }

  public ObjectPath {
    steps = List.copyOf(steps);
  }

  /** A variable. */
  public ObjectPath(ThreadId thread, int frame, Scope scope, String name) {
    this(thread, frame, scope, name, List.of());
  }

  /** One of its parts. */
  public ObjectPath part(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new ObjectPath(thread, frame, scope, name, longer);
  }
}
