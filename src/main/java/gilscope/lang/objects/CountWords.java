package gilscope.lang.objects;

/**
 * The words of a free-threaded object's header that count references (B2 of the fact sheet): {@code
 * ob_tid}, {@code ob_ref_local}, {@code ob_ref_shared}. Each method is one access to memory; {@link
 * BiasedCount} puts them together.
 *
 * <p>An interface, so that a test can let another thread come between any two of them.
 */
public interface CountWords {
  /** The owning thread's number, from 1; {@link BiasedCount#UNOWNED}. */
  int tid();

  void storeTid(int tid);

  /** The owner's count; {@link BiasedCount#IMMORTAL}. */
  int local();

  void storeLocal(int count);

  /** The others' count times 4, which may be negative, plus the state. */
  long shared();

  boolean casShared(long expected, long value);
}
