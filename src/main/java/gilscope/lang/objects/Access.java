package gilscope.lang.objects;

/**
 * What one step does to a place of an object that threads may share: the vocabulary in which
 * objects tell {@link ThreadState} of it, before they do it. A place is an object, or one key of it
 * (an attribute, a dict's key by its hash, a list's index).
 *
 * <p>Two accesses of one object by different threads conflict if their order can matter; the search
 * knows when.
 */
public enum Access {
  /** Looks at everything: a copy, a comparison, values. */
  READ,
  /** May change everything. */
  WRITE,
  /** Looks at one key, there or not. */
  GET,
  /** Changes the value of a key that is there. */
  SET,
  /** Makes a key appear or disappear. */
  GROW,
  /** Looks only at how many keys there are, or which. */
  LENGTH,
  /** Stores under a key: {@link #SET} if it is there when the step is done, else {@link #GROW}. */
  PUT,
  /** Takes a key away: {@link #GROW} if it is there when the step is done, else {@link #GET}. */
  REMOVE,
  /** {@link #GET} if the key is there when the step is done, else {@link #GROW}. */
  DEFAULT;

  /** True if it changes something. PUT, REMOVE and DEFAULT count as if they did. */
  public boolean writes() {
    return switch (this) {
      case READ, GET, LENGTH -> false;
      case WRITE, SET, GROW, PUT, REMOVE, DEFAULT -> true;
    };
  }
}
