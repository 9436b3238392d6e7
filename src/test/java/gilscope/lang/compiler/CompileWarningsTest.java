package gilscope.lang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompileWarningsTest {
  @Test
  void comparingLiteralsByIdentityIsWarnedAbout() {
    assertWarnings(
        """
        x is 1
        y is not "s" is z
        x is None
        """,
        """
        1: "is" with 'int' literal. Did you mean "=="?
        2: "is not" with 'str' literal. Did you mean "!="?
        """);
  }

  @Test
  void aMissingCommaIsWarnedAbout() {
    assertWarnings(
        """
        [(1, 2) (3, 4)]
        [[1, 2] ['a']]
        {1}[0]
        assert (x, "message")
        """,
        """
        1: 'tuple' object is not callable; perhaps you missed a comma?
        2: list indices must be integers or slices, not str; perhaps you missed a comma?
        3: 'set' object is not subscriptable; perhaps you missed a comma?
        4: assertion is always true, perhaps remove parentheses?
        """);
  }

  @Test
  void aFinallyBodyIsWarnedAboutOnce() {
    assertWarnings(
        """
        try:
            pass
        finally:
            x is 1
        """,
        """
        4: "is" with 'int' literal. Did you mean "=="?
        """);
  }

  @Test
  void leavingAFinallyBlockIsWarnedAbout() {
    assertWarnings(
        """
        def f():
            try: pass
            finally:
                for x in y:
                    return 1
                class A:
                    def g(self): return 2
                return 3
            for x in y:
                try: pass
                finally: break
        """,
        """
        8: 'return' in a 'finally' block
        11: 'break' in a 'finally' block
        """);
  }

  private static void assertWarnings(String program, String expected) {
    SourceText source = SourceText.of("<test>", program);
    if (Parser.parseModule(source) instanceof ParseResult.Ok<Mod.Module> module
        && Compiler.compile(module.value(), source)
            instanceof ParseResult.Ok<Compiler.Compiled> compiled) {
      assertEquals(
          expected,
          compiled.value().warnings().stream()
              .map(warning -> warning.line() + ": " + warning.message() + "\n")
              .collect(Collectors.joining()));
    } else {
      throw new AssertionError("does not compile");
    }
  }
}
