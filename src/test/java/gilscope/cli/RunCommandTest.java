package gilscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
  @TempDir private Path folder;

  private String program(String text) {
    return Captured.program(folder, "program.py", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "virtual"})
  void output_input_and_status_are_the_programs_own(String machine) {
    String file =
        program(
            """
            import sys
            name = input("name? ")
            print("hello", name)
            sys.exit(3)
            """);
    assertEquals(
        new Captured(3, "name? hello Ada\n", ""),
        Captured.withInput("Ada\n", "run", "--machine", machine, file));
  }

  @Test
  void what_follows_the_file_is_the_programs_own() {
    String file = program("import sys\nprint(sys.argv[1:])\n");
    assertEquals(
        new Captured(0, "['--runtime', 'x', '-h']\n", ""),
        Captured.of("run", file, "--runtime", "x", "-h"));
  }

  @Test
  void a_module_runs_as_python_runs_it_and_what_follows_is_its_own() {
    assertEquals(
        new Captured(0, "{\n \"a\": 1\n}\n", ""),
        Captured.withInput("{\"a\": 1}", "run", "--seed", "3", "-m", "json.tool", "--indent", "1"));
    assertEquals(
        new Captured(1, "", ": No module named nowhere\n"),
        Captured.of("run", "-m", "nowhere", "-h"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "virtual"})
  void more_memory_than_allowed_at_once_is_MemoryError(String machine) {
    String file =
        program(
            """
            for make in (lambda: [0] * 10**9, lambda: bytearray(10**9), lambda: 'x' * 10**9,
                         lambda: 1 << 10**10, lambda: list(range(10**9))):
                try:
                    print(len(make()))
                except MemoryError as e:
                    print(repr(e))
            bytes(10**9)
            """);
    Captured run = Captured.of("run", "--machine", machine, "--memory-limit", "900", file);
    assertEquals("MemoryError()\n".repeat(5), run.out());
    assertEquals(137, run.status());
    assertTrue(run.err().endsWith("\nMemoryError\n"), run.err());
  }

  @Test
  void a_module_needs_a_name_and_a_run_a_program() {
    assertEquals(
        new Captured(2, "", "gilscope: 'a b' is no name of a module; try -m with another one\n"),
        Captured.of("run", "-m", "a b"));
    assertEquals(
        new Captured(
            2, "", "gilscope: missing required parameter: 'FILE'; try 'gilscope run --help'\n"),
        Captured.of("run"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "virtual"})
  void an_uncaught_exception_is_a_traceback_and_status_one(String machine) {
    String file = program("def f(x):\n    return 1 / x\n\nprint('before')\nf(0)\n");
    assertEquals(
        new Captured(
            1,
            "before\n",
            """
            Traceback (most recent call last):
              File "FILE", line 5, in <module>
                f(0)
                ~^^^
              File "FILE", line 2, in f
                return 1 / x
                       ~~^~~
            ZeroDivisionError: division by zero
            """
                .replace("FILE", file)),
        Captured.of("run", "--machine", machine, file));
  }

  @Test
  void a_syntax_error_is_printed_as_CPython_does() {
    String file = program("print('never')\ndef f(:\n  pass\n");
    assertEquals(
        new Captured(
            1,
            "",
            """
              File "FILE", line 2
                def f(:
                      ^
            SyntaxError: invalid syntax
            """
                .replace("FILE", file)),
        Captured.of("run", file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "virtual"})
  void an_endless_loop_ends_at_the_time_limit(String machine) {
    Captured ended =
        Captured.of(
            "run", "--machine", machine, "--time-limit", "0.3", program("while True:\n    pass\n"));
    assertEquals(new Captured(124, "", "gilscope: Stopped: the time limit is over.\n"), ended);
  }

  @Test
  void the_same_seed_writes_the_same_trace_and_its_schedule_replays_to_it() throws Exception {
    String file =
        program(
            """
            import _thread
            done = []
            def work(name):
                for i in range(2000):
                    pass
                done.append(name)
            for name in "abc":
                _thread.start_new_thread(work, (name,))
            while len(done) < 3:
                pass
            print(*sorted(done))
            """);
    byte[] first = trace("first", file, "--policy", "random", "--seed", "5");
    byte[] second = trace("second", file, "--policy", "random", "--seed", "5");
    assertEquals(-1, java.util.Arrays.mismatch(first, second));
    String schedule =
        gilscope.core.trace.TraceFileReader.open(folder.resolve("first.gilscope")).schedule();
    Path saved = Files.writeString(folder.resolve("schedule.txt"), schedule + "\n");
    assertEquals(
        -1,
        java.util.Arrays.mismatch(
            first,
            trace("third", file, "--policy", "random", "--seed", "5", "--schedule", "@" + saved)));
  }

  private byte[] trace(String name, String file, String... options) throws Exception {
    Path trace = folder.resolve(name + ".gilscope");
    String[] args =
        java.util.stream.Stream.of(
                java.util.stream.Stream.of(
                    "run", "--machine", "virtual", "--trace", trace.toString()),
                java.util.stream.Stream.of(options),
                java.util.stream.Stream.of(file))
            .flatMap(s -> s)
            .toArray(String[]::new);
    assertEquals(new Captured(0, "a b c\n", ""), Captured.of(args));
    return Files.readAllBytes(trace);
  }

  @Test
  void a_deadlock_ends_with_a_message_that_names_the_circle() {
    Captured ended =
        Captured.of(
            "run",
            "--machine",
            "virtual",
            program(
                """
                import _thread
                a, b = _thread.allocate_lock(), _thread.allocate_lock()
                have = _thread.allocate_lock()
                have.acquire()
                def other():
                    with b:
                        have.release()
                        with a:
                            pass
                with a:
                    _thread.start_new_thread(other, ())
                    have.acquire()
                    with b:
                        pass
                """));
    assertEquals(35, ended.status());
    assertTrue(
        ended.err().startsWith("gilscope: Deadlock") && ended.err().contains("MainThread"),
        ended.err());
  }

  @Test
  void stats_are_one_json_object() throws Exception {
    Path stats = folder.resolve("stats.json");
    assertEquals(
        new Captured(0, "1\n", ""),
        Captured.of(
            "run", "--machine", "virtual", "--stats", stats.toString(), program("print(1)\n")));
    String json = Files.readString(stats);
    assertTrue(
        json.startsWith("{\n  \"runtime\": \"gil\",\n  \"machine\": \"virtual\",")
            && json.endsWith("}\n"),
        json);
  }

  @Test
  void a_batch_runs_each_file_as_if_alone() {
    String good =
        Captured.program(
            folder, "good.py", "import sys\nprint('marker' in sys.__dict__)\nsys.marker = 1\n");
    String bad = Captured.program(folder, "bad.py", "print('partial', end='')\n1 / 0\n");
    String endless = Captured.program(folder, "endless.py", "while True: pass\n");
    Captured all =
        Captured.of(
            "run",
            "--machine",
            "virtual",
            "--step-limit",
            "100000",
            "--batch",
            good,
            bad,
            "nope.py",
            endless,
            good);
    assertEquals(
        """
        === FILE GOOD
        False

        === exit 0
        === FILE BAD
        partial
        === exit 1
        === FILE nope.py

        === exit 2
        === FILE ENDLESS

        === exit 124
        === FILE GOOD
        False

        === exit 0
        """
            .replace("GOOD", good)
            .replace("BAD", bad)
            .replace("ENDLESS", endless),
        all.out());
    assertEquals(0, all.status());
    assertTrue(
        all.err().contains("=== FILE " + bad + "\nTraceback (most recent call last):\n"),
        all.err());
    assertTrue(
        all.err().contains("=== FILE nope.py\ngilscope: there is no file 'nope.py'"), all.err());
  }
}
