package gilscope.lang.compiler;

import gilscope.lang.bytecode.Code;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.SourceWarnings;
import gilscope.lang.syntax.SyntaxErrorInfo;
import java.util.ArrayList;
import java.util.List;

/** Compiles trees. Stateless; a compilation touches nothing shared. */
public final class Compiler {
  private Compiler() {}

  /**
   * What a compilation yields.
   *
   * @param warnings the SyntaxWarnings, those of reading the source included, in the order in which
   *     CPython issues them
   */
  public record Compiled(Code code, List<CompileWarning> warnings) {}

  /**
   * Compiles a module, an interactive statement or an expression.
   *
   * @param source gives the file name, and the line for an error
   * @return the code, or the error if the tree is grammatical but not a program
   */
  public static ParseResult<Compiled> compile(Mod mod, SourceText source) {
    return compile(mod, source, 0);
  }

  /**
   * As {@link #compile(Mod, SourceText)}, with code flags of {@code __future__} features inherited
   * from the code that asks, as {@code compile()} does.
   */
  public static ParseResult<Compiled> compile(Mod mod, SourceText source, int inheritedFlags) {
    return compile(mod, source, inheritedFlags, 0);
  }

  /**
   * As {@link #compile(Mod, SourceText, int)}.
   *
   * @param level of optimisation as {@code -O} counts: 1 without assertions, 2 without docstrings
   */
  public static ParseResult<Compiled> compile(
      Mod tree, SourceText source, int inheritedFlags, int level) {
    try {
      Mod mod = Optimization.of(tree, level);
      Future written = Future.of(mod);
      Future future = new Future(written.flags() | inheritedFlags, written.last());
      SymbolTable symbols = SymbolTableBuilder.build(mod, future);
      Generation generation =
          new Generation(source, symbols, future, mod instanceof Mod.Interactive);
      Code code = generation.statements.module(mod);
      List<CompileWarning> warnings = new ArrayList<>();
      for (SourceWarnings.Warning read : SourceWarnings.of(source)) {
        warnings.add(new CompileWarning(read.message(), source.filename(), read.line()));
      }
      warnings.addAll(generation.warnings.all());
      return new ParseResult.Ok<>(new Compiled(code, List.copyOf(warnings)));
    } catch (CompileError error) {
      return new ParseResult.Failed<>(error.info(source));
    } catch (StackOverflowError _) {
      return new ParseResult.Failed<>(tooDeep(source));
    }
  }

  private static SyntaxErrorInfo tooDeep(SourceText source) {
    return new SyntaxErrorInfo(
        SyntaxErrorInfo.Type.RECURSION_ERROR,
        "maximum recursion depth exceeded during compilation",
        source.filename(),
        0,
        0,
        0,
        0,
        null);
  }
}
