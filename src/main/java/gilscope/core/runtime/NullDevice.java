package gilscope.core.runtime;

import gilscope.lang.interp.ProgramFiles;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files among which {@code /dev/null} is empty and takes what is written: nothing of the machine is
 * reached by it, so every program has it. Stateless.
 */
final class NullDevice implements ProgramFiles {
  private static final Path PATH = Path.of("/dev/null");
  private static final Facts FACTS = new Facts(false, false, 0, 0, 0020666, 1, 0, 0, 0);

  private final ProgramFiles others;

  NullDevice(ProgramFiles others) {
    this.others = others;
  }

  static boolean is(Path path) {
    return path.equals(PATH);
  }

  @Override
  public @Nullable Facts facts(Path path) {
    return is(path) ? FACTS : others.facts(path);
  }

  @Override
  public @Nullable Facts linkFacts(Path path) {
    return is(path) ? FACTS : others.linkFacts(path);
  }

  @Override
  public @Nullable String makeLink(Path path, String target) {
    return is(path) ? NOT_PERMITTED : others.makeLink(path, target);
  }

  @Override
  public @Nullable String linkTarget(Path path) {
    return is(path) ? null : others.linkTarget(path);
  }

  @Override
  public @Nullable String nameAgain(Path file, Path path) {
    return is(file) || is(path) ? NOT_PERMITTED : others.nameAgain(file, path);
  }

  @Override
  public @Nullable String change(
      Path path, boolean link, int mode, long accessedNs, long modifiedNs) {
    return is(path) ? NOT_PERMITTED : others.change(path, link, mode, accessedNs, modifiedNs);
  }

  @Override
  public byte @Nullable [] read(Path path) {
    return is(path) ? new byte[0] : others.read(path);
  }

  @Override
  public @Nullable String write(Path path, byte[] content) {
    return is(path) ? null : others.write(path, content);
  }

  @Override
  public @Nullable List<String> list(Path folder) {
    return is(folder) ? null : others.list(folder);
  }

  @Override
  public @Nullable String makeFolder(Path folder) {
    return is(folder) ? NOT_PERMITTED : others.makeFolder(folder);
  }

  @Override
  public @Nullable String delete(Path path) {
    return is(path) ? NOT_PERMITTED : others.delete(path);
  }

  @Override
  public @Nullable String move(Path from, Path to) {
    return is(from) || is(to) ? NOT_PERMITTED : others.move(from, to);
  }
}
