package gilscope.lang.interp;

import gilscope.lang.objects.Counting;
import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.WeakLink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds objects that only hold each other, as {@code Python/gc.c} does: a copy of each count less
 * the references from other objects that are looked at; what is left over zero, or held by a stack,
 * is held from outside, and so is all that it leads to. Used by the thread that runs Python.
 *
 * <p>With a GIL there are young and old objects, as in CPython 3.14: a collection that nobody asked
 * for, and {@code collect(0)} and {@code collect(1)}, look at the young ones, which are old
 * afterwards; {@code collect(2)} at all. CPython 3.14 spreads the old ones over its collections of
 * generation 1 by a budget of work; here they wait for a full one. The free-threaded build has no
 * generations (B11 of the fact sheet). When a collection is due says the {@link CollectionTrigger}.
 *
 * <p>What it takes is charged in virtual time ({@link CollectionCosts}), most of it inside the
 * pause of the world.
 */
public final class CycleCollector {
  /** What {@code gc.callbacks} hears. */
  public interface Listener {
    void phase(InterpThread t, boolean start, int generation, int collected, int uncollectable);
  }

  private final Lifetimes lifetimes;
  private final CollectionTrigger trigger;
  private final CollectionCosts costs;
  private boolean enabled = true;
  private boolean collecting;

  /** Takes what would be cleared ({@code DEBUG_SAVEALL}); null to clear it. */
  private @Nullable Consumer<PyObject> saved;

  /** {@code gcRefs} of what no reference from elsewhere can be subtracted from. */
  private static final int HELD = Integer.MAX_VALUE / 2;

  private static final Listener NOBODY = (t, start, generation, collected, uncollectable) -> {};

  private Listener listener = NOBODY;

  /** Per generation: collections, collected, uncollectable. */
  private final int[][] stats = new int[3][3];

  CycleCollector(Lifetimes lifetimes) {
    this.lifetimes = lifetimes;
    this.costs = new CollectionCosts(lifetimes.hasGenerations());
    this.trigger = lifetimes.hasGenerations() ? new GenerationalTrigger() : new MemoryTrigger();
  }

  /** As at the start, but for the listener. */
  void restart() {
    trigger.restart();
    enabled = true;
    collecting = false;
    saved = null;
    for (int[] each : stats) {
      Arrays.fill(each, 0);
    }
  }

  public void enable(boolean on) {
    enabled = on;
  }

  /** {@code gc.set_threshold}: the first two numbers. */
  public void setThresholds(int young, int old) {
    trigger.setThresholds(young, old);
  }

  CollectionTrigger trigger() {
    return trigger;
  }

  public void setListener(Listener listener) {
    this.listener = listener;
  }

  /** {@code gc.DEBUG_SAVEALL}: where what is found goes instead; null to end it. */
  public void save(@Nullable Consumer<PyObject> saved) {
    this.saved = saved;
  }

  /** {@code gc.get_count()}, asked by {@code t}: three numbers. */
  public int[] counts(InterpThread t) {
    return trigger.counts(t);
  }

  /** Collections, collected and uncollectable objects of a generation. */
  public int[] stats(int generation) {
    return stats[generation].clone();
  }

  /** True if a collection is due that nobody asked for. */
  boolean due() {
    return enabled && !collecting && trigger.isDue(lifetimes.tracked());
  }

  /** A collection that nobody asked for; the free-threaded build looks again if it is due. */
  void collectYoung(InterpThread t) {
    if (lifetimes.hasGenerations()) {
      collect(t, 1);
    } else if (due()) {
      collect(t, 0);
    }
  }

  /**
   * Ends all unreachable objects.
   *
   * @return how many there were; 0 if a collection is going on
   */
  public int collect(InterpThread t, int generation) {
    return collect(t, generation, listener);
  }

  /** The last collection that callbacks hear of; without any the next one does its work. */
  void collectBeforeShutdown(InterpThread t) {
    if (enabled && listener != NOBODY) {
      collect(t, 2);
    }
  }

  /** All, while the interpreter shuts down: no callback hears of it. */
  void collectAtShutdown(InterpThread t) {
    collect(t, 2, NOBODY);
  }

  private int collect(InterpThread t, int generation, Listener told) {
    if (collecting) {
      return 0;
    }
    collecting = true;
    try {
      lifetimes.settleNow(t);
      told.phase(t, true, generation, 0, 0);
      t.gate().collects(t, generation);
      trigger.begins(generation);
      boolean full = generation == 2 || !lifetimes.hasGenerations();
      int found = run(t, full ? lifetimes.all() : lifetimes.recent(), full);
      t.gate().collected(t, generation, found);
      stats[generation][0]++;
      stats[generation][1] += found;
      told.phase(t, false, generation, found, 0);
      return found;
    } finally {
      collecting = false;
      lifetimes.looked();
      trigger.ended(lifetimes.tracked());
    }
  }

