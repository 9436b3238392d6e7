package gilscope.core.runtime;

import java.nio.file.Path;
import java.util.List;

/** What of the file system a program may touch. Immutable. */
final class Permissions {
  private final List<Path> read;
  private final List<Path> write;

  Permissions(Program program, Settings settings) {
    Path folder = program.folder();
    List<Path> readable = new java.util.ArrayList<>(settings.read());
    readable.addAll(settings.write());
    if (folder != null) {
      readable.add(folder);
    }
    this.read = absolute(readable);
    this.write = absolute(settings.write());
  }

  private static List<Path> absolute(List<Path> paths) {
    return paths.stream().map(p -> p.toAbsolutePath().normalize()).toList();
  }

  boolean grantsRead(Path path) {
    return inside(read, path);
  }

  /** Whether a folder that may be read, the program's own in /tmp included, lies in it. */
  boolean leadsToReadable(Path folder) {
    Path above = folder.toAbsolutePath().normalize();
    return above.getParent() == null || read.stream().anyMatch(each -> each.startsWith(above));
  }

  boolean grantsWrite(Path path) {
    return inside(write, path);
  }

  private static boolean inside(List<Path> granted, Path path) {
    if (NullDevice.is(path)) {
      return true;
    }
    Path wanted = path.toAbsolutePath().normalize();
    for (Path each : granted) {
      if (wanted.startsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
