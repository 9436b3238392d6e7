package gilscope.core.explore;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the races of all executions, one entry for each place and pair of lines. */
final class RaceBook {
  private record Key(int object, long key, int a, int b, boolean bothWrite) {}

  private static final class Entry {
    boolean inFailure;
    boolean inPassing;
    boolean unguarded;
    int askedAbout;
  }

  /** Executions that are looked at again for the locks of one race. */
  private static final int MOST_ASKED = 64;

  private final HappensBefore happensBefore = new HappensBefore();
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  private @Nullable Lockset locks;

  void learn(Steps s, boolean failed) {
    locks = null;
    happensBefore.find(
        s,
        (x, _, y, _) -> {
          boolean both = Touch.of(s.touch(x)).writes() && Touch.of(s.touch(y)).writes();
          int a = Math.min(s.at(x), s.at(y));
          int b = Math.max(s.at(x), s.at(y));
          Key key = new Key(s.object(y), keyed(s, x, y), a, b, both);
          Entry e = entries.computeIfAbsent(key, _ -> new Entry());
          e.inFailure |= failed;
          e.inPassing |= !failed;
          if (!e.unguarded && e.askedAbout < MOST_ASKED) {
            e.askedAbout++;
            e.unguarded = locks(s).warns(key.object, key.key);
          }
        });
  }

  private Lockset locks(Steps s) {
    Lockset known = locks;
    if (known == null) {
      known = new Lockset(s);
      locks = known;
    }
    return known;
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
          boolean unguarded = e.unguarded || before != null && before.lockset();
          String worse =
              before == null || before.verdict().equals("benign") ? verdict : before.verdict();
          out.put(id, new Race(location, kind, a, b, worse, unguarded));
        });
    return new ArrayList<>(out.values());
  }
}
