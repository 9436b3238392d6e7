package gilscope.lang.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsing expression of the error grammar. Immutable once {@link ErrorGrammar} has read it.
 *
 * <p>All of them only recognise: they match a run of tokens or they do not.
 */
sealed interface Peg {

  record Token(TokenKind kind) implements Peg {}

  /** A name with this spelling. */
  record Soft(String name) implements Peg {}

  /** Any name that is a keyword somewhere. */
  record AnySoft() implements Peg {}

  /** {@code !=}, but not its old spelling, which is the same token. */
  record NotEqual() implements Peg {}

  /** The token, or an error that it was expected. */
  record Forced(TokenKind kind) implements Peg {}

  record Ref(Rule rule) implements Peg {}

  record Choice(List<Alt> alts) implements Peg {}

  record Optional(Peg of) implements Peg {}

  /**
   * @param least how often it has to match
   */
  record Repeat(Peg of, int least) implements Peg {}

  /** One or more, with a separator between them. */
  record Gather(Peg separator, Peg of) implements Peg {}

  /**
   * Matches nothing.
   *
   * @param wanted whether the operand has to match here, or must not
   */
  record Look(Peg of, boolean wanted) implements Peg {}

  /** From here on the other alternatives are out. */
  record Cut() implements Peg {}

  /**
   * One alternative.
   *
   * @param mistake whether it is only looked at in search of a mistake
   * @param report what to say when it matches
   */
  record Alt(List<Item> items, boolean mistake, @Nullable Report report) {}

  /**
   * @param label {@code 'a'} to {@code 'c'}, or 0
   */
  record Item(char label, Peg peg) {}

  /**
   * @param how how to find the place, as {@link MistakeReporter} knows it
   * @param labels what that is applied to
   */
  record Report(String how, List<String> labels, String message) {}

  /** What the parser itself reports, at the place where it is read. */
  enum Check {
    NOTHING,
    /** The content of string literals. */
    LITERAL,
    /** The letter after the exclamation mark in a field. */
    CONVERSION,
    /** Nothing, but it is remembered that a compound statement was complete. */
    COMPOUND
  }

  /** A named expression; it may refer to itself, but not as its own first token. */
  final class Rule {
    final String name;
    final int index;

    /** Whether the answer for a place is kept, mistakes found or not. */
    boolean memo;

    /** What else can be wrong with tokens that matched. */
    Check check = Check.NOTHING;

    /** Whether no mistakes are searched for inside. */
    boolean quiet;

    Choice body = new Choice(List.of());

    Rule(String name, int index) {
      this.name = name;
      this.index = index;
    }

    boolean isMistake() {
      return name.startsWith("bad_");
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
