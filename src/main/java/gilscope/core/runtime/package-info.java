/**
 * The runtimes (GIL, free-threaded) over two machines (live, virtual); the only owner of Java
 * threads, and the implementation of the Gate.
 *
 * <p>Every blocking thing is written once over the three operations of a machine: now, park,
 * unpark.
 */
@NullMarked
package gilscope.core.runtime;

import org.jspecify.annotations.NullMarked;
