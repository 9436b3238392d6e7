/**
 * What a trace says: deadlocks, contention, wait chains, totals. Pure functions of a {@link
 * gilscope.core.trace.TraceView}; nothing here runs a program or changes a trace.
 *
 * <p>A question is asked of a {@link gilscope.core.analysis.Moment}: a time (what the timeline's
 * cursor means) or a number of rows (exact, what a paused virtual machine means). Answers for
 * people are full sentences with the names that the program gave.
 */
@NullMarked
package gilscope.core.analysis;

import org.jspecify.annotations.NullMarked;
