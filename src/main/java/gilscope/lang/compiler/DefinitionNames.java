package gilscope.lang.compiler;

import gilscope.lang.compiler.Scope.Kind;
import gilscope.lang.syntax.Arg;
import gilscope.lang.syntax.Arguments;
import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.Stmt;
import gilscope.lang.syntax.TypeParam;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names of functions, classes, type aliases, their parameters and annotations: what opens scopes.
 */
final class DefinitionNames extends NamesPart {
  DefinitionNames(SymbolTableBuilder b) {
    super(b);
  }

  void annotation(Expr annotation) {
    Scope owner = b.current;
    boolean unevaluated = owner.kind == Kind.FUNCTION;
    boolean conditional =
        owner.kind == Kind.MODULE || (owner.kind == Kind.CLASS && owner.inConditionalBlock);
    if (conditional && !owner.hasConditionalAnnotations) {
      owner.hasConditionalAnnotations = true;
      define("__conditional_annotations__", Scope.USE, annotation.span());
    }
    if (owner.annotations == null) {
      owner.annotations = enterEvaluated("__annotate__", Kind.ANNOTATION, annotation.span());
      if (owner.kind == Kind.CLASS && !b.future.annotations()) {
        seeClass(annotation.span());
      }
    } else {
      enter(owner.annotations);
    }
    b.current.inUnevaluatedAnnotation |= unevaluated;
    expression(annotation);
    if (unevaluated) {
      b.current.inUnevaluatedAnnotation = false;
    }
    exit();
  }

  void function(
      Stmt s,
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      @Nullable Expr returns,
      List<TypeParam> parameters,
      boolean async) {
    define(name, Scope.LOCAL, s.span());
    b.expressions.defaults(args);
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
    Scope scope = new Scope(name, Kind.FUNCTION, s.span(), b.current);
    scope.hasDocstring = Simplification.docstring(body) != null;
    b.bodies.put(s, scope);
    functionAnnotations(s, args, returns);
    enter(scope);
    scope.coroutine = async;
    b.expressions.arguments(args);
    statements(body);
    exit();
    if (!parameters.isEmpty()) {
      exit();
    }
  }

  private void enterTypeParameters(String name, Stmt s) {
    boolean inClass = b.current.kind == Kind.CLASS;
    b.typeParameters.put(s, enter(name, Kind.TYPE_PARAMETERS, s.span()));
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
    boolean inClass = b.current.canSeeClassScope || b.current.kind == Kind.CLASS;
    b.annotations.put(args, enterEvaluated("__annotate__", Kind.ANNOTATION, s.span()));
    if (inClass) {
      seeClass(s.span());
    }
    args.posonlyargs().forEach(this::argumentAnnotation);
    args.args().forEach(this::argumentAnnotation);
    argumentAnnotation(args.vararg());
    argumentAnnotation(args.kwarg());
    args.kwonlyargs().forEach(this::argumentAnnotation);
    if (returns != null) {
      b.current.annotationsUsed = true;
      expression(returns);
    }
    exit();
  }

  private void argumentAnnotation(@Nullable Arg arg) {
    if (arg != null && arg.annotation() != null) {
      b.current.annotationsUsed = true;
      expression(arg.annotation());
    }
  }

  void classDefinition(Stmt.ClassDef s) {
    define(s.name(), Scope.LOCAL, s.span());
    expressions(s.decoratorList());
    String outerClass = b.className;
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      enterTypeParameters(s.name(), s);
      b.className = s.name();
      b.current.startMangledNames();
      s.typeParams().forEach(this::typeParameter);
    }
    expressions(s.bases());
    b.expressions.keywords(s.keywords());
    Scope scope = enter(s.name(), Kind.CLASS, s.span());
    b.bodies.put(s, scope);
    b.className = s.name();
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
    b.className = outerClass;
  }

  void typeAlias(Stmt.TypeAlias s) {
    expression(s.name());
    String name = ((Expr.Name) s.name()).id();
    boolean inClass = b.current.kind == Kind.CLASS;
    boolean generic = !s.typeParams().isEmpty();
    if (generic) {
      enterTypeParameters(name, s);
      s.typeParams().forEach(this::typeParameter);
    }
    b.bodies.put(s, enterEvaluated(name, Kind.TYPE_ALIAS, s.span()));
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
            typeVariable(parameter, v.bound(), info, b.bounds);
            yield "TypeVar";
          }
          case TypeParam.TypeVarTuple _ -> "TypeVarTuple";
          case TypeParam.ParamSpec _ -> "ParamSpec";
        };
    typeVariable(parameter, parameter.defaultValue(), "a " + kind + " default", b.defaults);
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
    boolean inClass = b.current.canSeeClassScope;
    scopes.put(parameter, enterEvaluated(parameter.name(), Kind.TYPE_VARIABLE, value.span()));
    if (inClass) {
      seeClass(value.span());
    }
    b.current.typeVariableInfo = info;
    expression(value);
    exit();
  }
}
