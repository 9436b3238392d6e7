package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [T: int = bool, *Ts, **P]} after a name (PEP 695, PEP 696). One parse, one thread. */
final class TypeParameters {
  private final Grammar grammar;
  private final TokenCursor cursor;

  TypeParameters(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Empty when there is no bracket here. */
  List<TypeParam> optional() {
    if (!cursor.accept(TokenKind.LSQB)) {
      return List.of();
    }
    List<TypeParam> params = new ArrayList<>();
    do {
      if (!params.isEmpty() && cursor.at(TokenKind.RSQB)) {
        break;
      }
      params.add(parameter());
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.RSQB);
    return List.copyOf(params);
  }

  private TypeParam parameter() {
    int first = cursor.pos;
    if (cursor.accept(TokenKind.STAR)) {
      String name = cursor.expectName();
      Expr value = cursor.accept(TokenKind.EQUAL) ? starExpression() : null;
      return new TypeParam.TypeVarTuple(name, value, cursor.span(first));
    }
    if (cursor.accept(TokenKind.DOUBLESTAR)) {
      String name = cursor.expectName();
      Expr value = defaultValue();
      return new TypeParam.ParamSpec(name, value, cursor.span(first));
    }
    String name = cursor.expectName();
    Expr bound = cursor.accept(TokenKind.COLON) ? grammar.expressions.expression() : null;
    Expr value = defaultValue();
    return new TypeParam.TypeVar(name, bound, value, cursor.span(first));
  }

  private @Nullable Expr defaultValue() {
    return cursor.accept(TokenKind.EQUAL) ? grammar.expressions.expression() : null;
  }

  private Expr starExpression() {
    int first = cursor.pos;
    if (!cursor.accept(TokenKind.STAR)) {
      return grammar.expressions.expression();
    }
    Expr value = grammar.expressions.bitwiseOr();
    return new Expr.Starred(value, ExprContext.LOAD, cursor.span(first));
  }
}
