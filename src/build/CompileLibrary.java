import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.CodeFile;
import gilscope.lang.compiler.Compiler;
import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compiles the standard library into the folder that it is given, so that a program does not wait
 * for it: most of a cold start with a few imports would be our parser running cold.
 *
 * <p>Run from source by Maven's toolchain JDK, with the compiled classes on the class path.
 */
final class CompileLibrary {
  /** Packages for purposes of their own. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "test",
          "lib2to3",
          "idlelib",
          "turtledemo",
          "tkinter",
          "msilib",
          "ensurepip",
          "venv",
          "pydoc_data",
          "curses",
          "sqlite3",
          "ctypes",
          "__phello__",
          "more");

  private CompileLibrary() {}

  public static void main(String[] args) throws IOException, URISyntaxException {
    Path out = Path.of(args[0]);
    int made = 0;
    for (String name : names()) {
      String path = ClassPathLibrary.ENTRY + "/" + name;
      byte[] source = ClassPathLibrary.read(path);
      Code code = source == null ? null : compile(path, source);
      if (code != null) {
        Path file = out.resolve(name + "c");
        Files.createDirectories(file.getParent());
        Files.write(file, CodeFile.write(code, source));
        made++;
      }
    }
    if (made < 100) {
      throw new IllegalStateException("only " + made + " modules of the library were found");
    }
  }

  /** Null where it is no Python 3.14: whoever imports it is told then. */
  private static Code compile(String path, byte[] source) {
    if (SourceText.decode(path, source) instanceof ParseResult.Ok<SourceText> text
        && Parser.parseModule(text.value()) instanceof ParseResult.Ok<Mod.Module> tree
        && Compiler.compile(tree.value(), text.value())
            instanceof ParseResult.Ok<Compiler.Compiled> done) {
      return done.value().code();
    }
    return null;
  }

  private static Set<String> names() throws IOException, URISyntaxException {
    Set<String> names =
        new TreeSet<>(List.of("_frozen_importlib.py", "_frozen_importlib_external.py"));
    names.addAll(beside("gilscope/pylib", "threading.py"));
    names.addAll(beside("META-INF/resources/libpython", "abc.py"));
    return names;
  }

  /** A jar need not have entries for its folders, so one of the files leads there. */
  private static List<String> beside(String place, String file)
      throws IOException, URISyntaxException {
    ClassLoader loader = CompileLibrary.class.getClassLoader();
    URI uri = loader.getResource(place + "/" + file).toURI();
    if (!uri.getScheme().equals("jar")) {
      return below(Path.of(uri).getParent());
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return below(jar.getPath(place));
    }
  }

  private static List<String> below(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).toList()) {
        Path name = folder.relativize(file);
        if (!LEFT_OUT.contains(name.getName(0).toString())) {
          names.add(name.toString().replace('\\', '/'));
        }
      }
    }
    return names;
  }
}
