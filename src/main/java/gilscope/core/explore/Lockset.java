package gilscope.core.explore;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether some lock guards every access of a place: Eraser's state machine (Savage and others, TOCS
 * 1997) over one execution. A second opinion beside {@link HappensBefore} that does not rest on the
 * order in which threads happened to run.
 *
 * <p>A place belongs to its first thread until another touches it. The locks held then are the
 * candidates; each further access leaves those that it holds as well. It warns when a changed place
 * has none left. So it is silent about a first thread that holds no lock, if no other order of the
 * threads is looked at.
 */
final class Lockset {
  private enum State {
    VIRGIN,
    EXCLUSIVE,
    SHARED,
    SHARED_MODIFIED
  }

  private final Steps steps;
  private final List<Set<Integer>> held = new ArrayList<>();

  /** Looks at an execution; it must not change while this is used. */
  Lockset(Steps steps) {
    this.steps = steps;
    List<List<Integer>> now = new ArrayList<>();
    for (int t = 0; t < steps.threads(); t++) {
      now.add(new ArrayList<>());
    }
    List<Set<Integer>> of = new ArrayList<>();
    now.forEach(_ -> of.add(Set.of()));
    for (int j = 0; j < steps.count(); j++) {
      int t = steps.thread(j);
      for (int x = steps.firstTouch(j); x < steps.firstTouch(j + 1); x++) {
        Integer lock = steps.object(x);
        switch (Touch.of(steps.touch(x))) {
          case ACQUIRE, TRY -> {
            now.get(t).add(lock);
            of.set(t, Set.copyOf(now.get(t)));
          }
          case RELEASE -> {
            for (int u = 0; u < now.size(); u++) {
              if (now.get(u).remove((Object) lock)) {
                of.set(u, Set.copyOf(now.get(u)));
              }
            }
          }
          case READ, WRITE, GET, SET, GROW, LENGTH, REFUSED, NONE -> {}
        }
        held.add(of.get(t));
      }
    }
  }

  /**
   * True if no lock guards this place.
   *
   * @param key one key of the object, touches of the whole object included; 0 for all of them
   */
  boolean warns(int object, long key) {
    State state = State.VIRGIN;
    int owner = -1;
    Set<Integer> candidates = new HashSet<>();
    for (int j = 0; j < steps.count(); j++) {
      int t = steps.thread(j);
      for (int x = steps.firstTouch(j); x < steps.firstTouch(j + 1); x++) {
        if (steps.object(x) != object || !concerns(x, key)) {
          continue;
        }
        boolean writes = Touch.of(steps.touch(x)).writes();
        if (state == State.VIRGIN) {
          state = State.EXCLUSIVE;
          owner = t;
        } else if (state == State.EXCLUSIVE && owner != t) {
          candidates.addAll(held.get(x));
          state = writes ? State.SHARED_MODIFIED : State.SHARED;
        } else if (state != State.EXCLUSIVE) {
          candidates.retainAll(held.get(x));
          state = writes ? State.SHARED_MODIFIED : state;
        }
        if (state == State.SHARED_MODIFIED && candidates.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean concerns(int x, long key) {
    return switch (Touch.of(steps.touch(x))) {
      case GET, SET, GROW -> key == 0 || steps.key(x) == key;
      case READ, WRITE, LENGTH -> true;
      case ACQUIRE, TRY, REFUSED, RELEASE, NONE -> false;
    };
  }
}
