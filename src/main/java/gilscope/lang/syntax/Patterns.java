package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands after {@code case} (PEP 634). One parse, one thread. */
final class Patterns {
  private final Grammar grammar;
  private final TokenCursor cursor;

  Patterns(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** A pattern, or a sequence of them without brackets. */
  Pattern patterns() {
    int first = cursor.pos;
    Pattern one = maybeStar();
    if (cursor.at(TokenKind.COMMA)) {
      List<Pattern> patterns = new ArrayList<>();
      patterns.add(one);
      while (cursor.accept(TokenKind.COMMA)
          && !cursor.at(TokenKind.COLON)
          && !cursor.at(TokenKind.IF)) {
        patterns.add(maybeStar());
      }
      return new Pattern.MatchSequence(List.copyOf(patterns), cursor.span(first));
    }
    return unstarred(one);
  }

  private Pattern unstarred(Pattern pattern) {
    if (pattern instanceof Pattern.MatchStar) {
      throw cursor.fail();
    }
    return pattern;
  }

  private Pattern maybeStar() {
    if (!cursor.at(TokenKind.STAR)) {
      return pattern();
    }
    int first = cursor.pos++;
    String name;
    if (cursor.atName("_")) {
      cursor.pos++;
      name = null;
    } else {
      name = captureTarget();
    }
    return new Pattern.MatchStar(name, cursor.span(first));
  }

  private Pattern pattern() {
    cursor.enter(5);
    int first = cursor.pos;
    Pattern pattern = alternatives();
    if (cursor.accept(TokenKind.AS)) {
      String name = captureTarget();
      pattern = new Pattern.MatchAs(pattern, name, cursor.span(first));
    }
    cursor.leave(5);
    return pattern;
  }

  private Pattern alternatives() {
    int first = cursor.pos;
    Pattern one = closed();
    if (!cursor.at(TokenKind.VBAR)) {
      return one;
    }
    List<Pattern> patterns = new ArrayList<>();
    patterns.add(one);
    while (cursor.accept(TokenKind.VBAR)) {
      patterns.add(closed());
    }
    return new Pattern.MatchOr(List.copyOf(patterns), cursor.span(first));
  }

  /** A name that is bound: not {@code _}, and not the beginning of something longer. */
  private String captureTarget() {
    if (cursor.atName("_") || !cursor.at(TokenKind.NAME) || goesOn(cursor.next())) {
      throw cursor.fail();
    }
    return cursor.expectName();
  }

  private static boolean goesOn(TokenKind next) {
    return next == TokenKind.DOT || next == TokenKind.LPAR || next == TokenKind.EQUAL;
  }

  private Pattern closed() {
    int first = cursor.pos;
    return switch (cursor.kind()) {
      case NUMBER, MINUS, PLUS, STRING, FSTRING_START, TSTRING_START -> {
        Expr value = literal();
        yield new Pattern.MatchValue(value, cursor.span(first));
      }
      case NONE, TRUE, FALSE -> {
        Expr.Constant constant = singleton();
        yield new Pattern.MatchSingleton(constant.value(), constant.span());
      }
      case NAME -> name();
      case LPAR -> parenthesised();
      case LSQB -> {
        cursor.pos++;
        List<Pattern> patterns = sequence(new ArrayList<>(), TokenKind.RSQB);
        yield new Pattern.MatchSequence(patterns, cursor.span(first));
      }
      case LBRACE -> mapping();
      default -> throw cursor.fail();
    };
  }

  private Pattern name() {
    int first = cursor.pos;
    if (cursor.atName("_")) {
      cursor.pos++;
      return new Pattern.MatchAs(null, null, cursor.span(first));
    }
    if (!goesOn(cursor.next())) {
      String name = cursor.expectName();
      return new Pattern.MatchAs(null, name, cursor.span(first));
    }
    Expr value = dottedName();
    if (cursor.at(TokenKind.LPAR)) {
      return classPattern(first, value);
    }
    if (value instanceof Expr.Name || cursor.at(TokenKind.EQUAL)) {
      throw cursor.fail();
    }
    return new Pattern.MatchValue(value, cursor.span(first));
  }

  private Expr dottedName() {
    int first = cursor.pos;
    Expr value = grammar.atoms.name(ExprContext.LOAD);
    while (cursor.accept(TokenKind.DOT)) {
      String attr = cursor.expectName();
      value = new Expr.Attribute(value, attr, ExprContext.LOAD, cursor.span(first));
    }
    return value;
  }

  private Pattern parenthesised() {
    int first = cursor.pos++;
    if (cursor.accept(TokenKind.RPAR)) {
      return new Pattern.MatchSequence(List.of(), cursor.span(first));
    }
    Pattern one = maybeStar();
    if (cursor.accept(TokenKind.RPAR)) {
      return unstarred(one);
    }
    cursor.expect(TokenKind.COMMA);
    List<Pattern> patterns = new ArrayList<>();
    patterns.add(one);
    List<Pattern> all = sequence(patterns, TokenKind.RPAR);
    return new Pattern.MatchSequence(all, cursor.span(first));
  }

  private List<Pattern> sequence(List<Pattern> patterns, TokenKind close) {
    while (!cursor.at(close)) {
      patterns.add(maybeStar());
      if (!cursor.accept(TokenKind.COMMA)) {
        break;
      }
    }
    cursor.expect(close);
    return List.copyOf(patterns);
  }

  private Pattern mapping() {
    int first = cursor.pos++;
    List<Expr> keys = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    @Nullable String rest = null;
    while (!cursor.at(TokenKind.RBRACE)) {
      if (rest != null) {
        throw cursor.fail();
      }
      if (cursor.accept(TokenKind.DOUBLESTAR)) {
        rest = captureTarget();
      } else {
        keys.add(key());
        cursor.expect(TokenKind.COLON);
        patterns.add(pattern());
      }
      if (!cursor.accept(TokenKind.COMMA)) {
        break;
      }
    }
    cursor.expect(TokenKind.RBRACE);
    return new Pattern.MatchMapping(
        List.copyOf(keys), List.copyOf(patterns), rest, cursor.span(first));
  }

  private Expr key() {
    return switch (cursor.kind()) {
      case NUMBER, MINUS, PLUS, STRING, FSTRING_START, TSTRING_START -> literal();
      case NONE, TRUE, FALSE -> singleton();
      case NAME -> {
        Expr value = dottedName();
        if (value instanceof Expr.Name) {
          throw cursor.fail();
        }
        yield value;
      }
      default -> throw cursor.fail();
    };
  }

  private Expr.Constant singleton() {
    return grammar.atoms.constant(
        switch (cursor.kind()) {
          case NONE -> new Literal.NoneLit();
          case TRUE -> new Literal.TrueLit();
          default -> new Literal.FalseLit();
        });
  }

  /** Strings, or a number with a sign, or {@code real ± imaginary}. */
  private Expr literal() {
    int first = cursor.pos;
    if (!cursor.at(TokenKind.NUMBER) && !cursor.at(TokenKind.MINUS) && !cursor.at(TokenKind.PLUS)) {
      return grammar.strings.strings();
    }
    Expr real = signedNumber();
    boolean plus = cursor.at(TokenKind.PLUS);
    if (!plus && !cursor.at(TokenKind.MINUS)) {
      return real;
    }
    if (isImaginary(real)) {
      throw cursor.error(first, cursor.pos - 1, "real number required in complex literal");
    }
    cursor.pos++;
    int at = cursor.pos;
    Expr imaginary = grammar.atoms.number();
    if (!isImaginary(imaginary)) {
      throw cursor.error(at, at, "imaginary number required in complex literal");
    }
    Operator op = plus ? Operator.ADD : Operator.SUB;
    return new Expr.BinOp(real, op, imaginary, cursor.span(first));
  }

  private Expr signedNumber() {
    int first = cursor.pos;
    if (cursor.accept(TokenKind.MINUS)) {
      Expr number = grammar.atoms.number();
      return new Expr.UnaryOp(UnaryOperator.U_SUB, number, cursor.span(first));
    }
    return grammar.atoms.number();
  }

  private static boolean isImaginary(Expr number) {
    return switch (number) {
      case Expr.Constant c -> c.value() instanceof Literal.ComplexLit;
      case Expr.UnaryOp u -> isImaginary(u.operand());
      default -> false;
    };
  }

  private Pattern classPattern(int first, Expr cls) {
    cursor.expect(TokenKind.LPAR);
    List<Pattern> patterns = new ArrayList<>();
    List<String> attrs = new ArrayList<>();
    List<Pattern> attrPatterns = new ArrayList<>();
    while (!cursor.at(TokenKind.RPAR)) {
      if (cursor.at(TokenKind.NAME) && cursor.next() == TokenKind.EQUAL) {
        attrs.add(cursor.expectName());
        cursor.pos++;
        attrPatterns.add(pattern());
      } else if (attrs.isEmpty()) {
        patterns.add(pattern());
      } else {
        throw cursor.fail(); // positional after keyword
      }
      if (!cursor.accept(TokenKind.COMMA)) {
        break;
      }
    }
    cursor.expect(TokenKind.RPAR);
    return new Pattern.MatchClass(
        cls,
        List.copyOf(patterns),
        List.copyOf(attrs),
        List.copyOf(attrPatterns),
        cursor.span(first));
  }
}
