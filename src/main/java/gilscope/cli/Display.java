package gilscope.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * Whether a window can be opened. Stateless.
 *
 * <p>JavaFX itself would hang or print a stack trace; on Linux it needs an X server that answers
 * (Wayland through XWayland) and GTK 3, so the two are asked the way it would ask them.
 */
@SuppressWarnings("restricted") // native access is granted to the application by its manifest
final class Display {
  private Display() {}

  /** What is missing, as the beginning of a sentence; empty if nothing is. */
  static String missing() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return "";
    }
    String display = System.getenv("DISPLAY");
    if (display == null || display.isEmpty()) {
      return "there is no display here (DISPLAY is not set)";
    }
    try (Arena arena = Arena.ofConfined()) {
      if (!answers(arena)) {
        return "the display " + display + " does not answer";
      }
    } catch (IllegalArgumentException e) {
      return "the X11 library (libX11.so.6) is not installed";
    }
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
    } catch (IllegalArgumentException e) {
      return "GTK 3 (libgtk-3.so.0) is not installed";
    }
    return "";
  }

  /** Tries to open the display that DISPLAY names. */
  private static boolean answers(Arena arena) {
    SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
    Linker linker = Linker.nativeLinker();
    MethodHandle open =
        linker.downcallHandle(
            x11.findOrThrow("XOpenDisplay"),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    MethodHandle close =
        linker.downcallHandle(
            x11.findOrThrow("XCloseDisplay"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try {
      MemorySegment connection = (MemorySegment) open.invokeExact(MemorySegment.NULL);
      if (connection.equals(MemorySegment.NULL)) {
        return false;
      }
      int _ = (int) close.invokeExact(connection);
      return true;
    } catch (Throwable e) {
      throw new IllegalStateException("calling XOpenDisplay", e);
    }
  }
}
