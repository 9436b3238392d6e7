/**
 * CPython 3.14's instruction set by name and meaning, and the immutable {@code Code} made of it.
 *
 * <p>Each instruction is one enum constant that carries its stack picture, its operand kind and
 * whether the interpreter passes a check point there. {@code Code} also holds the line and the
 * exception table; the disassembler prints what {@code python3.14 -m dis} prints, which is the
 * golden format of the compiler's tests.
 */
@NullMarked
package gilscope.lang.bytecode;

import org.jspecify.annotations.NullMarked;
