package gilscope.core.runtime;

import gilscope.lang.bytecode.Code;
import gilscope.lang.compiler.BlockNames;
import gilscope.lang.compiler.CompileWarning;
import gilscope.lang.compiler.Compiler;
import gilscope.lang.interp.AstNode;
import gilscope.lang.interp.ClassPathLibrary;
import gilscope.lang.interp.InterpThread;
import gilscope.lang.interp.NameBlock;
import gilscope.lang.interp.SourceCompiler;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBaseException;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyRaise;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.syntax.CharacterNames;
import gilscope.lang.syntax.InputEnd;
import gilscope.lang.syntax.KeywordTypos;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import gilscope.lang.syntax.SyntaxErrorInfo;
import org.jspecify.annotations.Nullable;

/** The interpreter's port to our parser and compiler. Stateless. */
public final class PythonCompiler implements SourceCompiler {
  private static final int INPUT_FLAGS = ALLOW_INCOMPLETE | DONT_IMPLY_DEDENT;

  @Override
  public Code compile(
      ThreadState t, String source, String filename, Mode mode, int flags, int level) {
    SourceText text = SourceText.of(filename, source);
    Mod mod = parsed(t, text, mode, end(flags));
    Compiler.Compiled compiled =
        orRaise(
            t,
            withTextOfFile(
                InterpThread.of(t), Compiler.compile(mod, text, flags & ~INPUT_FLAGS, level)));
    if (!filename.startsWith(ClassPathLibrary.ENTRY)) {
      for (CompileWarning w : compiled.warnings()) {
        warn(InterpThread.of(t), text, w);
      }
    }
    return compiled.code();
  }

  @Override
  public AstNode parse(ThreadState t, String source, String filename, Mode mode) {
    SourceText text = SourceText.of(filename, source);
    return AstBridge.node((Record) parsed(t, text, mode, InputEnd.WHOLE));
  }

  @Override
  public NameBlock names(ThreadState t, String source, String filename, Mode mode) {
    SourceText text = SourceText.of(filename, source);
    return block(orRaise(t, BlockNames.of(parsed(t, text, mode, InputEnd.WHOLE), text)));
  }

  private static NameBlock block(BlockNames b) {
    return new NameBlock(
        b.name(),
        b.kind(),
        b.line(),
        b.nested(),
        b.parameters(),
        b.symbols(),
        b.children().stream().map(PythonCompiler::block).toList());
  }

  private static InputEnd end(int flags) {
    return new InputEnd((flags & ALLOW_INCOMPLETE) != 0, (flags & DONT_IMPLY_DEDENT) == 0);
  }

  private static Mod parsed(ThreadState t, SourceText text, Mode mode, InputEnd end) {
    return switch (mode) {
      case EXEC -> orRaise(t, text, Parser.parseModule(text, end));
      case EVAL -> {
        if (text.text().isEmpty()) { // nothing was read: there is no line yet
          throw new PyRaise(t, exception(nothingIn(text)));
        }
        yield orRaise(t, text, Parser.parseExpression(text, end));
      }
      case SINGLE -> orRaise(t, text, Parser.parseInteractive(text, end));
    };
  }

  private static SyntaxErrorInfo nothingIn(SourceText text) {
    return new SyntaxErrorInfo(
        SyntaxErrorInfo.Type.SYNTAX_ERROR, "invalid syntax", text.filename(), 0, 0, 0, 0, "");
  }

  @Override
  public Code compile(ThreadState t, AstNode tree, String filename, int flags, int level) {
    SourceText text = SourceText.of(filename, "");
    return orRaise(t, Compiler.compile(AstBridge.mod(t, tree), text, flags, level)).code();
  }

  @Override
  public String decode(ThreadState t, byte[] bytes, String filename) {
    return orRaise(t, SourceText.decode(filename, bytes)).text();
  }

  @Override
  public SourceCompiler.@Nullable Anchors anchors(String segment) {
    return CaretAnchors.of(segment);
  }

  @Override
  public boolean isPlainCall(String lines, int start, int end) {
    return CaretAnchors.isPlainCall(lines, start, end);
  }

  @Override
  public @Nullable String characters(String name) {
    return CharacterNames.text(name);
  }

