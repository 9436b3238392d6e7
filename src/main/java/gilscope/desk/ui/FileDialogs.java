package gilscope.desk.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The desktop's own file dialogs. FX thread only. */
final class FileDialogs implements FileChoice {
  private final Window owner;
  private final Settings settings;

  FileDialogs(Window owner, Settings settings) {
    this.owner = owner;
    this.settings = settings;
  }

  private FileChooser chooser(String kind, String[] patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(kind);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
    File folder = new File(settings.get("folder", System.getProperty("user.dir", ".")));
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private Optional<Path> chosen(File file) {
    File folder = file.getParentFile();
    if (folder != null) {
      settings.put("folder", folder.getPath());
    }
    return Optional.of(file.toPath());
  }

  @Override
  public Optional<Path> open(String kind, String... patterns) {
    File file = chooser(kind, patterns).showOpenDialog(owner);
    return file == null ? Optional.empty() : chosen(file);
  }

  @Override
  public Optional<Path> save(String kind, String suggestedName, String... patterns) {
    FileChooser chooser = chooser(kind, patterns);
    chooser.setInitialFileName(suggestedName);
    File file = chooser.showSaveDialog(owner);
    return file == null ? Optional.empty() : chosen(file);
  }
}
