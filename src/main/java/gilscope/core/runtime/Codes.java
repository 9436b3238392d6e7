package gilscope.core.runtime;

import gilscope.core.event.CodeInfo;
import gilscope.core.event.Dictionary;
import gilscope.lang.bytecode.Code;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The numbers of code objects in this run's dictionary, given at first use. Thread-safe. */
final class Codes {
  private final Dictionary dictionary;
  private final ConcurrentHashMap<Code, Integer> bases = new ConcurrentHashMap<>();

  Codes(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The packed position of the first instruction. */
  int base(Code code) {
    Integer known = bases.get(code);
    return known != null ? known : define(code);
  }

  private int define(Code code) {
    synchronized (bases) {
      @Nullable Integer known = bases.get(code);
      if (known != null) {
        return known;
      }
      int base =
          dictionary.defineCode(
              new CodeInfo(
                  code.filename(),
                  code.qualifiedName(),
                  code.firstLine(),
                  code.positions().lines()));
      bases.put(code, base);
      return base;
    }
  }
}
