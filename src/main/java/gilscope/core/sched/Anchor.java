package gilscope.core.sched;

/**
 * A moment of a thread, said so that it survives small edits and other versions of Python: when it
 * is about to do something for the {@code count}-th time at a line with this text. Immutable.
 *
 * @param thread in order of starting, 0 the main thread
 * @param function whose line it is, without its class or module
 * @param text of the line, stripped
 * @param line its number when the schedule was found
 * @param operation what kind of instruction: LOAD, STORE, CALL and so on
 * @param name its variable or attribute; empty if it has none
 * @param count from 1, of all such moments of the thread
 * @param inFunction the same whatever the line's text: of all such moments in the function
 * @param offset accesses and lock operations into the instruction, for one that makes several
 */
public record Anchor(
    int thread,
    String function,
    String text,
    int line,
    String operation,
    String name,
    int count,
    int inFunction,
    int offset) {
  /** True if both are the same kind of moment of a thread in a function. */
  private boolean isLoosely(Anchor other) {
    return thread == other.thread
        && function.equals(other.function)
        && operation.equals(other.operation)
        && name.equals(other.name);
  }

  /** True if both are the same moment. */
  public boolean isSame(Anchor other) {
    return isLoosely(other)
        && text.equals(other.text)
        && count == other.count
        && offset == other.offset;
  }

  /** True if both are the same moment but for the text of the line. */
  public boolean isSameInFunction(Anchor other) {
    return isLoosely(other) && inFunction == other.inFunction && offset == other.offset;
  }

  /** For people. */
  public String inWords() {
    String what = name.isEmpty() ? operation : operation + " " + name;
    return function.isEmpty() ? "thread " + thread : what + " in " + function + "()";
  }
}
