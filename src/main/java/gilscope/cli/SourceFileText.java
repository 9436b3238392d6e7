package gilscope.cli;

import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.SourceText;

/** The text of a program's file. Stateless. */
final class SourceFileText {
  private SourceFileText() {}

  /**
   * As Python reads a source file: byte order mark, coding comment, else UTF-8.
   *
   * @throws UserError if it is none of these: guessing would run another program
   */
  static String decode(String filename, byte[] bytes) {
    return switch (SourceText.decode(filename, bytes)) {
      case ParseResult.Ok<SourceText> ok -> ok.value().text();
      case ParseResult.Failed<SourceText> failed ->
          throw new UserError(
              "SyntaxError: " + failed.error().msg() + "; save the file as UTF-8 or declare it");
    };
  }
}
