package gilscope.core.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object at one moment. Immutable.
 *
 * @param parts what it holds: attributes {@code .name}, items {@code [0]}, {@code ['key']}
 * @param more how many more parts there are
 * @param facts null unless it was looked at closely
 */
public record ObjectImage(
    String type, String repr, List<Image.Value> parts, int more, @Nullable Facts facts) {
  public ObjectImage {
    parts = List.copyOf(parts);
  }

  /**
   * What a close look tells.
   *
   * @param identity what {@code id()} answers; 0 if nobody has asked yet
   * @param references how many there are, found by looking; −1 for what is never counted
   * @param count what its memory says: local and shared part with their owner and state, {@code
   *     immortal}, or empty where the run has no count of its own
   * @param guard who holds its mutex, or the lock that it is; empty if nothing guards it
   * @param names variables that are this very object
   */
  public record Facts(
      long identity, int references, String count, String guard, List<String> names) {
    public Facts {
      names = List.copyOf(names);
    }
  }
}
