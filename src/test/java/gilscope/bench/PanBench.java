package gilscope.bench;

import gilscope.core.session.EngineSession;
import gilscope.core.trace.TraceFileReader;
import gilscope.core.trace.TraceView;
import gilscope.desk.ui.MainWindow;
import gilscope.desk.ui.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * What a frame costs while the timeline of the real window is panned: CPU time of the FX thread and
 * of the render thread per pulse, for traces of 10⁴ … 10⁸ events at five zoom levels. Not a test:
 * {@code PanBench [LARGEST-POWER-OF-TEN]}, headless with {@code -Dglass.platform=Headless
 * -Dprism.order=sw}.
 */
public final class PanBench {
  private static final int FRAMES = 40;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private PanBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int largest = args.length > 0 ? Integer.parseInt(args[0]) : 8;
    Path folder = Files.createTempDirectory("pan-bench");
    CountDownLatch up = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(up::countDown);
    up.await();
    System.out.println("FX ms / render ms per frame, medians (95 %)");
    try {
      measure(folder, 100_000, false);
      for (int power = 4; power <= largest; power++) {
        measure(folder, (long) Math.pow(10, power), true);
      }
    } finally {
      Files.deleteIfExists(folder.resolve("settings"));
      Files.deleteIfExists(folder);
    }
    System.exit(0);
  }

  private static void measure(Path folder, long events, boolean print)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile(folder, "trace", ".gilscope");
    TimelineBench.write(file, events);
    TraceView view = TraceView.of(TraceFileReader.open(file));
    double whole = view.endTime();
    double hundred = whole * 100 / events;
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%10d", events));
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          Stage stage = new Stage();
          stage.setX(0);
          stage.setY(0);
          MainWindow window =
              new MainWindow(
                  stage, new EngineSession(), new Settings(folder.resolve("settings")), Map.of());
          window.show();
          window.showTrace(view);
          double[] spans = {whole, whole / 100, whole / 1e4, whole / 1e6, hundred};
          new Pan(
                  window,
                  whole,
                  spans,
                  line,
                  () -> {
                    stage.hide();
                    done.countDown();
                  })
              .start();
        });
    done.await();
    Files.delete(file);
    if (print) {
      System.out.println(line);
    }
  }

  /** Pans by a few pixels at each pulse, one zoom level after the other. */
  private static final class Pan extends AnimationTimer {
    private final MainWindow window;
    private final double whole;
    private final double[] spans;
    private final StringBuilder line;
    private final Runnable then;
    private final long fxThread = Thread.currentThread().threadId();
    private final long renderThread = renderer();
    private final long[] fx = new long[FRAMES];
    private final long[] render = new long[FRAMES];
    private int level;
    private int frame = -6; // until the window is laid out and the code is warm
    private long lastFx;
    private long lastRender;

    Pan(MainWindow window, double whole, double[] spans, StringBuilder line, Runnable then) {
      this.window = window;
      this.whole = whole;
      this.spans = spans;
      this.line = line;
      this.then = then;
    }

    private static long renderer() {
      for (ThreadInfo t : CPU.getThreadInfo(CPU.getAllThreadIds())) {
        if (t != null && t.getThreadName().startsWith("QuantumRenderer")) {
          return t.getThreadId();
        }
      }
      throw new IllegalStateException("no render thread");
    }

    @Override
    public void handle(long nowNs) {
      long fxCpu = CPU.getThreadCpuTime(fxThread);
      long renderCpu = CPU.getThreadCpuTime(renderThread);
      if (frame > 0) {
        fx[frame - 1] = fxCpu - lastFx;
        render[frame - 1] = renderCpu - lastRender;
      }
      lastFx = fxCpu;
      lastRender = renderCpu;
      if (++frame > FRAMES) {
        line.append(String.format(Locale.ROOT, "  %s / %s", text(fx), text(render)));
        frame = -6;
        if (++level == spans.length) {
          stop();
          then.run();
          return;
        }
      }
      double span = spans[level];
      double from = (whole - span) / 2 + span * Math.max(0, frame) / 200;
      window.showRange(from, from + span);
    }

    private static String text(long[] values) {
      Arrays.sort(values);
      return String.format(
          Locale.ROOT,
          "%.1f (%.1f)",
          values[values.length / 2] / 1e6,
          values[values.length * 95 / 100] / 1e6);
    }
  }
}
