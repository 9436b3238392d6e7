package gilscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files that the user names. Stateless. */
final class InputFile {
  private InputFile() {}

  /**
   * A file that exists.
   *
   * @throws UserError otherwise
   */
  static Path existing(String name) {
    Path file;
    try {
      file = Path.of(name);
    } catch (InvalidPathException e) {
      throw new UserError("'" + name + "' is not a file name; try another one");
    }
    if (Files.isDirectory(file)) {
      throw new UserError("'" + name + "' is a folder; try a .py file in it");
    }
    if (!Files.exists(file)) {
      throw new UserError("there is no file '" + name + "'; try another path");
    }
    if (!Files.isReadable(file)) {
      throw new UserError("the file '" + name + "' cannot be read; try changing its permissions");
    }
    return file;
  }

  /**
   * All of an existing file.
   *
   * @throws UserError if it cannot be read
   */
  static byte[] read(String name) {
    try {
      return Files.readAllBytes(existing(name));
    } catch (IOException e) {
      throw new UserError(
          "the file '" + name + "' cannot be read (" + e.getMessage() + "); try again");
    }
  }
}
