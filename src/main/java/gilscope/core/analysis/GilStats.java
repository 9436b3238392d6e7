package gilscope.core.analysis;

/**
 * What happened at the GIL. Immutable.
 *
 * @param switches acquisitions by another thread than the last holder
 * @param holdNs how long somebody had it
 * @param waitNs all threads' waiting for it together
 */
public record GilStats(long switches, long holdNs, long waitNs) {}
