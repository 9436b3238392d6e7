/**
 * Pictures and files out of a scene or a trace, one file per format, and traces out of other tools'
 * files.
 *
 * <p><b>Out.</b> {@link gilscope.desk.export.ExportFormat} lists what can be written. Pictures
 * (SVG, PDF) are written from a {@link gilscope.desk.export.Picture}, trace formats from an {@link
 * gilscope.desk.export.Extract}; the page has both. The same trace and options give the same bytes.
 *
 * <p><b>In.</b> {@link gilscope.desk.export.TraceImport} reads Chrome's JSON (VizTracer's and
 * gvl-tracing's too) and Firefox profiles. What Gilscope wrote in these formats, or in Perfetto's,
 * comes back with the same intervals: the files carry {@link gilscope.desk.export.TraceFacts ids
 * and kinds}, which viewers ignore. Other tools' intervals become the events that a run with those
 * intervals would have recorded.
 */
@NullMarked
package gilscope.desk.export;

import org.jspecify.annotations.NullMarked;
