package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadState;
import gilscope.lang.bytecode.Code;
import java.util.List;

/**
 * A run at one moment, as plain data. Immutable. Exact while the run stands still, a glance while
 * it runs.
 *
 * @param current the thread that goes on next or did the last step, −1 if unknown
 */
public record Image(
    long step,
    long wakes,
    long time,
    int current,
    List<ThreadImage> threads,
    List<ResourceImage> resources,
    boolean wantsInput) {

  /**
   * A thread.
   *
   * @param waitsFor a resource's number, or −1
   * @param waitsForText what it waits for, for people, or empty
   */
  public record ThreadImage(
      int id,
      String name,
      boolean daemon,
      ThreadState state,
      String file,
      int line,
      String function,
      int waitsFor,
      String waitsForText,
      List<Integer> holds,
      long executed,
      List<FrameImage> frames) {}

  /**
   * A frame, {@code depth} from 1 for the outermost; {@code pc} is the index of the instruction
   * being or about to be executed.
   */
  public record FrameImage(
      Code code,
      int depth,
      int pc,
      int line,
      List<Value> locals,
      List<Value> globals,
      List<Value> stack) {}

  /**
   * A value as text.
   *
   * @param opens it has parts that can be looked at
   */
  public record Value(String name, String repr, String type, boolean opens) {}

  /** A lock or another resource; {@code owner} is a thread's number or −1. */
  public record ResourceImage(
      int id,
      ResourceKind kind,
      String name,
      int owner,
      int depth,
      List<Integer> waiters,
      long acquisitions,
      long contended,
      long value) {}
}
