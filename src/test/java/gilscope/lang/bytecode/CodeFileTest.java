package gilscope.lang.bytecode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import gilscope.lang.compiler.Compiler;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A compiled module as bytes")
final class CodeFileTest {
  private static final String SOURCE =
      """
      "what it is for"
      NUMBERS = (0, -1, 2**70, 1.5, -0.0, 2j, True, None, ...)
      TEXTS = ("plain", "\\N{SNOWMAN}", "lone \\udc80", b"bytes\\xff")
      def f(a, b=1, /, c=2, *args, d, e=(), **rest):
          free = a
          def inner(x):
              try:
                  return free + x
              except* ValueError as e:
                  raise TypeError("from inside") from e
              finally:
                  print(x)
          return inner if a in {1, 2, "three"} else args[1:2]
      class C[T]:
          async def g(self):
              async with self as s:
                  yield [i async for i in s]
      """;

  @Test
  @DisplayName("is the code that was written, positions and constants included")
  void comesBackAsItWas() {
    Code code = compile();
    byte[] source = SOURCE.getBytes(StandardCharsets.UTF_8);
    Code back = CodeFile.read(CodeFile.write(code, source), source);
    assertNotNull(back);
    assertSame(code, back);
  }

  @Test
  @DisplayName("is not taken for the code of another source")
  void belongsToItsSource() {
    byte[] source = SOURCE.getBytes(StandardCharsets.UTF_8);
    byte[] file = CodeFile.write(compile(), source);
    assertNull(CodeFile.read(file, (SOURCE + "\n").getBytes(StandardCharsets.UTF_8)));
    source[10] ^= 1;
    assertNull(CodeFile.read(file, source));
  }

  private static void assertSame(Code a, Code b) {
    assertEquals(new Const.CodeConst(a), new Const.CodeConst(b));
    assertEquals(a.qualifiedName(), b.qualifiedName());
    assertEquals(a.filename(), b.filename());
    assertEquals(a.stackSize(), b.stackSize());
    assertEquals(a.keywordOnlyCount(), b.keywordOnlyCount());
    assertArrayEquals(a.positions().columns(), b.positions().columns());
    assertArrayEquals(a.positions().endLines(), b.positions().endLines());
    assertArrayEquals(a.exceptions().lasti(), b.exceptions().lasti());
    for (int i = 0; i < a.consts().size(); i++) {
      if (a.consts().get(i) instanceof Const.CodeConst(Code inner)) {
        assertSame(inner, ((Const.CodeConst) b.consts().get(i)).code());
      }
    }
  }

  private static Code compile() {
    SourceText text = SourceText.of("program.py", SOURCE);
    if (Parser.parseModule(text) instanceof ParseResult.Ok<Mod.Module> tree
        && Compiler.compile(tree.value(), text) instanceof ParseResult.Ok<Compiler.Compiled> done) {
      return done.value().code();
    }
    throw new AssertionError("does not compile");
  }
}
