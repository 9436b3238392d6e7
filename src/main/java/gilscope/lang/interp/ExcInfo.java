package gilscope.lang.interp;

import gilscope.lang.objects.PyBaseException;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a thread's handled-exception stack: CPython's {@code _PyErr_StackItem}. The thread
 * has one; every generator has its own, which lies on top while the generator runs. Own thread
 * only.
 */
final class ExcInfo {
  /** What an {@code except} block is handling; null for nothing. */
  @Nullable PyBaseException value;

  /** The entry below; null at the bottom. */
  @Nullable ExcInfo previous;
}
