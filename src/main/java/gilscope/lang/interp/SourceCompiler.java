package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.ThreadState;

/** The port to the parser and the compiler, which the interpreter does not see. Thread-safe. */
public interface SourceCompiler {
  /** What {@code compile()} calls its mode. */
  enum Mode {
    EXEC,
    EVAL,
    SINGLE
  }

  /**
   * Compiles source text.
   *
   * @param flags code flags of {@code __future__} features inherited from the caller; 0 for none
   * @throws gilscope.lang.objects.PyRaise SyntaxError or a subclass, with its fields set
   */
  Code compile(ThreadState t, String source, String filename, Mode mode, int flags);

  /**
   * The text of a source file: byte order mark, coding cookie, newlines as they are.
   *
   * @throws gilscope.lang.objects.PyRaise SyntaxError if it cannot be decoded
   */
  String decode(ThreadState t, byte[] bytes, String filename);
}
