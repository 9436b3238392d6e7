package gilscope.lang.syntax;

/** Sources to what the tests compare: a dump of the tree, or the error in three lines. */
final class Parsing {
  private Parsing() {}

  static String tree(String source) {
    return tree(SourceText.of("test.py", source));
  }

  static String tree(SourceText source) {
    return switch (Parser.parseModule(source)) {
      case ParseResult.Ok<Mod.Module> ok -> AstDump.dump(ok.value());
      case ParseResult.Failed<Mod.Module> failed -> error(failed.error());
    };
  }

  static String tree(byte[] file) {
    return switch (SourceText.decode("test.py", file)) {
      case ParseResult.Ok<SourceText> ok -> tree(ok.value());
      case ParseResult.Failed<SourceText> failed -> error(failed.error());
    };
  }

  static String error(SyntaxErrorInfo error) {
    return error.type().pythonName()
        + ": "
        + error.msg()
        + "\n"
        + error.lineno()
        + ":"
        + error.offset()
        + "-"
        + error.endLineno()
        + ":"
        + error.endOffset()
        + "\n";
  }
}
