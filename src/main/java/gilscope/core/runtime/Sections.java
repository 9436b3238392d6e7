package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.lang.objects.MutableObject;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells of critical sections and of objects' mutexes; gives those objects numbers that a trace can
 * name. Thread-safe.
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

  private int number(RtThread t, @Nullable MutableObject o) {
    return o == null ? -1 : mutexOf(t, o).id;
  }

  void began(RtThread t, @Nullable MutableObject a, @Nullable MutableObject b) {
    int x = number(t, a);
    int y = number(t, b);
    t.sink.sectionBegan(t.id(), machine.now(t), machine.step(t), x, y, t.at());
  }

  void ended(RtThread t, @Nullable MutableObject a, @Nullable MutableObject b) {
    int x = number(t, a);
    int y = number(t, b);
    t.sink.sectionEnded(t.id(), machine.now(t), machine.step(t), x, y, t.at());
  }

  void suspended(RtThread t, @Nullable MutableObject a, @Nullable MutableObject b) {
    int x = number(t, a);
    int y = number(t, b);
    t.sink.sectionSuspended(t.id(), machine.now(t), machine.step(t), x, y, t.at());
  }

  void resumed(RtThread t, @Nullable MutableObject a, @Nullable MutableObject b) {
    int x = number(t, a);
    int y = number(t, b);
    t.sink.sectionResumed(t.id(), machine.now(t), machine.step(t), x, y, t.at());
  }
}
