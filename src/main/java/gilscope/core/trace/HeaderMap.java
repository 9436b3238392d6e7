package gilscope.core.trace;

import gilscope.core.event.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@link TraceHeader} ↔ the texts of the HEAD section. Unknown keys are kept in {@code extra}. */
final class HeaderMap {
  private static final String SOURCE = "source:";
  private static final String ARG = "arg:";
  private static final String EXTRA = "extra:";

  private HeaderMap() {}

  static Map<String, String> write(TraceHeader header) {
    Map<String, String> map = new TreeMap<>();
    map.put("program", header.program());
    header.sources().forEach((file, text) -> map.put(SOURCE + file, text));
    for (int i = 0; i < header.args().size(); i++) {
      map.put(ARG + String.format(Locale.ROOT, "%06d", i), header.args().get(i));
    }
    map.put("runtime", header.runtime());
    map.put("machine", header.machine());
    map.put("cores", Integer.toString(header.cores()));
    map.put("switch_interval_ns", Long.toString(header.switchIntervalNs()));
    map.put("policy", header.policy());
    map.put("seed", Long.toString(header.seed()));
    map.put("level", header.level().label());
    map.put("version", header.version());
    header.extra().forEach((key, value) -> map.put(EXTRA + key, value));
    return map;
  }

  static TraceHeader read(Map<String, String> map) {
    Map<String, String> left = new TreeMap<>(map);
    Map<String, String> sources = new TreeMap<>();
    List<String> args = new ArrayList<>();
    Map<String, String> extra = new TreeMap<>();
    String program = take(left, "program", "");
    String runtime = take(left, "runtime", "");
    String machine = take(left, "machine", "");
    int cores = (int) number(take(left, "cores", "0"));
    long interval = number(take(left, "switch_interval_ns", "0"));
    String policy = take(left, "policy", "");
    long seed = number(take(left, "seed", "0"));
    Level level = level(take(left, "level", ""));
    String version = take(left, "version", "");
    left.forEach(
        (key, value) -> {
          if (key.startsWith(SOURCE)) {
            sources.put(key.substring(SOURCE.length()), value);
          } else if (key.startsWith(ARG)) {
            args.add(value);
          } else if (key.startsWith(EXTRA)) {
            extra.put(key.substring(EXTRA.length()), value);
          } else {
            extra.put(key, value);
          }
        });
    return new TraceHeader(
        program, sources, args, runtime, machine, cores, interval, policy, seed, level, version,
        extra);
  }

  private static String take(Map<String, String> map, String key, String otherwise) {
    String value = map.remove(key);
    return value == null ? otherwise : value;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static Level level(String label) {
    for (Level level : Level.values()) {
      if (level.label().equals(label)) {
        return level;
      }
    }
    return Level.STATES;
  }
}
