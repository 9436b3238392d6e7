package gilscope.core.runtime;

import gilscope.core.sched.Steps;
import gilscope.core.sched.Touch;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Frame;
import gilscope.lang.objects.PyObject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises loops that only wait: a round of {@code while} that changed nothing, neither what
 * others can see nor the frame's own variables. The next round would be the same, so the thread
 * waits until another one changes something that it looked at: without that a search would try
 * every number of rounds. Carrier thread only.
 *
 * <p>What an object hides from the search (where a generator or an iterator stands) is no change
 * that can be seen here. So nobody is said to go round for ever before it did so some times more;
 * who leaves such a loop by itself has it taken off the list.
 */
final class Rounds {
  /** How often a round is repeated before it is believed to go on for ever. */
  static final int REPETITIONS = 24;

  private static final Opcode[] OPCODES = Opcode.values();

  /** What the rounds of one thread look like. */
  static final class Round {
    private @Nullable Frame frame;
    private int pc;
    private int effects;
    private int held;
    private int operations;
    private @Nullable PyObject[] slots = new PyObject[8];
    private int width;
    private int firstStep;
    private int firstTouch;
    private int[] objects = new int[4];
    private byte[] touches = new byte[4];
    private long[] keys = new long[4];
    private int awaited;

    /** The line in which the loop begins; −1 if there is none. */
    int line() {
      Frame f = frame;
      if (f == null) {
        return -1;
      }
      return f.code.positions().lines()[f.code.instructions()[pc] >>> 8];
    }

    /** The step in which it began. */
    int firstStep() {
      return firstStep;
    }

    /** The loop, for telling livelocks apart. */
    String site() {
      Frame f = frame;
      return f == null ? "?" : f.code.name() + ":" + line();
    }

    /** The operation before which the round began. */
    int operations() {
      return operations;
    }

    /**
     * True if another thread's touch changes what the round looked at, or asks whether a lock is
     * free that the round takes and gives back.
     */
    boolean isChangedBy(int object, Touch touch, long key) {
      for (int i = 0; i < awaited; i++) {
        if (objects[i] == object
            && (touches[i] == Touch.TRY.ordinal()
                ? touch == Touch.TRY || touch == Touch.REFUSED
                : Touch.conflict(touches[i], keys[i], touch.ordinal(), key))) {
          return true;
        }
      }
      return false;
    }

    /** True if it looked at this. */
    boolean looksAt(int object, long key) {
      for (int i = 0; i < awaited; i++) {
        if (objects[i] == object && keys[i] == key) {
          return true;
        }
      }
      return false;
    }

    private void await(int object, int touch, long key) {
      if (awaited == objects.length) {
        objects = Arrays.copyOf(objects, awaited * 2);
        touches = Arrays.copyOf(touches, awaited * 2);
        keys = Arrays.copyOf(keys, awaited * 2);
      }
      objects[awaited] = object;
      touches[awaited] = (byte) touch;
      keys[awaited++] = key;
    }
  }

  private record Loop(gilscope.lang.bytecode.Code code, int pc) {}

  /** Loops that were left although they seemed to wait. */
  private final Set<Loop> productive = new HashSet<>();

  /**
   * A thread is at a jump back. Notes whether the round that ends here left everything as it was.
   *
   * @return true if besides nobody has changed since what it saw
   */
  boolean isFruitless(RtThread t, Steps steps) {
    Frame f = t.frame();
    if (f == null) {
      return false;
    }
    int word = f.code.instructions()[f.pc];
    if (OPCODES[word & 0xFF] != Opcode.JUMP_BACKWARD
        || OPCODES[f.code.instructions()[word >>> 8] & 0xFF] == Opcode.FOR_ITER) {
      return false;
    }
    SearchState s = t.search;
    Round r = s.round;
    boolean same =
        r.frame == f
            && r.pc == f.pc
            && r.effects == s.effects
            && r.held == s.held
            && sameSlots(r, f)
            && (productive.isEmpty() || !productive.contains(new Loop(f.code, f.pc)));
    s.laps = same;
    s.lap = f.pc;
    boolean fruitless = same && (s.repeats || !overtaken(t, r, steps));
    int before = r.operations;
    begin(t, f, steps);
    if (fruitless) {
      r.operations = before;
    }
    return fruitless;
  }

  private static boolean sameSlots(Round r, Frame f) {
    if (r.width != f.stackTop) {
      return false;
    }
    for (int i = 0; i < r.width; i++) {
      if (r.slots[i] != f.slots[i]) {
        return false;
      }
    }
    return true;
  }

  private static void begin(RtThread t, Frame f, Steps steps) {
    SearchState s = t.search;
    Round r = s.round;
    r.frame = f;
    r.pc = f.pc;
    r.effects = s.effects;
    r.held = s.held;
    r.operations = s.operations;
    if (r.slots.length < f.stackTop) {
      r.slots = new PyObject[f.stackTop * 2];
    }
    r.width = f.stackTop;
    System.arraycopy(f.slots, 0, r.slots, 0, f.stackTop);
    r.firstStep = Math.max(0, steps.count() - 1);
    r.firstTouch = steps.touches();
    s.roundBegan = s.operations;
  }

  /** Gathers what the round looked at; true if somebody has changed it since. */
  private static boolean overtaken(RtThread t, Round r, Steps steps) {
    r.awaited = 0;
    for (int k = r.firstStep; k < steps.count(); k++) {
      boolean own = steps.thread(k) == t.id();
      for (int x = Math.max(r.firstTouch, steps.firstTouch(k)); x < steps.firstTouch(k + 1); x++) {
        Touch touch = Touch.of(steps.touch(x));
        if (own) {
          boolean takes = touch == Touch.ACQUIRE || touch == Touch.TRY || touch == Touch.RELEASE;
          r.await(steps.object(x), takes ? Touch.TRY.ordinal() : touch.ordinal(), steps.key(x));
        } else if (r.isChangedBy(steps.object(x), touch, steps.key(x))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The loop in which a thread seemed to wait went on by itself. */
  void isProductive(RtThread t) {
    Frame f = t.search.round.frame;
    if (f != null) {
      productive.add(new Loop(f.code, t.search.round.pc));
    }
  }
}
