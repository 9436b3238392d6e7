package gilscope.lang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What an object of one Java class holds, read off its fields: the {@code tp_traverse} of every
 * type that does not write its own. Immutable.
 *
 * <p><b>Why</b> from the fields: a native type that forgot one of them would have its objects
 * finalised while somebody still uses them, and there are a hundred and fifty such types. The price
 * is reflection, paid only while references are counted, and only for types that are not hot.
 *
 * <p>Followed are Python objects, arrays and JDK collections of them, and the fields of other
 * objects of this program (a captured lambda, a record, a table), but not threads, interpreters and
 * code.
 */
final class FieldWalk {
  private static final ClassValue<FieldWalk> WALKS =
      new ClassValue<>() {
        @Override
        protected FieldWalk computeValue(Class<?> type) {
          return new FieldWalk(type);
        }
      };

  private static final int DEEPEST = 6;

  private final Field[] fields;
  private final boolean mutable;

  private FieldWalk(Class<?> type) {
    List<Field> found = new ArrayList<>();
    boolean changes = false;
    for (Class<?> k = type; k != null && k != PyObject.class && k != Object.class; ) {
      for (Field f : k.getDeclaredFields()) {
        if (!Modifier.isStatic(f.getModifiers()) && mayHold(f.getType())) {
          f.setAccessible(true);
          found.add(f);
          changes |= !Modifier.isFinal(f.getModifiers()) || !holdsDirectly(f.getType());
        }
      }
      k = k.getSuperclass();
    }
    fields = found.toArray(Field[]::new);
    mutable = changes;
  }

  /** The walk over instances of a class. */
  static FieldWalk of(Class<?> type) {
    return WALKS.get(type);
  }

  /** True if what an instance holds may change after it was made. */
  boolean mutable() {
    return mutable;
  }

  void visit(Object holder, ObjectVisitor v) {
    visit(holder, v, 0);
  }

  private void visit(Object holder, ObjectVisitor v, int depth) {
    for (Field f : fields) {
      try {
        follow(f.get(holder), v, depth);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(f.toString(), e);
      }
    }
  }

  /** Visits what lies behind one value of a field. */
  static void follow(@Nullable Object value, ObjectVisitor v, int depth) {
    if (value == null || depth > DEEPEST) {
      return;
    }
    switch (value) {
      case PyObject o -> v.visit(o);
      case Object[] all -> {
        // Most stand for a tuple of CPython's, which lets go of the last one first.
        for (int i = all.length - 1; i >= 0; i--) {
          follow(all[i], v, depth + 1);
        }
      }
      case Collection<?> all -> {
        for (Object each : all.toArray()) {
          follow(each, v, depth + 1);
        }
      }
      case Map<?, ?> map -> {
        for (Map.Entry<?, ?> e : List.copyOf(map.entrySet())) {
          follow(e.getKey(), v, depth + 1);
          follow(e.getValue(), v, depth + 1);
        }
      }
      case AtomicReference<?> r -> follow(r.get(), v, depth + 1);
      default -> {
        if (mayHold(value.getClass())) {
          of(value.getClass()).visit(value, v, depth + 1);
        }
      }
    }
  }

  private static boolean holdsDirectly(Class<?> type) {
    return PyObject.class.isAssignableFrom(type) || type == PyObject[].class;
  }

  private static boolean mayHold(Class<?> type) {
    if (type.isPrimitive() || type.isEnum() || type == String.class) {
      return false;
    }
    if (type.isArray()) {
      return mayHold(type.getComponentType());
    }
    if (PyObject.class.isAssignableFrom(type)
        || type.isInterface()
        || type == Object.class
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type == AtomicReference.class) {
      return type != ObjectHeader.class;
    }
    return type.getPackageName().startsWith(OURS)
        && !ThreadState.class.isAssignableFrom(type)
        && !InterpreterState.class.isAssignableFrom(type)
        && !BuiltinCode.class.isAssignableFrom(type)
        && type != ObjectHeader.class
        && type != ObjectRecord.class
        && !Counting.class.isAssignableFrom(type);
  }

  private static final String OURS =
      MethodHandles.lookup().lookupClass().getPackageName().replace("objects", "");
}
