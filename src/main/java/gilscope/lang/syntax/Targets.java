package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be bound, assigned or deleted. One parse, one thread.
 *
 * <p>A target is read as an expression first: until the {@code =} nobody knows that it is one.
 */
final class Targets {
  private final Grammar grammar;
  private final TokenCursor cursor;

  Targets(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** {@code x}, {@code x, *y} before {@code in}. */
  Expr loopTarget() {
    int first = cursor.pos;
    Expr one = starTarget();
    if (!cursor.at(TokenKind.COMMA)) {
      return one;
    }
    List<Expr> elts = new ArrayList<>();
    elts.add(one);
    while (cursor.accept(TokenKind.COMMA) && cursor.atExpression()) {
      elts.add(starTarget());
    }
    return new Expr.Tuple(List.copyOf(elts), ExprContext.STORE, cursor.span(first));
  }

  Expr starTarget() {
    int first = cursor.pos;
    if (!cursor.accept(TokenKind.STAR)) {
      return stored(grammar.expressions.bitwiseOr());
    }
    Expr value = stored(grammar.expressions.bitwiseOr());
    return new Expr.Starred(value, ExprContext.STORE, cursor.span(first));
  }

  /** The same place, to be assigned to. */
  Expr stored(Expr expr) {
    return switch (expr) {
      case Expr.Name e -> new Expr.Name(e.id(), ExprContext.STORE, e.span());
      case Expr.Attribute e -> new Expr.Attribute(e.value(), e.attr(), ExprContext.STORE, e.span());
      case Expr.Subscript e ->
          new Expr.Subscript(e.value(), e.slice(), ExprContext.STORE, e.span());
      case Expr.Starred e when !(e.value() instanceof Expr.Starred) ->
          new Expr.Starred(stored(e.value()), ExprContext.STORE, e.span());
      case Expr.Tuple e -> new Expr.Tuple(allStored(e.elts()), ExprContext.STORE, e.span());
      case Expr.List e -> new Expr.List(allStored(e.elts()), ExprContext.STORE, e.span());
      default -> throw cursor.fail();
    };
  }

  private List<Expr> allStored(List<Expr> elts) {
    List<Expr> result = new ArrayList<>(elts.size());
    for (Expr elt : elts) {
      result.add(stored(elt));
    }
    return List.copyOf(result);
  }

  /** A place that is neither unpacked nor starred: before an annotation or {@code +=}. */
  Expr single(Expr expr) {
    if (expr instanceof Expr.Name
        || expr instanceof Expr.Attribute
        || expr instanceof Expr.Subscript) {
      return stored(expr);
    }
    throw cursor.fail();
  }

  /** The operands of {@code del}. */
  List<Expr> deleted() {
    List<Expr> targets = new ArrayList<>(1);
    do {
      if (!targets.isEmpty() && !cursor.atExpression()) {
        break;
      }
      targets.add(deleted(grammar.expressions.bitwiseOr()));
    } while (cursor.accept(TokenKind.COMMA));
    return List.copyOf(targets);
  }

  private Expr deleted(Expr expr) {
    return switch (expr) {
      case Expr.Name e -> new Expr.Name(e.id(), ExprContext.DEL, e.span());
      case Expr.Attribute e -> new Expr.Attribute(e.value(), e.attr(), ExprContext.DEL, e.span());
      case Expr.Subscript e -> new Expr.Subscript(e.value(), e.slice(), ExprContext.DEL, e.span());
      case Expr.Tuple e -> new Expr.Tuple(allDeleted(e.elts()), ExprContext.DEL, e.span());
      case Expr.List e -> new Expr.List(allDeleted(e.elts()), ExprContext.DEL, e.span());
      default -> throw cursor.fail();
    };
  }

  private List<Expr> allDeleted(List<Expr> elts) {
    List<Expr> result = new ArrayList<>(elts.size());
    for (Expr elt : elts) {
      result.add(deleted(elt));
    }
    return List.copyOf(result);
  }
}
