package gilscope.lang.syntax;

/**
 * What the end of a source text means: at a prompt, more may come.
 *
 * @param mayBeIncomplete a text that only lacks its end fails as {@link
 *     SyntaxErrorInfo.Type#INCOMPLETE_INPUT} ({@code PyCF_ALLOW_INCOMPLETE_INPUT})
 * @param impliesDedent the end closes an indented block ({@code PyCF_DONT_IMPLY_DEDENT} is not set)
 */
public record InputEnd(boolean mayBeIncomplete, boolean impliesDedent) {
  /** All is there. */
  public static final InputEnd WHOLE = new InputEnd(false, true);
}
