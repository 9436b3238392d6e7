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
 * start and gone at the end. It has links, modes and times; a symbolic link that leads out of it
 * leads nowhere.
 *
 * <p><b>Why.</b> Programs that make temporary files are common, and harmless as long as no real
 * folder is opened to them; a run with such a folder replays, too. Modes are kept and not obeyed:
 * the program owns its folder. Thread-safe.
 */
final class ScratchFiles implements ProgramFiles {
  static final String FOLDER = "/tmp";

  private static final Path ROOT = Path.of(FOLDER);
  private static final long CAPACITY = 128L << 20;

  /** As many links as Linux follows on one path. */
  private static final int MOST_LINKS = 40;

  private final ProgramFiles disk;
  private final Predicate<Path> granted;
  private final LongSupplier epochNs;
  private final TreeMap<Path, ScratchNode> entries = new TreeMap<>();
  private long used;
  private long serial = 1;

  /**
   * @param granted paths that are the machine's own although they lie below {@value #FOLDER}
   */
  ScratchFiles(ProgramFiles disk, Predicate<Path> granted, LongSupplier epochNs) {
    this.disk = disk;
    this.granted = granted;
    this.epochNs = epochNs;
    entries.put(ROOT, new ScratchNode(serial, 0, null, null));
  }

  /** Whether a path lies in the program's own folder, which it may always use. */
  boolean holds(Path path) {
    Path p = path.toAbsolutePath().normalize();
    return p.startsWith(ROOT) && !granted.test(p);
  }

  private ScratchNode made(byte @Nullable [] content, @Nullable String target) {
    serial++;
    return new ScratchNode(serial, epochNs.getAsLong(), content, target);
  }

  /**
   * Where a path leads when the links on it are followed, the last one too if {@code wholly}; null
   * if in a circle or out of the folder.
   */
  private @Nullable Path real(Path path, boolean wholly) {
    Path whole = path.toAbsolutePath().normalize();
    for (int links = 0; links <= MOST_LINKS; links++) {
      Path next = followed(whole, wholly);
      if (next == null) {
        return whole;
      }
      if (!holds(next)) {
        return null;
      }
      whole = next;
    }
    return null;
  }

  /** The path with its first link replaced by what it names; null if there is none. */
  private @Nullable Path followed(Path path, boolean wholly) {
    int depth = path.getNameCount();
    for (int n = ROOT.getNameCount() + 1; n <= (wholly ? depth : depth - 1); n++) {
      Path prefix = ROOT.resolveSibling(path.subpath(0, n));
      ScratchNode node = entries.get(prefix);
      if (node == null) {
        return null;
      }
      String target = node.target();
      if (target != null) {
        Path to = prefix.resolveSibling(target);
        return (n < depth ? to.resolve(path.subpath(n, depth)) : to).normalize();
      }
    }
    return null;
  }

  private @Nullable ScratchNode node(Path path, boolean wholly) {
    Path real = real(path, wholly);
    return real == null ? null : entries.get(real);
  }

  @Override
  public @Nullable Facts facts(Path path) {
    return holds(path) ? facts(path, true) : disk.facts(path);
  }

  @Override
  public @Nullable Facts linkFacts(Path path) {
    return holds(path) ? facts(path, false) : disk.linkFacts(path);
  }

  private @Nullable Facts facts(Path path, boolean wholly) {
    synchronized (entries) {
      Path real = real(path, wholly);
      ScratchNode node = real == null ? null : entries.get(real);
      return node == null || real == null ? null : node.facts(node.folder() ? folders(real) : 0);
    }
  }

  /** The folders in a folder, each of which names it once more. */
  private int folders(Path folder) {
    int n = 0;
    for (var e : entries.tailMap(folder, false).entrySet()) {
      if (!e.getKey().startsWith(folder)) {
        break;
      }
      n += e.getValue().folder() && folder.equals(e.getKey().getParent()) ? 1 : 0;
    }
    return n;
  }

  @Override
  public byte @Nullable [] read(Path path) {
    if (!holds(path)) {
      return disk.read(path);
    }
    synchronized (entries) {
      ScratchNode node = node(path, true);
      byte[] content = node == null ? null : node.content();
      return content == null ? null : content.clone();
    }
  }

