package gilscope.core.explore;

import gilscope.core.sched.Fork;
import gilscope.core.sched.SplitMix64;
import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Selective random walk (SURW, ASPLOS 2025): per execution one place that several threads touch is
 * singled out, and the order of its touches is drawn evenly; everything else goes by random
 * priorities. Who comes to a touch of that place while it is not its turn waits, unless nobody else
 * can go on.
 *
 * <p>Unlike the paper, a thread's weight counts each line of the program from which the place is
 * touched once, however many threads are at it: nineteen equal threads together weigh as much as
 * the one that does something else, so that the chance to see that one first does not fall with
 * their number. And where the library's places outnumber the program's, as in an executor, every
 * second execution singles out one that is touched from the program's own lines.
 */
final class Surw implements Sampler {
  /** One place: an object and, where it has one, a key. */
  private record Spot(int object, long key) {}

  private record Site(int thread, int at) {}

  private static final int MOST_SPOTS = 4_096;

  private final Map<Spot, Map<Site, Integer>> known = new LinkedHashMap<>();
  private final IntPredicate own;
  private List<Spot> shared = new ArrayList<>();
  private List<Spot> ownShared = new ArrayList<>();
  private boolean stale;
  private SplitMix64 random = new SplitMix64(0);
  private Spot spot = new Spot(-1, 0);
  private double[] weight = new double[16];
  private int[] left = new int[16];
  private long[] priority = new long[16];
  private int intended = -1;

  /**
   * @param own whether a position is in the program itself, and not in the library
   */
  Surw(IntPredicate own) {
    this.own = own;
  }

  @Override
  public void seed(long seed) {
    random = new SplitMix64(seed);
  }

  @Override
  public void learn(Steps s) {
    if (known.size() > MOST_SPOTS) {
      return;
    }
    Map<Spot, Map<Site, Integer>> now = new LinkedHashMap<>();
    for (int i = 0; i < s.count(); i++) {
      for (int x = s.firstTouch(i); x < s.firstTouch(i + 1); x++) {
        Touch kind = Touch.of(s.touch(x));
        if (kind == Touch.RELEASE || kind == Touch.NONE) {
          continue;
        }
        Spot where = new Spot(s.object(x), keyOf(kind, s.key(x)));
        now.computeIfAbsent(where, _ -> new LinkedHashMap<>())
            .merge(new Site(s.thread(i), s.at(x)), 1, Integer::sum);
      }
    }
    now.forEach(
        (where, sites) -> {
          Map<Site, Integer> all = known.computeIfAbsent(where, _ -> new LinkedHashMap<>());
          sites.forEach(
              (site, n) -> {
                Integer before = all.get(site);
                if (before == null || before < n) {
                  all.put(site, n);
                  stale = true;
                }
              });
        });
  }

  private static long keyOf(Touch kind, long key) {
    return switch (kind) {
      case GET, SET -> key;
      case GROW, READ, WRITE, LENGTH, ACQUIRE, TRY, REFUSED, RELEASE, NONE -> 0;
    };
  }

  @Override
  public void begin() {
    if (stale) {
      stale = false;
      shared = new ArrayList<>();
      ownShared = new ArrayList<>();
      known.forEach(
          (where, sites) -> {
            if (sites.keySet().stream().mapToInt(Site::thread).distinct().count() > 1) {
              shared.add(where);
              if (sites.keySet().stream().anyMatch(site -> own.test(site.at))) {
                ownShared.add(where);
              }
            }
          });
    }
    Arrays.fill(priority, 0);
    Arrays.fill(weight, 0);
    Arrays.fill(left, 0);
    intended = -1;
    if (shared.isEmpty()) {
      spot = new Spot(-1, 0);
      return;
    }
    boolean among = !ownShared.isEmpty() && ownShared.size() * 2 < shared.size();
    List<Spot> of = among && random.below(2) == 0 ? ownShared : shared;
    spot = of.get((int) random.below(of.size()));
    Map<Site, Integer> sites = known.getOrDefault(spot, Map.of());
    Map<Integer, Integer> atLine = new LinkedHashMap<>();
    sites.forEach((site, n) -> atLine.merge(site.at, n, Integer::sum));
    sites.forEach(
        (site, n) -> {
          room(site.thread);
          weight[site.thread] += (double) n / atLine.getOrDefault(site.at, 1);
          left[site.thread] += n;
        });
    draw();
  }

  private void room(int t) {
    if (t >= priority.length) {
      int size = Math.max(t + 1, priority.length * 2);
      priority = Arrays.copyOf(priority, size);
      weight = Arrays.copyOf(weight, size);
      left = Arrays.copyOf(left, size);
    }
  }

  private void draw() {
    double sum = 0;
    for (int t = 0; t < left.length; t++) {
      sum += left[t] > 0 ? weight[t] : 0;
    }
    intended = -1;
    double at = random.below(1 << 30) * sum / (1 << 30);
    for (int t = 0; t < left.length; t++) {
      if (left[t] > 0) {
        intended = t;
        at -= weight[t];
        if (at < 0) {
          return;
        }
      }
    }
  }

  @Override
  public int choose(Fork fork) {
    room(fork.thread(fork.count() - 1));
    int best = -1;
    int held = -1;
    for (int i = 0; i < fork.count(); i++) {
      int t = fork.thread(i);
      if (priority[t] == 0) {
        priority[t] = random.next() >>> 1 | 1;
      }
      if (touches(fork, i) && t != intended) {
        held = held < 0 || priority[t] > priority[fork.thread(held)] ? i : held;
      } else if (best < 0 || priority[t] > priority[fork.thread(best)]) {
        best = i;
      }
    }
    int chosen = best < 0 ? held : best;
    int t = fork.thread(chosen);
    if (fork.yielded() && t == fork.last()) {
      priority[t] = 1;
    }
    if (touches(fork, chosen)) {
      if (left[t] > 0) {
        weight[t] -= weight[t] / left[t];
        left[t]--;
      }
      draw();
    }
    return chosen;
  }

  private boolean touches(Fork fork, int i) {
    Touch kind = Touch.of(fork.touch(i));
    return fork.object(i) == spot.object
        && kind != Touch.RELEASE
        && keyOf(kind, fork.key(i)) == spot.key;
  }
}
