package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What a {@code SyntaxError} carries, as a value. Immutable.
 *
 * @param lineno counted from 1
 * @param offset the first character, counted from 1 in code points; 0 where CPython knows none
 * @param endLineno counted from 1; 0 or −1 where CPython has none
 * @param endOffset the character after the last one, counted from 1; 0 or −1 as CPython gives it
 * @param text the line of {@code lineno} with its line end, null where CPython gives none
 */
public record SyntaxErrorInfo(
    Type type,
    String msg,
    String filename,
    int lineno,
    int offset,
    int endLineno,
    int endOffset,
    @Nullable String text) {

  /** Which exception class it becomes. */
  public enum Type {
    SYNTAX_ERROR("SyntaxError"),
    INDENTATION_ERROR("IndentationError"),
    TAB_ERROR("TabError"),
    /** Nothing but the end of the text is missing; see {@link InputEnd}. */
    INCOMPLETE_INPUT("_IncompleteInputError"),
    /** Nested too deeply for the parser. */
    MEMORY_ERROR("MemoryError"),
    /** Nested too deeply for the compiler. */
    RECURSION_ERROR("RecursionError");

    private final String pythonName;

    Type(String pythonName) {
      this.pythonName = pythonName;
    }

    /** The name of the exception class in {@code builtins}. */
    public String pythonName() {
      return pythonName;
    }
  }
}
