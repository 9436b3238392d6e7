package gilscope.lang.interp;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of the outside world. Whether a program may touch one is asked from the {@link Gate}
 * before. Thread-safe; errors are answers, not exceptions.
 */
public interface ProgramFiles {
  /** What {@code stat} tells. */
  record Facts(boolean directory, boolean regular, long size, long modifiedNs) {}

  /** Null if there is nothing of that name. */
  @Nullable Facts facts(Path path);

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
