package gilscope.lang.syntax;

/** Either what was asked for, or the one error that prevents it. Immutable. */
public sealed interface ParseResult<T> {

  record Ok<T>(T value) implements ParseResult<T> {}

  record Failed<T>(SyntaxErrorInfo error) implements ParseResult<T> {}
}
