/**
 * Builtins and native modules, one file per module and one registry line each.
 *
 * <p>Time, chance and I/O go only through the Gate, so that they land in the Schedule and replay.
 */
@NullMarked
package gilscope.lang.stdlib;

import org.jspecify.annotations.NullMarked;
