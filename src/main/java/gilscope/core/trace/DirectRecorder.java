package gilscope.core.trace;

import gilscope.core.event.Dictionary;
import gilscope.core.event.EventSink;
import gilscope.core.event.Level;
import gilscope.core.event.Recorder;

/**
 * Records the virtual machine: one carrier thread writes straight into the store, with no hand-over
 * to another thread, so that equal runs leave equal traces. Everything it records is readable at
 * once.
 */
public final class DirectRecorder implements Recorder {
  private final Trace trace;
  private final Level level;

  public DirectRecorder(Trace trace) {
    this.trace = trace;
    this.level = trace.header().level();
  }

  @Override
  public Level level() {
    return level;
  }

  @Override
  public Dictionary dictionary() {
    return trace.dictionary();
  }

  /** The store itself: all sinks are the same, for one thread. */
  @Override
  public EventSink sink() {
    return trace.store();
  }

  @Override
  public void release(EventSink sink) {}
}
