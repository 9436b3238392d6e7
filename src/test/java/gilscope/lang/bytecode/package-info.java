/** The instruction set's data and the tables of code objects, compared with CPython 3.14's. */
@NullMarked
package gilscope.lang.bytecode;

import org.jspecify.annotations.NullMarked;
