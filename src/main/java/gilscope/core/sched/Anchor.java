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
 */
public record Anchor(
    int thread, String function, String text, int line, String operation, String name, int count) {}
