/**
 * From the syntax tree to {@code Code}: symbol scopes first, then code generation, then peephole
 * and exception tables, in CPython 3.14's shape.
 */
@NullMarked
package gilscope.lang.compiler;

import org.jspecify.annotations.NullMarked;
