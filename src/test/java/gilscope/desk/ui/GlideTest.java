package gilscope.desk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.desk.scene.TimeScale;
import org.junit.jupiter.api.Test;

class GlideTest {
  private static final long FRAME = 16_666_667;

  @Test
  void a_view_is_most_of_the_way_after_four_frames_and_exactly_there_soon() {
    TimeScale start = new TimeScale(0, 1000, 1000);
    TimeScale goal = new TimeScale(400, 500, 1000);
    Glide glide = new Glide();
    glide.to(goal);
    TimeScale now = start;
    double last = 1000;
    int frames = 0;
    while (glide.target() != null) {
      now = glide.step(now, 1 + frames * FRAME);
      assertTrue(now.spanNs() < last, "never back: " + now.spanNs());
      last = now.spanNs();
      frames++;
      if (frames == 4) {
        assertTrue(now.spanNs() < 100 + 900 * 0.2, "after 67 ms: " + now.spanNs());
      }
    }
    assertEquals(goal, now);
    assertTrue(frames < 25, frames + " frames");
  }

  @Test
  void another_goal_on_the_way_is_taken_at_once() {
    Glide glide = new Glide();
    glide.to(new TimeScale(0, 100, 1000));
    TimeScale now = glide.step(new TimeScale(0, 1000, 1000), 1);
    glide.to(new TimeScale(500, 600, 1000));
    now = glide.step(now, 1 + FRAME);
    assertTrue(now.fromNs() > 100, String.valueOf(now));
    glide.stop();
    assertNull(glide.target());
  }
}
