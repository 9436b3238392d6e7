package gilscope.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * "Did you mean 'while'?": looks for a name on the line of a nameless syntax error that would make
 * the program good if it were a keyword. CPython 3.14 does this when it prints the error, not when
 * it raises it ({@code traceback._find_keyword_typos}). Stateless.
 */
public final class KeywordTypos {
  private static final int MAX_CODE = 1024;
  private static final int MAX_NAMES = 10;
  private static final int MAX_MATCHES = 3;

  private KeywordTypos() {}

  /**
   * The error to print.
   *
   * @param error an error of {@code source}
   * @return {@code error} itself when no keyword fits
   */
  public static SyntaxErrorInfo improve(SourceText source, SyntaxErrorInfo error) {
    if (!error.msg().equals("invalid syntax")
        && !error.msg().contains("Perhaps you forgot a comma")) {
      return error;
    }
    if (error.lineno() < 1) {
      return error;
    }
    int firstLine = Math.max(1, lastCompoundLine(source));
    List<String> lines = dedented(source, firstLine, error.lineno());
    String code = String.join("\n", lines);
    if (code.length() > MAX_CODE) {
      return error;
    }
    Tokens tokens = Tokenizer.tokenize(SourceText.of(source.filename(), code), true);
    int left = MAX_NAMES;
    for (int i = 0; i < tokens.size() && left > 0; i++) {
      if (tokens.kind(i) != TokenKind.NAME || tokens.line(i) != lines.size()) {
        continue;
      }
      left--;
      String keyword = fittingKeyword(tokens, i, code);
      if (keyword != null) {
        return suggestion(source, error.lineno(), lines.getLast(), tokens, i, keyword);
      }
    }
    return error;
  }

  private static SyntaxErrorInfo suggestion(
      SourceText source, int line, String shown, Tokens tokens, int at, String keyword) {
    SourceText code = tokens.source;
    int indent = source.line(line).length() - shown.length();
    int offset = indent + code.characterColumn(tokens.line(at), tokens.start(at)) + 1;
    int endOffset = indent + code.characterColumn(tokens.line(at), tokens.end(at)) + 1;
    return Errors.at(
        source,
        SyntaxErrorInfo.Type.SYNTAX_ERROR,
        line,
        offset,
        line,
        endOffset,
        "invalid syntax. Did you mean '" + keyword + "'?");
  }

  private static @Nullable String fittingKeyword(Tokens tokens, int at, String code) {
    String name = tokens.text(at);
    for (String keyword : candidates(name)) {
      String changed =
          code.substring(0, tokens.start(at)) + keyword + code.substring(tokens.end(at));
      if (isGoodSoFar(SourceText.of("<input>", changed))) {
        return keyword;
      }
    }
    return null;
  }

  // ---- the code around the error

  /** The lines without the indentation that all of them have. */
  private static List<String> dedented(SourceText source, int first, int last) {
    List<String> lines = new ArrayList<>();
    @Nullable String margin = null;
    for (int line = first; line <= last; line++) {
      String text = source.line(line);
      lines.add(text);
      if (text.isBlank()) {
        continue;
      }
      String indent = text.substring(0, text.length() - text.stripLeading().length());
      margin = margin == null ? indent : commonPrefix(margin, indent);
    }
    int cut = margin == null ? 0 : margin.length();
    lines.replaceAll(line -> line.isBlank() ? "" : line.substring(cut));
    return lines;
  }

  private static String commonPrefix(String a, String b) {
    int length = 0;
    while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return a.substring(0, length);
  }

  /**
   * Where the last compound statement began that was complete before the error, 0 when there is
   * none. Functions do not count, what is inside of them does.
   */
  private static int lastCompoundLine(SourceText source) {
    Tokens tokens = Tokenizer.tokenize(source, true);
    ErrorGrammar grammar = ErrorGrammar.get();
    Recogniser recogniser = new Recogniser(tokens, 0, grammar);
    try {
      recogniser.run(grammar.rule("file"), true);
    } catch (SyntaxStop | Recogniser.TooLong | StackOverflowError e) {
      // what it saw until then counts
    }
    return recogniser.lastCompoundLine();
  }

  /** Whether it parses, or would if it went on. */
  private static boolean isGoodSoFar(SourceText source) {
    return switch (Parser.parseModule(source)) {
      case ParseResult.Ok<Mod.Module> ok -> !needsFunction(ok.value().body());
      case ParseResult.Failed<Mod.Module> _ -> {
        Tokens tokens = Tokenizer.tokenize(source, true);
        ErrorGrammar grammar = ErrorGrammar.get();
        Recogniser recogniser = new Recogniser(tokens, 0, grammar);
        try {
          boolean good = recogniser.run(grammar.rule("file"), false);
          TokenKind last = tokens.kind(recogniser.last());
          yield !good
              && (last == TokenKind.END || last == TokenKind.DEDENT)
              && tokens.start(recogniser.last()) >= source.text().length();
        } catch (SyntaxStop | Recogniser.TooLong | StackOverflowError e) {
          TokenError error = tokens.error;
          yield error != null
              && recogniser.last() == tokens.size() - 1
              && (tokens.start(recogniser.last()) >= source.text().length()
                  || error.info().msg().startsWith("unterminated triple-quoted"));
        }
      }
    };
  }

