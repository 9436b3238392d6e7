/** The parser against CPython 3.14: trees, errors and places as files that CPython wrote. */
@NullMarked
package gilscope.lang.syntax;

import org.jspecify.annotations.NullMarked;
