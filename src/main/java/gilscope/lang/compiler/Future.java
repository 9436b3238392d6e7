package gilscope.lang.compiler;

import gilscope.lang.bytecode.Code;
import gilscope.lang.syntax.Alias;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Literal;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import java.util.List;

/**
 * The {@code from __future__ import} statements at the head of a module.
 *
 * @param flags code flags that they set
 * @param last where the last of them stands; line 0 if there is none
 */
record Future(int flags, Span last) {
  private static final int BARRY_AS_FLUFL = 0x400000;

  private static final List<String> IN_FORCE =
      List.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "generator_stop");

  static Future of(Mod mod) {
    List<Stmt> body =
        switch (mod) {
          case Mod.Module module -> module.body();
          case Mod.Interactive interactive -> interactive.body();
          case Mod.Expression _ -> List.<Stmt>of();
        };
    int flags = 0;
    Span last = new Span(0, 0, 0, 0);
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof Stmt.ImportFrom from && isFuture(from)) {
        for (Alias alias : from.names()) {
          flags |= flag(alias);
        }
        last = from.span();
      } else if (i > 0 || !isString(body.get(i))) {
        break;
      }
    }
    return new Future(flags, last);
  }

  static boolean isFuture(Stmt.ImportFrom from) {
    return "__future__".equals(from.module()) && from.level() == 0;
  }

  boolean annotations() {
    return (flags & Code.FUTURE_ANNOTATIONS) != 0;
  }

  private static boolean isString(Stmt stmt) {
    return stmt instanceof Stmt.ExprStmt(Expr.Constant(Literal.StrLit _, _, _), _);
  }

  private static int flag(Alias alias) {
    String feature = alias.name();
    if (feature.equals("annotations")) {
      return Code.FUTURE_ANNOTATIONS;
    }
    if (feature.equals("barry_as_FLUFL")) {
      return BARRY_AS_FLUFL;
    }
    if (IN_FORCE.contains(feature)) {
      return 0;
    }
    throw new CompileError(
        feature.equals("braces") ? "not a chance" : "future feature " + feature + " is not defined",
        alias.span());
  }
}
