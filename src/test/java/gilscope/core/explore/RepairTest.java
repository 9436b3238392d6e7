package gilscope.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.RuntimeKind;
import gilscope.core.explore.SearchOptions.Strategy;
import gilscope.core.session.Repair;
import gilscope.core.session.RunSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repairs that are only tried, races in both orders, and schedules as tests for stock CPython. */
final class RepairTest {
  private static final SearchOptions ALL =
      new SearchOptions(Strategy.DPOR, 0, 2, 10_000, 600_000_000_000L, 0, true, false);

  private static final String BANK =
      """
      from gilscope import parallel

      class Account:
          balance = 100

      a = Account()

      def fee():
          return 1

      def withdraw(n):
          left = a.balance - n
          fee()
          a.balance = left

      parallel(lambda: withdraw(10), lambda: withdraw(20))
      assert a.balance == 70, a.balance
      """;

  private static final String CROSSED =
      """
      from gilscope import parallel
      from threading import Lock

      lock, n = Lock(), [0]

      def one():
          with lock:
              n[0] += 1

      def two():
          lock.acquire()
          n[0] += 1
          lock.release()
          assert n[0] < 2 or len(n) == 1

      parallel(one, two)
      """;

  private static RunSpec bank() {
    return RunSpec.of("bank.py", BANK).withRuntime(RuntimeKind.FREE_THREADED);
  }

  private static FixCheck fix(Repair.Kind kind, int from, int to) throws InterruptedException {
    return FixCheck.of(
        bank(), ALL, new Search(bank(), ALL).run(), kind, List.of(new Repair.Region(from, to)));
  }

  @Test
  void a_lock_around_the_whole_window_repairs_it() throws InterruptedException {
    FixCheck f = fix(Repair.Kind.LOCK, 12, 14);
    assertEquals("true true []", f.gone() + " " + f.after().complete() + " " + f.deadlocks());
    // it may save a moment: the threads do not take each other's cache lines away inside
    assertTrue(f.costNs().get(1) >= 0.97 * f.costNs().get(0), f.sentence());
  }

  @Test
  void a_lock_around_half_of_it_does_not() throws InterruptedException {
    FixCheck f = fix(Repair.Kind.LOCK, 14, 14);
    assertFalse(f.gone());
    assertTrue(f.sentence().contains("it still fails: AssertionError"), f.sentence());
  }

  @Test
  void what_is_sealed_is_not_interrupted() throws InterruptedException {
    assertTrue(fix(Repair.Kind.ATOMIC, 12, 14).gone());
    assertFalse(fix(Repair.Kind.ATOMIC, 13, 14).gone());
  }

  private static final String PAIR =
      """
      from gilscope import parallel

      lo = hi = 0
      seen = []

      def write():
          global lo, hi
          lo = 1
          hi = 1

      def read():
          seen.append((lo, hi))

      parallel(write, read)
      assert seen[0] in ((0, 0), (1, 1)), seen[0]
      """;

  private static String pair(int... lines) throws InterruptedException {
    RunSpec spec = RunSpec.of("pair.py", PAIR).withRuntime(RuntimeKind.FREE_THREADED);
    List<Repair.Region> regions = new ArrayList<>();
    for (int i = 0; i < lines.length; i += 2) {
      regions.add(new Repair.Region(lines[i], lines[i + 1]));
    }
    return FixCheck.of(spec, ALL, new Search(spec, ALL).run(), Repair.Kind.LOCK, regions)
        .sentence()
        .replaceAll("; an undisturbed.*", "");
  }

  @Test
  void both_sides_of_a_race_need_the_lock() throws InterruptedException {
    assertEquals(
        "a lock around lines 8-9: it still fails: AssertionError: (1, 0); no deadlock appeared",
        pair(8, 9));
    assertEquals(
        "a lock around lines 8-9 and line 12: the failure is gone from every schedule; no deadlock"
            + " appeared",
        pair(8, 9, 12, 12));
    assertThrows(IllegalArgumentException.class, () -> pair(8, 9, 9, 9));
  }

  @Test
  void a_deadlock_that_was_there_did_not_appear() throws InterruptedException {
    String source =
        """
        import threading
        from gilscope import parallel
        a = threading.Lock()
        b = threading.Lock()
        def one():
            with a:
                with b:
                    pass
        def two():
            with b:
                with a:
                    pass
        parallel(one, two)
        """;
    RunSpec spec = RunSpec.of("abba.py", source).withRuntime(RuntimeKind.GIL);
    FixCheck f =
        FixCheck.of(
            spec,
            ALL,
            new Search(spec, ALL).run(),
            Repair.Kind.LOCK,
            List.of(new Repair.Region(6, 8)));
    assertEquals("false []", f.gone() + " " + f.deadlocks());
  }

