package gilscope.lang.syntax;

import java.util.List;

/** A whole source, by the way it was entered. Immutable. */
public sealed interface Mod {

  /** A file: {@code exec}. */
  record Module(List<Stmt> body) implements Mod {}

  /** One statement typed at a prompt: {@code single}. */
  record Interactive(List<Stmt> body) implements Mod {}

  /** One expression: {@code eval}. */
  record Expression(Expr body) implements Mod {}
}
