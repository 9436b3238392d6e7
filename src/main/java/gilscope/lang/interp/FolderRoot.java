package gilscope.lang.interp;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Folders of the file system, as far as the Gate lets the program read them. Stateless. */
public final class FolderRoot implements SourceRoot {
  @Override
  public boolean serves(String entry) {
    return !entry.startsWith("<");
  }

  @Override
  public byte @Nullable [] read(InterpThread t, String path) {
    try {
      Path file = Path.of(path);
      return t.gate().mayRead(file) ? t.gate().files().read(file) : null;
    } catch (InvalidPathException e) {
      return null; // as a file that is not there: the next entry may have it
    }
  }

  @Override
  public boolean isDirectory(InterpThread t, String path) {
    try {
      Path folder = Path.of(path);
      if (!t.gate().mayRead(folder)) {
        return false;
      }
      ProgramFiles.Facts facts = t.gate().files().facts(folder);
      return facts != null && facts.directory();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
