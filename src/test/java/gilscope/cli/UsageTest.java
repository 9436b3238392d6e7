package gilscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
  private static void refuses(String message, String... args) {
    assertEquals(new Captured(2, "", "gilscope: " + message + "\n"), Captured.of(args));
  }

  @Test
  void bad_usage_is_one_line_that_names_the_next_step() {
    refuses("there is no file 'nope.py'; try another path", "run", "nope.py");
    refuses("there is no file 'nope.py'; try another path", "dis", "nope.py");
    refuses("there is no file 'nope.gilscope'; try another path", "analyse", "nope.gilscope");
    refuses("there is no command 'x.py'; try 'gilscope open x.py'", "x.py");
    refuses("there is no command 'walk'; try 'gilscope --help'", "walk");
    refuses("missing required parameter: 'FILE'; try 'gilscope run --help'", "run");
    refuses("unknown option: '--fast'; try 'gilscope run --help'", "run", "--fast", "x.py");
    refuses(
        "invalid value for option '--runtime': unknown runtime 'jython'; use gil, gil-legacy,"
            + " free-threaded or unprotected; try 'gilscope run --help'",
        "run",
        "--runtime",
        "jython",
        "x.py");
  }

  @Test
  void settings_that_do_not_fit_together_are_refused(@TempDir Path folder) {
    String file = Captured.program(folder, "p.py", "print(1)\n");
    refuses(
        "-X gil=0 needs a build without GIL; try --runtime free-threaded",
        "run",
        "-X",
        "gil=0",
        file);
    refuses(
        "a schedule is followed on the virtual machine; try --machine virtual",
        "run",
        "--machine",
        "live",
        "--schedule",
        "gs1.x",
        file);
    refuses(
        "--time-limit must be a positive number of seconds; try --time-limit 0.005",
        "run",
        "--time-limit",
        "-1",
        file);
    refuses(
        "unknown policy 'best'; use fair, round-robin, round-robin:K, random, random:K, pct:D or"
            + " pos; try 'gilscope run --help'",
        "run",
        "--policy",
        "best",
        file);
  }

  @Test
  void unknown_levels_and_formats_are_named(@TempDir Path folder) {
    String file = Captured.program(folder, "p.py", "print(1)\n");
    refuses(
        "invalid value for option '--record': unknown level 'calls'; use states, lines,"
            + " instructions or accesses; try 'gilscope run --help'",
        "run",
        "--record",
        "calls",
        file);
    refuses(
        "unknown format 'bmp'; use png, svg, pdf, html, chrome, perfetto, speedscope, firefox or"
            + " csv",
        "export",
        file,
        "-o",
        "p.bmp",
        "--format",
        "bmp");
    refuses(
        "cannot tell the format of 'p'; name it with --format: png, svg, pdf, html, chrome,"
            + " perfetto, speedscope, firefox or csv",
        "export",
        file,
        "-o",
        "p");
    refuses(
        "invalid value for option '--from': 'soon' is not a time; write a number and ns, µs, ms or"
            + " s, as in 1.5ms; try 'gilscope export --help'",
        "export",
        file,
        "-o",
        "p.svg",
        "--from",
        "soon");
  }

  @Test
  void every_command_has_help() {
    List<String> heads =
        Stream.of("open", "run", "dis", "export", "analyse")
            .map(
                command ->
                    Captured.of(command, "--help")
                        .out()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .split(" \\[")[0])
            .toList();
    assertEquals(
        List.of(
            "Usage: gilscope open",
            "Usage: gilscope run",
            "Usage: gilscope dis",
            "Usage: gilscope export",
            "Usage: gilscope analyse"),
        heads);
  }

  @Test
  void the_version_names_python_and_java() {
    Captured told = Captured.of("--version");
    assertEquals(0, told.status());
    assertTrue(told.out().matches("Gilscope .*Python 3\\.14, Java \\d+.*\\R"), told.out());
  }
}
