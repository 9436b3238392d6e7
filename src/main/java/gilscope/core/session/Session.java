package gilscope.core.session;

import gilscope.core.event.ThreadId;
import gilscope.core.event.Ticks;
import gilscope.core.trace.Trace;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One program under observation: commands in, immutable state out. Thread-safe. Commands return at
 * once and are carried out in order by the session's own thread; the engine never waits for a
 * reader of the state, nor a reader for the engine. A command that is not possible changes nothing
 * but the state's message. Runs and steps that are asked for on the way to a moment begin there; a
 * seek or {@link #stop} forgets them.
 */
public interface Session extends AutoCloseable {
  /** Ends what runs and loads a program; nothing runs yet. */
  void load(RunSpec spec);

  /**
   * Loads another text of the program: what the user's choices, or a schedule, decided in the
   * present course is decided again as far as it fits; the state's message says how far.
   */
  void reload(RunSpec spec);

  /** Runs from the beginning, or goes on if paused. */
  void run();

  /** Stops between two instructions, as soon as possible. */
  void pause();

  /** Ends the run; what was recorded stays. */
  void stop();

  /**
   * Slows the virtual machine down.
   *
   * @param delayNsPerStep wall time after each instruction; 0 for full speed
   */
  void setSpeed(long delayNsPerStep);

  /** Replaces the breakpoints; they take effect at once. Only the virtual machine stops at them. */
  void setBreakpoints(Set<Breakpoint> breakpoints);

  /**
   * Replaces the data breakpoints: expressions over the program's globals, at whose change a run
   * stops.
   *
   * @throws IllegalArgumentException with a message for the user if {@code Watch} cannot read one
   */
  void setWatchpoints(Set<String> expressions);

  /** Replaces the kinds of events at which a run stops, as {@link #setWatchpoints}. */
  void setEventBreaks(Set<EventBreak> kinds);

  /**
   * Which objects {@link SessionState#objects} is to show from now on; it is empty while the
   * program runs.
   *
   * @param closely the one to be looked at with {@link ObjectView.Facts}, or null
   */
  void inspect(Set<ObjectPath> open, @Nullable ObjectPath closely);

  /**
   * Steps; starts the program if it has not been started.
   *
   * @param thread who is to do it (others run only as far as it needs them), or null for whoever
   *     the scheduler picks
   */
  void step(StepKind kind, @Nullable ThreadId thread);

  /** Steps until this thread has done it; others run meanwhile as the scheduler picks. */
  void stepAmongOthers(StepKind kind, ThreadId thread);

  /** Undoes the last step, whatever its kind; without one, goes one instruction back. */
  void stepBack();

  /**
   * Steps backwards: to the last moment before this one at which such a step could have begun (a
   * line, the call of this function), or just after the last such event.
   *
   * @param thread whose step, or null for anybody's
   */
  void stepBack(StepKind kind, @Nullable ThreadId thread);

  /** Goes back to the last time a breakpoint or watchpoint was met; without one, says so. */
  void runBack();

  /** Goes back to the last time any thread began this line. */
  void runBackTo(String file, int line);

  /**
   * Runs until the value of an expression is another than now, in the frame of the thread that goes
   * on next.
   *
   * @throws IllegalArgumentException with a message for the user if {@code Watch} cannot read it
   */
  void runToChange(String expression);

  /**
   * Goes back to just after the last change of the expression.
   *
   * @throws IllegalArgumentException as {@link #runToChange}
   */
  void runBackToChange(String expression);

  /** Goes to the moment at which so many instructions have been executed. */
  void seekStep(long step);

  /** Goes to the last moment not later than {@code time}. */
  void seekTime(Ticks time);

  /** Runs until a thread is about to execute this line (or a breakpoint's). */
  void runTo(String file, int line);

  /** A line of input for the program, without its newline. */
  void provideInput(String line);

  /** There is no more input. */
  void endInput();

  /** What there is to see now. Cheap enough for once per frame. */
  SessionState state();

  /** Grows with every change of {@link #state}; poll it once per frame. */
  long version();

  /**
   * The events of the longest known run of this program; it grows while the program runs and is
   * replaced by another when the run is no longer a continuation. Null before the first run. The
   * moment shown is {@link SessionState#time}.
   */
  @Nullable Trace trace();

  /**
   * The courses that were left by choosing another thread than before, oldest first, and whether
   * the program has gone back to one of them; a new program or a run from the beginning forgets
   * them.
   */
  List<Branch> branches();

  /** Goes to where a branch was left, on its course; the present course becomes a branch. */
  void openBranch(Branch branch);

  /** Gives a branch another name. */
  void renameBranch(Branch branch, String name);

  /** True if the present course follows choices of the user, or a schedule, besides the policy. */
  boolean hasChoices();

  /**
   * The decisions up to now as text for {@link RunSpec#withSchedule}; empty on the live machine.
   */
  String schedule();

  /** Ends what runs and the session's thread. */
  @Override
  void close();
}
