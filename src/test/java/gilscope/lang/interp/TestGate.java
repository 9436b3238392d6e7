package gilscope.lang.interp;

import gilscope.lang.objects.Access;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A gate for one thread: output is collected, time stands still unless slept through, nothing
 * blocks.
 */
public final class TestGate implements Gate {
  private static final int FUEL = 1 << 20;

  private final int grant;

  /** Where the program's output goes. */
  public interface Output {
    void write(Stream stream, String text);
  }

  private final Output output;
  private final BufferedReader input;
  private final long limit;
  private long executed;
  private final @Nullable LongSupplier clock;
  private long now;
  private long random = 42;
  private int resources;
  private long switchInterval = 5000;

  /**
   * @param limit instructions after which the program is stopped with an error; negative for none
   */
  public TestGate(Output output, String input, long limit) {
    this(output, input, limit, null);
  }

  /** As above, with the time of day from {@code clock}: for development, not for tests. */
  public TestGate(Output output, String input, long limit, @Nullable LongSupplier clock) {
    this(output, input, limit, clock, FUEL);
  }

  private TestGate(
      Output output, String input, long limit, @Nullable LongSupplier clock, int grant) {
    this.output = output;
    this.input = new BufferedReader(new StringReader(input));
    this.limit = limit;
    this.clock = clock;
    this.grant = grant;
  }

  /** One that grants so much fuel at a time. */
  static TestGate granting(int fuel) {
    return new TestGate((_, _) -> {}, "", -1, null, fuel);
  }

  /** How many instructions {@code t} has begun. */
  long executed(InterpThread t) {
    return executed - t.fuel();
  }

  private long now() {
    return clock == null ? now++ : clock.getAsLong();
  }

  /** The thread state for the only thread of an interpreter. */
  public InterpThread thread(Interpreter interpreter) {
    return new OnlyThread(interpreter, this);
  }

  private static final class OnlyThread extends InterpThread {
    OnlyThread(Interpreter interpreter, Gate gate) {
      super(interpreter, gate, 0, false, false);
    }

    @Override
    protected void endGrant() {}

    @Override
    protected void lockSlowly(MutableObject o) {
      throw new IllegalStateException("one thread only");
    }

    @Override
    protected void unlockContended(MutableObject o) {
      throw new IllegalStateException("one thread only");
    }

    @Override
    protected void accesses(PyObject o, Access access, long key, @Nullable Object label) {}
  }

  private static final class TestMutex implements Mutex {
    private final int id;
    private boolean locked;

    TestMutex(int id) {
      this.id = id;
    }

    @Override
    public boolean isLocked() {
      return locked;
    }

    @Override
    public int id() {
      return id;
    }
  }

  @Override
  public int refuelCompiled(InterpThread t) {
    return refuel(t);
  }

  @Override
  public int refuel(InterpThread t) {
    executed += grant;
    if (limit >= 0 && executed > limit + grant) {
      throw new IllegalStateException("more than " + limit + " instructions");
    }
    return grant;
  }

  @Override
  public void handlePending(InterpThread t) {
    int asked = t.evalBreaker;
    t.evalBreaker = 0;
    if ((asked & InterpThread.GC_SCHEDULED) != 0) {
      t.collectScheduled();
    }
  }

  @Override
  public void scheduleCollection(InterpThread t) {
    t.evalBreaker |= InterpThread.GC_SCHEDULED;
  }

  @Override
  public boolean isTimed() {
    return false;
  }

  @Override
  public boolean tracing() {
    return false;
  }

  @Override
  public void entered(InterpThread t) {}

  @Override
  public void leaving(InterpThread t) {}

  @Override
  public void reachesLine(InterpThread t, int at, int line) {}

  @Override
  public void reachesLines(InterpThread t, LineStretch lines, int from, int counted) {}

  @Override
  public void jumpedBack(InterpThread t, int at, int line) {}

  @Override
  public void leftCompiled(InterpThread t) {}

