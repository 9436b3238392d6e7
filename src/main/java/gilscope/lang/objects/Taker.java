package gilscope.lang.objects;

/**
 * Who takes all values of an iterator one after another, where a program cannot see what that does
 * before the last one is taken: a generator need not be suspended after each.
 */
@FunctionalInterface
public interface Taker {
  /**
   * Takes a value, calling nothing.
   *
   * @return false if more would have to be done with it; it has not been taken then
   */
  boolean take(PyObject v);
}
