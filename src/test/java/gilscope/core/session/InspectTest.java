package gilscope.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.core.event.LockId;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.event.ThreadId;
import gilscope.core.session.ObjectPath.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Objects at the moment, stops at events, and expression by expression")
final class InspectTest {
  private static final String OBJECTS =
      """
      import threading
      class Point:
          __slots__ = ("x", "y")
          def __init__(self, x, y):
              self.x = x
              self.y = y
      class Account:
          def __init__(self, owner):
              self.owner = owner
              self.guard = threading.Lock()
              self.history = [Point(1, 2.5), {"kind": "opening"}]
      account = Account("Ada")
      same = account
      def outer():
          total = 3
          def inner():
              return total
          with account.guard:
              account.owner = "Bea"
              inner()
          return account
      outer()
      """;

  private static final ThreadId MAIN = new ThreadId(0);

  private final EngineSession session = new EngineSession();

  @AfterEach
  void close() {
    session.close();
  }

  private SessionState stopAt(RuntimeKind runtime, int line) {
    session.load(
        RunSpec.of("program.py", OBJECTS).withMachine(MachineKind.VIRTUAL).withRuntime(runtime));
    session.runTo("program.py", line);
    session.awaitIdle();
    return session.state();
  }

  private ObjectView look(ObjectPath path) {
    session.inspect(Set.of(path), path);
    session.awaitIdle();
    ObjectView view = session.state().objects().get(path);
    assertTrue(view != null, () -> path + " is not there");
    return view;
  }

  private static String parts(ObjectView o) {
    return o.parts().stream()
        .map(p -> p.name() + " = " + p.repr() + (p.opens() ? " +" : ""))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @EnumSource(RuntimeKind.class)
  @DisplayName("open part by part, down to slots and dicts")
  void opens(RuntimeKind runtime) {
    stopAt(runtime, 20);
    ObjectPath account = new ObjectPath(MAIN, 1, Scope.GLOBAL, "account");
    assertEquals(
        """
        .owner = 'Bea'
        .guard = <lock object> +
        .history = [<Point object>, {'kind': 'opening'}] +\
        """,
        parts(look(account)));
    assertEquals("held by MainThread", facts(account.part(".guard")).guard());
    assertEquals(".x = 1\n.y = 2.5", parts(look(account.part(".history").part("[0]"))));
    assertEquals("['kind'] = 'opening'", parts(look(account.part(".history").part("[1]"))));
    assertEquals(List.of("global account", "global same"), facts(account).names());
  }

  @Test
  @DisplayName("that are gone are not shown, and those of closures are called cells")
  void cells() {
    SessionState state = stopAt(RuntimeKind.GIL, 18);
    ThreadView main = state.thread(MAIN);
    assertTrue(main != null);
    assertEquals(
        "[inner, total cell]",
        main.frames().get(0).locals().stream()
            .map(v -> v.name() + (v.cell() ? " cell" : ""))
            .toList()
            .toString());
    ObjectPath gone = new ObjectPath(MAIN, 2, Scope.LOCAL, "nobody");
    session.inspect(Set.of(gone), null);
    session.awaitIdle();
    assertNull(session.state().objects().get(gone));
  }

  @Test
  @DisplayName("have as many references as there are, whatever the runtime counts")
  void references() {
    stopAt(RuntimeKind.GIL, 18);
    ObjectPath account = new ObjectPath(MAIN, 1, Scope.GLOBAL, "account");
    assertEquals(2, facts(account).references());
    assertEquals(0, facts(account).identity(), "nobody has called id()");
    ObjectPath owner = account.part(".owner");
    assertEquals(-1, facts(owner).references(), "texts are not counted");
  }

  private ObjectView.Facts facts(ObjectPath path) {
    ObjectView.Facts facts = look(path).facts();
    assertTrue(facts != null);
    return facts;
  }

  @Test
  @DisplayName("can be looked at without changing what happens")
  void lookingChangesNothing() {
    stopAt(RuntimeKind.FREE_THREADED, 20);
    ObjectPath account = new ObjectPath(MAIN, 1, Scope.GLOBAL, "account");
    look(account.part(".history").part("[0]")); // its float's text takes who makes it some time
    session.run();
    session.awaitIdle();
    long looked = session.state().step();
    long time = session.state().time().ns();
    session.inspect(Set.of(), null);
    stopAt(RuntimeKind.FREE_THREADED, 20);
    session.run();
    session.awaitIdle();
    assertEquals(looked, session.state().step());
    assertEquals(time, session.state().time().ns());
  }

  @Test
  @DisplayName("a run stops at every event of a kind, and at those of one lock")
  void eventBreaks() {
    SessionState there = stopAt(RuntimeKind.GIL, 18);
    LockId guard =
        there.locks().stream()
            .filter(l -> l.name().equals("Account.guard"))
            .findFirst()
            .orElseThrow()
            .id();
    session.setEventBreaks(Set.of(new EventBreak(StepKind.LOCK_EVENT, guard)));
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      session.run();
      session.awaitIdle();
      lines.add(line());
    }
    assertEquals(List.of(18, 18), lines, "acquired and released");
    session.run();
    session.awaitIdle();
    assertEquals(Status.FINISHED, session.state().status());
  }

  @Test
  @DisplayName("expressions are evaluated one after the other, and backwards")
  void expressions() {
    session.load(
        RunSpec.of("program.py", "a = 2\nb = [a * 3, a + 4]\nprint(len(b) - 1)\n")
            .withMachine(MachineKind.VIRTUAL));
    List<String> forward = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      session.step(StepKind.EXPRESSION, null);
      session.awaitIdle();
      forward.add(source());
    }
    assertEquals(
        """
        a
        a * 3
        a + 4
        [a * 3, a + 4]
        b
        len(b)
        len(b) - 1
        print(len(b) - 1)\
        """,
        String.join("\n", forward));
    session.stepBack(StepKind.EXPRESSION, null);
    session.awaitIdle();
    assertEquals("len(b) - 1", source());
  }

  private int line() {
    ThreadView main = session.state().thread(MAIN);
    return main == null ? -1 : main.line();
  }

  /** What of the source is about to be executed. */
  private String source() {
    SessionState now = session.state();
    ThreadView main = now.thread(MAIN);
    if (main == null || main.frames().isEmpty() || now.spec() == null) {
      return now.status().label();
    }
    FrameView f = main.frames().get(0);
    FrameView.Span at = f.listing().get(f.current()).source();
    return now.spec()
        .source()
        .split("\n", -1)[at.line() - 1]
        .substring(at.column(), at.endColumn());
  }
}
