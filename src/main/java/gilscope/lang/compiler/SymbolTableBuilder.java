package gilscope.lang.compiler;

import gilscope.lang.compiler.Scope.Comprehension;
import gilscope.lang.compiler.Scope.Kind;
import gilscope.lang.syntax.Alias;
import gilscope.lang.syntax.Arg;
import gilscope.lang.syntax.Arguments;
import gilscope.lang.syntax.ExceptHandler;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Keyword;
import gilscope.lang.syntax.MatchCase;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.Pattern;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import gilscope.lang.syntax.TypeParam;
import gilscope.lang.syntax.WithItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * First pass over names: walks the tree, opens a scope for every block and notes in it how each
 * name is used there. Which variable a name means is decided afterwards, by {@link ScopeAnalysis}.
 */
final class SymbolTableBuilder {
  private final Future future;
  private final IdentityHashMap<Object, Scope> bodies = new IdentityHashMap<>();
  private final IdentityHashMap<Stmt, Scope> typeParameters = new IdentityHashMap<>();
  private final IdentityHashMap<Arguments, Scope> annotations = new IdentityHashMap<>();
  private final IdentityHashMap<TypeParam, Scope> bounds = new IdentityHashMap<>();
  private final IdentityHashMap<TypeParam, Scope> defaults = new IdentityHashMap<>();
  private final Deque<Scope> stack = new ArrayDeque<>();
  private final Scope top = new Scope("top", Kind.MODULE, new Span(0, 0, 0, 0), null);
  private Scope current = top;
  private @Nullable String className;

  private SymbolTableBuilder(Future future) {
    this.future = future;
    stack.push(top);
  }

  static SymbolTable build(Mod mod, Future future) {
    SymbolTableBuilder builder = new SymbolTableBuilder(future);
    switch (mod) {
      case Mod.Module module -> {
        builder.top.hasDocstring = Simplification.docstring(module.body()) != null;
        builder.statements(module.body());
      }
      case Mod.Interactive interactive -> builder.statements(interactive.body());
      case Mod.Expression expression -> builder.expression(expression.body());
    }
    ScopeAnalysis.analyze(builder.top);
    return new SymbolTable(
        builder.top,
        builder.bodies,
        builder.typeParameters,
        builder.annotations,
        builder.bounds,
        builder.defaults);
  }

  // Blocks

  private Scope enter(String name, Kind kind, Span span) {
    return enter(new Scope(name, kind, span, current));
  }

  private Scope enter(Scope scope) {
    Scope outer = current;
    scope.comprehensionIterableDepth = outer.comprehensionIterableDepth;
    if (outer.mangledNames != null && scope.kind != Kind.CLASS) {
      scope.mangledNames = outer.mangledNames;
    }
    stack.push(scope);
    current = scope;
    boolean ignored = future.annotations() && scope.kind == Kind.ANNOTATION;
    if (!ignored && !outer.children.contains(scope)) {
      outer.children.add(scope);
    }
    return scope;
  }

  /** A block that is called with the format in which its value is wanted. */
  private Scope enterEvaluated(String name, Kind kind, Span span) {
    Scope scope = enter(name, kind, span);
    define(".format", Scope.PARAM, span);
    define(".format", Scope.USE, span);
    return scope;
  }

  private void exit() {
    stack.pop();
    current = Objects.requireNonNull(stack.peek());
  }

  private void seeClass(Span span) {
    current.canSeeClassScope = true;
    define("__classdict__", Scope.USE, span);
  }

  // Names

  private int lookUp(Scope scope, String name) {
    return scope.symbol(scope.mangle(className, name));
  }

  private void define(String name, int flag, Span span) {
    define(name, flag, span, flag == Scope.USE ? ExprContext.LOAD : ExprContext.STORE);
  }

  private void define(String name, int flag, Span span, ExprContext ctx) {
    if ((flag & (Scope.PARAM | Scope.LOCAL | Scope.IMPORT)) != 0) {
      checkName(name, span, ctx);
    }
    if ((flag & Scope.TYPE_PARAM) != 0 && current.mangledNames != null) {
      current.mangledNames.add(name);
    }
    defineIn(current, name, flag, span);
  }

