package gilscope.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Dictionary;
import gilscope.core.event.EventKind;
import gilscope.core.event.EventSink;
import gilscope.core.event.PackedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class RingRecorderTest {
  private static final int ROUNDS = 20_000;
  private static final int WRITERS = 4;

  @Test
  void nothing_is_lost_and_cause_stands_before_effect_when_four_threads_share_a_lock()
      throws InterruptedException {
    Trace trace =
        new Trace(TraceHeader.of("demo.py", "", "free-threaded", "live"), new Dictionary());
    RingRecorder recorder = new RingRecorder(trace, RingRecorder.Overflow.WAIT);
    Thread consumer = Thread.ofPlatform().start(recorder::pump);
    ReentrantLock lock = new ReentrantLock();
    List<Thread> writers = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      int me = w;
      writers.add(Thread.ofPlatform().start(() -> writeRounds(recorder, me, lock)));
    }
    for (Thread writer : writers) {
      writer.join();
    }
    recorder.close();
    consumer.join();
    assertEquals(WRITERS * ROUNDS * 4, trace.store().size());
    long[] steps = new long[WRITERS];
    int owner = -1;
    TraceCursor cursor = trace.store().cursor();
    while (cursor.next()) {
      assertEquals(steps[cursor.thread()]++, cursor.step(), "each thread's own order");
      if (cursor.kind() == EventKind.ACQUIRED) {
        assertEquals(-1, owner, "row " + cursor.row());
        owner = cursor.thread();
      } else if (cursor.kind() == EventKind.RELEASED) {
        assertEquals(cursor.thread(), owner);
        owner = -1;
      }
    }
  }

  private static void writeRounds(RingRecorder recorder, int me, ReentrantLock lock) {
    EventSink sink = recorder.sink();
    long step = 0;
    for (int i = 0; i < ROUNDS; i++) {
      sink.lineReached(me, step, step++, 1);
      lock.lock();
      try {
        sink.acquired(me, step, step++, 1, false, 1, -1);
        sink.lineReached(me, step, step++, 2);
        sink.released(me, step, step++, 1, 0, -1);
      } finally {
        lock.unlock();
      }
    }
    recorder.release(sink);
  }

  @Test
  void a_writer_that_may_lose_events_never_waits_and_the_loss_is_counted() {
    Trace trace =
        new Trace(TraceHeader.of("demo.py", "", "free-threaded", "live"), new Dictionary());
    RingRecorder recorder = new RingRecorder(trace, RingRecorder.Overflow.COUNT);
    EventSink sink = recorder.sink();
    int written = 100_000;
    for (int i = 0; i < written; i++) {
      sink.lineReached(0, i, i, 1);
    }
    while (recorder.drain() > 0) {}
    sink.lineReached(0, written, written, 1);
    while (recorder.drain() > 0) {}
    TraceView view = TraceView.of(trace);
    assertEquals(1, view.rows(EventKind.EVENTS_LOST).size());
    TraceCursor row = view.row(view.rows(EventKind.EVENTS_LOST).get(0));
    long lost = ((gilscope.core.event.Event.EventsLost) row.event()).count();
    assertTrue(lost > 0);
    assertEquals(written + 1 + 1, trace.store().size() + lost);
  }

  @Test
  void short_records_tell_all_that_long_ones_would() throws InterruptedException {
    Trace trace =
        new Trace(TraceHeader.of("demo.py", "", "free-threaded", "live"), new Dictionary());
    RingRecorder recorder = new RingRecorder(trace, RingRecorder.Overflow.WAIT);
    Thread consumer = Thread.ofPlatform().start(recorder::pump);
    EventSink sink = recorder.sink();
    List<PackedEvent> expected = new ArrayList<>();
    Random random = new Random(1);
    long time = 0;
    long step = 0;
    boolean soon = false;
    for (int i = 0; i < 300_000; i++) {
      long onward = random.nextInt(100) == 0 ? random.nextInt(1 << 22) : random.nextInt(20);
      step += random.nextInt(50) == 0 ? -1 : onward;
      int at = random.nextInt();
      int caller = random.nextInt(-1, 1_000_000);
      int depth = random.nextInt(0, 1_000);
      if (!soon) {
        time += random.nextInt(1_000);
        step += random.nextInt(100) == 0 ? 1L << 40 : 0;
      }
      EventKind kind;
      switch (random.nextInt(4)) {
        case 0 -> {
          kind = EventKind.LINE_REACHED;
          if (!soon || !sink.lineReachedThen((int) step, at)) {
            sink.lineReached(3, time, step, at);
          }
          expected.add(new PackedEvent(kind, 3, time, step, 0, 0, at));
        }
        case 1 -> {
          kind = EventKind.CALLED;
          if (!soon || !sink.calledThen((int) step, at, caller, depth)) {
            sink.called(3, time, step, at, caller, depth);
          }
          expected.add(new PackedEvent(kind, 3, time, step, depth, caller, at));
        }
        case 2 -> {
          kind = EventKind.RETURNED;
          if (!soon || !sink.returnedThen((int) step, at, depth)) {
            sink.returned(3, time, step, at, depth);
          }
          expected.add(new PackedEvent(kind, 3, time, step, depth, 0, at));
        }
        default -> {
          kind = EventKind.EXCEPTION_RAISED;
          sink.exceptionRaised(-1, time, 5, depth, caller, at);
          expected.add(new PackedEvent(kind, -1, time, 5, depth, caller, at));
        }
      }
      soon = random.nextInt(16) > 0 && (soon || kind != EventKind.EXCEPTION_RAISED);
    }
    recorder.close();
    consumer.join();
    assertEquals(expected.size(), trace.store().size());
    TraceCursor cursor = trace.store().cursor();
    for (PackedEvent each : expected) {
      cursor.next();
      assertEquals(each, cursor.packed(), "row " + cursor.row());
    }
  }
}
