package gilscope.lang.interp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a syntax tree as {@code ast} sees it, between the parser's records, which the library
 * does not see, and Python's objects, which the parser does not see. Immutable.
 *
 * @param type the name of its class in {@code ast}
 * @param fields by name in the grammar's order; a value is an AstNode, a List of values, a String
 *     (identifier), an Integer, a PyObject (constant) or null
 * @param position first and last line (from 1) and column (from 0, in UTF-8 bytes): line, column,
 *     last line, last column; null for nodes without
 */
public record AstNode(
    String type, Map<String, @Nullable Object> fields, int @Nullable [] position) {}
