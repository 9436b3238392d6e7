package gilscope.lang.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grammar in {@code errors.peg}, read once, at the first syntax error. Immutable.
 *
 * <p>The notation: {@code name: one | other}; {@code 'x'} a token by its spelling, {@code "x"} a
 * name by its spelling, {@code UPPER} a kind of token; {@code [e]} or {@code e?}, {@code e*},
 * {@code e+}, {@code sep.e+}; {@code &e} and {@code !e} look ahead; {@code &&'x'} demands; {@code
 * ~} commits; {@code a=e} labels; {@code => how labels "message"} reports. After a rule's name,
 * {@code memo} keeps its answers, {@code quiet} searches for no mistakes inside, and {@code
 * literal}, {@code conversion} and {@code compound} look at what matched. What stands between
 * {@code %each} and {@code %end} is there once for each pair of words, which replace {@code @} and
 * {@code $}.
 */
final class ErrorGrammar {
  private static final class Holder {
    static final ErrorGrammar GRAMMAR = load();
  }

  private final Map<String, Peg.Rule> rules = new LinkedHashMap<>();

  private ErrorGrammar(String text) {
    List<String> blocks = blocks(expandEach(text));
    for (String block : blocks) {
      String head = block.substring(0, block.indexOf(':'));
      String[] words = head.split(" ", -1);
      Peg.Rule rule = rule(words[0]);
      for (int i = 1; i < words.length; i++) {
        switch (words[i]) {
          case "memo" -> rule.memo = true;
          case "quiet" -> rule.quiet = true;
          case "literal" -> rule.check = Peg.Check.LITERAL;
          case "conversion" -> rule.check = Peg.Check.CONVERSION;
          case "compound" -> rule.check = Peg.Check.COMPOUND;
          default -> throw new IllegalStateException("errors.peg: " + head);
        }
      }
      rule.body = new Reader(block, head.length() + 1).body();
    }
    for (Peg.Rule rule : rules.values()) {
      if (rule.body.alts().isEmpty()) {
        throw new IllegalStateException("errors.peg: no rule " + rule.name);
      }
    }
  }

  static ErrorGrammar get() {
    return Holder.GRAMMAR;
  }

  private static ErrorGrammar load() {
    try (InputStream in = ErrorGrammar.class.getResourceAsStream("errors.peg")) {
      if (in == null) {
        throw new IllegalStateException("errors.peg is not on the class path");
      }
      return new ErrorGrammar(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return rules.size();
  }

  /** The rule of that name, which has to exist after loading. */
  Peg.Rule rule(String name) {
    Peg.Rule rule = rules.get(name);
    if (rule == null) {
      rule = new Peg.Rule(name, rules.size());
      rules.put(name, rule);
    }
    return rule;
  }

  private static String expandEach(String text) {
    StringBuilder out = new StringBuilder();
    StringBuilder template = new StringBuilder();
    String[] words = {};
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("%each")) {
        words = line.substring("%each @ ".length()).split(" ", -1);
      } else if (line.startsWith("%end")) {
        for (int i = 0; i < words.length; i += 2) {
          out.append(template.toString().replace("@", words[i]).replace("$", words[i + 1]));
        }
        template.setLength(0);
        words = new String[0];
      } else if (words.length > 0) {
        template.append(line).append('\n');
      } else {
        out.append(line).append('\n');
      }
    }
    return out.toString();
  }

