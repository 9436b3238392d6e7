package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Event;
import gilscope.core.event.Level;
import gilscope.core.event.LockId;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceCursor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** B8 and the SHARED bit of B9 of the fact sheet. */
@DisplayName("Without the GIL, memory of a container")
final class DelayedFreeTest {
  private final Programs programs = new Programs();

  /** What was let go and freed, one line each; other threads are joined by {@code _thread}. */
  private List<String> told(String source) throws InterruptedException {
    return told(MachineKind.VIRTUAL, source);
  }

  /** On the live machine it is told where accesses are recorded, and only there. */
  private List<String> told(MachineKind machine, String source) throws InterruptedException {
    RunSpec spec =
        Programs.spec(
            RuntimeKind.FREE_THREADED,
            machine,
            "import _thread\nstart = _thread.start_joinable_thread\n" + source);
    Programs.Result result =
        programs.run(machine == MachineKind.LIVE ? spec.withLevel(Level.ACCESSES) : spec);
    assertEquals("", result.err());
    List<String> lines = new ArrayList<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      switch (cursor.event()) {
        case Event.FreeDelayed e -> lines.add(e.type() + " " + e.bytes());
        case Event.DelayedFreed e -> lines.add("freed " + e.blocks() + " = " + e.bytes());
        default -> {}
      }
    }
    return lines;
  }

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  @DisplayName("that only its maker uses is freed at once")
  void ownersFreeAtOnce(MachineKind machine) throws InterruptedException {
    assertEquals(
        List.of(),
        told(
            machine,
            """
            def work():
                mine = []
                for i in range(100):
                    mine.append(i)
            start(work).join()
            theirs = {}
            for i in range(100):
                theirs[i] = i
            """));
  }

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  @DisplayName("that another thread has seen waits until nobody can be reading it")
  void sharedOnesWait(MachineKind machine) throws InterruptedException {
    assertEquals(
        List.of("list 40", "list 72", "list 136", "freed 3 = 248"),
        told(
            machine,
            """
            shared = [1, 2, 3]
            shared.append(4)
            def look():
                shared[0]
            start(look).join()
            for i in range(14):
                shared.append(i)
            """));
  }

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  @DisplayName("is of lists, dicts and sets, as much as CPython allocates")
  void ofThreeKinds(MachineKind machine) throws InterruptedException {
    assertEquals(
        List.of("list 72", "dict 160", "set 512", "freed 3 = 744"),
        told(
            machine,
            """
            a, b, c = list(range(8)), {i: i for i in range(5)}, {i for i in range(18)}
            def change():
                a.append(1)
                b[5] = 5
                c.add(18)
                c.add(19)
            start(change).join()
            """));
  }

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  @DisplayName("is freed in the collector's pause")
  void freedInAPause(MachineKind machine) throws InterruptedException {
    List<String> lines =
        told(
            machine,
            """
            import gc
            shared = [1, 2, 3, 4]
            def grow():
                shared.append(4)
            start(grow).join()
            gc.collect()
            print("after")
            """);
    assertEquals("list 40", lines.getFirst());
    assertTrue(lines.get(1).startsWith("freed "), lines.toString());
  }

  /** The sequence goes on with the 128th: the other half of the chunk has to wait. */
  private static final String ONE_STEP = "freed 128 = " + 128 * 40;

  private static final String FILLS_CHUNKS =
      """
      shared = [[0] * 4 for _ in range(600)]
      stop = False
      def look():
          while not stop:
              OTHER
      def change():
          for each in shared:
              each.append(1)
      other = start(look)
      start(change).join()
      stop = True
      other.join()
      """;

  @Test
  @DisplayName("is looked through at every 254th block, and freed if all have been at check points")
  void freedByTheChunk() throws InterruptedException {
    List<String> lines = told(FILLS_CHUNKS.replace("OTHER", "pass"));
    assertEquals(254, lines.indexOf(ONE_STEP));
  }

  @Test
  @DisplayName("stays while a thread is in a call that comes to no check point")
  void waitsForTheSlowest() throws InterruptedException {
    List<String> lines = told(FILLS_CHUNKS.replace("OTHER", "sum(range(100_000_000))"));
    assertEquals(600, lines.indexOf(lines.getLast()));
    assertEquals("freed 600 = " + 600 * 40, lines.getLast());
  }

  @Test
  @DisplayName("does not wait for a thread that sleeps")
  void sleepersReadNothing() throws InterruptedException {
    List<String> lines =
        told(
            FILLS_CHUNKS
                .replace("OTHER", "time.sleep(0.01)")
                .replace("shared =", "import time; shared ="));
    assertEquals(254, lines.indexOf(ONE_STEP));
  }

  /** The lines on which threads other than the main one lock one object, in order. */
  private List<Integer> locked(String source) throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL, source)
                .withLevel(Level.ACCESSES));
    assertEquals("", result.err());
    List<Integer> lines = new ArrayList<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.SectionBegan e && e.stamp().thread().value() > 0) {
        assertEquals(LockId.NONE, e.second());
        lines.add(e.at().line());
      }
    }
    return lines;
  }

  @Test
  @DisplayName("is locked by the first foreign look and by no later one")
  void firstForeignLookLocks() throws InterruptedException {
    assertEquals(
        List.of(4, 4, 6), // the module's globals, L, d
        locked(
            """
            import _thread
            L, d = [1, 2], {1: 2, 'k': 3}
            def look():
                L[0]
                L[1]
                d[1]
                d['k']
                1 in d
                for each in L:
                    pass
            L[0]
            d[1]
            _thread.start_joinable_thread(look).join()
            _thread.start_joinable_thread(look).join()
            """));
  }

  @Test
  @DisplayName(
      "is locked once for each element that the thread did not make, where they are counted")
  void firstForeignTakeOfAnElementLocks() throws InterruptedException {
    assertEquals(
        // The globals and L in them; L and its first element at once; its second; d in the globals,
        // d, its value; its other value; mixed in the globals, and to append. The second thread
        // locks nothing, nor does who takes what it made itself.
        List.of(6, 6, 6, 7, 9, 9, 9, 10, 14, 14),
        locked(
            """
            import _thread, gc
            class C:
                pass
            L, d, mixed = [C(), C(), 7], {1: C(), 'k': C()}, []
            def look():
                L[0]
                L[1]
                L[2]
                d[1]
                d['k']
                for each in L:
                    pass
            def make():
                mixed.append(C())
                mixed[0]
            _thread.start_joinable_thread(look).join()
            _thread.start_joinable_thread(look).join()
            _thread.start_joinable_thread(make).join()
            """));
  }

  @Test
  @DisplayName(
      "is locked for each step of a dict iterator and each slot, and once for an attribute")
  void foreignTakesThatDoNotSay() throws InterruptedException {
    assertEquals(
        // The globals, d in them, and d; each value, twice; o in the globals and its attribute; s
        // there, and its slot each time. The second thread what is not said to be shared.
        List.of(9, 9, 9, 10, 10, 11, 11, 12, 12, 14, 14, 15, 10, 10, 11, 11, 14, 15),
        locked(
            """
            import _thread, gc
            class C:
                pass
            class S:
                __slots__ = ('x',)
            d, o, s = {1: C(), 2: C(), 3: 4}, C(), S()
            o.a, s.x = C(), C()
            def look():
                for each in d: pass
                for each in d.values(): pass
                for each in d.items(): pass
                o.a
                o.a
                s.x
                s.x
            _thread.start_joinable_thread(look).join()
            _thread.start_joinable_thread(look).join()
            """));
  }
}
