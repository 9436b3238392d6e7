package gilscope.core.runtime;

import java.util.concurrent.LinkedBlockingQueue;

/**
 * A daemon thread that carries out what it is given, in order, until closed. Thread-safe. For those
 * who may not make Java threads themselves: the session's commands, the recorder's consumer.
 */
public final class Worker implements AutoCloseable {
  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Thread thread;

  /** Its own thread's. */
  private boolean open = true;

  public Worker(String name) {
    thread = new Thread(null, this::work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try {
      while (open) {
        tasks.take().run();
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  /** Queues a task; it must not throw. */
  public void submit(Runnable task) {
    tasks.add(task);
  }

  /** Ends after what is queued. */
  @Override
  public void close() {
    tasks.add(() -> open = false);
  }

  /** Waits until the thread has ended, at most this long. */
  public void awaitEnd(long ms) throws InterruptedException {
    if (Thread.currentThread() != thread) {
      thread.join(ms);
    }
  }
}
