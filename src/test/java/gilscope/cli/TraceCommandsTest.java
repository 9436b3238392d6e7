package gilscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandsTest {
  @TempDir private Path folder;

  private String recorded() {
    String file = Captured.program(folder, "p.py", "for i in range(3):\n    print(i)\n");
    String trace = folder.resolve("p.gilscope").toString();
    assertEquals(
        new Captured(0, "0\n1\n2\n", ""),
        Captured.of("run", "--machine", "virtual", "--trace", trace, file));
    return trace;
  }

  @Test
  void a_picture_of_a_trace_is_the_same_each_time_and_the_same_as_of_the_program()
      throws Exception {
    String trace = recorded();
    Path one = folder.resolve("one.svg");
    Path two = folder.resolve("two.svg");
    Path three = folder.resolve("three.svg");
    assertEquals(new Captured(0, "", ""), Captured.of("export", trace, "-o", one.toString()));
    assertEquals(new Captured(0, "", ""), Captured.of("export", trace, "-o", two.toString()));
    assertEquals(
        new Captured(0, "0\n1\n2\n", ""),
        Captured.of("export", folder.resolve("p.py").toString(), "-o", three.toString()));
    assertTrue(Files.readString(one).startsWith("<?xml"));
    assertEquals(Files.readString(one), Files.readString(two));
    assertEquals(Files.readString(one), Files.readString(three));
  }

  @Test
  void range_width_and_theme_change_the_picture() throws Exception {
    String trace = recorded();
    Path out = folder.resolve("out.svg");
    assertEquals(
        new Captured(0, "", ""),
        Captured.of(
            "export",
            trace,
            "-o",
            out.toString(),
            "--from",
            "1us",
            "--to",
            "2µs",
            "--width",
            "800",
            "--theme",
            "dark",
            "--palette",
            "colour-blind"));
    assertTrue(
        Files.readString(out).contains("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\""));
  }

  @Test
  void a_picture_has_the_title_caption_and_marks_that_were_asked_for() throws Exception {
    Path out = folder.resolve("titled.svg");
    assertEquals(
        new Captured(0, "", ""),
        Captured.of(
            "export",
            recorded(),
            "-o",
            out.toString(),
            "--title",
            "Two clerks",
            "--caption",
            "Red is waiting.",
            "--no-legend",
            "--mark",
            "1us=here"));
    String svg = Files.readString(out);
    assertTrue(svg.contains(">Two clerks<"), svg);
    assertTrue(svg.contains(">Red is waiting.<"), svg);
    assertTrue(svg.contains(">here<"), svg);
    assertFalse(svg.contains(" %<"), svg);
  }

  @Test
  void a_png_is_drawn_without_a_display() throws Exception {
    Path out = folder.resolve("out.png");
    assertEquals(
        new Captured(0, "", ""),
        Captured.of("export", recorded(), "-o", out.toString(), "--width", "400", "--scale", "2"));
    assertEquals(800, javax.imageio.ImageIO.read(out.toFile()).getWidth());
  }

  @Test
  void what_is_not_a_trace_is_said() throws Exception {
    Path junk = Files.writeString(folder.resolve("junk.gilscope"), "not a trace at all");
    assertEquals(
        new Captured(
            2,
            "",
            "gilscope: junk.gilscope is not a Gilscope trace; record one with: gilscope run --trace"
                + " FILE PROGRAM\n"),
        Captured.of("analyse", junk.toString()));
  }

  @Test
  void a_trace_that_is_cut_short_is_read_up_to_there() throws Exception {
    Path trace = Path.of(recorded());
    byte[] whole = Files.readAllBytes(trace);
    Files.write(trace, java.util.Arrays.copyOf(whole, whole.length - 20));
    Captured told = Captured.of("analyse", trace.toString());
    assertEquals(0, told.status());
    assertTrue(told.err().startsWith("gilscope: " + trace + " is damaged: "), told.err());
    assertTrue(told.out().contains("MainThread"), told.out());
  }

  @Test
  void an_analysis_tells_threads_and_locks() {
    Captured told = Captured.of("analyse", recorded());
    assertEquals(0, told.status());
    String[] lines = told.out().split("\n", -1);
    assertTrue(
        lines[0].endsWith("p.py: gil on the virtual machine, 4 cores, policy fair, seed 0"),
        lines[0]);
    assertTrue(told.out().contains("thread"), told.out());
    assertTrue(Captured.of("analyse", "--json", recorded()).out().startsWith("{\n  \"program\": "));
  }
}
