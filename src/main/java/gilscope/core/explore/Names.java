package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.FollowGuide;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Trials;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What people call places and positions; an execution is spent where it is not known yet. */
final class Names {
  private final Trials trials;
  private final RunSpec spec;
  private final long maxSteps;
  private final long maxInstructions;
  private final Map<String, String> known = new HashMap<>();

  Names(Trials trials, RunSpec spec, long maxSteps, long maxInstructions) {
    this.trials = trials;
    this.spec = spec;
    this.maxSteps = maxSteps;
    this.maxInstructions = maxInstructions;
  }

  /**
   * The name of a place.
   *
   * @param seen an execution in which it is touched
   */
  String of(int object, long key, Choices seen) {
    String exact = object + ":" + (key == 0 ? "" : key);
    if (!known.containsKey(exact)) {
      trials.run(new FollowGuide(seen), maxSteps, maxInstructions, true);
      known.putAll(trials.placeNames());
    }
    return Trials.name(known, object, key);
  }

  /** True for memory of the interpreter's own. */
  boolean isInner(int object, long key) {
    return trials.isInner(object, key);
  }

  /** The name of a lock. */
  String of(int lock) {
    return of(lock, 0, Choices.of());
  }

  /** The name of a thread. */
  String thread(int id) {
    return trials.threadName(id);
  }

  /** {@code file:line}, the file without its folder. */
  String where(int at) {
    String text = trials.where(at);
    int slash = text.lastIndexOf('/');
    return text.isEmpty()
        ? Path.of(spec.fileName()).getFileName().toString()
        : text.substring(slash + 1);
  }
}
