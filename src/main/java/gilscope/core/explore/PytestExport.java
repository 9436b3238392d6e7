package gilscope.core.explore;

import gilscope.core.sched.Anchor;
import gilscope.core.session.RunSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A failing schedule as a test for stock CPython: a file that forces the order of the program's
 * instructions there by a trace function that holds threads back, and asserts that the program does
 * not fail. It fails as long as the defect is there. Stateless.
 *
 * <p>Moments are named by function, text of the line and kind of instruction ({@link Anchor}), so
 * that the test survives edits elsewhere in the program and other versions of Python; turns that
 * cannot be forced any more are reported when it runs.
 */
public final class PytestExport {
  private PytestExport() {}

  /**
   * The test's text.
   *
   * @param spec as it was searched, with the program's path as its name
   */
  public static String of(RunSpec spec, Finding finding) throws InterruptedException {
    List<Anchor> order = Turns.of(spec, finding.schedule());
    StringBuilder t = new StringBuilder();
    String name = Path.of(spec.fileName()).getFileName().toString();
    t.append("\"\"\"Made by Gilscope: forces the order in which ").append(name);
    t.append(" fails.\n\n").append(finding.explanation().replace("\\", "\\\\").replace("\"", "'"));
    t.append("\n\"\"\"\n\n").append(resource("/gilscope/explore/forced_order.py"));
    t.append("\n\nPROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), ");
    t.append(literal(name)).append(")\nif not os.path.exists(PROGRAM):\n    PROGRAM = ");
    t.append(literal(spec.fileName()))
        .append("\n\ntry:\n    import gilscope\nexcept ImportError:\n");
    t.append("    gilscope = types.ModuleType(\"gilscope\")\n    exec(");
    t.append(literal(resource("/gilscope/assets/gilscope.py")));
    t.append(", gilscope.__dict__)\n    sys.modules[\"gilscope\"] = gilscope\n\n");
    t.append("# thread, function, line, instruction, its name, the how many-th time\nORDER = [\n");
    order.stream()
        .map(PytestExport::tuple)
        .distinct()
        .forEach(a -> t.append("    ").append(a).append(",\n"));
    t.append("]\n\n\ndef test_").append(identifier(name)).append("():\n");
    t.append("    assert forced(PROGRAM, ORDER) is None\n\n\n");
    t.append("if __name__ == \"__main__\":\n    sys.exit(forced(PROGRAM, ORDER))\n");
    return t.toString();
  }

  private static String tuple(Anchor a) {
    return "("
        + a.thread()
        + ", "
        + literal(a.function())
        + ", "
        + literal(a.text())
        + ", "
        + literal(a.operation())
        + ", "
        + literal(a.name())
        + ", "
        + a.count()
        + ")";
  }

  private static String identifier(String name) {
    return name.replaceAll("\\.py$", "").replaceAll("[^A-Za-z0-9_]", "_");
  }

  private static String literal(String text) {
    StringBuilder b = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> b.append("\\\"");
        case '\\' -> b.append("\\\\");
        case '\n' -> b.append("\\n");
        case '\t' -> b.append("\\t");
        case '\r' -> b.append("\\r");
        default -> b.append(c);
      }
    }
    return b.append('"').toString();
  }

  private static String resource(String path) {
    try (InputStream in = PytestExport.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
