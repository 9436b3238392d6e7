/**
 * Frames, the evaluation loop, calls, unwinding and tracebacks.
 *
 * <p>Frames live on the heap and a Python-to-Python call does not recurse in Java. Time, chance,
 * blocking and switching threads are asked from the port {@code Gate}, which {@code core.runtime}
 * implements; nothing here decides them.
 */
@NullMarked
package gilscope.lang.interp;

import org.jspecify.annotations.NullMarked;
