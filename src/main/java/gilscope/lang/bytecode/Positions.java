package gilscope.lang.bytecode;

/**
 * Where each instruction comes from. All arrays have one entry per instruction; -1 means that the
 * instruction has no such position.
 *
 * @param lines first line, from 1
 * @param endLines last line
 * @param columns first column, in bytes of UTF-8, from 0
 * @param endColumns column after the last, in bytes of UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record Positions(int[] lines, int[] endLines, int[] columns, int[] endColumns) {
  /** Whether two instructions have the same position. */
  boolean same(int a, int b) {
    return lines[a] == lines[b]
        && endLines[a] == endLines[b]
        && columns[a] == columns[b]
        && endColumns[a] == endColumns[b];
  }
}
