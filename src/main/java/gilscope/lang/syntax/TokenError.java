package gilscope.lang.syntax;

/**
 * Why a token could not be read. Immutable.
 *
 * @param overrides whether it is reported although the parser found something wrong further up.
 *     CPython does that with the errors its tokenizer raises, but not with those inside of f- and
 *     t-strings, and not with mere states ("bad dedent") that become an error when the parser asks
 *     for the token
 */
record TokenError(SyntaxErrorInfo info, boolean overrides) {
  /** True if only the end of the text is missing. */
  boolean isOfEnd() {
    return info.msg().equals("unexpected EOF while parsing")
        || info.msg().startsWith("unterminated triple-quoted ")
        || info.msg().endsWith(" was never closed");
  }
}
