package gilscope.lang.objects;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code sys.getsizeof}: bytes that CPython 3.14 takes for an object on a machine of 64 bits. What
 * a type's {@code __sizeof__} says, and the headers that CPython puts before an object.
 */
public final class ObjectSizes {
  /** Before an object that the collector may visit. */
  private static final int COLLECTED = 16;

  /** Before an instance with a namespace or weak references of its own. */
  private static final int MANAGED = 16;

  /** What {@code object.__sizeof__} says of each type that has no method of its own. */
  private static final Map<String, Integer> BASIC =
      sizes(
          """
          float 24, complex 32, tuple 32, range 48, slice 40, function 152, generator 184,
          coroutine 184, async_generator 184, builtin_function_or_method 56, method 48,
          method-wrapper 32, module 56, list_iterator 32, tuple_iterator 32, range_iterator 32,
          str_ascii_iterator 32, set_iterator 48, dict_keyiterator 56, zip 48, map 40, filter 32,
          enumerate 56, list_reverseiterator 32, reversed 32, property 64, staticmethod 32,
          classmethod 32, memoryview 168, date 32, datetime 48, time 40, timedelta 40, timezone 32,
          OrderedDict 112, defaultdict 56, code 216, frame 224, dict_keys 24, dict_values 24,
          dict_items 24, SimpleNamespace 24, cell 24, ellipsis 16\
          """);

  private static final Set<String> UNCOLLECTED =
      Set.of(
          """
          int bool float complex str bytes bytearray range NoneType ellipsis NotImplementedType
          object date datetime time timedelta timezone code range_iterator
          """
              .strip()
              .split("\\s+"));

  private ObjectSizes() {}

  private static Map<String, Integer> sizes(String text) {
    Map<String, Integer> sizes = new HashMap<>();
    for (String each : text.split(",\\s*")) {
      int space = each.indexOf(' ');
      sizes.put(each.substring(0, space), Integer.valueOf(each.substring(space + 1).strip()));
    }
    return sizes;
  }

  /** {@code sys.getsizeof(object, default)}. */
  public static PyObject sizeof(ThreadState t, PyObject o, @Nullable PyObject fallback) {
    PyObject hook = Abstract.lookupSpecial(t, o, "__sizeof__");
    if (hook == null) {
      if (fallback != null) {
        return fallback;
      }
      throw Err.type(t, "Type " + o.type().name() + " doesn't define __sizeof__");
    }
    PyInt size = Abstract.index(t, Abstract.call(t, hook));
    if (size.signum() < 0) {
      throw Err.value(t, "__sizeof__() should return >= 0");
    }
    return PyInt.of(size.longValue() + headers(o.type()));
  }

  /** {@code str.__sizeof__}: by the widest character. */
  static long ofText(String s) {
    int widest = s.codePoints().max().orElse(0);
    int n = s.codePointCount(0, s.length());
    return widest < 128
        ? 41L + n
        : widest < 256 ? 57L + n : widest < 0x10000 ? 58L + 2L * n : 60L + 4L * n;
  }

  private static int headers(PyType type) {
    if (!type.isHeap()) {
      return UNCOLLECTED.contains(type.name()) ? 0 : COLLECTED;
    }
    return COLLECTED + (type.hasDict() ? MANAGED : 0);
  }

  /** {@code object.__sizeof__}. */
  static long basic(ThreadState t, PyObject o) {
    if (o instanceof PyBytes) {
      return 33L + Containers.length(t, o);
    }
    if (o instanceof PyBytearray) {
      long n = Containers.length(t, o);
      return n == 0 ? 56 : 57 + n;
    }
    if (o instanceof PyBaseException) {
      return 72;
    }
    PyType k = o.type();
    while (k.isHeap() && k.base() != null) {
      k = k.base();
    }
    Integer known = BASIC.get(k.name());
    return known == null ? 16 : known + (o instanceof PyTuple p ? 8L * p.size() : 0);
  }
}
