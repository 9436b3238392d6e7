package gilscope.lang.compiler;

import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Const;
import gilscope.lang.bytecode.LocalsPlus;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.bytecode.PseudoOpcode;
import gilscope.lang.compiler.Scope.Binding;
import gilscope.lang.syntax.Arguments;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import gilscope.lang.syntax.TypeParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions, lambdas, classes, type aliases and their type parameters. */
final class DefinitionCode extends Part {
  static final int DEFAULTS = 1;
  static final int KEYWORD_DEFAULTS = 2;
  static final int CLOSURE = 8;
  static final int ANNOTATE = 16;

  private static final String TYPE_PARAMS = ".type_params";
  private static final String GENERIC_BASE = ".generic_base";

  DefinitionCode(Generation g) {
    super(g);
  }

  /** What {@code def} and {@code async def} have in common. */
  record Function(
      Stmt node,
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      @Nullable Expr returns,
      List<TypeParam> typeParams,
      boolean async) {
    static Function of(Stmt.FunctionDef s) {
      return new Function(
          s, s.name(), s.args(), s.body(), s.decoratorList(), s.returns(), s.typeParams(), false);
    }

    static Function of(Stmt.AsyncFunctionDef s) {
      return new Function(
          s, s.name(), s.args(), s.body(), s.decoratorList(), s.returns(), s.typeParams(), true);
    }

    int firstLine() {
      return decorators.isEmpty() ? node.span().lineno() : decorators.getFirst().span().lineno();
    }
  }

  /**
   * Makes a function from code, with a closure if it needs one, and attributes that lie on the
   * stack.
   */
  void closure(Code code, int attributes, Span loc) {
    int flags = attributes;
    if (!code.freeVars().isEmpty()) {
      LocalsPlus locals = code.locals();
      for (int slot = 0; slot < locals.size(); slot++) {
        if (locals.is(slot, LocalsPlus.FREE)) {
          op(PseudoOpcode.LOAD_CLOSURE, cell(locals.names().get(slot)), loc);
        }
      }
      op(Opcode.BUILD_TUPLE, code.freeVars().size(), loc);
      flags |= CLOSURE;
    }
    loadConst(new Const.CodeConst(code), loc);
    op(Opcode.MAKE_FUNCTION, loc);
    for (int flag : new int[] {CLOSURE, ANNOTATE, KEYWORD_DEFAULTS, DEFAULTS}) {
      if ((flags & flag) != 0) {
        op(Opcode.SET_FUNCTION_ATTRIBUTE, flag, loc);
      }
    }
  }

  /**
   * The cell that an inner function takes; in a class a name can be a local and free at once, and
   * the inner function gets the free one.
   */
  private int cell(String name) {
    boolean classCell =
        unit().kind == Unit.Kind.CLASS
            && (name.equals("__class__")
                || name.equals("__classdict__")
                || name.equals("__conditional_annotations__"));
    boolean cell = classCell || scope().binding(name) == Binding.CELL;
    return Unit.index(cell ? unit().cellVars : unit().freeVars, name);
  }

  private void applyDecorators(List<Expr> decorators) {
    for (Expr decorator : decorators.reversed()) {
      op(Opcode.CALL, 0, decorator.span());
    }
  }

  private int defaults(Arguments args, Span loc) {
    int flags = 0;
    if (!args.defaults().isEmpty()) {
      visitAll(args.defaults());
      op(Opcode.BUILD_TUPLE, args.defaults().size(), loc);
      flags |= DEFAULTS;
    }
    int keywords = 0;
    for (int i = 0; i < args.kwonlyargs().size(); i++) {
      Expr value = args.kwDefaults().get(i);
      if (value != null) {
        keywords++;
        loadString(unit().mangle(args.kwonlyargs().get(i).arg()), loc);
        visit(value);
      }
    }
    if (keywords > 0) {
      op(Opcode.BUILD_MAP, keywords, loc);
      flags |= KEYWORD_DEFAULTS;
    }
    return flags;
  }

  private void enter(Unit.Kind kind, Scope scope, String name, int line, Arguments args) {
    g.enter(
        kind,
        scope,
        name,
        line,
        args.args().size(),
        args.posonlyargs().size(),
        args.kwonlyargs().size());
  }

  void function(Function f) {
    visitAll(f.decorators());
    Span loc = f.node().span();
    int flags = defaults(f.args(), loc);
    boolean generic = !f.typeParams().isEmpty();
    int passed = 0;
    if (generic) {
      passed = Integer.bitCount(flags);
      if (passed == 2) {
        op(Opcode.SWAP, 2, loc);
      }
      Scope scope = g.symbols.typeParameters(f.node());
      String name = "<generic parameters of " + f.name() + ">";
      g.enter(Unit.Kind.ANNOTATIONS, scope, name, f.firstLine(), passed, 0, 0);
      typeParameters(f.typeParams());
      for (int i = 0; i < passed; i++) {
        op(Opcode.LOAD_FAST, i, loc);
      }
    }
    if (g.annotations.function(f.args(), f.returns(), loc)) {
      flags |= ANNOTATE;
    }
    body(f, flags);
    if (generic) {
      op(Opcode.SWAP, 2, loc);
      op(Opcode.CALL_INTRINSIC_2, 4, loc);
      Code code = g.assemble(false);
      g.exit();
      closure(code, 0, loc);
      if (passed > 0) {
        op(Opcode.SWAP, passed + 1, loc);
        op(Opcode.CALL, passed - 1, loc);
      } else {
        op(Opcode.PUSH_NULL, loc);
        op(Opcode.CALL, 0, loc);
      }
    }
    applyDecorators(f.decorators());
    variable(f.name(), ExprContext.STORE, loc);
  }

