package gilscope.core.analysis;

import gilscope.core.event.ThreadId;

/**
 * Where one thread's time went, ns. Immutable.
 *
 * @param readyNs could run and had no core
 * @param lockWaitNs waited for locks, conditions, queues, threads, …
 * @param suspendedNs stopped with the world
 * @param forcedDrops how often it dropped the GIL because another thread asked
 */
public record ThreadStats(
    ThreadId id,
    String name,
    long runNs,
    long readyNs,
    long gilWaitNs,
    long lockWaitNs,
    long sleepNs,
    long ioNs,
    long suspendedNs,
    long gilAcquisitions,
    long forcedDrops) {}
