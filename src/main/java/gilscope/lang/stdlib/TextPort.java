package gilscope.lang.stdlib;

import gilscope.lang.interp.InterpThread;
import gilscope.lang.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a text stream go to and come from. Called inside the stream's critical
 * section.
 */
interface TextPort {
  /** {@code name}: {@code <stdout>}, a path; AttributeError if there is none. */
  PyObject name(InterpThread t);

  /** {@code mode} of a file or standard stream; null if there is none. */
  @Nullable String mode();

  boolean readable(InterpThread t);

  boolean writable(InterpThread t);

  boolean seekable(InterpThread t);

  boolean closed(InterpThread t);

  PyObject isTerminal(InterpThread t);

  /** The file descriptor, or UnsupportedOperation. */
  PyObject fileno(InterpThread t);

  void write(InterpThread t, String text);

  void flush(InterpThread t);

  /**
   * The next line with its newline, at most so many characters if not negative; empty at the end.
   */
  String readLine(InterpThread t, int limit);

  /** So many characters, everything up to the end if negative. */
  String read(InterpThread t, int count);

  long tell(InterpThread t);

  /** Moves to what {@code tell} has answered; {@code whence} 2 is the end. */
  long seek(InterpThread t, long position, int whence);

  /** {@code newlines}: the line ends seen. */
  PyObject newlines();

  void close(InterpThread t);

  /** The byte stream below. */
  PyObject buffer();
}
