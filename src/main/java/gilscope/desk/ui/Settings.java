package gilscope.desk.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What the window remembers between starts, in one properties file. FX thread only; a file that
 * cannot be read is empty.
 */
public final class Settings {
  private static final int MAX_RECENT = 10;

  private final Path file;
  private final Properties values = new Properties();

  /**
   * @param file read now if it exists, written with every change
   */
  public Settings(Path file) {
    this.file = file;
    if (Files.isReadable(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        values.load(in);
      } catch (IOException | IllegalArgumentException e) {
        values.clear(); // a damaged file costs the settings, not the start
      }
    }
  }

  String get(String key, String otherwise) {
    return values.getProperty(key, otherwise);
  }

  void put(String key, String value) {
    values.setProperty(key, value);
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer out = Files.newBufferedWriter(file)) {
        values.store(out, null);
      }
    } catch (IOException e) {
      // Not remembered; nothing else depends on it.
    }
  }

  List<String> recent() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < MAX_RECENT; i++) {
      String path = values.getProperty("recent." + i);
      if (path != null) {
        all.add(path);
      }
    }
    return all;
  }

  void addRecent(String path) {
    List<String> all = recent();
    all.remove(path);
    all.add(0, path);
    for (int i = 0; i < Math.min(MAX_RECENT, all.size()); i++) {
      put("recent." + i, all.get(i));
    }
  }
}