  @Override
  public @Nullable String write(Path path, byte[] content) {
    if (!holds(path)) {
      return disk.write(path, content);
    }
    synchronized (entries) {
      Path real = real(path, true);
      if (real == null || !isFolder(real.getParent())) {
        return "no such folder";
      }
      ScratchNode old = entries.get(real);
      if (old != null && old.folder()) {
        return "is a folder";
      }
      long size = used + content.length - (old == null ? 0 : old.size());
      if (size > CAPACITY) {
        return "No space left on device";
      }
      used = size;
      if (old == null) {
        entries.put(real, made(content.clone(), null));
      } else {
        old.replace(content.clone(), epochNs.getAsLong());
      }
      return null;
    }
  }

  private boolean isFolder(@Nullable Path path) {
    ScratchNode node = path == null ? null : node(path, true);
    return node != null && node.folder();
  }

  @Override
  public @Nullable List<String> list(Path folder) {
    if (!holds(folder)) {
      return disk.list(folder);
    }
    synchronized (entries) {
      Path real = real(folder, true);
      return real != null && isFolder(real) ? children(real) : null;
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

  /** Puts something new in a folder; null if done, else what went wrong. */
  private @Nullable String put(Path path, ScratchNode node) {
    Path real = real(path, false);
    if (real == null || entries.containsKey(real) || !isFolder(real.getParent())) {
      return "exists, or there is no folder above";
    }
    entries.put(real, node);
    return null;
  }

  @Override
  public @Nullable String makeFolder(Path folder) {
    if (!holds(folder)) {
      return disk.makeFolder(folder);
    }
    synchronized (entries) {
      return put(folder, made(null, null));
    }
  }

  @Override
  public @Nullable String makeLink(Path path, String target) {
    if (!holds(path)) {
      return disk.makeLink(path, target);
    }
    synchronized (entries) {
      return put(path, made(null, target));
    }
  }

  @Override
  public @Nullable String linkTarget(Path path) {
    if (!holds(path)) {
      return disk.linkTarget(path);
    }
    synchronized (entries) {
      ScratchNode node = node(path, false);
      return node == null ? null : node.target();
    }
  }

  @Override
  public @Nullable String nameAgain(Path file, Path path) {
    if (!holds(file) || !holds(path)) {
      return disk.nameAgain(file, path);
    }
    synchronized (entries) {
      ScratchNode node = node(file, false);
      if (node == null || node.folder()) {
        return "not a file";
      }
      String problem = put(path, node);
      if (problem == null) {
        node.named(1, epochNs.getAsLong());
      }
      return problem;
    }
  }

  @Override
  public @Nullable String change(
      Path path, boolean link, int mode, long accessedNs, long modifiedNs) {
    if (!holds(path)) {
      return disk.change(path, link, mode, accessedNs, modifiedNs);
    }
    synchronized (entries) {
      ScratchNode node = node(path, !link);
      if (node == null) {
        return "not there";
      }
      node.change(mode, accessedNs, modifiedNs, epochNs.getAsLong());
      return null;
    }
  }

  @Override
  public @Nullable String delete(Path path) {
    if (!holds(path)) {
      return disk.delete(path);
    }
    synchronized (entries) {
      Path real = real(path, false);
      ScratchNode node = real == null ? null : entries.get(real);
      if (node == null || real == null || (node.folder() && !children(real).isEmpty())) {
        return "not there, or not empty";
      }
      if (node.named(-1, epochNs.getAsLong()) == 0) {
        used -= node.size();
      }
      entries.remove(real);
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
      Path old = real(from, false);
      Path now = real(to, false);
      if (old == null
          || now == null
          || !entries.containsKey(old)
          || !isFolder(now.getParent())
          || now.startsWith(old)) {
        return "not there";
      }
      for (Path p : Arrays.asList(entries.keySet().toArray(Path[]::new))) {
        ScratchNode node = p.startsWith(old) ? entries.remove(p) : null;
        if (node != null) {
          entries.put(now.resolve(old.relativize(p)), node);
        }
      }
      return null;
    }
  }
}
