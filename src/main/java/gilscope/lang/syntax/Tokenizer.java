package gilscope.lang.syntax;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text to tokens, with the cuts and the errors of CPython 3.14's tokenizer. One use, one thread.
 *
 * <p>It runs to the end of the text or to the first token it cannot read. Inside an f- or t-string
 * it alternates between the literal parts ({@link FormatStringMode}) and ordinary tokens.
 */
final class Tokenizer {
  private static final int TAB = 8;

  private final SourceText source;
  private final char[] chars;
  private final int length;
  private final Tokens tokens;
  private final NameTable names = new NameTable();

  private int pos;
  private int line = 1;

  private final Indents indents = new Indents();
  private final Brackets brackets = new Brackets();

  private @Nullable FormatStringMode mode;

  private Tokenizer(SourceText source, boolean endLastLine) {
    this.source = source;
    String text = source.text();
    boolean ends = !endLastLine || text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    this.length = ends ? text.length() : text.length() + 1;
    this.chars = new char[length + 4]; // zeros behind the end: looking ahead needs no check
    text.getChars(0, text.length(), chars, 0);
    if (!ends) {
      chars[length - 1] = '\n';
    }
    this.tokens = new Tokens(source);
  }

  /**
   * @param endLastLine whether the last line counts as ended where it is not; that of an expression
   *     for {@code eval} does not
   */
  static Tokens tokenize(SourceText source, boolean endLastLine) {
    Tokenizer tokenizer = new Tokenizer(source, endLastLine);
    try {
      tokenizer.run();
    } catch (Unreadable e) {
      tokenizer.stop(e.error);
    }
    return tokenizer.tokens;
  }

  /** Leaves the scan from any depth; never escapes {@link #tokenize}. */
  @SuppressWarnings("serial")
  private static final class Unreadable extends RuntimeException {
    final transient TokenError error;

    Unreadable(TokenError error) {
      super(null, null, false, false);
      this.error = error;
    }
  }

  private void stop(TokenError error) {
    tokens.error = error;
    tokens.insideFormatString = mode != null;
    if (brackets.level() > 0) {
      tokens.unclosed = brackets.place();
    }
    tokens.add(
        TokenKind.ERROR,
        Math.min(pos, length),
        Math.min(pos, length),
        line,
        line,
        brackets.level(),
        null);
  }

  private void run() {
    boolean atLineStart = true;
    while (true) {
      FormatStringMode inside = mode;
      if (inside != null && inside.literal) {
        literalPart(inside);
        continue;
      }
      if (atLineStart) {
        atLineStart = false;
        if (!indentation()) {
          atLineStart = true; // a blank line or a comment
          continue;
        }
      }
      int lineEnd = skipSpaces();
      char c = chars[pos];
      if (c == '\n' && pos < length) {
        if (brackets.level() > 0) {
          pos++;
          line++;
          continue;
        }
        tokens.add(TokenKind.NEWLINE, lineEnd, pos + 1, line, line, brackets.level(), null);
        pos++;
        line++;
        atLineStart = true;
        continue;
      }
      if (pos >= length) {
        end();
        return;
      }
      token(c);
    }
  }

  /**
   * Spaces, comments and joined lines before the next token.
   *
   * @return where the end of the line begins, if it is next: at its comment
   */
  private int skipSpaces() {
    while (true) {
      char c = chars[pos];
      if (c == ' ' || c == '\t' || c == '\f') {
        pos++;
      } else if (c == '#') {
        int comment = pos;
        while (chars[pos] != '\n' && pos < length) {
          pos++;
        }
        return comment;
      } else if (c == '\\') {
        joinLine();
      } else {
        return pos;
      }
    }
  }

  private void joinLine() {
    if (chars[pos + 1] != '\n' || pos + 1 >= length) {
      pos++;
      throw state(
          SyntaxErrorInfo.Type.SYNTAX_ERROR,
          "unexpected character after line continuation character",
          line,
          source.characterColumn(line, pos),
          line);
    }
    pos += 2;
    line++;
    if (pos >= length) {
      throw endOfFile();
    }
  }

