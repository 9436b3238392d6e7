package gilscope.lang.objects;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What one interpreter owns and its threads share: CPython's {@code PyInterpreterState}.
 * Thread-safe.
 *
 * <p>Several live in one process; nothing here is static.
 */
public class InterpreterState {
  /** Identities kept per type. */
  private static final int KEPT = 80;

  private final AtomicLong serials = new AtomicLong(0x1000);
  private final Object identities = new Object();
  private final IdentityHashMap<ObjectHeader, Long> sharedSerials = new IdentityHashMap<>();

  /** Identities of objects that have ended, the last first; guarded by itself. */
  private final IdentityHashMap<PyType, ArrayDeque<Long>> freed = new IdentityHashMap<>();

  private final long hashSeed;
  private int recursionLimit = 1000; // seen by other threads sooner or later
  private volatile int intMaxStrDigits = 4300;

  private volatile long memoryLimit;

  /** {@code sys.modules}. */
  public final PyDict modules = new PyDict();

  /** The namespace of {@code builtins}. */
  public final PyDict builtins = new PyDict();

  private final MutableObject typeLock = new TypeLock();
  private final Map<PyType, List<WeakReference<PyType>>> subclasses = new HashMap<>();

  private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

  /** Constants of code: see {@link #isConstant}. */
  private final Set<PyObject> constants =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Told of events that bear on safety (PEP 578). */
  public interface AuditHook {
    /** May raise, which keeps the event from taking place. */
    void event(ThreadState t, String event, PyObject[] args);
  }

  private final List<AuditHook> auditHooks = new CopyOnWriteArrayList<>();

  public InterpreterState(long hashSeed) {
    this.hashSeed = hashSeed;
  }

  /** {@code o} is a constant of code that is made now. */
  public final void addConstant(PyObject o) {
    constants.add(o);
  }

  /**
   * {@code o} is a constant of code, which are immortal in the free-threaded build (B4 of the fact
   * sheet); known where references are counted or their time is.
   */
  public final boolean isConstant(PyObject o) {
    return constants.contains(o);
  }

  /** Who changes a class holds this one's critical section. */
  final MutableObject typeLock() {
    return typeLock;
  }

  /**
   * What a native module keeps per interpreter beyond its module object, made at the first request:
   * one object per class.
   */
  public final <T> T part(Class<T> kind, Supplier<T> make) {
    return kind.cast(parts.computeIfAbsent(kind, k -> make.get()));
  }

  /** {@code sys.addaudithook}: they stay to the end. */
  public final List<AuditHook> auditHooks() {
    return auditHooks;
  }

  /** All that {@link #part} has made. */
  protected final Collection<Object> parts() {
    return parts.values();
  }

  /** Seeds the hashes of str and bytes; equal seeds give equal runs. */
  public final long hashSeed() {
    return hashSeed;
  }

  /** The next identity, a multiple of 16 so that it looks like an address and never repeats. */
  final long nextSerial() {
    return serials.addAndGet(16);
  }

  /** Whose identities these are, without holding on to the interpreter. */
  final Object identities() {
    return identities;
  }

  /** The identity here of an object whose header has that of another interpreter. */
  final long serialOfShared(ObjectHeader header) {
    synchronized (sharedSerials) {
      return sharedSerials.computeIfAbsent(header, _ -> nextSerial());
    }
  }

  /** The identity of a new object: that of one of its type that has ended, if there is one. */
  final long freshSerial(PyType type) {
    synchronized (freed) {
      ArrayDeque<Long> free = freed.get(type);
      Long again = free == null ? null : free.poll();
      return again == null ? nextSerial() : again;
    }
  }

  /**
   * {@code o} has ended: as with memory that is given back, the next of its type that is asked for
   * its identity has the same one (CPython keeps 80 lists for that).
   */
  public final void ended(PyObject o) {
    ObjectHeader header = o.headerOrNull();
    long serial = header == null ? 0 : header.takeSerial(this);
    if (serial != 0) {
      synchronized (freed) {
        ArrayDeque<Long> free = freed.computeIfAbsent(o.type(), _ -> new ArrayDeque<>());
        if (free.size() < KEPT) {
          free.push(serial);
        }
      }
    }
  }

  /** The last identity that was given out. */
  public final long lastSerial() {
    return serials.get();
  }

  /** Gives identities out again from behind this one: what had later ones must be gone. */
  public final void restartSerials(long last) {
    serials.set(last);
    synchronized (freed) {
      freed.clear();
    }
    synchronized (sharedSerials) {
      sharedSerials.values().removeIf(serial -> serial > last);
    }
  }

  /** What {@code id(o)} answers: the same number for the object's life, in order of first need. */
  public final long id(PyObject o) {
    return o.header().serial(this, o.type());
  }

  /**
   * An instance is about to get an attribute of this name for the first time: the name and the str
   * that stands for it in code are {@linkplain PyStr#markAttribute marked}.
   */
  protected void attributeNamed(PyStr name) {
    name.markAttribute();
  }

  public final int recursionLimit() {
    return recursionLimit;
  }

  public final void setRecursionLimit(int limit) {
    recursionLimit = limit;
  }

  /** Bytes that the program may keep; 0 for no limit. */
  public final long memoryLimit() {
    return memoryLimit;
  }

  public final void setMemoryLimit(long bytes) {
    memoryLimit = bytes;
  }

  /**
   * {@code sys.get_int_max_str_digits()}: longer decimal texts are not converted; 0 is no limit.
   */
  public final int intMaxStrDigits() {
    return intMaxStrDigits;
  }

  public final void setIntMaxStrDigits(int digits) {
    intMaxStrDigits = digits;
  }

  /** Records that {@code sub} has {@code base} among its bases. */
  final void addSubclass(PyType base, PyType sub) {
    synchronized (subclasses) {
      subclasses.computeIfAbsent(base, b -> new ArrayList<>()).add(new WeakReference<>(sub));
    }
  }

  /** {@code sub} has {@code base} among its bases no more. */
  final void removeSubclass(PyType base, PyType sub) {
    synchronized (subclasses) {
      List<WeakReference<PyType>> refs = subclasses.get(base);
      if (refs != null) {
        refs.removeIf(r -> r.get() == sub);
      }
    }
  }

  /**
   * Live direct subclasses made by programs, in order of creation; static ones are found through
   * their own table.
   */
  public final List<PyType> subclasses(PyType base) {
    List<PyType> live = new ArrayList<>();
    synchronized (subclasses) {
      List<WeakReference<PyType>> refs = subclasses.get(base);
      if (refs != null) {
        refs.removeIf(r -> r.get() == null);
        for (WeakReference<PyType> r : refs) {
          PyType sub = r.get();
          if (sub != null) {
            live.add(sub);
          }
        }
      }
    }
    return live;
  }
}
