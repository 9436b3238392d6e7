package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.compiler.Scope.Binding;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Keyword;
import gilscope.lang.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls: of methods, of {@code super()}, and the rest. */
final class CallCode extends Part {
  CallCode(Generation g) {
    super(g);
  }

  void call(Expr.Call e) {
    checkKeywords(e.keywords());
    if (e.func() instanceof Expr.Attribute method && isPlainMethod(method, e)) {
      method(method, e);
      return;
    }
    Label skip = new Label();
    g.warnings.call(e.func());
    visit(e.func());
    overGenerator(e, skip);
    op(Opcode.PUSH_NULL, e.func().span());
    arguments(0, e.args(), null, e.keywords(), e.span());
    place(skip);
  }

  private void checkKeywords(List<Keyword> keywords) {
    for (int i = 0; i < keywords.size(); i++) {
      String name = keywords.get(i).arg();
      for (int j = i + 1; name != null && j < keywords.size(); j++) {
        if (name.equals(keywords.get(j).arg())) {
          throw error("keyword argument repeated: " + name, keywords.get(j).span());
        }
      }
    }
  }

  private boolean isPlainMethod(Expr.Attribute method, Expr.Call e) {
    if (method.ctx() != ExprContext.LOAD || isImported(method.value())) {
      return false;
    }
    int keywords = e.keywords().size();
    return e.args().size() + keywords + (keywords == 0 ? 0 : 1) < STACK_USE_GUIDELINE
        && e.args().stream().noneMatch(Expr.Starred.class::isInstance)
        && e.keywords().stream().allMatch(keyword -> keyword.arg() != null);
  }

  /**
   * Whether it is a name that the module imports: then it is a module, most likely, and has no
   * methods.
   */
  private boolean isImported(Expr value) {
    return value instanceof Expr.Name name && (g.symbols.top.symbol(name.id()) & Scope.IMPORT) != 0;
  }

  private void method(Expr.Attribute method, Expr.Call e) {
    Span loc = method.span();
    if (isPlainSuper(method)) {
      superAttribute(method, true);
      loc = attributeStart(loc, method);
      op(Opcode.NOP, loc);
    } else {
      visit(method.value());
      loc = attributeStart(loc, method);
      loadMethod(method.attr(), loc);
    }
    visitAll(e.args());
    if (!e.keywords().isEmpty()) {
      e.keywords().forEach(keyword -> visit(keyword.value()));
      keywordNames(e.keywords(), loc);
      op(Opcode.CALL_KW, e.args().size() + e.keywords().size(), attributeStart(e.span(), method));
    } else {
      op(Opcode.CALL, e.args().size(), attributeStart(e.span(), method));
    }
  }

  /**
   * Whether the attribute is of {@code super()} or {@code super(a, b)} that nothing in sight
   * shadows.
   */
  boolean isPlainSuper(Expr.Attribute attr) {
    if (!(attr.value() instanceof Expr.Call call)
        || !(call.func() instanceof Expr.Name function)
        || !function.id().equals("super")
        || attr.attr().equals("__class__")
        || !call.keywords().isEmpty()) {
      return false;
    }
    if (scope().binding("super") != Binding.GLOBAL_IMPLICIT
        || g.symbols.top.binding("super") != Binding.UNKNOWN) {
      return false;
    }
    if (call.args().size() == 2) {
      return call.args().stream().noneMatch(Expr.Starred.class::isInstance);
    }
    return call.args().isEmpty()
        && unit().argCount + unit().positionalOnly > 0
        && scope().binding("__class__") == Binding.FREE;
  }

  /** Loads the attribute of a plain super without making the super object. */
  void superAttribute(Expr.Attribute attr, boolean method) {
    Expr.Call call = (Expr.Call) attr.value();
    Span loc = call.span();
    variable("super", ExprContext.LOAD, call.func().span());
    boolean twoArguments = call.args().size() == 2;
    if (twoArguments) {
      visitAll(call.args());
    } else {
      variable("__class__", ExprContext.LOAD, loc);
      variable(unit().varNames.keySet().iterator().next(), ExprContext.LOAD, loc);
    }
    int name = Unit.index(unit().names, unit().mangle(attr.attr()));
    op(Opcode.LOAD_SUPER_ATTR, name << 2 | (twoArguments ? 2 : 0) | (method ? 1 : 0), attr.span());
  }

