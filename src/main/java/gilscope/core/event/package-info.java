/**
 * What can be told about a run: ids, positions, and the event vocabulary as sealed records with
 * their packed form.
 *
 * <p>Nothing here knows Python: threads, resources and choices are ids.
 */
@NullMarked
package gilscope.core.event;

import org.jspecify.annotations.NullMarked;
