package gilscope.lang.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a rule of the error grammar that matched to the error CPython raises: its text, and its
 * place counted the way CPython counts there. One error, one thread.
 *
 * <p>The grammar knows only runs of tokens. Where the error depends on what was written there, the
 * run is parsed into a tree.
 */
final class MistakeReporter {
  private final Tokens tokens;
  private final Recogniser recogniser;

  MistakeReporter(Tokens tokens, Recogniser recogniser) {
    this.tokens = tokens;
    this.recogniser = recogniser;
  }

  /** The runs of tokens that an alternative named. */
  static final class Labels {
    private final int[] starts = new int[3];
    private final int[] ends = new int[3];
    private final @Nullable Peg[] pegs = new @Nullable Peg[3];

    void set(char label, int start, int end, Peg peg) {
      starts[label - 'a'] = start;
      ends[label - 'a'] = end;
      pegs[label - 'a'] = peg;
    }

    int start(String label) {
      return starts[label.charAt(0) - 'a'];
    }

    /** The token after the run. */
    int end(String label) {
      return ends[label.charAt(0) - 'a'];
    }

    boolean isToken(String label) {
      Peg peg = pegs[label.charAt(0) - 'a'];
      return peg instanceof Peg.Token || peg instanceof Peg.Soft;
    }
  }

  /**
   * Throws the error, or returns when it is none after all.
   *
   * @param mark the token after the alternative
   */
  void report(Peg.Report report, Labels labels, int mark) {
    List<String> names = report.labels();
    String msg = message(report.message(), labels);
    String a = names.isEmpty() ? "" : names.getFirst();
    String b = names.size() < 2 ? a : names.get(1);
    switch (report.how()) {
      case "at" -> throw between(span(labels, a), span(labels, a), msg);
      case "range" -> throw between(span(labels, a), span(labels, b), msg);
      case "tokens" ->
          throw SyntaxStop.because(Errors.range(tokens, labels.start(a), labels.end(b) - 1, msg));
      case "param" -> throw SyntaxStop.because(parameter(labels, a, msg));
      case "last" -> throw SyntaxStop.because(atLast(SyntaxErrorInfo.Type.SYNTAX_ERROR, msg));
      case "indent" ->
          throw SyntaxStop.because(atLast(SyntaxErrorInfo.Type.INDENTATION_ERROR, msg));
      case "next" -> throw SyntaxStop.because(Errors.range(tokens, mark, mark, msg));
      case "from" -> throw SyntaxStop.because(from(span(labels, a), msg));
      case "end" -> throw SyntaxStop.because(lastCharacter(span(labels, a), msg));
      case "target" -> target(a, tree(labels, b));
      case "comma" -> comma(labels, mark);
      case "legacy" -> legacy(labels);
      case "strings" -> throw SyntaxStop.because(strings(labels, msg));
      case "elements" -> throw between(span(labels, a), lastElement(labels, b), msg);
      case "clause" -> throw between(span(labels, a), lastOfClauses(labels, b), msg);
      case "generator" -> generator(labels);
      case "order" -> throw SyntaxStop.because(order(labels));
      default -> throw new IllegalStateException("errors.peg: " + report.how());
    }
  }

  // ---- what was written

  private Span span(Labels labels, String label) {
    int start = labels.start(label);
    int last = labels.end(label) - 1;
    if (labels.isToken(label)) {
      return tokens.span(start, start);
    }
    Expr tree = tree(labels, label);
    return tree == null ? tokens.span(start, last) : tree.span();
  }

  /** The expression in the run of tokens, null when it is none (or starred where none may be). */
  private @Nullable Expr tree(Labels labels, String label) {
    TokenCursor cursor = new TokenCursor(tokens, labels.start(label), labels.end(label));
    Grammar grammar = new Grammar(cursor);
    try {
      Expr tree;
      if (cursor.at(TokenKind.NAME) && cursor.next() == TokenKind.COLONEQUAL) {
        tree = grammar.expressions.namedExpression();
      } else if (cursor.at(TokenKind.STAR)) {
        tree = starred(grammar);
      } else {
        tree = grammar.expressions.assignedValue();
      }
      return cursor.at(TokenKind.END) ? tree : null;
    } catch (SyntaxStop stop) {
      return null;
    }
  }

