package gilscope.lang.compiler;

import gilscope.lang.bytecode.Const;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The constants of a code object that is being made; each once. */
final class ConstPool {
  private final List<Const> values = new ArrayList<>();
  private final Map<Const, Integer> indices = new HashMap<>();

  int add(Const value) {
    return indices.computeIfAbsent(
        value,
        added -> {
          values.add(added);
          return values.size() - 1;
        });
  }

  Const get(int index) {
    return values.get(index);
  }

  int size() {
    return values.size();
  }

  List<Const> values() {
    return values;
  }
}
