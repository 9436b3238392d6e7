package gilscope.lang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.lang.bytecode.Disassembler;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import org.junit.jupiter.api.Test;

class ModesTest {
  @Test
  void anExpressionReturnsItsValue() {
    SourceText source = SourceText.of("<eval>", "a + 1");
    assertDisassembles(
        Parser.parseExpression(source),
        source,
        """
          0           RESUME                   0

          1           LOAD_NAME                0 (a)
                      LOAD_SMALL_INT           1
                      BINARY_OP                0 (+)
                      RETURN_VALUE
        """);
  }

  @Test
  void anInteractiveExpressionIsPrinted() {
    SourceText source = SourceText.of("<stdin>", "1 + a\n");
    assertDisassembles(
        Parser.parseInteractive(source),
        source,
        """
          0           RESUME                   0

          1           LOAD_SMALL_INT           1
                      LOAD_NAME                0 (a)
                      BINARY_OP                0 (+)
                      CALL_INTRINSIC_1         1 (INTRINSIC_PRINT)
                      POP_TOP
                      LOAD_CONST               1 (None)
                      RETURN_VALUE
        """);
  }

  private static void assertDisassembles(
      ParseResult<? extends Mod> parsed, SourceText source, String expected) {
    if (parsed instanceof ParseResult.Ok<? extends Mod> mod
        && Compiler.compile(mod.value(), source)
            instanceof ParseResult.Ok<Compiler.Compiled> compiled) {
      assertEquals(expected, Disassembler.disassemble(compiled.value().code()));
    } else {
      throw new AssertionError("does not compile");
    }
  }
}
