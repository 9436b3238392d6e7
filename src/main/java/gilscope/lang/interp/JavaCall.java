package gilscope.lang.interp;

import gilscope.lang.objects.ObjectRecord;
import gilscope.lang.objects.PyObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One activation of the loop, as far as lifetimes go: what Java gave to it and what Java got from
 * those it called. Java holds these in variables nobody can look into, so they count as held until
 * the native function has returned. Own thread only.
 */
final class JavaCall {
  final @Nullable JavaCall outer;

  /** The frame that Java entered; null at the bottom of a thread. */
  final @Nullable Frame frame;

  /** What that frame was given; a generator's frame has its own already. */
  final @Nullable PyObject[] arguments;

  /** What went to and came from Python functions that the current instruction's natives called. */
  final List<PyObject> passed = new ArrayList<>();

  /** Objects of which this holds a counted reference, once for each. */
  final List<ObjectRecord> parked = new ArrayList<>();

  JavaCall(@Nullable JavaCall outer, @Nullable Frame frame) {
    this.outer = outer;
    this.frame = frame;
    this.arguments =
        frame == null || frame.generator != null
            ? new @Nullable PyObject[0]
            : Arrays.copyOf(frame.slots, frame.pyCode.localsPlus);
  }
}
