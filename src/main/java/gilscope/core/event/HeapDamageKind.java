package gilscope.core.event;

/**
 * What went wrong in the memory of the unprotected runtime (section D of the fact sheet). The
 * ordinal is its code in the trace file: append only.
 */
public enum HeapDamageKind {
  /** A store was overwritten by a thread that did not know of it: an append, an insertion. */
  LOST_ELEMENT("lost element"),
  /** A reader saw half of a change. */
  TORN_READ("torn read"),
  /** A container counts an element that was never stored. */
  HOLE("hole"),
  /** A table without a free index: looking for an absent key does not end. */
  ENDLESS_PROBE("endless probe"),
  /** The same memory was given back twice. */
  DOUBLE_FREE("double free"),
  /** Memory was used after it was given back. */
  USE_AFTER_FREE("use after free"),
  /** Nothing refers to it any more, and it will never be given back. */
  LEAK("leak"),
  /** An object was destroyed while somebody still refers to it. */
  PREMATURE_DESTRUCTION("premature destruction"),
  /** One piece of memory was given to two owners. */
  SHARED_CELL("cell with two owners"),
  /** The same element was handed out twice, or one was left out. */
  CURSOR("duplicated or skipped element"),
  /** State that belongs to one thread was seen by another. */
  FOREIGN_STATE("state of another thread"),
  /** A store behind the end of an array or a table. */
  OVERFLOW("write past the end");

  private final String label;

  HeapDamageKind(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  private static final HeapDamageKind[] BY_CODE = values();

  /** The kind with this ordinal. */
  public static HeapDamageKind of(int code) {
    return BY_CODE[code];
  }
}
