package gilscope.core.runtime;

import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInstance;
import gilscope.lang.objects.PyModule;
import gilscope.lang.objects.PyObject;
import java.util.TreeMap;

/**
 * The global variables of a program when it is over, as text that is equal for equal values: with
 * the attributes of the program's own objects, some levels deep. Runs none of the program's code.
 */
final class FinalState {
  private static final int MOST_DEPTH = 3;

  private FinalState() {}

  static String of(RtThread t, PyModule main) {
    return variables(t, main.dict(), 0);
  }

  private static String variables(RtThread t, PyDict namespace, int depth) {
    TreeMap<String, String> texts = new TreeMap<>();
    SafeRepr.namespace(namespace)
        .forEach(
            (name, value) -> {
              if (SafeRepr.isData(name, value)) {
                texts.put(name, text(t, value, depth));
              }
            });
    return texts.toString();
  }

  private static String text(RtThread t, PyObject value, int depth) {
    PyDict held = value instanceof PyInstance ? value.dict(false) : null;
    String own = SafeRepr.of(t, value);
    return held == null || depth == MOST_DEPTH ? own : own + variables(t, held, depth + 1);
  }
}
