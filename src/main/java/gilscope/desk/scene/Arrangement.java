package gilscope.desk.scene;

import gilscope.core.event.ThreadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lanes the user wants to see, and where. Immutable.
 *
 * @param filter only lanes whose name contains this, in any case; empty for all
 * @param state only threads that are ever in this state; null for all
 * @param folded titles of groups of which only the heading is shown
 * @param hidden keys of lanes, and titles of groups, that are not shown
 * @param pinned keys of lanes that stay on top, in this order
 * @param focus only these lanes, unfolded; null for all
 * @param details whether each thread's calls and critical sections have lanes under it
 */
public record Arrangement(
    String filter,
    @Nullable ThreadState state,
    Set<String> folded,
    Set<String> hidden,
    List<String> pinned,
    @Nullable Focus focus,
    Details details) {
  /** Everything; counters, cores and joins folded. */
  public static final Arrangement ALL =
      new Arrangement(
          "",
          null,
          Set.of(LaneList.COUNTERS, LaneList.CORES, LaneList.JOINS),
          Set.of(),
          List.of(),
          null,
          Details.WHEN_NEAR);

  /**
   * What a picture shows unless told otherwise: everything but counters, and cores only if they are
   * asked for.
   *
   * @param filter only lanes whose name contains it, in any case; empty for all
   */
  public static Arrangement inPicture(String filter) {
    Set<String> hidden =
        filter.isBlank() ? Set.of(LaneList.COUNTERS, LaneList.CORES) : Set.of(LaneList.COUNTERS);
    return new Arrangement(filter, null, Set.of(), hidden, List.of(), null, Details.HIDDEN);
  }

  public Arrangement {
    folded = Set.copyOf(folded);
    hidden = Set.copyOf(hidden);
    pinned = List.copyOf(pinned);
  }

  public Arrangement withFilter(String newFilter) {
    return new Arrangement(newFilter, state, folded, hidden, pinned, focus, details);
  }

  public Arrangement withState(@Nullable ThreadState newState) {
    return new Arrangement(filter, newState, folded, hidden, pinned, focus, details);
  }

  /** Only these lanes; null for all again. */
  public Arrangement withFocus(@Nullable Focus newFocus) {
    return new Arrangement(filter, state, folded, hidden, pinned, newFocus, details);
  }

  public Arrangement withDetails(Details shown) {
    return new Arrangement(filter, state, folded, hidden, pinned, focus, shown);
  }

  /** For a picture, where nobody can unfold: what is folded is not there. */
  public Arrangement withoutFolded() {
    Set<String> gone = new HashSet<>(hidden);
    gone.addAll(folded);
    return new Arrangement(filter, state, Set.of(), gone, pinned, focus, details);
  }

  /** Folds an unfolded group, unfolds a folded one. */
  public Arrangement toggled(String group) {
    return new Arrangement(filter, state, toggled(folded, group), hidden, pinned, focus, details);
  }

  public Arrangement hiding(String lane) {
    Set<String> now = new HashSet<>(hidden);
    now.add(lane);
    return new Arrangement(filter, state, folded, now, pinned, focus, details);
  }

  public Arrangement showingAll() {
    return new Arrangement("", null, folded, Set.of(), pinned, null, details);
  }

  /** With these lanes pinned and these hidden. */
  public Arrangement withLanes(List<String> newPinned, Set<String> newHidden) {
    return new Arrangement(filter, state, folded, newHidden, newPinned, focus, details);
  }

  /** Pins a lane, or lets it go. */
  public Arrangement pinning(String lane) {
    List<String> now = new ArrayList<>(pinned);
    if (!now.remove(lane)) {
      now.add(lane);
    }
    return new Arrangement(filter, state, folded, hidden, now, focus, details);
  }

  /** Moves a pinned lane before the one above it. */
  public Arrangement raising(String lane) {
    List<String> now = new ArrayList<>(pinned);
    int i = now.indexOf(lane);
    if (i < 0) {
      now.add(0, lane);
    } else if (i > 0) {
      now.add(i - 1, now.remove(i));
    }
    return new Arrangement(filter, state, folded, hidden, now, focus, details);
  }

  private static Set<String> toggled(Set<String> set, String key) {
    Set<String> now = new HashSet<>(set);
    if (!now.remove(key)) {
      now.add(key);
    }
    return now;
  }
}
