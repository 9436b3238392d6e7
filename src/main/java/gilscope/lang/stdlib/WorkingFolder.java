package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What relative paths of one interpreter begin at. Thread-safe. */
final class WorkingFolder {
  private volatile @Nullable Path changed;

  static WorkingFolder of(InterpThread t) {
    return t.interpreter().attached(WorkingFolder.class, WorkingFolder::new);
  }

  /** The program's folder unless it went elsewhere. */
  Path path(InterpThread t) {
    Path p = changed;
    if (p != null) {
      return p;
    }
    PyObject[] path = t.interpreter().path.snapshot(t);
    return Path.of(path.length > 0 && path[0] instanceof PyStr s ? s.value() : "");
  }

  void change(Path to) {
    changed = to;
  }
}
