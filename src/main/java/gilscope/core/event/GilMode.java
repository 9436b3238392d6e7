package gilscope.core.event;

/** The GIL of the free-threaded runtime: {@code -X gil}, {@code PYTHON_GIL}. */
public enum GilMode {
  /** Off until an extension needs it. */
  DEFAULT,
  /** Off, whatever is imported. */
  DISABLED,
  /** On from the start. */
  ENABLED
}
