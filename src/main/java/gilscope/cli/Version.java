package gilscope.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    @Nullable String built = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "Gilscope "
          + (built == null ? "(unpackaged)" : built)
          + " (Python 3.14, Java "
          + Runtime.version()
          + ")"
    };
  }
}
