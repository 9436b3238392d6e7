package gilscope.core.runtime;

import gilscope.lang.interp.Frame;
import java.util.List;
import java.util.Locale;

/** What {@code faulthandler} prints when a process dies: the stack of every thread. */
final class CrashText {
  private CrashText() {}

  /**
   * @param told what had gone wrong in the heap, the last of it fatally
   */
  static String of(List<RtThread> threads, RtThread current, boolean hangs, List<String> told) {
    StringBuilder text = new StringBuilder();
    text.append(
        hangs
            ? "Gilscope: the process hangs in a loop that cannot end\n\n"
            : "Fatal Python error: Segmentation fault\n\n");
    stack(text, current, "Current thread");
    for (RtThread t : threads) {
      if (t != current && !t.ended && t.started) {
        stack(text.append('\n'), t, "Thread");
      }
    }
    text.append("\nHeap damage, in order:\n");
    for (String each : told) {
      text.append(each).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private static void stack(StringBuilder text, RtThread t, String label) {
    text.append(label)
        .append(String.format(Locale.ROOT, " 0x%016x [", 0x7f00_0000_0000L + 0x1000L * t.id()))
        .append(t.name)
        .append("] (most recent call first):\n");
    for (Frame f = t.frame(); f != null; f = f.back) {
      text.append("  File \"")
          .append(f.code.filename())
          .append("\", line ")
          .append(f.line())
          .append(" in ")
          .append(f.code.name())
          .append('\n');
    }
  }
}
