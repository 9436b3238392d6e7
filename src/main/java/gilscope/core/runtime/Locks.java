package gilscope.core.runtime;

import gilscope.core.event.Outcome;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.lang.interp.Gate;
import gilscope.lang.objects.Err;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The locks that programs see and everything else that threads wait for: makes, names, acquires,
 * releases and tells them (A11 of the fact sheet). Thread-safe.
 */
final class Locks {
  private final PythonRuntime runtime;
  private final Machine machine;
  private final Announcer announcer;
  private final @Nullable SearchMachine search;

  /** Somebody keeps the events. */
  private final boolean recorded;

  private final AtomicInteger ids = new AtomicInteger();
  private final Resources resources;
  private final Map<ResourceKind, Integer> unnamed = new EnumMap<>(ResourceKind.class);
  private final Map<String, Integer> sameName = new HashMap<>();

  /**
   * @param search the machine if it searches, else null
   * @param recorded somebody keeps the events
   */
  Locks(
      PythonRuntime runtime,
      Machine machine,
      Announcer announcer,
      @Nullable SearchMachine search,
      boolean recorded) {
    this.search = search;
    this.recorded = recorded;
    this.resources = new Resources(recorded);
    this.runtime = runtime;
    this.machine = machine;
    this.announcer = announcer;
  }

  /** The number of the next resource. */
  int nextId() {
    return ids.getAndIncrement();
  }

  /** As {@link Resources#inOrder}. */
  List<Waitable> all() {
    return resources.inOrder();
  }

  /** Makes it known; says so later, or never. */
  void enlist(Waitable r) {
    resources.add(r);
  }

  void add(RtThread t, Waitable r) {
    enlist(r);
    announcer.created(t, r);
  }

  private String nameFor(RtThread t, ResourceKind kind) {
    String found = Names.of(kind, UserCode.creator(t), UserCode.frame(t));
    synchronized (unnamed) {
      if (found != null) {
        int number = sameName.merge(found, 1, Integer::sum);
        return number == 1 ? found : found + " #" + number;
      }
      int number = unnamed.merge(kind, 1, Integer::sum);
      return kind.label() + "-" + number;
    }
  }

  private static ResourceKind kind(Gate.ResourceKind kind) {
    return ResourceKind.valueOf(kind.name());
  }

  LockMutex newMutex(RtThread t, Gate.ResourceKind kind) {
    ResourceKind known = kind(kind);
    if (search != null && !search.names()) {
      LockMutex m = new LockMutex(nextId(), known, "lock");
      m.hidden = true;
      search.locks().made(t, m);
      return m;
    }
    LockMutex m = new LockMutex(nextId(), known, nameFor(t, known));
    m.line = runtime.isTimedInParallel() ? new LockLine() : null;
    // The library's own locks would fill the picture; those that somebody waits for are shown from
    // then on.
    m.unshown = kind == Gate.ResourceKind.IMPORT || UserCode.isLibraryLock(UserCode.creator(t));
    m.hidden = m.unshown;
    add(t, m);
    if (search != null) {
      search.locks().made(t, m);
    }
    return m;
  }

  Waitable newResource(RtThread t, Gate.ResourceKind kind) {
    ResourceKind known = kind(kind);
    if (search != null && !search.names()) {
      Waitable r = new Waitable(nextId(), known, known.label());
      r.hidden = true;
      return r;
    }
    Waitable r = new Waitable(nextId(), known, nameFor(t, known));
    r.unshown = kind == Gate.ResourceKind.OTHER;
    r.hidden = r.unshown;
    add(t, r);
    return r;
  }

  /** See {@link Gate#newParkingPlace}. */
  LockMutex newParkingPlace(RtThread t) {
    LockMutex m = newMutex(t, Gate.ResourceKind.LOCK);
    hide(m);
    m.spins = false;
    acquire(t, m, 0, null);
    return m;
  }

  void hide(LockMutex m) {
    m.hidden = true;
    m.unshown = false;
  }

  /**
   * Somebody is going to wait for it: if it was left out of the picture up to now, it is shown from
   * here on.
   */
  void show(RtThread t, Waitable r) {
    if (!r.unshown) {
      return;
    }
    synchronized (r) { // several may come to wait at once
      if (r.unshown) {
        announcer.appears(t, r);
        r.unshown = false;
        r.hidden = false;
      }
    }
  }

  void rename(RtThread t, Waitable r, String name) {
    r.name = name;
    announcer.renamed(t, r);
  }

