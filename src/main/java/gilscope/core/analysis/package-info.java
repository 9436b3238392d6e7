/** What a trace says: deadlocks, contention, wait chains; pure functions of a trace. */
@NullMarked
package gilscope.core.analysis;

import org.jspecify.annotations.NullMarked;