  private void defineIn(Scope scope, String name, int flag, Span span) {
    String mangled = current.mangle(className, name);
    int symbol = scope.symbol(mangled);
    if ((flag & symbol & Scope.PARAM) != 0) {
      throw new CompileError("duplicate argument '" + name + "' in function definition", span);
    }
    if ((flag & symbol & Scope.TYPE_PARAM) != 0) {
      throw new CompileError("duplicate type parameter '" + name + "'", span);
    }
    symbol |= flag;
    if (scope.inComprehensionTarget) {
      if ((symbol & (Scope.GLOBAL | Scope.NONLOCAL)) != 0) {
        throw new CompileError(
            "comprehension inner loop cannot rebind assignment expression target '" + name + "'",
            span);
      }
      symbol |= Scope.COMPREHENSION_TARGET;
    }
    scope.symbols.put(mangled, symbol);
    if ((flag & Scope.PARAM) != 0) {
      scope.parameters.add(mangled);
    } else if ((flag & Scope.GLOBAL) != 0) {
      top.symbols.merge(mangled, flag, (known, added) -> known | added);
    }
  }

  private static void checkName(String name, Span span, ExprContext ctx) {
    if (!name.equals("__debug__")) {
      return;
    }
    if (ctx == ExprContext.STORE) {
      throw new CompileError("cannot assign to __debug__", span);
    }
    if (ctx == ExprContext.DEL) {
      throw new CompileError("cannot delete __debug__", span);
    }
  }

  private void record(String name, Span span) {
    current.directives.add(new Scope.Directive(current.mangle(className, name), span));
  }

  // Statements

  private void statements(List<Stmt> body) {
    for (Stmt stmt : body) {
      statement(stmt);
    }
  }

  private void conditionally(Runnable block) {
    boolean before = current.inConditionalBlock;
    current.inConditionalBlock = true;
    block.run();
    current.inConditionalBlock = before;
  }

