package gilscope.core.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Dictionary;
import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.Recorder;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.RingRecorder;
import gilscope.core.trace.Trace;
import gilscope.core.trace.TraceChecker;
import gilscope.core.trace.TraceHeader;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A thread that stops the world")
final class StopTheWorldTest {
  private static final int PAUSES = 10_000;

  static final Console SILENT =
      new Console() {
        @Override
        public void write(OutputStreamKind stream, String text) {}

        @Override
        public String readLine() {
          return "";
        }
      };

  private volatile boolean enough;

  @Test
  @DisplayName("10,000 times on the live machine is alone each time, and the others go on between")
  void nobodyRunsDuringPauses() throws InterruptedException {
    LiveMachine machine = new LiveMachine(Recorder.none(), 0);
    AtomicReference<String> wrong = new AtomicReference<>("");
    CountDownLatch over = new CountDownLatch(1);
    PythonRuntime runtime = runtime(machine, Recorder.none(), wrong);
    RtThread main = Boot.mainThread(runtime, new Library(), 1);
    AtomicLong[] work = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
    machine.startMain(
        main,
        () ->
            runtime.live(
                main,
                () -> {
                  for (AtomicLong mine : work) {
                    RtThread child = (RtThread) runtime.newThread(main);
                    runtime.startThread(main, child, "worker", false, () -> toil(child, mine));
                  }
                  for (int i = 0; i < PAUSES; i++) {
                    runtime.world.stop(main, "test");
                    long then = sum(work);
                    for (int k = 0; k < 200; k++) {
                      Thread.onSpinWait();
                    }
                    if (sum(work) != then) {
                      wrong.set("somebody ran in pause " + i);
                    }
                    runtime.world.start(main);
                    while (sum(work) == then) {
                      runtime.sleep(main, 10_000);
                    }
                  }
                  enough = true;
                  over.countDown();
                }));
    assertTrue(over.await(100, TimeUnit.SECONDS), "the world never stopped, or never went on");
    machine.awaitQuiet(10_000);
    assertEquals("", wrong.get());
  }

  @Test
  @DisplayName("lets who arrived go on after it in the trace, however late that thread looks")
  void arrivedGoesOnAfterwards() throws InterruptedException {
    Trace trace =
        new Trace(
            TraceHeader.of("p.py", "", "free-threaded", "live").withLevel(Level.LINES),
            new Dictionary());
    RingRecorder recorder = new RingRecorder(trace, RingRecorder.Overflow.WAIT);
    Thread consumer = Thread.ofPlatform().start(recorder::pump);
    LiveMachine machine = new LiveMachine(recorder, 0);
    AtomicReference<String> wrong = new AtomicReference<>("");
    PythonRuntime runtime = runtime(machine, recorder, wrong);
    RtThread main = Boot.mainThread(runtime, new Library(), 1);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch resumed = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    machine.startMain(
        main,
        () ->
            runtime.live(
                main,
                () -> {
                  RtThread child = (RtThread) runtime.newThread(main);
                  runtime.startThread(
                      main,
                      child,
                      "late",
                      false,
                      () -> {
                        running.countDown();
                        while (!runtime.world.arrive(child)) {
                          Thread.onSpinWait();
                        }
                        arrived.countDown();
                        await(resumed); // it is on its way to look, and others go on
                        runtime.attach(child);
                        child.sink().lineReached(1, machine.now(child), machine.step(child), -1);
                        over.countDown();
                      });
                  await(running);
                  runtime.world.stop(main, "test");
                  await(arrived);
                  runtime.world.start(main);
                  resumed.countDown();
                  await(over);
                }));
    machine.awaitQuiet(60_000);
    recorder.close();
    consumer.join();
    assertEquals("", wrong.get());
    assertEquals("", String.join("\n", TraceChecker.check(trace)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PythonRuntime runtime(
      LiveMachine machine, Recorder recorder, AtomicReference<String> wrong) {
    PythonRuntime runtime =
        new PythonRuntime(
            machine,
            new Program("p.py", "", null, List.of()),
            Settings.of(RuntimeKind.FREE_THREADED, MachineKind.LIVE),
            1,
            recorder,
            SILENT,
            ending -> wrong.set(ending.message() + ending.cause()));
    machine.attach(runtime);
    return runtime;
  }

  private static long sum(AtomicLong[] work) {
    long sum = 0;
    for (AtomicLong each : work) {
      sum += each.get();
    }
    return sum;
  }

  /** A loop with a check point, as the interpreter's, that blocks now and then. */
  private void toil(RtThread t, AtomicLong mine) {
    while (!enough) {
      mine.incrementAndGet();
      if (t.evalBreaker != 0) {
        t.runtime.handlePending(t);
      }
      if ((mine.get() & 0x3FFF) == 0) {
        t.runtime.sleep(t, 1_000);
      }
    }
  }
}
