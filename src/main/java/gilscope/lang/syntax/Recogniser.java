package gilscope.lang.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Matches the error grammar against tokens, keeping track of the furthest token anybody looked at.
 * One error, one thread.
 *
 * <p>It works in two passes over the same tokens: in the first it ignores the rules for mistakes,
 * in the second it looks for them. The furthest token is carried from the first to the second, as
 * in CPython, whose messages without a place of their own stand there.
 */
final class Recogniser {
  /** No match. */
  static final int NO = -1;

  /** No match, and no other alternative counts. */
  private static final int NEVER = -2;

  private static final int UNKNOWN = Integer.MIN_VALUE;

  /**
   * A program that is wrong in a nasty way gets a plain message instead of many seconds of search.
   */
  private static final int MAX_STEPS = 6_000_000;

  private final Tokens tokens;
  private final int base;
  private final MistakeReporter reporter;
  private final int[] @Nullable [] memo;
  private boolean mistakes;
  private int fetched;
  private int steps;
  private int lastCompoundLine;

  Recogniser(Tokens tokens, int base, ErrorGrammar grammar) {
    this.tokens = tokens;
    this.base = base;
    this.fetched = base;
    this.reporter = new MistakeReporter(tokens, this);
    this.memo = new int[grammar.size()][];
  }

  /** Thrown when the search takes too long. */
  @SuppressWarnings("serial")
  static final class TooLong extends RuntimeException {
    TooLong() {
      super(null, null, false, false);
    }
  }

  /** How many tokens have been looked at, counted from the first token of the source. */
  int fetched() {
    return fetched;
  }

  /** The index of the furthest token that has been looked at. */
  int last() {
    return Math.max(base, fetched - 1);
  }

  /**
   * Whether the rule matches from the base on. An error that a rule reports is thrown.
   *
   * @param findMistakes whether this is the second pass
   */
  boolean run(Peg.Rule rule, boolean findMistakes) {
    mistakes = findMistakes;
    Arrays.fill(memo, null);
    return rule(rule, base) >= 0;
  }

  /**
   * The line of the last compound statement the second pass got to the end of, 0 if there was none.
   * Functions do not count.
   */
  int lastCompoundLine() {
    return lastCompoundLine;
  }

  private TokenKind kind(int pos) {
    if (pos >= fetched) {
      fetched = pos + 1;
    }
    TokenKind kind = tokens.kind(Math.min(pos, tokens.size() - 1));
    TokenError error = tokens.error;
    if (kind == TokenKind.ERROR && error != null) {
      throw SyntaxStop.because(error.info());
    }
    return kind;
  }

  private int rule(Peg.Rule rule, int pos) {
    if (++steps > MAX_STEPS) {
      throw new TooLong();
    }
    if (!rule.memo) {
      return rule.quiet ? quietly(rule, pos) : body(rule, pos);
    }
    int[] row = memo[rule.index];
    int at = pos - base;
    if (row == null) {
      row = new int[at + 64];
      Arrays.fill(row, UNKNOWN);
      memo[rule.index] = row;
    } else if (at >= row.length) {
      int old = row.length;
      row = Arrays.copyOf(row, Math.max(at + 64, old * 2));
      Arrays.fill(row, old, row.length, UNKNOWN);
      memo[rule.index] = row;
    }
    if (row[at] != UNKNOWN) {
      return row[at];
    }
    int end = body(rule, pos);
    row = memo[rule.index]; // it may have grown meanwhile
    if (row != null) {
      row[at] = end;
    }
    return end;
  }

  private int body(Peg.Rule rule, int pos) {
    int end = choice(rule.body, pos);
    if (end > pos) {
      switch (rule.check) {
        case NOTHING -> {}
        case LITERAL -> decode(pos, end);
        case CONVERSION -> FormatStrings.checkConversion(tokens, pos);
        case COMPOUND -> {
          if (mistakes && !isFunction(pos)) {
            lastCompoundLine = Math.max(lastCompoundLine, tokens.line(pos));
          }
        }
      }
    }
    return end;
  }

