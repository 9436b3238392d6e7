package gilscope.core.runtime;

import gilscope.lang.interp.Frame;
import gilscope.lang.objects.PyObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the references to one object by looking at everything that modules and frames lead to.
 * Slow (the whole heap) and exact but for what Java code holds in the middle of an instruction;
 * only the unprotected runtime asks, where a count is in doubt.
 */
final class ReferenceScan {
  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          List<Field> found = new ArrayList<>();
          for (Class<?> c = type; c != null && isOurs(c); c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
              if (!Modifier.isStatic(f.getModifiers()) && !f.getType().isPrimitive()) {
                f.setAccessible(true);
                found.add(f);
              }
            }
          }
          return found.toArray(Field[]::new);
        }
      };

  private static final Set<String> REFER_WITHOUT_COUNTING =
      Set.of(
          "gilscope.lang.objects.ObjectRecord",
          "gilscope.lang.objects.WeakLink",
          "gilscope.lang.stdlib.PyWeakReference",
          "gilscope.lang.stdlib.PyWeakProxy");

  private final PyObject wanted;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<Object> todo = new ArrayDeque<>();
  private int found;

  private ReferenceScan(PyObject wanted) {
    this.wanted = wanted;
  }

  /** References to {@code wanted} from the modules and from the frames of all threads. */
  static int count(PyObject wanted, PyObject modules, List<RtThread> threads) {
    ReferenceScan scan = new ReferenceScan(wanted);
    scan.meet(modules);
    for (RtThread t : threads) {
      Frame innermost = t.frame();
      for (Frame f = innermost; f != null && !t.ended; f = f.back) {
        scan.frame(f, f == innermost);
      }
    }
    scan.follow();
    return scan.found;
  }

  /**
   * A frame that has called another keeps nothing above its stack's top; of one in the middle of an
   * instruction the top is not known, so that all is taken for held.
   */
  private void frame(Frame f, boolean running) {
    seen.add(f);
    meetIfAny(f.globals);
    if (running) {
      f.eachSlot(this::meet);
    } else {
      f.eachHeld(this::meet);
    }
  }

  private void meet(Object o) {
    if (o == wanted) {
      found++;
    }
    if (isFollowed(o) && seen.add(o)) {
      todo.add(o);
    }
  }

  private static boolean isFollowed(Object o) {
    return o instanceof Object[]
        || o instanceof Collection<?>
        || o instanceof Map<?, ?>
        || isOurs(o.getClass());
  }

  private static boolean isOurs(Class<?> c) {
    String name = c.getName();
    return name.startsWith("gilscope.lang.")
        && !name.startsWith("gilscope.lang.bytecode.")
        && !REFER_WITHOUT_COUNTING.contains(name);
  }

  private void follow() {
    for (Object o = todo.poll(); o != null; o = todo.poll()) {
      switch (o) {
        case Object[] array -> {
          for (Object each : array) {
            meetIfAny(each);
          }
        }
        case Collection<?> all -> all.forEach(this::meetIfAny);
        case Map<?, ?> map ->
            map.forEach(
                (k, v) -> {
                  meetIfAny(k);
                  meetIfAny(v);
                });
        default -> fields(o);
      }
    }
  }

  private void meetIfAny(@org.jspecify.annotations.Nullable Object o) {
    if (o != null) {
      meet(o);
    }
  }

  private void fields(Object o) {
    for (Field f : FIELDS.get(o.getClass())) {
      try {
        meetIfAny(f.get(o));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