  private Unreadable endOfFile() {
    if (brackets.level() > 0) {
      return unclosedBracket();
    }
    return endOfLine(SyntaxErrorInfo.Type.SYNTAX_ERROR, "unexpected EOF while parsing", line - 1);
  }

  /** An error after the last character of a line, which has no end. */
  private Unreadable endOfLine(SyntaxErrorInfo.Type type, String msg, int atLine) {
    String text = source.line(atLine);
    return new Unreadable(
        new TokenError(
            new SyntaxErrorInfo(
                type,
                msg,
                source.filename(),
                atLine,
                text.codePointCount(0, text.length()) + 1,
                atLine,
                -1,
                text + "\n"),
            false));
  }

  private Unreadable unclosedBracket() {
    int at = brackets.place();
    int atLine = brackets.line();
    return state(
        SyntaxErrorInfo.Type.SYNTAX_ERROR,
        String.format(Locale.ROOT, "'%c' was never closed", brackets.kind()),
        atLine,
        source.characterColumn(atLine, at),
        atLine);
  }

  /**
   * Measures the indentation of a line and emits INDENT and DEDENT.
   *
   * @return false for a line without tokens, which is skipped
   */
  private boolean indentation() {
    int col = 0;
    int alt = 0;
    int joined = 0;
    while (true) {
      char c = chars[pos];
      if (c == ' ') {
        col++;
        alt++;
      } else if (c == '\t') {
        col = (col / TAB + 1) * TAB;
        alt++;
      } else if (c == '\f') {
        col = 0;
        alt = 0;
      } else if (c == '\\') {
        joined = joined == 0 ? col : joined; // the first piece of the line counts
        joinLine();
        continue;
      } else {
        break;
      }
      pos++;
    }
    char c = chars[pos];
    if (c == '#') {
      while (chars[pos] != '\n' && pos < length) {
        pos++;
      }
      c = '\n';
    }
    if (c == '\n' && pos < length) {
      pos++;
      line++;
      return false;
    }
    if (pos >= length) {
      return true; // the end takes every indentation back
    }
    if (joined > 0) {
      col = joined;
      alt = joined;
    }
    indentTo(col, alt);
    return true;
  }

  private void indentTo(int col, int alt) {
    int before = indents.depth();
    switch (indents.to(col, alt)) {
      case SAME -> {}
      case DEEPER -> tokens.add(TokenKind.INDENT, pos, pos, line, line, 0, null);
      case BACK -> {
        for (int depth = before; depth > indents.depth(); depth--) {
          tokens.add(TokenKind.DEDENT, pos, pos, line, line, 0, null);
        }
      }
      case INCONSISTENT_TABS -> throw tabError();
      case NO_SUCH_LEVEL ->
          throw endOfLine(
              SyntaxErrorInfo.Type.INDENTATION_ERROR,
              "unindent does not match any outer indentation level",
              line);
      case TOO_DEEP ->
          throw state(
              SyntaxErrorInfo.Type.INDENTATION_ERROR,
              "too many levels of indentation",
              line,
              0,
              line);
    }
  }

  private Unreadable tabError() {
    return state(
        SyntaxErrorInfo.Type.TAB_ERROR,
        "inconsistent use of tabs and spaces in indentation",
        line,
        0,
        line);
  }

  private void end() {
    if (brackets.level() > 0) {
      throw unclosedBracket();
    }
    // the end belongs to the last line that there is
    boolean ended = length > 0 && chars[length - 1] == '\n';
    int last = ended ? Math.max(1, line - 1) : line;
    for (int depth = indents.depth(); depth > 0; depth--) {
      tokens.add(TokenKind.DEDENT, pos, pos, last, last, 0, null);
    }
    tokens.add(TokenKind.END, pos, pos, last, last, 0, null);
  }

