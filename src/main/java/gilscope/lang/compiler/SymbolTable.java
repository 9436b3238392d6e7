package gilscope.lang.compiler;

import gilscope.lang.syntax.Arguments;
import gilscope.lang.syntax.Stmt;
import gilscope.lang.syntax.TypeParam;
import java.util.IdentityHashMap;

/** The scopes of a module by the nodes that open them. */
final class SymbolTable {
  final Scope top;
  private final IdentityHashMap<Object, Scope> bodies;
  private final IdentityHashMap<Stmt, Scope> typeParameters;
  private final IdentityHashMap<Arguments, Scope> annotations;
  private final IdentityHashMap<TypeParam, Scope> bounds;
  private final IdentityHashMap<TypeParam, Scope> defaults;

  SymbolTable(
      Scope top,
      IdentityHashMap<Object, Scope> bodies,
      IdentityHashMap<Stmt, Scope> typeParameters,
      IdentityHashMap<Arguments, Scope> annotations,
      IdentityHashMap<TypeParam, Scope> bounds,
      IdentityHashMap<TypeParam, Scope> defaults) {
    this.top = top;
    this.bodies = bodies;
    this.typeParameters = typeParameters;
    this.annotations = annotations;
    this.bounds = bounds;
    this.defaults = defaults;
  }

  /** The scope of a function, class, lambda, comprehension or type alias. */
  Scope body(Object node) {
    return known(bodies.get(node));
  }

  /** The scope of the type parameters of a definition. */
  Scope typeParameters(Stmt definition) {
    return known(typeParameters.get(definition));
  }

  /** The scope in which a function's annotations are evaluated. */
  Scope annotations(Arguments arguments) {
    return known(annotations.get(arguments));
  }

  /** The scope of a type variable's bound or constraints. */
  Scope bound(TypeParam parameter) {
    return known(bounds.get(parameter));
  }

  /** The scope of a type parameter's default. */
  Scope defaultValue(TypeParam parameter) {
    return known(defaults.get(parameter));
  }

  private static Scope known(@org.jspecify.annotations.Nullable Scope scope) {
    if (scope == null) {
      throw new IllegalStateException("no scope for this node");
    }
    return scope;
  }
}
