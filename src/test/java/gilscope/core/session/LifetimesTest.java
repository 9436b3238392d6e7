package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import org.junit.jupiter.api.Test;

/** On which thread objects end, by the rules of biased reference counting (B3). */
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
  }
}