  @Test
  void a_second_lock_the_other_way_round_is_a_deadlock() throws InterruptedException {
    RunSpec spec = RunSpec.of("crossed.py", CROSSED).withRuntime(RuntimeKind.FREE_THREADED);
    SearchReport before = new Search(spec, ALL).run();
    assertEquals(0, before.findings().size());
    // One holds the lock and wants the region, the other is in the region and wants the lock.
    RunSpec once = Repair.of(spec, Repair.Kind.LOCK, 8, 8);
    RunSpec twice =
        once.withSource(
            once.source()
                .replace("    lock.acquire()", "    _gilscope_region.acquire(); lock.acquire()")
                .replace("    lock.release()", "    lock.release(); _gilscope_region.release()"));
    assertEquals(
        "deadlock", new Search(twice, ALL).run().findings().getFirst().failure().form().label());
  }

  @Test
  void a_string_of_several_lines_stays_what_it_is() {
    String source =
        """
        from gilscope import parallel

        said = []

        def work():
            said.append(f'''one
        two {len(said)}
          three''')
            said.append(
                "four")

        parallel(work, work)
        """;
    RunSpec spec = RunSpec.of("text.py", source);
    assertEquals(
        """
            with _gilscope_region:
                said.append(f'''one
        two {len(said)}
          three''')
                said.append(
                    "four")
        """,
        Repair.of(spec, Repair.Kind.LOCK, 6, 10)
                .source()
                .lines()
                .skip(6)
                .limit(6)
                .collect(Collectors.joining("\n"))
            + "\n");
    assertThrows(IllegalArgumentException.class, () -> Repair.of(spec, Repair.Kind.LOCK, 7, 8));
  }

  @Test
  void lines_that_are_no_statements_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> Repair.of(bank(), Repair.Kind.LOCK, 11, 12));
    assertThrows(IllegalArgumentException.class, () -> Repair.of(bank(), Repair.Kind.LOCK, 1, 900));
  }

  private static String verdicts(String source) throws InterruptedException {
    StringBuilder t = new StringBuilder();
    new Search(RunSpec.of("r.py", source).withRuntime(RuntimeKind.FREE_THREADED), ALL)
        .run()
        .races()
        .forEach(r -> t.append(r.location()).append(": ").append(r.verdict().label()).append("; "));
    return t.toString();
  }

  @Test
  void a_race_is_executed_in_both_orders() throws InterruptedException {
    String threads = "from gilscope import parallel\nclass B: pass\nb = B()\nb.x = b.y = 0\n";
    assertEquals(
        "b.x: benign; ",
        verdicts(threads + "def f():\n    b.x = 1\nparallel(f, f)\nassert b.x == 1\n"));
    assertEquals(
        "b.x: harmful; ",
        verdicts(threads + "def f(n):\n    b.x = n\nparallel(lambda: f(1), lambda: f(2))\n"));
    assertEquals(
        "b.x: order-of-output; ",
        verdicts(threads + "def f():\n    b.x = 1\ndef g():\n    print(b.x)\nparallel(f, g)\n"));
  }

  /** Needs {@code python3}: the schedule fails there, and the repaired program passes. */
  @Test
  void an_exported_test_fails_on_stock_python_until_the_program_is_repaired(@TempDir Path folder)
      throws Exception {
    Path program = folder.resolve("bank.py");
    Path test = folder.resolve("test_bank.py");
    Files.writeString(program, BANK);
    RunSpec spec = RunSpec.of(program.toString(), BANK).withRuntime(RuntimeKind.GIL);
    SearchReport r = new Search(spec, ALL).run();
    Files.writeString(test, PytestExport.of(spec, r.findings().getFirst()));
    assertEquals("1 AssertionError: ", status(test).replaceAll("[0-9]+\\s*$", ""));
    Files.writeString(
        program,
        Repair.of(spec.withSource("# one line more\n" + BANK), Repair.Kind.LOCK, 13, 15).source());
    assertEquals("0 ", status(test));
  }

  private static String status(Path test) throws Exception {
    Process p = new ProcessBuilder("python3", test.toString()).redirectErrorStream(true).start();
    String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(p.waitFor(60, TimeUnit.SECONDS));
    return p.exitValue()
        + " "
        + said.lines().filter(l -> !l.startsWith("the program has")).findFirst().orElse("");
  }
}
