package gilscope.lang.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code except type as name: body}. Immutable.
 *
 * @param type null in a bare {@code except:}
 */
public record ExceptHandler(
    @Nullable Expr type, @Nullable String name, List<Stmt> body, Span span) {}
