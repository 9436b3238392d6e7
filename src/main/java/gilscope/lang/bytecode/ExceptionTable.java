package gilscope.lang.bytecode;

/**
 * Which handler protects which instructions. Entries are sorted and do not overlap; an instruction
 * in no entry is unprotected. All arrays have one entry per region.
 *
 * @param starts index of the first protected instruction
 * @param ends index after the last
 * @param targets index of the handler's first instruction
 * @param depths number of values that the handler keeps on the stack
 * @param lasti whether the handler gets the failed instruction's offset pushed below the exception
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record ExceptionTable(
    int[] starts, int[] ends, int[] targets, int[] depths, boolean[] lasti) {
  /** Number of regions. */
  public int size() {
    return starts.length;
  }

  /** The region that protects an instruction, or -1. */
  public int find(int instruction) {
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (instruction < starts[middle]) {
        high = middle - 1;
      } else if (instruction >= ends[middle]) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
