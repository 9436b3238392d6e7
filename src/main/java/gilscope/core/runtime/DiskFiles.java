package gilscope.core.runtime;

import gilscope.lang.interp.ProgramFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of this machine. Stateless. */
public final class DiskFiles implements ProgramFiles {
  @Override
  public @Nullable Facts facts(Path path) {
    try {
      BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
      return new Facts(
          a.isDirectory(),
          a.isRegularFile(),
          a.size(),
          a.lastModifiedTime().toMillis() * 1_000_000L);
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public byte @Nullable [] read(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public @Nullable String write(Path path, byte[] content) {
    return attempt(() -> Files.write(path, content));
  }

  @Override
  public @Nullable List<String> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public @Nullable String makeFolder(Path folder) {
    return attempt(() -> Files.createDirectory(folder));
  }

  @Override
  public @Nullable String delete(Path path) {
    return attempt(() -> Files.delete(path));
  }

  @Override
  public @Nullable String move(Path from, Path to) {
    return attempt(() -> Files.move(from, to));
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private static @Nullable String attempt(Attempt a) {
    try {
      a.run();
      return null;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
