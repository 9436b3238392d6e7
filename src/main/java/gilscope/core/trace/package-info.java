/**
 * The append-only trace store with its cursors, a reader's index, and the versioned file.
 *
 * <p>A saved trace opens with no interpreter running, and nothing here knows Python.
 *
 * <p><b>Writing.</b> {@link gilscope.core.trace.DirectRecorder} (virtual machine: one thread writes
 * straight into the store) and {@link gilscope.core.trace.RingRecorder} (live machine: a ring per
 * writing thread, merged by one consumer) implement the recording port; {@link
 * gilscope.core.trace.TraceSpill} lets either outgrow the heap. The {@link
 * gilscope.core.trace.TraceStore} keeps events in column chunks, 24 bytes each and about half of
 * that once a chunk is full, and never changes what it has published.
 *
 * <p><b>Reading.</b> A {@link gilscope.core.trace.TraceCursor} walks rows. A {@link
 * gilscope.core.trace.TraceView} is one reader's index: a {@link gilscope.core.trace.ThreadTrack}
 * per thread, a {@link gilscope.core.trace.ResourceTrack} per resource, rows by kind. <b>Why</b>
 * each reader builds its own: an index shared between the writer and a window would need locks or
 * copies, while reading ten million rows takes a tenth of a second.
 *
 * <h2>The file, format 1</h2>
 *
 * <p>All numbers are little-endian. A text is a u32 (length in bytes, top bit set for UTF-16LE,
 * clear for UTF-8) and its bytes; UTF-16 is used only for texts with lone surrogates. A map is a
 * u32 count and that many pairs of texts, keys ascending.
 *
 * <pre>
 * file     "GILSCOPE" u32 format=1 u32 0, sections…, u64 offset of INDX, "ENDSCOPE"
 * section  u32 tag  u32 version=1  u64 payload length
 *          payload, zeros up to a multiple of 8
 *          u32 CRC-32C of everything from the tag to the payload's end  u32 0
 * HEAD     map: the TraceHeader; keys program, source:FILE, arg:NNNNNN, runtime, machine, cores,
 *          switch_interval_ns, policy, seed, level, version, extra:KEY
 * DICT     u32 first text number, u32 n, n texts;
 *          u32 first code number, u32 n, n × (text file, text name, i32 first line, u32 k, k × i32 line)
 * ROWS     u64 first row, i64 base time, i64 latest time, u32 rows, u32 threads,
 *          threads × (i32 thread, u32 0, i64 base step),
 *          six columns of {@code rows} i32: kind &lt;&lt; 24 | thread, time − base time,
 *          step − the thread's base step (unsigned), a, b, c
 * TAIL     map: what is known at the end: schedule, exit, …
 * INDX     u32 n, u32 0, n × (u32 tag, u32 0, u64 offset)
 * </pre>
 *
 * <p>Sections come in the order of writing: HEAD, then DICT before the ROWS that need it, at last
 * TAIL and INDX. A reader may skip sections whose tag it does not know. A file whose end is missing
 * or damaged is read up to the damage ({@link gilscope.core.trace.TraceDamage}). Nothing in a file
 * depends on when or where it was written: equal runs give equal files. Meaning of kinds and
 * operands: {@link gilscope.core.event.EventKind}, {@link gilscope.core.event.EventSink}.
 */
@NullMarked
package gilscope.core.trace;

import org.jspecify.annotations.NullMarked;
