package gilscope.core.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object at one moment. Immutable.
 *
 * @param parts what it holds: attributes {@code .name}, items {@code [0]}, {@code ['key']}
 * @param more how many parts more there are
 * @param facts null unless it was looked at closely
 */
public record ObjectView(
    String type, String repr, List<FrameView.Variable> parts, int more, @Nullable Facts facts) {
  public ObjectView {
    parts = List.copyOf(parts);
  }

  /**
   * What a close look tells.
   *
   * @param identity what {@code id()} answers; 0 if the program has not asked yet
   * @param references how many there are, found by looking; −1 for what is never counted
   * @param count what its memory says: local and shared part with owner and state, {@code
   *     immortal}, or empty where this run keeps no count
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
