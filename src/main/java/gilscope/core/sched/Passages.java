package gilscope.core.sched;

import java.util.List;

/**
 * Where the steps of an execution begin, and by which instructions their threads came there.
 * Immutable.
 *
 * @param steps in order; behind the last step, where threads still stood
 * @param before for each of them, what its thread executed since its step before: the last one is
 *     the instruction in which it stands
 */
public record Passages(List<Anchor> steps, List<List<Instruction>> before) {}
