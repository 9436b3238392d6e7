package gilscope.lang.compiler;

import gilscope.lang.bytecode.Opcode;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Span;

/** f-strings and t-strings. */
final class StringCode extends Part {
  StringCode(Generation g) {
    super(g);
  }

  void joinedString(Expr.JoinedStr e) {
    Span loc = e.span();
    int n = e.values().size();
    if (n > STACK_USE_GUIDELINE) {
      loadString("", loc);
      loadMethod("join", loc);
      op(Opcode.BUILD_LIST, 0, loc);
      for (Expr value : e.values()) {
        visit(value);
        op(Opcode.LIST_APPEND, 1, loc);
      }
      op(Opcode.CALL, 1, loc);
      return;
    }
    visitAll(e.values());
    if (n > 1) {
      op(Opcode.BUILD_STRING, n, loc);
    } else if (n == 0) {
      loadString("", loc);
    }
  }

  private static int conversion(int character) {
    return switch (character) {
      case 's' -> 1;
      case 'r' -> 2;
      case 'a' -> 3;
      default -> 0;
    };
  }

  void formattedValue(Expr.FormattedValue e) {
    Span loc = e.span();
    visit(e.value());
    if (e.conversion() != -1) {
      op(Opcode.CONVERT_VALUE, conversion(e.conversion()), loc);
    }
    if (e.formatSpec() != null) {
      visit(e.formatSpec());
      op(Opcode.FORMAT_WITH_SPEC, loc);
    } else {
      op(Opcode.FORMAT_SIMPLE, loc);
    }
  }

  void interpolation(Expr.Interpolation e) {
    Span loc = e.span();
    visit(e.value());
    loadConst(Constants.of(e.str()), loc);
    int arg = 2;
    if (e.formatSpec() != null) {
      arg++;
      visit(e.formatSpec());
    }
    op(Opcode.BUILD_INTERPOLATION, arg | conversion(e.conversion()) << 2, loc);
  }

  /** Strings and interpolations alternate; an empty string stands where the source has none. */
  void template(Expr.TemplateStr e) {
    Span loc = e.span();
    boolean wantsString = true;
    int strings = 0;
    int interpolations = 0;
    for (Expr value : e.values()) {
      if (value instanceof Expr.Interpolation) {
        interpolations++;
        if (wantsString) {
          loadString("", loc);
          strings++;
        }
        wantsString = true;
      } else {
        visit(value);
        strings++;
        wantsString = false;
      }
    }
    if (wantsString) {
      loadString("", loc);
      strings++;
    }
    op(Opcode.BUILD_TUPLE, strings, loc);
    for (Expr value : e.values()) {
      if (value instanceof Expr.Interpolation) {
        visit(value);
      }
    }
    op(Opcode.BUILD_TUPLE, interpolations, loc);
    op(Opcode.BUILD_TEMPLATE, loc);
  }
}
