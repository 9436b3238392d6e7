package gilscope.lang.compiler;

import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of one block as {@code symtable} tells them. Immutable.
 *
 * @param kind 0 function, 1 class, 2 module, 3 annotation, 4 type alias, 5 type parameters, 6 type
 *     variable ({@code TYPE_FUNCTION} …)
 * @param line the first, counted from 1; 0 of a module
 * @param symbols what is known of each name, as bits of CPython's {@code DEF_LOCAL} … and from bit
 *     12 the scope, in the order in which they occur
 */
public record BlockNames(
    String name,
    int kind,
    int line,
    boolean nested,
    List<String> parameters,
    Map<String, Integer> symbols,
    List<BlockNames> children) {

  /** The names of a whole program, or the error that their analysis finds. */
  public static ParseResult<BlockNames> of(Mod mod, SourceText source) {
    try {
      return new ParseResult.Ok<>(of(SymbolTableBuilder.build(mod, Future.of(mod)).top));
    } catch (CompileError error) {
      return new ParseResult.Failed<>(error.info(source));
    }
  }

  private static BlockNames of(Scope scope) {
    return new BlockNames(
        scope.name,
        scope.kind.ordinal(),
        scope.span.lineno(),
        scope.nested,
        List.copyOf(scope.parameters),
        new LinkedHashMap<>(scope.symbols),
        scope.children.stream().map(BlockNames::of).toList());
  }
}
