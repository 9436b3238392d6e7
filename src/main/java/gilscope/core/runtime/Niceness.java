package gilscope.core.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets other threads go first, those that draw a window above all. Stateless.
 *
 * <p>On Linux Java's priorities do nothing by default, but nice values belong to threads there and
 * are inherited by the threads that a thread starts ({@code setpriority(2)}).
 */
public final class Niceness {
  private static final int PRIO_PROCESS = 0;

  /** A third of the share of a thread that has not been lowered ({@code sched(7)}). */
  private static final int NICE = 5;

  private Niceness() {}

  /**
   * Lowers the calling thread and all that it will start. Where that is not possible nothing
   * happens.
   */
  // A hint on which nothing depends; setpriority(2) has this signature on every Linux.
  @SuppressWarnings({"ThreadPriorityCheck", "restricted"})
  public static void lower() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
      Thread.currentThread().setPriority(Thread.MIN_PRIORITY + 1);
      return;
    }
    try {
      Linker linker = Linker.nativeLinker();
      SymbolLookup libc = linker.defaultLookup();
      var address = libc.find("setpriority");
      if (address.isPresent()) {
        Object _ =
            linker
                .downcallHandle(
                    address.get(),
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT))
                .invoke(PRIO_PROCESS, 0, NICE);
      }
    } catch (Throwable e) { // what invoke declares; a kernel or a Java that forbids it
      ignore(e);
    }
  }

  private static void ignore(@Nullable Throwable e) {
    if (e instanceof Error error && !(e instanceof LinkageError)) {
      throw error;
    }
  }
}
