package gilscope.lang.interp;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The standard library on the class path: our own files first, then those of the {@code
 * python-resources} jar, to which our files under {@code more/} are appended: what 3.14 has and the
 * jar's 3.12 has not. Its entry on {@code sys.path} is {@value #ENTRY}. Stateless.
 */
public final class ClassPathLibrary implements SourceRoot {
  /** Not a file system path: nobody can be tempted to write there. */
  public static final String ENTRY = "<library>";

  private static final LibraryPlace OWN = own("gilscope/pylib/");
  private static final LibraryPlace PYTHON_RESOURCES =
      new LibraryPlace("META-INF/resources/libpython/", "META-INF/resources/libpython/os.py");

  /** Additions to a file of the library, executed as its last lines. */
  private static final LibraryPlace MORE = own("gilscope/pylib/more/");

  /** Where {@code src/build/CompileLibrary.java} puts what it makes. */
  private static final LibraryPlace COMPILED = own("gilscope/compiled/");

  /** Modules that CPython has frozen under another name than that of their file. */
  private static final Map<String, String> FROZEN =
      Map.of(
          "_frozen_importlib.py", "importlib/_bootstrap.py",
          "_frozen_importlib_external.py", "importlib/_bootstrap_external.py");

  /** Modules of the jar that 3.13 removed (PEP 594, and lib2to3). */
  private static final Set<String> REMOVED =
      Set.of(
          "aifc",
          "cgi",
          "cgitb",
          "chunk",
          "crypt",
          "imghdr",
          "lib2to3",
          "mailcap",
          "msilib",
          "nntplib",
          "pipes",
          "sndhdr",
          "sunau",
          "telnetlib",
          "uu",
          "xdrlib");

  private static LibraryPlace own(String folder) {
    return new LibraryPlace(folder, LibraryAdaptation.RESOURCE);
  }

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
    String asked = path.substring(ENTRY.length() + 1);
    if (asked.startsWith("more/") || REMOVED.contains(topName(asked))) {
      return null;
    }
    String relative = FROZEN.getOrDefault(asked, asked);
    byte[] found = OWN.read(relative);
    byte[] content = found == null ? PYTHON_RESOURCES.read(relative) : found;
    return content == null ? null : withMore(LibraryAdaptation.apply(relative, content), relative);
  }

  /** The module, or the package it is in, that a file of the library belongs to. */
  private static String topName(String file) {
    return file.substring(0, Math.max(file.indexOf(file.indexOf('/') < 0 ? '.' : '/'), 0));
  }

  /**
   * What the build made of a library file, for {@link gilscope.lang.bytecode.CodeFile}; null if
   * nothing.
   */
  static byte @Nullable [] compiled(String path) {
    return path.startsWith(ENTRY + "/")
        ? COMPILED.read(path.substring(ENTRY.length() + 1) + "c")
        : null;
  }

  private static byte[] withMore(byte[] content, String relative) {
    byte[] more = MORE.read(relative);
    if (more == null) {
      return content;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(content);
    out.write('\n');
    out.writeBytes(more);
    return out.toByteArray();
  }

  @Override
  public boolean isDirectory(InterpThread t, String path) {
    return false;
  }
}
