package gilscope.lang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.SyntaxErrorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs that are grammatical and yet wrong, each with CPython's message and place after {@code
 * =>}.
 */
class CompileErrorsTest {
  private static final Path ERRORS =
      Path.of("src/test/resources/compile-errors/compile-errors.txt");

  @TestFactory
  Stream<DynamicTest> wrongProgramIsRefusedAsInCPython() throws IOException {
    return Arrays.stream(Files.readString(ERRORS).split("----\n"))
        .map(
            entry -> {
              int arrow = entry.lastIndexOf("=> ");
              String program = entry.substring(0, arrow);
              String expected = entry.substring(arrow + 3).strip();
              return DynamicTest.dynamicTest(
                  program.strip() + " => " + expected,
                  () -> assertEquals(expected, error(program)));
            });
  }

  private static String error(String program) {
    SourceText source = SourceText.of("<test>", program);
    return switch (Parser.parseModule(source)) {
      case ParseResult.Failed<Mod.Module> failed -> text(failed.error());
      case ParseResult.Ok<Mod.Module> ok ->
          switch (Compiler.compile(ok.value(), source)) {
            case ParseResult.Failed<Compiler.Compiled> failed -> text(failed.error());
            case ParseResult.Ok<Compiler.Compiled> _ -> "no error";
          };
    };
  }

  private static String text(SyntaxErrorInfo error) {
    return error.msg()
        + " @ "
        + error.lineno()
        + ":"
        + error.offset()
        + "-"
        + error.endLineno()
        + ":"
        + error.endOffset();
  }
}
