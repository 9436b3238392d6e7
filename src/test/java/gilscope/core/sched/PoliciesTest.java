package gilscope.core.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final List<String> ALL =
      List.of("fair", "round-robin", "round-robin:3", "random", "pct:3", "pos");

  @Test
  void round_robin_gives_each_thread_its_steps_in_turn() {
    Scheduler scheduler = PolicySpec.parse("round-robin:2").scheduler(1);
    scheduler.newExecution();
    assertEquals("00112200111", new ToyMachine(0, 4, 5, 2).run(scheduler));
  }

  @Test
  void fair_lets_the_thread_that_is_furthest_behind_go_on() {
    Situation situation = new Situation();
    situation.begin(0, 1, false);
    situation.add(0, 30);
    situation.add(1, 10);
    situation.add(2, 20);
    Scheduler fair = PolicySpec.parse("fair").scheduler(1);
    fair.newExecution();
    assertEquals(1, Turn.thread(fair.nextTurn(situation)));
  }

  @Test
  void fair_goes_round_among_threads_whose_clocks_are_equal() {
    Scheduler fair = PolicySpec.parse("fair").scheduler(1);
    fair.newExecution();
    StringBuilder order = new StringBuilder();
    int current = Situation.NOBODY;
    for (int i = 0; i < 6; i++) {
      Situation situation = new Situation();
      situation.begin(i, current, false);
      situation.add(2, 5);
      situation.add(4, 5);
      situation.add(7, 5);
      current = Turn.thread(fair.nextTurn(situation));
      order.append(current);
    }
    assertEquals("247247", order.toString());
  }

  @Test
  void equal_seeds_give_equal_orders_and_other_seeds_other_orders() {
    for (String name : List.of("random", "pct:3", "pos")) {
      Set<String> orders = new TreeSet<>();
      for (int seed = 0; seed < 20; seed++) {
        Scheduler scheduler = PolicySpec.parse(name).scheduler(seed);
        scheduler.newExecution();
        String order = new ToyMachine(5, 30, 30, 30).run(scheduler);
        Scheduler again = PolicySpec.parse(name).scheduler(seed);
        again.newExecution();
        assertEquals(order, new ToyMachine(5, 30, 30, 30).run(again), name);
        orders.add(order);
      }
      assertTrue(orders.size() > 5, name + " found only " + orders);
    }
  }

  @Test
  void each_execution_of_a_random_scheduler_is_another_one() {
    Scheduler scheduler = PolicySpec.parse("random").scheduler(7);
    scheduler.newExecution();
    String first = new ToyMachine(5, 30, 30).run(scheduler);
    long seed = scheduler.dataSeed();
    scheduler.newExecution();
    assertNotEquals(first, new ToyMachine(5, 30, 30).run(scheduler));
    assertNotEquals(seed, scheduler.dataSeed());
  }

  @Test
  void pct_of_depth_one_never_preempts() {
    for (int seed = 0; seed < 50; seed++) {
      Scheduler scheduler = PolicySpec.parse("pct:1").scheduler(seed);
      scheduler.newExecution();
      String order = new ToyMachine(0, 4, 4).run(scheduler);
      assertTrue(order.equals("00001111") || order.equals("11110000"), order);
    }
  }

  @Test
  void pct_of_depth_two_preempts_once_at_every_place_in_the_long_run() {
    Set<String> orders = new TreeSet<>();
    Scheduler scheduler = PolicySpec.parse("pct:2").scheduler(1);
    for (int i = 0; i < 2000; i++) {
      scheduler.newExecution();
      orders.add(new ToyMachine(0, 3, 3).run(scheduler));
    }
    assertEquals("[000111, 001110, 011100, 100011, 110001, 111000]", orders.toString());
  }

  @Test
  void every_policy_brings_every_thread_to_its_end() {
    for (String name : ALL) {
      Scheduler scheduler = PolicySpec.parse(name).scheduler(3);
      scheduler.newExecution();
      String order = new ToyMachine(7, 50, 10, 30).run(scheduler);
      assertEquals(90, order.length(), name);
    }
  }

  @Test
  void names_are_read_and_written() {
    for (String name : ALL) {
      PolicySpec spec = PolicySpec.parse(name);
      assertEquals(spec, PolicySpec.parse(spec.toString()));
    }
    assertEquals("pct:3", PolicySpec.parse("pct").toString());
  }

  @Test
  void wrong_names_are_refused_with_what_to_write_instead() {
    assertEquals(
        "unknown policy 'fare'; use fair, round-robin, round-robin:K, random, random:K, pct:D or"
            + " pos",
        refusal("fare"));
    assertEquals(
        "policy 'pct:x': depth must be a whole number from 1 up, as in pct:3", refusal("pct:x"));
    assertEquals("policy 'fair' takes no parameter; write just fair", refusal("fair:2"));
  }

  private static String refusal(String name) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> PolicySpec.parse(name)).getMessage());
  }
}
