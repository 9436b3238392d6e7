package gilscope.lang.compiler;

import gilscope.lang.compiler.Scope.Binding;
import gilscope.lang.compiler.Scope.Comprehension;
import gilscope.lang.compiler.Scope.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Second pass over names: decides for each name of each block whether it is local, a cell, free, or
 * global, and which comprehensions are run in the block around them instead of in a function of
 * their own (PEP 709).
 */
final class ScopeAnalysis {
  private ScopeAnalysis() {}

  static void analyze(Scope top) {
    block(top, null, new LinkedHashSet<>(), new HashSet<>(), new HashSet<>(), null);
  }

  /**
   * @param bound names bound in enclosing functions; null in a module
   * @param free gets the names that this block and those inside it take from outside
   * @param global names declared global in enclosing blocks
   * @param typeParameters names among {@code bound} that are type parameters
   * @param classScope the class whose namespace this annotation scope sees
   */
  private static void block(
      Scope scope,
      @Nullable Set<String> bound,
      Set<String> free,
      Set<String> global,
      Set<String> typeParameters,
      @Nullable Scope classScope) {
    Names names = new Names(scope, bound, free, global, typeParameters, classScope);
    Set<String> innerGlobal = new HashSet<>();
    Set<String> innerBound = new HashSet<>();
    boolean isClass = scope.kind == Kind.CLASS;
    if (isClass) {
      // What a class binds is invisible in its methods, so they get what was known before.
      innerGlobal.addAll(global);
      if (bound != null) {
        innerBound.addAll(bound);
      }
    }
    scope.symbols.forEach(names::decide);
    if (isClass) {
      innerBound.addAll(List.of("__class__", "__classdict__", "__conditional_annotations__"));
    } else {
      if (scope.isFunctionLike()) {
        innerBound.addAll(names.local);
      }
      if (bound != null) {
        innerBound.addAll(bound);
      }
      innerGlobal.addAll(global);
    }
    Set<String> innerFree = new LinkedHashSet<>();
    Set<String> inlinedCells = new HashSet<>();
    for (Scope child : scope.children) {
      Scope seen = !child.canSeeClassScope ? null : isClass ? scope : classScope;
      Set<String> childFree = new LinkedHashSet<>(innerFree);
      block(
          child,
          new HashSet<>(innerBound),
          childFree,
          new HashSet<>(innerGlobal),
          new HashSet<>(typeParameters),
          seen);
      if (child.comprehension != Comprehension.NONE
          && !child.generator
          && !scope.canSeeClassScope) {
        inline(scope, child, names.bindings, childFree, inlinedCells);
        child.inlined = true;
      }
      innerFree.addAll(childFree);
    }
    spliceInlined(scope);
    if (scope.isFunctionLike()) {
      cells(names.bindings, innerFree, inlinedCells);
    } else if (isClass) {
      scope.needsClassClosure |= innerFree.remove("__class__");
      scope.needsClassDict |= innerFree.remove("__classdict__");
      scope.hasConditionalAnnotations |= innerFree.remove("__conditional_annotations__");
    }
    update(scope, names.bindings, bound, innerFree, inlinedCells);
    free.addAll(innerFree);
  }

