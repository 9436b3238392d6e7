/**
 * The façade between the engine and whoever drives it: load, run, pause, resume, stop, step
 * forwards and back, seek, replay. Commands in, state out.
 */
@NullMarked
package gilscope.core.session;

import org.jspecify.annotations.NullMarked;
