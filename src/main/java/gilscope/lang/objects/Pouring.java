package gilscope.lang.objects;

import org.jspecify.annotations.Nullable;

/** An iterator that can give many values in one go. */
public interface Pouring {
  /**
   * The next value that {@code taker} has not taken: those before it have been offered to it, each
   * when it would have been returned (null: nobody takes any); null when exhausted. On the thread
   * whose state it is given.
   */
  @Nullable PyObject next(ThreadState t, @Nullable Taker taker);
}
