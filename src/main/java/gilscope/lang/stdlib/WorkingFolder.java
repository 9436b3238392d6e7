package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What relative paths of one interpreter begin at, and its {@code umask}. Thread-safe. */
final class WorkingFolder {
  private volatile @Nullable Path changed;
  private final AtomicInteger mask = new AtomicInteger(022);

  static WorkingFolder of(InterpThread t) {
    return t.interpreter().attached(WorkingFolder.class, WorkingFolder::new);
  }

  /** The program's folder unless it went elsewhere. */
  Path path(InterpThread t) {
    Path p = changed;
    return p != null ? p : Path.of(t.interpreter().folder());
  }

  /** The permissions that new files do not get. */
  int mask() {
    return mask.get();
  }

  /** Sets those; which they were. */
  int mask(int now) {
    return mask.getAndSet(now);
  }

  void change(Path to) {
    changed = to;
  }
}
