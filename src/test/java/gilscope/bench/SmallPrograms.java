package gilscope.bench;

import java.util.Random;

/**
 * Small random programs of two or three threads over shared attributes, lists, locks, try-locks,
 * time limits, conditions, events, queues and semaphores: short enough that every schedule can be
 * executed. What they print is a function of the schedule alone.
 */
public final class SmallPrograms {
  private static final String HEAD =
      """
      from gilscope import parallel
      from queue import Empty, Queue
      from threading import Condition, Event, Lock, Semaphore

      class Box:
          pass

      x = Box()
      x.a = x.b = 0
      l = []
      m = Lock()
      n = Lock()
      c = Condition(Lock())
      e = Event()
      q = Queue()
      s = Semaphore(1)
      seen = {}
      """;

  private SmallPrograms() {}

  /** The program of a seed. */
  public static String of(long seed) {
    Random random = new Random(seed);
    StringBuilder b = new StringBuilder(HEAD);
    int threads = random.nextInt(4) == 0 ? 3 : 2;
    boolean heavy = random.nextBoolean();
    for (int t = 0; t < threads; t++) {
      b.append("\ndef t").append(t).append("():\n");
      int left = threads == 2 ? 4 : 2;
      if (heavy && t < 2) {
        left -= heavy(b, random.nextInt(9), t);
      }
      for (int i = 0; i < 3 && left > 0; i++) {
        left -= light(b, random.nextInt(7), t, t + "" + i);
      }
    }
    b.append("\nparallel(");
    for (int t = 0; t < threads; t++) {
      b.append(t == 0 ? "t" : ", t").append(t);
    }
    return b.append(")\nprint(x.a, x.b, l, sorted(seen.items()))\n").toString();
  }

  private static int light(StringBuilder b, int kind, int t, String name) {
    return switch (kind) {
      case 0 -> line(b, 1, "x.a = " + t);
      case 1 -> line(b, 2, "x.b = x.a + 1");
      case 2 -> line(b, 1, "seen['" + name + "'] = x.b");
      case 3 -> line(b, 2, "with m:", "    x.a = x.a * 2 + 1");
      case 4 ->
          line(
              b,
              2,
              "if n.acquire(False):",
              "    x.b += 1",
              "    n.release()",
              "else:",
              "    l.append('" + name + "')");
      case 5 -> line(b, 1, "l.append('" + name + "')");
      default ->
          line(
              b,
              2,
              "if m.acquire(timeout=1):",
              "    x.a += 1",
              "    m.release()",
              "else:",
              "    x.b = 9");
    };
  }

  private static int heavy(StringBuilder b, int kind, int t) {
    return switch (kind) {
      case 0 -> line(b, 3, "e.set()");
      case 1 -> line(b, 3, "if e.wait(timeout=1):", "    x.a += 2");
      case 2 -> line(b, 3, "with c:", "    c.notify()");
      case 3 -> line(b, 3, "with c:", "    x.b = c.wait(timeout=1)");
      case 4 -> line(b, 3, "q.put(" + t + ")");
      case 5 ->
          line(
              b, 4, "try:", "    x.a = q.get(timeout=1)", "except Empty:", "    l.append('empty')");
      case 6 -> line(b, 3, "with s:", "    x.b += 1");
      case 7 ->
          line(b, 3, "if s.acquire(blocking=False):", "    s.release()", "else:", "    x.b = 7");
      default -> line(b, 2, "if not e.is_set():", "    x.b = 8");
    };
  }

  private static int line(StringBuilder b, int cost, String... lines) {
    for (String each : lines) {
      b.append("    ").append(each).append('\n');
    }
    return cost;
  }
}
