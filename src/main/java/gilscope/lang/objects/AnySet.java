package gilscope.lang.objects;

/** A set or frozenset ({@code PyAnySet_Check}). */
interface AnySet {
  /** The elements; guarded by the section of the set if it is a {@link PySet}. */
  SetTable table();
}
