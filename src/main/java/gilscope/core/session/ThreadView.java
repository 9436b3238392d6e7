package gilscope.core.session;

import gilscope.core.event.LockId;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import java.util.List;

/**
 * A thread at one moment. Immutable.
 *
 * @param state what it is doing
 * @param file of its innermost Python frame, empty without one
 * @param line the line it executes, or −1
 * @param function that line's function, empty without one
 * @param waitsFor what it is blocked on or waits for, or {@link LockId#NONE}
 * @param waitsForText the same for people ({@code forks[1], held by Worker-1}), else empty
 * @param holds the locks it owns (the GIL included), in the order of acquisition
 * @param steps instructions it has executed
 * @param frames innermost first; empty while the program runs
 */
public record ThreadView(
    ThreadId id,
    String name,
    boolean daemon,
    ThreadState state,
    String file,
    int line,
    String function,
    LockId waitsFor,
    String waitsForText,
    List<LockId> holds,
    long steps,
    List<FrameView> frames) {
  public ThreadView {
    holds = List.copyOf(holds);
    frames = List.copyOf(frames);
  }
}
