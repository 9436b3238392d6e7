package gilscope.core.trace;

import gilscope.core.event.Level;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was run and how: enough to run it again. Immutable. Holds nothing of the moment or the
 * machine it was recorded on, so that equal runs have equal headers.
 *
 * @param program the program's name as the user gave it
 * @param sources source texts by file name as code objects name them; the program's own first of
 *     all
 * @param args the program's own arguments, {@code sys.argv[1:]}
 * @param runtime {@code gil}, {@code free-threaded}, …
 * @param machine {@code live} or {@code virtual}
 * @param cores virtual cores; on the live machine 0
 * @param switchIntervalNs the GIL's switch interval at start
 * @param policy the scheduling policy's name; empty on the live machine
 * @param seed of the policy and of the program's chance
 * @param level what was recorded
 * @param version of the Gilscope that wrote it
 * @param extra anything else, by key; kept even if this version does not know it
 */
public record TraceHeader(
    String program,
    Map<String, String> sources,
    List<String> args,
    String runtime,
    String machine,
    int cores,
    long switchIntervalNs,
    String policy,
    long seed,
    Level level,
    String version,
    Map<String, String> extra) {

  public TraceHeader {
    sources = sorted(sources);
    args = List.copyOf(args);
    extra = sorted(extra);
  }

  /** A header for a program of one file. */
  public static TraceHeader of(String program, String source, String runtime, String machine) {
    return new TraceHeader(
        program,
        Map.of(program, source),
        List.of(),
        runtime,
        machine,
        machine.equals("virtual") ? 4 : 0,
        5_000_000,
        machine.equals("virtual") ? "fair" : "",
        0,
        Level.STATES,
        "0.1.0",
        Map.of());
  }

  /** The same run recorded at another level. */
  public TraceHeader withLevel(Level newLevel) {
    return new TraceHeader(
        program,
        sources,
        args,
        runtime,
        machine,
        cores,
        switchIntervalNs,
        policy,
        seed,
        newLevel,
        version,
        extra);
  }

  /** The same run with other additional entries. */
  public TraceHeader withExtra(Map<String, String> newExtra) {
    return new TraceHeader(
        program,
        sources,
        args,
        runtime,
        machine,
        cores,
        switchIntervalNs,
        policy,
        seed,
        level,
        version,
        newExtra);
  }

  /** True if steps are global and times are virtual. */
  public boolean isVirtual() {
    return machine.equals("virtual");
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return java.util.Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
