package gilscope.core.session;

import gilscope.core.sched.Decisions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course that is followed, as far as it is known, and those that were left. The session's
 * thread only, but for the list of branches, which anybody may read.
 */
final class Courses {
  private volatile List<Branch> branches = List.of();
  private @Nullable Decisions longest;
  private long longestSteps;
  private int named;

  /** Left ones, oldest first. */
  List<Branch> branches() {
    return branches;
  }

  /** The decisions of the course that is followed, as far as it is known. */
  @Nullable Decisions longest() {
    return longest;
  }

  /** How far that is. */
  long longestSteps() {
    return longestSteps;
  }

  /** From now on this is the course that is followed. */
  void follow(Decisions course, long steps) {
    longest = course;
    longestSteps = steps;
  }

  /**
   * Remembers the present course, if it goes beyond the step at which it is left.
   *
   * @param left its run, null if there was none
   */
  void keep(long forkStep, @Nullable Run left) {
    Decisions course = longest;
    if (left == null || course == null || longestSteps <= forkStep) {
      return;
    }
    String text = course.toText();
    if (branches.stream().noneMatch(b -> b.schedule().equals(text))) {
      List<Branch> kept = new ArrayList<>(branches);
      kept.add(new Branch("Course " + (++named), forkStep, longestSteps, text, left.trace()));
      branches = List.copyOf(kept);
    }
  }

  void rename(Branch branch, String name) {
    branches = branches.stream().map(b -> b.equals(branch) ? b.named(name) : b).toList();
  }

  /** Another program, or another run of it from the beginning. */
  void forget() {
    branches = List.of();
    named = 0;
    longest = null;
    longestSteps = 0;
  }
}
