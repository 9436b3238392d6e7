package gilscope.desk.scene;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ResourceUse;
import gilscope.core.trace.SpanTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import org.jspecify.annotations.Nullable;

/** What a span says, as a full sentence: for tooltips, for screen readers, for lists. */
public final class Sentences {
  private final TraceView view;

  public Sentences(TraceView view) {
    this.view = view;
  }

  /** "Worker-2 waits 1.3 ms for lock 'forks[1]', held by Worker-1 since line 14." */
  public String ofState(ThreadTrack thread, int span) {
    SpanTrack states = thread.states();
    ThreadState state = thread.state(span);
    String who = thread.name();
    String howLong = TimeText.duration((double) states.length(span));
    int at = states.z(span);
    String where = at < 0 ? "" : " at " + place(at);
    return switch (state) {
      case RUNNING -> who + " runs for " + howLong + (at < 0 ? "" : ", from " + place(at)) + ".";
      case RUNNABLE -> who + " could run but has no core for " + howLong + where + ".";
      case WANTS_GIL ->
          who + " waits " + howLong + where + " for the GIL" + heldBy(states, span) + ".";
      case BLOCKED, WAITING ->
          who
              + " waits "
              + howLong
              + where
              + " for "
              + resource(states.x(span))
              + heldBy(states, span)
              + ".";
      case SLEEPING -> who + " sleeps " + howLong + where + ".";
      case IO -> who + " is in a system call for " + howLong + where + ".";
      case SUSPENDED -> who + " is stopped with the world for " + howLong + where + ".";
      case DONE ->
          span + 1 < states.size() ? "Nothing is known of " + who + " here." : who + " has ended.";
    };
  }

  /** "lock 'forks[1]' is held by Worker-1 for 2 ms since line 14; 2 threads wait." */
  public String ofUse(ResourceTrack r, int span) {
    SpanTrack uses = r.uses();
    int owner = uses.x(span);
    int waiting = uses.y(span);
    String what = r.kind() == ResourceKind.GIL ? "The GIL" : capital(resource(r.id().value()));
    String howLong = TimeText.duration((double) uses.length(span));
    String tail =
        waiting == 0 ? "" : "; " + (waiting == 1 ? "1 thread waits" : waiting + " threads wait");
    if (r.entry().value() >= 0) {
      tail += entryQueue(r, uses.start(span));
    }
    if (owner < 0) {
      return what + (waiting > 0 ? " is awaited for " : " is free for ") + howLong + tail + ".";
    }
    return what
        + " is held by "
        + thread(owner)
        + " for "
        + howLong
        + since(uses.z(span))
        + tail
        + ".";
  }

  /** "; 2 threads stand in its entry queue, for RLock 'cv.lock'", or nothing. */
  private String entryQueue(ResourceTrack condition, long ns) {
    int waiting = entering(condition, ns);
    return waiting <= 0
        ? ""
        : "; "
            + (waiting == 1 ? "1 thread stands" : waiting + " threads stand")
            + " in its entry queue, for "
            + resource(condition.entry().value());
  }

  /** How many threads wait at a time for the lock that goes with a condition. */
  private int entering(ResourceTrack condition, long ns) {
    ResourceTrack lock = view.findResource(condition.entry().value());
    int use = lock == null ? -1 : lock.uses().at(ns);
    return lock == null || use < 0 ? 0 : lock.uses().y(use);
  }

  /** "Worker-1 is in transfer (frame 2) for 2 ms." */
  String ofCall(int thread, int level, SpanTrack calls, int span) {
    String name = function(calls.x(span));
    return name == null
        ? ""
        : thread(thread)
            + " is in "
            + name
            + " (frame "
            + (level + 1)
            + ") for "
            + TimeText.duration((double) calls.length(span))
            + ".";
  }

  /** "Worker-1 is in a critical section on the mutex of items for 2 ms." */
  String ofSection(int thread, SpanTrack sections, int span) {
    ResourceUse use = ResourceUse.of(sections.code(span));
    String howLong = " for " + TimeText.duration((double) sections.length(span)) + ".";
    return switch (use) {
      case FREE -> thread(thread) + " is in no critical section" + howLong;
      case AWAITED ->
          thread(thread)
              + "'s critical section on "
              + resource(sections.x(span))
              + " is suspended"
              + howLong;
      case HELD, CONTENDED ->
          thread(thread) + " is in a critical section on " + resource(sections.x(span)) + howLong;
    };
  }

  /** "Core 0 runs Worker-1 for 2 ms." */
  String ofCore(int core, SpanTrack occupants, int span) {
    int thread = occupants.x(span);
    String howLong = TimeText.duration((double) occupants.length(span));
    return "Core "
        + core
        + (thread < 0 ? " is idle for " + howLong : " runs " + thread(thread) + " for " + howLong)
        + ".";
  }

  /** "17 short spans in 3 µs: mostly running; worst: blocked." */
  public String ofMany(int spans, double ns, String mostly, String worst) {
    return spans
        + " short spans in "
        + TimeText.duration(ns)
        + ": mostly "
        + mostly
        + (worst.equals(mostly) ? "" : "; also " + worst)
        + ". Zoom in to see them.";
  }

  public String thread(int id) {
    ThreadTrack t = view.findThread(id);
    return t == null ? "thread " + id : Scripts.closed(t.name());
  }

  /** "lock 'forks[1]'", "the GIL", "condition 'not_empty'". */
  public String resource(int id) {
    ResourceTrack r = view.findResource(id);
    if (r == null) {
      return "something";
    }
    return switch (r.kind()) {
      case GIL -> "the GIL";
      case JOIN, OTHER -> Scripts.closed(r.name()); // "the end of Worker-1"
      case LOCK -> "lock '" + r.name() + "'";
      case OBJECT -> "the mutex of " + Scripts.closed(r.name());
      default -> r.kind().label() + " '" + r.name() + "'";
    };
  }

  private String heldBy(SpanTrack states, int span) {
    int owner = states.y(span);
    if (owner < 0) {
      return "";
    }
    ResourceTrack r = view.findResource(states.x(span));
    String since = "";
    if (r != null) {
      int use = r.uses().at(states.start(span));
      since = use < 0 ? "" : since(r.uses().z(use));
    }
    return ", held by " + thread(owner) + since;
  }

  private String since(int at) {
    int line = line(at);
    return line < 0 ? "" : " since line " + line;
  }

  private int line(int at) {
    return at < 0 ? -1 : view.trace().dictionary().line(at);
  }

  /** {@code bank.py:31}: without folders. */
  public String place(int at) {
    String where = view.trace().dictionary().where(at);
    return where.substring(Math.max(where.lastIndexOf('/'), where.lastIndexOf('\\')) + 1);
  }

  /** The function and line of a packed position, or null. */
  public @Nullable String function(int at) {
    var position = view.trace().dictionary().position(at);
    return position.isPresent()
        ? view.trace().dictionary().code(position.code()).qualifiedName()
        : null;
  }

  private static String capital(String s) {
    return s.isEmpty() ? s : Character.toUpperCase(s.charAt(0)) + s.substring(1);
  }
}
