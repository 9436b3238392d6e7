package gilscope.lang.interp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard library on the class path: our own files first, then those of the {@code
 * python-resources} jar. Its entry on {@code sys.path} is {@value #ENTRY}. Stateless.
 */
public final class ClassPathLibrary implements SourceRoot {
  /** Not a file system path: nobody can be tempted to write there. */
  public static final String ENTRY = "<library>";

  private static final List<String> PLACES =
      List.of("gilscope/pylib/", "META-INF/resources/libpython/");

  @Override
  public boolean serves(String entry) {
    return entry.equals(ENTRY) || entry.startsWith(ENTRY + "/");
  }

  @Override
  public List<String> entries() {
    return List.of(ENTRY);
  }

  @Override
  public byte @Nullable [] read(InterpThread t, String path) {
    return read(path);
  }

  /** The bytes of a library file by the name that tracebacks show. */
  public static byte @Nullable [] read(String path) {
    if (!path.startsWith(ENTRY + "/")) {
      return null;
    }
    String relative = path.substring(ENTRY.length() + 1);
    for (String place : PLACES) {
      try (InputStream in =
          ClassPathLibrary.class.getClassLoader().getResourceAsStream(place + relative)) {
        if (in != null) {
          return LibraryAdaptation.apply(relative, in.readAllBytes());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("reading " + path, e);
      }
    }
    return null;
  }

  @Override
  public boolean isDirectory(InterpThread t, String path) {
    return false;
  }
}
