package gilscope.lang.compiler;

import gilscope.lang.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the names of one block: a module, class, function, comprehension or one of
 * the little functions in which annotations, bounds, type aliases and type parameters are
 * evaluated. Mutable; belongs to one compilation.
 */
final class Scope {
  static final int GLOBAL = 1;
  static final int LOCAL = 1 << 1;
  static final int PARAM = 1 << 2;
  static final int NONLOCAL = 1 << 3;
  static final int USE = 1 << 4;

  /** Free in a method and also bound in the class. */
  static final int FREE_CLASS = 1 << 6;

  static final int IMPORT = 1 << 7;
  static final int ANNOTATED = 1 << 8;
  static final int COMPREHENSION_TARGET = 1 << 9;
  static final int TYPE_PARAM = 1 << 10;

  /** A cell of an inlined comprehension. */
  static final int COMPREHENSION_CELL = 1 << 11;

  static final int BOUND = LOCAL | PARAM | IMPORT | TYPE_PARAM;

  private static final int BINDING_SHIFT = 12;

  /** What a block is. */
  enum Kind {
    FUNCTION,
    CLASS,
    MODULE,
    ANNOTATION,
    TYPE_ALIAS,
    TYPE_PARAMETERS,
    TYPE_VARIABLE
  }

  /** Which comprehension a function block is. */
  enum Comprehension {
    NONE,
    LIST,
    DICT,
    SET,
    GENERATOR
  }

  /** Where a name lives, once that is decided. */
  enum Binding {
    UNKNOWN,
    LOCAL,
    GLOBAL_EXPLICIT,
    GLOBAL_IMPLICIT,
    FREE,
    CELL
  }

  private static final Binding[] BINDINGS = Binding.values();

  /**
   * A {@code global} or {@code nonlocal} statement, for error messages that come only after the
   * analysis.
   */
  record Directive(String name, Span span) {}

  final String name;
  final Kind kind;
  final Span span;
  final Map<String, Integer> symbols = new LinkedHashMap<>();
  final List<String> parameters = new ArrayList<>();
  final List<Scope> children = new ArrayList<>();
  final List<Directive> directives = new ArrayList<>();
  @Nullable Set<String> mangledNames;
  @Nullable Scope annotations;
  @Nullable String typeVariableInfo;
  boolean nested;
  boolean method;
  boolean varargs;
  boolean varkeywords;
  boolean generator;
  boolean coroutine;
  boolean hasDocstring;
  boolean annotationsUsed;
  boolean needsClassClosure;
  boolean needsClassDict;
  boolean inlined;
  boolean canSeeClassScope;
  boolean hasConditionalAnnotations;
  boolean inConditionalBlock;
  boolean inUnevaluatedAnnotation;
  boolean inComprehensionTarget;
  int comprehensionIterableDepth;
  Comprehension comprehension = Comprehension.NONE;

  Scope(String name, Kind kind, Span span, @Nullable Scope parent) {
    this.name = name;
    this.kind = kind;
    this.span = span;
    if (parent != null) {
      nested = parent.nested || parent.isFunctionLike();
      method = parent.kind == Kind.CLASS && kind == Kind.FUNCTION;
    }
  }

  boolean isFunctionLike() {
    return kind != Kind.CLASS && kind != Kind.MODULE;
  }

  /** Whether {@code await} is at home here. */
  boolean isAsyncFunction() {
    return kind == Kind.FUNCTION && coroutine;
  }

  /** Flags and binding of a name, 0 if it does not occur. */
  int symbol(String symbol) {
    return symbols.getOrDefault(symbol, 0);
  }

  Binding binding(String symbol) {
    return bindingOf(symbol(symbol));
  }

  static Binding bindingOf(int symbol) {
    return BINDINGS[symbol >>> BINDING_SHIFT];
  }

  static int flagsOf(int symbol) {
    return symbol & ((1 << BINDING_SHIFT) - 1);
  }

  static int bound(int flags, Binding binding) {
    return flags | binding.ordinal() << BINDING_SHIFT;
  }

  /** From here on only these names are mangled, as in the type parameters of a generic class. */
  void startMangledNames() {
    mangledNames = new LinkedHashSet<>();
  }

  /** The name as the block knows it: {@code __x} in class C is {@code _C__x}. */
  String mangle(@Nullable String className, String symbol) {
    if (mangledNames != null && !mangledNames.contains(symbol)) {
      return symbol;
    }
    return Mangling.mangle(className, symbol);
  }
}
