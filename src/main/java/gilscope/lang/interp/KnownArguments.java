package gilscope.lang.interp;

import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call with keywords, or with many arguments, in compiled code: a constant to HotSpot.
 *
 * @param callee what it expects to call, a Python function or a class with a Python {@code
 *     __init__}; null if it expects nothing
 * @param keywords the names of the last arguments
 * @param places the parameter each of them goes to; empty if nothing is expected
 * @param lowest the first of these
 * @param direct as the callee's, of an array; null if it does not take exactly these
 */
public record KnownArguments(
    @Nullable KnownCallee callee,
    String[] keywords,
    int[] places,
    int lowest,
    @Nullable MethodHandle direct) {
  /**
   * What is known of a call.
   *
   * @param callee see there
   * @param names the strings of the keywords; null for none
   */
  public static KnownArguments of(@Nullable KnownCallee callee, @Nullable PyTuple names) {
    String[] keywords = Calls.keywords(names);
    if (callee != null && callee.code() != null) {
      int[] places = places(callee.code(), callee.parameters(), keywords);
      if (places != null) {
        int lowest = Arrays.stream(places).min().orElse(callee.parameters());
        return new KnownArguments(callee, keywords, places, lowest, direct(callee, keywords));
      }
    }
    return new KnownArguments(null, keywords, new int[0], 0, null);
  }

  private static @Nullable MethodHandle direct(KnownCallee callee, String[] keywords) {
    MethodHandle direct = callee.direct();
    return direct == null || keywords.length > 0 || callee.way() != KnownCallee.Way.PYTHON
        ? null
        : direct.asSpreader(PyObject[].class, callee.parameters());
  }

  /** Null if a name is not that of a parameter that may be named. */
  private static int @Nullable [] places(PyCode code, int parameters, String[] keywords) {
    List<String> names = code.code.locals().names().subList(0, parameters);
    int[] places = new int[keywords.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = names.indexOf(keywords[i]);
      if (places[i] < code.code.positionalOnlyCount()) {
        return null;
      }
    }
    return places;
  }
}
