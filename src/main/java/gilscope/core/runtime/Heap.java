package gilscope.core.runtime;

import gilscope.core.event.HeapDamageKind;
import gilscope.lang.interp.PyCode;
import gilscope.lang.objects.Access;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.RawMemory;
import gilscope.lang.objects.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The simulated heap of the unprotected runtime (section D of the fact sheet): free lists, poisoned
 * and reused blocks, counts, process-wide caches, and the memory of who did what, from which the
 * explanation of a damage is told. Every step of an operation passes through it; on the virtual
 * machine each is a place where another thread may go on. Guarded by its monitor, which is never
 * held while a thread may be suspended.
 */
final class Heap implements RawMemory {
  /**
   * Lists in CPython's free list ({@code PyList_MAXFREELIST}), given back before the program ran.
   */
  private static final int FREE_LISTS = 80;

  /** Blocks of one size that are kept. */
  private static final int KEPT_BLOCKS = 8;

  /** Lines of the method cache ({@code MCACHE_SIZE_EXP} is 12). */
  private static final int CACHE_LINES = 4_096;

  /** The key of an object's count, beside its attributes, elements and values: no likely hash. */
  static final long COUNT = 0x9D2C_5680_EFC6_0000L;

  private static final PartName COUNT_NAME = new PartName("the reference count");

  /** One line of the type's method cache. */
  private static final class CacheLine {
    int version = -1;
    String name = "";
    @Nullable PyObject value;
    @Nullable PyType owner;
  }

  private final PythonRuntime runtime;
  private final Machine machine;
  private final NaiveLocks locks;

  private final HeapHistory history = new HeapHistory();
  private final Map<Integer, ArrayDeque<PyObject[]>> freeBlocks = new HashMap<>();
  private final IdentityHashMap<PyObject[], String> freed = new IdentityHashMap<>();
  private final Counts counts = new Counts();
  private final PyList[] freeLists = new PyList[FREE_LISTS];
  private int numFree = FREE_LISTS;
  private final Map<String, PyStr> interned = new HashMap<>();
  private final Map<String, Boolean> statics = new HashMap<>();
  private final IdentityHashMap<PyType, Integer> versions = new IdentityHashMap<>();
  private final CacheLine[] cache = new CacheLine[CACHE_LINES];
  private final List<String> told = new ArrayList<>();
  private @Nullable PyRaise indicator;

  /** Variables that some function binds anew. */
  private final Set<String> rebound = ConcurrentHashMap.newKeySet();

  Heap(PythonRuntime runtime, Machine machine) {
    this.runtime = runtime;
    this.machine = machine;
    this.locks = new NaiveLocks(runtime, machine);
    Arrays.setAll(cache, _ -> new CacheLine());
  }

  /** What was told of damages, each with its steps; for the end of the run. */
  synchronized List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public boolean isContended() {
    return runtime.contended;
  }

  @Override
  public Operation begin(ThreadState t, @Nullable PyObject on, String name) {
    RtThread thread = (RtThread) t;
    if (on == null) {
      return new InProgress(thread, name, name);
    }
    check(thread, on);
    return new InProgress(thread, on, name);
  }

  @Override
  public void lock(ThreadState t, MutableObject o) {
    RtThread thread = (RtThread) t;
    if (isContended()) {
      try (InProgress op = new InProgress(thread, o, "lock")) {
        op.writes("the object's lock");
      }
    }
    locks.lock(thread, o);
  }

  @Override
  public void unlock(ThreadState t, MutableObject o) {
    locks.unlock((RtThread) t, o);
  }

  @Override
  public void uses(ThreadState t, PyObject o) {
    check((RtThread) t, o);
  }

  /** An object that was freed is used. */
  void check(RtThread t, PyObject o) {
    Counts.Cell cell;
    synchronized (this) {
      cell = counts.known(o);
    }
    if (cell != null && cell.freed) {
      try (InProgress op = new InProgress(t, o, "use")) {
        throw op.crash(
            Damage.USE_AFTER_FREE,
            "a " + o.type().name() + " object is used after it was freed by " + cell.freedBy);
      }
    }
  }

  @Override
  public void rebinds(String name) {
    rebound.add(name);
  }

  @Override
  public boolean isRebound(String name) {
    return rebound.contains(name);
  }

  // ---- process-wide memory

