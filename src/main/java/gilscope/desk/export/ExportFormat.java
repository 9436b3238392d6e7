package gilscope.desk.export;

import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Palette;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline can be written as, without a toolkit. The same trace and options give the same
 * bytes. (PNG needs a rasteriser and is written by the window's package.)
 */
public enum ExportFormat {
  /** A picture of vectors; text stays text. */
  SVG("svg", "SVG picture", "svg", true),
  /** A picture of vectors on one page; text stays text. */
  PDF("pdf", "PDF document", "pdf", true),
  /** A page that pans and zooms without network. */
  HTML("html", "Web page", "html", true),
  /** For Perfetto, chrome://tracing, VizTracer, …; can be imported again. */
  CHROME("chrome", "Chrome trace (JSON)", "json", false),
  /** For ui.perfetto.dev. */
  PERFETTO("perfetto", "Perfetto trace", "pftrace", false),
  /** For speedscope.app. */
  SPEEDSCOPE("speedscope", "Speedscope profile", "speedscope.json", false),
  /** For profiler.firefox.com; can be imported again. */
  FIREFOX("firefox", "Firefox profile", "profile.json", false),
  /** A table of intervals. */
  CSV("csv", "Table (CSV)", "csv", false);

  private final String id;
  private final String label;
  private final String extension;
  private final boolean picture;

  ExportFormat(String id, String label, String extension, boolean picture) {
    this.id = id;
    this.label = label;
    this.extension = extension;
    this.picture = picture;
  }

  /** As the command line names it. */
  public String id() {
    return id;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** A file name's usual ending, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether it is looked at, with title, caption and colours; else another tool reads it. */
  public boolean isPicture() {
    return picture;
  }

  /** The format with this name on the command line, or null. */
  public static @Nullable ExportFormat named(String id) {
    for (ExportFormat format : values()) {
      if (format.id.equals(id)) {
        return format;
      }
    }
    return null;
  }

  /** The format that a file's name asks for, or null; the longest ending that fits. */
  public static @Nullable ExportFormat ofFile(String name) {
    ExportFormat best = null;
    for (ExportFormat format : values()) {
      if (name.endsWith("." + format.extension)
          && (best == null || format.extension.length() > best.extension.length())) {
        best = format;
      }
    }
    return best;
  }

  /**
   * Writes a view's timeline to a stream, which stays open. The palette is used by pictures only.
   */
  public void write(TraceView view, Picture.Options options, Palette palette, OutputStream out)
      throws IOException {
    switch (this) {
      case SVG ->
          out.write(
              SvgWriter.write(Picture.of(view, options), palette).getBytes(StandardCharsets.UTF_8));
      case PDF -> PdfWriter.write(Picture.of(view, options), palette, out);
      case HTML -> HtmlWriter.write(view, options, palette, out);
      case CHROME -> ChromeWriter.write(Extract.of(view, options), out);
      case PERFETTO -> PerfettoWriter.write(Extract.of(view, options), out);
      case SPEEDSCOPE -> SpeedscopeWriter.write(Extract.of(view, options), out);
      case FIREFOX -> FirefoxWriter.write(Extract.of(view, options), out);
      case CSV -> CsvWriter.write(Extract.of(view, options), out);
    }
  }

  /** Writes a file, which appears under its name only when it is whole. */
  public void write(TraceView view, Picture.Options options, Palette palette, Path file)
      throws IOException {
    Path absolute = file.toAbsolutePath();
    Path partial = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
        write(view, options, palette, out);
      }
      Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
