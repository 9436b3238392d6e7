package gilscope.lang.interp;

import gilscope.lang.objects.PyListIterator;
import gilscope.lang.objects.PyRangeIterator;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What a loop has only ever run over, as a constant to HotSpot, fields included: so that it sees
 * through to the step.
 *
 * @param type a built-in type, whose step never changes
 * @param step its {@code tp_iternext}
 */
public record KnownIterator(PyType type, Slots.Next step) {
  /**
   * What a loop remembers of its iterators.
   *
   * @param seen so far; null for nothing yet
   */
  static Object remember(@Nullable Object seen, PyType type) {
    Object it = type == PyRangeIterator.TYPE ? Kind.RANGE : type;
    return seen == null || seen == it ? it : Kind.MIXED;
  }

  /**
   * The iterators that a loop expects.
   *
   * @param seen what it remembers
   * @return null if they are of several types, of one that a program can change, or of a list,
   *     whose step {@link Compiled#next} takes without a section
   */
  public static @Nullable KnownIterator of(@Nullable Object seen) {
    return seen instanceof PyType k && !k.isHeap() && k.tpNext != null && k != PyListIterator.TYPE
        ? new KnownIterator(k, k.tpNext)
        : null;
  }
}
