package gilscope.core.session;

import gilscope.core.sched.Decisions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course that is followed, as far as it is known, and those that are kept. The session's thread
 * only, but for the list of branches, which anybody may read.
 */
final class Courses {
  private volatile List<Branch> branches = List.of();
  private @Nullable Decisions longest;
  private long longestSteps;
  private int named;

  /** The kept ones, oldest first. */
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
    List<Branch> kept = new ArrayList<>();
    boolean isKept = false;
    for (Branch b : branches) {
      boolean same = b.followed() || b.schedule().equals(text);
      isKept |= same;
      kept.add(
          b.followed()
              ? new Branch(b.name(), b.forkStep(), longestSteps, text, left.trace(), false)
              : b);
    }
    if (!isKept) {
      String name = "Course " + (++named);
      kept.add(new Branch(name, forkStep, longestSteps, text, left.trace(), false));
    }
    branches = List.copyOf(kept);
  }

  /** Goes back to one that was kept: its decisions. */
  Decisions follow(Branch branch) {
    branches = branches.stream().map(b -> b.followed(isSame(b, branch))).toList();
    Decisions course = Decisions.parse(branch.schedule());
    follow(course, branch.lastStep());
    return course;
  }

  /** Whatever they are called, and whether followed or not. */
  private static boolean isSame(Branch a, Branch b) {
    return a.schedule().equals(b.schedule());
  }

  void rename(Branch branch, String name) {
    branches = branches.stream().map(b -> isSame(b, branch) ? b.named(name) : b).toList();
  }

  /** Another program, or another run of it from the beginning. */
  void forget() {
    branches = List.of();
    named = 0;
    longest = null;
    longestSteps = 0;
  }
}
