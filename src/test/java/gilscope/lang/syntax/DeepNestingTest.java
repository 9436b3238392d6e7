package gilscope.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Programs that nest deeper than a stack: a tree or an error, never a crash. */
class DeepNestingTest {
  private static final String TOO_COMPLEX =
      "MemoryError: Parser stack overflowed - Python source too complex to compile\n0:0-0:0\n";

  @Test
  void bracketsNestTwoHundredDeep() {
    assertEquals("ok", outcome("(".repeat(199) + "a" + ")".repeat(199)));
    assertEquals(
        "SyntaxError: too many nested parentheses\n1:201-1:201\n",
        outcome("(".repeat(201) + "a" + ")".repeat(201)));
  }

  @Test
  void blocksNestAHundredDeep() {
    assertEquals("ok", outcome(blocks(99)));
    assertEquals(
        "IndentationError: too many levels of indentation\n101:1-101:0\n", outcome(blocks(100)));
  }

  private static String blocks(int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      out.append(" ".repeat(i)).append("if a:\n");
    }
    return out.append(" ".repeat(depth)).append("b\n").toString();
  }

  @Test
  void aChainIsAsLongAsItLikes() {
    assertEquals("ok", outcome("a" + " + a".repeat(100_000)));
    assertEquals("ok", outcome("a" + ".b".repeat(100_000)));
    assertEquals("ok", outcome("a" + " and a".repeat(100_000)));
    assertEquals("ok", outcome("if a: b\n" + "elif a: b\n".repeat(20_000)));
    assertEquals("ok", outcome("'a' ".repeat(100_000)));
  }

  @Test
  void prefixesThatNestTooDeepAreAnError() {
    assertEquals("ok", outcome("-".repeat(1000) + "a"));
    assertEquals(TOO_COMPLEX, outcome("-".repeat(100_000) + "a"));
    assertEquals(TOO_COMPLEX, outcome("not ".repeat(100_000) + "a"));
    assertEquals(TOO_COMPLEX, outcome("lambda: ".repeat(100_000) + "a"));
    assertEquals(TOO_COMPLEX, outcome("a ** ".repeat(100_000) + "a"));
    assertEquals(TOO_COMPLEX, outcome("a if b else ".repeat(100_000) + "a"));
  }

  @Test
  void aMistakeDeepInsideIsStillAnError() {
    assertEquals("SyntaxError: '(' was never closed\n1:20-1:0\n", outcome("(".repeat(20) + "a b"));
    assertEquals("SyntaxError", outcome("(".repeat(190) + "a b").substring(0, 11));
  }

  private static String outcome(String source) {
    return switch (Parser.parseModule(SourceText.of("test.py", source))) {
      case ParseResult.Ok<Mod.Module> _ -> "ok";
      case ParseResult.Failed<Mod.Module> failed -> Parsing.error(failed.error());
    };
  }
}
