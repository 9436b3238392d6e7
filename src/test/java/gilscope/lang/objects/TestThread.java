package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/**
 * A Python thread for tests of objects alone: no frames, no modules. Guarding ones spin on a
 * contended mutex.
 */
final class TestThread extends ThreadState {
  TestThread() {
    this(new InterpreterState(0), false);
  }

  TestThread(InterpreterState interp, boolean guarding) {
    super(interp, guarding, false);
  }

  @Override
  protected void lockContended(MutableObject o) {
    lockForResume(o);
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // only a hint while spinning
  protected void lockForResume(MutableObject o) {
    while (!o.casMutex(0, 1)) {
      Thread.yield();
    }
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
  public PyObject importModule(String name) {
    throw Err.notImplemented(this, "import of " + name + " in a test of objects");
  }

  @Override
  public long random64() {
    throw new IllegalStateException("no chance in tests of objects");
  }
}
