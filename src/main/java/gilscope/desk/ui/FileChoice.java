package gilscope.desk.ui;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks the user for files. An interface because JavaFX's headless platform has no file dialogs. FX
 * thread only.
 */
public interface FileChoice {
  /**
   * @param kind what to open, for the title and the filter
   * @param patterns such as {@code *.py}
   */
  Optional<Path> open(String kind, String... patterns);

  /** Where to write, with a suggested name. */
  Optional<Path> save(String kind, String suggestedName, String... patterns);
}
