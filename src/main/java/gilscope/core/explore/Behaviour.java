package gilscope.core.explore;

import gilscope.core.sched.Choices;

/**
 * One behaviour that a search met: executions that differ only in the order of independent steps.
 * Immutable.
 *
 * @param form of its failure, {@link gilscope.core.sched.Failure.Form#label}; empty if it passes
 * @param choices of the first execution that showed it
 */
public record Behaviour(String form, Choices choices) {}