  @Override
  public PyList newList(ThreadState t) {
    try (InProgress op = new InProgress((RtThread) t, "the free list of lists", "PyList_New")) {
      op.reads("numfree of the list free list");
      int n = numFree;
      if (n == 0) {
        return new PyList();
      }
      op.reads("free_list[" + (n - 1) + "]");
      PyList l = cell(n - 1);
      op.writes("numfree = " + (n - 1));
      if (numFree != n) {
        op.damage(
            Damage.SHARED_CELL,
            "free_list["
                + (n - 1)
                + "] was taken by another thread as well: one list has two owners");
      }
      numFree = n - 1;
      return l;
    }
  }

  private synchronized PyList cell(int i) {
    PyList l = freeLists[i];
    if (l == null) {
      l = new PyList();
      freeLists[i] = l;
    }
    return l;
  }

  @Override
  public PyStr intern(ThreadState t, PyStr s) {
    String memory = "the interned string " + quoted(s);
    try (InProgress op = new InProgress((RtThread) t, memory, "PyUnicode_InternInPlace")) {
      op.reads("interned[" + quoted(s) + "]");
      PyStr known = interned.get(s.value());
      if (known != null) {
        return known;
      }
      PyStr mine = PyStr.of(new String(s.value().toCharArray()));
      op.writes("interned[" + quoted(s) + "]");
      PyStr other = interned.put(s.value(), mine);
      if (other != null) {
        op.damage(
            Damage.LOST_ELEMENT,
            quoted(s) + " was interned by another thread meanwhile: now there are two");
      }
      return mine;
    }
  }

  private static String quoted(PyStr s) {
    return "'" + s.value() + "'";
  }

  @Override
  public boolean initialises(ThreadState t, String name) {
    try (InProgress op = new InProgress((RtThread) t, "the static cache of " + name, name)) {
      op.reads("the static cache");
      if (statics.containsKey(name)) {
        return false;
      }
      op.writes("the static cache");
      if (statics.put(name, true) != null) {
        op.damage(
            Damage.LEAK,
            "the cache was filled by another thread meanwhile: what it had made leaks");
      }
      return true;
    }
  }

  @Override
  public @Nullable PyObject lookup(ThreadState t, PyType k, String name) {
    int version = version(k);
    int number = Math.floorMod(k.name().hashCode() ^ name.hashCode(), CACHE_LINES);
    CacheLine line = cache[number];
    String memory = "the method cache's line of " + k.name() + "." + name;
    try (InProgress op = new InProgress((RtThread) t, k, "_PyType_Lookup", memory, ~number)) {
      op.reads("version and name of the cache line");
      if (line.version == version && line.name.equals(name)) {
        op.reads("value of the cache line");
        PyObject v = line.value;
        if (line.owner != k || v != k.lookup(name)) {
          op.damage(
              Damage.TORN_READ, "the line says '" + name + "' and holds the value of another name");
        }
        return v;
      }
      PyObject v = k.lookup(name);
      if (v == null) {
        return null;
      }
      // update_cache stores the name last: a line that was empty is never seen half written.
      op.writes("version and value of the cache line");
      line.version = version;
      line.value = v;
      line.owner = k;
      op.writes("name of the cache line");
      line.name = name;
      return v;
    }
  }

  /** What an instruction's inline cache holds. */
  private static final class InlineCache {
    @Nullable PyType type;
    int index = -1;
  }

  private final IdentityHashMap<PyCode, Map<Integer, InlineCache>> inline = new IdentityHashMap<>();

  private synchronized InlineCache inlineCache(PyCode code, int instruction) {
    return inline
        .computeIfAbsent(code, _ -> new HashMap<>())
        .computeIfAbsent(instruction, _ -> new InlineCache());
  }

