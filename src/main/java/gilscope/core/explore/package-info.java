/**
 * Systematic search over the schedules of a program: what can go wrong, under which order of steps,
 * and whether every order was covered.
 *
 * <p><b>A scheduling point</b> stands before each <em>visible</em> step: a touch of a place that
 * another thread could notice, or the operation on a lock. A place is an object, or one key of it
 * (an attribute, a dict's key, a list's index); {@link gilscope.core.sched.Touch} says which
 * touches conflict. It is visible from the moment on that a thread other than its maker touches it
 * while several threads are alive, if any of them changes it. That is learnt by executing;
 * enumerations begin anew, with their counts, when an execution teaches something. Everything else
 * is folded into the step before.
 *
 * <p><b>Regimes are masks</b> over the same points: without a GIL each of them may be a switch;
 * under the old GIL the first of each instruction; under today's the first behind a check point or
 * a release of the GIL. What lies between two switches is one step with several touches.
 *
 * <p><b>Threads.</b> The start and the end of a thread are no steps: a new thread runs up to its
 * first point by itself before anybody decides, and who waits for the end of another goes on by
 * itself. With {@code gilscope.parallel} the main thread therefore takes no steps. Points exist
 * only while at least two threads are alive. The inner bookkeeping of {@code threading.Thread} is
 * not visible.
 *
 * <p><b>A preemption</b> is a step of another thread than the last step's, while that thread could
 * have gone on and had not yielded ({@code time.sleep}). Switches where a thread waits or ends cost
 * nothing. A <b>delay</b> is a thread passed over by the round robin that begins with the last
 * thread.
 *
 * <p><b>Ends.</b> An exception that leaves a thread ends the execution: what other threads would
 * have done is not executed, and two executions that end so after different steps are different
 * traces. A wait with a time limit ends by itself when nobody else can go on; some more may end
 * before, each a choice ({@link gilscope.core.explore.SearchOptions#timeouts}), as far as they wait
 * for a lock. A report says how many were left out.
 *
 * <p><b>Sleeping orders nothing</b>: no system promises that a thread which could go on does so
 * before another has slept for a second. A sleep is a place where others may go first, and no more.
 * But a failure that was only seen with somebody held up while others slept says so, with for how
 * long ({@link gilscope.core.explore.Timely}, {@link gilscope.core.explore.Finding#heldUpNs}).
 *
 * <p><b>Budgets</b> are counted in executions and in work ({@link gilscope.core.explore.Pace}), so
 * that a report is the same on every machine and on any number of cores; real time only cuts a
 * search short, and the report says so.
 *
 * <p><b>Strategies</b>, one file each: {@link gilscope.core.explore.DepthFirst} (all, preemption
 * and delay bounding), {@link gilscope.core.explore.SourceDpor}, {@link
 * gilscope.core.explore.OptimalDpor}, and the samplers {@link gilscope.core.explore.Pct}, {@link
 * gilscope.core.explore.Pos}, {@link gilscope.core.explore.Surw}, {@link
 * gilscope.core.explore.Urw}, {@link gilscope.core.explore.RandomWalk}, {@link
 * gilscope.core.explore.RoundRobin}. Adding one: a file, a constant in {@link
 * gilscope.core.explore.SearchOptions.Strategy} and a line in {@link gilscope.core.explore.Search}.
 * {@link gilscope.core.explore.Portfolio} runs several in {@link gilscope.core.explore.Lane}s.
 */
@NullMarked
package gilscope.core.explore;

import org.jspecify.annotations.NullMarked;
