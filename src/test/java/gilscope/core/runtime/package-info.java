/** Tests of the runtimes from inside: stopping the world, critical sections. */
@NullMarked
package gilscope.core.runtime;

import org.jspecify.annotations.NullMarked;
