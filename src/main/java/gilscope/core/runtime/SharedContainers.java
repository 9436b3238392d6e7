package gilscope.core.runtime;

import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.SharedUse;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which containers more than one thread uses in the free-threaded runtime (the SHARED bit, B9 of
 * the fact sheet): the memory that such a container lets go while others may be reading it and, in
 * virtual time, what it costs them. {@link #enters} and {@link #leaves} are called by the thread
 * that has the container's mutex; {@link #isForeign} by any thread, which on real cores may miss
 * what another does at this moment, as CPython's relaxed load may.
 */
final class SharedContainers {
  private final Object run = new Object();
  private final Machine machine;
  private final Qsbr memory;

  /** Uses cost virtual time. */
  private final boolean timed;

  /** Of so many objects that cannot say it themselves is remembered who uses them. */
  private static final int MOST_OTHERS = 4_096;

  /** Instances, tuples, texts and code that threads use, on virtual cores alone. */
  private final IdentityHashMap<PyObject, Sharing> others = new IdentityHashMap<>();

  SharedContainers(Machine machine, Qsbr memory, boolean timed) {
    this.machine = machine;
    this.memory = memory;
    this.timed = timed;
  }

  /** What containers say that this thread makes. */
  Owner owner(int thread) {
    return new Owner(run, thread, thread);
  }

  /** Another thread made {@code o} and only that one has used it. */
  boolean isForeign(RtThread t, MutableObject o) {
    return o.users instanceof Owner made && made.run() == run && made.thread() != t.id();
  }

  /** {@code t} is about to lock {@code o}. */
  void nears(RtThread t, MutableObject o) {
    if (timed && o.users instanceof Sharing s && s.run == run) {
      s.mutex.nears(t, o, machine);
    }
  }

  /** {@code t} has locked {@code o}; if others use it too that costs more. */
  void enters(RtThread t, MutableObject o) {
    Object users = o.users;
    Sharing shared =
        users instanceof Sharing s && s.run == run ? s : isForeign(t, o) ? becomesShared(o) : null;
    if (shared == null) {
      if (!(users instanceof Owner made && made.run() == run)) {
        o.users = t.owner;
      }
    } else if (timed) {
      shared.mutex.taken(t, o.changedLines(), machine);
    }
  }

  /** {@code t} takes {@code n} references to values like {@code v}, which {@code holder} holds. */
  void references(RtThread t, PyObject holder, PyObject v, int n) {
    Owner maker = maker(v);
    int by = maker == null ? elementsMaker(holder) : maker.thread();
    if (timed && (by >= 0 && by != t.id() || t.hasForeign(v))) {
      t.refersToForeign(v, n);
    }
  }

  /** Another thread made {@code o}, which says so itself, and references to it are counted. */
  boolean isOfOther(RtThread t, PyObject o) {
    Owner maker = maker(o);
    return maker != null && maker.thread() != t.id() && !o.isDeferred();
  }

  /** {@code made}, by {@code t}, has what {@code source} holds. */
  void copied(RtThread t, MutableObject made, PyObject source) {
    int by = elementsMaker(source);
    if (by >= 0 && by != t.id() && made.users instanceof Owner) {
      made.users = t.copierFrom(by);
    }
  }

  private @Nullable Owner maker(PyObject o) {
    Object maker = o.maker();
    if (maker instanceof Sharing s) {
      maker = s.maker;
    }
    return maker instanceof Owner w && w.run() == run ? w : null;
  }

  private int elementsMaker(PyObject holder) {
    Owner w = maker(holder);
    return w == null ? -1 : w.elements();
  }

  /** {@code t} uses {@code o}, locked or not, in a way that others' use makes dearer. */
  void uses(RtThread t, PyObject o, SharedUse use, int n) {
    Sharing s = timed ? sharing(t, o, use) : null;
    if (s != null) {
      machine.charge(t, s.use(t, machine.now(t), use, n, size(o)));
    }
  }

  private static int size(PyObject o) {
    return switch (o) {
      case PyDict d -> d.size();
      case PyList l -> l.size();
      default -> 1;
    };
  }

  private @Nullable Sharing sharing(RtThread t, PyObject o, SharedUse use) {
    if (o instanceof MutableObject m) {
      if (m.users instanceof Sharing s && s.run == run) {
        return s;
      }
      if (!use.isOfHead()) {
        return isForeign(t, m) ? becomesShared(m) : null;
      }
    }
    if (use == SharedUse.READ) {
      return others.get(o); // who only reads disturbs nobody
    }
    if (others.size() >= MOST_OTHERS) {
      others.clear();
    }
    return others.computeIfAbsent(o, _ -> new Sharing(run, maker(o)));
  }

  private Sharing becomesShared(MutableObject o) {
    Sharing s = new Sharing(run, maker(o));
    s.storage = o.storage();
    o.users = s;
    return s;
  }

  /** {@code t}, which has locked {@code o}, has put another value in the place of one. */
  void replaces(RtThread t, MutableObject o, long place, int places) {
    if (timed && o.users instanceof Sharing s && s.run == run) {
      machine.charge(t, s.replace(t, place, places));
    }
  }

  /** {@code t} is about to unlock {@code o}: it may have replaced its array or table. */
  void leaves(RtThread t, MutableObject o) {
    if (o.users instanceof Sharing s && s.run == run) {
      Object before = s.storage;
      Object now = o.storage();
      if (before != now) {
        s.storage = now;
        if (before != null) {
          int bytes = o.storageBytes(before);
          memory.retire(t, o, bytes);
          if (timed && o instanceof PyList) { // others read the old one: no realloc
            machine.charge(t, bytes / Costs.COPIED);
          }
        }
      }
      if (timed) {
        s.mutex.given(t, machine);
      }
    }
  }
}
