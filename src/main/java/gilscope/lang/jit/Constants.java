package gilscope.lang.jit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Objects that the methods of one class use, its class data: each once. */
final class Constants {
  // By identity: equal constants of Python are not the same object.
  private final IdentityHashMap<Object, Integer> index = new IdentityHashMap<>();
  private final List<Object> all = new ArrayList<>();

  /** Where it lies in the class data. */
  int index(Object o) {
    return index.computeIfAbsent(
        o,
        _ -> {
          all.add(o);
          return all.size() - 1;
        });
  }

  List<Object> all() {
    return all;
  }
}