  private static Expr starred(Grammar grammar) {
    TokenCursor cursor = grammar.cursor;
    int first = cursor.pos;
    try {
      Expr tree = grammar.expressions.starExpressions();
      if (cursor.at(TokenKind.END)) {
        return tree;
      }
    } catch (SyntaxStop stop) {
      // an argument: its operand is a whole expression
    }
    cursor.pos = first + 1;
    Expr value = grammar.expressions.expression();
    return new Expr.Starred(value, ExprContext.LOAD, cursor.span(first));
  }

  private String message(String template, Labels labels) {
    int open = template.indexOf('{');
    if (open < 0) {
      return template;
    }
    int close = template.indexOf('}', open);
    if (close < 0) {
      return template; // a message about a brace
    }
    String label = template.substring(open + 1, open + 2);
    String value =
        switch (template.substring(open + 2, close)) {
          case "" -> ExpressionNames.of(tree(labels, label));
          case ":text" -> tokens.text(labels.start(label));
          case ":line" -> Integer.toString(tokens.line(labels.start(label)));
          case ":bound" -> tree(labels, label) instanceof Expr.Tuple ? "constraints" : "bound";
          default -> null;
        };
    if (value == null) {
      return template;
    }
    return template.substring(0, open) + value + template.substring(close + 1);
  }

  // ---- places

  private SyntaxStop between(Span from, Span to, String msg) {
    return SyntaxStop.because(Errors.at(tokens.source, from.to(to), msg));
  }

  /** At the furthest token. One that stands only for layout has no width. */
  SyntaxErrorInfo atLast(SyntaxErrorInfo.Type type, String msg) {
    int last = Math.min(recogniser.last(), tokens.size() - 1);
    SourceText source = tokens.source;
    return switch (tokens.kind(last)) {
      case INDENT, DEDENT, END -> {
        int line = tokens.line(last);
        int column = source.characterColumn(line, tokens.start(last));
        yield Errors.at(source, type, line, column, line, -1, msg);
      }
      default -> {
        SyntaxErrorInfo there = Errors.range(tokens, last, last, msg);
        yield new SyntaxErrorInfo(
            type,
            msg,
            there.filename(),
            there.lineno(),
            there.offset(),
            there.endLineno(),
            there.endOffset(),
            there.text());
      }
    };
  }

  /** From the first character to as far as anybody has read. */
  private SyntaxErrorInfo from(Span span, String msg) {
    SourceText source = tokens.source;
    int last = recogniser.last();
    int endLine = tokens.endLine(last);
    return Errors.at(
        source,
        SyntaxErrorInfo.Type.SYNTAX_ERROR,
        span.lineno(),
        source.characterColumnOfByte(span.lineno(), span.col()) + 1,
        endLine,
        source.characterColumn(endLine, tokens.end(last)),
        msg);
  }

  private SyntaxErrorInfo lastCharacter(Span span, String msg) {
    SourceText source = tokens.source;
    return Errors.at(
        source,
        SyntaxErrorInfo.Type.SYNTAX_ERROR,
        span.lineno(),
        source.characterColumnOfByte(span.endLineno(), span.endCol()),
        span.endLineno(),
        0,
        msg);
  }

  private SyntaxErrorInfo parameter(Labels labels, String label, String msg) {
    int last = labels.end(label) - 1;
    if (tokens.kind(last) == TokenKind.COMMA && last > labels.start(label)) {
      last--;
    }
    return Errors.range(tokens, labels.start(label), last, msg);
  }

  // ---- mistakes with a rule of their own

  /** The part of a target that cannot be one. */
  private void target(String how, @Nullable Expr tree) {
    Expr wrong = tree == null ? null : notTarget(tree, how);
    if (wrong != null) {
      String verb = how.equals("del") ? "delete" : "assign to";
      throw between(wrong.span(), wrong.span(), "cannot " + verb + " " + ExpressionNames.of(wrong));
    }
  }

