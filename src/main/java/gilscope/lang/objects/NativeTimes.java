package gilscope.lang.objects;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long CPython takes inside a native function, in ps, beyond the call itself: measured as the
 * instructions are, and in the same units (CPython 3.14.4, see {@code
 * lang.interp.InstructionTimes}). What a call does per element of something large is {@link Work}.
 */
public final class NativeTimes {
  /** Where nothing was measured: the median of what was. */
  private static final int UNKNOWN = 13_000;

  /** A type that was not measured: an object is made and initialised. */
  private static final int UNKNOWN_TYPE = 35_000;

  /**
   * A slot called as a method: {@code int.__add__(x, 1)} takes 46 ns, {@code super().__init__()}
   * more.
   */
  private static final int WRAPPED_SLOT = 22_000;

  /** An exception that is built in: {@code ValueError('x')} takes 40 ns, {@code E('x')} 50. */
  private static final int EXCEPTION = 24_000;

  /** With an {@code __init__} written in Python, which it calls by its slot: 170 with that. */
  private static final int EXCEPTION_WITH_INIT = 90_000;

  private static final Map<String, Integer> FUNCTIONS = functions();
  private static final Map<String, Integer> TYPES =
      Map.ofEntries(
          Map.entry("int", 6_000),
          Map.entry("float", 9_000),
          Map.entry("str", 6_000),
          Map.entry("bool", 4_500),
          Map.entry("type", 0),
          Map.entry("range", 13_000),
          Map.entry("list", 26_000),
          Map.entry("tuple", 10_000),
          Map.entry("dict", 16_000),
          Map.entry("set", 16_000),
          Map.entry("frozenset", 20_000),
          Map.entry("complex", 42_000),
          Map.entry("object", 20_000),
          Map.entry("enumerate", 42_000),
          Map.entry("zip", 62_000),
          Map.entry("map", 55_000));

  private NativeTimes() {}

  private static Map<String, Integer> functions() {
    Map<String, Integer> ns = new HashMap<>();
    put(ns, 0, "is_set", "locked");
    put(ns, 1, "append");
    put(ns, 2, "abs", "ord", "chr", "bit_length");
    put(ns, 3, "index");
    put(ns, 10, "strip", "lstrip", "rstrip");
    put(ns, 3, "isinstance", "len", "any", "all");
    put(ns, 4, "add");
    put(ns, 4, "isdigit", "isalpha", "isalnum", "isspace", "isupper", "islower");
    put(ns, 4, "pop", "popleft", "appendleft");
    put(ns, 8, "startswith", "endswith");
    put(ns, 14, "min", "max");
    put(ns, 11, "upper", "lower");
    put(ns, 6, "get");
    put(ns, 7, "setdefault", "next", "acquire", "release");
    put(ns, 10, "id", "hash", "getattr", "items", "keys", "values", "random", "encode");
    put(ns, 9, "sqrt", "sin", "cos", "exp", "log");
    put(ns, 15, "__enter__", "__exit__");
    put(ns, 15, "get_ident");
    put(ns, 19, "replace", "divmod", "monotonic", "perf_counter", "time");
    put(ns, 25, "str", "repr", "copy");
    put(ns, 12, "heappush", "heappop", "heapreplace", "heappushpop");
    put(ns, 8, "split");
    put(ns, 12, "join");
    put(ns, 10, "sum");
    put(ns, 55, "__new__", "__setattr__", "__delattr__");
    put(ns, 200, "__reduce_ex__");
    put(ns, 38, "pack", "unpack");
    put(ns, 65, "sorted");
    put(ns, 45, "format");
    put(ns, 45, "match", "search", "fullmatch");
    put(ns, 150, "findall", "finditer", "sub", "subn");
    put(ns, 30, "update");
    put(ns, 50, "digest", "hexdigest");
    put(ns, 80, "_abc_instancecheck");
    put(ns, 30, "bisect_left", "bisect_right", "bisect", "insort", "hypot", "hex", "dist");
    put(ns, 4, "floor", "ceil", "trunc", "callable");
    put(ns, 85, "openssl_md5", "openssl_sha1", "openssl_sha256", "openssl_sha512");
    put(ns, 500, "dumps", "loads", "scan_once", "encode_basestring_ascii");
    return ns;
  }

  private static void put(Map<String, Integer> all, int ns, String... names) {
    for (String each : names) {
      all.put(each, ns * 1_000);
    }
  }

  /** Of a function or method with this name. */
  static int ofFunction(String name) {
    return FUNCTIONS.getOrDefault(name, UNKNOWN);
  }

  /** What it takes longer without a GIL, beyond a critical section. */
  static int freeMore(String name) {
    return switch (name) {
      case "append", "appendleft", "pop", "popleft", "heappush", "heappop" -> 2_500;
      case "get", "is_set", "locked" -> 1_500;
      default -> 0;
    };
  }

  /** Of a call of this type. */
  static int ofType(PyType type) {
    if (!type.isSubtype(ExcTypes.BASE_EXCEPTION)) {
      return TYPES.getOrDefault(type.name(), UNKNOWN_TYPE);
    }
    if (!type.isHeap()) {
      return EXCEPTION;
    }
    return type.lookup("__init__") instanceof SlotWrapper ? UNKNOWN_TYPE : EXCEPTION_WITH_INIT;
  }

  /**
   * Of a call that pushes no frame.
   *
   * @param self the receiver, if the instruction has one apart
   * @param free in the free-threaded build
   */
  public static long of(@Nullable PyObject callee, @Nullable PyObject self, boolean free) {
    return switch (callee) {
      case null -> UNKNOWN;
      case PyBuiltinFunction b -> b.code().time(free) + pass(b.code(), b.self());
      case MethodDescriptor m -> m.code().time(free) + pass(m.code(), self);
      case PyType k -> k.nativeTime();
      case SlotWrapper w -> FUNCTIONS.getOrDefault(w.method(), WRAPPED_SLOT);
      default -> UNKNOWN;
    };
  }

  private static long pass(BuiltinCode code, @Nullable PyObject self) {
    return self instanceof PyStr s ? (long) s.length() * code.perCharacter() : 0;
  }

  /** Of a method of texts with this name that always goes over all of the text, per character. */
  static int perCharacter(String name) {
    return switch (name) {
      case "encode" -> 20;
      case "count" -> 140;
      case "lower", "upper", "casefold", "swapcase" -> 210;
      case "splitlines" -> 300;
      case "replace", "split", "rsplit" -> 380;
      case "translate" -> 440;
      case "title", "capitalize" -> 2_700;
      default -> 0;
    };
  }
}
