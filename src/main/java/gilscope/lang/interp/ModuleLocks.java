package gilscope.lang.interp;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One lock per module being imported: CPython's {@code _ModuleLock}. Two threads that import the
 * same module: the second waits. Two that import each other's modules: the one that would close the
 * circle goes on with the half-made module. Guarded by its own monitor, which is never held while
 * waiting.
 */
final class ModuleLocks {
  private static final class Lock {
    final Gate.Mutex mutex;
    @Nullable InterpThread owner;
    int depth;
    int users;

    Lock(Gate.Mutex mutex) {
      this.mutex = mutex;
    }
  }

  private final Map<String, Lock> locks = new HashMap<>();
  private final Map<InterpThread, Lock> waiting = new HashMap<>();

  /**
   * Acquires the module's lock; false if waiting would be a deadlock (nothing is acquired then).
   */
  boolean acquire(InterpThread t, String name) {
    Lock lock;
    synchronized (this) {
      Lock known = locks.get(name);
      if (known == null) {
        known = new Lock(t.gate().newMutex(t, Gate.ResourceKind.IMPORT));
        locks.put(name, known);
      }
      lock = known;
      if (lock.owner == t) {
        lock.depth++;
        return true;
      }
      if (closesCircle(t, lock)) {
        return false;
      }
      lock.users++;
      waiting.put(t, lock);
    }
    Gate.Acquired got = Gate.Acquired.NO;
    while (got != Gate.Acquired.YES) {
      got = t.gate().acquire(t, lock.mutex, -1, null);
    }
    synchronized (this) {
      waiting.remove(t);
      lock.owner = t;
      lock.depth = 1;
    }
    return true;
  }

  private boolean closesCircle(InterpThread t, Lock wanted) {
    Lock lock = wanted;
    while (lock != null) {
      InterpThread owner = lock.owner;
      if (owner == null) {
        return false;
      }
      if (owner == t) {
        return true;
      }
      lock = waiting.get(owner);
    }
    return false;
  }

  void release(InterpThread t, String name) {
    Lock lock;
    synchronized (this) {
      lock = locks.get(name);
      if (lock == null || lock.owner != t || --lock.depth > 0) {
        return;
      }
      lock.owner = null;
      if (--lock.users == 0) {
        locks.remove(name);
      }
    }
    t.gate().release(t, lock.mutex);
  }
}
