package gilscope.core.trace;

import gilscope.core.event.CodeInfo;
import gilscope.core.event.Dictionary;
import gilscope.core.event.GilReleaseReason;
import gilscope.core.event.Level;
import gilscope.core.event.Outcome;
import gilscope.core.event.OutputStreamKind;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import java.util.stream.IntStream;

/**
 * A trace written as text, one event per line: {@code TIME THREAD what …}. The step is the line's
 * number. Positions are line numbers of {@code demo.py}.
 *
 * <pre>
 * 0 T0 thread T1 Worker-1        0 T0 resource R1 LOCK forks[0]
 * 1 T1 RUNNING                   2 T1 BLOCKED R1 by T0 at 14
 * 3 T1 acquires R1 at 14         4 T1 waits-and-acquires R1
 * 5 T1 releases R1               6 T1 value R2 3
 * 7 T1 gil-acquires R0           8 T1 gil-releases R0 FORCED by T0
 * 9 T1 asks T0 to drop R0        9 T1 line 3
 * 9 T1 prints hello
 * 9 T1 finds R3 by T0 at 7       9 T1 ends
 * 9 T1 wakes T0 on R2 at 7       9 T0 wait-ends R2 by T1
 * 9 T1 executes CALL check at 3   9 T1 executes NOP no at 3
 * </pre>
 */
public final class Script {
  private static final int LINES = 1000;

  private Script() {}

  /** The trace that a script describes. */
  public static Trace trace(String script) {
    Dictionary dictionary = new Dictionary();
    dictionary.defineCode(
        new CodeInfo("demo.py", "<module>", 1, IntStream.range(0, LINES).toArray()));
    TraceHeader header = TraceHeader.of("demo.py", "print()\n", "gil", "virtual");
    boolean instructions = script.contains(" executes ");
    Trace trace =
        new Trace(instructions ? header.withLevel(Level.INSTRUCTIONS) : header, dictionary);
    int step = 0;
    for (String line : script.lines().toList()) {
      if (!line.isBlank()) {
        write(line.strip().split("\\s+"), trace, step++);
      }
    }
    return trace;
  }

  private static void write(String[] w, Trace trace, long n) {
    TraceStore out = trace.store();
    Dictionary names = trace.dictionary();
    long t = Long.parseLong(w[0]);
    int me = id(w[1]);
    int at = Integer.parseInt(after(w, "at", "-1"));
    int by = id(after(w, "by", "T-1"));
    switch (w[2]) {
      case "thread" -> out.threadCreated(me, t, n, id(w[3]), names.intern(w[4]), false, at);
      case "resource" ->
          out.resourceCreated(
              me,
              t,
              n,
              id(w[3]),
              ResourceKind.valueOf(w[4]),
              names.intern(w.length > 5 ? w[5] : ""),
              at);
      case "starts" -> out.threadStarted(me, t, n);
      case "ends" -> out.threadEnded(me, t, n, Outcome.OK);
      case "asks-for" -> out.acquireRequested(me, t, n, id(w[3]), by, at);
      case "acquires" -> out.acquired(me, t, n, id(w[3]), false, 1, at);
      case "waits-and-acquires" -> out.acquired(me, t, n, id(w[3]), true, 1, at);
      case "re-enters" -> out.acquired(me, t, n, id(w[3]), false, 2, at);
      case "leaves-inner" -> out.released(me, t, n, id(w[3]), 1, at);
      case "releases" -> out.released(me, t, n, id(w[3]), 0, at);
      case "value" -> out.valueChanged(me, t, n, id(w[3]), Long.parseLong(w[4]));
      case "gil-acquires" -> out.gilAcquired(me, t, n, id(w[3]), true, true, at);
      case "gil-releases" ->
          out.gilReleased(me, t, n, id(w[3]), GilReleaseReason.valueOf(w[4]), by, at);
      case "asks" -> out.gilDropRequested(me, t, n, id(w[6]), id(w[3]));
      case "finds" -> out.mutexContended(me, t, n, id(w[3]), by, at);
      case "wakes" -> out.notified(me, t, n, id(w[5]), id(w[3]), at);
      case "waits-on" -> out.waitBegan(me, t, n, id(w[3]), at);
      case "executes" ->
          out.instructionExecuted(me, t, n, w[4].equals("check"), names.intern(w[3]), at);
      case "wait-ends" -> out.waitEnded(me, t, n, id(w[3]), Outcome.OK, by);
      case "line" -> out.lineReached(me, t, n, Integer.parseInt(w[3]));
      case "prints" -> out.streamUsed(me, t, n, OutputStreamKind.STDOUT, names.append(w[3] + "\n"));
      default ->
          out.stateChanged(
              me,
              t,
              n,
              ThreadState.valueOf(w[2]),
              w.length > 3 && (w[3].startsWith("R") || w[3].startsWith("C")) ? id(w[3]) : -1,
              by,
              at);
    }
  }

  private static String after(String[] words, String key, String otherwise) {
    for (int i = 3; i + 1 < words.length; i++) {
      if (words[i].equals(key)) {
        return words[i + 1];
      }
    }
    return otherwise;
  }

  private static int id(String word) {
    return Integer.parseInt(word.substring(1));
  }
}
