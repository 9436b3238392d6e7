package gilscope.lang.interp;

import static gilscope.lang.interp.Ordinal.*;
import static gilscope.lang.interp.Quickened.*;

import gilscope.lang.objects.KeyTimes;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyTuple;
import org.jspecify.annotations.Nullable;

/** What {@link Loop} says it does is added to {@link InterpThread#spent}. */
final class Timed {
  private Timed() {}

  /** An instruction, with what it takes whatever comes of it. */
  static void does(InterpThread t, int op) {
    t.spent += InstructionTimes.PS[op];
  }

  /** An instruction after {@code more} others, the first of which was counted. */
  static void does(InterpThread t, int op, int more) {
    if (more != 0) {
      t.spent += (more - 1) * InstructionTimes.SIMPLE + InstructionTimes.PS[op];
    }
  }

  /** The first instruction of a frame. */
  static void begins(InterpThread t) {
    t.spent += InstructionTimes.PS[RESUME] + InstructionTimes.FRAME;
    DataStack.pushes(t);
  }

  /** RESUME, on top of the instruction. */
  static void resumes(InterpThread t, int word) {
    if (word >>> 8 == 0) {
      t.spent += InstructionTimes.FRAME;
      DataStack.pushes(t);
    }
  }

  /** {@link Iteration#nextOrNull}. */
  static @Nullable PyObject nextOrNull(InterpThread t, PyObject it, @Nullable Object seen) {
    PyObject v = Iteration.nextOrNull(t, it, seen);
    if (v != null) {
      t.spent += InstructionTimes.step(it, v, t.timesSections());
    }
    return v;
  }

  /**
   * {@link Quickening#quick} after the {@code more} instructions from {@code pc} on, the first of
   * which was counted unless {@code a} or {@code b} is what the operation {@code before} it gave.
   */
  static @Nullable PyObject quick(
      InterpThread t,
      int[] words,
      int pc,
      int more,
      PyObject a,
      PyObject b,
      @Nullable PyObject before) {
    PyObject v = Quickening.quick(t, words[pc + more], a, b);
    if (v != null) {
      t.spent +=
          InstructionTimes.ofOperation(t, words[pc + more], more, a, b, v)
              + (before == null ? 0 : InstructionTimes.PS[words[pc] & 0xFF]);
    }
    return v;
  }

  /** {@link Items#getQuickly}. */
  static @Nullable PyObject item(InterpThread t, PyObject o, PyObject key) {
    PyObject v = Items.getQuickly(t, o, key);
    if (v != null) {
      t.spent += InstructionTimes.binary(Quickening.SUBSCRIPT, o, key);
    }
    return v;
  }

  /** {@link Items#storeQuickly}. */
  static boolean stores(InterpThread t, PyObject o, PyObject key, PyObject value) {
    if (!(o instanceof PyDict d)) {
      return Items.storeQuickly(t, o, key, value);
    }
    int before = d.size();
    boolean done = Items.storeQuickly(t, o, key, value);
    if (done) {
      t.spent += InstructionTimes.stored(d, before, key, t.timesSections());
    }
    return done;
  }

  /** {@link Items#containsQuickly}. */
  static int contains(InterpThread t, PyObject item, PyObject container) {
    int found = Items.containsQuickly(t, item, container);
    if (found >= 0) {
      t.spent += KeyTimes.of(item);
    }
    return found;
  }

  /** A variable is pushed, and not borrowed: {@code STORE_FAST_LOAD_FAST}. */
  static void duplicates(InterpThread t, @Nullable PyObject v) {
    if (v != null) {
      t.duplicates(v);
    }
  }

  /** {@code STORE_FAST_LOAD_FAST} that pushes {@code v}. */
  static void storesAndLoads(InterpThread t, @Nullable PyObject v) {
    does(t, STORE_FAST_LOAD_FAST);
    duplicates(t, v);
  }

  /** A tuple is about to be unpacked. */
  static void unpacks(InterpThread t, @Nullable PyObject o) {
    if (o instanceof PyTuple tuple) {
      Unpacking.counts(t, tuple);
    }
  }

  /**
   * {@link Quickening#quickCompare} after the {@code more} instructions from {@code pc} on, the
   * first of which was counted.
   */
  static int quickCompare(InterpThread t, int[] words, int pc, int more, PyObject a, PyObject b) {
    int word = words[pc + more];
    int answer = Quickening.quickCompare(word, a, b);
    if (answer >= 0) {
      t.spent +=
          InstructionTimes.ofComparison(word)
              + (more == 0
                  ? 0
                  : (more - 1) * InstructionTimes.SIMPLE + InstructionTimes.PS[QUICK_COMPARE]);
    }
    return answer;
  }

  /** A jump, or its place where it is not taken, with what comes before. */
  static void jumps(InterpThread t) {
    t.spent += InstructionTimes.SIMPLE;
  }
}
