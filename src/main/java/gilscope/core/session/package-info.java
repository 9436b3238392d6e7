/**
 * The façade between the engine and whoever drives it: load, run, pause, resume, stop, step
 * forwards and back, seek, replay.
 *
 * <p><b>Commands in, state out.</b> {@link gilscope.core.session.Session} takes commands from any
 * thread and carries them out on a thread of its own; {@link gilscope.core.session.SessionState} is
 * an immutable picture of one moment, taken when somebody asks. Nobody is called back: a reader
 * polls {@link gilscope.core.session.Session#version}.
 *
 * <p><b>Going back</b> is going forward again: the program is executed anew with the same settings
 * and the recorded decisions up to the step wanted. The trace of such a shadow run replaces the one
 * shown only when it is longer or takes another course, so the future stays visible while one looks
 * at the past.
 */
@NullMarked
package gilscope.core.session;

import org.jspecify.annotations.NullMarked;
