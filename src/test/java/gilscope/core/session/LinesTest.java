package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.Event;
import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceCursor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The lines, calls, returns and exceptions of a run")
final class LinesTest {
  private static final String LOOPS =
      """
      def tight(n):
          i = total = 0
          while i < n: i += 1; total += i
          for k in range(n): total -= k
          while True:
              if total > 10:
                  total //= 2
                  continue
              break
          return [t * 2 for t in range(n) if t % 3], {t for t in
              range(5)}, total
      for _ in range(60): tight(60)
      def matched(x):
          match x:
              case int(): return 1
              case [a, *rest]:
                  return a
              case _: return None
      for v in [1, [2, 3], 'x'] * 700: matched(v)
      def spread(a,
                 b=2,
                 *c):
          return (a +
                  b
                  + len(c))
      for i in range(1500):
          spread(i,
                 i)
      """;

  private static final String CALLS =
      """
      def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
      class Point:
          def __init__(self, x): self.x = x
          def __add__(self, other):
              return Point(self.x + other.x)
          @property
          def double(self): return self.x * 2
      def generated(n):
          for i in range(n):
              try:
                  yield i
              finally:
                  i += 1
          return n
      def delegating(n):
          got = yield from generated(n)
          yield got
      fib(13)
      p = Point(0)
      for i in range(1200):
          p = p + Point(i) if i % 7 else p
          p.double
      for i in range(60): sum(delegating(40))
      print(sorted([3, 1, 2] * 300, key=lambda x: -x)[0], sum(map(lambda x: x + 1, range(900))))
      """;

  private static final String EXCEPTIONS =
      """
      class Held:
          def __enter__(self): return self
          def __exit__(self, *a):
              return a[0] is KeyError
      def risky(i):
          if i % 3 == 0:
              raise ValueError(i)
          return 1 // (i % 5)
      def handled(n):
          bad = 0
          for i in range(n):
              try:
                  bad += risky(i)
              except ValueError:
                  bad += 1
              except ZeroDivisionError as e:
                  bad -= 1
                  continue
              else:
                  bad += 2
              finally:
                  bad *= 1
              with Held() as h:
                  if i % 4 == 0: raise KeyError
                  bad += 1
          return bad
      for _ in range(30): handled(60)
      def ending(n):
          for i in range(n):
              if i == n - 1: raise LookupError
              yield i
      def consuming():
          try:
              for x in ending(5): pass
          except LookupError: pass
      def key(x):
          if x == 7: raise OSError
          return x
      def ordering():
          try: sorted([3, 7, 1], key=key)
          except OSError: return 0
      for _ in range(900):
          consuming()
          ordering()
      big = 1
      for i in range(1500):
          big = big * 3 if big < 10 ** 30 else i
      """;

  /** What runs more Python, or leaves compiled code, comes in the middle of a way straight on. */
  private static final String STRETCHES =
      """
      class Odd:
          def __init__(self, n): self.n = n
          def __add__(self, other):
              seen.append(self.n)
              return other + 1
          def __lt__(self, other):
              return self.n < other
          def __getattr__(self, name):
              found = self.n
              return found
      seen = []
      def mixed(a, n):
          t = 0
          while n > 0:
              n -= 1
              t = a + t
              t += 1
              if n & 3 == 1:
                  t ^= 5
                  continue
              u = t
              t = u + 1
          else:
              t += 2
          return t
      def leaf(x):
          if x:
              return x
          y = 3
          return y
      def calling(n, x):
          got = 0
          for i in range(n):
              got += 1
              got = leaf(i & 1) + got + x.gone + leaf(0)
              got += 1; got += leaf(2)
              if x < got: got -= 2
          return got
      def several(xs):
          got = 0
          for a, b in xs:
              got += a
              got -= b
              if got > 5 and a or not b:
                  got = 1
          return got
      for i in range(1500): mixed(1, 5)
      for i in range(300): mixed(Odd(1) if i % 7 else 2, 5)
      for i in range(500): calling(6, Odd(2))
      for i in range(700):
          several([(1, 2), (3, 4)])
          several([(1, 2), [3, 4], Odd(1).n * (0, 3)])
      for i in range(300): mixed(2 ** 61, 9)
      """;

  private static final String STRETCHES_THAT_FAIL =
      """
      def leaf(x):
          y = 1
          z = y + 1
          return x.gone + z
      def low(x):
          y = 2
          return 7 // x
      class Seven: gone = 7
      def passing(n, x, f):
          got = 0
          for i in range(n):
              got += 1
              try:
                  got += 1
                  got += f(x if i % 5 else 0)
                  got += 2
              except (AttributeError, ZeroDivisionError):
                  got += 3
                  got -= 1
              got += 1
              if i == 3: got += 2
          return got
      def both(x):
          got = 1
          got += 1
          try: return leaf(x) + low(1)
          finally:
              got -= 1
              got -= 2
      for f in leaf, low:
          for i in range(900): passing(6, Seven if f is leaf else 3, f)
      for i in range(1500):
          try: both(Seven if i % 9 else 0)
          except AttributeError: pass
      """;

