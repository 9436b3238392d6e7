package gilscope.lang.compiler;

import gilscope.lang.syntax.Expr;
import gilscope.lang.syntax.ExprContext;
import gilscope.lang.syntax.Literal;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.Stmt;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tree without what {@code -O} (level 1) and {@code -OO} (level 2) leave out: {@code assert}, the
 * truth of {@code __debug__}, docstrings. The rewriting goes through the records' components, so it
 * knows no node but these.
 */
final class Optimization {
  private final boolean docstrings;

  private Optimization(int level) {
    this.docstrings = level < 2;
  }

  static Mod of(Mod mod, int level) {
    return level <= 0 ? mod : (Mod) new Optimization(level).rewritten((Record) mod);
  }

  private Record rewritten(Record node) {
    if (node instanceof Expr.Name name
        && name.id().equals("__debug__")
        && name.ctx() == ExprContext.LOAD) {
      return new Expr.Constant(new Literal.FalseLit(), null, name.span());
    }
    boolean hasDocstring =
        node instanceof Mod.Module
            || node instanceof Stmt.FunctionDef
            || node instanceof Stmt.AsyncFunctionDef
            || node instanceof Stmt.ClassDef;
    RecordComponent[] components = node.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    boolean changed = false;
    try {
      for (int i = 0; i < values.length; i++) {
        Object old = components[i].getAccessor().invoke(node);
        boolean body = components[i].getName().equals("body");
        values[i] = part(old, body && hasDocstring, body && !(node instanceof Mod));
        changed |= values[i] != old;
      }
      if (!changed) {
        return node;
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<? extends Record> made = node.getClass().getDeclaredConstructor(types);
      return made.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot rewrite a " + node.getClass(), e);
    }
  }

  /**
   * @param filled a list of statements that must not become empty
   */
  private @Nullable Object part(@Nullable Object old, boolean documented, boolean filled) {
    if (old instanceof Record r && r.getClass().getPackage() == Stmt.class.getPackage()) {
      return rewritten(r);
    }
    if (!(old instanceof List<?> list)) {
      return old;
    }
    List<@Nullable Object> out = new ArrayList<>(list.size());
    boolean changed = false;
    Object dropped = null;
    for (Object each : list) {
      boolean first = out.isEmpty() && dropped == null;
      if (each instanceof Stmt.Assert || (first && documented && !docstrings && isText(each))) {
        dropped = each;
        changed = true;
        continue;
      }
      Object now = part(each, false, false);
      changed |= now != each;
      out.add(now);
    }
    if (out.isEmpty() && filled && dropped instanceof Stmt s) {
      out.add(new Stmt.Pass(s.span()));
    }
    return changed ? out : old;
  }

  private static boolean isText(Object o) {
    return o instanceof Stmt.ExprStmt(Expr.Constant(Literal.StrLit _, _, _), _);
  }
}
