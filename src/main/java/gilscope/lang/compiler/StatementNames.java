package gilscope.lang.compiler;

import gilscope.lang.compiler.Scope.Kind;
import gilscope.lang.syntax.Alias;
import gilscope.lang.syntax.ExceptHandler;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import gilscope.lang.syntax.WithItem;
import java.util.List;

/** Names in statements. */
final class StatementNames extends NamesPart {
  StatementNames(SymbolTableBuilder b) {
    super(b);
  }

  private void conditionally(Runnable block) {
    boolean before = b.current.inConditionalBlock;
    b.current.inConditionalBlock = true;
    block.run();
    b.current.inConditionalBlock = before;
  }

  void statement(Stmt stmt) {
    switch (stmt) {
      case Stmt.FunctionDef s ->
          b.definitions.function(
              s,
              s.name(),
              s.args(),
              s.body(),
              s.decoratorList(),
              s.returns(),
              s.typeParams(),
              false);
      case Stmt.AsyncFunctionDef s ->
          b.definitions.function(
              s,
              s.name(),
              s.args(),
              s.body(),
              s.decoratorList(),
              s.returns(),
              s.typeParams(),
              true);
      case Stmt.ClassDef s -> b.definitions.classDefinition(s);
      case Stmt.TypeAlias s -> b.definitions.typeAlias(s);
      case Stmt.Return s -> optional(s.value());
      case Stmt.Delete s -> expressions(s.targets());
      case Stmt.Assign s -> {
        expressions(s.targets());
        expression(s.value());
      }
      case Stmt.AnnAssign s -> annotatedAssignment(s);
      case Stmt.AugAssign s -> {
        expression(s.target());
        expression(s.value());
      }
      case Stmt.For s -> {
        expression(s.target());
        expression(s.iter());
        conditionally(
            () -> {
              statements(s.body());
              statements(s.orelse());
            });
      }
      case Stmt.AsyncFor s -> {
        requireCoroutine("'async for' outside async function", s.span());
        expression(s.target());
        expression(s.iter());
        conditionally(
            () -> {
              statements(s.body());
              statements(s.orelse());
            });
      }
      case Stmt.While s -> {
        expression(s.test());
        conditionally(
            () -> {
              statements(s.body());
              statements(s.orelse());
            });
      }
      case Stmt.If s -> {
        expression(s.test());
        conditionally(
            () -> {
              statements(s.body());
              statements(s.orelse());
            });
      }
      case Stmt.Match s -> {
        expression(s.subject());
        conditionally(() -> s.cases().forEach(b.patterns::matchCase));
      }
      case Stmt.Raise s -> {
        optional(s.exc());
        optional(s.cause());
      }
      case Stmt.Try s -> tryStatement(s.body(), s.handlers(), s.orelse(), s.finalbody());
      case Stmt.TryStar s -> tryStatement(s.body(), s.handlers(), s.orelse(), s.finalbody());
      case Stmt.Assert s -> {
        expression(s.test());
        optional(s.msg());
      }
      case Stmt.Import s -> s.names().forEach(this::alias);
      case Stmt.ImportFrom s -> {
        s.names().forEach(this::alias);
        checkFuture(s);
      }
      case Stmt.Global s -> declare(s.names(), s.span(), Scope.GLOBAL, "global");
      case Stmt.Nonlocal s -> declare(s.names(), s.span(), Scope.NONLOCAL, "nonlocal");
      case Stmt.ExprStmt s -> expression(s.value());
      case Stmt.With s -> conditionally(() -> with(s.items(), s.body()));
      case Stmt.AsyncWith s -> {
        requireCoroutine("'async with' outside async function", s.span());
        conditionally(() -> with(s.items(), s.body()));
      }
      case Stmt.Pass _, Stmt.Break _, Stmt.Continue _ -> {}
    }
  }

  private void with(List<WithItem> items, List<Stmt> body) {
    for (WithItem item : items) {
      expression(item.contextExpr());
      optional(item.optionalVars());
    }
    statements(body);
  }

  private void tryStatement(
      List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse, List<Stmt> finalbody) {
    conditionally(
        () -> {
          statements(body);
          for (ExceptHandler handler : handlers) {
            optional(handler.type());
            if (handler.name() != null) {
              define(handler.name(), Scope.LOCAL, handler.span());
            }
            statements(handler.body());
          }
          statements(orelse);
          statements(finalbody);
        });
  }

  private void requireCoroutine(String message, Span span) {
    if (!b.current.coroutine) {
      throw new CompileError(message, span);
    }
  }

  private void checkFuture(Stmt.ImportFrom s) {
    Span last = b.future.last();
    if (Future.isFuture(s)
        && (s.span().lineno() > last.lineno()
            || (s.span().lineno() == last.endLineno() && s.span().col() > last.endCol()))) {
      throw new CompileError(
          "from __future__ imports must occur at the beginning of the file", s.span());
    }
  }

  private void declare(List<String> names, Span span, int flag, String word) {
    for (String name : names) {
      int symbol = lookUp(b.current, name);
      String problem =
          (symbol & Scope.PARAM) != 0
              ? "name '" + name + "' is parameter and " + word
              : (symbol & Scope.USE) != 0
                  ? "name '" + name + "' is used prior to " + word + " declaration"
                  : (symbol & Scope.ANNOTATED) != 0
                      ? "annotated name '" + name + "' can't be " + word
                      : (symbol & Scope.LOCAL) != 0
                          ? "name '" + name + "' is assigned to before " + word + " declaration"
                          : null;
      if (problem != null) {
        throw new CompileError(problem, span);
      }
      define(name, flag, span);
      record(name, span);
    }
  }

  private void alias(Alias alias) {
    String name = alias.asname() == null ? alias.name() : alias.asname();
    if (name.equals("*")) {
      if (b.current.kind != Kind.MODULE) {
        throw new CompileError("import * only allowed at module level", alias.span());
      }
      return;
    }
    int dot = name.indexOf('.');
    define(dot < 0 ? name : name.substring(0, dot), Scope.IMPORT, alias.span());
  }

  private void annotatedAssignment(Stmt.AnnAssign s) {
    b.current.annotationsUsed = true;
    if (s.target() instanceof Expr.Name name) {
      int symbol = lookUp(b.current, name.id());
      if ((symbol & (Scope.GLOBAL | Scope.NONLOCAL)) != 0 && b.current != b.top && s.simple()) {
        String word = (symbol & Scope.GLOBAL) != 0 ? "global" : "nonlocal";
        throw new CompileError("annotated name '" + name.id() + "' can't be " + word, s.span());
      }
      if (s.simple()) {
        define(name.id(), Scope.ANNOTATED | Scope.LOCAL, name.span());
      } else if (s.value() != null) {
        define(name.id(), Scope.LOCAL, name.span());
      }
    } else {
      expression(s.target());
    }
    b.definitions.annotation(s.annotation());
    optional(s.value());
  }
}
