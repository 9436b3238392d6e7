package gilscope.lang.syntax;

/**
 * The parts of the parser, one per noun of the grammar, over one cursor. They refer to each other
 * through this. One parse, one thread.
 */
final class Grammar {
  final TokenCursor cursor;
  final Expressions expressions;
  final Atoms atoms;
  final Strings strings;
  final CallArguments arguments;
  final Parameters parameters;
  final Targets targets;
  final TypeParameters typeParameters;
  final Patterns patterns;
  final SimpleStatements simple;
  final CompoundStatements compound;

  Grammar(TokenCursor cursor) {
    this.cursor = cursor;
    this.expressions = new Expressions(this);
    this.atoms = new Atoms(this);
    this.strings = new Strings(this);
    this.arguments = new CallArguments(this);
    this.parameters = new Parameters(this);
    this.targets = new Targets(this);
    this.typeParameters = new TypeParameters(this);
    this.patterns = new Patterns(this);
    this.simple = new SimpleStatements(this);
    this.compound = new CompoundStatements(this);
  }
}
