/**
 * The vocabulary that the engine speaks and everything else listens to: ids, positions, events.
 *
 * <p><b>One event, two forms.</b> On the way in, an event is seven numbers given to {@link
 * gilscope.core.event.EventSink}: kind, thread, time, step and three 32-bit operands; no object is
 * made. On the way out it is a record of the sealed interface {@link gilscope.core.event.Event}.
 * {@link gilscope.core.event.EventSink}'s typed methods are the only place that packs operands and
 * {@link gilscope.core.event.EventCodec} the only place that unpacks them; a test sends every
 * record there and back.
 *
 * <p><b>Texts and code.</b> What does not fit into 32 bits (names, output, messages) is a number in
 * the {@link gilscope.core.event.Dictionary}. A place in the program is one number too: every code
 * object that is going to run is defined once with its line table and receives a range of
 * consecutive numbers, one per instruction, so that {@code base + instruction index} is the packed
 * {@link gilscope.core.event.Position}.
 *
 * <p><b>Threads, resources.</b> Thread ids and resource ids are allocation serials given by the
 * runtime (24 bits). A resource is anything that a thread can own or wait for: the GIL, a lock, a
 * condition, a queue, a thread being joined, one object's mutex.
 *
 * <p><b>Why</b> 32-bit operands: lines and instructions come at hundreds of millions per second and
 * a trace of them must stay below 24 bytes per event. The price is the dictionary and the 24-bit
 * ids.
 *
 * <p><b>Adding an event</b>: one {@link gilscope.core.event.EventKind} constant (its code is part
 * of the file format: never reuse one), one record, one typed method, one case in the codec's two
 * switches; the compiler then names everyone who must care.
 */
@NullMarked
package gilscope.core.event;

import org.jspecify.annotations.NullMarked;
