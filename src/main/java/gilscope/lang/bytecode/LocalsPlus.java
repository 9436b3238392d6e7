package gilscope.lang.bytecode;

import java.util.ArrayList;
import java.util.List;

/**
 * The fast locals of a frame in their order: locals (arguments first), then cells that are not
 * locals, then free variables.
 *
 * @param names one name per slot
 * @param kinds one set of the bits below per slot
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record LocalsPlus(List<String> names, byte[] kinds) {
  /** An inlined comprehension's variable in a class or module body: not among {@code locals()}. */
  public static final int HIDDEN = 0x10;

  /** A local variable. */
  public static final int LOCAL = 0x20;

  /** A variable that inner functions share; together with LOCAL if it is an argument. */
  public static final int CELL = 0x40;

  /** A variable of an enclosing function. */
  public static final int FREE = 0x80;

  public LocalsPlus {
    names = List.copyOf(names);
  }

  /** Number of slots. */
  public int size() {
    return kinds.length;
  }

  /** Whether the slot has this kind. */
  public boolean is(int slot, int kind) {
    return (kinds[slot] & kind) != 0;
  }

  /** The names of the slots of one kind, in order. */
  public List<String> namesOf(int kind) {
    List<String> found = new ArrayList<>();
    for (int slot = 0; slot < kinds.length; slot++) {
      if (is(slot, kind)) {
        found.add(names.get(slot));
      }
    }
    return List.copyOf(found);
  }
}
