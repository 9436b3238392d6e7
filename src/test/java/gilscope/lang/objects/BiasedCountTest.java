package gilscope.lang.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.lang.objects.BiasedCount.Left;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * B3 of the fact sheet: an object's owner and another thread, coming between any two accesses to
 * its header, in all orders.
 *
 * <p>A thread is a text: {@code +} takes another reference to what it has, {@code -} gives one up,
 * {@code s} sends one to the other thread, {@code r} waits for one, {@code w} makes a weak
 * reference, {@code t} tries to take one where it has none, {@code m} merges what was queued to it,
 * {@code x} merges that and leaves the table of threads. The owner begins with the only reference;
 * at the end each gives up what it has and merges.
 */
@DisplayName("Two threads and the count of one object")
final class BiasedCountTest {
  private static final int OWNER = 1;
  private static final int OTHER = 2;

  /** Thrown where the thread is to be suspended. */
  private static final class Suspended extends RuntimeException {
    private static final long serialVersionUID = 1;

    Suspended() {
      super(null, null, false, false);
    }
  }

  /** The memory: an object's header and what lies around it. */
  private static final class World {
    int tid = OWNER;
    int local = 1;
    long shared;
    int queued;
    boolean ownerLeft;
    int ends;

    /** References under way to the owner and to the other thread. */
    final int[] mail = new int[3];

    /** References that each has. */
    final int[] has = {0, 1, 0};

    String key() {
      return tid + " " + local + " " + shared + " " + queued + ownerLeft + ends + mail[1] + mail[2]
          + has[1] + has[2];
    }

    World copy() {
      World w = new World();
      w.tid = tid;
      w.local = local;
      w.shared = shared;
      w.queued = queued;
      w.ownerLeft = ownerLeft;
      w.ends = ends;
      System.arraycopy(mail, 0, w.mail, 0, 3);
      System.arraycopy(has, 0, w.has, 0, 3);
      return w;
    }
  }

  /** A thread: it is run again from its start, with what it has seen, and one access more. */
  private static final class Actor implements CountWords {
    private final int me;
    private final String script;
    private final TreeSet<String> walked;
    private final List<Long> seen;
    private int at;
    private World world = new World();
    private String doing = "";
    boolean done;

    Actor(int me, String script, TreeSet<String> walked, List<Long> seen) {
      this.me = me;
      this.script = script;
      this.walked = walked;
      this.seen = seen;
    }

    Actor copy() {
      Actor a = new Actor(me, script, walked, new ArrayList<>(seen));
      a.done = done;
      return a;
    }

    String key() {
      return "/" + done + seen;
    }

    /** One access; false if it waits and nothing has changed. */
    boolean step(World w) {
      world = w;
      at = 0;
      int before = seen.size();
      try {
        run();
        done = true;
      } catch (Suspended _) {
        return seen.size() > before;
      }
      return true;
    }

    private interface Access {
      /** Null to wait. */
      @Nullable Long now();
    }

    private long access(Access access) {
      if (at < seen.size()) {
        return seen.get(at++);
      }
      if (at > lastSeen) {
        throw new Suspended();
      }
      Long result = access.now();
      if (result == null) {
        throw new Suspended();
      }
      seen.add(result);
      at++;
      return result;
    }

    private int lastSeen;

    private void run() {
      lastSeen = seen.size();
      int n = me == OWNER ? 1 : 0;
      for (int i = 0; i < script.length(); i++) {
        n += act(script.charAt(i));
      }
      for (; n > 0; n--) {
        act('-');
      }
      act(me == OWNER ? 'x' : 'm');
    }

