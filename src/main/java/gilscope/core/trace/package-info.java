/**
 * The append-only trace store with its cursors, time index and versioned file.
 *
 * <p>A saved trace opens with no interpreter running, and nothing here knows Python.
 */
@NullMarked
package gilscope.core.trace;

import org.jspecify.annotations.NullMarked;