  private void body(Function f, int flags) {
    Unit.Kind kind = f.async() ? Unit.Kind.ASYNC_FUNCTION : Unit.Kind.FUNCTION;
    enter(kind, g.symbols.body(f.node()), f.name(), f.firstLine(), f.args());
    int first = 0;
    if (scope().hasDocstring) {
      first = 1;
      unit().consts.add(new Const.Str(Docstring.clean(f.body())));
    }
    boolean stops = scope().coroutine || scope().generator;
    if (stops) {
      push(new FrameBlock(FrameBlock.Kind.STOP_ITERATION, NO_LOCATION, null));
    }
    statements(f.body().subList(first, f.body().size()));
    if (stops) {
      wrapStopIteration();
      pop();
    }
    Code code = g.assemble(true);
    g.exit();
    closure(code, flags, f.node().span());
  }

  /** Makes a StopIteration that leaves a generator a RuntimeError. */
  void wrapStopIteration() {
    Label handler = new Label();
    unit().code.jumpAtStart(PseudoOpcode.SETUP_CLEANUP, handler, NO_LOCATION);
    loadNone(NO_LOCATION);
    op(Opcode.RETURN_VALUE, NO_LOCATION);
    place(handler);
    op(Opcode.CALL_INTRINSIC_1, 3, NO_LOCATION);
    op(Opcode.RERAISE, 1, NO_LOCATION);
  }

  void lambda(Expr.Lambda e) {
    Span loc = e.span();
    int flags = defaults(e.args(), loc);
    enter(Unit.Kind.LAMBDA, g.symbols.body(e), "<lambda>", loc.lineno(), e.args());
    visit(e.body());
    Code code;
    if (scope().generator) {
      code = g.assemble(false);
    } else {
      op(Opcode.RETURN_VALUE, e.body().span());
      code = g.assemble(true);
    }
    g.exit();
    closure(code, flags, loc);
  }

