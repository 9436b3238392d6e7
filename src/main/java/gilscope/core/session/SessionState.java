package gilscope.core.session;

import gilscope.core.event.MachineKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.Ticks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session shows at one moment. Immutable.
 *
 * @param version grows with every change
 * @param status where it stands
 * @param message a sentence for the user about how it came here, or empty
 * @param spec what is loaded; null before the first program
 * @param step instructions executed by all threads up to this moment
 * @param lastStep the last step that the trace knows: larger than {@code step} after going back
 * @param time of this moment
 * @param current the thread that goes on next, or did the last step
 * @param threads in order of creation
 * @param locks in order of creation; hidden helpers left out
 * @param output what the program has written up to this moment
 * @param exitStatus of a program that is over, else −1
 * @param wantsInput the program waits for a line of input
 * @param objects what was asked for with {@link Session#inspect} and is there now
 */
public record SessionState(
    long version,
    Status status,
    String message,
    @Nullable RunSpec spec,
    long step,
    long lastStep,
    Ticks time,
    ThreadId current,
    List<ThreadView> threads,
    List<LockView> locks,
    Output output,
    int exitStatus,
    boolean wantsInput,
    Map<ObjectPath, ObjectView> objects) {

  /** Nothing loaded. */
  public static final SessionState EMPTY =
      new SessionState(
          0,
          Status.IDLE,
          "",
          null,
          0,
          0,
          Ticks.ZERO,
          ThreadId.NONE,
          List.of(),
          List.of(),
          Output.EMPTY,
          -1,
          false,
          Map.of());

  public SessionState {
    threads = List.copyOf(threads);
    locks = List.copyOf(locks);
    objects = Map.copyOf(objects);
  }

  /** The thread with this id, or null. */
  public @Nullable ThreadView thread(ThreadId id) {
    for (ThreadView each : threads) {
      if (each.id().equals(id)) {
        return each;
      }
    }
    return null;
  }

  /** Why a command is not possible now, as a sentence for the user; null if it is possible. */
  public @Nullable String refusal(Command command) {
    RunSpec loaded = spec;
    if (loaded == null) {
      return "Open a program first.";
    }
    boolean virtual = loaded.machine() == MachineKind.VIRTUAL;
    return switch (command) {
      case RUN -> status == Status.RUNNING ? "It is already running." : null;
      case PAUSE -> status == Status.RUNNING ? null : "Nothing is running.";
      case STOP ->
          status == Status.RUNNING || status == Status.PAUSED || status == Status.SEEKING
              ? null
              : "Nothing is running.";
      case STEP, RUN_TO_CURSOR -> {
        if (!virtual) {
          yield liveCannot("step");
        }
        if (status == Status.RUNNING) {
          yield "Pause the program first.";
        }
        yield status.isOver() ? "The program is over; step back or run it again." : null;
      }
      case STEP_BACK, SEEK -> {
        if (!virtual) {
          yield liveCannot("go back");
        }
        if (status == Status.RUNNING) {
          yield "Pause the program first.";
        }
        yield command == Command.STEP_BACK && step == 0 ? "This is the beginning." : null;
      }
    };
  }

  private static String liveCannot(String what) {
    return "The live machine cannot "
        + what
        + ": its order of events happens only once. Choose the virtual machine.";
  }
}
