package gilscope.lang.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes of a source file to text, as PEP 263 says, with the errors of CPython's file tokenizer. */
final class SourceDecoder {
  private SourceDecoder() {}

  static ParseResult<SourceText> decode(String filename, byte[] bytes) {
    boolean bom =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int from = bom ? 3 : 0;
    String declared = declaredEncoding(bytes, from);
    Charset charset = StandardCharsets.UTF_8;
    if (declared != null && !isUtf8(declared)) {
      if (bom) {
        return failed(filename, "encoding problem: " + normalName(declared) + " with BOM");
      }
      Charset found = charset(declared);
      if (found == null) {
        return failed(filename, "encoding problem: " + declared);
      }
      charset = found;
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out =
        CharBuffer.allocate((int) ((bytes.length - from) * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      return undecodable(filename, bytes, in.position(), declared);
    }
    return new ParseResult.Ok<>(SourceText.of(filename, out.flip().toString()));
  }

  private static ParseResult<SourceText> undecodable(
      String filename, byte[] bytes, int at, @Nullable String declared) {
    if (declared != null && !isUtf8(declared)) {
      return failed(filename, "encoding problem: " + normalName(declared));
    }
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int lineEnd = at;
    while (lineEnd < bytes.length && bytes[lineEnd] != '\n' && bytes[lineEnd] != '\r') {
      lineEnd++;
    }
    int offset =
        new String(bytes, lineStart, at - lineStart, StandardCharsets.UTF_8)
                .codePoints()
                .map(_ -> 1)
                .sum()
            + 1;
    String msg =
        String.format(
            Locale.ROOT,
            "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding"
                + " declared; see https://peps.python.org/pep-0263/ for details",
            bytes[at] & 0xFF,
            filename,
            line);
    String text = new String(bytes, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
    return new ParseResult.Failed<>(
        new SyntaxErrorInfo(
            SyntaxErrorInfo.Type.SYNTAX_ERROR, msg, filename, line, offset, line, offset, text));
  }

  private static ParseResult<SourceText> failed(String filename, String msg) {
    return new ParseResult.Failed<>(
        new SyntaxErrorInfo(SyntaxErrorInfo.Type.SYNTAX_ERROR, msg, filename, 0, 0, 0, 0, null));
  }

  /** CPython knows two spellings of one encoding; all others stay as they are declared. */
  private static String normalName(String name) {
    return isLatin1(name.toLowerCase(Locale.ROOT).replace('_', '-')) ? "iso-8859-1" : name;
  }

  private static boolean isLatin1(String plain) {
    for (String known : new String[] {"latin-1", "iso-8859-1", "iso-latin-1"}) {
      if (plain.equals(known) || plain.startsWith(known + "-")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return plain.equals("utf-8") || plain.equals("utf8") || plain.startsWith("utf-8-");
  }

  private static @Nullable Charset charset(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (isLatin1(plain)) {
      return StandardCharsets.ISO_8859_1;
    }
    try {
      return Charset.forName(plain);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** The name after {@code coding:} or {@code coding=} in a comment of the first two lines. */
  private static @Nullable String declaredEncoding(byte[] bytes, int from) {
    int start = from;
    for (int line = 0; line < 2 && start < bytes.length; line++) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
      String comment = text.stripLeading();
      if (comment.startsWith("#")) {
        String name = codingName(comment);
        if (name != null) {
          return name;
        }
      } else if (!comment.isEmpty()) {
        return null; // code: a comment on the next line declares nothing
      }
      start = end + 1;
      if (end < bytes.length
          && bytes[end] == '\r'
          && start < bytes.length
          && bytes[start] == '\n') {
        start++;
      }
    }
    return null;
  }

  private static @Nullable String codingName(String comment) {
    for (int at = comment.indexOf("coding"); at >= 0; at = comment.indexOf("coding", at + 1)) {
      int i = at + "coding".length();
      if (i >= comment.length() || (comment.charAt(i) != ':' && comment.charAt(i) != '=')) {
        continue;
      }
      i++;
      while (i < comment.length() && (comment.charAt(i) == ' ' || comment.charAt(i) == '\t')) {
        i++;
      }
      int start = i;
      while (i < comment.length() && isNamePart(comment.charAt(i))) {
        i++;
      }
      if (i > start) {
        return comment.substring(start, i);
      }
    }
    return null;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
