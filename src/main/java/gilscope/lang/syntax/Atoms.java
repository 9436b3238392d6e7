package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names, constants, displays, comprehensions, and what may follow them: attributes, calls,
 * subscripts. One parse, one thread.
 */
final class Atoms {
  private static final Literal NONE = new Literal.NoneLit();
  private static final Literal TRUE = new Literal.TrueLit();
  private static final Literal FALSE = new Literal.FalseLit();
  private static final Literal ELLIPSIS = new Literal.EllipsisLit();

  private final Grammar grammar;
  private final TokenCursor cursor;

  Atoms(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expr primary() {
    int first = cursor.pos;
    Expr value = atom();
    while (true) {
      switch (cursor.kind()) {
        case DOT -> {
          cursor.pos++;
          String attr = cursor.expectName();
          value = new Expr.Attribute(value, attr, ExprContext.LOAD, cursor.span(first));
        }
        case LPAR -> value = grammar.arguments.call(value, first);
        case LSQB -> {
          cursor.pos++;
          Expr slice = slices();
          cursor.expect(TokenKind.RSQB);
          value = new Expr.Subscript(value, slice, ExprContext.LOAD, cursor.span(first));
        }
        default -> {
          return value;
        }
      }
    }
  }

  Expr.Name name(ExprContext ctx) {
    int at = cursor.pos;
    return new Expr.Name(cursor.expectName(), ctx, cursor.span(at));
  }

  private Expr atom() {
    return switch (cursor.kind()) {
      case NAME -> name(ExprContext.LOAD);
      case NUMBER -> number();
      case STRING, FSTRING_START, TSTRING_START -> grammar.strings.strings();
      case LPAR -> parenthesised();
      case LSQB -> list();
      case LBRACE -> dictOrSet();
      case NONE -> constant(NONE);
      case TRUE -> constant(TRUE);
      case FALSE -> constant(FALSE);
      case ELLIPSIS -> constant(ELLIPSIS);
      default -> throw cursor.fail();
    };
  }

  Expr.Constant constant(Literal value) {
    int at = cursor.pos++;
    return new Expr.Constant(value, null, cursor.span(at));
  }

  Expr.Constant number() {
    int at = cursor.pos;
    if (!cursor.at(TokenKind.NUMBER)) {
      throw cursor.fail();
    }
    Literal value = Numbers.value(cursor.tokens, at);
    return constant(value);
  }

  private Expr parenthesised() {
    int first = cursor.pos++;
    if (cursor.accept(TokenKind.RPAR)) {
      return new Expr.Tuple(List.of(), ExprContext.LOAD, cursor.span(first));
    }
    if (cursor.at(TokenKind.YIELD)) {
      Expr value = grammar.expressions.yieldExpression();
      cursor.expect(TokenKind.RPAR);
      return value;
    }
    Expr one = grammar.expressions.starNamedExpression();
    if (cursor.at(TokenKind.COMMA)) {
      List<Expr> elts = elements(one, TokenKind.RPAR);
      return new Expr.Tuple(elts, ExprContext.LOAD, cursor.span(first));
    }
    if (one instanceof Expr.Starred) {
      throw cursor.fail();
    }
    if (atComprehension()) {
      List<Comprehension> generators = comprehensions();
      cursor.expect(TokenKind.RPAR);
      return new Expr.GeneratorExp(one, generators, cursor.span(first));
    }
    cursor.expect(TokenKind.RPAR);
    return one;
  }

  private Expr list() {
    int first = cursor.pos++;
    if (cursor.accept(TokenKind.RSQB)) {
      return new Expr.List(List.of(), ExprContext.LOAD, cursor.span(first));
    }
    Expr one = grammar.expressions.starNamedExpression();
    if (atComprehension() && !(one instanceof Expr.Starred)) {
      List<Comprehension> generators = comprehensions();
      cursor.expect(TokenKind.RSQB);
      return new Expr.ListComp(one, generators, cursor.span(first));
    }
    List<Expr> elts = elements(one, TokenKind.RSQB);
    return new Expr.List(elts, ExprContext.LOAD, cursor.span(first));
  }

  /** The rest of a display after its first element, with the closing bracket. */
  private List<Expr> elements(Expr one, TokenKind close) {
    List<Expr> elts = new ArrayList<>();
    elts.add(one);
    while (cursor.accept(TokenKind.COMMA) && !cursor.at(close)) {
      elts.add(grammar.expressions.starNamedExpression());
    }
    cursor.expect(close);
    return List.copyOf(elts);
  }

  private Expr dictOrSet() {
    int first = cursor.pos++;
    if (cursor.accept(TokenKind.RBRACE)) {
      return new Expr.Dict(List.of(), List.of(), cursor.span(first));
    }
    if (cursor.at(TokenKind.DOUBLESTAR)) {
      return dict(first, null);
    }
    boolean named = cursor.next() == TokenKind.COLONEQUAL;
    Expr one = grammar.expressions.starNamedExpression();
    boolean starred = one instanceof Expr.Starred;
    if (cursor.at(TokenKind.COLON) && !named && !starred) {
      return dict(first, one);
    }
    if (atComprehension() && !starred) {
      List<Comprehension> generators = comprehensions();
      cursor.expect(TokenKind.RBRACE);
      return new Expr.SetComp(one, generators, cursor.span(first));
    }
    List<Expr> elts = elements(one, TokenKind.RBRACE);
    return new Expr.Set(elts, cursor.span(first));
  }

  /**
   * A dict display or comprehension from the colon after {@code firstKey} on, or from its start.
   */
  private Expr dict(int first, @Nullable Expr firstKey) {
    List<@Nullable Expr> keys = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    Expr key = firstKey;
    do {
      if (key == null && cursor.at(TokenKind.RBRACE)) {
        break;
      }
      if (key == null && cursor.accept(TokenKind.DOUBLESTAR)) {
        keys.add(null);
        values.add(grammar.expressions.bitwiseOr());
        continue;
      }
      if (key == null) {
        key = grammar.expressions.expression();
      }
      cursor.expect(TokenKind.COLON);
      Expr value = grammar.expressions.expression();
      if (keys.isEmpty() && atComprehension()) {
        List<Comprehension> generators = comprehensions();
        cursor.expect(TokenKind.RBRACE);
        return new Expr.DictComp(key, value, generators, cursor.span(first));
      }
      keys.add(key);
      values.add(value);
      key = null;
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.RBRACE);
    return new Expr.Dict(
        Collections.unmodifiableList(keys), List.copyOf(values), cursor.span(first));
  }

  // ---- comprehensions

  boolean atComprehension() {
    return cursor.at(TokenKind.FOR) || cursor.at(TokenKind.ASYNC);
  }

  List<Comprehension> comprehensions() {
    List<Comprehension> generators = new ArrayList<>(1);
    while (atComprehension()) {
      boolean isAsync = cursor.accept(TokenKind.ASYNC);
      cursor.expect(TokenKind.FOR);
      Expr target = grammar.targets.loopTarget();
      cursor.expect(TokenKind.IN);
      Expr iter = grammar.expressions.disjunction();
      List<Expr> ifs = new ArrayList<>(1);
      while (cursor.accept(TokenKind.IF)) {
        ifs.add(grammar.expressions.disjunction());
      }
      generators.add(new Comprehension(target, iter, List.copyOf(ifs), isAsync));
    }
    return List.copyOf(generators);
  }

  // ---- subscripts

  private Expr slices() {
    int first = cursor.pos;
    Expr one = sliceOrStarred();
    if (!cursor.at(TokenKind.COMMA) && !(one instanceof Expr.Starred)) {
      return one;
    }
    List<Expr> elts = new ArrayList<>();
    elts.add(one);
    while (cursor.accept(TokenKind.COMMA) && !cursor.at(TokenKind.RSQB)) {
      elts.add(sliceOrStarred());
    }
    return new Expr.Tuple(List.copyOf(elts), ExprContext.LOAD, cursor.span(first));
  }

  private Expr sliceOrStarred() {
    int first = cursor.pos;
    if (cursor.accept(TokenKind.STAR)) {
      Expr value = grammar.expressions.expression();
      return new Expr.Starred(value, ExprContext.LOAD, cursor.span(first));
    }
    Expr lower = null;
    if (!cursor.at(TokenKind.COLON)) {
      boolean named = cursor.next() == TokenKind.COLONEQUAL;
      lower = grammar.expressions.namedExpression();
      if (named || !cursor.at(TokenKind.COLON)) {
        return lower;
      }
    }
    cursor.expect(TokenKind.COLON);
    Expr upper = atSliceBound() ? grammar.expressions.expression() : null;
    Expr step = null;
    if (cursor.accept(TokenKind.COLON)) {
      step = atSliceBound() ? grammar.expressions.expression() : null;
    }
    return new Expr.Slice(lower, upper, step, cursor.span(first));
  }

  private boolean atSliceBound() {
    return !cursor.at(TokenKind.COLON) && !cursor.at(TokenKind.COMMA) && !cursor.at(TokenKind.RSQB);
  }
}
