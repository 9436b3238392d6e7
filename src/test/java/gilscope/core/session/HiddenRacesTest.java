package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The second table of E1 and the one of exploration.md section 2: which windows CPython's check
 * points hide. A zero must stay zero under all seeds and policies tried; a non-zero must come up.
 * Without a GIL a sort holds the list's critical section (B9), which nothing in that program opens:
 * the other's append waits.
 */
@DisplayName("A window between a check and an act")
final class HiddenRacesTest {
  private static final int TRIES = 12;

  private static final String FRAME =
      """
      import _thread
      class Box:
          nid = 0
          lo = hi = 0
          flag = False
          c = None
      def me():
          return _thread.get_ident()
      N = 3000
      a = Box()
      bad = []
      ids = []
      d = {}
      s = set()
      q = []
      box = [None] * N
      won = []
      m = _thread.allocate_lock()
      SETUP
      def work(who):
          for i in range(N):
              BODY
      def other(who):
          for i in range(N):
              OTHER
      threads = [_thread.start_joinable_thread(lambda: work(1)),
                 _thread.start_joinable_thread(lambda: other(2))]
      for t in threads:
          t.join()
      print("bad" if CHECK else "fine")
      """;

  private record Pattern(String setup, String body, String other, String check) {
    String program() {
      return FRAME
          .replace("SETUP", setup)
          .replace("BODY", indent(body, 8))
          .replace("OTHER", indent(other.isEmpty() ? body : other, 8))
          .replace("CHECK", check);
    }

    private static String indent(String text, int by) {
      return text.strip().replace("\n", "\n" + " ".repeat(by));
    }
  }

  private static Pattern pattern(String name) {
    return switch (name) {
      case "id allocator" ->
          new Pattern(
              "", "k = a.nid\na.nid = k + 1\nids.append(k)", "", "len(set(ids)) < len(ids)");
      case "if k in d: d[k]" ->
          new Pattern(
              "d = {0: 0}",
              "try:\n    if 0 in d:\n        d[0]\nexcept KeyError:\n    bad.append(i)",
              "if 0 in d:\n    del d[0]\nelse:\n    d[0] = 0",
              "bad");
      case "if q: q.pop()" ->
          new Pattern(
              "",
              "q.append(i)\n"
                  + "try:\n"
                  + "    if q:\n"
                  + "        q.pop()\n"
                  + "except IndexError:\n"
                  + "    bad.append(i)",
              "try:\n    if q:\n        q.pop()\nexcept IndexError:\n    bad.append(i)",
              "bad");
      case "flag as a lock" ->
          new Pattern(
              "a.inside = 0",
              """
              if not a.flag:
                  a.flag = True
                  a.inside += 1
                  if a.inside > 1:
                      bad.append(i)
                  a.inside -= 1
                  a.flag = False
              """,
              "",
              "bad or a.inside");
      case "if i not in s: s.add(i)" ->
          new Pattern("", "if i not in s:\n    s.add(i)\n    won.append(i)", "", "len(won) > N");
      case "two-field invariant" ->
          new Pattern(
              "",
              "a.lo = i\na.hi = i",
              "x = a.lo\ny = a.hi\nif x != y and x != y + 1:\n    bad.append(i)",
              "bad");
      case "lazy init" ->
          new Pattern(
              "", "if box[i] is None:\n    box[i] = Box()\n    won.append(i)", "", "len(won) > N");
      case "lazy init with a constant" ->
          new Pattern(
              "", "if box[i] is None:\n    box[i] = who\n    won.append(i)", "", "len(won) > N");
      case "list(d) during inserts" ->
          new Pattern(
              "d = {}",
              "d[i] = i",
              "try:\n    list(d)\nexcept RuntimeError:\n    bad.append(i)",
              "bad");
      case "shared generator" ->
          new Pattern(
              "def gen():\n    while True:\n        yield int(1)\ng = gen()",
              "try:\n    next(g)\nexcept ValueError:\n    bad.append(i)",
              "",
              "bad");
      case "sort with a key" ->
          new Pattern(
              "q = [3, 1, 2]\ndef key(x):\n    return -x",
              "try:\n    q.sort(key=key)\nexcept ValueError:\n    bad.append(i)",
              "q.append(i)\ndel q[3:]",
              "bad");
      case "if i not in d: d[i] = me" ->
          new Pattern("", "if i not in d:\n    d[i] = who\n    won.append(i)", "", "len(won) > N");
      case "if i not in d: d[i] = v(me)" ->
          new Pattern("", "if i not in d:\n    d[i] = me()\n    won.append(i)", "", "len(won) > N");
      case "l.append" -> new Pattern("", "q.append(i)", "", "len(q) != 2 * N");
      case "d.setdefault" ->
          new Pattern(
              "", "if d.setdefault(i, who) == who:\n    won.append(i)", "", "len(won) != N");
      case "n += 1 with a lock" -> new Pattern("", "with m:\n    a.nid += 1", "", "a.nid != 2 * N");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private final Programs programs = new Programs();

  @ParameterizedTest(name = "{0}: {1} in 3.9, {2} since 3.10, {3} free-threaded")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id allocator                | bad  | fine | bad
          if k in d: d[k]             | bad  | fine | bad
          if q: q.pop()               | bad  | fine | bad
          flag as a lock              | bad  | fine | bad
          if i not in s: s.add(i)     | bad  | fine | bad
          two-field invariant         | bad  | fine | bad
          lazy init                   | bad  | bad  | bad
          lazy init with a constant   | bad  | fine | bad
          list(d) during inserts      | fine | fine | fine
          shared generator            | bad  | bad  | bad
          sort with a key             | bad  | bad  | fine
          if i not in d: d[i] = me    | bad  | fine | bad
          if i not in d: d[i] = v(me) | bad  | bad  | bad
          l.append                    | fine | fine | fine
          d.setdefault                | fine | fine | fine
          n += 1 with a lock          | fine | fine | fine
          """)
  @DisplayName("is seen exactly where CPython shows it")
  void isSeenWhereCPythonShowsIt(String name, String legacy, String gil, String free)
      throws InterruptedException {
    String source = pattern(name).program();
    assertEquals(
        legacy + " " + gil + " " + free,
        worst(RuntimeKind.GIL_LEGACY, source)
            + " "
            + worst(RuntimeKind.GIL, source)
            + " "
            + worst(RuntimeKind.FREE_THREADED, source));
  }

  private String worst(RuntimeKind runtime, String source) throws InterruptedException {
    for (int seed = 0; seed < TRIES; seed++) {
      Programs.Result result =
          programs.run(
              Programs.spec(runtime, MachineKind.VIRTUAL, source)
                  .withPolicy(List.of("random", "pct:3", "pos").get(seed % 3))
                  .withSeed(seed)
                  .withSwitchIntervalMicros(1));
      if (!result.err().isEmpty()) {
        return result.err();
      }
      if (result.out().equals("bad\n")) {
        return "bad";
      }
    }
    return "fine";
  }
}
