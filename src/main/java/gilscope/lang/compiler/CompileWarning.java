package gilscope.lang.compiler;

/**
 * A SyntaxWarning.
 *
 * @param line counted from 1
 */
public record CompileWarning(String message, String filename, int line) {}
