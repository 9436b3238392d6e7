package gilscope.cli;

import gilscope.desk.ui.Toolkit;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code gilscope rehearse PROGRAM PICTURE}, for {@code packaging/gilscope-aot} only: shows the
 * window, draws a picture and ends by itself, so that HotSpot's AOT cache holds the classes and
 * profiles of both (JEP 483, 514, 515).
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Shows the window, draws the timeline of PROGRAM into PICTURE and ends.")
final class RehearseCommand implements Callable<Integer> {
  /** The window is laid out and painted within. */
  private static final long SHOWN_NS = 4_000_000_000L;

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "PROGRAM", description = "A .py file.")
  private String program = "";

  @Parameters(index = "1", paramLabel = "PICTURE", description = "A .png file to write.")
  private String picture = "";

  RehearseCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    FutureTask<Integer> export =
        new FutureTask<>(() -> CommandLines.execute(streams, "export", program, "-o", picture));
    long end = System.nanoTime() + SHOWN_NS;
    Desktop.run(
        _ -> { // JavaFX starts once in a process: the picture is drawn beside the window
          Thread.ofPlatform().start(export);
          Toolkit.closeWhen(() -> export.isDone() && System.nanoTime() > end);
        },
        Samples.all(),
        Theme.ANY);
    return export.resultNow();
  }
}
