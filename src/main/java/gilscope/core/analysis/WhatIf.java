package gilscope.core.analysis;

import gilscope.core.event.LockId;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.trace.TraceHeader;
import gilscope.core.trace.TraceView;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the run would have taken under other conditions, by playing its recorded work again.
 *
 * <p>The model: every thread does the same work in the same order, locks go to whoever asked first,
 * a wake-up comes from the same action as in the recording, switches and hand-overs cost nothing. A
 * program whose threads share work out among themselves at run time (a queue) can do better than
 * that.
 *
 * @param recordedNs how long the run took
 * @param modelNs how long the model takes under the recorded conditions: how far it is off says how
 *     far to trust the rest; −1 if it cannot play the trace
 * @param answers one per question that makes sense for the trace
 */
public record WhatIf(long recordedNs, long modelNs, List<Answer> answers) {
  /** {@code sys.getswitchinterval()} where nobody has set it, in ns. */
  private static final long DEFAULT_INTERVAL = 5_000_000;

  private static final long SHORTEST_INTERVAL = 1_000;

  /** Every lock would be a question; the ones waited for longest are asked. */
  private static final int LOCKS = 5;

  /**
   * One answer.
   *
   * @param question such as {@code the GIL removed}
   * @param assumption under which the number holds
   * @param lock the lock that is free in this question, or none
   * @param ns how long the run would take, −1 if the recorded order of events cannot happen then
   */
  public record Answer(String question, String assumption, LockId lock, long ns) {}

  public WhatIf {
    answers = List.copyOf(answers);
  }

  /** In ns. A trace of another tool does not tell it; in a run, 0 means less than a microsecond. */
  private static long interval(TraceHeader header) {
    return header.switchIntervalNs() > 0
        ? header.switchIntervalNs()
        : header.isVirtual() ? SHORTEST_INTERVAL : DEFAULT_INTERVAL;
  }

  /** Asks everything that makes sense for a trace. */
  public static WhatIf of(TraceView view) {
    WorkGraph graph = WorkGraph.of(view);
    TraceHeader header = view.trace().header();
    boolean gil = hasGil(header);
    int cores = header.isVirtual() && header.cores() > 0 ? header.cores() : Integer.MAX_VALUE;
    long interval = interval(header);
    Replay recorded = new Replay(graph, gil, cores, interval, -1);
    long model = recorded.end();
    List<Answer> answers = new ArrayList<>();
    String onCores = cores == Integer.MAX_VALUE ? "as many cores as threads" : count(cores, "core");
    if (gil) {
      answers.add(
          new Answer(
              "the GIL removed",
              "the same work in parallel on "
                  + onCores
                  + "; objects' own locks, and locks wanted by two at once only then, cost nothing:"
                  + " a free-threaded run counts them",
              LockId.NONE,
              new Replay(graph, false, cores, interval, -1).end()));
    }
    if (cores != Integer.MAX_VALUE) {
      answers.add(
          new Answer(
              "one more core",
              gil
                  ? count(cores + 1, "core") + "; the GIL still lets one thread run at a time"
                  : count(cores + 1, "core") + ", everything else the same",
              LockId.NONE,
              new Replay(graph, gil, cores + 1, interval, -1).end()));
    }
    Names names = new Names(view);
    int asked = 0;
    for (LockReport lock : LockReport.of(view, 0, Long.MAX_VALUE)) {
      boolean ask =
          lock.kind().isOwned() && lock.kind() != ResourceKind.GIL && lock.contended() > 0;
      if (ask && asked++ < LOCKS) {
        answers.add(
            new Answer(
                names.resource(lock.id()) + " always free",
                "nobody ever waits for it, and what it guards takes no harm"
                    + (lock.kind() == ResourceKind.OBJECT
                        ? "; how long it was held is known since somebody first found it taken"
                        : ""),
                lock.id(),
                new Replay(graph, gil, cores, interval, lock.id().value()).end()));
      }
    }
    return new WhatIf(view.endTime(), model, answers);
  }

  private static boolean hasGil(TraceHeader header) {
    for (RuntimeKind kind : RuntimeKind.values()) {
      if (kind.label().equals(header.runtime())) {
        return kind.hasGil();
      }
    }
    return header.runtime().equals("ruby");
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  /** How many times faster than the model of the recorded run; 0 if it cannot be told. */
  public double speedUp(Answer answer) {
    return answer.ns() <= 0 || modelNs <= 0 ? 0 : modelNs / (double) answer.ns();
  }

  /** As an object. */
  public void write(Json json) {
    json.object();
    json.key("recorded_ns").number(recordedNs);
    json.key("model_ns").number(modelNs);
    json.key("answers").array();
    for (Answer answer : answers) {
      json.object();
      json.key("question").text(answer.question());
      json.key("assumption").text(answer.assumption());
      json.key("ns").number(answer.ns());
      json.key("speed_up").decimal(speedUp(answer));
      json.end();
    }
    json.end();
    json.end();
  }
}
