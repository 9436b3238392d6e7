package gilscope.core.trace;

/**
 * What is wrong with a file that could be read in part. Immutable.
 *
 * @param what for people, without a full stop
 * @param offset where in the file, in bytes
 * @param rowsSaved how many events could be read
 */
public record TraceDamage(String what, long offset, long rowsSaved) {
  /** A full sentence for people. */
  @Override
  public String toString() {
    return "the trace is damaged: "
        + what
        + " at byte "
        + offset
        + "; the "
        + rowsSaved
        + " events before it were saved";
  }
}
