/**
 * The instruction set of CPython 3.14 and the immutable {@link gilscope.lang.bytecode.Code} that
 * the compiler makes and the interpreter runs.
 *
 * <p>An instruction is an {@link gilscope.lang.bytecode.Opcode} and a number, its oparg. Each
 * opcode's documentation is its stack picture: what it pops and what it pushes, top of the stack on
 * the right. A {@code Code} holds its instructions decoded: one {@code int} per instruction, {@code
 * ordinal | oparg << 8}, with no EXTENDED_ARG and no CACHE words, and with every jump's oparg
 * replaced by the index of the instruction it goes to. Lines, columns and the exception table are
 * by instruction index too. {@link gilscope.lang.bytecode.Encoding} makes from it the bytes that
 * CPython would show as {@code co_code}, {@code co_linetable} and {@code co_exceptiontable}; {@link
 * gilscope.lang.bytecode.Disassembler} prints what {@code python3.14 -m dis} prints.
 *
 * <h2>Why decoded</h2>
 *
 * <p>A loop over bytes with inline caches would pay for a layout that only makes sense next to C
 * structs. Offsets in the sense of CPython ({@code f_lasti}, {@code dis}) are wanted rarely and
 * come from the encoding.
 *
 * <p>Constants are pure data ({@link gilscope.lang.bytecode.Const}): this package knows no Python
 * objects.
 */
@NullMarked
package gilscope.lang.bytecode;

import org.jspecify.annotations.NullMarked;
