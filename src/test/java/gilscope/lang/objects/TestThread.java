package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * A Python thread for tests of objects alone: no frames, no modules. Guarding ones spin on a
 * contended mutex.
 */
final class TestThread extends ThreadState {
  private Runnable meanwhile = () -> {};

  TestThread() {
    this(new InterpreterState(0), false);
  }

  TestThread(InterpreterState interp, boolean guarding) {
    super(interp, guarding, false);
  }

  /** Done once, detached, before this thread next waits for a mutex. */
  void whileWaiting(Runnable action) {
    meanwhile = action;
  }

  void detaches() {
    suspendSections();
  }

  void attaches() {
    resumeSections();
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // only a hint while spinning
  protected void lockSlowly(MutableObject o) {
    suspendSections();
    Runnable action = meanwhile;
    meanwhile = () -> {};
    action.run();
    while (!o.casMutex(0, 1)) {
      Thread.yield();
    }
    resumeSections();
  }

  @Override
  protected void unlockContended(MutableObject o) {
    throw new IllegalStateException("nobody parks on a mutex here");
  }

  @Override
  protected void accesses(
      PyObject o, Access access, long key, @org.jspecify.annotations.Nullable Object label) {
    throw new IllegalStateException("not observing");
  }

  @Override
  public @Nullable PyBaseException handledException() {
    return null;
  }

  @Override
  public @Nullable PyObject callerModule() {
    return null;
  }

  @Override
  public PyObject importModule(String name) {
    throw Err.notImplemented(this, "import of " + name + " in a test of objects");
  }

  @Override
  public long random64() {
    throw new IllegalStateException("no chance in tests of objects");
  }
}
