package gilscope.bench;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.session.EngineSession;
import gilscope.desk.ui.MainWindow;
import gilscope.desk.ui.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Frame times of the real window while a live program takes all the processor it can get: frames a
 * second, interval between pulses, CPU time of the FX thread and of the render thread per pulse.
 * Not a test: {@code FrameBench [SECONDS [RUNTIME]]}, in a window if there is a display, headless
 * with {@code -Dglass.platform=Headless -Dprism.order=sw}.
 *
 * <p>Wall times depend on what else the machine does; CPU times per pulse do not.
 */
public final class FrameBench {
  private static final String PROGRAM =
      """
      import threading

      lock = threading.Lock()
      total = 0

      def work():
          global total
          while True:
              for i in range(20000):
                  x = i * i % 7
              with lock:
                  total += x

      threads = [threading.Thread(target=work) for _ in range(3)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      """;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FrameBench() {}

  public static void main(String[] args) throws InterruptedException, IOException {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    RuntimeKind runtime = args.length > 1 ? RuntimeKind.parse(args[1]) : RuntimeKind.GIL;
    Settings settings = new Settings(Files.createTempFile("gilscope", ".settings"));
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage.setX(0);
          stage.setY(0);
          MainWindow window = new MainWindow(stage, new EngineSession(), settings, Map.of());
          window.show();
          window.choose(runtime, MachineKind.LIVE);
          window.openText("busy.py", PROGRAM, null);
          System.out.println(Sample.HEADER);
          new Sample(
                  "idle",
                  seconds,
                  () -> {
                    window.perform("run");
                    new Sample(
                            "starting",
                            seconds,
                            () ->
                                new Sample(
                                        "under load",
                                        seconds,
                                        () -> {
                                          window.perform("stop");
                                          stage.hide();
                                          done.countDown();
                                        })
                                    .start())
                        .start();
                  })
              .start();
        });
    done.await();
    System.exit(0);
  }

  /** Watches the pulses of some seconds, prints a line, and goes on to what is next. */
  private static final class Sample extends AnimationTimer {
    static final String HEADER =
        String.format(
            Locale.ROOT,
            "%-12s %8s | %-23s | %-23s | %-23s | %s",
            "",
            "frames/s",
            "interval ms  50/95/99%",
            "FX cpu ms    50/95/99%",
            "render ms    50/95/99%",
            "process cpu");
    private final String name;
    private final long lengthNs;
    private final Runnable next;
    private final long fxThread = Thread.currentThread().threadId();
    private final long renderThread = threadNamed("QuantumRenderer");
    private final long[] intervals = new long[100_000];
    private final long[] fx = new long[100_000];
    private final long[] render = new long[100_000];
    private int n = -1;
    private long startedAt;
    private long startedCpu;
    private long lastAt;
    private long lastFx;
    private long lastRender;

    Sample(String name, int seconds, Runnable next) {
      this.name = name;
      this.lengthNs = seconds * 1_000_000_000L;
      this.next = next;
    }

    private static long threadNamed(String start) {
      for (ThreadInfo t : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
        if (t != null && t.getThreadName().startsWith(start)) {
          return t.getThreadId();
        }
      }
      return -1;
    }

    private static long processCpu() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    @Override
    public void handle(long pulseNs) {
      long now = System.nanoTime();
      long fxCpu = THREADS.getThreadCpuTime(fxThread);
      long renderCpu = renderThread < 0 ? 0 : THREADS.getThreadCpuTime(renderThread);
      if (n < 0) {
        startedAt = now;
        startedCpu = processCpu();
      } else if (n < intervals.length) {
        intervals[n] = now - lastAt;
        fx[n] = fxCpu - lastFx;
        render[n] = renderCpu - lastRender;
      }
      n++;
      lastAt = now;
      lastFx = fxCpu;
      lastRender = renderCpu;
      if (n > 0 && now - startedAt > lengthNs) {
        stop();
        print(now);
        next.run();
      }
    }

    private void print(long now) {
      double seconds = (now - startedAt) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%-12s %8.1f | %23s | %23s | %23s | %.0f %% of one core%n",
          name,
          n / seconds,
          quantiles(intervals),
          quantiles(fx),
          quantiles(render),
          (processCpu() - startedCpu) / 1e7 / seconds);
    }

    private String quantiles(long[] values) {
      int count = Math.min(n, values.length);
      long[] sorted = Arrays.copyOf(values, count);
      Arrays.sort(sorted);
      return String.format(
          Locale.ROOT,
          "%.2f %.2f %.2f",
          sorted[count / 2] / 1e6,
          sorted[(int) (count * 0.95)] / 1e6,
          sorted[(int) (count * 0.99)] / 1e6);
    }
  }
}