  /** The names of one block on their way to a decision. */
  private record Names(
      Scope scope,
      @Nullable Set<String> bound,
      Set<String> free,
      Set<String> global,
      Set<String> typeParameters,
      @Nullable Scope classScope,
      Map<String, Binding> bindings,
      Set<String> local) {

    Names(
        Scope scope,
        @Nullable Set<String> bound,
        Set<String> free,
        Set<String> global,
        Set<String> typeParameters,
        @Nullable Scope classScope) {
      this(
          scope,
          bound,
          free,
          global,
          typeParameters,
          classScope,
          new LinkedHashMap<>(),
          new HashSet<>());
    }

    void decide(String name, int flags) {
      bindings.put(name, binding(name, flags));
    }

    private Binding binding(String name, int flags) {
      if ((flags & Scope.GLOBAL) != 0) {
        if ((flags & Scope.NONLOCAL) != 0) {
          throw error("name '" + name + "' is nonlocal and global", name);
        }
        global.add(name);
        if (bound != null) {
          bound.remove(name);
        }
        return Binding.GLOBAL_EXPLICIT;
      }
      if ((flags & Scope.NONLOCAL) != 0) {
        if (bound == null) {
          throw error("nonlocal declaration not allowed at module level", name);
        }
        if (!bound.contains(name)) {
          throw error("no binding for nonlocal '" + name + "' found", name);
        }
        if (typeParameters.contains(name)) {
          throw error("nonlocal binding not allowed for type parameter '" + name + "'", name);
        }
        free.add(name);
        return Binding.FREE;
      }
      if ((flags & Scope.BOUND) != 0) {
        local.add(name);
        global.remove(name);
        if ((flags & Scope.TYPE_PARAM) != 0) {
          typeParameters.add(name);
        } else {
          typeParameters.remove(name);
        }
        return Binding.LOCAL;
      }
      if (classScope != null) {
        int classFlags = classScope.symbol(name);
        if ((classFlags & Scope.GLOBAL) != 0) {
          return Binding.GLOBAL_EXPLICIT;
        }
        if ((classFlags & Scope.BOUND) != 0 && (classFlags & Scope.NONLOCAL) == 0) {
          return Binding.GLOBAL_IMPLICIT;
        }
      }
      if (bound != null && bound.contains(name)) {
        free.add(name);
        return Binding.FREE;
      }
      return Binding.GLOBAL_IMPLICIT;
    }

    private CompileError error(String message, String name) {
      for (Scope.Directive directive : scope.directives) {
        if (directive.name().equals(name)) {
          return new CompileError(message, directive.span());
        }
      }
      throw new IllegalStateException("no declaration of " + name);
    }
  }

  /** Merges the names of a comprehension into the block that will run it. */
  private static void inline(
      Scope scope,
      Scope comprehension,
      Map<String, Binding> bindings,
      Set<String> comprehensionFree,
      Set<String> inlinedCells) {
    boolean dropClass = false;
    for (Map.Entry<String, Integer> entry : comprehension.symbols.entrySet()) {
      String name = entry.getKey();
      int flags = Scope.flagsOf(entry.getValue());
      Binding binding = Scope.bindingOf(entry.getValue());
      if ((flags & Scope.PARAM) != 0) {
        continue;
      }
      if (binding == Binding.CELL || (flags & Scope.COMPREHENSION_CELL) != 0) {
        inlinedCells.add(name);
      }
      Integer existing = scope.symbols.get(name);
      if (binding == Binding.FREE && scope.kind == Kind.CLASS && name.equals("__class__")) {
        binding = Binding.GLOBAL_IMPLICIT;
        comprehensionFree.remove(name);
        dropClass = true;
      }
      if (existing == null) {
        scope.symbols.put(name, flags);
        bindings.put(name, binding);
      } else if ((existing & Scope.BOUND) != 0
          && scope.kind != Kind.CLASS
          && comprehension.children.stream()
              .noneMatch(child -> child.binding(name) == Binding.FREE)) {
        comprehensionFree.remove(name);
      }
    }
    if (dropClass) {
      comprehension.symbols.remove("__class__");
    }
  }

  private static void spliceInlined(Scope scope) {
    List<Scope> spliced = new ArrayList<>();
    for (Scope child : scope.children) {
      if (child.inlined) {
        spliced.addAll(child.children);
      } else {
        spliced.add(child);
      }
    }
    scope.children.clear();
    scope.children.addAll(spliced);
  }

  private static void cells(
      Map<String, Binding> bindings, Set<String> free, Set<String> inlinedCells) {
    bindings.replaceAll(
        (name, binding) -> {
          if (binding != Binding.LOCAL || !(free.contains(name) || inlinedCells.contains(name))) {
            return binding;
          }
          free.remove(name);
          return Binding.CELL;
        });
  }

  private static void update(
      Scope scope,
      Map<String, Binding> bindings,
      @Nullable Set<String> bound,
      Set<String> free,
      Set<String> inlinedCells) {
    scope.symbols.replaceAll(
        (name, symbol) -> {
          int flags = inlinedCells.contains(name) ? symbol | Scope.COMPREHENSION_CELL : symbol;
          return Scope.bound(flags, bindings.getOrDefault(name, Binding.UNKNOWN));
        });
    boolean seesClass = scope.kind == Kind.CLASS || scope.canSeeClassScope;
    for (String name : free) {
      Integer symbol = scope.symbols.get(name);
      if (symbol != null) {
        if (seesClass) {
          scope.symbols.put(name, symbol | Scope.FREE_CLASS);
        }
      } else if (bound == null || bound.contains(name)) {
        scope.symbols.put(name, Scope.bound(0, Binding.FREE));
      }
    }
  }
}
