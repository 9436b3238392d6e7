package gilscope.core.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.MachineKind;
import gilscope.core.event.Recorder;
import gilscope.core.event.RuntimeKind;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyRaise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A6 of the fact sheet: what is done at a check point, and in which order. */
@DisplayName("At a check point")
final class CheckPointTest {
  private static final int SIGNAL = 10;

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  /** Runs {@code body} as the main thread of a live run. */
  private void live(RuntimeKind kind, BiConsumer<PythonRuntime, RtThread> body)
      throws InterruptedException {
    LiveMachine machine = new LiveMachine(Recorder.none(), 0);
    AtomicReference<String> wrong = new AtomicReference<>("");
    PythonRuntime runtime =
        new PythonRuntime(
            machine,
            new Program("p.py", "", null, List.of()),
            Settings.of(kind, MachineKind.LIVE),
            1,
            Recorder.none(),
            StopTheWorldTest.SILENT,
            ending -> wrong.set(ending.message() + ending.cause()));
    machine.attach(runtime);
    RtThread main = Boot.mainThread(runtime, new Library(), 1);
    machine.startMain(main, () -> runtime.live(main, () -> body.accept(runtime, main)));
    machine.awaitQuiet(60_000);
    assertEquals("", wrong.get());
  }

  /** Asks for all at once, in the opposite order, then comes to the check point. */
  private void askForEverything(PythonRuntime runtime, RtThread main) {
    runtime.handleSignalsWith((t, signal) -> log.add("signal"));
    main.interpreter()
        .count(main)
        .collector()
        .setListener(
            (t, start, generation, collected, uncollectable) -> {
              if (start) {
                log.add("gc");
              }
            });
    RtThread child = (RtThread) runtime.newThread(main);
    runtime.startThread(main, child, "waits", false, () -> log.add("another thread"));
    runtime.setAsyncException(main, main, ExcTypes.KEYBOARD_INTERRUPT);
    if (runtime.gil() != null && runtime.isGilEnabled()) {
      main.setBits(InterpThread.GIL_DROP_REQUEST);
    }
    runtime.scheduleCollection(main);
    runtime.addPendingCall(t -> log.add("pending call"), true);
    runtime.tripSignal(main, SIGNAL);
    assertThrows(PyRaise.class, () -> runtime.handlePending(main));
    log.add("async exception");
  }

  @Test
  @DisplayName(
      "come signals, pending calls, the collector, the drop of the GIL, and the exception last")
  void inTheOrderOfHandlePending() throws InterruptedException {
    live(RuntimeKind.GIL, this::askForEverything);
    assertEquals(List.of("signal", "pending call", "gc", "another thread", "async exception"), log);
  }

  @Test
  @DisplayName("one that raises leaves the rest for the next one")
  void whatRaisesLeavesTheRest() throws InterruptedException {
    live(
        RuntimeKind.GIL,
        (runtime, main) -> {
          runtime.handleSignalsWith(
              (t, signal) -> {
                throw Err.raise(t, ExcTypes.KEYBOARD_INTERRUPT);
              });
          runtime.addPendingCall(t -> log.add("pending call"), true);
          runtime.tripSignal(main, SIGNAL);
          assertThrows(PyRaise.class, () -> runtime.handlePending(main));
          assertEquals(List.of(), log);
          assertTrue((main.evalBreaker & InterpThread.CALLS_TO_DO) != 0);
          runtime.handlePending(main);
          assertEquals(List.of("pending call"), log);
        });
  }

  @ParameterizedTest(name = "main thread''s: {0}, room for {1}, {2} in one visit")
  @CsvSource({"true, 32, 32", "false, 300, 100"})
  @DisplayName("pending calls are made, as many as a ring holds and a visit makes")
  void pendingCalls(boolean onMain, int room, int perVisit) throws InterruptedException {
    live(
        RuntimeKind.GIL,
        (runtime, main) -> {
          for (int i = 0; i < room; i++) {
            assertTrue(runtime.addPendingCall(t -> log.add("made"), onMain));
          }
          assertFalse(runtime.addPendingCall(t -> log.add("too many"), onMain));
          runtime.handlePending(main);
          assertEquals(perVisit, log.size());
          while ((main.evalBreaker & InterpThread.CALLS_TO_DO) != 0) {
            runtime.handlePending(main);
          }
          assertEquals(Collections.nCopies(room, "made"), log);
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = RuntimeKind.class,
      names = {"GIL", "FREE_THREADED"})
  @DisplayName("only one thread makes pending calls at a time: who finds it busy leaves them to it")
  void oneThreadAtATime(RuntimeKind kind) throws InterruptedException {
    live(
        kind,
        (runtime, main) -> {
          RtThread child = (RtThread) runtime.newThread(main);
          runtime.addPendingCall(
              maker -> {
                runtime.addPendingCall(t -> log.add("second by " + t), false);
                assertTrue((child.evalBreaker & InterpThread.CALLS_TO_DO) != 0);
                runtime.startThread(
                    main,
                    child,
                    "child",
                    false,
                    () -> {
                      runtime.handlePending(child);
                      assertEquals(0, child.evalBreaker & InterpThread.CALLS_TO_DO);
                      log.add("child left it");
                    });
                runtime.join(main, child, -1);
                log.add("first by " + maker);
              },
              false);
          runtime.handlePending(main);
        });
    assertEquals(List.of("child left it", "first by MainThread", "second by MainThread"), log);
  }
}
