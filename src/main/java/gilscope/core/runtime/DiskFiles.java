package gilscope.core.runtime;

import gilscope.lang.interp.ProgramFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The files of this machine. Stateless. */
public final class DiskFiles implements ProgramFiles {
  private static final Path UP = Path.of("..");
  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] STAY = {LinkOption.NOFOLLOW_LINKS};

  @Override
  public @Nullable Facts facts(Path path) {
    return facts(path, FOLLOW);
  }

  @Override
  public @Nullable Facts linkFacts(Path path) {
    return facts(path, STAY);
  }

  private static @Nullable Facts facts(Path path, LinkOption... options) {
    try {
      BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class, options);
      if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
        return new Facts(a.isDirectory(), a.isRegularFile(), a.size(), nanos(a.lastModifiedTime()));
      }
      Map<String, Object> unix = Files.readAttributes(path, "unix:mode,nlink,ino,ctime", options);
      return new Facts(
          a.isDirectory(),
          a.isRegularFile(),
          a.size(),
          nanos(a.lastModifiedTime()),
          (int) number(unix, "mode"),
          (int) number(unix, "nlink"),
          number(unix, "ino"),
          nanos(a.lastAccessTime()),
          unix.get("ctime") instanceof FileTime t ? nanos(t) : 0);
    } catch (IOException e) {
      return null;
    }
  }

  private static long number(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof Number n ? n.longValue() : 0;
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
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

  /**
   * A link that goes up could lead, once moved or by way of other links, where the program may not
   * look: there is none.
   */
  @Override
  public @Nullable String makeLink(Path path, String target) {
    Path to = Path.of(target);
    boolean up = StreamSupport.stream(to.spliterator(), false).anyMatch(UP::equals);
    return to.isAbsolute() || up
        ? NOT_PERMITTED
        : attempt(() -> Files.createSymbolicLink(path, to));
  }

  @Override
  public @Nullable String linkTarget(Path path) {
    try {
      return Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString() : null;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public @Nullable String nameAgain(Path file, Path path) {
    return Files.isSymbolicLink(file) ? NOT_PERMITTED : attempt(() -> Files.createLink(path, file));
  }

  @Override
  public @Nullable String change(
      Path path, boolean link, int mode, long accessedNs, long modifiedNs) {
    LinkOption[] options = link ? STAY : FOLLOW;
    return attempt(
        () -> {
          if (mode >= 0) {
            Files.setAttribute(path, "unix:mode", mode, options);
          }
          if (accessedNs >= 0 || modifiedNs >= 0) {
            Files.getFileAttributeView(path, BasicFileAttributeView.class, options)
                .setTimes(time(modifiedNs), time(accessedNs), null);
          }
        });
  }

  private static @Nullable FileTime time(long ns) {
    return ns < 0 ? null : FileTime.from(ns, TimeUnit.NANOSECONDS);
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
    } catch (UnsupportedOperationException e) {
      return NOT_PERMITTED; // a file system without such things
    }
  }
}
