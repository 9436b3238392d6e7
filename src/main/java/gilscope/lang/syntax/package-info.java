/**
 * Source text to tree: the whole Python 3.14 grammar.
 *
 * <p>The machine, from left to right:
 *
 * <ol>
 *   <li>{@link gilscope.lang.syntax.SourceText} decodes bytes (BOM, PEP 263), makes every line end
 *       a {@code \n} and knows where lines start.
 *   <li>The tokenizer turns it into one flat token stream, as CPython's does: INDENT and DEDENT,
 *       and f- and t-strings already cut into start, middle, expression tokens and end (PEP 701). A
 *       token that cannot be read becomes an error token: it counts only when somebody reaches it.
 *   <li>The parser is recursive descent with precedence climbing for binary operators. It builds
 *       the records of {@link gilscope.lang.syntax.Mod}, {@link gilscope.lang.syntax.Stmt}, {@link
 *       gilscope.lang.syntax.Expr} and {@link gilscope.lang.syntax.Pattern}, which mirror CPython's
 *       {@code Python.asdl} name by name and field by field. It has no error messages of its own:
 *       at the first token it cannot use it stops.
 *   <li>Only then does the error pass run: a packrat recogniser over the grammar with CPython's
 *       {@code invalid_*} rules, from the start of the statement that failed. It yields the text
 *       and the range CPython would report.
 * </ol>
 *
 * <h2>Coordinates</h2>
 *
 * Inside, a place is an offset into the text in UTF-16 units. A {@link gilscope.lang.syntax.Span}
 * counts as CPython's {@code ast} does: lines from 1, columns from 0 in UTF-8 bytes. A {@link
 * gilscope.lang.syntax.SyntaxErrorInfo} counts as a {@code SyntaxError} does: offsets from 1 in
 * code points.
 *
 * <h2>Why two parsers</h2>
 *
 * CPython's error texts depend on the order in which its PEG alternatives are tried and on the
 * furthest token they touched. Imitating that in recursive descent makes both the parser and the
 * messages bad; running the PEG always costs a factor of ten in speed. So good programs take the
 * fast road and wrong ones, where nobody counts milliseconds, take the exact one.
 *
 * <p>Everything here is immutable or confined to one call; nothing is shared between threads.
 */
@NullMarked
package gilscope.lang.syntax;

import org.jspecify.annotations.NullMarked;
