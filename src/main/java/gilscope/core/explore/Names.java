package gilscope.core.explore;

import gilscope.core.sched.Choices;
import gilscope.core.sched.FollowGuide;
import gilscope.core.session.RunSpec;
import gilscope.core.session.Trials;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call places and positions; an execution is spent to find out, when first asked. */
final class Names {
  private final Trials trials;
  private final RunSpec spec;
  private final long maxSteps;
  private final long maxInstructions;
  private @Nullable Map<String, String> known;

  Names(Trials trials, RunSpec spec, long maxSteps, long maxInstructions) {
    this.trials = trials;
    this.spec = spec;
    this.maxSteps = maxSteps;
    this.maxInstructions = maxInstructions;
  }

  String of(int object, long key) {
    Map<String, String> names = known;
    if (names == null) {
      trials.run(new FollowGuide(Choices.of()), maxSteps, maxInstructions, true);
      names = trials.placeNames();
      known = names;
    }
    return Trials.name(names, object, key);
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
