package gilscope.lang.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Critical sections (B7)")
final class CriticalSectionsTest {
  private final InterpreterState interp = new InterpreterState(0);
  private final TestThread t = new TestThread(interp, true);
  private final PyList a = new PyList();
  private final PyList b = new PyList();
  private final PyList c = new PyList();

  CriticalSectionsTest() {
    // Serials stand for addresses: in this order.
    interp.id(a);
    interp.id(b);
    interp.id(c);
  }

  private String locked() {
    return (a.mutexState() == 0 ? "" : "a")
        + (b.mutexState() == 0 ? "" : "b")
        + (c.mutexState() == 0 ? "" : "c");
  }

  @Test
  @DisplayName("lock one object from begin to end")
  void one() {
    t.enter(a);
    assertEquals("a", locked());
    t.exit(a);
    assertEquals("", locked());
  }

  @Test
  @DisplayName("on one object twice lock it once, and the inner end leaves it locked")
  void nested() {
    t.enter(a);
    t.enter(a);
    t.exit(a);
    assertEquals("a", locked());
    t.exit(a);
    assertEquals("", locked());
  }

  @Test
  @DisplayName("on two objects lock both, the one with the lower address first, in either order")
  void twoInOrder() {
    TestThread other = new TestThread(interp, true);
    other.enter(b);
    StringBuilder seen = new StringBuilder();
    t.whileWaiting(
        () -> {
          seen.append("waits with ").append(locked());
          other.exit(b);
        });
    t.enter2(b, a);
    assertEquals("waits with ab", seen.toString()); // b is the other's
    assertEquals("ab", locked());
    t.exit2(b, a);
    assertEquals("", locked());
  }

  @Test
  @DisplayName("are all opened when their thread detaches; only the innermost is locked again")
  void suspensionAndResumption() {
    t.enter(a);
    t.enter2(b, c);
    t.detaches();
    assertEquals("", locked());
    t.attaches();
    assertEquals("bc", locked());
    t.exit2(b, c);
    assertEquals("a", locked()); // it became the innermost
    t.exit(a);
    assertEquals("", locked());
  }

  @Test
  @DisplayName("are open while their thread waits for another: no thread waits with a lock in hand")
  void waitingOpensTheOuter() {
    TestThread other = new TestThread(interp, true);
    other.enter(b);
    StringBuilder seen = new StringBuilder();
    t.whileWaiting(
        () -> {
          seen.append("waits with ").append(locked());
          other.enter(a); // what this thread's outer section guarded
          other.exit(a);
          other.exit(b);
        });
    t.enter(a);
    t.enter(b);
    assertEquals("waits with b", seen.toString());
    assertEquals("b", locked());
    t.exit(b);
    assertEquals("a", locked());
    t.exit(a);
  }
}
