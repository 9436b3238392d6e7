package gilscope.core.runtime;

import gilscope.core.event.GilMode;
import gilscope.core.event.MachineKind;
import gilscope.core.event.RuntimeKind;
import java.nio.file.Path;
import java.util.List;

/**
 * How it is run. Immutable.
 *
 * @param gil the GIL of the free-threaded build
 * @param cores virtual cores
 * @param switchIntervalMicros the GIL's interval at the start
 * @param dataSeed of hashes and system randomness; 0 on the live machine means truly random numbers
 * @param maxSteps instructions of all threads, 0 for no limit
 * @param memoryBytes that the program may keep, 0 for no limit
 * @param maxThreads that exist at once
 * @param read what the program may read besides its own folder
 * @param write what it may write
 */
public record Settings(
    RuntimeKind runtime,
    GilMode gil,
    MachineKind machine,
    int cores,
    long switchIntervalMicros,
    long dataSeed,
    long maxSteps,
    long memoryBytes,
    int maxThreads,
    List<Path> read,
    List<Path> write,
    boolean network,
    boolean environment) {
  public Settings {
    read = List.copyOf(read);
    write = List.copyOf(write);
  }

  /** No permissions, no limits. */
  public static Settings of(RuntimeKind runtime, MachineKind machine) {
    return new Settings(
        runtime,
        GilMode.DEFAULT,
        machine,
        4,
        5_000,
        1,
        0,
        0,
        4_000,
        List.of(),
        List.of(),
        false,
        false);
  }
}
