package gilscope.cli;

import gilscope.core.event.MachineKind;
import gilscope.core.session.RunSpec;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.export.Picture;
import gilscope.desk.export.TraceFiles;
import gilscope.desk.scene.Palette;
import gilscope.desk.ui.PngFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** How the desktop is started, and what happens where it cannot be. Stateless. */
final class Start {
  /** What a newcomer sees first: the same two lines of Python with and without the GIL. */
  static final String FIRST_SAMPLE = "unlocked_counter.py";

  private static final int PICTURE_WIDTH = 1600;

  private Start() {}

  /**
   * Opens the window with the first sample; without a display, draws that sample's timeline
   * instead.
   */
  static int sample(Streams streams, Theme theme) throws IOException, InterruptedException {
    Map<String, String> samples = Samples.all();
    String text = samples.get(FIRST_SAMPLE);
    if (text == null) {
      throw new IllegalStateException("no sample " + FIRST_SAMPLE);
    }
    String missing = Display.missing();
    if (missing.isEmpty()) {
      return Desktop.run(
          window -> {
            window.openText(FIRST_SAMPLE, text, null);
            window.welcomeOnce();
          },
          samples,
          theme);
    }
    Path picture = Path.of("gilscope-" + FIRST_SAMPLE.replace(".py", "") + ".png").toAbsolutePath();
    streams
        .err()
        .println(
            "gilscope: "
                + missing
                + ", so "
                + FIRST_SAMPLE
                + " runs without a window and its timeline becomes a picture");
    Trace trace =
        new Execution(streams)
            .record(
                RunSpec.of(FIRST_SAMPLE, text).withMachine(MachineKind.VIRTUAL),
                new ProgramConsole(streams, false),
                null)
            .trace();
    PngFile.write(
        Picture.of(TraceView.of(trace), Picture.Options.whole(PICTURE_WIDTH)),
        Palette.standard(theme == Theme.DARK),
        2,
        picture);
    streams.out().println(picture);
    return 0;
  }

  /**
   * Opens the window with a file.
   *
   * @throws UserError where there is no display
   */
  static int file(Streams streams, Path file, Theme theme)
      throws IOException, InterruptedException {
    String missing = Display.missing();
    if (!missing.isEmpty()) {
      throw new UserError(missing + "; try 'gilscope export " + file + " -o timeline.png'");
    }
    if (TraceFiles.isTrace(file)) {
      TraceFile.open(
          streams, file.toString()); // what cannot be read is said here, before a window opens
    }
    return Desktop.run(window -> window.open(file), Samples.all(), theme);
  }
}