  /**
   * {@code all}, {@code any} and {@code tuple} of a generator run it here, if they still mean the
   * builtins at run time.
   */
  private void overGenerator(Expr.Call e, Label end) {
    if (!(e.func() instanceof Expr.Name function)
        || e.args().size() != 1
        || !e.keywords().isEmpty()
        || !(e.args().getFirst() instanceof Expr.GeneratorExp generator)) {
      return;
    }
    int builtin =
        switch (function.id()) {
          case "tuple" -> 2;
          case "all" -> 3;
          case "any" -> 4;
          default -> -1;
        };
    if (builtin < 0) {
      return;
    }
    Span loc = function.span();
    boolean tuple = builtin == 2;
    boolean all = builtin == 3;
    Label skip = new Label();
    Label loop = new Label();
    Label cleanup = new Label();
    op(Opcode.COPY, 1, loc);
    op(Opcode.LOAD_COMMON_CONSTANT, builtin, loc);
    op(Opcode.IS_OP, 0, loc);
    jump(Opcode.POP_JUMP_IF_FALSE, skip, loc);
    op(Opcode.POP_TOP, loc);
    if (tuple) {
      op(Opcode.BUILD_LIST, 0, loc);
    }
    visit(generator);
    place(loop);
    jump(Opcode.FOR_ITER, cleanup, loc);
    if (tuple) {
      op(Opcode.LIST_APPEND, 2, loc);
      jump(PseudoOpcode.JUMP, loop, loc);
    } else {
      op(Opcode.TO_BOOL, loc);
      jump(all ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE, loop, loc);
    }
    op(Opcode.POP_ITER, NO_LOCATION);
    if (!tuple) {
      loadConst(new Const.Bool(!all), loc);
    }
    jump(PseudoOpcode.JUMP, end, loc);
    place(cleanup);
    op(Opcode.END_FOR, NO_LOCATION);
    op(Opcode.POP_ITER, NO_LOCATION);
    if (tuple) {
      op(Opcode.CALL_INTRINSIC_1, 6, loc);
    } else {
      loadConst(new Const.Bool(all), loc);
    }
    jump(PseudoOpcode.JUMP, end, loc);
    place(skip);
  }

  private void keywordNames(List<Keyword> keywords, Span loc) {
    List<Const> names = new ArrayList<>();
    for (Keyword keyword : keywords) {
      names.add(new Const.Str(String.valueOf(keyword.arg())));
    }
    loadConst(new Const.Tuple(names), loc);
  }

  /**
   * Pushes arguments and calls.
   *
   * @param pushed number of positional arguments already there
   * @param injected a variable that is one more positional argument
   */
  void arguments(
      int pushed, List<Expr> args, @Nullable String injected, List<Keyword> keywords, Span loc) {
    checkKeywords(keywords);
    boolean simple =
        args.size() + keywords.size() * 2 <= STACK_USE_GUIDELINE
            && args.stream().noneMatch(Expr.Starred.class::isInstance)
            && keywords.stream().allMatch(keyword -> keyword.arg() != null);
    if (!simple) {
      unpacked(pushed, args, injected, keywords, loc);
      return;
    }
    int n = pushed + args.size();
    visitAll(args);
    if (injected != null) {
      variable(injected, ExprContext.LOAD, loc);
      n++;
    }
    if (keywords.isEmpty()) {
      op(Opcode.CALL, n, loc);
      return;
    }
    keywords.forEach(keyword -> visit(keyword.value()));
    keywordNames(keywords, loc);
    op(Opcode.CALL_KW, n + keywords.size(), loc);
  }

  private void unpacked(
      int pushed, List<Expr> args, @Nullable String injected, List<Keyword> keywords, Span loc) {
    if (pushed == 0 && args.size() == 1 && args.getFirst() instanceof Expr.Starred star) {
      visit(star.value());
    } else {
      g.displays.tuple(args, injected, pushed, loc);
    }
    int n = keywords.size();
    boolean haveDict = false;
    int seen = 0;
    for (int i = 0; i < n; i++) {
      if (keywords.get(i).arg() != null) {
        seen++;
        continue;
      }
      if (seen > 0) {
        named(keywords.subList(i - seen, i), haveDict, loc);
        haveDict = true;
        seen = 0;
      }
      if (!haveDict) {
        op(Opcode.BUILD_MAP, 0, loc);
        haveDict = true;
      }
      visit(keywords.get(i).value());
      op(Opcode.DICT_MERGE, 1, loc);
    }
    if (seen > 0) {
      named(keywords.subList(n - seen, n), haveDict, loc);
    }
    if (n == 0) {
      op(Opcode.PUSH_NULL, loc);
    }
    op(Opcode.CALL_FUNCTION_EX, loc);
  }

  private void named(List<Keyword> keywords, boolean haveDict, Span loc) {
    int n = keywords.size();
    boolean big = n * 2 > STACK_USE_GUIDELINE;
    if (big) {
      op(Opcode.BUILD_MAP, 0, NO_LOCATION);
    }
    for (Keyword keyword : keywords) {
      loadString(String.valueOf(keyword.arg()), loc);
      visit(keyword.value());
      if (big) {
        op(Opcode.MAP_ADD, 1, NO_LOCATION);
      }
    }
    if (!big) {
      op(Opcode.BUILD_MAP, n, loc);
    }
    if (haveDict) {
      op(Opcode.DICT_MERGE, 1, loc);
    }
  }
}
