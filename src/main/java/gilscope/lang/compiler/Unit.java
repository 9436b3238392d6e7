package gilscope.lang.compiler;

import gilscope.lang.compiler.Scope.Binding;
import gilscope.lang.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A code object that is being generated. */
final class Unit {
  /** What it will be the code of. */
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    ASYNC_FUNCTION,
    LAMBDA,
    COMPREHENSION,
    ANNOTATIONS
  }

  /**
   * An annotation to be evaluated by {@code __annotate__}; {@code index} is -1 unless it depends on
   * control flow.
   */
  record DeferredAnnotation(Stmt.AnnAssign statement, int index) {}

  final Kind kind;
  final Scope scope;
  final String name;
  final int firstLine;
  final int argCount;
  final int positionalOnly;
  final int keywordOnly;
  final @Nullable String className;
  String qualifiedName;
  InstrSequence code = new InstrSequence();
  @Nullable InstrSequence stashed;
  final ConstPool consts = new ConstPool();
  final Map<String, Integer> names = new LinkedHashMap<>();
  final Map<String, Integer> varNames = new LinkedHashMap<>();
  final Map<String, Integer> cellVars = new LinkedHashMap<>();
  final Map<String, Integer> freeVars = new LinkedHashMap<>();

  /**
   * Names that are fast locals during an inlined comprehension in a class or module; false once it
   * is over.
   */
  final Map<String, Boolean> fastHidden = new HashMap<>();

  final List<FrameBlock> blocks = new ArrayList<>();
  final List<DeferredAnnotation> deferredAnnotations = new ArrayList<>();
  final TreeSet<String> staticAttributes = new TreeSet<>();

  /** What the first parameter is called outside, if that differs from its name in the scope. */
  @Nullable String firstParameter;

  int nextConditionalAnnotation;
  int inlinedComprehensions;
  int conditionalBlocks;

  Unit(
      Kind kind,
      Scope scope,
      String name,
      int firstLine,
      int argCount,
      int positionalOnly,
      int keywordOnly,
      @Nullable String className) {
    this.kind = kind;
    this.scope = scope;
    this.name = name;
    this.qualifiedName = name;
    this.firstLine = firstLine;
    this.argCount = argCount;
    this.positionalOnly = positionalOnly;
    this.keywordOnly = keywordOnly;
    this.className = className;
    for (String parameter : scope.parameters) {
      varNames.put(parameter, varNames.size());
    }
    collect(Binding.CELL, Scope.COMPREHENSION_CELL, cellVars, 0);
    if (scope.needsClassClosure) {
      index(cellVars, "__class__");
    }
    if (scope.needsClassDict) {
      index(cellVars, "__classdict__");
    }
    if (scope.hasConditionalAnnotations) {
      index(cellVars, "__conditional_annotations__");
    }
    collect(Binding.FREE, Scope.FREE_CLASS, freeVars, cellVars.size());
  }

  /**
   * Cells and free variables are numbered in the order of their names, so that equal sources give
   * equal code.
   */
  private void collect(Binding binding, int flag, Map<String, Integer> into, int offset) {
    int next = offset;
    for (Map.Entry<String, Integer> entry : new TreeMap<>(scope.symbols).entrySet()) {
      int symbol = entry.getValue();
      if (Scope.bindingOf(symbol) == binding || (symbol & flag) != 0) {
        into.put(entry.getKey(), next++);
      }
    }
  }

  /** The number of a name, a new one if it has none. */
  static int index(Map<String, Integer> names, String name) {
    Integer known = names.putIfAbsent(name, names.size());
    return known == null ? names.size() - 1 : known;
  }

  String mangle(String symbol) {
    return scope.mangle(className, symbol);
  }

  @Nullable FrameBlock topBlock() {
    return blocks.isEmpty() ? null : blocks.getLast();
  }
}
