package gilscope.lang.interp;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of the outside world. Whether a program may touch one is asked from the {@link Gate}
 * before. Thread-safe; errors are answers, not exceptions.
 */
public interface ProgramFiles {
  /** The answer to changes that are not for programs to make. */
  String NOT_PERMITTED = "Operation not permitted";

  /**
   * What {@code stat} tells.
   *
   * @param mode {@code st_mode}: the kind and the permissions
   * @param names hard links
   * @param number {@code st_ino}; 0 if unknown
   */
  record Facts(
      boolean directory,
      boolean regular,
      long size,
      long modifiedNs,
      int mode,
      int names,
      long number,
      long accessedNs,
      long changedNs) {
    /** A file or folder of which no more than this is told. */
    public Facts(boolean directory, boolean regular, long size, long modifiedNs) {
      this(
          directory,
          regular,
          size,
          modifiedNs,
          directory ? 0040755 : 0100644,
          1,
          0,
          modifiedNs,
          modifiedNs);
    }

    /** The same with another size. */
    public Facts sized(long now) {
      return new Facts(
          directory, regular, now, modifiedNs, mode, names, number, accessedNs, changedNs);
    }
  }

  /** Null if there is nothing of that name. */
  @Nullable Facts facts(Path path);

  /** Those of a symbolic link itself; where there are none, {@link #facts}. */
  default @Nullable Facts linkFacts(Path path) {
    return facts(path);
  }

  /** Makes a symbolic link; null if done, else what went wrong. */
  default @Nullable String makeLink(Path path, String target) {
    return NOT_PERMITTED;
  }

  /** What a symbolic link names; null if it is none. */
  default @Nullable String linkTarget(Path path) {
    return null;
  }

  /** Gives a file one more name; null if done, else what went wrong. */
  default @Nullable String nameAgain(Path file, Path path) {
    return NOT_PERMITTED;
  }

  /**
   * Sets the permissions and the times of a file, of the link itself if {@code link}, leaving what
   * is negative; null if done, else what went wrong.
   */
  default @Nullable String change(
      Path path, boolean link, int mode, long accessedNs, long modifiedNs) {
    return NOT_PERMITTED;
  }

  /** The content; null if it cannot be read. */
  byte @Nullable [] read(Path path);

  /** Replaces the content or makes the file; null if done, else what went wrong. */
  @Nullable String write(Path path, byte[] content);

  /** Names in a folder in order, null if it is none. */
  @Nullable List<String> list(Path folder);

  /** Makes a folder; null if done, else what went wrong. */
  @Nullable String makeFolder(Path folder);

  /** Deletes a file or an empty folder; null if done, else what went wrong. */
  @Nullable String delete(Path path);

  /** Renames; null if done, else what went wrong. */
  @Nullable String move(Path from, Path to);

  /** No files at all. */
  ProgramFiles NONE =
      new ProgramFiles() {
        @Override
        public @Nullable Facts facts(Path path) {
          return null;
        }

        @Override
        public byte @Nullable [] read(Path path) {
          return null;
        }

        @Override
        public String write(Path path, byte[] content) {
          return "no files";
        }

        @Override
        public @Nullable List<String> list(Path folder) {
          return null;
        }

        @Override
        public String makeFolder(Path folder) {
          return "no files";
        }

        @Override
        public String delete(Path path) {
          return "no files";
        }

        @Override
        public String move(Path from, Path to) {
          return "no files";
        }
      };
}
