package gilscope.lang.syntax;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * String literals and their implicit concatenation. One parse, one thread.
 *
 * <p>Neighbouring constants inside an f-string are folded into one and empty ones vanish, as
 * CPython folds them.
 */
final class Strings {
  private final TokenCursor cursor;
  private final FormatStrings formatStrings;

  Strings(Grammar grammar) {
    this.cursor = grammar.cursor;
    this.formatStrings = new FormatStrings(grammar, this);
  }

  /** One or more literals in a row, which make one expression. */
  Expr strings() {
    int first = cursor.pos;
    if (cursor.at(TokenKind.TSTRING_START)) {
      return templates(first);
    }
    if (cursor.at(TokenKind.STRING)) {
      TokenKind next = cursor.next();
      if (next != TokenKind.STRING
          && next != TokenKind.FSTRING_START
          && next != TokenKind.TSTRING_START) {
        return literal();
      }
    }
    List<Expr> parts = new ArrayList<>();
    while (true) {
      if (cursor.at(TokenKind.STRING)) {
        parts.add(literal());
      } else if (cursor.at(TokenKind.FSTRING_START)) {
        parts.add(formatStrings.fstring());
      } else if (cursor.at(TokenKind.TSTRING_START)) {
        throw cursor.fail();
      } else {
        break;
      }
    }
    return concatenate(parts, first);
  }

  private Expr templates(int first) {
    List<Expr> values = new ArrayList<>();
    while (cursor.at(TokenKind.TSTRING_START)) {
      values.addAll(formatStrings.templateParts());
    }
    if (cursor.at(TokenKind.STRING) || cursor.at(TokenKind.FSTRING_START)) {
      throw cursor.fail();
    }
    return new Expr.TemplateStr(fold(values, true), cursor.span(first));
  }

  private Expr concatenate(List<Expr> parts, int first) {
    boolean text = false;
    boolean bytes = false;
    for (Expr part : parts) {
      if (part instanceof Expr.Constant c && c.value() instanceof Literal.BytesLit) {
        bytes = true;
      } else {
        text = true;
      }
    }
    if (text && bytes) {
      throw cursor.error(cursor.pos, cursor.pos, "cannot mix bytes and nonbytes literals");
    }
    return bytes ? joinBytes(parts, first) : join(parts, cursor.span(first));
  }

  private Expr joinBytes(List<Expr> parts, int first) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Expr part : parts) {
      if (part instanceof Expr.Constant c && c.value() instanceof Literal.BytesLit b) {
        all.writeBytes(b.value());
      }
    }
    return new Expr.Constant(new Literal.BytesLit(all.toByteArray()), null, cursor.span(first));
  }

  /** Plain and f-strings to one constant or one f-string. */
  Expr join(List<Expr> parts, Span span) {
    List<Expr> flat = new ArrayList<>();
    boolean format = false;
    for (Expr part : parts) {
      if (part instanceof Expr.JoinedStr joined) {
        format = true;
        flat.addAll(joined.values());
      } else {
        format |= !(part instanceof Expr.Constant);
        flat.add(part);
      }
    }
    List<Expr> values = fold(flat, format);
    return format ? new Expr.JoinedStr(values, span) : values.getFirst();
  }

  /** Constants in a row become one; with {@code dropEmpty}, those without text vanish. */
  private static List<Expr> fold(List<Expr> parts, boolean dropEmpty) {
    List<Expr> folded = new ArrayList<>(parts.size());
    int i = 0;
    while (i < parts.size()) {
      Expr part = parts.get(i++);
      if (!(part instanceof Expr.Constant one)) {
        folded.add(part);
        continue;
      }
      StringBuilder text = new StringBuilder(text(one));
      Expr.Constant last = one;
      while (i < parts.size() && parts.get(i) instanceof Expr.Constant next) {
        text.append(text(next));
        last = next;
        i++;
      }
      if (!dropEmpty || !text.isEmpty()) {
        folded.add(
            new Expr.Constant(
                new Literal.StrLit(text.toString()), one.kind(), one.span().to(last.span())));
      }
    }
    return List.copyOf(folded);
  }

  static String text(Expr.Constant constant) {
    return constant.value() instanceof Literal.StrLit s ? s.value() : "";
  }

  private Expr.Constant literal() {
    int at = cursor.pos++;
    Tokens tokens = cursor.tokens;
    String text = tokens.source.text();
    int from = tokens.start(at);
    boolean raw = false;
    boolean bytes = false;
    @Nullable String kind = null;
    char c = text.charAt(from);
    for (; c != '"' && c != '\''; c = text.charAt(++from)) {
      switch (c) {
        case 'r', 'R' -> raw = true;
        case 'b', 'B' -> bytes = true;
        default -> kind = c == 'u' ? "u" : null;
      }
    }
    int to = tokens.end(at);
    boolean triple = to - from >= 6 && text.charAt(from + 1) == c && text.charAt(from + 2) == c;
    from += triple ? 3 : 1;
    to -= triple ? 3 : 1;
    Literal value =
        bytes
            ? bytes(text, from, to, raw, at)
            : new Literal.StrLit(decode(text, from, to, raw, at));
    return new Expr.Constant(value, kind, cursor.span(at));
  }

  private Literal bytes(String text, int from, int to, boolean raw, int at) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= 0x80) {
        throw cursor.error(at, at, "bytes can only contain ASCII literal characters");
      }
    }
    try {
      return new Literal.BytesLit(
          raw
              ? text.substring(from, to).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)
              : Escapes.bytes(text, from, to));
    } catch (Escapes.BadEscape e) {
      throw cursor.error(at, at, "(value error) " + e.getMessage());
    }
  }

  /** The value of {@code text[from, to)}, which the token {@code at} holds. */
  String decode(String text, int from, int to, boolean raw, int at) {
    if (raw || text.indexOf('\\', from, to) < 0) {
      return text.substring(from, to);
    }
    try {
      return Escapes.text(text, from, to);
    } catch (Escapes.BadEscape e) {
      throw cursor.error(at, at, "(unicode error) " + e.getMessage());
    }
  }
}