  private static @Nullable Expr notTarget(Expr tree, String how) {
    return switch (tree) {
      case Expr.List list -> firstNotTarget(list.elts(), how);
      case Expr.Tuple tuple -> firstNotTarget(tuple.elts(), how);
      case Expr.Starred starred -> how.equals("del") ? starred : notTarget(starred.value(), how);
      case Expr.Compare compare when how.equals("for") ->
          // "a in b" was read as a comparison
          compare.ops().getFirst() == CmpOp.IN ? notTarget(compare.left(), how) : null;
      case Expr.Name _, Expr.Subscript _, Expr.Attribute _ -> null;
      default -> tree;
    };
  }

  private static @Nullable Expr firstNotTarget(List<Expr> elts, String how) {
    for (Expr elt : elts) {
      Expr wrong = notTarget(elt, how);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  private void comma(Labels labels, int mark) {
    if (isLegacyName(labels.start("a")) || tokens.level(mark - 1) == 0) {
      return;
    }
    throw between(
        span(labels, "a"), span(labels, "b"), "invalid syntax. Perhaps you forgot a comma?");
  }

  private void legacy(Labels labels) {
    if (!isLegacyName(labels.start("a"))) {
      return;
    }
    String name = tokens.name(labels.start("a"));
    throw between(
        span(labels, "a"),
        span(labels, "b"),
        "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?");
  }

  /** A statement of Python 2. */
  private boolean isLegacyName(int at) {
    return tokens.isName(at, "print") || tokens.isName(at, "exec");
  }

  /** From the last string of the first run to the end of the second. */
  private SyntaxErrorInfo strings(Labels labels, String msg) {
    int first = labels.end("a") - 1;
    int open = 0;
    for (int i = first; i >= labels.start("a"); i--) {
      TokenKind kind = tokens.kind(i);
      if (kind == TokenKind.FSTRING_END || kind == TokenKind.TSTRING_END) {
        open++;
      } else if (kind == TokenKind.FSTRING_START || kind == TokenKind.TSTRING_START) {
        open--;
      }
      first = i;
      if (open == 0) {
        break;
      }
    }
    return Errors.range(tokens, first, labels.end("b") - 1, msg);
  }

  private Span lastElement(Labels labels, String label) {
    int last = labels.end(label) - 1;
    if (tokens.kind(last) == TokenKind.COMMA) {
      last--;
    }
    return tokens.span(last, last);
  }

  private Span lastOfClauses(Labels labels, String label) {
    TokenCursor cursor = new TokenCursor(tokens, labels.start(label), labels.end(label));
    try {
      Comprehension last = new Grammar(cursor).atoms.comprehensions().getLast();
      return last.ifs().isEmpty() ? last.iter().span() : last.ifs().getLast().span();
    } catch (SyntaxStop stop) {
      int token = labels.end(label) - 1;
      return tokens.span(token, token);
    }
  }

  /** A generator expression without parentheses after other arguments. */
  private void generator(Labels labels) {
    CallArguments.Parsed parsed = arguments(labels);
    if (parsed == null || parsed.args().size() <= 1) {
      return;
    }
    throw between(
        parsed.args().getLast().span(),
        lastOfClauses(labels, "b"),
        "Generator expression must be parenthesized");
  }

  private SyntaxErrorInfo order(Labels labels) {
    CallArguments.Parsed parsed = arguments(labels);
    boolean unpacked =
        parsed != null && parsed.keywords().stream().anyMatch(keyword -> keyword.arg() == null);
    return atLast(
        SyntaxErrorInfo.Type.SYNTAX_ERROR,
        "positional argument follows keyword argument" + (unpacked ? " unpacking" : ""));
  }

  private CallArguments.@Nullable Parsed arguments(Labels labels) {
    TokenCursor cursor = new TokenCursor(tokens, labels.start("a"), labels.end("a"));
    try {
      return new Grammar(cursor).arguments.ofTokens();
    } catch (SyntaxStop stop) {
      return null;
    }
  }
}
