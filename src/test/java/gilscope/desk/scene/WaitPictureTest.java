package gilscope.desk.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Level;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.trace.TraceView;
import gilscope.desk.export.Recording;
import org.junit.jupiter.api.Test;

class WaitPictureTest {
  private static final String RING =
      """
      import threading
      NAMES = ["Aristotle", "Confucius", "Hypatia", "Kant", "Sartre"]
      forks = [threading.Lock() for _ in NAMES]
      seated = threading.Barrier(5)

      def dine(seat):
          with forks[seat]:
              seated.wait()
              with forks[(seat + 1) % 5]:
                  pass

      for i, name in enumerate(NAMES):
          threading.Thread(target=dine, args=(i,), name=name).start()
      """;

  @Test
  void every_arrow_of_a_ring_is_seen_in_a_small_pane_too() throws InterruptedException {
    TraceView view = TraceView.of(Recording.trace(RING, RuntimeKind.GIL, Level.LINES));
    WaitPicture picture = new WaitPicture(view);
    long end = view.endTime();
    for (double width : new double[] {368, 520, 900}) {
      double height = picture.neededHeight(end, width);
      assertTrue(height < 320, "needs " + height);
      assertEquals(12, arrows(picture.draw(end, new ThreadId(1), width, height)), width + " wide");
    }
  }

  @Test
  void a_chain_that_is_too_long_for_the_width_goes_down() throws InterruptedException {
    String program =
        """
        import threading
        gate = threading.Condition()

        def wait_for_ever():
            with gate:
                gate.wait()

        sleeper = threading.Thread(target=wait_for_ever, name="Ambassador of patience")
        sleeper.start()
        sleeper.join()
        """;
    TraceView view = TraceView.of(Recording.trace(program, RuntimeKind.GIL, Level.LINES));
    WaitPicture picture = new WaitPicture(view);
    long end = view.endTime();
    for (double width : new double[] {300, 400, 900}) {
      double height = Math.max(120, picture.neededHeight(end, width));
      assertEquals(3, arrows(picture.draw(end, new ThreadId(0), width, height)), width + " wide");
    }
  }

  @Test
  void a_thread_that_waits_for_its_own_lock_stands_beside_it() throws InterruptedException {
    String program = "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n";
    TraceView view = TraceView.of(Recording.trace(program, RuntimeKind.GIL, Level.LINES));
    WaitPicture picture = new WaitPicture(view);
    long end = view.endTime();
    double height = picture.neededHeight(end, 368);
    assertEquals(2, arrows(picture.draw(end, new ThreadId(0), 368, height)));
  }

  /** Ten in the ring, and MainThread's: it waits for a thread, which the first of them is. */
  private static long arrows(DisplayList list) {
    return list.shapes().stream().filter(Shape.Polygon.class::isInstance).count();
  }
}
