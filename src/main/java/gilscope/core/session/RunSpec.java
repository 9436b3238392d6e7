package gilscope.core.session;

import gilscope.core.event.GilMode;
import gilscope.core.event.Level;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import gilscope.core.sched.Choices;
import gilscope.core.sched.Decisions;
import gilscope.core.sched.PolicySpec;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that determines a run: the program, how it is executed, and within which limits.
 * Immutable; make variants with the {@code with…} methods.
 *
 * @param fileName the name that tracebacks, code objects and breakpoints use, as the user gave it
 * @param source the program's text
 * @param folder where its imports are looked for and what it may read; null if it was never saved
 * @param args {@code sys.argv[1:]}
 * @param runtime what is modelled
 * @param gil the GIL of the free-threaded runtime; the others do not look at it
 * @param machine what it runs on
 * @param cores virtual cores, at least 1; not used by the live machine
 * @param switchIntervalMicros the GIL's switch interval at the start
 * @param policy who runs next on the virtual machine, as {@link PolicySpec#parse} reads it
 * @param seed of the policy and of the program's chance
 * @param schedule a recorded Schedule's text to follow first, or an empty text
 * @param level what is recorded
 * @param limits when the run is ended
 * @param permissions what of the outside the program may touch
 */
public record RunSpec(
    String fileName,
    String source,
    @Nullable Path folder,
    List<String> args,
    RuntimeKind runtime,
    GilMode gil,
    MachineKind machine,
    int cores,
    long switchIntervalMicros,
    String policy,
    long seed,
    String schedule,
    Level level,
    Limits limits,
    Permissions permissions) {

  /**
   * When a run is ended; 0 means no limit.
   *
   * @param timeNs wall time; ends with exit status 124
   * @param steps instructions of all threads; ends with exit status 124
   * @param memoryBytes heap used by this Java process; ends with exit status 137
   * @param threads threads that exist at once; one more raises {@code RuntimeError: can't start new
   *     thread}
   */
  public record Limits(long timeNs, long steps, long memoryBytes, int threads) {
    /** No limit but the number of threads. */
    public static final Limits NONE = new Limits(0, 0, 0, 4_000);
  }

  /**
   * What a program may touch besides reading its own folder.
   *
   * @param read files and folders it may read
   * @param write files and folders it may write
   */
  public record Permissions(
      List<Path> read, List<Path> write, boolean network, boolean environment) {
    /** Its own folder for reading, nothing else. */
    public static final Permissions CLOSED = new Permissions(List.of(), List.of(), false, false);

    public Permissions {
      read = List.copyOf(read);
      write = List.copyOf(write);
    }
  }

  /** The most virtual cores that a run can have. */
  public static final int MAX_CORES = 64;

  /**
   * Checks what can be checked before anything runs.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  public RunSpec {
    args = List.copyOf(args);
    if (cores < 1 || cores > MAX_CORES) {
      throw new IllegalArgumentException("cores must be 1 to " + MAX_CORES + ", not " + cores);
    }
    if (switchIntervalMicros < 0) {
      throw new IllegalArgumentException("the switch interval must not be negative");
    }
    PolicySpec.parse(policy);
    if (!schedule.isEmpty()) {
      if (Choices.isText(schedule)) {
        Choices.parse(schedule);
      } else {
        Decisions.parse(schedule);
      }
    }
  }

  /** True if it is run as a search did, along a schedule that was found or a branch of one. */
  public boolean isOfSearch() {
    return Decisions.isOfSearch(schedule);
  }

  /** A program with the default settings: {@code gil} on the live machine. */
  public static RunSpec of(String fileName, String source) {
    return new RunSpec(
        fileName,
        source,
        null,
        List.of(),
        RuntimeKind.GIL,
        GilMode.DEFAULT,
        MachineKind.LIVE,
        4,
        5_000,
        PolicySpec.DEFAULT.toString(),
        0,
        "",
        Level.STATES,
        Limits.NONE,
        Permissions.CLOSED);
  }

  /** Another text of the same program. */
  public RunSpec withSource(String source) {
    Draft draft = new Draft(this);
    draft.source = source;
    return draft.finish();
  }

  /** The folder for imports and reading. */
  public RunSpec withFolder(@Nullable Path folder) {
    Draft draft = new Draft(this);
    draft.folder = folder;
    return draft.finish();
  }

  /** Other arguments. */
  public RunSpec withArgs(List<String> args) {
    Draft draft = new Draft(this);
    draft.args = args;
    return draft.finish();
  }

  /** Another runtime. */
  public RunSpec withRuntime(RuntimeKind runtime) {
    Draft draft = new Draft(this);
    draft.runtime = runtime;
    return draft.finish();
  }

  /** Another setting of the free-threaded runtime's GIL. */
  public RunSpec withGil(GilMode gil) {
    Draft draft = new Draft(this);
    draft.gil = gil;
    return draft.finish();
  }

  /** Another machine. */
  public RunSpec withMachine(MachineKind machine) {
    Draft draft = new Draft(this);
    draft.machine = machine;
    return draft.finish();
  }

  /** Another number of virtual cores. */
  public RunSpec withCores(int cores) {
    Draft draft = new Draft(this);
    draft.cores = cores;
    return draft.finish();
  }

  /** Another switch interval. */
  public RunSpec withSwitchIntervalMicros(long switchIntervalMicros) {
    Draft draft = new Draft(this);
    draft.switchIntervalMicros = switchIntervalMicros;
    return draft.finish();
  }

  /** Another policy. */
  public RunSpec withPolicy(String policy) {
    Draft draft = new Draft(this);
    draft.policy = policy;
    return draft.finish();
  }

  /** Another seed. */
  public RunSpec withSeed(long seed) {
    Draft draft = new Draft(this);
    draft.seed = seed;
    return draft.finish();
  }

  /** A Schedule to follow; an empty text for none. */
  public RunSpec withSchedule(String schedule) {
    Draft draft = new Draft(this);
    draft.schedule = schedule;
    return draft.finish();
  }

  /** Another recording level. */
  public RunSpec withLevel(Level level) {
    Draft draft = new Draft(this);
    draft.level = level;
    return draft.finish();
  }

  /** Other limits. */
  public RunSpec withLimits(Limits limits) {
    Draft draft = new Draft(this);
    draft.limits = limits;
    return draft.finish();
  }

  /** Other permissions. */
  public RunSpec withPermissions(Permissions permissions) {
    Draft draft = new Draft(this);
    draft.permissions = permissions;
    return draft.finish();
  }

  /** The one place that lists the components in order besides the record itself. */
  private static final class Draft {
    private final String fileName;
    String source;
    @Nullable Path folder;
    List<String> args;
    RuntimeKind runtime;
    GilMode gil;
    MachineKind machine;
    int cores;
    long switchIntervalMicros;
    String policy;
    long seed;
    String schedule;
    Level level;
    Limits limits;
    Permissions permissions;

    Draft(RunSpec from) {
      fileName = from.fileName;
      source = from.source;
      folder = from.folder;
      args = from.args;
      runtime = from.runtime;
      gil = from.gil;
      machine = from.machine;
      cores = from.cores;
      switchIntervalMicros = from.switchIntervalMicros;
      policy = from.policy;
      seed = from.seed;
      schedule = from.schedule;
      level = from.level;
      limits = from.limits;
      permissions = from.permissions;
    }

    RunSpec finish() {
      return new RunSpec(
          fileName,
          source,
          folder,
          args,
          runtime,
          gil,
          machine,
          cores,
          switchIntervalMicros,
          policy,
          seed,
          schedule,
          level,
          limits,
          permissions);
    }
  }
}
