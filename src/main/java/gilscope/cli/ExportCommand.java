package gilscope.cli;

import gilscope.core.event.MachineKind;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.export.ExportFormat;
import gilscope.desk.export.Picture;
import gilscope.desk.export.TraceFiles;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.Mark;
import gilscope.desk.scene.Palette;
import gilscope.desk.ui.PngFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gilscope export TRACE|FILE.py -o OUT}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description = {
      "Writes the timeline of a run as a picture, a page, or a file of another trace viewer.",
      "Of a .py file: runs it first, on the virtual machine unless told otherwise, so that the"
          + " file is the same each time."
    })
final class ExportCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      arity = "1",
      paramLabel = "TRACE|FILE.py",
      description = "A recorded run, or a program to run.")
  private String input = "";

  @Option(names = "-o", required = true, paramLabel = "OUT", description = "The file to write.")
  private Path out = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "png, svg, pdf, html, chrome, perfetto, speedscope, firefox or csv; without it, OUT's"
              + " ending tells (.json: chrome).")
  private @Nullable String format;

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "Start of the range, as in 1.5ms; ns, µs, ms or s.")
  private @Nullable Moment from;

  @Option(names = "--to", paramLabel = "T", description = "End of the range.")
  private @Nullable Moment to;

  @Option(names = "--width", paramLabel = "PX", description = "Width of the picture; default 1600.")
  private int width = 1600;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "Pixels of the PNG per pixel of the picture; default 1.")
  private double scale = 1;

  @Option(
      names = "--theme",
      paramLabel = "light|dark",
      description = "Colours on light (default) or dark ground.")
  private String theme = "light";

  @Option(
      names = "--palette",
      paramLabel = "NAME",
      description = "default, colour-blind or high-contrast.")
  private String palette = "default";

  @Option(
      names = "--lanes",
      paramLabel = "PATTERN",
      description = "Only lanes whose name contains this.")
  private String lanes = "";

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Title of a picture; default: the program and how it was run.")
  private String title = "";

  @Option(names = "--caption", paramLabel = "TEXT", description = "Text below a picture.")
  private String caption = "";

  @Option(names = "--no-legend", description = "A picture without its legend.")
  private boolean noLegend;

  @Option(
      names = "--mark",
      paramLabel = "T[=NOTE]",
      description = "Marks a moment in a picture, as in 1.5ms='here'; may be repeated.")
  private List<String> marks = List.of();

  @Mixin private RunOptions options = new RunOptions();

  ExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    ExportFormat kind = kind();
    Palette colours = colours();
    if (width < 200 || width > 100_000 || !(scale > 0) || scale > 16) {
      throw new UserError(
          "--width is 200 to 100000 and --scale up to 16; try --width 1600 --scale 2");
    }
    Picture.Options look =
        new Picture.Options(
            from == null ? Double.NaN : from.ns(),
            to == null ? Double.NaN : to.ns(),
            width,
            Arrangement.inPicture(lanes),
            Double.NaN,
            new Picture.Surroundings(
                title, caption, !noLegend, marks.stream().map(ExportCommand::mark).toList()));
    if (look.fromNs() >= look.toNs()) {
      throw new UserError("--from must be before --to; try exchanging them");
    }
    TraceView view = TraceView.of(trace());
    try {
      if (kind == null) {
        PngFile.write(Picture.of(view, look), colours, scale, out);
      } else {
        kind.write(view, look, colours, out);
      }
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UserError(
          "'" + out + "' cannot be written (" + e.getMessage() + "); try another path");
    }
    return 0;
  }

  private static Mark mark(String text) {
    int note = text.indexOf('=');
    String at = note < 0 ? text : text.substring(0, note);
    try {
      return new Mark(Moment.parse(at).ns(), note < 0 ? "" : text.substring(note + 1));
    } catch (IllegalArgumentException e) {
      throw new UserError("--mark: " + e.getMessage());
    }
  }

  private Trace trace() throws InterruptedException {
    if (TraceFiles.isTrace(InputFile.existing(input))) {
      return TraceFile.open(streams, input);
    }
    return new Execution(streams)
        .record(
            options.spec(input, InputFile.read(input), List.of(), MachineKind.VIRTUAL),
            new ProgramConsole(streams, false),
            null)
        .trace();
  }

  private Palette colours() {
    boolean dark = Theme.parse(theme) == Theme.DARK;
    Palette named = Palette.named(palette, dark);
    if (named == null) {
      throw new UserError(
          "unknown palette '" + palette + "'; use default, colour-blind or high-contrast");
    }
    return named;
  }

  /** The format; null for PNG, which the window's package writes. */
  private @Nullable ExportFormat kind() {
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    String given = format == null ? "" : format.toLowerCase(Locale.ROOT);
    if (given.equals("png") || given.isEmpty() && name.endsWith(".png")) {
      return null;
    }
    ExportFormat kind = given.isEmpty() ? ExportFormat.ofFile(name) : ExportFormat.named(given);
    if (kind == null) {
      throw new UserError(
          given.isEmpty()
              ? "cannot tell the format of '" + out + "'; name it with --format: " + formats()
              : "unknown format '" + given + "'; use " + formats());
    }
    return kind;
  }

  private static String formats() {
    List<String> names = new ArrayList<>(List.of("png"));
    for (ExportFormat each : ExportFormat.values()) {
      names.add(each.id());
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }
}
