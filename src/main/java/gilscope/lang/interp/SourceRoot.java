package gilscope.lang.interp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Python source files come from: one kind of entry of {@code sys.path}. Each entry of the
 * path is asked from the roots in order; the first that {@linkplain #serves serves} it answers.
 */
public interface SourceRoot {
  /**
   * Whether this root knows what an entry of {@code sys.path} or a package's {@code __path__}
   * means.
   */
  boolean serves(String entry);

  /**
   * The bytes of a file, or null if there is none or the program may not read it.
   *
   * @param path as {@link #join} makes it
   */
  byte @Nullable [] read(InterpThread t, String path);

  /** Whether a directory is there (namespace packages). */
  boolean isDirectory(InterpThread t, String path);

  /** A path below an entry. */
  default String join(String entry, String relative) {
    return entry.isEmpty()
        ? relative
        : entry.endsWith("/") ? entry + relative : entry + "/" + relative;
  }

  /** What goes onto {@code sys.path} for this root by itself. */
  default List<String> entries() {
    return List.of();
  }
}