  @Override
  public @Nullable PyStr inlineCache(
      ThreadState t, PyObject code, int instruction, PyType k, PyDict attributes, PyStr name) {
    int index = sharedSlot(k, name);
    if (index < 0) {
      adopt(k, attributes.keyArray(t));
      index = sharedSlot(k, name);
    }
    PyCode function = (PyCode) code;
    InlineCache c = inlineCache(function, instruction);
    String memory =
        "the inline cache of LOAD_ATTR " + name.value() + " in " + function.code().qualifiedName();
    long place = memory.hashCode() + ((long) instruction << Integer.SIZE);
    try (InProgress op = new InProgress((RtThread) t, k, "LOAD_ATTR", memory, place)) {
      op.reads("the opcode and the type version in the inline cache");
      if (c.type == k) {
        op.reads("the index in the inline cache");
        int found = c.index;
        if (found != index) {
          op.damage(
              Damage.TORN_READ,
              "the cache has the version of "
                  + k.name()
                  + " and still the index of another type: slot "
                  + found
                  + " is read instead of slot "
                  + index);
          return sharedName(k, found);
        }
        return name;
      }
      op.writes("LOAD_ATTR_INSTANCE_VALUE and the version of " + k.name() + " to the inline cache");
      c.type = k;
      op.writes("index " + index + " to the inline cache");
      c.index = index;
      return name;
    }
  }

