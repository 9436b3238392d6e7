package gilscope.core.analysis;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;

/**
 * A thread waits for a resource: one edge of the wait-for graph. Immutable.
 *
 * @param owner whom that makes it wait for, or none: nobody owns a condition or an empty queue
 * @param ownedSince packed position at which the owner acquired it, −1 if unknown
 * @param at packed position at which the waiter waits, −1 if unknown
 * @param since ns, when the wait began
 */
public record Wait(
    ThreadId waiter,
    ThreadState state,
    LockId resource,
    ThreadId owner,
    int ownedSince,
    int at,
    long since) {}
