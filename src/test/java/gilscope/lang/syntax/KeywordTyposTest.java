package gilscope.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Programs with a keyword misspelt, and how CPython 3.14 prints the error. */
class KeywordTyposTest {
  @Test
  void aNameThatShouldBeAKeywordIsSuggested() {
    StringBuilder expected = new StringBuilder();
    StringBuilder actual = new StringBuilder();
    for (String each : Resources.text("syntax/typos.txt").split("(?m)^=====\n", -1)) {
      if (each.isEmpty()) {
        continue;
      }
      int rule = each.lastIndexOf("-----\n");
      String program = each.substring(0, rule);
      expected.append(program).append(each.substring(rule));
      actual.append(program).append("-----\n").append(printed(program));
    }
    assertEquals(expected.toString(), actual.toString());
  }

  private static String printed(String program) {
    SourceText source = SourceText.of("f.py", program);
    return switch (Parser.parseModule(source)) {
      case ParseResult.Ok<Mod.Module> _ -> "ok\n";
      case ParseResult.Failed<Mod.Module> failed -> {
        SyntaxErrorInfo error = KeywordTypos.improve(source, failed.error());
        String text = source.line(error.lineno());
        int indent = text.length() - text.stripLeading().length();
        yield "line "
            + error.lineno()
            + "\n    "
            + text.strip()
            + "\n    "
            + " ".repeat(error.offset() - 1 - indent)
            + "^".repeat(error.endOffset() - error.offset())
            + "\nSyntaxError: "
            + error.msg()
            + "\n";
      }
    };
  }
}
