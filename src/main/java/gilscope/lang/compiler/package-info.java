/**
 * From the syntax tree to {@link gilscope.lang.bytecode.Code}, in CPython 3.14's shape: the same
 * instructions, constants, lines and handlers that its own compiler makes with specialisation off.
 *
 * <p>The machine, from left to right:
 *
 * <ol>
 *   <li>{@link gilscope.lang.compiler.Future} reads the {@code __future__} imports.
 *   <li>Names: one walk notes how each block uses each name ({@code SymbolTableBuilder}), then each
 *       name is bound: local, cell, free or global ({@code ScopeAnalysis}). Comprehensions that
 *       need no frame of their own are marked for inlining (PEP 709).
 *   <li>Code generation: one {@code Unit} per code object, filled by {@code StatementCode}, {@code
 *       ExpressionCode} and their neighbours with real and pseudo instructions, labels and
 *       locations.
 *   <li>{@code FlowGraph} cuts the sequence into blocks. The passes over it, in CPython's order:
 *       handlers, inlining of small exits, unreachable code, lines, constants, peephole, unused
 *       constants, unbound locals, superinstructions, cold blocks to the end, stack depth, cells,
 *       directions of jumps, borrowed loads.
 *   <li>{@code Assembler} lays the blocks out.
 * </ol>
 *
 * <h2>Why the same bytecode</h2>
 *
 * <p>What a thread can be preempted between, what {@code dis} shows, which line an event carries
 * and where an exception table begins are all visible to the user, and CPython's answer is the only
 * one that teaches the right thing. The golden format of the tests is therefore the disassembly of
 * the real thing.
 *
 * <p>A compilation belongs to one thread; nothing outlives it but the {@code Code}.
 */
@NullMarked
package gilscope.lang.compiler;

import org.jspecify.annotations.NullMarked;
