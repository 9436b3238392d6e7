package gilscope.lang.compiler;

import gilscope.lang.syntax.ExceptHandler;
import gilscope.lang.syntax.MatchCase;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import java.util.List;

/**
 * Warns where return, break or continue leaves a finally block, and so swallows the exception on
 * its way (PEP 765).
 */
final class FinallyExits {
  private final Warnings warnings;

  FinallyExits(Warnings warnings) {
    this.warnings = warnings;
  }

  void check(List<Stmt> body) {
    statements(body, false);
  }

  private void statements(List<Stmt> body, boolean inFinally) {
    for (Stmt stmt : body) {
      statement(stmt, inFinally);
    }
  }

  private void statement(Stmt stmt, boolean inFinally) {
    switch (stmt) {
      case Stmt.FunctionDef s -> statements(s.body(), false);
      case Stmt.AsyncFunctionDef s -> statements(s.body(), false);
      case Stmt.ClassDef s -> statements(s.body(), inFinally);
      case Stmt.For s -> loop(s.body(), s.orelse(), inFinally);
      case Stmt.AsyncFor s -> loop(s.body(), s.orelse(), inFinally);
      case Stmt.While s -> loop(s.body(), s.orelse(), inFinally);
      case Stmt.If s -> {
        statements(s.body(), inFinally);
        statements(s.orelse(), inFinally);
      }
      case Stmt.With s -> statements(s.body(), inFinally);
      case Stmt.AsyncWith s -> statements(s.body(), inFinally);
      case Stmt.Match s -> {
        for (MatchCase c : s.cases()) {
          statements(c.body(), inFinally);
        }
      }
      case Stmt.Try s -> tryStatement(s.body(), s.handlers(), s.orelse(), s.finalbody(), inFinally);
      case Stmt.TryStar s ->
          tryStatement(s.body(), s.handlers(), s.orelse(), s.finalbody(), inFinally);
      case Stmt.Return s -> leaves("return", s.span(), inFinally);
      case Stmt.Break s -> leaves("break", s.span(), inFinally);
      case Stmt.Continue s -> leaves("continue", s.span(), inFinally);
      default -> {}
    }
  }

  private void loop(List<Stmt> body, List<Stmt> orelse, boolean inFinally) {
    // As in CPython, anything in a loop counts as staying in it.
    statements(body, false);
    statements(orelse, inFinally);
  }

  private void tryStatement(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      boolean inFinally) {
    statements(body, inFinally);
    for (ExceptHandler handler : handlers) {
      statements(handler.body(), inFinally);
    }
    statements(orelse, inFinally);
    statements(finalbody, true);
  }

  private void leaves(String word, Span loc, boolean warned) {
    if (warned) {
      warnings.warn("'" + word + "' in a 'finally' block", loc);
    }
  }
}
