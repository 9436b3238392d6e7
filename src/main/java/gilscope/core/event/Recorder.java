package gilscope.core.event;

/**
 * The port through which a run is recorded: what a runtime is given, and what {@code core.trace}
 * implements. Thread-safe, except that each {@link EventSink} has one writer at a time.
 */
public interface Recorder {
  /** What is wanted; a runtime does not emit events above it. */
  Level level();

  /** Where names, texts and code objects of this run get their numbers. */
  Dictionary dictionary();

  /**
   * A sink for one writing Java thread. On the virtual machine one sink serves the whole run; on
   * the live machine each Java thread asks for its own and {@linkplain #release releases} it at its
   * end.
   */
  EventSink sink();

  /** The writer of {@code sink} is gone; what it wrote stays. */
  void release(EventSink sink);

  /**
   * Lines that follow one another again and again, for {@link EventSink#linesReached} and {@link
   * EventSink#passed} of any sink. Thread-safe.
   *
   * @param steps how many after the first each comes
   * @param called the first is a call
   * @param returned the last is a return
   * @return -1 if they are to be told one by one
   */
  default int numberLines(int[] positions, int[] steps, boolean called, boolean returned) {
    return -1;
  }

  /** False if nothing is kept, so that texts need no numbers. */
  default boolean keeps() {
    return true;
  }

  /** A recorder that keeps nothing, with a dictionary that works. */
  static Recorder none() {
    Dictionary dictionary = new Dictionary();
    return new Recorder() {
      @Override
      public Level level() {
        return Level.STATES;
      }

      @Override
      public Dictionary dictionary() {
        return dictionary;
      }

      @Override
      public EventSink sink() {
        return EventSink.NONE;
      }

      @Override
      public void release(EventSink sink) {}

      @Override
      public boolean keeps() {
        return false;
      }
    };
  }
}
