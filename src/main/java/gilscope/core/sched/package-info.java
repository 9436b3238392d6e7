/**
 * Who runs next: the scheduling oracle, its policies (one file each) and the Schedule, a value
 * short enough to paste.
 *
 * <p><b>The machine asks, the oracle answers.</b> At each decision the virtual machine describes
 * the {@link gilscope.core.sched.Situation} (which threads can execute a step, at which virtual
 * time each would, who ran last, at which step) and gets a {@link gilscope.core.sched.Turn}: a
 * thread and the number of steps it may execute. The machine asks again when the steps are used up,
 * when the thread cannot go on or yields, and when another thread has become runnable. It makes the
 * same request for the same history, which is all that replay needs. A step is counted when it
 * begins: one that blocks belongs to the turn in which it began, and finishing it in a later turn
 * is not another step.
 *
 * <p><b>Three sources of difference between runs, all here</b>: turns ({@code nextTurn}), explicit
 * choices ({@code nextChoice}: who of several waiters wakes, whether a timeout fires) and data
 * ({@code dataSeed}: {@code random} seeded from the system, {@code os.urandom}, hashes). A {@link
 * gilscope.core.sched.Schedule} holds the three, so program + Schedule = the same events.
 *
 * <p>A {@link gilscope.core.sched.Policy} decides turns; {@link
 * gilscope.core.sched.PolicyScheduler} makes a scheduler of it; {@link
 * gilscope.core.sched.RecordingScheduler} writes down what any scheduler answered; {@link
 * gilscope.core.sched.ReplayScheduler} answers from such a record and stops at the first
 * difference; {@link gilscope.core.sched.ManualScheduler} lets the user answer.
 *
 * <p><b>A search</b> decides the order of visible steps instead: a {@link
 * gilscope.core.sched.Guide} chooses at a {@link gilscope.core.sched.Fork}, and {@link
 * gilscope.core.sched.Choices} are what it chose. Where a person leads such an execution elsewhere,
 * {@link gilscope.core.sched.Stretches} are the turns. A Schedule and Stretches are {@link
 * gilscope.core.sched.Decisions}.
 *
 * <p><b>Why</b> steps actually executed are recorded, not steps granted: a turn can be cut short by
 * a lock, and merging successive turns of one thread keeps schedules short. The model is Shuttle's
 * {@code Scheduler} (awslabs/shuttle).
 *
 * <p>Adding a policy: one file, one line in {@link gilscope.core.sched.PolicySpec}. Nothing here is
 * thread-safe: a scheduler belongs to the machine's carrier thread, except where stated.
 */
@NullMarked
package gilscope.core.sched;

import org.jspecify.annotations.NullMarked;