  /** As {@link Gate#acquire}. */
  Gate.Acquired acquire(RtThread t, LockMutex m, long timeoutNs, @Nullable Waitable waitingFor) {
    if (m.line != null) {
      m.line.comes(t, machine);
    }
    if (search == null
        ? m.tryTake(t, machine)
        : timeoutNs == 0 ? search.locks().tryAcquire(t, m) : search.locks().acquireFree(t, m)) {
      acquired(t, m, false);
      return Gate.Acquired.YES;
    }
    Waitable shown = waitingFor == null ? m : waitingFor;
    if (timeoutNs == 0) {
      refused(t, m, Outcome.REFUSED);
      return Gate.Acquired.NO;
    }
    boolean asLock = shown == m;
    long until = runtime.until(t, timeoutNs);
    RtThread owner = asLock ? m.owner : null;
    t.waitsFor = shown;
    t.waitsForEver = timeoutNs < 0;
    t.wakerId = -1;
    shown.events++;
    runtime.progress.lockEvent();
    if (asLock) {
      show(t, m);
      if (!m.hidden) {
        m.contended++;
        t.sink()
            .acquireRequested(
                t.id(),
                machine.now(t),
                machine.step(t),
                m.id,
                owner == null ? -1 : owner.id(),
                t.at());
      }
    } else {
      show(t, shown);
      shown.contended++;
      t.sink().waitBegan(t.id(), machine.now(t), machine.step(t), shown.id, t.at());
    }
    ThreadState waiting = asLock && m.kind.isOwned() ? ThreadState.BLOCKED : ThreadState.WAITING;
    announcer.state(t, waiting, shown, owner);
    runtime.detach(t);
    Gate.Acquired got =
        search == null
            ? waitFor(t, m, until, waiting, shown)
            : search.locks().acquire(t, m, until) ? Gate.Acquired.YES : Gate.Acquired.NO;
    if (got == Gate.Acquired.YES) {
      acquired(t, m, true);
    } else if (asLock) {
      refused(t, m, got == Gate.Acquired.NO ? Outcome.TIMEOUT : Outcome.RAISED);
    }
    if (!asLock) {
      Outcome outcome =
          switch (got) {
            case YES -> Outcome.OK;
            case NO -> Outcome.TIMEOUT;
            case INTERRUPTED -> Outcome.RAISED;
          };
      t.sink().waitEnded(t.id(), machine.now(t), machine.step(t), shown.id, outcome, t.wakerId);
    }
    if (!runtime.isAttached(t)) {
      runtime.takeWorld(t);
    }
    runtime.goOn(t);
    return got;
  }

  /**
   * Waits, detached, until the lock is handed over, or is taken in front of the others: by a thread
   * that is attached again, and stays so, as CPython's is when it comes back from the parking lot
   * (B6). Under the GIL whoever has just given a lock up may thus take it again and again while the
   * GIL is its own.
   */
  private Gate.Acquired waitFor(
      RtThread t, LockMutex m, long until, ThreadState waiting, Waitable shown) {
    if (m.spins && runtime.isFreeThreadedBuild()) {
      m.spin(t, machine);
    }
    MutexWaiter me = new MutexWaiter(t, machine);
    while (true) {
      Gate.Acquired got = m.await(me, until, machine, runtime.signals);
      if (got != null) {
        return got;
      }
      runtime.takeWorld(t);
      if (m.tryTake(t, machine)) {
        return Gate.Acquired.YES;
      }
      announcer.state(t, waiting, shown, shown == m ? m.owner : null);
      runtime.detach(t);
    }
  }

  /** Acquires a lock of the runtime's own. */
  void own(RtThread t, LockMutex m) {
    Gate.Acquired got;
    do {
      got = acquire(t, m, -1, null);
    } while (got != Gate.Acquired.YES);
  }

  void disown(RtThread t, LockMutex m) {
    release(t, m);
  }

  private void acquired(RtThread t, LockMutex m, boolean contended) {
    m.hold(1);
    if (m.hidden) {
      return;
    }
    m.acquisitions++;
    m.events++;
    runtime.progress.lockEvent();
    m.takenAs = ++t.taken;
    m.told = true;
    if (recorded) {
      t.sink().acquired(t.id(), machine.now(t), machine.step(t), m.id, contended, 1, t.at());
    }
  }

  private void refused(RtThread t, LockMutex m, Outcome outcome) {
    if (!m.hidden) {
      RtThread owner = m.owner;
      t.sink()
          .acquireFailed(
              t.id(),
              machine.now(t),
              machine.step(t),
              m.id,
              outcome,
              owner == null ? -1 : owner.id(),
              t.at());
    }
  }

  void release(RtThread t, LockMutex m) {
    if (search != null) {
      search.locks().releasing(t, m);
      if (!m.isLocked()) {
        throw Err.runtime(t, "release unlocked lock");
      }
    }
    if (m.line != null) {
      m.line.comes(t, machine);
    }
    m.hold(0);
    if (!m.hidden) {
      m.events++;
      runtime.progress.lockEvent();
      if (m.told && recorded) {
        t.sink().released(t.id(), machine.now(t), machine.step(t), m.id, 0, t.at());
      }
    }
    m.told = false;
    m.give(t, machine);
    if (search != null) {
      search.locks().released(m);
    }
  }

  void reentered(RtThread t, LockMutex m, int depth) {
    boolean deeper = depth > m.depth;
    m.hold(depth);
    if (m.hidden || !m.told) {
      return;
    }
    if (deeper) {
      t.sink().acquired(t.id(), machine.now(t), machine.step(t), m.id, false, depth, t.at());
    } else {
      t.sink().released(t.id(), machine.now(t), machine.step(t), m.id, depth, t.at());
    }
  }

  void valueChanged(RtThread t, Waitable r, long value) {
    r.value = value;
    if (recorded && !r.hidden) {
      t.sink().valueChanged(t.id(), machine.now(t), machine.step(t), r.id, value);
    }
  }

  /** A notification came when nobody waited. */
  void unheard(Waitable r) {
    if (search != null) {
      r.unheard++;
    }
  }

  void notified(RtThread t, Waitable r, @Nullable RtThread target) {
    if (target != null) {
      target.wakerId = t.id();
      r.lastWoken = target.id();
    }
    if (!r.hidden) {
      t.sink()
          .notified(
              t.id(),
              machine.now(t),
              machine.step(t),
              r.id,
              target == null ? -1 : target.id(),
              t.at());
    }
  }
}
