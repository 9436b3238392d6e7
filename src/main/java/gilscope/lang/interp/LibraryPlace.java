package gilscope.lang.interp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A folder of resources in the JAR where it lies. A class loader looks for what is not there in
 * every JAR of the class path, and opens them all: most of what an import costs. Thread-safe.
 */
final class LibraryPlace {
  private final String folder;

  /** Null where the folder lies in no JAR: the class loader is asked. */
  private final @Nullable JarFile jar;

  /**
   * Finds a place.
   *
   * @param folder with a slash at the end
   * @param known a resource that lies in the same JAR
   */
  LibraryPlace(String folder, String known) {
    this.folder = folder;
    try {
      URL url = LibraryPlace.class.getClassLoader().getResource(known);
      this.jar =
          url != null && url.openConnection() instanceof JarURLConnection c ? c.getJarFile() : null;
    } catch (IOException e) {
      throw new UncheckedIOException("looking for " + known, e);
    }
  }

  /** The bytes of a file in the folder; null if there is none. */
  byte @Nullable [] read(String name) {
    try (InputStream in = open(folder + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + folder + name, e);
    }
  }

  private @Nullable InputStream open(String name) throws IOException {
    if (jar == null) {
      return LibraryPlace.class.getClassLoader().getResourceAsStream(name);
    }
    ZipEntry entry = jar.getEntry(name);
    return entry == null ? null : jar.getInputStream(entry);
  }
}