  private void token(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80) {
      nameOrString();
    } else if (c >= '0' && c <= '9') {
      number();
    } else if (c == '.' && chars[pos + 1] >= '0' && chars[pos + 1] <= '9') {
      number();
    } else if (c == '"' || c == '\'') {
      string(pos);
    } else {
      operator(c);
    }
  }

  private void number() {
    int start = pos;
    pos = new NumberScanner(this, chars, pos).scan();
    tokens.add(TokenKind.NUMBER, start, pos, line, line, brackets.level(), null);
  }

  // ---- names and string prefixes

  private void nameOrString() {
    int start = pos;
    int at = pos;
    boolean b = false;
    boolean u = false;
    boolean r = false;
    boolean f = false;
    boolean t = false;
    prefix:
    while (at - start < 4) {
      switch (chars[at]) {
        case 'b', 'B' -> {
          if (b) {
            break prefix;
          }
          b = true;
        }
        case 'u', 'U' -> {
          if (u) {
            break prefix;
          }
          u = true;
        }
        case 'r', 'R' -> {
          if (r) {
            break prefix;
          }
          r = true;
        }
        case 'f', 'F' -> {
          if (f) {
            break prefix;
          }
          f = true;
        }
        case 't', 'T' -> {
          if (t) {
            break prefix;
          }
          t = true;
        }
        default -> {
          break prefix;
        }
      }
      at++;
      if (chars[at] == '"' || chars[at] == '\'') {
        pos = at;
        checkPrefixes(start, b, u, r, f, t);
        if (f || t) {
          beginFormatString(start, t, r);
        } else {
          string(start);
        }
        return;
      }
    }
    name(start);
  }

  private void checkPrefixes(int start, boolean b, boolean u, boolean r, boolean f, boolean t) {
    if (u && b) {
      throw incompatible(start, 'u', 'b');
    } else if (u && r) {
      throw incompatible(start, 'u', 'r');
    } else if (u && f) {
      throw incompatible(start, 'u', 'f');
    } else if (u && t) {
      throw incompatible(start, 'u', 't');
    } else if (b && f) {
      throw incompatible(start, 'b', 'f');
    } else if (b && t) {
      throw incompatible(start, 'b', 't');
    } else if (f && t) {
      throw incompatible(start, 'f', 't');
    }
  }

  private Unreadable incompatible(int start, char one, char other) {
    return raisedRange(
        String.format(Locale.ROOT, "'%c' and '%c' prefixes are incompatible", one, other),
        source.characterColumn(line, start) + 1,
        source.characterColumn(line, pos) + 1);
  }

  private void name(int start) {
    int at = start;
    char c = chars[at];
    boolean ascii = true;
    while ((c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c >= 0x80) {
      if (c >= 0x80) {
        ascii = false;
      }
      c = chars[++at];
    }
    pos = at;
    int slot = ascii ? names.find(chars, start, at) : foreignName(start, at);
    tokens.add(names.kind(slot), start, at, line, line, brackets.level(), names.name(slot));
  }

  private int foreignName(int start, int end) {
    for (int i = start; i < end; ) {
      int c = Character.codePointAt(chars, i, end);
      boolean good =
          i == start
              ? Character.isUnicodeIdentifierStart(c) || c == '_'
              : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
      if (!good) {
        pos = i + Character.charCount(c);
        throw Character.isISOControl(c) || !isPrintable(c)
            ? raised(String.format(Locale.ROOT, "invalid non-printable character U+%04X", c))
            : raised(
                String.format(
                    Locale.ROOT, "invalid character '%s' (U+%04X)", Character.toString(c), c));
      }
      i += Character.charCount(c);
    }
    String text = Normalizer.normalize(new String(chars, start, end - start), Normalizer.Form.NFKC);
    return names.find(text.toCharArray(), 0, text.length());
  }

  /** {@code str.isprintable} of one character. */
  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  // ---- strings

  private void string(int start) {
    int startLine = line;
    char quote = chars[pos];
    int size = 1;
    if (chars[pos + 1] == quote) {
      if (chars[pos + 2] != quote) {
        pos += 2;
        tokens.add(TokenKind.STRING, start, pos, line, line, brackets.level(), null);
        return;
      }
      size = 3;
    }
    pos += size;
    boolean escapedQuote = false;
    int ending = 0;
    while (ending != size) {
      char c = chars[pos];
      if (pos >= length || (size == 1 && c == '\n')) {
        throw unterminatedString(start, startLine, size, escapedQuote);
      }
      pos++;
      if (c == quote) {
        ending++;
        continue;
      }
      ending = 0;
      if (c == '\n') {
        line++;
      } else if (c == '\\' && pos < length) {
        if (chars[pos] == quote) {
          escapedQuote = true;
        } else if (chars[pos] == '\n') {
          line++;
        }
        pos++;
      }
    }
    tokens.add(TokenKind.STRING, start, pos, startLine, line, brackets.level(), null);
  }

  private RuntimeException unterminatedString(
      int start, int startLine, int size, boolean escapedQuote) {
    FormatStringMode inside = mode;
    if (inside != null
        && inside.quote == chars[start + prefixLength(start)]
        && inside.quoteSize == size) {
      line = startLine;
      pos = start + 1;
      return raised(inside.name() + ": expecting '}'"); // the quote was to end the outer string
    }
    int detected = lastLine();
    line = startLine;
    pos = start + 1;
    if (size == 3) {
      return raised(
          "unterminated triple-quoted string literal (detected at line " + detected + ")");
    }
    return raised(
        "unterminated string literal (detected at line "
            + detected
            + ")"
            + (escapedQuote ? "; perhaps you escaped the end quote?" : ""));
  }

  private int prefixLength(int start) {
    int i = start;
    while (chars[i] != '"' && chars[i] != '\'') {
      i++;
    }
    return i - start;
  }

  // ---- f- and t-strings

  private void beginFormatString(int start, boolean template, boolean raw) {
    char quote = chars[pos];
    int size = chars[pos + 1] == quote && chars[pos + 2] == quote ? 3 : 1;
    pos += size;
    mode = new FormatStringMode(mode, template, raw, quote, size, start, line);
    TokenKind kind = template ? TokenKind.TSTRING_START : TokenKind.FSTRING_START;
    tokens.add(kind, start, pos, line, line, brackets.level(), null);
  }

  /** The text up to the next field, the end of the field's format, or the end of the string. */
  private void literalPart(FormatStringMode inside) {
    int start = pos;
    int startLine = line;
    if (chars[pos] == '{' && chars[pos + 1] != '{') {
      inside.beginField(this);
      return;
    }
    if (atClosingQuotes(inside)) {
      pos += inside.quoteSize;
      TokenKind kind = inside.template ? TokenKind.TSTRING_END : TokenKind.FSTRING_END;
      tokens.add(kind, start, pos, line, line, brackets.level(), null);
      mode = inside.outer;
      return;
    }
    boolean named = false;
    while (!atClosingQuotes(inside)) {
      char c = chars[pos];
      boolean inFormat = inside.inFormat && inside.inField();
      if (pos >= length || (inside.quoteSize == 1 && c == '\n')) {
        if (inFormat && c == '\n' && pos < length) {
          pos++;
          throw raised(
              inside.name()
                  + ": newlines are not allowed in format specifiers for single quoted "
                  + inside.name()
                  + "s");
        }
        throw inside.unterminated(this);
      }
      pos++;
      if (c == '\n') {
        line++;
      } else if (c == '{') {
        if (chars[pos] != '{' || inFormat) {
          pos--;
          inside.beginField(this);
          middle(inside, start, pos, startLine);
        } else {
          pos++;
          middle(inside, start, pos, startLine);
        }
        return;
      } else if (c == '}') {
        if (named) {
          middle(inside, start, pos, startLine);
        } else if (chars[pos] == '}' && !inFormat && inside.depth == 0) {
          pos++;
          middle(inside, start, pos, startLine);
        } else {
          pos--;
          inside.literal = false;
          inside.inFormat = false;
          middle(inside, start, pos, startLine);
        }
        return;
      } else if (c == '\\') {
        char next = chars[pos];
        if (next == '{' || next == '}' || pos >= length) {
          continue;
        }
        pos++;
        if (next == '\n') {
          line++;
        } else if (next == 'N' && !inside.raw && chars[pos] == '{') {
          named = true;
          pos++;
        }
      }
    }
    middle(inside, start, pos, startLine);
  }

  private boolean atClosingQuotes(FormatStringMode inside) {
    for (int i = 0; i < inside.quoteSize; i++) {
      if (chars[pos + i] != inside.quote) {
        return false;
      }
    }
    return true;
  }

  private void middle(FormatStringMode inside, int start, int end, int startLine) {
    TokenKind kind = inside.template ? TokenKind.TSTRING_MIDDLE : TokenKind.FSTRING_MIDDLE;
    tokens.add(kind, start, end, startLine, line, brackets.level(), null);
  }

  // ---- operators

  private void operator(char c) {
    int start = pos;
    FormatStringMode inside = mode;
    if (inside != null && inside.inField() && c == ':' && inside.depth == inside.fieldDepth + 1) {
      pos++;
      tokens.add(TokenKind.COLON, start, pos, line, line, brackets.level(), null);
      inside.literal = true;
      inside.inFormat = true;
      return;
    }
    TokenKind kind = Operators.kind(chars, pos);
    switch (c) {
      case '(', '[', '{' -> open(c, inside);
      case ')', ']', '}' -> close(c, inside);
      default -> {}
    }
    if (kind == TokenKind.ERROR) {
      pos++;
      if (c < ' ' || c == 0x7F) {
        throw raised(String.format(Locale.ROOT, "invalid non-printable character U+%04X", (int) c));
      }
      tokens.add(TokenKind.UNKNOWN, start, pos, line, line, brackets.level(), null);
      return;
    }
    pos += kind.text().length();
    tokens.add(kind, start, pos, line, line, brackets.level(), null);
  }

  private void open(char c, @Nullable FormatStringMode inside) {
    String wrong = brackets.open(c, pos, line);
    if (wrong != null) {
      throw raisedAt(pos + 1, wrong);
    }
    if (inside != null) {
      inside.depth++;
    }
  }

  private void close(char c, @Nullable FormatStringMode inside) {
    String wrong = brackets.close(c, line, inside);
    if (wrong != null) {
      throw raisedAt(pos + 1, wrong);
    }
    if (inside != null) {
      inside.close(c);
    }
  }

  // ---- errors

  int line() {
    return line;
  }

  /** Goes back to where a token began, to report it from there. */
  void rewind(int toPos, int toLine) {
    pos = toPos;
    line = toLine;
  }

  /** The last line that has been read, as CPython counts at the end of the text. */
  int lastLine() {
    return pos >= length && chars[length - 1] == '\n' ? line - 1 : line;
  }

  /** An error at the last character read, the one before {@link #pos}. */
  RuntimeException raised(String msg) {
    int column = source.characterColumn(line, pos);
    return raisedRange(msg, column, column);
  }

  /** Reads on to {@code at}, the place after the offending character. */
  RuntimeException raisedAt(int at, String msg) {
    pos = at;
    return raised(msg);
  }

  /** Columns from 1, in code points. */
  RuntimeException raisedRange(int from, int to, String msg) {
    return raisedRange(
        msg, source.characterColumn(line, from) + 1, source.characterColumn(line, to));
  }

  private Unreadable raisedRange(String msg, int column, int endColumn) {
    return unreadable(msg, line, column, endColumn);
  }

  private Unreadable state(
      SyntaxErrorInfo.Type type, String msg, int atLine, int column0, int endLine) {
    return new Unreadable(
        new TokenError(
            new SyntaxErrorInfo(
                type,
                msg,
                source.filename(),
                atLine,
                column0 + 1,
                endLine,
                0,
                source.line(atLine) + "\n"),
            false));
  }

  private Unreadable unreadable(String msg, int atLine, int column, int endColumn) {
    return new Unreadable(
        new TokenError(
            new SyntaxErrorInfo(
                SyntaxErrorInfo.Type.SYNTAX_ERROR,
                msg,
                source.filename(),
                atLine,
                column,
                atLine,
                endColumn,
                source.line(atLine) + (mode == null ? "" : "\n")),
            mode == null));
  }
}
