package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.Event;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceCursor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On which thread objects end, by the rules of biased reference counting (B3). On real threads only
 * where the program itself keeps the order.
 */
final class LifetimesTest {
  private static final String HANDED_OVER =
      """
      import threading, queue
      class C:
          def __del__(self): print('del on', threading.current_thread().name)
      q = queue.Queue()
      def work():
          o = q.get()
          print('got it')
          del o
          print('let go')
      t = threading.Thread(target=work, name='worker')
      t.start()
      q.put(C())
      t.join()
      print('joined')
      """;

  private final Programs programs = new Programs();

  private String out(RuntimeKind runtime, String source) throws InterruptedException {
    return programs.run(Programs.spec(runtime, MachineKind.VIRTUAL, source)).out();
  }

  @Test
  void underTheGilWhoLetsGoLastEndsTheObject() throws InterruptedException {
    assertEquals("got it\ndel on worker\nlet go\njoined\n", out(RuntimeKind.GIL, HANDED_OVER));
  }

  @Test
  void withoutItTheOwnerEndsWhatAnotherThreadLetGo() throws InterruptedException {
    assertEquals(
        "got it\nlet go\ndel on MainThread\njoined\n", out(RuntimeKind.FREE_THREADED, HANDED_OVER));
  }

  @ParameterizedTest
  @EnumSource(RuntimeKind.class)
  void containersHoldWhatIsPutIntoThemOnceThereHasBeenAnotherThread(RuntimeKind runtime)
      throws InterruptedException {
    String source =
        """
        import _thread
        class E:
            def __init__(self, name): self.name = name
            def __del__(self): print('end of', self.name)
        _thread.start_joinable_thread(lambda: None).join()
        a = E('a'); l = [E('b')]; l.append(E('c')); d = {}; d['d'] = E('d')
        print('held')
        l[0] = None; d['d'] = None; l.pop(); a = None
        l.extend([E('e'), E('f')]); print('held'); l.clear()
        d['g'] = E('g'); del d['g']
        a = E('h')
        print('done')
        """;
    assertEquals(
        """
        held
        end of b
        end of d
        end of c
        end of a
        held
        end of f
        end of e
        end of g
        done
        end of h
        """,
        out(runtime, source));
  }

  @Test
  void anObjectThatItsOwnerGaveUpEndsWhereItIsLetGo() throws InterruptedException {
    String source =
        """
        import threading
        class C:
            def __del__(self): print('del on', threading.current_thread().name)
        go = threading.Event()
        def work(box):
            o = box.pop()
            go.wait()
            del o
        def main():
            c = C()
            t = threading.Thread(target=work, args=([c],), name='worker')
            t.start()
            del c
            go.set()
            t.join()
        main()
        """;
    assertEquals("del on worker\n", out(RuntimeKind.GIL, source));
    // The list's reference was counted by the owner: what is popped is still its own.
    assertEquals("del on MainThread\n", out(RuntimeKind.FREE_THREADED, source));
  }

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  void anObjectWhoseOwnerHasMergedEndsWhereItIsLetGo(MachineKind machine)
      throws InterruptedException {
    assertEquals(
        "del on worker\n",
        free(
            machine,
            """
            read = threading.Event()
            cleared = threading.Event()
            def work(box):
                o = box[0]
                read.set()
                cleared.wait()
                del o
            box = [C()]
            t = threading.Thread(target=work, args=(box,), name='worker')
            t.start()
            read.wait()
            box.clear()
            cleared.set()
            t.join()
            """));
  }

  @Test
  void queueingAndMergingAreTold() throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL, HANDED_OVER)
                .withSwitchIntervalMicros(5));
    List<String> told = new ArrayList<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      switch (cursor.event()) {
        case Event.ReferenceQueued e when e.type().equals("C") ->
            told.add(e.stamp().thread() + " queues to " + e.owner());
        case Event.ReferencesMerged e when e.type().equals("C") ->
            told.add(e.stamp().thread() + " merges, " + e.left() + " left");
        default -> {}
      }
    }
    assertEquals("[T1 queues to T0, T0 merges, 0 left]", told.toString());
  }

  @Test
  void anOwnerThatSleepsEndsItWhenItWakes() throws InterruptedException {
    assertEquals(
        "let go\ndel on MainThread\nwoke\n",
        free(
            MachineKind.VIRTUAL,
            """
            let_go = threading.Event()
            def work(box):
                box.pop()
                print('let go')
                let_go.set()
            t = threading.Thread(target=work, args=([C()],))
            t.start()
            let_go.wait()
            print('woke')
            """));
  }

  @Test
  void aCollectionMergesWhatIsQueuedToASleeper() throws InterruptedException {
    assertEquals(
        "let go\ndel on worker\ncollected\n",
        free(
            MachineKind.VIRTUAL,
            """
            import gc
            def work(box):
                box.pop()
                print('let go')
                gc.collect()
                print('collected')
            t = threading.Thread(target=work, args=([C()],), name='worker')
            t.start()
            t.join()
            """));
  }

  @ParameterizedTest
  @EnumSource(MachineKind.class)
  void whatAnEndedThreadOwnedEndsWhereItIsLetGo(MachineKind machine) throws InterruptedException {
    assertEquals(
        "joined\ndel on MainThread\nafter\n",
        free(
            machine,
            """
            box = []
            t = threading.Thread(target=lambda: box.append(C()))
            t.start()
            t.join()
            print('joined')
            box.pop()
            print('after')
            """));
  }

  @Test
  void weakReferencesAreClearedByWhoEndsTheObject() throws InterruptedException {
    assertEquals(
        "let go\ncallback on MainThread\nNone\n",
        free(
            MachineKind.VIRTUAL,
            """
            import weakref
            class D: pass
            box = [D()]
            r = weakref.ref(
                box[0], lambda r: print('callback on', threading.current_thread().name))
            def work():
                box.pop()
                print('let go')
            t = threading.Thread(target=work)
            t.start()
            t.join()
            print(r())
            """));
  }

  private String free(MachineKind machine, String rest) throws InterruptedException {
    String start =
        """
        import threading
        class C:
            def __del__(self): print('del on', threading.current_thread().name)
        """;
    return programs.run(Programs.spec(RuntimeKind.FREE_THREADED, machine, start + rest)).out();
  }

  /** As CPython 3.14.4 and 3.14.4t print. */
  @ParameterizedTest
  @CsvSource({"GIL, '10\n15\n5\n'", "FREE_THREADED, '0\n5\n5\n'"})
  @DisplayName("threads count references to classes for themselves, and leave them at their end")
  void classesAreCountedByThreads(RuntimeKind runtime, String said) throws InterruptedException {
    assertEquals(
        said,
        out(
            runtime,
            """
            import sys, threading
            class C: pass
            before = sys.getrefcount(C)
            x = [C() for _ in range(10)]
            print(sys.getrefcount(C) - before)
            def work():
                global z
                z = [C() for _ in range(5)]
            t = threading.Thread(target=work)
            t.start()
            t.join()
            print(sys.getrefcount(C) - before)
            del x
            print(sys.getrefcount(C) - before)
            """));
  }
}
