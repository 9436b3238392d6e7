package gilscope.lang.objects;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long CPython takes inside a native function, in ps, beyond the call itself: measured as the
 * instructions are (CPython 3.11.7, see {@code lang.interp.InstructionTimes}). What a call does per
 * element of something large is {@link Work}.
 */
public final class NativeTimes {
  /** Where nothing was measured: the median of what was. */
  private static final int UNKNOWN = 15_000;

  /** A type that was not measured: an object is made and initialised. */
  private static final int UNKNOWN_TYPE = 25_000;

  /**
   * What one pass over a text costs per character: {@code replace}, {@code split}, {@code find}.
   */
  private static final int PER_CHARACTER = 400;

  private static final Map<String, Integer> FUNCTIONS = functions();
  private static final Map<String, Integer> TYPES =
      Map.ofEntries(
          Map.entry("int", 18_000),
          Map.entry("float", 20_000),
          Map.entry("str", 22_000),
          Map.entry("bool", 10_000),
          Map.entry("type", 0),
          Map.entry("range", 28_000),
          Map.entry("list", 18_000),
          Map.entry("tuple", 10_000),
          Map.entry("dict", 25_000),
          Map.entry("set", 30_000),
          Map.entry("object", 20_000),
          Map.entry("enumerate", 30_000),
          Map.entry("zip", 40_000),
          Map.entry("map", 40_000));

  private NativeTimes() {}

  private static Map<String, Integer> functions() {
    Map<String, Integer> ns = new HashMap<>();
    put(ns, 0, "len", "abs", "isinstance", "ord", "chr", "append", "is_set");
    put(ns, 3, "get", "setdefault", "add", "popleft", "appendleft", "upper", "lower", "next");
    put(ns, 6, "id", "hash", "getattr", "items", "keys", "values", "random", "sqrt", "encode");
    put(ns, 12, "pop", "strip", "sin", "cos", "exp", "log", "acquire", "release");
    put(ns, 30, "__enter__", "__exit__");
    put(ns, 17, "replace", "startswith", "endswith");
    put(ns, 22, "str", "repr", "split", "join", "monotonic", "perf_counter", "time", "copy");
    put(ns, 25, "heappush", "heappop", "heapreplace", "heappushpop");
    put(ns, 12, "min", "max");
    put(ns, 45, "sum", "sorted", "any", "all", "get_ident", "format");
    put(ns, 80, "match", "search", "fullmatch");
    put(ns, 150, "findall", "finditer", "sub", "subn", "sha256", "md5", "sha1", "update");
    put(ns, 250, "dumps", "loads", "scan_once", "encode_basestring_ascii");
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

  /** Of a call of the type with this name. */
  static int ofType(String name) {
    return TYPES.getOrDefault(name, UNKNOWN_TYPE);
  }

  /**
   * Of a call that pushes no frame.
   *
   * @param self the receiver, if the instruction has one apart
   */
  public static long of(@Nullable PyObject callee, @Nullable PyObject self) {
    return switch (callee) {
      case null -> UNKNOWN;
      case PyBuiltinFunction b -> b.code().time() + perElement(b.self());
      case MethodDescriptor m -> m.code().time() + perElement(self);
      case PyType k -> k.nativeTime();
      default -> UNKNOWN;
    };
  }

  private static long perElement(@Nullable PyObject self) {
    return self instanceof PyStr s ? (long) s.length() * PER_CHARACTER : 0;
  }
}