  private void statement(Stmt stmt) {
    switch (stmt) {
      case Stmt.FunctionDef s ->
          function(
              s,
              s.name(),
              s.args(),
              s.body(),
              s.decoratorList(),
              s.returns(),
              s.typeParams(),
              false);
      case Stmt.AsyncFunctionDef s ->
          function(
              s,
              s.name(),
              s.args(),
              s.body(),
              s.decoratorList(),
              s.returns(),
              s.typeParams(),
              true);
      case Stmt.ClassDef s -> classDefinition(s);
      case Stmt.TypeAlias s -> typeAlias(s);
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
        conditionally(() -> s.cases().forEach(this::matchCase));
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
    if (!current.coroutine) {
      throw new CompileError(message, span);
    }
  }

  private void checkFuture(Stmt.ImportFrom s) {
    Span last = future.last();
    if (Future.isFuture(s)
        && (s.span().lineno() > last.lineno()
            || (s.span().lineno() == last.endLineno() && s.span().col() > last.endCol()))) {
      throw new CompileError(
          "from __future__ imports must occur at the beginning of the file", s.span());
    }
  }

  private void declare(List<String> names, Span span, int flag, String word) {
    for (String name : names) {
      int symbol = lookUp(current, name);
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
      if (current.kind != Kind.MODULE) {
        throw new CompileError("import * only allowed at module level", alias.span());
      }
      return;
    }
    int dot = name.indexOf('.');
    define(dot < 0 ? name : name.substring(0, dot), Scope.IMPORT, alias.span());
  }

  private void annotatedAssignment(Stmt.AnnAssign s) {
    current.annotationsUsed = true;
    if (s.target() instanceof Expr.Name name) {
      int symbol = lookUp(current, name.id());
      if ((symbol & (Scope.GLOBAL | Scope.NONLOCAL)) != 0 && current != top && s.simple()) {
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
    annotation(s.annotation());
    optional(s.value());
  }

  private void annotation(Expr annotation) {
    Scope owner = current;
    boolean unevaluated = owner.kind == Kind.FUNCTION;
    boolean conditional =
        owner.kind == Kind.MODULE || (owner.kind == Kind.CLASS && owner.inConditionalBlock);
    if (conditional && !owner.hasConditionalAnnotations) {
      owner.hasConditionalAnnotations = true;
      define("__conditional_annotations__", Scope.USE, annotation.span());
    }
    if (owner.annotations == null) {
      owner.annotations = enterEvaluated("__annotate__", Kind.ANNOTATION, annotation.span());
      if (owner.kind == Kind.CLASS && !future.annotations()) {
        seeClass(annotation.span());
      }
    } else {
      enter(owner.annotations);
    }
    current.inUnevaluatedAnnotation |= unevaluated;
    expression(annotation);
    if (unevaluated) {
      current.inUnevaluatedAnnotation = false;
    }
    exit();
  }

  private void function(
      Stmt s,
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      @Nullable Expr returns,
      List<TypeParam> parameters,
      boolean async) {
    define(name, Scope.LOCAL, s.span());
    defaults(args);
    expressions(decorators);
    if (!parameters.isEmpty()) {
      enterTypeParameters(name, s);
      boolean keywordDefaults = args.kwDefaults().stream().anyMatch(Objects::nonNull);
      define(".defaults", Scope.PARAM, s.span());
      if (keywordDefaults) {
        define(".kwdefaults", Scope.PARAM, s.span());
      }
      parameters.forEach(this::typeParameter);
    }
    Scope scope = new Scope(name, Kind.FUNCTION, s.span(), current);
    scope.hasDocstring = Simplification.docstring(body) != null;
    bodies.put(s, scope);
    functionAnnotations(s, args, returns);
    enter(scope);
    scope.coroutine = async;
    arguments(args);
    statements(body);
    exit();
    if (!parameters.isEmpty()) {
      exit();
    }
  }

  private void enterTypeParameters(String name, Stmt s) {
    boolean inClass = current.kind == Kind.CLASS;
    typeParameters.put(s, enter(name, Kind.TYPE_PARAMETERS, s.span()));
    if (inClass) {
      seeClass(s.span());
    }
    if (s instanceof Stmt.ClassDef) {
      define(".type_params", Scope.LOCAL, s.span());
      define(".type_params", Scope.USE, s.span());
      define(".generic_base", Scope.LOCAL, s.span());
      define(".generic_base", Scope.USE, s.span());
    }
  }

  private void functionAnnotations(Stmt s, Arguments args, @Nullable Expr returns) {
    boolean inClass = current.canSeeClassScope || current.kind == Kind.CLASS;
    annotations.put(args, enterEvaluated("__annotate__", Kind.ANNOTATION, s.span()));
    if (inClass) {
      seeClass(s.span());
    }
    args.posonlyargs().forEach(this::argumentAnnotation);
    args.args().forEach(this::argumentAnnotation);
    argumentAnnotation(args.vararg());
    argumentAnnotation(args.kwarg());
    args.kwonlyargs().forEach(this::argumentAnnotation);
    if (returns != null) {
      current.annotationsUsed = true;
      expression(returns);
    }
    exit();
  }

  private void argumentAnnotation(@Nullable Arg arg) {
    if (arg != null && arg.annotation() != null) {
      current.annotationsUsed = true;
      expression(arg.annotation());
    }
  }

  private void defaults(Arguments args) {
    expressions(args.defaults());
    for (Expr value : args.kwDefaults()) {
      optional(value);
    }
  }

  private void arguments(Arguments args) {
    args.posonlyargs().forEach(this::parameter);
    args.args().forEach(this::parameter);
    args.kwonlyargs().forEach(this::parameter);
    if (args.vararg() != null) {
      parameter(args.vararg());
      current.varargs = true;
    }
    if (args.kwarg() != null) {
      parameter(args.kwarg());
      current.varkeywords = true;
    }
  }

  private void parameter(Arg arg) {
    define(arg.arg(), Scope.PARAM, arg.span());
  }

  private void classDefinition(Stmt.ClassDef s) {
    define(s.name(), Scope.LOCAL, s.span());
    expressions(s.decoratorList());
    String outerClass = className;
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      enterTypeParameters(s.name(), s);
      className = s.name();
      current.startMangledNames();
      s.typeParams().forEach(this::typeParameter);
    }
    expressions(s.bases());
    keywords(s.keywords());
    Scope scope = enter(s.name(), Kind.CLASS, s.span());
    bodies.put(s, scope);
    className = s.name();
    if (generic) {
      define("__type_params__", Scope.LOCAL, s.span());
      define(".type_params", Scope.USE, s.span());
    }
    scope.hasDocstring = Simplification.docstring(s.body()) != null;
    statements(s.body());
    exit();
    if (generic) {
      exit();
    }
    className = outerClass;
  }

  private void typeAlias(Stmt.TypeAlias s) {
    expression(s.name());
    String name = ((Expr.Name) s.name()).id();
    boolean inClass = current.kind == Kind.CLASS;
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      enterTypeParameters(name, s);
      s.typeParams().forEach(this::typeParameter);
    }
    bodies.put(s, enterEvaluated(name, Kind.TYPE_ALIAS, s.span()));
    if (inClass) {
      seeClass(s.value().span());
    }
    expression(s.value());
    exit();
    if (generic) {
      exit();
    }
  }

  private void typeParameter(TypeParam parameter) {
    define(parameter.name(), Scope.TYPE_PARAM | Scope.LOCAL, parameter.span());
    String kind =
        switch (parameter) {
          case TypeParam.TypeVar v -> {
            String info =
                v.bound() instanceof Expr.Tuple ? "a TypeVar constraint" : "a TypeVar bound";
            typeVariable(parameter, v.bound(), info, bounds);
            yield "TypeVar";
          }
          case TypeParam.TypeVarTuple _ -> "TypeVarTuple";
          case TypeParam.ParamSpec _ -> "ParamSpec";
        };
    typeVariable(parameter, parameter.defaultValue(), "a " + kind + " default", defaults);
  }

  private void typeVariable(
      TypeParam parameter,
      @Nullable Expr value,
      String info,
      IdentityHashMap<TypeParam, Scope> scopes) {
    if (parameter.name().equals("__classdict__")) {
      throw new CompileError(
          "reserved name '" + parameter.name() + "' cannot be used for type parameter",
          parameter.span());
    }
    if (value == null) {
      return;
    }
    boolean inClass = current.canSeeClassScope;
    scopes.put(parameter, enterEvaluated(parameter.name(), Kind.TYPE_VARIABLE, value.span()));
    if (inClass) {
      seeClass(value.span());
    }
    current.typeVariableInfo = info;
    expression(value);
    exit();
  }

  private void matchCase(MatchCase c) {
    pattern(c.pattern());
    optional(c.guard());
    statements(c.body());
  }

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchValue p -> expression(p.value());
      case Pattern.MatchSingleton _ -> {}
      case Pattern.MatchSequence p -> p.patterns().forEach(this::pattern);
      case Pattern.MatchStar p -> capture(p.name(), p.span());
      case Pattern.MatchMapping p -> {
        expressions(p.keys());
        p.patterns().forEach(this::pattern);
        capture(p.rest(), p.span());
      }
      case Pattern.MatchClass p -> {
        expression(p.cls());
        p.patterns().forEach(this::pattern);
        for (int i = 0; i < p.kwdAttrs().size(); i++) {
          checkName(p.kwdAttrs().get(i), p.kwdPatterns().get(i).span(), ExprContext.STORE);
        }
        p.kwdPatterns().forEach(this::pattern);
      }
      case Pattern.MatchAs p -> {
        if (p.pattern() != null) {
          pattern(p.pattern());
        }
        capture(p.name(), p.span());
      }
      case Pattern.MatchOr p -> p.patterns().forEach(this::pattern);
    }
  }

  private void capture(@Nullable String name, Span span) {
    if (name != null) {
      define(name, Scope.LOCAL, span);
    }
  }

  // Expressions

  private void expressions(List<? extends @Nullable Expr> list) {
    for (Expr expr : list) {
      optional(expr);
    }
  }

  private void optional(@Nullable Expr expr) {
    if (expr != null) {
      expression(expr);
    }
  }

  private void keywords(List<Keyword> keywords) {
    for (Keyword keyword : keywords) {
      if (keyword.arg() != null) {
        checkName(keyword.arg(), keyword.span(), ExprContext.STORE);
      }
    }
    for (Keyword keyword : keywords) {
      expression(keyword.value());
    }
  }

  private void expression(Expr expr) {
    switch (Simplification.of(expr)) {
      case Expr.NamedExpr e -> {
        forbidInAnnotation("named expression", e);
        namedExpression(e);
      }
      case Expr.BoolOp e -> expressions(e.values());
      case Expr.BinOp e -> {
        expression(e.left());
        expression(e.right());
      }
      case Expr.UnaryOp e -> expression(e.operand());
      case Expr.Lambda e -> {
        defaults(e.args());
        bodies.put(e, enter("lambda", Kind.FUNCTION, e.span()));
        arguments(e.args());
        expression(e.body());
        exit();
      }
      case Expr.IfExp e -> {
        expression(e.test());
        expression(e.body());
        expression(e.orelse());
      }
      case Expr.Dict e -> {
        expressions(e.keys());
        expressions(e.values());
      }
      case Expr.Set e -> expressions(e.elts());
      case Expr.GeneratorExp e ->
          comprehension(e, "genexpr", Comprehension.GENERATOR, e.generators(), e.elt(), null);
      case Expr.ListComp e ->
          comprehension(e, "listcomp", Comprehension.LIST, e.generators(), e.elt(), null);
      case Expr.SetComp e ->
          comprehension(e, "setcomp", Comprehension.SET, e.generators(), e.elt(), null);
      case Expr.DictComp e ->
          comprehension(e, "dictcomp", Comprehension.DICT, e.generators(), e.key(), e.value());
      case Expr.Yield e -> {
        forbidInAnnotation("yield expression", e);
        optional(e.value());
        markGenerator(e);
      }
      case Expr.YieldFrom e -> {
        forbidInAnnotation("yield expression", e);
        expression(e.value());
        markGenerator(e);
      }
      case Expr.Await e -> {
        forbidInAnnotation("await expression", e);
        if (!current.isFunctionLike()) {
          throw new CompileError("'await' outside function", e.span());
        }
        if (!current.isAsyncFunction() && current.comprehension == Comprehension.NONE) {
          throw new CompileError("'await' outside async function", e.span());
        }
        expression(e.value());
        current.coroutine = true;
      }
      case Expr.Compare e -> {
        expression(e.left());
        expressions(e.comparators());
      }
      case Expr.Call e -> {
        expression(e.func());
        expressions(e.args());
        keywords(e.keywords());
      }
      case Expr.FormattedValue e -> {
        expression(e.value());
        optional(e.formatSpec());
      }
      case Expr.Interpolation e -> {
        expression(e.value());
        optional(e.formatSpec());
      }
      case Expr.JoinedStr e -> expressions(e.values());
      case Expr.TemplateStr e -> expressions(e.values());
      case Expr.Constant _ -> {}
      case Expr.Attribute e -> {
        checkName(e.attr(), e.span(), e.ctx());
        expression(e.value());
      }
      case Expr.Subscript e -> {
        expression(e.value());
        expression(e.slice());
      }
      case Expr.Starred e -> expression(e.value());
      case Expr.Slice e -> {
        optional(e.lower());
        optional(e.upper());
        optional(e.step());
      }
      case Expr.Name e -> name(e);
      case Expr.List e -> expressions(e.elts());
      case Expr.Tuple e -> expressions(e.elts());
    }
  }

  private void name(Expr.Name e) {
    if (current.inUnevaluatedAnnotation) {
      return;
    }
    boolean load = e.ctx() == ExprContext.LOAD;
    define(e.id(), load ? Scope.USE : Scope.LOCAL, e.span(), e.ctx());
    if (load && current.isFunctionLike() && e.id().equals("super")) {
      define("__class__", Scope.USE, e.span());
    }
  }

  private void markGenerator(Expr e) {
    current.generator = true;
    String where =
        switch (current.comprehension) {
          case NONE -> null;
          case LIST -> "list comprehension";
          case SET -> "set comprehension";
          case DICT -> "dict comprehension";
          case GENERATOR -> "generator expression";
        };
    if (where != null) {
      throw new CompileError("'yield' inside " + where, e.span());
    }
  }

  private void forbidInAnnotation(String what, Expr e) {
    String where =
        switch (current.kind) {
          case ANNOTATION -> "an annotation";
          case TYPE_VARIABLE -> current.typeVariableInfo;
          case TYPE_ALIAS -> "a type alias";
          case TYPE_PARAMETERS -> "the definition of a generic";
          case FUNCTION, CLASS, MODULE -> null;
        };
    if (where != null) {
      throw new CompileError(what + " cannot be used within " + where, e.span());
    }
  }

  private void namedExpression(Expr.NamedExpr e) {
    if (current.comprehensionIterableDepth > 0) {
      throw new CompileError(
          "assignment expression cannot be used in a comprehension iterable expression", e.span());
    }
    if (current.comprehension != Comprehension.NONE) {
      extendToEnclosing((Expr.Name) e.target());
    }
    expression(e.value());
    expression(e.target());
  }

  /** A target of {@code :=} in a comprehension belongs to the block around all comprehensions. */
  private void extendToEnclosing(Expr.Name target) {
    String name = target.id();
    for (Scope scope : stack) {
      if (scope.comprehension != Comprehension.NONE) {
        int symbol = lookUp(scope, name);
        if ((symbol & Scope.COMPREHENSION_TARGET) != 0 && (symbol & Scope.LOCAL) != 0) {
          throw new CompileError(
              "assignment expression cannot rebind comprehension iteration variable '" + name + "'",
              target.span());
        }
        continue;
      }
      switch (scope.kind) {
        case FUNCTION -> {
          boolean global = (lookUp(scope, name) & Scope.GLOBAL) != 0;
          define(name, global ? Scope.GLOBAL : Scope.NONLOCAL, target.span());
          record(name, target.span());
          defineIn(scope, name, Scope.LOCAL, target.span());
          return;
        }
        case MODULE -> {
          define(name, Scope.GLOBAL, target.span());
          record(name, target.span());
          defineIn(scope, name, Scope.GLOBAL, target.span());
          return;
        }
        case CLASS -> throw notIn("in a class body", target);
        case TYPE_PARAMETERS -> throw notIn("within the definition of a generic", target);
        case TYPE_ALIAS -> throw notIn("in a type alias", target);
        case TYPE_VARIABLE -> throw notIn("in a TypeVar bound", target);
        case ANNOTATION -> {}
      }
    }
  }

  private static CompileError notIn(String where, Expr target) {
    return new CompileError(
        "assignment expression within a comprehension cannot be used " + where, target.span());
  }

  private void comprehension(
      Expr e,
      String name,
      Comprehension kind,
      List<gilscope.lang.syntax.Comprehension> generators,
      Expr element,
      @Nullable Expr value) {
    gilscope.lang.syntax.Comprehension outermost = generators.getFirst();
    current.comprehensionIterableDepth++;
    expression(outermost.iter());
    current.comprehensionIterableDepth--;
    Scope scope = enter(name, Kind.FUNCTION, e.span());
    bodies.put(e, scope);
    scope.comprehension = kind;
    scope.coroutine = outermost.isAsync();
    define(".0", Scope.PARAM, scope.span);
    scope.inComprehensionTarget = true;
    expression(outermost.target());
    scope.inComprehensionTarget = false;
    expressions(outermost.ifs());
    for (gilscope.lang.syntax.Comprehension generator : generators.subList(1, generators.size())) {
      scope.inComprehensionTarget = true;
      expression(generator.target());
      scope.inComprehensionTarget = false;
      scope.comprehensionIterableDepth++;
      expression(generator.iter());
      scope.comprehensionIterableDepth--;
      expressions(generator.ifs());
      scope.coroutine |= generator.isAsync();
    }
    optional(value);
    expression(element);
    scope.generator = kind == Comprehension.GENERATOR;
    boolean async = scope.coroutine && !scope.generator;
    exit();
    if (async) {
      if (!current.isAsyncFunction() && current.comprehension == Comprehension.NONE) {
        throw new CompileError(
            "asynchronous comprehension outside of an asynchronous function", e.span());
      }
      current.coroutine = true;
    }
  }
}
