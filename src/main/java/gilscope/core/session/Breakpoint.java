package gilscope.core.session;

/**
 * Stop before a line. Immutable.
 *
 * @param file as {@link RunSpec#fileName}, or the file of an imported module
 * @param line from 1
 */
public record Breakpoint(String file, int line) {}
