/**
 * The architecture held as tests: who may use whom ({@link Layers}), and what no package may do
 * ({@link Forbidden}), both read from the class files of the main sources.
 *
 * <p>The rules are data. A changed seam is a changed row here, in the same commit, with its reason
 * in the {@code package-info} of the package that moved.
 */
@NullMarked
package gilscope.architecture;

import org.jspecify.annotations.NullMarked;
