package gilscope.core.runtime;

import gilscope.lang.interp.ProgramFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of this machine with a {@value #FOLDER} of the program's own: in memory, empty at the
 * start and gone at the end.
 *
 * <p><b>Why.</b> Programs that make temporary files are common, and harmless as long as no real
 * folder is opened to them; a run with such a folder replays, too. Thread-safe.
 */
final class ScratchFiles implements ProgramFiles {
  static final String FOLDER = "/tmp";

  private static final Path ROOT = Path.of(FOLDER);
  private static final long CAPACITY = 128L << 20;

  /** Content null: a folder. */
  private record Entry(byte @Nullable [] content, long modifiedNs) {}

  private final ProgramFiles disk;
  private final Predicate<Path> granted;
  private final LongSupplier epochNs;
  private final TreeMap<Path, Entry> entries = new TreeMap<>();
  private long used;

  /**
   * @param granted paths that are the machine's own although they lie below {@value #FOLDER}
   */
  ScratchFiles(ProgramFiles disk, Predicate<Path> granted, LongSupplier epochNs) {
    this.disk = disk;
    this.granted = granted;
    this.epochNs = epochNs;
    entries.put(ROOT, new Entry(null, 0));
  }

  /** Whether a path lies in the program's own folder, which it may always use. */
  boolean holds(Path path) {
    Path p = path.toAbsolutePath().normalize();
    return p.startsWith(ROOT) && !granted.test(p);
  }

  @Override
  public @Nullable Facts facts(Path path) {
    if (!holds(path)) {
      return disk.facts(path);
    }
    synchronized (entries) {
      Entry e = entries.get(path);
      if (e == null) {
        return null;
      }
      byte[] content = e.content;
      return new Facts(
          content == null, content != null, content == null ? 4096 : content.length, e.modifiedNs);
    }
  }

  @Override
  public byte @Nullable [] read(Path path) {
    if (!holds(path)) {
      return disk.read(path);
    }
    synchronized (entries) {
      Entry e = entries.get(path);
      return e == null || e.content == null ? null : e.content.clone();
    }
  }

  @Override
  public @Nullable String write(Path path, byte[] content) {
    if (!holds(path)) {
      return disk.write(path, content);
    }
    synchronized (entries) {
      if (!isFolder(path.getParent())) {
        return "no such folder";
      }
      Entry old = entries.get(path);
      if (old != null && old.content == null) {
        return "is a folder";
      }
      long size =
          used + content.length - (old == null || old.content == null ? 0 : old.content.length);
      if (size > CAPACITY) {
        return "No space left on device";
      }
      used = size;
      entries.put(path, new Entry(content.clone(), epochNs.getAsLong()));
      return null;
    }
  }

  private boolean isFolder(@Nullable Path path) {
    Entry e = path == null ? null : entries.get(path);
    return e != null && e.content == null;
  }

  @Override
  public @Nullable List<String> list(Path folder) {
    if (!holds(folder)) {
      return disk.list(folder);
    }
    synchronized (entries) {
      return isFolder(folder) ? children(folder) : null;
    }
  }

  private List<String> children(Path folder) {
    List<String> names = new ArrayList<>();
    for (Path p : entries.keySet()) {
      Path name = p.getFileName();
      if (folder.equals(p.getParent()) && name != null) {
        names.add(name.toString());
      }
    }
    return names;
  }

  @Override
  public @Nullable String makeFolder(Path folder) {
    if (!holds(folder)) {
      return disk.makeFolder(folder);
    }
    synchronized (entries) {
      if (entries.containsKey(folder) || !isFolder(folder.getParent())) {
        return "exists, or there is no folder above";
      }
      entries.put(folder, new Entry(null, epochNs.getAsLong()));
      return null;
    }
  }

  @Override
  public @Nullable String delete(Path path) {
    if (!holds(path)) {
      return disk.delete(path);
    }
    synchronized (entries) {
      Entry e = entries.get(path);
      if (e == null || (e.content == null && !children(path).isEmpty())) {
        return "not there, or not empty";
      }
      used -= e.content == null ? 0 : e.content.length;
      entries.remove(path);
      return null;
    }
  }

  @Override
  public @Nullable String move(Path from, Path to) {
    if (!holds(from) && !holds(to)) {
      return disk.move(from, to);
    }
    if (holds(from) != holds(to)) {
      return "Invalid cross-device link";
    }
    synchronized (entries) {
      if (!entries.containsKey(from) || !isFolder(to.getParent()) || to.startsWith(from)) {
        return "not there";
      }
      for (Path p : Arrays.asList(entries.keySet().toArray(Path[]::new))) {
        Entry e = p.startsWith(from) ? entries.remove(p) : null;
        if (e != null) {
          entries.put(to.resolve(from.relativize(p)), e);
        }
      }
      return null;
    }
  }
}
