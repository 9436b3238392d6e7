package gilscope.lang.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Finds what CPython 3.14 would say about a program that does not parse. One use, one thread.
 *
 * <p>The order is CPython's: what the parser could name itself, else a mistake the error grammar
 * knows, else "invalid syntax" at the furthest token; and a text that cannot even be cut into
 * tokens further down is the better news than any of them.
 */
final class ErrorPass {
  /** What the program was to be. */
  enum Start {
    FILE("file"),
    EVAL("eval"),
    INTERACTIVE("interactive");

    private final String rule;

    Start(String rule) {
      this.rule = rule;
    }
  }

  private final Tokens tokens;
  private final Start start;

  ErrorPass(Tokens tokens, Start start) {
    this.tokens = tokens;
    this.start = start;
  }

  /**
   * @param statement the first token of a top-level statement at or shortly before the failure
   * @param stopped the token the parser had no use for
   * @param known the error it could name itself
   */
  SyntaxErrorInfo explain(int statement, int stopped, @Nullable SyntaxErrorInfo known) {
    ErrorGrammar grammar = ErrorGrammar.get();
    int at = Math.min(stopped, tokens.size() - 1);
    if (known != null && known.type() == SyntaxErrorInfo.Type.MEMORY_ERROR) {
      return known;
    }
    Recogniser recogniser = new Recogniser(tokens, statement, grammar);
    Peg.Rule rule = grammar.rule(start.rule);
    try {
      recogniser.run(rule, false);
      if (known != null) {
        return unlessUnreadable(known, at);
      }
      at = recogniser.last();
      recogniser.run(rule, true);
    } catch (SyntaxStop stop) {
      SyntaxErrorInfo error = stop.error();
      TokenError unreadable = tokens.error;
      if (error != null) {
        boolean fromTokenizer = unreadable != null && unreadable.info() == error;
        return fromTokenizer ? error : unlessUnreadable(error, recogniser.last());
      }
    } catch (Recogniser.TooLong | StackOverflowError e) {
      if (known != null) {
        return known;
      }
      // else the plain message below is true as well
    }
    return switch (tokens.kind(at)) {
      case INDENT -> layout("unexpected indent", recogniser);
      case DEDENT -> layout("unexpected unindent", recogniser);
      case END -> {
        int line = tokens.line(at); // the end has no place in its line
        yield Errors.at(
            tokens.source, SyntaxErrorInfo.Type.SYNTAX_ERROR, line, 0, line, 0, "invalid syntax");
      }
      default ->
          unlessUnreadable(Errors.range(tokens, at, at, "invalid syntax"), recogniser.last());
    };
  }

  private SyntaxErrorInfo layout(String msg, Recogniser recogniser) {
    return new MistakeReporter(tokens, recogniser)
        .atLast(SyntaxErrorInfo.Type.INDENTATION_ERROR, msg);
  }

  /**
   * @param last the furthest token that was looked at
   */
  private SyntaxErrorInfo unlessUnreadable(SyntaxErrorInfo error, int last) {
    TokenError unreadable = tokens.error;
    if (unreadable == null) {
      return error;
    }
    if (unreadable.overrides()) {
      return unreadable.info();
    }
    int bracket = tokens.unclosed;
    if (bracket < 0 || tokens.insideFormatString) {
      return error;
    }
    SourceText source = tokens.source;
    int line = source.lineAt(bracket);
    if (tokens.line(Math.min(last, tokens.size() - 1)) <= line) {
      return error;
    }
    return Errors.at(
        source,
        SyntaxErrorInfo.Type.SYNTAX_ERROR,
        line,
        source.characterColumn(line, bracket) + 1,
        line,
        0,
        "'" + source.text().charAt(bracket) + "' was never closed");
  }
}
