package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a text stream go to and come from. Called inside the stream's critical
 * section.
 */
interface TextPort {
  /** {@code name}: {@code <stdout>}, a path. */
  PyObject name();

  String mode();

  boolean readable();

  boolean writable();

  boolean isTerminal();

  /** The file descriptor; negative if there is none. */
  int descriptor();

  void write(InterpThread t, String text);

  void flush(InterpThread t);

  /** The next line with its newline; empty at the end. */
  String readLine(InterpThread t);

  /** Everything up to the end. */
  String readAll(InterpThread t);

  void close(InterpThread t);

  /** The byte stream below; null if there is none. */
  @Nullable PyObject buffer();
}
