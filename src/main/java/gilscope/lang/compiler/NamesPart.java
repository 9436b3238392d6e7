package gilscope.lang.compiler;

import gilscope.lang.compiler.Scope.Kind;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the parts of the walk over names, with what all of them say to the builder. */
abstract class NamesPart {
  final SymbolTableBuilder b;

  NamesPart(SymbolTableBuilder b) {
    this.b = b;
  }

  final Scope enter(String name, Kind kind, Span span) {
    return b.enter(name, kind, span);
  }

  final Scope enter(Scope scope) {
    return b.enter(scope);
  }

  final Scope enterEvaluated(String name, Kind kind, Span span) {
    return b.enterEvaluated(name, kind, span);
  }

  final void exit() {
    b.exit();
  }

  final void seeClass(Span span) {
    b.seeClass(span);
  }

  final int lookUp(Scope scope, String name) {
    return b.lookUp(scope, name);
  }

  final void define(String name, int flag, Span span) {
    b.define(name, flag, span);
  }

  final void define(String name, int flag, Span span, ExprContext ctx) {
    b.define(name, flag, span, ctx);
  }

  final void defineIn(Scope scope, String name, int flag, Span span) {
    b.defineIn(scope, name, flag, span);
  }

  final void record(String name, Span span) {
    b.record(name, span);
  }

  final void statements(List<Stmt> body) {
    for (Stmt stmt : body) {
      b.statements.statement(stmt);
    }
  }

  final void expression(Expr expr) {
    b.expressions.visit(expr);
  }

  final void expressions(List<? extends @Nullable Expr> list) {
    for (Expr expr : list) {
      optional(expr);
    }
  }

  final void optional(@Nullable Expr expr) {
    if (expr != null) {
      expression(expr);
    }
  }
}
