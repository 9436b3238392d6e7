package gilscope.core.analysis;

import gilscope.core.event.LockId;
import gilscope.core.event.ResourceKind;

/**
 * What happened at one resource. Immutable.
 *
 * @param contended acquisitions that had to wait
 * @param waitNs all threads' waiting for it together
 * @param holdNs how long somebody owned it
 * @param maxWaiters the most that waited at once
 */
public record LockStats(
    LockId id,
    ResourceKind kind,
    String name,
    long acquisitions,
    long contended,
    long waitNs,
    long holdNs,
    int maxWaiters) {}
