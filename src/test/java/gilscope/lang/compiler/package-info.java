/** What the compiler makes, compared with what CPython 3.14 made of the same sources. */
@NullMarked
package gilscope.lang.compiler;

import org.jspecify.annotations.NullMarked;
