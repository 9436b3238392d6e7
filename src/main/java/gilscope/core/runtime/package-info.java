/**
 * The runtimes (GIL, free-threaded, unprotected) over two machines (live, virtual); the only owner
 * of Java threads, and the implementation of the Gate.
 *
 * <p><b>The machine said once.</b> Everything that blocks — the GIL ({@code Gil}), locks ({@code
 * LockMutex}), one object's mutex ({@code ObjectLocks}), a stopped world ({@code World}), join,
 * sleep — is written over {@code Machine}: now, park, unpark, start. {@code LiveMachine} is Java
 * threads and the wall clock. {@code VirtualMachine} is a discrete-event simulation on one carrier
 * thread: each thread is a continuation with a clock of its own, {@link
 * gilscope.core.sched.Scheduler} says who goes on and for how many instructions, and the
 * interpreter loop's fuel counts them, so that stepping costs nothing when nobody steps. {@code
 * PythonRuntime} is the Gate: it puts these together and says what happens ({@code TellingGate},
 * {@code Announcer}); {@link gilscope.core.runtime.Engine} is one run with its interpreter.
 *
 * <p><b>Costs</b> in virtual time are in {@code Costs}: what CPython takes per instruction, 5 µs to
 * wake a thread, 30 µs to start one, 1 µs per read or write, 3 ms of time slice where there are
 * more threads than cores.
 *
 * <p><b>Why</b> JDK continuations ({@code jdk.internal.vm}) and not hand-over between Java threads:
 * 0.2–0.4 µs against 5 µs per switch, and Java code that has called back into Python (a sort key,
 * {@code __eq__}) can be suspended as well. The price is one {@code --add-exports} flag, and that
 * no thread may be suspended below a native frame.
 *
 * <p><b>Deadlocks.</b> Both machines see the moment in which the last thread starts to wait without
 * a time limit; that ends the run. A circle of owners is announced when it closes, even if other
 * threads still run.
 *
 * <p><b>Unprotected.</b> {@code Heap} stands under the containers when nothing protects them:
 * {@code lang.objects.RawList} and {@code RawDict} take operations apart into the loads and stores
 * of C code, each a step of the schedule in which another thread may come; array blocks are
 * poisoned, kept and reused; counts drift where increments are torn ({@code Counts}). What a step
 * meets is told with the steps that led to it. Naive object locks (D25 and D26 of the fact sheet)
 * are what this runtime does not have: nothing is put in the GIL's place.
 *
 * <p><b>Not modelled</b> of the free-threaded build: each thread's own copy of a function's
 * bytecode (B10 of the fact sheet), and that a specialised instruction on a list or an instance
 * tries the lock and gives up where it is taken. Both change how long instructions take and nothing
 * that a program can see; what they take is in the measured costs, and no event tells of them.
 * {@code Qsbr} counts no bytecode arrays for the same reason.
 */
@NullMarked
package gilscope.core.runtime;

import org.jspecify.annotations.NullMarked;
