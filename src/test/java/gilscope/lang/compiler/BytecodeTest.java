package gilscope.lang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Disassembler;
import gilscope.lang.bytecode.Encoding;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each program in {@code bytecode} stands beside what CPython 3.14 prints for it: {@code dis}, then
 * for each code object its sizes, flags and variables and the bytes of {@code co_code}, {@code
 * co_linetable} and {@code co_exceptiontable}.
 */
class BytecodeTest {
  private static final Path PROGRAMS = Path.of("src/test/resources/bytecode");

  @TestFactory
  Stream<DynamicTest> programCompilesAsInCPython() throws IOException {
    List<Path> programs;
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      programs = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
    return programs.stream()
        .map(program -> DynamicTest.dynamicTest(name(program), () -> compare(program)));
  }

  private static String name(Path program) {
    return program.getFileName().toString();
  }

  private static void compare(Path program) throws IOException {
    SourceText source = SourceText.of(name(program), Files.readString(program));
    Mod.Module module = ok(Parser.parseModule(source));
    Code code = ok(Compiler.compile(module, source)).code();
    StringBuilder listing = new StringBuilder();
    listing.append(Disassembler.disassemble(code).replaceAll(" at 0x[0-9a-f]+", "")).append('\n');
    facts(code, listing);
    Path golden = PROGRAMS.resolve(name(program).replaceAll("\\.py$", ".dis"));
    assertEquals(Files.readString(golden), listing.toString());
  }

  private static <T> T ok(ParseResult<T> result) {
    return switch (result) {
      case ParseResult.Ok<T> ok -> ok.value();
      case ParseResult.Failed<T> failed -> throw new AssertionError(failed.error().toString());
    };
  }

  private static void facts(Code code, StringBuilder out) {
    Encoding encoding = code.encoding();
    out.append(
        String.format(
            Locale.ROOT,
            "%s: args %d/%d/%d stack %d flags 0x%x\n",
            code.qualifiedName(),
            code.argCount(),
            code.positionalOnlyCount(),
            code.keywordOnlyCount(),
            code.stackSize(),
            code.flags()));
    out.append("  locals ").append(list(code.varNames()));
    out.append(" cells ").append(list(code.cellVars()));
    out.append(" free ").append(list(code.freeVars())).append('\n');
    out.append("  code ").append(hex(encoding.code())).append('\n');
    out.append("  lines ").append(hex(encoding.lineTable())).append('\n');
    out.append("  handlers ").append(hex(encoding.exceptionTable())).append('\n');
    for (Const constant : code.consts()) {
      if (constant instanceof Const.CodeConst nested) {
        facts(nested.code(), out);
      }
    }
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "-" : String.join(" ", names);
  }

  private static String hex(byte[] bytes) {
    return bytes.length == 0 ? "-" : HexFormat.of().formatHex(bytes);
  }
}
