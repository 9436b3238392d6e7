package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.Event;
import gilscope.core.event.Level;
import gilscope.core.event.LockId;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceCursor;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The lock table of B9 of the fact sheet, operation by operation. */
@DisplayName("Without the GIL an operation locks")
final class LockTableTest {
  /**
   * The comment says how many objects the statement locks at once; nothing said: none. 1+: and
   * perhaps the new one, which nobody else knows yet. Not here: {@code set(L)}, which locks the new
   * set here and nothing there.
   */
  private static final String PROGRAM =
      """
      from collections import deque
      from itertools import count
      class O:
        def method(self): pass
      class P:
        __slots__ = 'a'
      def work(L, M, d, e, s, u, q, o, p, c, z, t, x):
          len(L)
          L[0]
          1 in L
          L.index(1)
          L.count(1)
          L.append(1)  # 1
          L.insert(0, 1)  # 1
          L.pop()  # 1
          L.remove(1)  # 1
          L.reverse()  # 1
          L[0] = 1  # 1
          del L[0]  # 1
          L[0:1]  # 1
          L.copy()  # 1
          repr(L)  # 1
          L * 2  # 1
          L.sort()  # 1
          L.extend(t)  # 1
          L.extend(iter(t))  # 1
          L + M  # 2
          L.extend(M)  # 2
          L.extend(s)  # 2
          L.extend(d)  # 2
          L.extend(d.values())  # 2
          L[0:1] = M  # 2
          L == M  # 2
          for each in L: pass
          for each in reversed(L): pass
          next(iter(L))
          L *= 1  # 1
          L += t  # 1
          L += M  # 2
          del L[5:]  # 1
          L.pop(0)  # 1
          L[1:1] = iter(t)  # 1
          L.sort(key=abs)  # 1
          L < M  # 2
          list(L)  # 1+
          tuple(L)  # 1
          set(L)  # 1
          sorted(L)  # 1+
          [*L]  # 1+
          M.clear()  # 1
          len(d)
          d[1]
          1 in d
          d.get(1)
          d[2] = 2  # 1
          del d[2]  # 1
          d.pop(3, None)  # 1
          d.setdefault(1, 2)  # 1
          d.copy()  # 1
          repr(d)  # 1
          d.update([(1, 2)])  # 1
          d.update(e)  # 2
          d | e  # 2
          d == e  # 2
          dict.fromkeys(e)  # 2
          d |= e  # 2
          dict(d)  # 1+
          dict.fromkeys(s)  # 1+
          list(d)  # 1+
          tuple(d)
          list(d.items())  # 1+
          {**d}  # 1+
          for each in d: pass
          for each in d.items(): pass
          d.keys()
          d.values()
          d.items()
          1 in d.keys()
          e.popitem()  # 1
          e.clear()  # 1
          len(s)
          1 in s  # 1
          s.add(2)  # 1
          s.discard(2)  # 1
          s.copy()  # 1
          s.update(u)  # 2
          s.pop()  # 1
          for each in s: pass  # 1
          s.remove(1)  # 1
          list(s)  # 1+
          frozenset(s)  # 1+
          s | u  # 2
          s & u  # 2
          s - u  # 2
          s ^ u  # 2
          s == u  # 2
          s <= u  # 2
          s.isdisjoint(u)  # 2
          s |= u  # 2
          repr(s)  # 1
          s.clear()  # 1
          len(q)
          q.append(1)  # 1
          q.popleft()  # 1
          q.rotate()  # 1
          q.appendleft(1)  # 1
          q.pop()  # 1
          q.insert(0, 5)  # 1
          q.remove(5)  # 1
          q.extend(t)  # 1
          q.extendleft(t)  # 1
          q.reverse()  # 1
          q.count(1)  # 1
          q.index(1)  # 1
          1 in q  # 1
          q[0] = 1  # 1
          q.copy()  # 1
          repr(q)  # 1
          q == q
          for each in q: pass  # 2
          q[0]  # 1
          q.clear()  # 1
          o.x
          o.x = 2  # 1
          o.y = 3  # 1
          del o.y  # 1
          hasattr(o, 'x')
          o.method
          o.__dict__
          p.a
          p.a = 2  # 1
          del p.a  # 1
          O.x = 1  # 1
          O.x
          del O.x  # 1
          next(c)  # 1
          next(z)
          t[0]
          x.upper()
          hash(x)
      o, p = O(), P(); o.x = p.a = 1
      work([3, 1, 2, 1, 1], [1, 2], {1: 1}, {1: 1, 5: 5}, {1, 9}, {8}, deque([1, 2]), o, p, count(), iter((1,)), (1, 2), 'x')
      """;

  private final Programs programs = new Programs();

  @Test
  @DisplayName("as many objects as the table says")
  void asTheTableSays() throws InterruptedException {
    Programs.Result result =
        programs.run(
            Programs.spec(RuntimeKind.FREE_THREADED, MachineKind.VIRTUAL, PROGRAM)
                .withLevel(Level.ACCESSES));
    assertEquals("", result.err());
    Map<Integer, Integer> locked = new HashMap<>();
    TraceCursor cursor = result.trace().store().cursor();
    while (cursor.next()) {
      if (cursor.event() instanceof Event.SectionBegan e) {
        locked.merge(e.at().line(), e.second().equals(LockId.NONE) ? 1 : 2, Math::max);
      }
    }
    assertEquals(
        PROGRAM.lines().filter(l -> l.startsWith("    ")).collect(Collectors.joining("\n")),
        IntStream.rangeClosed(1, (int) PROGRAM.lines().count())
            .filter(n -> line(n).startsWith("    "))
            .mapToObj(n -> line(n).replaceAll(" *#.*", "") + objects(n, locked.getOrDefault(n, 0)))
            .collect(Collectors.joining("\n")));
  }

  private static String objects(int line, int count) {
    boolean open = line(line).endsWith("+") && count > 0;
    return count == 0 ? "" : "  # " + (open ? "1+" : count);
  }

  private static String line(int number) {
    return PROGRAM.lines().skip(number - 1L).findFirst().orElse("");
  }
}
