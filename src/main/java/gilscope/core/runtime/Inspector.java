package gilscope.core.runtime;

import gilscope.lang.interp.Frame;
import gilscope.lang.interp.Gate;
import gilscope.lang.interp.Interpreter;
import gilscope.lang.interp.Lifetimes;
import gilscope.lang.objects.BiasedCount;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.ObjectHeader;
import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyObject;
import gilscope.lang.stdlib.PyLock;
import gilscope.lang.stdlib.PyRLock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at single objects while the run stands still: what they hold, who refers to them, what
 * guards them. Nothing of it is seen by the program: no identity is given out, no lock taken, no
 * access announced. Any thread, while no other runs.
 */
final class Inspector {
  private static final int MOST_NAMES = 8;

  private final PythonRuntime runtime;

  Inspector(PythonRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * The object at the end of a way; null if there is none there now.
   *
   * @param closely with references, names and guards, which costs a walk over all objects
   */
  @Nullable ObjectImage look(ObjectWay way, boolean closely) {
    RtThread t = runtime.thread(way.thread());
    PyObject o = t == null || t.ended ? null : find(t, way);
    if (t == null || o == null) {
      return null;
    }
    List<Image.Value> shown = new ArrayList<>();
    Parts.of(t, o).forEach((label, part) -> shown.add(SafeRepr.value(t, label, part)));
    return new ObjectImage(
        o.type().name(), SafeRepr.of(t, o), shown, Parts.beyond(o), closely ? facts(t, o) : null);
  }

  private static @Nullable PyObject find(RtThread t, ObjectWay way) {
    Frame f = t.frame();
    for (int depth = t.frameDepth(); f != null && depth > way.frame(); depth--) {
      f = f.back;
    }
    if (f == null || t.frameDepth() < way.frame()) {
      return null;
    }
    PyObject o =
        switch (way.scope()) {
          case LOCAL -> f.peekLocals().get(way.name());
          case GLOBAL -> SafeRepr.namespace(f.globals).get(way.name());
          case STACK -> onStack(f, way.name());
        };
    for (String step : way.steps()) {
      o = o == null ? null : Parts.of(t, o).get(step);
    }
    return o;
  }

  private static @Nullable PyObject onStack(Frame f, String name) {
    @Nullable PyObject[] stack = f.peekStack();
    int i = Integer.parseInt(name);
    return i < stack.length ? stack[i] : null;
  }

  private ObjectImage.Facts facts(RtThread t, PyObject o) {
    ObjectHeader header = o.headerOrNull();
    return new ObjectImage.Facts(
        header == null ? 0 : header.serialIfGiven(t.interp()),
        o.counted() ? runtime.references(o) : -1,
        count(o),
        guard(o),
        names(o));
  }

  /** What the object's memory says of its references, if this run counts them. */
  private String count(PyObject o) {
    ObjectRecord r = o.recordOrNull();
    if (!o.counted() || r != null && r.isImmortal()) {
      return "immortal";
    }
    if (r == null || !runtime.isFreeThreadedBuild()) {
      return "";
    }
    String state =
        switch (BiasedCount.state(r.shared())) {
          case BiasedCount.MAYBE_WEAKREF -> "maybe weakly referenced";
          case BiasedCount.QUEUED -> "queued for its owner to merge";
          case BiasedCount.MERGED -> "merged";
          default -> "not shared yet";
        };
    RtThread owner = r.tid() == 0 ? null : runtime.thread(r.tid() - 1);
    return "local "
        + r.local()
        + (owner == null ? "" : " of " + owner.name)
        + ", shared "
        + (r.shared() >> BiasedCount.SHIFT)
        + " ("
        + state
        + (r.deferred ? ", deferred" : "")
        + countedByThreads(r)
        + ")";
  }

  private String countedByThreads(ObjectRecord r) {
    Interpreter interpreter = runtime.interpreter();
    Lifetimes counting = interpreter == null ? null : interpreter.lifetimes();
    return counting == null || r.uniqueId == 0
        ? ""
        : ", " + counting.countedByThreads(r) + " counted by threads";
  }

  /** Who holds its mutex, or the lock that it is; empty if nothing guards it. */
  private String guard(PyObject o) {
    Gate.Mutex mutex =
        switch (o) {
          case PyLock lock -> lock.mutex();
          case PyRLock lock -> lock.mutex();
          default -> null;
        };
    if (mutex instanceof LockMutex lock) {
      RtThread owner = lock.owner;
      return owner == null ? "free" : "held by " + owner.name;
    }
    if (!(o instanceof MutableObject guarded) || !runtime.isFreeThreadedBuild()) {
      return "";
    }
    int state = guarded.mutexState();
    if ((state & MutableObject.LOCKED) == 0) {
      return "mutex free";
    }
    RtThread owner = runtime.thread(MutableObject.owner(state));
    return "mutex held"
        + (owner == null ? "" : " by " + owner.name)
        + ((state & MutableObject.PARKED) == 0 ? "" : ", others wait for it");
  }

  /** Variables that are this very object, of every frame of every thread. */
  private List<String> names(PyObject o) {
    Set<String> found = new LinkedHashSet<>();
    for (RtThread t : runtime.threads()) {
      for (Frame f = t.frame(); f != null && !t.ended && found.size() < MOST_NAMES; f = f.back) {
        String where = t.name + ", " + f.code.qualifiedName() + ": ";
        f.peekLocals()
            .forEach(
                (name, value) -> {
                  if (value == o) {
                    found.add(where + name);
                  }
                });
        SafeRepr.namespace(f.globals)
            .forEach(
                (name, value) -> {
                  if (value == o) {
                    found.add("global " + name);
                  }
                });
      }
    }
    return List.copyOf(found);
  }
}
