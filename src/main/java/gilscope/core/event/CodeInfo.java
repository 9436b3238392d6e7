package gilscope.core.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a trace remembers of a code object. Immutable by convention: the array belongs to the value
 * and nobody writes to it.
 *
 * @param file the file name as the program's tracebacks show it
 * @param qualifiedName {@code co_qualname}
 * @param firstLine {@code co_firstlineno}
 * @param lines the source line of each instruction, −1 where there is none
 */
public record CodeInfo(String file, String qualifiedName, int firstLine, int[] lines) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CodeInfo that
        && file.equals(that.file)
        && qualifiedName.equals(that.qualifiedName)
        && firstLine == that.firstLine
        && Arrays.equals(lines, that.lines);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * file.hashCode() + qualifiedName.hashCode()) + firstLine;
  }

  @Override
  public String toString() {
    return qualifiedName + " (" + file + ":" + firstLine + ")";
  }
}
