package gilscope.cli;

import gilscope.lang.bytecode.Code;
import gilscope.lang.compiler.CompileWarning;
import gilscope.lang.compiler.Compiler;
import gilscope.lang.syntax.KeywordTypos;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.SyntaxErrorInfo;
import java.util.List;

/** A program's file on its way to code. Stateless. */
final class SourceProgram {
  /** What came of it. */
  sealed interface Result {
    /** It is a program. */
    record Compiled(Code code, List<CompileWarning> warnings) implements Result {}

    /** It is not. */
    record Wrong(SyntaxErrorInfo error) implements Result {}
  }

  private SourceProgram() {}

  /** Decodes, parses and compiles. */
  static Result compile(String filename, byte[] bytes) {
    return switch (SourceText.decode(filename, bytes)) {
      case ParseResult.Failed<SourceText> failed -> new Result.Wrong(failed.error());
      case ParseResult.Ok<SourceText> source ->
          switch (Parser.parseModule(source.value())) {
            case ParseResult.Failed<Mod.Module> failed ->
                new Result.Wrong(KeywordTypos.improve(source.value(), failed.error()));
            case ParseResult.Ok<Mod.Module> tree ->
                switch (Compiler.compile(tree.value(), source.value())) {
                  case ParseResult.Failed<Compiler.Compiled> failed ->
                      new Result.Wrong(failed.error());
                  case ParseResult.Ok<Compiler.Compiled> done ->
                      new Result.Compiled(done.value().code(), done.value().warnings());
                };
          };
    };
  }
}