  /** A return or yield outside of functions: CPython does not suggest what its compiler rejects. */
  private static boolean needsFunction(List<Stmt> body) {
    for (Stmt stmt : body) {
      boolean stray =
          switch (stmt) {
            case Stmt.Return _, Stmt.Nonlocal _ -> true;
            case Stmt.ExprStmt s ->
                s.value() instanceof Expr.Yield
                    || s.value() instanceof Expr.YieldFrom
                    || s.value() instanceof Expr.Await;
            case Stmt.Assign s ->
                s.value() instanceof Expr.Yield
                    || s.value() instanceof Expr.YieldFrom
                    || s.value() instanceof Expr.Await;
            case Stmt.If s -> needsFunction(s.body()) || needsFunction(s.orelse());
            case Stmt.For s -> needsFunction(s.body()) || needsFunction(s.orelse());
            case Stmt.While s -> needsFunction(s.body()) || needsFunction(s.orelse());
            case Stmt.With s -> needsFunction(s.body());
            case Stmt.Try s -> needsFunction(s.body()) || needsFunction(s.finalbody());
            default -> false;
          };
      if (stray) {
        return true;
      }
    }
    return false;
  }

  // ---- keywords that look like a name

  private static List<String> candidates(String name) {
    List<String> keywords = new ArrayList<>();
    for (TokenKind kind : TokenKind.values()) {
      if (kind.isKeyword()) {
        keywords.add(kind.text());
      }
    }
    List<String> found = new ArrayList<>();
    String nearest = nearest(name, keywords);
    if (nearest != null) {
      found.add(nearest);
    }
    record Scored(double ratio, String keyword) {}
    keywords.stream()
        .map(keyword -> new Scored(ratio(keyword, name), keyword))
        .filter(scored -> scored.ratio >= 0.5)
        .sorted(
            (x, y) ->
                x.ratio != y.ratio
                    ? Double.compare(y.ratio, x.ratio)
                    : y.keyword.compareTo(x.keyword))
        .limit(MAX_MATCHES)
        .forEach(scored -> found.add(scored.keyword));
    return found.subList(0, Math.min(found.size(), MAX_MATCHES));
  }

  /** By edit distance, as CPython suggests names; null when none is near. */
  private static @Nullable String nearest(String name, List<String> keywords) {
    int best = Integer.MAX_VALUE;
    @Nullable String nearest = null;
    for (String keyword : keywords) {
      int limit = (name.length() + keyword.length() + 3) * MOVE_COST / 6;
      limit = Math.min(limit, best - 1);
      int distance = distance(name, keyword);
      if (distance <= limit) {
        best = distance;
        nearest = keyword;
      }
    }
    return nearest;
  }

  private static final int MOVE_COST = 2;
  private static final int CASE_COST = 1;

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j * MOVE_COST;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i * MOVE_COST;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int replaced = diagonal + substitution(a.charAt(i - 1), b.charAt(j - 1));
        row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + MOVE_COST);
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    String lower = Character.toString(a).toLowerCase(Locale.ROOT);
    return lower.equals(Character.toString(b).toLowerCase(Locale.ROOT)) ? CASE_COST : MOVE_COST;
  }

  /** {@code difflib.SequenceMatcher(None, a, b).ratio()}. */
  private static double ratio(String a, String b) {
    return 2.0 * matching(a, 0, a.length(), b, 0, b.length()) / (a.length() + b.length());
  }

  private static int matching(String a, int aFrom, int aTo, String b, int bFrom, int bTo) {
    int bestA = aFrom;
    int bestB = bFrom;
    int size = 0;
    for (int i = aFrom; i < aTo; i++) {
      for (int j = bFrom; j < bTo; j++) {
        int length = 0;
        while (i + length < aTo
            && j + length < bTo
            && a.charAt(i + length) == b.charAt(j + length)) {
          length++;
        }
        if (length > size) {
          bestA = i;
          bestB = j;
          size = length;
        }
      }
    }
    return size == 0
        ? 0
        : size
            + matching(a, aFrom, bestA, b, bFrom, bestB)
            + matching(a, bestA + size, aTo, b, bestB + size, bTo);
  }
}
