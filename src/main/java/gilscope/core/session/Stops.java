package gilscope.core.session;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.runtime.Boundary;
import gilscope.core.runtime.Watch;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says at which boundaries a goal stops, as seen from a vantage: the next one after it, or, looking
 * back, each one on the way to it. Carrier thread only; one per goal.
 */
final class Stops {
  private final String programFile;
  private final Goal goal;
  private final Vantage from;
  private final boolean back;
  private final Map<Watch, String> values = new HashMap<>();
  private final Map<EventBreak, Long> happened = new HashMap<>();
  private Vantage.Counts counts;

  Stops(String programFile, Goal goal, Vantage from) {
    this.programFile = programFile;
    this.goal = goal instanceof Goal.Scout(Goal wanted, Vantage _) ? wanted : goal;
    this.back = goal instanceof Goal.Scout;
    this.from = goal instanceof Goal.Scout(Goal _, Vantage origin) ? origin : from;
    this.counts = back ? Vantage.START.counts() : from.counts();
  }

  /** Stops that are reached between two instructions, whoever comes next. */
  boolean between(Boundary at, Set<Watch> watchpoints, Set<EventBreak> events) {
    boolean changed = false;
    if (goal instanceof Goal.Free || goal instanceof Goal.Step || goal instanceof Goal.Line) {
      for (Watch each : watchpoints) {
        changed |= changed(each, at, ThreadId.NONE, 1);
      }
      for (EventBreak each : events) {
        changed |= happened(each, at);
      }
    }
    return changed
        || switch (goal) {
          case Goal.Free _, Goal.Line _, Goal.Scout _ -> false;
          case Goal.Reach(Moment moment, ThreadId about) ->
              about.equals(ThreadId.NONE) && Vantage.moment(at).compareTo(moment) >= 0;
          case Goal.ReachTime(long ns) -> at.time() >= ns;
          case Goal.Change(Watch watch) -> changed(watch, at, from.thread(), from.depth());
          case Goal.Step(StepKind kind, ThreadId thread, boolean _) -> between(kind, thread, at);
        };
  }

  private boolean between(StepKind kind, @Nullable ThreadId thread, Boundary at) {
    return switch (kind) {
      case INSTRUCTION ->
          !back
              && (thread == null
                  ? at.step() > from.moment().step()
                  : at.executed(thread) > from.executed() || at.executed(thread) < 0);
      case LOCK_EVENT, GIL_SWITCH, OUTPUT, EXCEPTION -> {
        Vantage.Counts now = Vantage.Counts.at(at);
        boolean more = now.of(kind) > counts.of(kind);
        if (back) {
          counts = now;
        }
        yield more;
      }
      case EXPRESSION, LINE, OVER, OUT -> false;
    };
  }

  /** True from the second look on, when the value is another than at the last. */
  private boolean changed(Watch watch, Boundary at, ThreadId thread, int depth) {
    String now = at.value(watch, thread, depth);
    String before = values.put(watch, now);
    return before != null && !before.equals(now);
  }

  /** True from the second look on, when more of it has happened than at the last. */
  private boolean happened(EventBreak wanted, Boundary at) {
    long now =
        wanted.lock().equals(LockId.NONE)
            ? Vantage.Counts.at(at).of(wanted.kind())
            : at.lockEvents(wanted.lock());
    Long before = happened.put(wanted, now);
    return before != null && now > before;
  }

  /** Stops that depend on the instruction about to be executed. */
  boolean before(Boundary at, Set<ArmedBreakpoint> breakpoints) {
    if (!back && at.step() <= from.moment().step()) {
      return false;
    }
    ThreadId t = at.thread();
    return switch (goal) {
      case Goal.Reach(Moment moment, ThreadId about) ->
          !about.equals(ThreadId.NONE) && Vantage.moment(at).compareTo(moment) >= 0;
      case Goal.ReachTime _, Goal.Scout _, Goal.Change _ -> false;
      case Goal.Free _ -> hits(breakpoints, t, at);
      case Goal.Line(String file, int line) ->
          isAt(file, line, t, at) || !back && hits(breakpoints, t, at);
      case Goal.Step(StepKind kind, ThreadId thread, boolean _) ->
          (back ? stepBegins(kind, thread, at) : stepEnds(kind, thread, at))
              || !back && hits(breakpoints, t, at);
    };
  }

  private static boolean isAt(String file, int line, ThreadId t, Boundary at) {
    return at.startsLine(t) && at.line(t) == line && at.file(t).equals(file);
  }

  private static boolean hits(Set<ArmedBreakpoint> breakpoints, ThreadId t, Boundary at) {
    return !breakpoints.isEmpty()
        && at.startsLine(t)
        && breakpoints.stream().anyMatch(each -> each.hits(t, at));
  }

  private boolean stepEnds(StepKind kind, @Nullable ThreadId thread, Boundary at) {
    ThreadId t = at.thread();
    boolean gone = at.executed(from.thread()) < 0 || from.depth() == 0 && thread == null;
    boolean own = t.equals(from.thread());
    return switch (kind) {
      case INSTRUCTION, LOCK_EVENT, GIL_SWITCH, OUTPUT, EXCEPTION -> false;
      case EXPRESSION ->
          (thread == null || t.equals(thread) || gone) && startsShownExpression(t, at);
      case LINE -> (thread == null || t.equals(thread) || gone) && startsShownLine(t, at);
      case OVER ->
          gone ? startsShownLine(t, at) : own && at.depth(t) <= from.depth() && at.startsLine(t);
      case OUT -> gone ? startsShownLine(t, at) : own && at.depth(t) < from.depth();
    };
  }

  /** Where a step of this kind that ends at the vantage can have begun. */
  private boolean stepBegins(StepKind kind, @Nullable ThreadId thread, Boundary at) {
    ThreadId t = at.thread();
    boolean gone = from.depth() == 0;
    boolean own = t.equals(from.thread());
    return switch (kind) {
      case LOCK_EVENT, GIL_SWITCH, OUTPUT, EXCEPTION -> false;
      case INSTRUCTION -> thread == null || t.equals(thread);
      case EXPRESSION -> (thread == null || t.equals(thread)) && startsShownExpression(t, at);
      case LINE -> (thread == null || t.equals(thread)) && startsShownLine(t, at);
      case OVER ->
          gone ? startsShownLine(t, at) : own && at.depth(t) <= from.depth() && at.startsLine(t);
      case OUT -> gone ? startsShownLine(t, at) : own && at.depth(t) < from.depth();
    };
  }

  private boolean startsShownExpression(ThreadId t, Boundary at) {
    return at.startsExpression(t) && (from.inLibrary() || at.file(t).equals(programFile));
  }

  /** Stepping does not lead into the library, unless it began there. */
  private boolean startsShownLine(ThreadId t, Boundary at) {
    return at.startsLine(t) && (from.inLibrary() || at.file(t).equals(programFile));
  }
}
