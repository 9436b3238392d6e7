package gilscope.core.runtime;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is run. Immutable.
 *
 * @param fileName as tracebacks show it
 * @param source the text
 * @param folder where imports are looked for; null for a program that was never saved
 * @param args {@code sys.argv[1:]}
 */
public record Program(String fileName, String source, @Nullable Path folder, List<String> args) {
  public Program {
    args = List.copyOf(args);
  }
}
