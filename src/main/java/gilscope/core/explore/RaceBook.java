package gilscope.core.explore;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the races of all executions, one entry for each place and pair of lines. */
final class RaceBook {
  private record Key(int object, long key, int a, int b, boolean bothWrite) {}

  private static final class Entry {
    boolean inFailure;
    boolean inPassing;
  }

  private final HappensBefore happensBefore = new HappensBefore();
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  void learn(Steps s, boolean failed) {
    happensBefore.find(
        s,
        (x, _, y, _) -> {
          boolean both = Touch.of(s.touch(x)).writes() && Touch.of(s.touch(y)).writes();
          int a = Math.min(s.at(x), s.at(y));
          int b = Math.max(s.at(x), s.at(y));
          Entry e =
              entries.computeIfAbsent(
                  new Key(s.object(y), keyed(s, x, y), a, b, both), _ -> new Entry());
          e.inFailure |= failed;
          e.inPassing |= !failed;
        });
  }

  private static long keyed(Steps s, int x, int y) {
    return s.key(x) == s.key(y) ? s.key(y) : 0;
  }

  /**
   * All of them, named.
   *
   * @param failures true if a failure other than a deadlock was found at all
   */
  List<Race> list(Names names, boolean failures) {
    Map<String, Race> out = new LinkedHashMap<>();
    entries.forEach(
        (k, e) -> {
          String location = names.of(k.object, k.key);
          String kind = k.bothWrite ? "write-write" : "read-write";
          String verdict = failures && e.inFailure ? "harmful" : "benign";
          String a = names.where(k.a);
          String b = names.where(k.b);
          String id = location + kind + a + b;
          Race before = out.get(id);
          if (before == null || before.verdict().equals("benign")) {
            out.put(id, new Race(location, kind, a, b, verdict));
          }
        });
    return new ArrayList<>(out.values());
  }
}
