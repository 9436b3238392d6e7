package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.lang.objects.MutableObject;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells of critical sections and of objects' mutexes; gives those objects numbers that a trace can
 * name. Thread-safe.
 *
 * <p>Most mutexes are locked and unlocked again before anybody else wants them: of those only
 * {@link #began} and {@link #ended} tell, at the finest level. From when a thread finds one locked,
 * its owner is told, and every later one until nobody wants it; of an object that was found locked
 * once, also whoever keeps it while Python code runs or much is done.
 */
final class Sections {
  private final Machine machine;
  private final Locks locks;
  private final IdentityHashMap<MutableObject, Waitable> known = new IdentityHashMap<>();

  Sections(Machine machine, Locks locks) {
    this.machine = machine;
    this.locks = locks;
  }

  /** The object's mutex as something to wait for. */
  Waitable mutexOf(RtThread t, MutableObject o) {
    synchronized (known) {
      Waitable r = known.get(o);
      if (r == null) {
        String name = o.type().name() + " object " + (known.size() + 1);
        r = new Waitable(locks.nextId(), ResourceKind.OBJECT, name);
        known.put(o, r);
        locks.add(t, r);
      }
      return r;
    }
  }

  /** Its mutex has been waited for. */
  boolean isKnown(MutableObject o) {
    synchronized (known) {
      return known.containsKey(o);
    }
  }

  /** It was locked, by that thread: whoever the recording took for its owner, he is it. */
  void found(RtThread t, MutableObject o, @Nullable RtThread owner) {
    int id = mutexOf(t, o).id;
    int by = owner == null ? -1 : owner.id();
    t.sink().mutexContended(t.id(), machine.now(t), machine.step(t), id, by, t.at());
  }

  /** The mutex is the thread's own, after a wait or because it was free for a moment. */
  void took(RtThread t, MutableObject o, boolean contended) {
    int id = mutexOf(t, o).id;
    t.sink().acquired(t.id(), machine.now(t), machine.step(t), id, contended, 1, t.at());
  }

  /** A mutex whose owner was told is about to be free. */
  void leaves(RtThread t, MutableObject o) {
    t.sink().released(t.id(), machine.now(t), machine.step(t), mutexOf(t, o).id, 0, t.at());
  }

  private int number(RtThread t, @Nullable MutableObject o) {
    return o == null ? -1 : mutexOf(t, o).id;
  }

  void began(RtThread t, @Nullable MutableObject a, @Nullable MutableObject b) {
    int x = number(t, a);
    int y = number(t, b);
    t.sink().sectionBegan(t.id(), machine.now(t), machine.step(t), x, y, t.at());
  }

  void ended(RtThread t, @Nullable MutableObject a, @Nullable MutableObject b) {
    int x = number(t, a);
    int y = number(t, b);
    t.sink().sectionEnded(t.id(), machine.now(t), machine.step(t), x, y, t.at());
  }

  void suspended(RtThread t, @Nullable MutableObject a, @Nullable MutableObject b) {
    int x = number(t, a);
    int y = number(t, b);
    t.sink().sectionSuspended(t.id(), machine.now(t), machine.step(t), x, y, t.at());
  }

  void resumed(RtThread t, @Nullable MutableObject a, @Nullable MutableObject b) {
    int x = number(t, a);
    int y = number(t, b);
    t.sink().sectionResumed(t.id(), machine.now(t), machine.step(t), x, y, t.at());
  }
}
