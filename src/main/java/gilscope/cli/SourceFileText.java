package gilscope.cli;

import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.SourceText;
import java.nio.charset.StandardCharsets;

/** The text of a program's file. Stateless. */
final class SourceFileText {
  private SourceFileText() {}

  /**
   * As Python reads a source file: byte order mark, coding comment, else UTF-8. A file that cannot
   * be read so is decoded byte by byte; {@link SourceProgram#compile} tells what is wrong with it.
   */
  static String decode(byte[] bytes) {
    return switch (SourceText.decode("", bytes)) {
      case ParseResult.Ok<SourceText> ok -> ok.value().text();
      case ParseResult.Failed<SourceText> _ -> new String(bytes, StandardCharsets.ISO_8859_1);
    };
  }
}