  private static final String RECURSION =
      """
      def twice(n):
          if n == 0: return 1
          return (twice(n - 1) +
                  1)
      def tree(n):
          if n == 3: return 1
          found = 0
          for c in range(2):
              found += tree(n + 1)
          return found
      def once(n):
          while n:
              n = n - 1; once(n); n = 0
          return n
      for f in twice, tree, once:
          for i in range(ROUNDS):
              f(2)
      """;

  private static final String SHORT_AND_LONG =
      """
      def both(n):
          total = 0
          for i in range(n):
              total += i
              total ^= 3
              total += sum(numbers)
              total -= 1
              total += i
      numbers = [1] * 2000
      both(4000)
      """;

  private static final int LONG_LINE = 6;

  private final Programs programs = new Programs();

  static List<String> programs() {
    return List.of(
        LOOPS,
        CALLS,
        EXCEPTIONS,
        STRETCHES,
        STRETCHES_THAT_FAIL,
        RECURSION.replace("ROUNDS", "800"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  @DisplayName("are the same whether each instruction is looked at, each row, or code is compiled")
  void same(String program) throws InterruptedException {
    // What compiled code has begun of a line is not counted when it raises, or calls unexpectedly.
    boolean steps = !List.of(EXCEPTIONS, STRETCHES, STRETCHES_THAT_FAIL).contains(program);
    List<String> each = told(program, MachineKind.VIRTUAL, Level.INSTRUCTIONS, steps);
    assertTrue(each.size() > 5_000, () -> each.size() + " events");
    assertSame(each, told(program, MachineKind.VIRTUAL, Level.LINES, steps));
    assertSame(each, told(program, MachineKind.LIVE, Level.LINES, steps));
  }

  @Test
  @DisplayName("do not begin again where a recursive call returns into the middle of one")
  void recursion() throws InterruptedException {
    String program = RECURSION.replace("ROUNDS", "1");
    Programs.Result result =
        programs.run(
            Programs.spec(RuntimeKind.GIL, MachineKind.VIRTUAL, program).withLevel(Level.LINES));
    assertEquals("", result.err());
    List<Integer> lines = new ArrayList<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.LineReached e) {
        lines.add(e.at().line());
      }
    }
    // As CPython 3.14's sys.settrace tells them.
    assertEquals(
        List.of(
            1, 5, 11, 15, 16, 17, 2, 3, 2, 3, 2, 4, 3, 4, 3, 16, 15, 16, 17, 6, 7, 8, 9, 6, 8, 9, 6,
            8, 10, 16, 15, 16, 17, 12, 13, 12, 13, 12, 14, 12, 14, 12, 14, 16, 15),
        lines);
  }

  @Test
  @DisplayName("say the time, also after a long line among short ones that share a reading")
  void times() throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(RuntimeKind.GIL, MachineKind.LIVE, SHORT_AND_LONG)
                .withLevel(Level.LINES));
    assertEquals("", result.err());
    TraceCursor cursor = result.trace().store().cursor();
    int before = 0;
    long at = 0;
    int found = 0;
    while (cursor.next()) {
      if (cursor.event() instanceof Event.LineReached e) {
        assertTrue(cursor.time() >= at, "times go backwards");
        if (before == LONG_LINE) {
          // Two thousand elements take longer than that on any machine.
          assertTrue(cursor.time() - at > 100, "nothing passed");
          found++;
        }
        before = e.at().line();
        at = cursor.time();
      }
    }
    assertEquals(4000, found);
  }

  /** Shows where they begin to differ: they are long. */
  private static void assertSame(List<String> expected, List<String> actual) {
    int n = 0;
    while (n < Math.min(expected.size(), actual.size()) && expected.get(n).equals(actual.get(n))) {
      n++;
    }
    int from = Math.max(0, n - 3);
    assertEquals(
        expected.subList(from, Math.min(n + 5, expected.size())),
        actual.subList(from, Math.min(n + 5, actual.size())));
  }

  private List<String> told(String program, MachineKind machine, Level level, boolean steps)
      throws InterruptedException {
    Programs.Result result =
        programs.run(Programs.spec(RuntimeKind.GIL, machine, program).withLevel(level));
    assertEquals("", result.err());
    List<String> told = new ArrayList<>();
    TraceCursor cursor = result.trace().store().cursor();
    long before = 0;
    while (cursor.next()) {
      assertTrue(cursor.step() >= before, "steps go backwards");
      before = cursor.step();
      String step = steps ? " " + cursor.step() : "";
      switch (cursor.event()) {
        case Event.LineReached e -> told.add("line " + e.at() + step);
        case Event.Called e -> told.add("call " + e.entry() + " from " + e.caller() + step);
        case Event.Returned e -> told.add("return " + e.at() + step);
        case Event.ExceptionRaised e -> told.add(e.type() + " " + e.at());
        default -> {}
      }
    }
    return told;
  }
}
