package gilscope.lang.compiler;

import gilscope.lang.compiler.Scope.Kind;
import gilscope.lang.syntax.Arguments;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.Span;
import gilscope.lang.syntax.Stmt;
import gilscope.lang.syntax.TypeParam;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * First pass over names: walks the tree, opens a scope for every block and notes in it how each
 * name is used there. Which variable a name means is decided afterwards, by {@link ScopeAnalysis}.
 */
final class SymbolTableBuilder {
  final Future future;
  final IdentityHashMap<Object, Scope> bodies = new IdentityHashMap<>();
  final IdentityHashMap<Stmt, Scope> typeParameters = new IdentityHashMap<>();
  final IdentityHashMap<Arguments, Scope> annotations = new IdentityHashMap<>();
  final IdentityHashMap<TypeParam, Scope> bounds = new IdentityHashMap<>();
  final IdentityHashMap<TypeParam, Scope> defaults = new IdentityHashMap<>();
  final Deque<Scope> stack = new ArrayDeque<>();
  final Scope top = new Scope("top", Kind.MODULE, new Span(0, 0, 0, 0), null);
  Scope current = top;
  @Nullable String className;
  final StatementNames statements = new StatementNames(this);
  final DefinitionNames definitions = new DefinitionNames(this);
  final PatternNames patterns = new PatternNames(this);
  final ExpressionNames expressions = new ExpressionNames(this);

  private SymbolTableBuilder(Future future) {
    this.future = future;
    stack.push(top);
  }

  static SymbolTable build(Mod mod, Future future) {
    SymbolTableBuilder builder = new SymbolTableBuilder(future);
    switch (mod) {
      case Mod.Module module -> {
        builder.top.hasDocstring = Simplification.docstring(module.body()) != null;
        builder.statements.statements(module.body());
      }
      case Mod.Interactive interactive -> builder.statements.statements(interactive.body());
      case Mod.Expression expression -> builder.expressions.expression(expression.body());
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

  Scope enter(String name, Kind kind, Span span) {
    return enter(new Scope(name, kind, span, current));
  }

  Scope enter(Scope scope) {
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
  Scope enterEvaluated(String name, Kind kind, Span span) {
    Scope scope = enter(name, kind, span);
    define(".format", Scope.PARAM, span);
    define(".format", Scope.USE, span);
    return scope;
  }

  void exit() {
    stack.pop();
    current = Objects.requireNonNull(stack.peek());
  }

  void seeClass(Span span) {
    current.canSeeClassScope = true;
    define("__classdict__", Scope.USE, span);
  }

  int lookUp(Scope scope, String name) {
    return scope.symbol(scope.mangle(className, name));
  }

  void define(String name, int flag, Span span) {
    define(name, flag, span, flag == Scope.USE ? ExprContext.LOAD : ExprContext.STORE);
  }

  void define(String name, int flag, Span span, ExprContext ctx) {
    if ((flag & (Scope.PARAM | Scope.LOCAL | Scope.IMPORT)) != 0) {
      checkName(name, span, ctx);
    }
    if ((flag & Scope.TYPE_PARAM) != 0 && current.mangledNames != null) {
      current.mangledNames.add(name);
    }
    defineIn(current, name, flag, span);
  }

  void defineIn(Scope scope, String name, int flag, Span span) {
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

  static void checkName(String name, Span span, ExprContext ctx) {
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

  void record(String name, Span span) {
    current.directives.add(new Scope.Directive(current.mangle(className, name), span));
  }
}
