package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Dictionary;
import gilscope.core.event.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTracksTest {
  private final Trace trace =
      new Trace(TraceHeader.of("demo.py", "", "free-threaded", "virtual"), new Dictionary());

  @Test
  void each_level_of_the_stack_is_a_lane() {
    TraceStore out = trace.store();
    out.called(0, 1, 1, 100, -1, 1);
    out.called(0, 3, 2, 200, 101, 2);
    out.returned(0, 5, 3, 201, 1);
    out.called(0, 6, 4, 300, 102, 2);
    out.called(0, 7, 5, 400, 301, 3);
    out.returned(0, 9, 6, 103, 0); // an exception left all three
    TraceView view = TraceView.of(trace);
    CallTracks calls = new CallTracks(view, thread(view));
    assertFalse(calls.catchUp(4));
    assertTrue(calls.catchUp(4));
    assertEquals("1: 100, 9: -", spans(calls.level(0)));
    assertEquals("3: 200, 5: -, 6: 300, 9: -", spans(calls.level(1)));
    assertEquals("7: 400, 9: -", spans(calls.level(2)));
    assertEquals(3, calls.size());
    assertEquals(3, thread(view).deepest());
  }

  @Test
  void the_innermost_critical_section_counts_and_is_suspended() {
    TraceStore out = trace.store();
    out.resourceCreated(0, 0, 0, 7, ResourceKind.OBJECT, trace.dictionary().intern("list"), -1);
    out.sectionBegan(0, 1, 1, 7, -1, -1);
    out.sectionBegan(0, 2, 2, 8, 9, -1);
    out.sectionSuspended(0, 3, 3, 8, 9, -1);
    out.sectionResumed(0, 6, 4, 8, 9, -1);
    out.sectionEnded(0, 7, 5, 8, 9, -1);
    out.sectionEnded(0, 8, 6, 7, -1, -1);
    TraceView view = TraceView.of(trace);
    SectionTrack sections = new SectionTrack(view, thread(view));
    assertTrue(sections.catchUp(100));
    assertEquals("1: 7, 2: 8, 3: 8 suspended, 6: 8, 7: 7, 8: -", spans(sections.spans()));
  }

  private static ThreadTrack thread(TraceView view) {
    return view.threads().getFirst();
  }

  private static String spans(SpanTrack track) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < track.size(); i++) {
      boolean waits = ResourceUse.of(track.code(i)) == ResourceUse.AWAITED;
      String what = track.x(i) < 0 ? "-" : String.valueOf(track.x(i));
      all.add(track.start(i) + ": " + what + (waits ? " suspended" : ""));
    }
    return String.join(", ", all);
  }
}
