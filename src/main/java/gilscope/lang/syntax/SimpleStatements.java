package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that fit on a line. One parse, one thread. */
final class SimpleStatements {
  private final Grammar grammar;
  private final TokenCursor cursor;

  SimpleStatements(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** One logical line: statements with semicolons between them, and its end. */
  void line(List<Stmt> into) {
    do {
      if (cursor.at(TokenKind.NEWLINE)) {
        break;
      }
      into.add(statement());
    } while (cursor.accept(TokenKind.SEMI));
    cursor.expect(TokenKind.NEWLINE);
  }

  private Stmt statement() {
    int first = cursor.pos;
    return switch (cursor.kind()) {
      case RETURN -> {
        cursor.pos++;
        Expr value = cursor.atExpression() ? grammar.expressions.starExpressions() : null;
        yield new Stmt.Return(value, cursor.span(first));
      }
      case RAISE -> raise(first);
      case PASS -> {
        cursor.pos++;
        yield new Stmt.Pass(cursor.span(first));
      }
      case BREAK -> {
        cursor.pos++;
        yield new Stmt.Break(cursor.span(first));
      }
      case CONTINUE -> {
        cursor.pos++;
        yield new Stmt.Continue(cursor.span(first));
      }
      case DEL -> {
        cursor.pos++;
        List<Expr> targets = grammar.targets.deleted();
        yield new Stmt.Delete(targets, cursor.span(first));
      }
      case ASSERT -> {
        cursor.pos++;
        Expr test = grammar.expressions.expression();
        Expr msg = cursor.accept(TokenKind.COMMA) ? grammar.expressions.expression() : null;
        yield new Stmt.Assert(test, msg, cursor.span(first));
      }
      case GLOBAL -> {
        List<String> names = names();
        yield new Stmt.Global(names, cursor.span(first));
      }
      case NONLOCAL -> {
        List<String> names = names();
        yield new Stmt.Nonlocal(names, cursor.span(first));
      }
      case IMPORT -> importNames(first);
      case FROM -> importFrom(first);
      case YIELD -> expressionOrAssignment(first, grammar.expressions.yieldExpression());
      case NAME -> {
        if (cursor.next() == TokenKind.NAME && cursor.atName("type")) {
          yield typeAlias(first);
        }
        yield expressionOrAssignment(first, grammar.expressions.starExpressions());
      }
      default -> expressionOrAssignment(first, grammar.expressions.starExpressions());
    };
  }

  private Stmt raise(int first) {
    cursor.pos++;
    Expr exc = null;
    Expr cause = null;
    if (cursor.atExpression()) {
      exc = grammar.expressions.expression();
      if (cursor.accept(TokenKind.FROM)) {
        cause = grammar.expressions.expression();
      }
    }
    return new Stmt.Raise(exc, cause, cursor.span(first));
  }

  private List<String> names() {
    cursor.pos++;
    List<String> names = new ArrayList<>(1);
    do {
      names.add(cursor.expectName());
    } while (cursor.accept(TokenKind.COMMA));
    return List.copyOf(names);
  }

  private Stmt typeAlias(int first) {
    cursor.pos++;
    Expr name = grammar.atoms.name(ExprContext.STORE);
    List<TypeParam> params = grammar.typeParameters.optional();
    cursor.expect(TokenKind.EQUAL);
    Expr value = grammar.expressions.expression();
    return new Stmt.TypeAlias(name, params, value, cursor.span(first));
  }

  // ---- imports

  private Stmt importNames(int first) {
    cursor.pos++;
    List<Alias> names = new ArrayList<>(1);
    do {
      int at = cursor.pos;
      String name = dottedName();
      names.add(alias(at, name));
    } while (cursor.accept(TokenKind.COMMA));
    return new Stmt.Import(List.copyOf(names), cursor.span(first));
  }

  private Alias alias(int first, String name) {
    String asname = cursor.accept(TokenKind.AS) ? cursor.expectName() : null;
    return new Alias(name, asname, cursor.span(first));
  }

  private String dottedName() {
    String name = cursor.expectName();
    if (!cursor.at(TokenKind.DOT)) {
      return name;
    }
    StringBuilder dotted = new StringBuilder(name);
    while (cursor.accept(TokenKind.DOT)) {
      dotted.append('.').append(cursor.expectName());
    }
    return dotted.toString();
  }

  private Stmt importFrom(int first) {
    cursor.pos++;
    int level = 0;
    while (cursor.at(TokenKind.DOT) || cursor.at(TokenKind.ELLIPSIS)) {
      level += cursor.at(TokenKind.DOT) ? 1 : 3;
      cursor.pos++;
    }
    @Nullable String module = level > 0 && cursor.at(TokenKind.IMPORT) ? null : dottedName();
    cursor.expect(TokenKind.IMPORT);
    List<Alias> names = new ArrayList<>();
    int at = cursor.pos;
    if (cursor.accept(TokenKind.STAR)) {
      names.add(new Alias("*", null, cursor.span(at)));
    } else {
      boolean parenthesised = cursor.accept(TokenKind.LPAR);
      do {
        if (parenthesised && !names.isEmpty() && cursor.at(TokenKind.RPAR)) {
          break;
        }
        int nameAt = cursor.pos;
        names.add(alias(nameAt, cursor.expectName()));
      } while (cursor.accept(TokenKind.COMMA));
      if (parenthesised) {
        cursor.expect(TokenKind.RPAR);
      }
    }
    return new Stmt.ImportFrom(module, List.copyOf(names), level, cursor.span(first));
  }

  // ---- expressions and assignments

  /** What begins with {@code value}: whether it is a target shows only now. */
  private Stmt expressionOrAssignment(int first, Expr value) {
    TokenKind kind = cursor.kind();
    if (kind == TokenKind.NEWLINE || kind == TokenKind.SEMI) {
      return new Stmt.ExprStmt(value, cursor.span(first));
    }
    if (kind == TokenKind.EQUAL) {
      return assignment(first, value);
    }
    if (kind == TokenKind.COLON) {
      return annotation(first, value);
    }
    Operator op = augmentedOperator(kind);
    if (op == null) {
      throw cursor.fail();
    }
    Expr target = grammar.targets.single(value);
    cursor.pos++;
    Expr operand = grammar.expressions.assignedValue();
    return new Stmt.AugAssign(target, op, operand, cursor.span(first));
  }

  private Stmt assignment(int first, Expr firstTarget) {
    List<Expr> targets = new ArrayList<>(1);
    Expr value = firstTarget;
    while (cursor.accept(TokenKind.EQUAL)) {
      targets.add(grammar.targets.stored(value));
      value = grammar.expressions.assignedValue();
    }
    return new Stmt.Assign(List.copyOf(targets), value, cursor.span(first));
  }

  private Stmt annotation(int first, Expr target) {
    boolean simple = target instanceof Expr.Name && cursor.tokens.kind(first) == TokenKind.NAME;
    Expr stored = grammar.targets.single(target);
    cursor.pos++;
    Expr annotation = grammar.expressions.expression();
    Expr value = cursor.accept(TokenKind.EQUAL) ? grammar.expressions.assignedValue() : null;
    return new Stmt.AnnAssign(stored, annotation, value, simple, cursor.span(first));
  }

  private static @Nullable Operator augmentedOperator(TokenKind kind) {
    return switch (kind) {
      case PLUSEQUAL -> Operator.ADD;
      case MINEQUAL -> Operator.SUB;
      case STAREQUAL -> Operator.MULT;
      case ATEQUAL -> Operator.MAT_MULT;
      case SLASHEQUAL -> Operator.DIV;
      case PERCENTEQUAL -> Operator.MOD;
      case AMPEREQUAL -> Operator.BIT_AND;
      case VBAREQUAL -> Operator.BIT_OR;
      case CIRCUMFLEXEQUAL -> Operator.BIT_XOR;
      case LEFTSHIFTEQUAL -> Operator.L_SHIFT;
      case RIGHTSHIFTEQUAL -> Operator.R_SHIFT;
      case DOUBLESTAREQUAL -> Operator.POW;
      case DOUBLESLASHEQUAL -> Operator.FLOOR_DIV;
      default -> null;
    };
  }
}
