package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;

/**
 * The numbers that programs see of threads. They follow from the order of creation, so that equal
 * runs print equal numbers; their size is that of a pthread address and of a Linux thread id,
 * because people read and format them as such.
 */
final class ThreadIdents {
  private static final long FIRST = 0x7f00_0000_1000L;
  static final long PID = 1000;

  private ThreadIdents() {}

  /** {@code threading.get_ident()}. */
  static long of(InterpThread t) {
    return FIRST + t.id() * 0x1000L;
  }

  /** {@code threading.get_native_id()}: the main thread's is the process id. */
  static long nativeId(InterpThread t) {
    return PID + t.id();
  }
}