    private int act(char what) {
      doing = String.valueOf(what);
      switch (what) {
        case '+' -> {
          doing = "INCREF";
          BiasedCount.increment(this, me);
          return 1;
        }
        case '-' -> {
          access(() -> change(() -> world.has[me]--));
          drop();
          return -1;
        }
        case 's' -> {
          int to = 3 - me;
          access(
              () ->
                  change(
                      () -> {
                        world.has[me]--;
                        world.has[to]++;
                        world.mail[to]++;
                      }));
          return -1;
        }
        case 'r' -> {
          access(() -> world.mail[me] == 0 ? null : change(() -> world.mail[me]--));
          return 1;
        }
        case 'w' -> {
          doing = "weakref";
          BiasedCount.allowTries(this);
          return 0;
        }
        case 't' -> {
          doing = "TryIncRef";
          return BiasedCount.tryIncrement(this, me) ? 1 : 0;
        }
        case 'm', 'x' -> {
          while (access(() -> take(what == 'x')) == 1) {
            doing = "ExplicitMerge";
            if (BiasedCount.merge(this, -1) == 0) {
              ends();
            }
          }
          return 0;
        }
        default -> throw new IllegalArgumentException(script);
      }
    }

    /** A count that grows is a reference that the thread has from that moment. */
    private void took() {
      if (doing.equals("INCREF") || doing.equals("TryIncRef")) {
        world.has[me]++;
      }
    }

    private static Long change(Runnable r) {
      r.run();
      return 0L;
    }

    private long take(boolean leaves) {
      if (me == OWNER && world.queued > 0) {
        world.queued--;
        return 1;
      }
      world.ownerLeft |= leaves;
      return 0;
    }

    private void drop() {
      doing = "DECREF";
      Left left = BiasedCount.decrement(this, me);
      if (left == Left.QUEUE) {
        // _Py_brc_queue_object
        if (access(() -> (long) world.tid) == 0) {
          left = BiasedCount.decrement(this, me);
        } else if (access(() -> enqueue()) == 0) {
          doing = "ExplicitMerge";
          left = BiasedCount.merge(this, -1) == 0 ? Left.DEALLOCATE : Left.NOTHING;
        }
      }
      if (left == Left.DEALLOCATE) {
        ends();
      }
    }

    private long enqueue() {
      if (world.ownerLeft) {
        return 0;
      }
      world.queued++;
      return 1;
    }

    private void ends() {
      access(
          () -> {
            assertEquals(0, world.has[1] + world.has[2], "ended while somebody has it");
            return change(() -> world.ends++);
          });
    }

    // ---- the words

    @Override
    public int tid() {
      return (int) access(() -> (long) world.tid);
    }

    @Override
    public void storeTid(int tid) {
      access(() -> change(() -> world.tid = tid));
    }

    @Override
    public int local() {
      return (int) access(() -> (long) world.local);
    }

    @Override
    public void storeLocal(int count) {
      access(
          () -> {
            took();
            return change(() -> world.local = count);
          });
    }

    @Override
    public long shared() {
      return access(() -> world.shared);
    }

    @Override
    public boolean casShared(long expected, long value) {
      return access(
              () -> {
                if (world.shared != expected) {
                  return 0L;
                }
                world.shared = value;
                took();
                if (expected != value) {
                  walked.add(doing + ": " + word(expected) + " -> " + word(value));
                }
                return 1L;
              })
          == 1;
    }

    private static String word(long shared) {
      String state =
          switch (BiasedCount.state(shared)) {
            case BiasedCount.DEFAULT -> "default";
            case BiasedCount.MAYBE_WEAKREF -> "weakref";
            case BiasedCount.QUEUED -> "queued";
            default -> "merged";
          };
      long count = shared >> 2;
      return state + (count < 0 ? " <0" : count == 0 ? " 0" : " >0");
    }
  }

  private final TreeSet<String> walked = new TreeSet<>();
  private final Map<String, Long> known = new HashMap<>();

  /** Walks on from here in all orders; answers how many there are. */
  private long allOrders(World w, Actor[] actors) {
    String key = w.key() + actors[0].key() + actors[1].key();
    Long before = known.get(key);
    if (before != null) {
      return before;
    }
    long orders = 0;
    for (int i = 0; i < 2; i++) {
      World next = w.copy();
      Actor[] then = {actors[0].copy(), actors[1].copy()};
      if (!then[i].done && then[i].step(next)) {
        orders += allOrders(next, then);
      }
    }
    if (orders == 0) {
      if (!actors[0].done || !actors[1].done) {
        return 0; // each waits for the other to send
      }
      assertEquals(1, w.ends, "ends once");
      orders = 1;
    }
    known.put(key, orders);
    return orders;
  }

