package gilscope.core.explore;

/**
 * One behaviour that a search met: executions that differ only in the order of independent steps.
 * Immutable.
 *
 * @param form of its failure, {@link gilscope.core.sched.Failure.Form#label}; empty if it passes
 * @param schedule of the first execution that showed it, as text
 */
public record Behaviour(String form, String schedule) {}
