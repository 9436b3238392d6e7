package gilscope.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Sources that parse, and what CPython 3.14 warns of while it reads them. */
class SourceWarningsTest {
  @Test
  void everyDoubtfulLiteralIsWarnedOf() {
    StringBuilder expected = new StringBuilder();
    StringBuilder actual = new StringBuilder();
    for (String each : Resources.text("syntax/warnings.txt").split("(?m)^=====\n", -1)) {
      if (each.isEmpty()) {
        continue;
      }
      int rule = each.lastIndexOf("-----\n");
      String program = each.substring(0, rule);
      expected.append(program).append(each.substring(rule));
      actual.append(program).append("-----\n");
      for (SourceWarnings.Warning warning : SourceWarnings.of(SourceText.of("f.py", program))) {
        actual.append(warning.line()).append(": ").append(warning.message()).append('\n');
      }
    }
    assertEquals(expected.toString(), actual.toString());
  }
}