  private int run(InterpThread t, List<ObjectRecord> looked, boolean full) {
    List<WeakLink> toCall = new ArrayList<>();
    List<ObjectRecord> unreachable =
        paused(
            t,
            () -> {
              t.gate().pausedToCollect(t);
              costs.looks(t, looked, full);
              List<ObjectRecord> lost = unreachable(t, looked);
              toCall.addAll(clearWeakrefs(lost));
              return lost;
            });
    int found = 0;
    for (ObjectRecord r : unreachable) {
      found += parts(r);
    }
    for (WeakLink each : toCall) {
      each.notifyEnd(t);
    }
    boolean ran = false;
    for (ObjectRecord r : unreachable) {
      if (!r.dead && !r.finalized && r.object().hasFinalizer()) {
        lifetimes.deallocation().finalise(t, r);
        ran = true;
      }
    }
    if (ran) {
      lifetimes.settleNow(t); // the finalisers' own holds are over
    }
    boolean perhapsResurrected = ran;
    List<ObjectRecord> lost =
        paused(t, () -> perhapsResurrected ? unreachable(t, unreachable) : unreachable);
    for (ObjectRecord r : lost) {
      lifetimes.deallocation().clearWeakrefs(t, r.object());
    }
    Consumer<PyObject> keeper = saved;
    if (keeper != null) {
      for (ObjectRecord r : lost) {
        if (!r.dead && parts(r) > 0) {
          keeper.accept(r.object());
        }
      }
      return found;
    }
    CollectionCosts.ends(t, lost.size());
    List<PyObject> letGo = new ArrayList<>();
    for (ObjectRecord r : lost) {
      if (!r.dead) {
        r.object().vanished();
        letGo.addAll(List.of(lifetimes.forget(r)));
      }
    }
    for (PyObject each : letGo) {
      lifetimes.released(each);
    }
    lifetimes.settleNow(t);
    return found;
  }

  /**
   * How many objects CPython's collector would count for this one: a class has its dict, its {@code
   * mro} and, unless there is nothing in it to look at, its tuple of bases as objects of their own;
   * an attribute dict that nobody asked for is part of its instance.
   */
  private int parts(ObjectRecord r) {
    if (lifetimes.isHiddenDict(r) || !lifetimes.isTracked(r.object())) {
      return 0;
    }
    if (!(r.object() instanceof PyType k)) {
      return 1;
    }
    for (PyType base : k.bases()) {
      if (base.isHeap()) {
        return 4;
      }
    }
    return 3;
  }

  /**
   * What is lost, found in a pause of the world. There are two in a collection (B11 of the fact
   * sheet): before finalisers run, and after.
   */
  private List<ObjectRecord> paused(InterpThread t, Supplier<List<ObjectRecord>> search) {
    List<ObjectRecord> found = new ArrayList<>();
    t.gate()
        .stopTheWorld(
            t,
            "garbage collection",
            () -> {
              lifetimes.queues().mergeAll(t);
              found.addAll(search.get());
              lifetimes.queues().mergeUnreachable(found);
            });
    return found;
  }

  /** Those of {@code all} that are not held from outside {@code all}, the oldest first. */
  private List<ObjectRecord> unreachable(InterpThread t, List<ObjectRecord> all) {
    RawMemory raw = t.raw();
    if (raw != null && raw.isContended()) {
      new UnpausedScan(lifetimes, t, raw).run(all);
    }
    for (ObjectRecord r : all) {
      r.reached = false;
      r.gcRefs = outside(r);
    }
    for (ObjectRecord r : all) {
      for (PyObject each : held(r)) {
        ObjectRecord s = each.recordOrNull();
        if (s != null) {
          s.gcRefs--;
        }
      }
    }
    lifetimes.stacks().eachOwed(r -> r.gcRefs = HELD);
    // Old ones that are not looked at were reached by the last full collection.
    ArrayDeque<ObjectRecord> reachable = new ArrayDeque<>();
    for (ObjectRecord r : all) {
      if (!r.dead && !r.reached && (r.gcRefs > 0 || lifetimes.stacks().onStack(t, r.object()))) {
        r.reached = true;
        reachable.add(r);
      }
    }
    for (ObjectRecord r = reachable.poll(); r != null; r = reachable.poll()) {
      for (PyObject each : held(r)) {
        ObjectRecord s = each.recordOrNull();
        if (s != null && !s.reached && !s.isOfAll()) {
          s.reached = true;
          reachable.add(s);
        }
      }
    }
    List<ObjectRecord> lost = new ArrayList<>();
    for (ObjectRecord r : all) {
      if (!r.dead && !r.reached && !r.frozen) {
        lost.add(r);
      }
    }
    return lost;
  }

  /**
   * How often {@code r} is held, before what others hold is subtracted. Where counts may be wrong,
   * only what was there before the program, the modules and the threads are believed to hold.
   */
  private int outside(ObjectRecord r) {
    if (r.isImmortal() || lifetimes.isRoot(r.object())) {
      return HELD;
    }
    return lifetimes.isParallel() ? 0 : (int) (r.count() + lifetimes.countedByThreads(r));
  }

  private static PyObject[] held(ObjectRecord r) {
    return r.dead ? new PyObject[0] : Counting.children(r.object());
  }

  /**
   * Before finalisers run: weak references to what is lost are cleared, to classes only those with
   * a callback (gh-135552).
   *
   * @return those that live on themselves, whose callbacks are to run
   */
  private static List<WeakLink> clearWeakrefs(List<ObjectRecord> unreachable) {
    List<WeakLink> toCall = new ArrayList<>();
    for (ObjectRecord r : unreachable) {
      var header = r.object().headerOrNull();
      if (header == null) {
        continue;
      }
      List<WeakLink> links = header.weakLinks();
      for (int i = links.size() - 1; i >= 0; i--) {
        WeakLink each = links.get(i);
        ObjectRecord own = ((PyObject) each).recordOrNull();
        boolean alive = own == null || own.reached || own.isImmortal();
        if (each.hasCallback() || !(r.object() instanceof PyType)) {
          each.clear();
          header.removeWeakref((PyObject) each);
          if (alive && each.hasCallback()) {
            toCall.add(each);
          }
        }
      }
    }
    return toCall;
  }
}
