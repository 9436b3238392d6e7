/**
 * Hot code objects as JVM classes.
 *
 * <p><b>The machine.</b> {@code Compiler} is told by the loop which frame goes on at which
 * instruction again and again: a call, a loop, a resumed generator. It remembers the types of the
 * frame's variables at that moment and lets {@code Translator} make a hidden class of all that can
 * be reached from there: a method that takes the frame over, runs it in JVM variables, and hands
 * back what it returns or yields. Whoever enters a frame at an instruction for which there is such
 * a class calls that.
 *
 * <p><b>Values.</b> Variables and stack entries are objects, or unboxed {@code long} and {@code
 * double} where the loop's notes say that an instruction has only ever seen exact ints or floats. A
 * {@code Shape} says which is which at the start of each basic block; where paths meet with
 * different ones, objects win, found by translating again until nothing changes.
 *
 * <p><b>Attributes.</b> Where an object keeps its attributes is asked once for a variable, as long
 * as nothing runs that could change classes; whoever moves attributes leaves the old array empty,
 * so that what has been asked before only finds nothing ({@code AttributeSites}). What is not
 * there, and all else that takes long, is done in {@code Apart}, which HotSpot does not inline.
 *
 * <p><b>Leaving.</b> Where a guard fails (another type, an overflow), and at every instruction that
 * is not translated, the frame is stored exactly as the loop would have it before that instruction,
 * and the loop goes on. Nothing that has happened happens again.
 *
 * <p><b>Frames.</b> Calls of functions with few parameters hand over the arguments alone, to a
 * second method of the class ({@code Framing}, {@code DirectCalls}): it makes the frame only before
 * the first thing that could observe it, which is a call, a raise, a turn that is due, or leaving.
 * So what getters, setters and base cases of recursions do needs none.
 *
 * <p><b>What stays exact.</b> The instruction of every frame, for tracebacks; the fuel, counted in
 * basic blocks and given back where one is left in the middle; the check points. Variables are
 * written back before every call and turn, so that callees and debuggers see them. What the frame's
 * variables were between a traceback's last call and the exception is not kept.
 *
 * <h2>Why not on the virtual machine</h2>
 *
 * <p>Its threads are suspended between any two instructions and its searches announce accesses;
 * compiled code does neither.
 */
@NullMarked
package gilscope.lang.jit;

import org.jspecify.annotations.NullMarked;