  private boolean isFunction(int pos) {
    return switch (tokens.kind(pos)) {
      case DEF, AT -> true;
      case ASYNC -> tokens.kind(pos + 1) == TokenKind.DEF;
      default -> false;
    };
  }

  /** Throws what is wrong with the content of string literals; a bad escape has no better place. */
  private void decode(int start, int end) {
    try {
      new Grammar(new TokenCursor(tokens, start, end)).strings.strings();
    } catch (SyntaxStop stop) {
      SyntaxErrorInfo error = stop.error();
      if (error != null) {
        throw error.msg().startsWith("(")
            ? SyntaxStop.because(reporter.atLast(error.type(), error.msg()))
            : stop;
      }
    }
  }

  private int quietly(Peg.Rule rule, int pos) {
    boolean before = mistakes;
    mistakes = false;
    int end = choice(rule.body, pos);
    mistakes = before;
    return end;
  }

  private int choice(Peg.Choice choice, int pos) {
    for (Peg.Alt alt : choice.alts()) {
      if (alt.mistake() && !mistakes) {
        continue;
      }
      int end = alt(alt, pos);
      if (end >= 0) {
        return end;
      }
      if (end == NEVER) {
        return NO;
      }
    }
    return NO;
  }

  private int alt(Peg.Alt alt, int start) {
    Peg.Report report = alt.report();
    MistakeReporter.Labels labels = report == null ? null : new MistakeReporter.Labels();
    boolean cut = false;
    int pos = start;
    for (Peg.Item item : alt.items()) {
      if (item.peg() instanceof Peg.Cut) {
        cut = true;
        continue;
      }
      int end = match(item.peg(), pos);
      if (end < 0) {
        return cut ? NEVER : NO;
      }
      if (labels != null && item.label() != 0) {
        labels.set(item.label(), pos, end, item.peg());
      }
      pos = end;
    }
    if (report != null && labels != null) {
      reporter.report(report, labels, pos);
      return NEVER; // it was no mistake after all
    }
    return pos;
  }

  private int match(Peg peg, int pos) {
    return switch (peg) {
      case Peg.Token token -> kind(pos) == token.kind() ? pos + 1 : NO;
      case Peg.Ref ref -> rule(ref.rule(), pos);
      case Peg.Choice choice -> choice(choice, pos);
      case Peg.Optional optional -> {
        int end = match(optional.of(), pos);
        yield end < 0 ? pos : end;
      }
      case Peg.Repeat repeat -> repeat(repeat, pos);
      case Peg.Gather gather -> gather(gather, pos);
      case Peg.Look look -> (match(look.of(), pos) >= 0) == look.wanted() ? pos : NO;
      case Peg.Soft soft ->
          kind(pos) == TokenKind.NAME && tokens.isName(pos, soft.name()) ? pos + 1 : NO;
      case Peg.AnySoft _ -> kind(pos) == TokenKind.NAME && isSoftKeyword(pos) ? pos + 1 : NO;
      case Peg.NotEqual _ ->
          kind(pos) == TokenKind.NOTEQUAL && tokens.text(pos).equals("!=") ? pos + 1 : NO;
      case Peg.Forced forced -> {
        if (kind(pos) != forced.kind()) {
          throw SyntaxStop.because(
              Errors.range(tokens, pos, pos, "expected '" + forced.kind().text() + "'"));
        }
        yield pos + 1;
      }
      case Peg.Cut _ -> pos;
    };
  }

  private boolean isSoftKeyword(int pos) {
    return switch (tokens.name(pos)) {
      case "_", "case", "match", "type" -> true;
      default -> false;
    };
  }

  private int repeat(Peg.Repeat repeat, int start) {
    int pos = start;
    int count = 0;
    while (true) {
      int end = match(repeat.of(), pos);
      if (end < 0 || end == pos) {
        break;
      }
      pos = end;
      count++;
    }
    return count >= repeat.least() ? pos : NO;
  }

  private int gather(Peg.Gather gather, int start) {
    int pos = match(gather.of(), start);
    while (pos >= 0) {
      int separated = match(gather.separator(), pos);
      int end = separated < 0 ? NO : match(gather.of(), separated);
      if (end < 0) {
        break;
      }
      pos = end;
    }
    return pos;
  }
}
