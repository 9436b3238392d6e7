package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Source text to tree. Stateless and thread-safe: every call has its own cursor.
 *
 * <p>Errors are values. Nesting that a parser could not survive is one of them ({@link
 * SyntaxErrorInfo.Type#MEMORY_ERROR}); no {@link StackOverflowError} leaves this class.
 */
public final class Parser {
  private Parser() {}

  /** A file: any number of statements. */
  public static ParseResult<Mod.Module> parseModule(SourceText source) {
    return parseModule(source, InputEnd.WHOLE);
  }

  /** As above. */
  public static ParseResult<Mod.Module> parseModule(SourceText source, InputEnd end) {
    return parse(source, ErrorPass.Start.FILE, end, Parser::module);
  }

  /** What {@code eval} takes: one expression, or several as a tuple. */
  public static ParseResult<Mod.Expression> parseExpression(SourceText source) {
    return parseExpression(source, InputEnd.WHOLE);
  }

  /** As above. */
  public static ParseResult<Mod.Expression> parseExpression(SourceText source, InputEnd end) {
    return parse(source, ErrorPass.Start.EVAL, end, Parser::expression);
  }

  /** What a prompt takes: one compound statement, or one line of simple ones. */
  public static ParseResult<Mod.Interactive> parseInteractive(SourceText source) {
    return parseInteractive(source, InputEnd.WHOLE);
  }

  /** As above. */
  public static ParseResult<Mod.Interactive> parseInteractive(SourceText source, InputEnd end) {
    return parse(source, ErrorPass.Start.INTERACTIVE, end, run -> interactive(run, end));
  }

  private static <T> ParseResult<T> parse(
      SourceText source, ErrorPass.Start start, InputEnd end, Function<Run, T> rule) {
    int nul = source.text().indexOf('\0');
    if (nul >= 0) {
      return new ParseResult.Failed<>(
          new SyntaxErrorInfo(
              SyntaxErrorInfo.Type.SYNTAX_ERROR,
              "source code string cannot contain null bytes",
              source.filename(),
              0,
              0,
              0,
              0,
              null));
    }
    Tokens tokens = Tokenizer.tokenize(source, start != ErrorPass.Start.EVAL);
    Run run = new Run(new Grammar(new TokenCursor(tokens, 0, tokens.size())));
    try {
      return new ParseResult.Ok<>(rule.apply(run));
    } catch (SyntaxStop stop) {
      if (end.mayBeIncomplete() && endsEarly(tokens, run.grammar.cursor.pos)) {
        return new ParseResult.Failed<>(incomplete(tokens));
      }
      return new ParseResult.Failed<>(
          new ErrorPass(tokens, start).explain(run.previous, run.grammar.cursor.pos, stop.error()));
    } catch (StackOverflowError e) {
      return new ParseResult.Failed<>(Errors.tooComplex(source));
    }
  }

  /** True if nothing but the end of the text is wrong: all that was written has been taken. */
  private static boolean endsEarly(Tokens tokens, int at) {
    for (int i = at; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case DEDENT, END -> {}
        case NEWLINE -> {
          if (tokens.unclosed < 0) {
            return false;
          }
        }
        case ERROR -> {
          TokenError e = tokens.error;
          return e != null && e.isOfEnd();
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private static SyntaxErrorInfo incomplete(Tokens tokens) {
    int last = lastWritten(tokens);
    SyntaxErrorInfo e = Errors.range(tokens, last, last, "incomplete input");
    return new SyntaxErrorInfo(
        SyntaxErrorInfo.Type.INCOMPLETE_INPUT,
        e.msg(),
        e.filename(),
        e.lineno(),
        e.offset(),
        e.endLineno(),
        e.endOffset(),
        e.text());
  }

  /** The last token that stands for text; 0 if there is none. */
  private static int lastWritten(Tokens tokens) {
    int last = tokens.size() - 1;
    while (last > 0
        && switch (tokens.kind(last)) {
          case NEWLINE, DEDENT, END, ERROR -> true;
          default -> false;
        }) {
      last--;
    }
    return last;
  }

  /** One parse: the grammar, and where the error pass has to begin. */
  private static final class Run {
    final Grammar grammar;

    /**
     * The first token of the top-level statement before the current one: {@code elif} after {@code
     * else} is a mistake of the statement that seemed complete.
     */
    int previous;

    Run(Grammar grammar) {
      this.grammar = grammar;
    }
  }

  private static Mod.Module module(Run run) {
    TokenCursor cursor = run.grammar.cursor;
    List<Stmt> body = new ArrayList<>();
    int current = 0;
    while (!cursor.at(TokenKind.END)) {
      run.previous = current;
      current = cursor.pos;
      run.grammar.compound.statement(body);
    }
    return new Mod.Module(List.copyOf(body));
  }

  private static Mod.Expression expression(Run run) {
    TokenCursor cursor = run.grammar.cursor;
    Expr body = run.grammar.expressions.expressions();
    while (cursor.accept(TokenKind.NEWLINE)) {}
    cursor.expect(TokenKind.END);
    return new Mod.Expression(body);
  }

  private static Mod.Interactive interactive(Run run, InputEnd end) {
    TokenCursor cursor = run.grammar.cursor;
    List<Stmt> body = new ArrayList<>();
    boolean compound = run.grammar.compound.atCompound();
    run.grammar.compound.statement(body);
    if (!cursor.at(TokenKind.END)) {
      throw compound
          ? cursor.fail()
          : cursor.error(
              cursor.pos - 1,
              cursor.pos - 1,
              "multiple statements found while compiling a single statement");
    }
    if (compound && !endsWithLine(cursor, end)) {
      throw cursor.fail();
    }
    return new Mod.Interactive(List.copyOf(body));
  }

  /** At a prompt a compound statement is over with its line, or with its block if that counts. */
  private static boolean endsWithLine(TokenCursor cursor, InputEnd end) {
    Tokens tokens = cursor.tokens;
    int after = tokens.end(lastWritten(tokens));
    boolean block = tokens.kind(cursor.pos - 1) == TokenKind.DEDENT && end.impliesDedent();
    return block || tokens.source.text().indexOf('\n', after) >= 0;
  }
}
