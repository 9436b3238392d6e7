/**
 * Python values and types: one file per type, a small base and the abilities it has.
 *
 * <p>Every mutation of a list, dict, set, instance or cell goes through one seam, so that
 * per-object locks, accesses and reference counts attach there and nowhere else.
 */
@NullMarked
package gilscope.lang.objects;

import org.jspecify.annotations.NullMarked;
