package gilscope.lang.interp;

import java.util.List;
import java.util.Map;

/**
 * The names of one block between the compiler, which the library does not see, and {@code
 * symtable}. Immutable.
 *
 * @param kind {@code TYPE_FUNCTION} … of {@code _symtable}: 0 to 6
 * @param line the first, counted from 1; 0 of a module
 * @param symbols bits {@code DEF_LOCAL} … and, from bit 12, the scope of each name
 */
public record NameBlock(
    String name,
    int kind,
    int line,
    boolean nested,
    List<String> parameters,
    Map<String, Integer> symbols,
    List<NameBlock> children) {}