  @Override
  public @Nullable String characterName(int c) {
    return CharacterNames.name(c);
  }

  /** CPython's compiler, unlike its parser, takes the line for its errors from the file. */
  private static <T> ParseResult<T> withTextOfFile(InterpThread t, ParseResult<T> result) {
    if (!(result instanceof ParseResult.Failed<T> failed)) {
      return result;
    }
    SyntaxErrorInfo e = failed.error();
    String line = t.interpreter().sourceLines().line(t, e.filename(), e.lineno());
    return new ParseResult.Failed<>(
        new SyntaxErrorInfo(
            e.type(),
            e.msg(),
            e.filename(),
            e.lineno(),
            e.offset(),
            e.endLineno(),
            e.endOffset(),
            line == null ? null : line + "\n"));
  }

  private static <T> T orRaise(ThreadState t, ParseResult<T> result) {
    return switch (result) {
      case ParseResult.Ok<T> ok -> ok.value();
      case ParseResult.Failed<T> failed -> throw new PyRaise(t, exception(failed.error()));
    };
  }

  /** As above; with a better text for the traceback when a keyword seems to be misspelt. */
  private static <T> T orRaise(ThreadState t, SourceText source, ParseResult<T> result) {
    if (result instanceof ParseResult.Failed<T> failed) {
      SyntaxErrorInfo error = failed.error();
      SyntaxErrorInfo printed = KeywordTypos.improve(source, error);
      if (!printed.equals(error)) {
        PyBaseException made = exception(error);
        made.setField(SourceCompiler.PRINTED_AS, exception(printed));
        throw new PyRaise(t, made);
      }
    }
    return orRaise(t, result);
  }

  private static PyBaseException exception(SyntaxErrorInfo e) {
    PyType type =
        switch (e.type()) {
          case SYNTAX_ERROR -> ExcTypes.SYNTAX_ERROR;
          case INDENTATION_ERROR -> ExcTypes.INDENTATION_ERROR;
          case TAB_ERROR -> ExcTypes.TAB_ERROR;
          case MEMORY_ERROR -> ExcTypes.MEMORY_ERROR;
          case RECURSION_ERROR -> ExcTypes.RECURSION_ERROR;
          case INCOMPLETE_INPUT -> ExcTypes.INCOMPLETE_INPUT_ERROR;
        };
    PyObject text = PyStr.orNone(e.text());
    PyTuple where =
        PyTuple.of(
            PyStr.of(e.filename()),
            PyInt.of(e.lineno()),
            PyInt.of(e.offset()),
            text,
            PyInt.of(e.endLineno()),
            PyInt.of(e.endOffset()));
    boolean tooDeep = type == ExcTypes.MEMORY_ERROR || type == ExcTypes.RECURSION_ERROR;
    PyBaseException made =
        tooDeep
            ? PyBaseException.of(type, PyStr.of(e.msg()))
            : PyBaseException.of(type, PyStr.of(e.msg()), where);
    if (!tooDeep) {
      made.setField("msg", PyStr.of(e.msg()));
      made.setField("filename", where.get(0));
      made.setField("lineno", where.get(1));
      made.setField("offset", where.get(2));
      made.setField("text", text);
      made.setField("end_lineno", where.get(4));
      made.setField("end_offset", where.get(5));
      made.setField("print_file_and_line", PyNone.VALUE);
    }
    return made;
  }

  /** As {@code PyErr_WarnExplicit}; where filters make an exception of it, a SyntaxError. */
  private static void warn(InterpThread t, SourceText text, CompileWarning w) {
    try {
      Abstract.callMethod(
          t,
          t.importModule("_warnings"),
          "warn_explicit",
          PyStr.of(w.message()),
          ExcTypes.SYNTAX_WARNING,
          PyStr.of(text.filename()),
          PyInt.of(w.line()));
    } catch (PyRaise e) {
      if (!e.matches(ExcTypes.SYNTAX_WARNING)) {
        throw e;
      }
      throw new PyRaise(
          t,
          exception(
              new SyntaxErrorInfo(
                  SyntaxErrorInfo.Type.SYNTAX_ERROR,
                  w.message().replace(" Such sequences will not work in the future.", ""),
                  text.filename(),
                  w.line(),
                  0,
                  0,
                  0,
                  null)));
    }
  }
}