  /** A rule begins at the margin; what is indented belongs to it. */
  private static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.charAt(0) != ' ' && !block.isEmpty()) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(line).append('\n');
    }
    blocks.add(block.toString());
    return blocks;
  }

  private static final Map<String, TokenKind> KINDS = kinds();

  private static Map<String, TokenKind> kinds() {
    Map<String, TokenKind> kinds = new LinkedHashMap<>();
    for (TokenKind kind : TokenKind.values()) {
      if (kind.text().isEmpty()) {
        kinds.put(kind.name(), kind);
      } else {
        kinds.put("'" + kind.text() + "'", kind);
      }
    }
    return Map.copyOf(kinds);
  }

  /** Reads one rule. */
  private final class Reader {
    private final String text;
    private int pos;

    Reader(String text, int pos) {
      this.text = text;
      this.pos = pos;
    }

    Peg.Choice body() {
      skip();
      if (text.charAt(pos) == '|') {
        pos++;
      }
      Peg.Choice choice = choice();
      if (pos < text.length()) {
        throw bad();
      }
      return choice;
    }

    private Peg.Choice choice() {
      List<Peg.Alt> alts = new ArrayList<>();
      do {
        alts.add(alt());
      } while (take('|'));
      return new Peg.Choice(List.copyOf(alts));
    }

    private Peg.Alt alt() {
      List<Peg.Item> items = new ArrayList<>();
      while (true) {
        skip();
        if (pos >= text.length() || "|)]".indexOf(text.charAt(pos)) >= 0) {
          return new Peg.Alt(List.copyOf(items), isMistake(items), null);
        }
        if (text.startsWith("=>", pos)) {
          pos += 2;
          return new Peg.Alt(List.copyOf(items), isMistake(items), report());
        }
        char label = 0;
        if (text.charAt(pos + 1) == '=' && Character.isLowerCase(text.charAt(pos))) {
          label = text.charAt(pos);
          pos += 2;
        }
        Peg peg = item();
        items.add(new Peg.Item(label, peg));
      }
    }

    /** As in CPython, only where the mistake stands alone: those in braces are found at once. */
    private static boolean isMistake(List<Peg.Item> items) {
      return items.size() == 1
          && items.getFirst().peg() instanceof Peg.Ref ref
          && ref.rule().isMistake();
    }

    private Peg.Report report() {
      String how = word();
      List<String> labels = new ArrayList<>();
      skip();
      while (pos < text.length() && Character.isLowerCase(text.charAt(pos))) {
        labels.add(word());
        skip();
      }
      String message = "";
      if (pos < text.length() && text.charAt(pos) == '"') {
        int end = pos + 1;
        StringBuilder unescaped = new StringBuilder();
        while (text.charAt(end) != '"') {
          if (text.charAt(end) == '\\') {
            end++;
          }
          unescaped.append(text.charAt(end++));
        }
        pos = end + 1;
        message = unescaped.toString();
      }
      return new Peg.Report(how, List.copyOf(labels), message);
    }

    private Peg item() {
      if (text.startsWith("&&", pos)) {
        pos += 2;
        return new Peg.Forced(((Peg.Token) atom()).kind());
      }
      if (take('~')) {
        return new Peg.Cut();
      }
      if (take('&')) {
        return new Peg.Look(atom(), true);
      }
      if (take('!')) {
        return new Peg.Look(atom(), false);
      }
      Peg atom = atom();
      if (pos >= text.length()) {
        return atom;
      }
      return switch (text.charAt(pos)) {
        case '*' -> {
          pos++;
          yield new Peg.Repeat(atom, 0);
        }
        case '+' -> {
          pos++;
          yield new Peg.Repeat(atom, 1);
        }
        case '?' -> {
          pos++;
          yield new Peg.Optional(atom);
        }
        case '.' -> {
          pos++;
          Peg of = atom();
          pos++; // the plus
          yield new Peg.Gather(atom, of);
        }
        default -> atom;
      };
    }

    private Peg atom() {
      skip();
      char c = text.charAt(pos);
      if (c == '(' || c == '[') {
        pos++;
        Peg.Choice choice = choice();
        pos++;
        return c == '[' ? new Peg.Optional(choice) : simplest(choice);
      }
      if (c == '\'' || c == '"') {
        int end = text.indexOf(c, pos + 1);
        String spelling = text.substring(pos + 1, end);
        pos = end + 1;
        TokenKind kind = KINDS.get("'" + spelling + "'");
        if (kind != null) {
          return new Peg.Token(kind);
        }
        if (c == '\'') {
          throw bad();
        }
        return new Peg.Soft(spelling);
      }
      String word = word();
      if (Character.isLowerCase(word.charAt(0))) {
        return new Peg.Ref(rule(word));
      }
      if (word.equals("SOFT_KEYWORD")) {
        return new Peg.AnySoft();
      }
      if (word.equals("NOT_EQUAL")) {
        return new Peg.NotEqual();
      }
      TokenKind kind = KINDS.get(word);
      if (kind == null) {
        throw bad();
      }
      return new Peg.Token(kind);
    }

    private static Peg simplest(Peg.Choice choice) {
      if (choice.alts().size() == 1
          && choice.alts().getFirst().items().size() == 1
          && choice.alts().getFirst().items().getFirst().label() == 0) {
        return choice.alts().getFirst().items().getFirst().peg();
      }
      return choice;
    }

    private String word() {
      skip();
      int start = pos;
      while (pos < text.length()
          && (Character.isLetterOrDigit(text.charAt(pos)) || text.charAt(pos) == '_')) {
        pos++;
      }
      if (pos == start) {
        throw bad();
      }
      return text.substring(start, pos);
    }

    private boolean take(char c) {
      skip();
      if (pos < text.length() && text.charAt(pos) == c) {
        pos++;
        return true;
      }
      return false;
    }

    private void skip() {
      while (pos < text.length() && Character.isWhitespace(text.charAt(pos))) {
        pos++;
      }
    }

    private IllegalStateException bad() {
      return new IllegalStateException("errors.peg: at " + pos + " of " + text);
    }
  }
}