  private long walk(String owner, String other) {
    Actor[] actors = {
      new Actor(OWNER, owner, walked, new ArrayList<>()),
      new Actor(OTHER, other, walked, new ArrayList<>())
    };
    known.clear();
    return allOrders(new World(), actors);
  }

  /**
   * What becomes of the shared word. DECREF of a count of 0 that is neither queued nor merged
   * queues without subtracting; otherwise it subtracts, below 0 if need be. The owner's last one
   * merges, as does what was queued, and never the other way. An attempt needs a word that is
   * neither 0 nor ended.
   */
  private static final String SHEET =
      """
      DECREF: default 0 -> merged 0
      DECREF: default 0 -> queued 0
      DECREF: default >0 -> default 0
      DECREF: default >0 -> default >0
      DECREF: default >0 -> merged >0
      DECREF: merged >0 -> merged 0
      DECREF: merged >0 -> merged >0
      DECREF: queued 0 -> queued <0
      DECREF: queued >0 -> merged >0
      DECREF: queued >0 -> queued 0
      DECREF: weakref 0 -> merged 0
      DECREF: weakref 0 -> queued 0
      DECREF: weakref >0 -> merged >0
      DECREF: weakref >0 -> weakref 0
      DECREF: weakref >0 -> weakref >0
      ExplicitMerge: merged >0 -> merged 0
      ExplicitMerge: queued 0 -> merged 0
      ExplicitMerge: queued 0 -> merged >0
      ExplicitMerge: queued <0 -> merged 0
      ExplicitMerge: queued >0 -> merged >0
      INCREF: default 0 -> default >0
      INCREF: default >0 -> default >0
      INCREF: merged >0 -> merged >0
      INCREF: queued 0 -> queued >0
      INCREF: weakref 0 -> weakref >0
      INCREF: weakref >0 -> weakref >0
      TryIncRef: merged >0 -> merged >0
      TryIncRef: queued 0 -> queued >0
      TryIncRef: weakref 0 -> weakref >0
      TryIncRef: weakref >0 -> weakref >0
      weakref: default 0 -> weakref 0
      """;

  /** Longer ones, for the transitions that short ones do not reach. */
  private static final String[][] LONG = {
    {"++ss", "rr"},
    {"+sm-", "r-t"},
    {"++ssmr", "rr-+s"},
    {"+wsmr", "r-ts"},
    {"+ws", "r+-t"},
    {"sr", "r+s"},
    {"s", "r++"},
    {"+s", "r++"},
    {"ws", "r++"}
  };

  /** All scripts of this length or less in which the thread has what it gives up or sends. */
  private static List<String> scripts(String letters, int length, int initially) {
    List<String> all = new ArrayList<>();
    extend(all, "", letters, length, initially);
    return all;
  }

  private static void extend(List<String> all, String so, String letters, int left, int has) {
    all.add(so);
    for (int i = 0; i < letters.length() && left > 0; i++) {
      char c = letters.charAt(i);
      int then = has + (c == '+' || c == 'r' ? 1 : c == '-' || c == 's' ? -1 : 0);
      boolean needs = "+-sw".indexOf(c) >= 0;
      if (!needs || has > 0) {
        extend(all, so + c, letters, left - 1, then);
      }
    }
  }

  private static long count(String script, char what) {
    return script.chars().filter(c -> c == what).count();
  }

  @Test
  @DisplayName("ends it once, when nobody has it any more, by the transitions that the sheet names")
  void everyTransition() {
    long orders = 0;
    for (String owner : scripts("+-swmr", 2, 1)) {
      for (String other : scripts("r+-ts", 2, 0)) {
        if (count(owner, 's') == count(other, 'r') && count(other, 's') == count(owner, 'r')) {
          orders += walk(owner, other);
        }
      }
    }
    for (String[] each : LONG) {
      orders += walk(each[0], each[1]);
    }
    assertEquals(SHEET, String.join("\n", walked) + "\n");
    assertTrue(orders > 1_000_000_000L, "orders: " + orders);
  }
}
