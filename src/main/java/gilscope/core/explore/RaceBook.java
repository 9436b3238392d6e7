package gilscope.core.explore;

import gilscope.core.explore.BothOrders.Difference;
import gilscope.core.sched.Choices;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the races of all executions, one entry for each place and pair of lines. */
final class RaceBook {
  /** What makes two races the same one. */
  record Key(int object, long key, int a, int b, boolean bothWrite) {}

  private static final class Entry {
    final List<Choices> failing = new ArrayList<>();
    final List<Choices> passing = new ArrayList<>();
    boolean unguarded;
    int askedAbout;

    Choices first() {
      return passing.isEmpty() ? failing.getFirst() : passing.getFirst();
    }
  }

  /** Executions that are looked at again for the locks of one race. */
  private static final int MOST_ASKED = 64;

  /** Failing, and passing, executions in which a race is executed in both orders. */
  private static final int MOST_KEPT = 3;

  private final HappensBefore happensBefore = new HappensBefore();
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  private @Nullable Lockset locks;

  void learn(Steps s, boolean failed) {
    locks = null;
    happensBefore.find(
        s,
        (x, _, y, _) -> {
          Key key = key(s, x, y);
          Entry e = entries.computeIfAbsent(key, _ -> new Entry());
          List<Choices> kept = failed ? e.failing : e.passing;
          if (kept.size() < MOST_KEPT) {
            kept.add(Choices.of(s));
          }
          if (!e.unguarded && e.askedAbout < MOST_ASKED) {
            e.askedAbout++;
            e.unguarded = locks(s).warns(key.object, key.key);
          }
        });
  }

  /** The race of two touches. */
  static Key key(Steps s, int x, int y) {
    boolean both = Touch.of(s.touch(x)).writes() && Touch.of(s.touch(y)).writes();
    int a = Math.min(s.at(x), s.at(y));
    int b = Math.max(s.at(x), s.at(y));
    return new Key(s.object(y), s.key(x) == s.key(y) ? s.key(y) : 0, a, b, both);
  }

  private Lockset locks(Steps s) {
    Lockset known = locks;
    if (known == null) {
      known = new Lockset(s);
      locks = known;
    }
    return known;
  }

  /**
   * All of them, the program's own first, named, and what the order of the two accesses makes.
   *
   * @param complete every schedule was covered: what never mattered does not matter
   */
  List<Race> list(Names names, BothOrders orders, boolean complete) {
    Map<String, Race> out = new LinkedHashMap<>();
    list(names, orders, complete, false, out);
    list(names, orders, complete, true, out);
    return new ArrayList<>(out.values());
  }

  private void list(
      Names names, BothOrders orders, boolean complete, boolean inner, Map<String, Race> out) {
    entries.forEach(
        (k, e) -> {
          if (names.isInner(k.object, k.key) != inner) {
            return;
          }
          Difference d = difference(k, e, orders);
          String location = names.of(k.object, k.key, e.first());
          String kind = k.bothWrite ? "write-write" : "read-write";
          String a = names.where(k.a);
          String b = names.where(k.b);
          String id = location + kind + a + b;
          Race before = out.get(id);
          boolean unguarded = e.unguarded || before != null && before.lockset();
          Race.Verdict verdict = Race.Verdict.of(d, complete && !orders.isUndecided());
          if (before != null && before.verdict().compareTo(verdict) > 0) {
            verdict = before.verdict();
          }
          out.put(id, new Race(location, kind, a, b, verdict, unguarded, inner));
        });
  }

  private static Difference difference(Key k, Entry e, BothOrders orders) {
    Difference most = Difference.NONE;
    List<Choices> all = new ArrayList<>(e.failing);
    all.addAll(e.passing);
    for (Choices each : all) {
      Difference d = orders.of(each, k);
      if (d.compareTo(most) > 0) {
        most = d;
      }
      if (most == Difference.FAILURE) {
        break;
      }
    }
    return most;
  }
}
