package gilscope.lang.jit;

import gilscope.lang.bytecode.ExceptionTable;
import java.lang.classfile.Label;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which handler covers what is written: a Python handler's, or one that leaves the frame. */
abstract class Coverage extends Lines {
  Coverage(Request request) {
    super(request);
  }

  /**
   * Everything written since {@code from} is covered by the region's handler, or by one that leaves
   * the frame with its variables in {@code state}.
   */
  void protect(@Nullable Label from, int region, Shape.Locals state) {
    Label handler =
        region >= 0 ? handlers[region] : leaving.computeIfAbsent(state, _ -> asm.label());
    asm.run(
        c -> {
          c.nop(); // a range must not be empty
          Label to = c.newBoundLabel();
          if (from != null && handler != null) {
            c.exceptionCatchAll(from, to, handler);
          }
        });
  }

  /** What is written from now on is covered by the handler for the variables as they are. */
  void open() {
    coveredFrom = asm.label();
    asm.bind(coveredFrom);
    coveredState = locals();
    covered = true;
  }

  /** Up to here: a handler's variables must have one type wherever it may be entered from. */
  void cut() {
    if (covered) {
      protect(coveredFrom, region, coveredState);
      covered = false;
    }
  }

  /**
   * The variables as they are, for code away from the main path: whatever the code stores counts as
   * out of date, so that there are few such states and each is written once.
   */
  Shape.Locals locals() {
    boolean[] old = dirty.clone();
    for (int i = 0; i < locals; i++) {
      old[i] |= stored[i] && types[i] != Shape.NONE;
    }
    return new Shape.Locals(types.clone(), old);
  }

  void meetHandler() {
    ExceptionTable table = code.exceptions();
    int target = table.targets()[region];
    boolean[] all = new boolean[locals];
    Arrays.fill(all, true);
    Shape at =
        new Shape(
            new byte[locals],
            new byte[table.depths()[region] + (table.lasti()[region] ? 2 : 1)],
            all,
            framed);
    Shape known = shapes[target];
    Shape joined = known == null ? at : known.join(at);
    if (joined != known) {
      shapes[target] = joined;
      changed = true;
    }
  }
}
