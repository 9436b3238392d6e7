package gilscope.lang.interp;

import gilscope.lang.bytecode.Code;
import gilscope.lang.objects.ThreadState;
import org.jspecify.annotations.Nullable;

/** The port to the parser and the compiler, which the interpreter does not see. Thread-safe. */
public interface SourceCompiler {
  /**
   * The field of a SyntaxError that holds the one a traceback shows in its place: CPython looks for
   * misspelt keywords only when it prints.
   */
  String PRINTED_AS = "printed as";

  /**
   * {@code PyCF_ALLOW_INCOMPLETE_INPUT}: a text that only lacks its end has an error of its own.
   */
  int ALLOW_INCOMPLETE = 0x4000;

  /** {@code PyCF_DONT_IMPLY_DEDENT}: the end of the text does not close a block. */
  int DONT_IMPLY_DEDENT = 0x200;

  /** What {@code compile()} calls its mode. */
  enum Mode {
    EXEC,
    EVAL,
    SINGLE
  }

  /**
   * Compiles source text.
   *
   * @param flags code flags of {@code __future__} features inherited from the caller, and {@link
   *     #ALLOW_INCOMPLETE} and {@link #DONT_IMPLY_DEDENT}; 0 for none
   * @throws gilscope.lang.objects.PyRaise SyntaxError or a subclass, with its fields set
   */
  default Code compile(ThreadState t, String source, String filename, Mode mode, int flags) {
    return compile(t, source, filename, mode, flags, 0);
  }

  /**
   * As above.
   *
   * @param level of optimisation: 1 without assertions, 2 without docstrings too
   */
  Code compile(ThreadState t, String source, String filename, Mode mode, int flags, int level);

  /**
   * The syntax tree of source text.
   *
   * @throws gilscope.lang.objects.PyRaise SyntaxError or a subclass, with its fields set
   */
  AstNode parse(ThreadState t, String source, String filename, Mode mode);

  /**
   * The names of the blocks of source text, those of the module first.
   *
   * @throws gilscope.lang.objects.PyRaise SyntaxError or a subclass, with its fields set
   */
  NameBlock names(ThreadState t, String source, String filename, Mode mode);

  /**
   * Compiles a tree whose root is a {@code Module}, {@code Expression} or {@code Interactive}.
   *
   * @param level of optimisation
   * @throws gilscope.lang.objects.PyRaise SyntaxError, or TypeError for a node out of place
   */
  Code compile(ThreadState t, AstNode tree, String filename, int flags, int level);

  /**
   * The text of a source file: byte order mark, coding cookie, newlines as they are.
   *
   * @throws gilscope.lang.objects.PyRaise SyntaxError if it cannot be decoded
   */
  String decode(ThreadState t, byte[] bytes, String filename);

  /**
   * Where the operator of an expression is: that of a binary operation, or the brackets of a
   * subscript or call. Lines and columns (in chars) count from 0 in the segment.
   */
  record Anchors(int leftLine, int leftColumn, int rightLine, int rightColumn) {}

  /**
   * The anchors of the expression that is this piece of source; null if it is none of the three, or
   * no expression.
   */
  @Nullable Anchors anchors(String segment);

  /**
   * Whether the first statement of {@code lines} is {@code return f(…)} or {@code name = …(…)}
   * whose call begins at char {@code start} of the first line and ends at char {@code end} of the
   * last: carets would only repeat what is plain.
   */
  boolean isPlainCall(String lines, int start, int end);

  /** What a Unicode name or alias stands for, a named sequence too; null if it is no name. */
  @Nullable String characters(String name);

  /** The Unicode name of a code point; null if it has none. */
  @Nullable String characterName(int c);
}
