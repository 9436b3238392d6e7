package gilscope.lang.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code case pattern if guard: body}. Immutable. */
public record MatchCase(Pattern pattern, @Nullable Expr guard, List<Stmt> body) {}
