package gilscope.lang.syntax;

import java.util.List;

/** {@code [async] for target in iter if …}. Immutable. */
public record Comprehension(Expr target, Expr iter, List<Expr> ifs, boolean isAsync) {}