  /** The slot that the instances of a class keep the attribute in; -1 if it has none. */
  private synchronized int sharedSlot(PyType k, PyStr name) {
    List<PyStr> keys = sharedKeys.getOrDefault(k, List.of());
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).value().equals(name.value())) {
        return i;
      }
    }
    return -1;
  }

  /** Gives slots to what an instance got while its thread was alone, in the order it got it. */
  private synchronized void adopt(PyType k, PyObject[] attributes) {
    List<PyStr> keys = sharedKeys.computeIfAbsent(k, _ -> new ArrayList<>());
    for (PyObject each : attributes) {
      if (each instanceof PyStr name && sharedSlot(k, name) < 0) {
        keys.add(name);
      }
    }
  }

  /** What lies in a slot of the instances of a class; null where none is. */
  private synchronized @Nullable PyStr sharedName(PyType k, int slot) {
    List<PyStr> keys = sharedKeys.getOrDefault(k, List.of());
    return slot >= 0 && slot < keys.size() ? keys.get(slot) : null;
  }

  private synchronized int version(PyType k) {
    return versions.computeIfAbsent(k, _ -> versions.size());
  }

  /** The attribute names that the instances of a class share, by slot. */
  private final IdentityHashMap<PyType, List<PyStr>> sharedKeys = new IdentityHashMap<>();

  @Override
  public PyStr attributeKey(ThreadState t, PyType k, PyDict attributes, PyStr name) {
    if (attributes.size() > 0 && attributes.holds(PyStr.hash(t, name.value()))) {
      return name;
    }
    if (sharedSlot(k, name) >= 0) {
      return name;
    }
    List<PyStr> keys;
    synchronized (this) {
      keys = sharedKeys.computeIfAbsent(k, _ -> new ArrayList<>());
    }
    String memory = "the keys that instances of " + k.name() + " share";
    try (InProgress op =
        new InProgress((RtThread) t, k, "insert_split_key", memory, memory.hashCode())) {
      op.reads("dk_nentries of the shared keys");
      int slot = keys.size();
      op.writes("shared key " + slot + " = " + name.value());
      if (slot < keys.size()) {
        op.damage(
            Damage.TORN_READ,
            "slot "
                + slot
                + " of the shared keys was given to '"
                + keys.get(slot).value()
                + "' meanwhile: instances that keep it there show it as '"
                + name.value()
                + "'");
        keys.set(slot, name);
      } else {
        keys.add(name);
      }
      op.writes("the value in slot " + slot);
      return keys.get(slot);
    }
  }

  private final Map<String, StringBuilder> buffers = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();

  @Override
  public String buffered(ThreadState t, String stream, String text) {
    try (InProgress op =
        new InProgress((RtThread) t, "the buffer of " + stream, "write to " + stream)) {
      StringBuilder buffer;
      synchronized (this) {
        buffer = buffers.computeIfAbsent(stream, _ -> new StringBuilder());
      }
      op.reads("the buffer's position");
      int at = positions.getOrDefault(stream, 0);
      op.writes("the text at " + at);
      synchronized (this) {
        if (buffer.length() > at) {
          op.damage(
              Damage.LOST_ELEMENT, "text of another thread is overwritten in the shared buffer");
        }
        while (buffer.length() < at) {
          buffer.append(' ');
        }
        buffer.replace(at, Math.min(buffer.length(), at + text.length()), text);
      }
      op.writes("position = " + (at + text.length()));
      positions.put(stream, at + text.length());
      op.reads("the buffer");
      synchronized (this) {
        int end = Math.min(buffer.length(), positions.getOrDefault(stream, 0));
        String passed = buffer.substring(0, end);
        buffer.setLength(0);
        positions.put(stream, 0);
        return passed;
      }
    }
  }

  @Override
  public PyRaise raised(ThreadState t, PyRaise e) {
    try (InProgress op = new InProgress((RtThread) t, "the error indicator", "PyErr_SetObject")) {
      op.writes("the error indicator");
      indicator = e;
      op.reads("the error indicator");
      PyRaise found = indicator;
      if (found != null && found != e) {
        op.damage(
            Damage.FOREIGN_STATE,
            "the error indicator holds the "
                + found.value().type().name()
                + " of another thread, which is raised here instead of "
                + e.value().type().name());
        return found;
      }
      return e;
    }
  }

  // ---- telling

  private void tell(InProgress op, Damage kind, String text) {
    HeapDamageKind known = HeapDamageKind.valueOf(kind.name());
    String whole = history.explain(op.t, op.on, op.first, op.last, known.label() + ": " + text);
    synchronized (this) {
      told.add(whole);
    }
    runtime.tellDamage(op.t, known, whole);
    if (!(op.on instanceof PyType)) {
      runtime.damaged(op.t, whole);
    }
  }

  /** One operation of one thread. */
  private final class InProgress implements Operation {
    private final RtThread t;
    private final @Nullable PyObject on;
    private final String name;

    /** What people call the memory of the process that it works on; null if that is an object. */
    private final @Nullable String memory;

    private final long memoryKey;
    private HeapHistory.@Nullable Step first;
    private HeapHistory.@Nullable Step last;

    InProgress(RtThread t, PyObject on, String name) {
      this(t, on, name, null, 0);
    }

    InProgress(RtThread t, String memory, String name) {
      this(t, null, name, memory, memory.hashCode());
    }

    /**
     * @param on what it is about
     * @param memoryKey which memory of the process
     */
    InProgress(
        RtThread t, @Nullable PyObject on, String name, @Nullable String memory, long memoryKey) {
      this.t = t;
      this.on = on;
      this.name = name;
      this.memory = memory;
      this.memoryKey = memoryKey;
    }

    private void step(
        String text, @Nullable PyObject what, Access access, long key, @Nullable Object label) {
      machine.point(t, what, access, key, label);
      HeapHistory.Step done = history.add(t, on, name, text, access.writes());
      if (first == null) {
        first = done;
      }
      last = done;
    }

    @Override
    public void reads(String cell) {
      if (memory == null) {
        step(cell, on, Access.READ, 0, null);
      } else {
        step(cell, null, Access.GET, memoryKey, memory);
      }
    }

    @Override
    public void writes(String cell) {
      if (memory == null) {
        step(cell, on, Access.WRITE, 0, null);
      } else {
        step(cell, null, Access.SET, memoryKey, memory);
      }
    }

    @Override
    public void reads(String cell, long key, @Nullable Object label) {
      step(cell, on, Access.GET, key, label);
    }

    @Override
    public void writes(String cell, long key, @Nullable Object label) {
      step(cell, on, Access.SET, key, label);
    }

    private void readsCount(PyObject x, String cell) {
      step(cell, x, Access.GET, COUNT, COUNT_NAME);
    }

    private void writesCount(PyObject x, String cell) {
      step(cell, x, Access.SET, COUNT, COUNT_NAME);
    }

    @Override
    public void damage(Damage kind, String text) {
      tell(this, kind, text);
    }

    @Override
    public RuntimeException crash(Damage kind, String text) {
      tell(this, kind, text);
      runtime.endings.crashed(t, kind == Damage.ENDLESS_PROBE);
      machine.leave(t);
      throw new RunStopped();
    }

    @Override
    public <T extends PyObject> T take(T x, String cell) {
      if (!Counts.counts(x)) {
        return x;
      }
      Counts.Cell count = opened(x);
      readsCount(x, "the count of what " + cell + " holds");
      checkFreed(count, x);
      long read = count.stored;
      writesCount(x, "that count, plus one");
      checkFreed(count, x);
      synchronized (Heap.this) {
        count.drift += read - count.stored;
        count.stored = read + 1;
        settled(x, count);
      }
      return x;
    }

    @Override
    public <T extends PyObject> T borrow(T x, String cell) {
      if (!Counts.counts(x)) {
        return x;
      }
      Counts.Cell count = opened(x);
      readsCount(x, "the count of what " + cell + " holds");
      checkFreed(count, x);
      settled(x, count);
      return x;
    }

    private Counts.Cell opened(PyObject x) {
      synchronized (Heap.this) {
        Counts.Cell count = counts.of(x);
        count.borrowed++;
        count.enter();
        return count;
      }
    }

    /** What {@link #opened} began is over. */
    private void settled(PyObject x, Counts.Cell count) {
      synchronized (Heap.this) {
        count.borrowed--;
        count.leave();
        counts.settle(x, count);
      }
    }

    private void checkFreed(Counts.Cell count, PyObject x) {
      if (count.freed) {
        throw crash(
            Damage.USE_AFTER_FREE,
            "the "
                + x.type().name()
                + " object whose count is incremented was freed by "
                + count.freedBy);
      }
    }

    @Override
    public void drop(@Nullable PyObject x) {
      if (x == null || !Counts.counts(x)) {
        return;
      }
      Counts.Cell count;
      synchronized (Heap.this) {
        count = counts.of(x);
        count.enter();
        count.leaving++;
      }
      decrement(x, count);
    }

    @Override
    public void dropAgain(PyObject x) {
      Counts.Cell count;
      synchronized (Heap.this) {
        count = counts.of(x);
        count.drift--;
        count.enter();
        count.leaving++;
      }
      decrement(x, count);
    }

    private void decrement(PyObject x, Counts.Cell count) {
      readsCount(x, "the count of what it dropped");
      long read = count.stored;
      writesCount(x, "that count, less one");
      synchronized (Heap.this) {
        count.drift += read - count.stored;
        count.stored = read - 1;
        count.leaving--;
      }
      readsCount(x, "that count: is it zero?");
      if (count.drift != 0 || count.contested || count.freed) {
        weigh(x, count);
      }
      synchronized (Heap.this) {
        count.leave();
        counts.settle(x, count);
      }
    }

    private void weigh(PyObject x, Counts.Cell count) {
      int references = runtime.references(x);
      long inMemory = references + count.leaving + count.drift;
      if (inMemory > 0) {
        if (references == 0 && count.leaving == 0) {
          damage(
              Damage.LEAK,
              "nothing refers to a "
                  + x.type().name()
                  + " object any more, but its count says "
                  + inMemory
                  + ": it is never freed");
          count.drift = 0;
        }
        return;
      }
      if (count.freed) {
        throw crash(
            Damage.DOUBLE_FREE,
            "a " + x.type().name() + " object is freed again, after " + count.freedBy);
      }
      step("free(the " + x.type().name() + " object)", x, Access.WRITE, 0, null);
      if (references > 0) {
        damage(
            Damage.PREMATURE_DESTRUCTION,
            "a "
                + x.type().name()
                + " object is destroyed while "
                + references
                + (references == 1 ? " reference to it is left" : " references to it are left"));
      }
      count.freedBy = HeapHistory.place(t);
      count.freed = true;
    }

    @Override
    public PyObject[] allocate(int n) {
      int size = Math.max(4, n);
      synchronized (Heap.this) {
        ArrayDeque<PyObject[]> free = freeBlocks.get(size);
        PyObject[] block = free == null ? null : free.pollLast();
        if (block == null) {
          return new PyObject[size];
        }
        freed.remove(block);
        Arrays.fill(block, null);
        return block;
      }
    }

    @Override
    public void free(PyObject[] block) {
      if (block.length == 0) {
        return;
      }
      synchronized (Heap.this) {
        Arrays.fill(block, POISON);
        freed.put(block, t.name);
        ArrayDeque<PyObject[]> free =
            freeBlocks.computeIfAbsent(block.length, _ -> new ArrayDeque<>());
        free.add(block);
        if (free.size() > KEPT_BLOCKS) {
          freed.remove(free.poll());
        }
      }
    }

    @Override
    public boolean isFreed(PyObject[] block) {
      synchronized (Heap.this) {
        return freed.containsKey(block) || block.length > 0 && block[0] == POISON;
      }
    }

    @Override
    public void close() {}
  }
}
