package gilscope.desk.export;

import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.runtime.Console;
import gilscope.core.runtime.Library;
import gilscope.core.session.Run;
import gilscope.core.session.RunSpec;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Palette;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A real run to export: threads, a lock, a condition, a queue, calls and output. */
public final class Recording {
  private static final String PROGRAM =
      """
      import queue
      import threading
      import time

      lock = threading.Lock()
      ready = threading.Condition()
      jobs = queue.Queue(2)
      total = 0

      def add(n):
          global total
          with lock:
              total += n
              time.sleep(0.0002)

      def worker(name):
          with ready:
              ready.wait_for(lambda: total >= 1, timeout=0.001)
          while (job := jobs.get()) is not None:
              add(job)

      threads = [threading.Thread(target=worker, args=(n,), name=f"Wörker, \\"{n}\\"") for n in range(3)]
      for t in threads:
          t.start()
      with ready:
          total = 1
          ready.notify_all()
      for n in range(6):
          jobs.put(n)
      for _ in threads:
          jobs.put(None)
      sum(range(200_000))  # who wakes meanwhile waits for the GIL
      for t in threads:
          t.join()
      print("total <&>", total)
      """;

  private Recording() {}

  /** The program under a runtime on the virtual machine, recorded at a level. */
  public static TraceView view(RuntimeKind runtime, Level level) throws InterruptedException {
    return TraceView.of(trace(PROGRAM, runtime, level));
  }

  public static Trace trace(String program, RuntimeKind runtime, Level level)
      throws InterruptedException {
    Run run =
        new Run(
            RunSpec.of("program.py", program)
                .withRuntime(runtime)
                .withMachine(MachineKind.VIRTUAL)
                .withLevel(level),
            new Library(),
            new Console() {
              @Override
              public void write(OutputStreamKind stream, String text) {}

              @Override
              public String readLine() {
                return "";
              }
            });
    run.start();
    run.await();
    return run.trace();
  }

  static byte[] written(ExportFormat format, TraceView view, Picture.Options options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(view, options, Palette.standard(false), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String text(ExportFormat format, TraceView view) {
    return new String(written(format, view, Picture.Options.whole(1200)), StandardCharsets.UTF_8);
  }
}
