package gilscope.lang.syntax;

import java.util.Arrays;

/**
 * A source file as characters: line ends are {@code \n}, and it is known where each line starts.
 * Immutable.
 *
 * <p>A place inside is an <em>index</em>: UTF-16 units from the start of the text. Lines count from
 * 1.
 */
public final class SourceText {
  private final String filename;
  private final String text;
  private final int[] lineStarts;
  private final boolean ascii;

  private SourceText(String filename, String text) {
    this.filename = filename;
    this.text = text;
    int lines = 1;
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (c >= 0x80) {
        plain = false;
      }
    }
    int[] starts = new int[lines];
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts[line++] = i + 1;
    }
    this.lineStarts = starts;
    this.ascii = plain;
  }

  /** Text that is already decoded; {@code \r\n} and {@code \r} become {@code \n}. */
  public static SourceText of(String filename, String text) {
    return new SourceText(filename, unifyLineEnds(text));
  }

  /** The bytes of a file: a BOM, else a PEP 263 comment in the first two lines, else UTF-8. */
  public static ParseResult<SourceText> decode(String filename, byte[] bytes) {
    return SourceDecoder.decode(filename, bytes);
  }

  private static String unifyLineEnds(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r') {
        out.append(c);
        continue;
      }
      out.append('\n');
      if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
    }
    return out.toString();
  }

  /** The name that tracebacks show. */
  public String filename() {
    return filename;
  }

  /** Everything, without a line end added at the end. */
  public String text() {
    return text;
  }

  /** At least 1; a text that ends in a line end has an empty last line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The index of the first character of {@code line}; the text's length beyond the last line. */
  public int lineStart(int line) {
    return line > lineStarts.length ? text.length() : lineStarts[line - 1];
  }

  /** The line that holds {@code index}; a line end belongs to the line it ends. */
  public int lineAt(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The line without its line end; empty beyond the last line. */
  public String line(int line) {
    if (line < 1 || line > lineStarts.length) {
      return "";
    }
    int start = lineStarts[line - 1];
    int end = line == lineStarts.length ? text.length() : lineStarts[line] - 1;
    return text.substring(start, end);
  }

  /** The column of {@code index} in its line, from 0, in UTF-8 bytes. */
  int byteColumn(int line, int index) {
    int start = lineStart(line);
    if (ascii) {
      return index - start;
    }
    int column = 0;
    for (int i = start; i < index; i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c < 0x80) {
        column++;
      } else if (c < 0x800) {
        column += 2;
      } else if (Character.isHighSurrogate(c)) {
        column += 4;
        i++;
      } else {
        column += 3;
      }
    }
    return column;
  }

  /** The column of {@code index} in its line, from 0, in code points. */
  int characterColumn(int line, int index) {
    int start = lineStart(line);
    int end = Math.min(index, text.length());
    int column = ascii ? end - start : text.codePointCount(start, end);
    return column + (index - end);
  }

  /** The column in code points, from 0, for a column in UTF-8 bytes as a {@link Span} has it. */
  public int characterColumnOfByte(int line, int byteColumn) {
    if (ascii) {
      return byteColumn;
    }
    int start = lineStart(line);
    int bytes = 0;
    int column = 0;
    for (int i = start; bytes < byteColumn; column++) {
      int c = i < text.length() ? text.codePointAt(i) : '\n';
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      i += Character.charCount(c);
    }
    return column;
  }
}
