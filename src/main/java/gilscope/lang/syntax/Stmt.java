package gilscope.lang.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement: {@code stmt} of {@code Python.asdl}, without its type comments. Only {@code Expr}
 * has another name here, {@link ExprStmt}. Immutable; lists are unmodifiable.
 */
public sealed interface Stmt {
  /** The whole statement; of a decorated definition, from {@code def} or {@code class} on. */
  Span span();

  record FunctionDef(
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decoratorList,
      @Nullable Expr returns,
      List<TypeParam> typeParams,
      Span span)
      implements Stmt {}

  record AsyncFunctionDef(
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decoratorList,
      @Nullable Expr returns,
      List<TypeParam> typeParams,
      Span span)
      implements Stmt {}

  record ClassDef(
      String name,
      List<Expr> bases,
      List<Keyword> keywords,
      List<Stmt> body,
      List<Expr> decoratorList,
      List<TypeParam> typeParams,
      Span span)
      implements Stmt {}

  record Return(@Nullable Expr value, Span span) implements Stmt {}

  record Delete(List<Expr> targets, Span span) implements Stmt {}

  record Assign(List<Expr> targets, Expr value, Span span) implements Stmt {}

  /** {@code name} is always an {@link Expr.Name}. */
  record TypeAlias(Expr name, List<TypeParam> typeParams, Expr value, Span span) implements Stmt {}

  record AugAssign(Expr target, Operator op, Expr value, Span span) implements Stmt {}

  /**
   * @param simple the target is a name without parentheses
   */
  record AnnAssign(Expr target, Expr annotation, @Nullable Expr value, boolean simple, Span span)
      implements Stmt {}

  record For(Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse, Span span)
      implements Stmt {}

  record AsyncFor(Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse, Span span)
      implements Stmt {}

  record While(Expr test, List<Stmt> body, List<Stmt> orelse, Span span) implements Stmt {}

  record If(Expr test, List<Stmt> body, List<Stmt> orelse, Span span) implements Stmt {}

  record With(List<WithItem> items, List<Stmt> body, Span span) implements Stmt {}

  record AsyncWith(List<WithItem> items, List<Stmt> body, Span span) implements Stmt {}

  record Match(Expr subject, List<MatchCase> cases, Span span) implements Stmt {}

  record Raise(@Nullable Expr exc, @Nullable Expr cause, Span span) implements Stmt {}

  record Try(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      Span span)
      implements Stmt {}

  /** {@code try … except*}. */
  record TryStar(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      Span span)
      implements Stmt {}

  record Assert(Expr test, @Nullable Expr msg, Span span) implements Stmt {}

  record Import(List<Alias> names, Span span) implements Stmt {}

  /**
   * @param module null in {@code from . import x}
   * @param level the number of leading dots
   */
  record ImportFrom(@Nullable String module, List<Alias> names, int level, Span span)
      implements Stmt {}

  record Global(List<String> names, Span span) implements Stmt {}

  record Nonlocal(List<String> names, Span span) implements Stmt {}

  /** {@code Expr} of {@code Python.asdl}: an expression standing as a statement. */
  record ExprStmt(Expr value, Span span) implements Stmt {}

  record Pass(Span span) implements Stmt {}

  record Break(Span span) implements Stmt {}

  record Continue(Span span) implements Stmt {}
}
