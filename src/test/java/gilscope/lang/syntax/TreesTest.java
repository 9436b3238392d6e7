package gilscope.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Trees with every position, as CPython's {@code ast.dump} prints them. */
class TreesTest {
  private static final List<String> TOPICS =
      List.of(
          "blank_lines",
          "branches",
          "decorators",
          "expressions",
          "f_strings",
          "imports",
          "joined_lines",
          "match",
          "parameters",
          "soft_keywords",
          "strings",
          "t_strings",
          "targets",
          "try",
          "unicode",
          "with");

  @TestFactory
  Stream<DynamicTest> everyTreeIsTheOneCpythonBuilds() {
    return TOPICS.stream()
        .map(
            topic ->
                DynamicTest.dynamicTest(topic, () -> assertTreeOfFile("syntax/trees/" + topic)));
  }

  private static void assertTreeOfFile(String path) {
    String expected = Resources.text(path + ".ast");
    assertEquals(expected, lines(Parsing.tree(Resources.bytes(path + ".py"))) + "\n");
  }

  private static String lines(String dump) {
    return dump.replace("), ", "),\n");
  }

  @Test
  void anExpressionIsReadWithoutAStatementAroundIt() {
    assertEquals(
        "Expression(body=Tuple(elts=["
            + "Name(id='a', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), "
            + "Constant(value=1, lineno=1, col_offset=3, end_lineno=1, end_col_offset=4)], "
            + "ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=4))",
        expression("a, 1\n\n"));
    assertEquals("SyntaxError: invalid syntax\n2:1-2:2\n", expression("a\nb"));
    assertEquals("SyntaxError: invalid syntax\n1:0-1:0\n", expression("1 +"));
    assertEquals("SyntaxError: '(' was never closed\n1:1-1:0\n", expression("("));
    assertEquals("IndentationError: unexpected indent\n1:1-1:-1\n", expression(" a"));
  }

  private static String expression(String source) {
    return switch (Parser.parseExpression(SourceText.of("<string>", source))) {
      case ParseResult.Ok<Mod.Expression> ok -> AstDump.dump(ok.value());
      case ParseResult.Failed<Mod.Expression> failed -> Parsing.error(failed.error());
    };
  }

  @Test
  void aPromptTakesOneLineOrOneCompoundStatement() {
    assertEquals("Interactive", interactive("a; b\n"));
    assertEquals("Interactive", interactive("a # b\n# c\n"));
    assertEquals("Interactive", interactive("if a:\n  b\n\n"));
    assertEquals(
        "SyntaxError: multiple statements found while compiling a single statement\n1:2-1:3\n",
        interactive("a\nb\n"));
    assertEquals("SyntaxError: invalid syntax\n3:1-3:2\n", interactive("if a:\n  b\nc\n"));
  }

  private static String interactive(String source) {
    return switch (Parser.parseInteractive(SourceText.of("<stdin>", source))) {
      case ParseResult.Ok<Mod.Interactive> ok -> ok.value().getClass().getSimpleName();
      case ParseResult.Failed<Mod.Interactive> failed -> Parsing.error(failed.error());
    };
  }
}
