package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements with blocks. One parse, one thread. */
final class CompoundStatements {
  private final Grammar grammar;
  private final TokenCursor cursor;

  CompoundStatements(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** One compound statement, or one line of simple ones. */
  void statement(List<Stmt> into) {
    int first = cursor.pos;
    switch (cursor.kind()) {
      case IF -> into.add(ifStatement());
      case FOR -> into.add(forStatement(first, false));
      case WHILE -> into.add(whileStatement());
      case TRY -> into.add(tryStatement());
      case WITH -> into.add(withStatement(first, false));
      case DEF -> into.add(function(first, List.of(), false));
      case CLASS -> into.add(classDefinition(List.of()));
      case AT -> into.add(decorated());
      case ASYNC -> into.add(async(first, List.of()));
      case NAME -> {
        if (cursor.atName("match") && isMatchStatement()) {
          into.add(match());
        } else {
          grammar.simple.line(into);
        }
      }
      default -> grammar.simple.line(into);
    }
  }

  boolean atCompound() {
    return switch (cursor.kind()) {
      case IF, FOR, WHILE, TRY, WITH, DEF, CLASS, AT, ASYNC -> true;
      case NAME -> cursor.atName("match") && isMatchStatement();
      default -> false;
    };
  }

  private List<Stmt> block() {
    cursor.expect(TokenKind.COLON);
    List<Stmt> body = new ArrayList<>();
    if (!cursor.accept(TokenKind.NEWLINE)) {
      grammar.simple.line(body);
      return List.copyOf(body);
    }
    cursor.enter(8);
    cursor.expect(TokenKind.INDENT);
    do {
      statement(body);
    } while (!cursor.accept(TokenKind.DEDENT));
    cursor.leave(8);
    return List.copyOf(body);
  }

  private List<Stmt> optionalElse() {
    return cursor.accept(TokenKind.ELSE) ? block() : List.of();
  }

  // ---- if, while, for

  private record Branch(int first, Expr test, List<Stmt> body) {}

  /** A chain of {@code elif} is a loop here and nested statements in the tree. */
  private Stmt ifStatement() {
    List<Branch> branches = new ArrayList<>(1);
    do {
      int first = cursor.pos++;
      Expr test = grammar.expressions.namedExpression();
      branches.add(new Branch(first, test, block()));
    } while (cursor.at(TokenKind.ELIF));
    List<Stmt> orelse = optionalElse();
    for (int i = branches.size() - 1; i > 0; i--) {
      Branch branch = branches.get(i);
      orelse = List.of(new Stmt.If(branch.test, branch.body, orelse, cursor.span(branch.first)));
    }
    Branch branch = branches.getFirst();
    return new Stmt.If(branch.test, branch.body, orelse, cursor.span(branch.first));
  }

  private Stmt whileStatement() {
    int first = cursor.pos++;
    Expr test = grammar.expressions.namedExpression();
    List<Stmt> body = block();
    List<Stmt> orelse = optionalElse();
    return new Stmt.While(test, body, orelse, cursor.span(first));
  }

  private Stmt forStatement(int first, boolean async) {
    cursor.pos++;
    Expr target = grammar.targets.loopTarget();
    cursor.expect(TokenKind.IN);
    Expr iter = grammar.expressions.starExpressions();
    List<Stmt> body = block();
    List<Stmt> orelse = optionalElse();
    Span span = cursor.span(first);
    return async
        ? new Stmt.AsyncFor(target, iter, body, orelse, span)
        : new Stmt.For(target, iter, body, orelse, span);
  }

  private Stmt async(int first, List<Expr> decorators) {
    cursor.pos++;
    if (cursor.at(TokenKind.DEF)) {
      return function(first, decorators, true);
    }
    if (decorators.isEmpty() && cursor.at(TokenKind.FOR)) {
      return forStatement(first, true);
    }
    if (decorators.isEmpty() && cursor.at(TokenKind.WITH)) {
      return withStatement(first, true);
    }
    throw cursor.fail();
  }

  // ---- with

  private Stmt withStatement(int first, boolean async) {
    cursor.pos++;
    List<WithItem> items = cursor.at(TokenKind.LPAR) ? parenthesisedItems() : null;
    if (items == null) {
      items = new ArrayList<>(1);
      do {
        items.add(withItem());
      } while (cursor.accept(TokenKind.COMMA));
    }
    List<WithItem> all = List.copyOf(items);
    List<Stmt> body = block();
    Span span = cursor.span(first);
    return async ? new Stmt.AsyncWith(all, body, span) : new Stmt.With(all, body, span);
  }

  private WithItem withItem() {
    Expr context = grammar.expressions.expression();
    Expr vars = cursor.accept(TokenKind.AS) ? grammar.targets.starTarget() : null;
    return new WithItem(context, vars);
  }

  /**
   * {@code (a as b, c)} when the parenthesis that opens here closes right before the colon and
   * holds items; null, with nothing consumed, when it belongs to an expression.
   */
  private @Nullable List<WithItem> parenthesisedItems() {
    int start = cursor.pos;
    if (cursor.tokens.kind(closing(start) + 1) != TokenKind.COLON) {
      return null;
    }
    try {
      cursor.pos++;
      List<WithItem> items = new ArrayList<>();
      do {
        if (!items.isEmpty() && cursor.at(TokenKind.RPAR)) {
          break;
        }
        items.add(withItem());
      } while (cursor.accept(TokenKind.COMMA));
      cursor.expect(TokenKind.RPAR);
      return cursor.at(TokenKind.COLON) ? items : null;
    } catch (SyntaxStop stop) {
      if (stop.error() != null) {
        throw stop;
      }
      cursor.pos = start; // (yield), (a := b), (*a, b): only an expression
      return null;
    }
  }

  /** The token that closes the bracket {@code open}, or the one before the last. */
  private int closing(int open) {
    Tokens tokens = cursor.tokens;
    int level = tokens.level(open);
    int i = open + 1;
    while (i < tokens.size() - 2 && tokens.level(i) >= level) {
      i++;
    }
    return i;
  }

  // ---- try

  private Stmt tryStatement() {
    int first = cursor.pos++;
    List<Stmt> body = block();
    List<ExceptHandler> handlers = new ArrayList<>(1);
    boolean star = cursor.at(TokenKind.EXCEPT) && cursor.next() == TokenKind.STAR;
    while (cursor.at(TokenKind.EXCEPT)) {
      handlers.add(handler(star));
    }
    List<Stmt> orelse = handlers.isEmpty() ? List.of() : optionalElse();
    List<Stmt> finalbody = List.of();
    if (cursor.accept(TokenKind.FINALLY)) {
      finalbody = block();
    } else if (handlers.isEmpty()) {
      throw cursor.fail();
    }
    List<ExceptHandler> all = List.copyOf(handlers);
    Span span = cursor.span(first);
    return star
        ? new Stmt.TryStar(body, all, orelse, finalbody, span)
        : new Stmt.Try(body, all, orelse, finalbody, span);
  }

  private ExceptHandler handler(boolean star) {
    int first = cursor.pos++;
    Expr type = null;
    String name = null;
    if (star) {
      cursor.expect(TokenKind.STAR);
    }
    if (star || !cursor.at(TokenKind.COLON)) {
      type = grammar.expressions.expressions();
      boolean bareTuple = type instanceof Expr.Tuple && !isParenthesised(first + (star ? 2 : 1));
      if (!bareTuple && cursor.accept(TokenKind.AS)) {
        name = cursor.expectName();
      }
    }
    List<Stmt> body = block();
    return new ExceptHandler(type, name, body, cursor.span(first));
  }

  /** Whether the tokens from {@code at} to here are one pair of parentheses and what it holds. */
  private boolean isParenthesised(int at) {
    return cursor.tokens.kind(at) == TokenKind.LPAR && closing(at) == cursor.pos - 1;
  }

  // ---- def and class

  private Stmt decorated() {
    List<Expr> decorators = new ArrayList<>(1);
    while (cursor.accept(TokenKind.AT)) {
      decorators.add(grammar.expressions.namedExpression());
      cursor.expect(TokenKind.NEWLINE);
    }
    List<Expr> all = List.copyOf(decorators);
    int first = cursor.pos;
    return switch (cursor.kind()) {
      case DEF -> function(first, all, false);
      case CLASS -> classDefinition(all);
      case ASYNC -> async(first, all);
      default -> throw cursor.fail();
    };
  }

  private Stmt function(int first, List<Expr> decorators, boolean async) {
    cursor.pos++;
    String name = cursor.expectName();
    List<TypeParam> typeParams = grammar.typeParameters.optional();
    cursor.expect(TokenKind.LPAR);
    Arguments args = grammar.parameters.ofFunction();
    cursor.expect(TokenKind.RPAR);
    Expr returns = cursor.accept(TokenKind.RARROW) ? grammar.expressions.expression() : null;
    List<Stmt> body = block();
    Span span = cursor.span(first);
    return async
        ? new Stmt.AsyncFunctionDef(name, args, body, decorators, returns, typeParams, span)
        : new Stmt.FunctionDef(name, args, body, decorators, returns, typeParams, span);
  }

  private Stmt classDefinition(List<Expr> decorators) {
    int first = cursor.pos++;
    String name = cursor.expectName();
    List<TypeParam> typeParams = grammar.typeParameters.optional();
    CallArguments.Parsed parsed =
        cursor.accept(TokenKind.LPAR)
            ? grammar.arguments.ofClass()
            : new CallArguments.Parsed(List.of(), List.of());
    List<Stmt> body = block();
    return new Stmt.ClassDef(
        name, parsed.args(), parsed.keywords(), body, decorators, typeParams, cursor.span(first));
  }

  // ---- match

  /**
   * {@code match} is a name unless its line ends in a colon and an indented {@code case} follows.
   * The look ahead ends with the line.
   */
  private boolean isMatchStatement() {
    Tokens tokens = cursor.tokens;
    int last = tokens.size() - 1;
    int i = cursor.pos + 1;
    while (i < last && tokens.kind(i) != TokenKind.NEWLINE) {
      i++;
    }
    return i + 2 < last
        && i > cursor.pos + 2
        && tokens.kind(i - 1) == TokenKind.COLON
        && tokens.kind(i + 1) == TokenKind.INDENT
        && tokens.isName(i + 2, "case");
  }

  private Stmt match() {
    int first = cursor.pos++;
    Expr subject = subject();
    cursor.expect(TokenKind.COLON);
    cursor.expect(TokenKind.NEWLINE);
    cursor.expect(TokenKind.INDENT);
    List<MatchCase> cases = new ArrayList<>();
    do {
      cases.add(matchCase());
    } while (!cursor.accept(TokenKind.DEDENT));
    return new Stmt.Match(subject, List.copyOf(cases), cursor.span(first));
  }

  private Expr subject() {
    int first = cursor.pos;
    Expr one = grammar.expressions.starNamedExpression();
    if (!cursor.at(TokenKind.COMMA)) {
      if (one instanceof Expr.Starred) {
        throw cursor.fail();
      }
      return one;
    }
    List<Expr> elts = new ArrayList<>();
    elts.add(one);
    while (cursor.accept(TokenKind.COMMA) && cursor.atExpression()) {
      elts.add(grammar.expressions.starNamedExpression());
    }
    return new Expr.Tuple(List.copyOf(elts), ExprContext.LOAD, cursor.span(first));
  }

  private MatchCase matchCase() {
    if (!cursor.atName("case")) {
      throw cursor.fail();
    }
    cursor.pos++;
    Pattern pattern = grammar.patterns.patterns();
    Expr guard = cursor.accept(TokenKind.IF) ? grammar.expressions.namedExpression() : null;
    return new MatchCase(pattern, guard, block());
  }
}
