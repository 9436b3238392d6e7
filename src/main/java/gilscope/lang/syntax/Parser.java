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
    return parse(source, ErrorPass.Start.FILE, Parser::module);
  }

  /** What {@code eval} takes: one expression, or several as a tuple. */
  public static ParseResult<Mod.Expression> parseExpression(SourceText source) {
    return parse(source, ErrorPass.Start.EVAL, Parser::expression);
  }

  /** What a prompt takes: one compound statement, or one line of simple ones. */
  public static ParseResult<Mod.Interactive> parseInteractive(SourceText source) {
    return parse(source, ErrorPass.Start.INTERACTIVE, Parser::interactive);
  }

  private static <T> ParseResult<T> parse(
      SourceText source, ErrorPass.Start start, Function<Run, T> rule) {
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
      return new ParseResult.Failed<>(
          new ErrorPass(tokens, start).explain(run.previous, run.grammar.cursor.pos, stop.error()));
    } catch (StackOverflowError e) {
      return new ParseResult.Failed<>(Errors.tooComplex(source));
    }
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

  private static Mod.Interactive interactive(Run run) {
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
    return new Mod.Interactive(List.copyOf(body));
  }
}
