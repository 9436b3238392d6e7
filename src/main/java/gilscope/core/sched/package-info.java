/**
 * Who runs next: the scheduling oracle, its policies (one file each), clocks, and the Schedule, a
 * value short enough to paste.
 */
@NullMarked
package gilscope.core.sched;

import org.jspecify.annotations.NullMarked;
