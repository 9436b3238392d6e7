package gilscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sample programs that come with Gilscope. Stateless. */
final class Samples {
  private static final String FOLDER = "gilscope/assets/samples";

  private Samples() {}

  /** All of them, name → text, sorted; from a jar or a folder, whichever the class path has. */
  static Map<String, String> all() throws IOException {
    ClassLoader loader = Samples.class.getClassLoader();
    URL folder = loader.getResource(FOLDER);
    if (folder == null) {
      return Map.of();
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri));
      }
      String jar = uri.getRawSchemeSpecificPart().split("!", 2)[0];
      try (FileSystem inside = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
        return read(inside.getPath(FOLDER));
      }
    } catch (URISyntaxException e) {
      throw new IOException("the samples at " + folder, e);
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".py")) {
          try (InputStream in = Files.newInputStream(file)) {
            found.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return found;
  }
}
