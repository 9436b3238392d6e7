package gilscope.lang.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function or lambda. Immutable.
 *
 * @param kwDefaults one entry per keyword-only parameter, null where it has no default
 * @param defaults those of the last positional parameters, positional-only ones included
 */
public record Arguments(
    List<Arg> posonlyargs,
    List<Arg> args,
    @Nullable Arg vararg,
    List<Arg> kwonlyargs,
    List<@Nullable Expr> kwDefaults,
    @Nullable Arg kwarg,
    List<Expr> defaults) {}