  @Override
  public void raised(InterpThread t, PyBaseException e) {}

  @Override
  public void uncaught(InterpThread t, PyBaseException e) {}

  @Override
  public void startThread(
      InterpThread t, InterpThread child, String name, boolean daemon, Runnable body) {
    throw new IllegalStateException("one thread only");
  }

  @Override
  public InterpThread newThread(InterpThread parent) {
    return new OnlyThread(parent.interpreter(), this);
  }

  @Override
  public void renameThread(InterpThread t, InterpThread target, String name) {}

  @Override
  public boolean join(InterpThread t, InterpThread target, long timeoutNs) {
    return true;
  }

  @Override
  public boolean hasEnded(InterpThread target) {
    return false;
  }

  @Override
  public void setAsyncException(
      InterpThread t, InterpThread target, @Nullable PyObject exceptionType) {
    throw new IllegalStateException("one thread only");
  }

  @Override
  public Mutex newMutex(InterpThread t, ResourceKind kind) {
    return new TestMutex(resources++);
  }

  @Override
  public Mutex newParkingPlace(InterpThread t) {
    Mutex m = newMutex(t, ResourceKind.LOCK);
    acquire(t, m, 0, null);
    return m;
  }

  @Override
  public Acquired acquire(InterpThread t, Mutex m, long timeoutNs, @Nullable Resource waitingFor) {
    TestMutex x = (TestMutex) m;
    if (!x.locked) {
      x.locked = true;
      return Acquired.YES;
    }
    if (timeoutNs < 0) {
      throw new IllegalStateException("the only thread waits for ever");
    }
    now += timeoutNs;
    return Acquired.NO;
  }

  @Override
  public void release(InterpThread t, Mutex m) {
    ((TestMutex) m).locked = false;
  }

  @Override
  public void reentered(InterpThread t, Mutex m, int depth) {}

  @Override
  public void hide(InterpThread t, Mutex m) {}

  @Override
  public Resource newResource(InterpThread t, ResourceKind kind) {
    int id = resources++;
    return () -> id;
  }

  @Override
  public void renameResource(InterpThread t, Resource r, String name) {}

  @Override
  public void valueChanged(InterpThread t, Resource r, long value) {}

  @Override
  public void notified(InterpThread t, Resource r, @Nullable InterpThread target) {}

  @Override
  public void sleep(InterpThread t, long ns) {
    now += ns;
  }

  @Override
  public long monotonicNs(InterpThread t) {
    return now();
  }

  @Override
  public long epochNs(InterpThread t) {
    return 1_767_225_600_000_000_000L + now();
  }

  @Override
  public long cpuNs(InterpThread t, boolean process) {
    return now();
  }

  @Override
  public long random64(InterpThread t) {
    random = random * 6364136223846793005L + 1442695040888963407L;
    return random;
  }

  @Override
  public long switchIntervalMicros() {
    return switchInterval;
  }

  @Override
  public void setSwitchIntervalMicros(InterpThread t, long micros) {
    switchInterval = micros;
  }

  @Override
  public boolean isGilEnabled() {
    return true;
  }

  @Override
  public int cores() {
    return 1;
  }

  @Override
  public <T extends @Nullable Object> T detached(
      InterpThread t, BlockingReason reason, Supplier<T> action) {
    return action.get();
  }

  @Override
  public void write(InterpThread t, Stream stream, String text) {
    output.write(stream, text);
  }

  @Override
  public String readLine(InterpThread t) {
    try {
      String line = input.readLine();
      return line == null ? "" : line + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProgramFiles files() {
    return new gilscope.core.runtime.DiskFiles();
  }

  @Override
  public boolean mayRead(Path path) {
    return true;
  }

  @Override
  public boolean mayWrite(Path path) {
    return false;
  }

  @Override
  public boolean mayUseNetwork() {
    return false;
  }

  @Override
  public boolean mayUseEnvironment() {
    return false;
  }
}
