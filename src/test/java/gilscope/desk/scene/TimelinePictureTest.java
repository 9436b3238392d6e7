package gilscope.desk.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.trace.TraceView;
import org.junit.jupiter.api.Test;

class TimelinePictureTest {
  private final TraceView view = SmallTrace.view();
  private final LaneList lanes = LaneList.of(view, "");

  private TimelineView look(double fromNs, double toNs) {
    return TimelineView.whole(view.endTime(), 200, 1000, 400)
        .withScale(new TimeScale(fromNs, toNs, 800));
  }

  private String sentence(double ns, String lane) {
    TimelineView look = look(0, 12_000_000);
    for (int i = 0; i < lanes.lanes().size(); i++) {
      if (lanes.lanes().get(i).key().equals(lane)) {
        double y = TimelineView.RULER_HEIGHT + lanes.top(i) + 10;
        return new HitTest(view).at(look, lanes, look.screenX(ns), y).sentence();
      }
    }
    return "no lane " + lane;
  }

  @Test
  void a_blocked_span_says_who_holds_the_lock_and_since_where() {
    assertEquals(
        "Worker-2 waits 2.51 ms at bank.py:12 for lock 'accounts', held by Worker-1 since line 13.",
        sentence(7_500_000, "thread 2"));
  }

  @Test
  void a_lock_says_its_owner_and_how_many_wait() {
    assertEquals(
        "Lock 'accounts' is held by Worker-1 for 2.5 ms since line 13; 1 thread waits.",
        sentence(8_000_000, "resource 1"));
  }

  @Test
  void the_gil_is_named_as_people_name_it() {
    assertEquals(
        "The GIL is held by Worker-1 for 5 ms since line 12; 1 thread waits.",
        sentence(3_000_000, "resource 0"));
  }

  @Test
  void lanes_are_threads_then_the_gil_then_locks() {
    assertEquals(
        "[group Threads, thread 0, thread 1, thread 2, group Interpreter, resource 0, group"
            + " Locks, resource 1]",
        lanes.lanes().stream().map(Lane::key).toList().toString());
  }

  @Test
  void nothing_short_disappears_when_zoomed_out() {
    // 5 µs of "wants the GIL" after 9.005 ms, a thousandth of a pixel at this scale.
    String all = new TimelinePicture(view).draw(look(-1e11, 1e11), lanes).describe();
    assertTrue(all.contains("STATE_BLOCKED") || all.contains("STATE_WANTS_GIL"), all);
  }

  @Test
  void zooming_keeps_what_is_under_the_pointer() {
    TimeScale before = new TimeScale(0, 1000, 500);
    TimeScale after = before.zoomedAt(123, 0.5);
    assertEquals(before.timeAt(123), after.timeAt(123), 1e-9);
    assertEquals(500, after.spanNs(), 1e-9);
  }

  @Test
  void ticks_are_round_and_as_precise_as_needed() {
    assertEquals(
        "[0 ms, 2 ms, 4 ms, 6 ms, 8 ms, 10 ms, 12 ms]",
        Ruler.ticks(new TimeScale(0, 12_000_000, 800), 96).stream()
            .map(Ruler.Tick::label)
            .toList()
            .toString());
  }

  @Test
  void durations_have_three_digits_and_the_unit_that_fits() {
    assertEquals("850 ns", TimeText.duration(850));
    assertEquals("1.25 µs", TimeText.duration(1250));
    assertEquals("5 ms", TimeText.duration(5_000_000));
    assertEquals("123 ms", TimeText.duration(123_456_789));
    assertEquals("2.1 s", TimeText.duration(2_100_000_000d));
  }

  @Test
  void every_text_on_a_state_has_enough_contrast() {
    for (boolean dark : new boolean[] {false, true}) {
      for (Palette p :
          new Palette[] {
            Palette.standard(dark), Palette.colourBlind(dark), Palette.highContrast(dark)
          }) {
        for (ColorRole role : ColorRole.values()) {
          if (role.name().startsWith("STATE") || role.name().startsWith("THREAD")) {
            double contrast = Palette.contrast(p.rgb(role), p.textOn(role));
            assertTrue(contrast >= 4, p.name() + " " + dark + " " + role + " " + contrast);
          }
        }
      }
    }
  }
}
