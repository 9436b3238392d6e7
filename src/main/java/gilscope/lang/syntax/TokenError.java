package gilscope.lang.syntax;

/**
 * Why a token could not be read. Immutable.
 *
 * @param raised whether CPython's tokenizer itself raises it; the others are states ("bad dedent")
 *     that become an error only when the parser asks for that token
 */
record TokenError(SyntaxErrorInfo info, boolean raised) {}