  void classDefinition(Stmt.ClassDef s) {
    visitAll(s.decoratorList());
    int line =
        s.decoratorList().isEmpty()
            ? s.span().lineno()
            : s.decoratorList().getFirst().span().lineno();
    Span loc = s.span();
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      Scope scope = g.symbols.typeParameters(s);
      String name = "<generic parameters of " + s.name() + ">";
      g.enter(Unit.Kind.ANNOTATIONS, scope, name, line, 0, 0, 0, s.name());
      typeParameters(s.typeParams());
      variable(TYPE_PARAMS, ExprContext.STORE, loc);
    }
    classBody(s, line);
    if (generic) {
      variable(TYPE_PARAMS, ExprContext.LOAD, loc);
      op(Opcode.CALL_INTRINSIC_1, 10, loc);
      variable(GENERIC_BASE, ExprContext.STORE, loc);
      g.calls.arguments(2, s.bases(), GENERIC_BASE, s.keywords(), loc);
      Code code = g.assemble(false);
      g.exit();
      closure(code, 0, loc);
      op(Opcode.PUSH_NULL, loc);
      op(Opcode.CALL, 0, loc);
    } else {
      g.calls.arguments(2, s.bases(), null, s.keywords(), loc);
    }
    applyDecorators(s.decoratorList());
    variable(s.name(), ExprContext.STORE, loc);
  }

  private void classBody(Stmt.ClassDef s, int line) {
    g.enter(Unit.Kind.CLASS, g.symbols.body(s), s.name(), line, 0, 0, 0, s.name());
    Span loc = new Span(line, 0, line, 0);
    variable("__name__", ExprContext.LOAD, loc);
    variable("__module__", ExprContext.STORE, loc);
    loadString(unit().qualifiedName, loc);
    variable("__qualname__", ExprContext.STORE, loc);
    loadInt(line, loc);
    variable("__firstlineno__", ExprContext.STORE, loc);
    if (!s.typeParams().isEmpty()) {
      variable(TYPE_PARAMS, ExprContext.LOAD, loc);
      variable("__type_params__", ExprContext.STORE, loc);
    }
    if (scope().needsClassDict) {
      op(Opcode.LOAD_LOCALS, loc);
      op(Opcode.STORE_DEREF, Unit.index(unit().cellVars, "__classdict__"), loc);
    }
    if (scope().hasConditionalAnnotations) {
      op(Opcode.BUILD_SET, 0, loc);
      op(Opcode.STORE_DEREF, Unit.index(unit().cellVars, "__conditional_annotations__"), loc);
    }
    g.statements.body(s.body(), loc);
    List<Const> attributes = new ArrayList<>();
    unit().staticAttributes.forEach(name -> attributes.add(new Const.Str(name)));
    loadConst(new Const.Tuple(attributes), NO_LOCATION);
    variable("__static_attributes__", ExprContext.STORE, NO_LOCATION);
    if (scope().needsClassDict) {
      op(PseudoOpcode.LOAD_CLOSURE, Unit.index(unit().cellVars, "__classdict__"), NO_LOCATION);
      variable("__classdictcell__", ExprContext.STORE, NO_LOCATION);
    }
    if (scope().needsClassClosure) {
      op(PseudoOpcode.LOAD_CLOSURE, Unit.index(unit().cellVars, "__class__"), NO_LOCATION);
      op(Opcode.COPY, 1, NO_LOCATION);
      variable("__classcell__", ExprContext.STORE, NO_LOCATION);
    } else {
      loadNone(NO_LOCATION);
    }
    op(Opcode.RETURN_VALUE, NO_LOCATION);
    Code code = g.assemble(true);
    g.exit();
    Span header = s.span();
    op(Opcode.LOAD_BUILD_CLASS, header);
    op(Opcode.PUSH_NULL, header);
    closure(code, 0, header);
    loadString(s.name(), header);
  }

  private static final Const FORMAT_DEFAULT = new Const.Tuple(List.of(Const.Int.of(1)));

  void typeAlias(Stmt.TypeAlias s) {
    Span loc = s.span();
    String name = ((Expr.Name) s.name()).id();
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      String scopeName = "<generic parameters of " + name + ">";
      g.enter(Unit.Kind.ANNOTATIONS, g.symbols.typeParameters(s), scopeName, loc.lineno(), 0, 0, 0);
      loadString(name, loc);
      typeParameters(s.typeParams());
    } else {
      loadString(name, loc);
      loadNone(loc);
    }
    loadConst(FORMAT_DEFAULT, loc);
    g.annotations.enter(g.symbols.body(s), name, loc);
    visit(s.value());
    op(Opcode.RETURN_VALUE, loc);
    Code code = g.assemble(false);
    g.exit();
    closure(code, DEFAULTS, loc);
    op(Opcode.BUILD_TUPLE, 3, loc);
    op(Opcode.CALL_INTRINSIC_1, 11, loc);
    if (generic) {
      Code outer = g.assemble(false);
      g.exit();
      closure(outer, 0, loc);
      op(Opcode.PUSH_NULL, loc);
      op(Opcode.CALL, 0, loc);
    }
    variable(name, ExprContext.STORE, loc);
  }

  private void typeParameters(List<TypeParam> parameters) {
    boolean seenDefault = false;
    for (TypeParam parameter : parameters) {
      Span loc = parameter.span();
      loadString(parameter.name(), loc);
      switch (parameter) {
        case TypeParam.TypeVar v -> {
          if (v.bound() == null) {
            op(Opcode.CALL_INTRINSIC_1, 7, loc);
          } else {
            evaluated(v.bound(), v.name(), g.symbols.bound(v), false);
            op(Opcode.CALL_INTRINSIC_2, v.bound() instanceof Expr.Tuple ? 3 : 2, loc);
          }
        }
        case TypeParam.ParamSpec _ -> op(Opcode.CALL_INTRINSIC_1, 8, loc);
        case TypeParam.TypeVarTuple _ -> op(Opcode.CALL_INTRINSIC_1, 9, loc);
      }
      Expr value = parameter.defaultValue();
      if (value != null) {
        seenDefault = true;
        evaluated(
            value,
            parameter.name(),
            g.symbols.defaultValue(parameter),
            parameter instanceof TypeParam.TypeVarTuple);
        op(Opcode.CALL_INTRINSIC_2, 5, loc);
      } else if (seenDefault) {
        throw error(
            "non-default type parameter '" + parameter.name() + "' follows default type parameter",
            loc);
      }
      op(Opcode.COPY, 1, loc);
      variable(parameter.name(), ExprContext.STORE, loc);
    }
    op(Opcode.BUILD_TUPLE, parameters.size(), parameters.getFirst().span());
  }

  /** Makes the function that evaluates a bound or default when it is asked for. */
  private void evaluated(Expr value, String name, Scope scope, boolean allowStarred) {
    Span loc = value.span();
    loadConst(FORMAT_DEFAULT, loc);
    g.annotations.enter(scope, name, loc);
    if (allowStarred && value instanceof Expr.Starred star) {
      visit(star.value());
      op(Opcode.UNPACK_SEQUENCE, 1, loc);
    } else {
      visit(value);
    }
    op(Opcode.RETURN_VALUE, loc);
    Code code = g.assemble(true);
    g.exit();
    closure(code, DEFAULTS, loc);
  }
}
