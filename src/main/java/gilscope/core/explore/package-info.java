/** Systematic search over schedules. */
@NullMarked
package gilscope.core.explore;

import org.jspecify.annotations.NullMarked;
