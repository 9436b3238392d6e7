/**
 * Frames, the evaluation loop, calls, unwinding, imports and tracebacks.
 *
 * <p><b>The machine.</b> A {@link gilscope.lang.interp.Frame} holds the fast locals and the operand
 * stack of one activation in one array. {@code Loop.run} is one {@code switch} over decoded
 * instruction words, with {@code Instructions} for all that is not usual; it runs the frame that
 * was entered from Java and every frame that this one pushes: a call of a Python function, a
 * generator that is resumed by {@code for} or {@code await}, the {@code __init__} of a plain class.
 * None of them recurses in Java. Builtins that call back into Python ({@code sorted(key=…)}, {@code
 * __eq__} in a dict) start a loop of their own on top. Only {@code FrameStack} changes which frame
 * is innermost.
 *
 * <p><b>Exceptions.</b> A {@link gilscope.lang.objects.PyRaise} that reaches the loop is looked up
 * in the frame's exception table; frames without a handler are left one by one, each adding its
 * level to the traceback, until a handler is found or the frame that Java entered is left: then the
 * exception goes on as a Java exception. What is being handled lies on a stack of its own, with an
 * entry per running generator.
 *
 * <p><b>Turns.</b> Every instruction costs one unit of fuel; when it is used up, {@link
 * gilscope.lang.interp.Gate#refuel} may suspend the thread. {@code RESUME}, {@code JUMP_BACKWARD}
 * and calls into Java look at the eval breaker, exactly where CPython 3.14 does, and nowhere else.
 * Time, chance, blocking, threads and files are asked from the Gate, which {@code core.runtime}
 * implements; nothing here decides them.
 *
 * <p><b>The end of objects.</b> {@link gilscope.lang.interp.Lifetimes} ends objects between two
 * instructions, when neither another object ({@link gilscope.lang.objects.Counting}) nor a frame
 * nor a native function holds them. It is on for runs whose code names what depends on it ({@link
 * gilscope.lang.interp.LifetimeUse}). It enters the loop through the fuel only: while the running
 * frame holds something that may end, the loop gets one instruction's fuel at a time.
 *
 * <p><b>Ports.</b> {@link gilscope.lang.interp.SourceCompiler} is the way to parser and compiler,
 * {@link gilscope.lang.interp.SourceRoot} to source files, {@link
 * gilscope.lang.interp.NativeModule} to modules written in Java.
 *
 * <h2>Why constants belong to an interpreter</h2>
 *
 * <p>{@code Code} is shared by all interpreters of the process and cached by content. Its constants
 * as Python objects, its interned names and its inline caches are a {@link
 * gilscope.lang.interp.PyCode}, made anew for each interpreter: an object remembers its identity
 * serial, and two equal runs must hand out equal serials. The price is a walk over the constants
 * when a module is first run.
 */
@NullMarked
package gilscope.lang.interp;

import org.jspecify.annotations.NullMarked;
