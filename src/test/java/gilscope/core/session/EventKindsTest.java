package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Event;
import gilscope.core.event.EventKind;
import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceCursor;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every kind of event that a runtime emits comes from some program, at its level. */
@DisplayName("Events of all kinds")
final class EventKindsTest {
  /** Emitted by the session, an import, or a recorder that may lose events; not by a runtime. */
  private static final Set<EventKind> NOT_OF_A_RUNTIME =
      EnumSet.of(EventKind.BREAKPOINT_HIT, EventKind.MARKED, EventKind.EVENTS_LOST);

  private static final String LOCKS =
      """
      import threading, time, _gilscope
      _gilscope.name(_gilscope.resource("event"), "named")
      lock = threading.Lock()
      ready = threading.Condition()
      permits = threading.Semaphore(2)
      def work():
          threading.current_thread().name = "renamed"
          with lock:
              for i in range(30000):
                  pass
          with permits, ready:
              ready.notify()
          if not lock.acquire(timeout=0.001):
              1 / 0
          lock.release()
          1 / 0
      t = threading.Thread(target=work)
      lock.acquire()
      t.start()
      time.sleep(0.001)
      lock.release()
      for i in range(30000):
          pass
      with ready:
          ready.wait(0.1)
      t.join()
      def again():
          lock.acquire()
          lock.acquire()
      again()
      """;

  private static final String OBJECTS =
      """
      import gc, threading, _thread
      stop = False
      shared = list(range(50))
      box = []
      class Thing:
          pass
      def spin():
          while not stop:
              shared.append(1)
              shared.pop()
      def slow_key(x):
          for i in range(100):
              pass
          inner.acquire(timeout=0.0001)
          return x
      def key(x):
          for i in range(100):
              pass
          return x
      inner = threading.Lock()
      inner.acquire()
      others = [_thread.start_joinable_thread(spin) for _ in range(2)]
      def make():
          box.append(Thing())
          made.set()
          done.wait()
      made, done = threading.Event(), threading.Event()
      maker = threading.Thread(target=make)
      maker.start()
      made.wait()
      box.pop()
      done.set()
      maker.join()
      gc.collect()
      shared.sort(key=key)
      try:
          sorted(shared, key=slow_key)
          shared.sort(key=slow_key)
      except ValueError:
          pass
      import _gil_not_used_sample
      stop = True
      for t in others:
          t.join()
      """;

  private static final String DAMAGED =
      """
      from _thread import start_joinable_thread as start
      items = []
      def work():
          for i in range(20):
              items.append(i)
      for t in [start(work) for _ in range(2)]:
          t.join()
      """;

  private final Programs programs = new Programs();

  @Test
  @DisplayName("are told by three programs, each at its level and above")
  void allKinds() throws InterruptedException {
    Set<EventKind> missing = EnumSet.complementOf(EnumSet.copyOf(NOT_OF_A_RUNTIME));
    missing.removeAll(kinds(RuntimeKind.GIL, Level.INSTRUCTIONS, LOCKS, 0));
    missing.removeAll(kinds(RuntimeKind.FREE_THREADED, Level.ACCESSES, OBJECTS, 0));
    for (int seed = 0; seed < 60 && missing.contains(EventKind.HEAP_DAMAGED); seed++) {
      missing.removeAll(kinds(RuntimeKind.UNPROTECTED, Level.STATES, DAMAGED, seed));
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  @DisplayName("are left out below their level")
  void levelsLeaveOut() throws InterruptedException {
    for (Level level : Level.values()) {
      for (EventKind kind : kinds(RuntimeKind.FREE_THREADED, level, OBJECTS, 0)) {
        assertTrue(kind.level().compareTo(level) <= 0, kind + " at " + level);
      }
    }
  }

  @Test
  @DisplayName("of instructions tell their names and where threads can switch")
  void instructionsTellCheckPoints() throws InterruptedException {
    assertEquals(
        Set.of("RESUME", "JUMP_BACKWARD", "CALL"),
        checkPoints(RuntimeKind.GIL, "for i in range(3): pass"));
    assertTrue(checkPoints(RuntimeKind.GIL_LEGACY, "n = 1").contains("STORE_NAME"));
  }

  private Set<String> checkPoints(RuntimeKind runtime, String source) throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(runtime, MachineKind.VIRTUAL, source).withLevel(Level.INSTRUCTIONS));
    Set<String> names = new HashSet<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.InstructionExecuted e && e.checkPoint()) {
        names.add(e.name());
      }
    }
    return names;
  }

  private Set<EventKind> kinds(RuntimeKind runtime, Level level, String source, int seed)
      throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(runtime, MachineKind.VIRTUAL, source)
                .withLevel(level)
                .withPolicy(runtime == RuntimeKind.UNPROTECTED ? "random:3" : "fair")
                .withSeed(seed)
                .withSwitchIntervalMicros(50));
    Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      kinds.add(cursor.kind());
    }
    return kinds;
  }
}
