package gilscope.core.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.ThreadId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Schedule SMALL =
      new Schedule.Builder(42).run(0, 12).run(1, 3).run(1, 4).run(0, 1).choice(2).choice(0).build();

  @Test
  void successive_turns_of_one_thread_are_one_run() {
    assertEquals("T0×12 T1×7 T0×1; choices 2 0", SMALL.describe(10));
  }

  @Test
  void the_text_is_short_and_stable() {
    assertEquals("gs1.AAAAAAAAAAAqAwAMAQcAAQICAI3MXNc", SMALL.toText());
  }

  @Test
  void the_text_is_read_back_even_with_line_breaks_in_it() {
    String text = SMALL.toText();
    assertEquals(SMALL, Schedule.parse(text.substring(0, 9) + "\n  " + text.substring(9) + "\n"));
  }

  @Test
  void ten_thousand_regular_switches_are_a_text_of_a_few_hundred_characters() {
    Schedule.Builder builder = new Schedule.Builder(1);
    for (int i = 0; i < 10_000; i++) {
      builder.run(i % 3, 100);
    }
    Schedule schedule = builder.build();
    assertEquals(schedule, Schedule.parse(schedule.toText()));
    assertTrue(schedule.toText().length() < 500, schedule.toText());
  }

  @Test
  void very_long_runs_are_kept() {
    Schedule schedule = new Schedule.Builder(-1).run(5, 5_000_000_000L).run(6, 0).build();
    assertEquals(5_000_000_000L, Schedule.parse(schedule.toText()).totalSteps());
    assertEquals(schedule, Schedule.parse(schedule.toText()));
  }

  @Test
  void texts_that_are_no_schedules_are_refused_with_the_reason() {
    String text = SMALL.toText();
    assertEquals("not a schedule: a schedule starts with 'gs1.'", refusal("hello"));
    assertEquals("not a schedule: it was written by a newer Gilscope (gs2)", refusal("gs2.AAAA"));
    assertEquals("not a schedule: it is cut short; copy the whole text", refusal("gs1.AAAA"));
    assertEquals(
        "not a schedule: a character does not belong to it, or the end is missing",
        refusal(text + "!"));
    assertEquals(
        "not a schedule: its check sum does not fit; copy the whole text, unchanged",
        refusal(text.replace('M', 'N')));
    for (int end = 0; end < text.length(); end++) {
      refusal(text.substring(0, end));
    }
  }

  @Test
  void what_was_recorded_replays_step_for_step() {
    for (String policy : List.of("fair", "round-robin:3", "random", "pct:3", "pos")) {
      for (int seed = 0; seed < 10; seed++) {
        RecordingScheduler recording =
            new RecordingScheduler(PolicySpec.parse(policy).scheduler(seed));
        recording.newExecution();
        ToyMachine machine = new ToyMachine(4, 20, 25, 9);
        String order = machine.run(recording);
        Schedule schedule = Schedule.parse(recording.schedule(machine.step()).toText());
        assertEquals(order.length(), schedule.totalSteps());
        assertEquals(order, replay(schedule, new ToyMachine(4, 20, 25, 9)));
      }
    }
  }

  @Test
  void a_record_taken_in_the_middle_is_a_prefix_and_does_not_disturb_the_recording() {
    RecordingScheduler recording = new RecordingScheduler(PolicySpec.parse("fair").scheduler(1));
    recording.newExecution();
    Situation situation = new Situation();
    situation.begin(0, Situation.NOBODY, false);
    situation.add(0, 0);
    recording.nextTurn(situation);
    assertEquals("T0×5", recording.schedule(5).toString());
    assertEquals("T0×9", recording.schedule(9).toString());
    situation.begin(9, 0, false);
    situation.add(1, 0);
    recording.nextTurn(situation);
    assertEquals("T0×9 T1×2", recording.schedule(11).toString());
  }

  @Test
  void a_replay_that_does_not_fit_says_at_which_step_and_why() {
    String advice =
        ". Replay it with the program, runtime, cores and switch interval it was recorded with";
    assertEquals(
        "the schedule does not fit this run: at step 6 it wants thread T1 to run, but only T0 can"
            + advice,
        divergence(new Schedule.Builder(0).run(1, 4).run(0, 2).run(1, 1).build(), 5, 4));
    assertEquals(
        "the schedule does not fit this run: at step 2 it is over, but T0, T1 could still run"
            + advice,
        divergence(new Schedule.Builder(0).run(0, 2).build(), 5, 5));
  }

  @Test
  void after_the_record_another_scheduler_can_take_over() {
    Scheduler roundRobin = PolicySpec.parse("round-robin:1").scheduler(0);
    ReplayScheduler replay =
        new ReplayScheduler(new Schedule.Builder(9).run(1, 3).run(0, 2).build(), roundRobin);
    assertTrue(replay.newExecution());
    assertEquals("1110010100", new ToyMachine(0, 5, 5).run(replay));
    assertTrue(replay.handedOver());
    assertEquals(9, replay.dataSeed());
    assertFalse(replay.newExecution());
  }

  @Test
  void an_order_by_hand_counts_for_one_turn_and_only_if_the_thread_can_run() {
    ManualScheduler manual = new ManualScheduler(PolicySpec.parse("round-robin:2").scheduler(0));
    manual.newExecution();
    manual.order(new ThreadId(1), 3);
    assertEquals("1110011", new ToyMachine(0, 2, 5).run(manual));
    assertFalse(manual.refused());
    manual.order(new ThreadId(7), 3);
    assertEquals("00", new ToyMachine(0, 2).run(manual));
    assertTrue(manual.refused());
  }

  private static String replay(Schedule schedule, ToyMachine machine) {
    ReplayScheduler replay = new ReplayScheduler(schedule);
    replay.newExecution();
    return machine.run(replay);
  }

  private static String divergence(Schedule schedule, int work0, int work1) {
    return String.valueOf(
        assertThrows(
                ScheduleDivergence.class, () -> replay(schedule, new ToyMachine(0, work0, work1)))
            .getMessage());
  }

  private static String refusal(String text) {
    return String.valueOf(
        assertThrows(ScheduleFormatException.class, () -> Schedule.parse(text)).getMessage());
  }
}
