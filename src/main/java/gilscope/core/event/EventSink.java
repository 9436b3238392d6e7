package gilscope.core.event;

/**
 * Where a runtime writes its events. One sink belongs to one writing Java thread at a time (see
 * {@link Recorder#sink}); events may be about any interpreter thread. Nothing here allocates.
 *
 * <p>The typed methods are the definition of the packed form: each says which operand holds what.
 * Positions are packed ({@link Dictionary#defineCode}), texts are dictionary numbers, absent
 * threads and resources are −1.
 */
@FunctionalInterface
public interface EventSink {
  /** Discards everything. */
  EventSink NONE = (kind, thread, time, step, a, b, c) -> {};

  /** Shift of the 8-bit field that shares an operand with a 24-bit id. */
  int HIGH = 24;

  /** Mask of the 24-bit id; all ones stands for −1. */
  int LOW = 0xFF_FFFF;

  /**
   * Writes one event. May wait if the reader is behind.
   *
   * @param time ns since the run began; never decreasing per interpreter thread
   * @param step see {@link Stamp#step}
   */
  void emit(EventKind kind, int thread, long time, long step, int a, int b, int c);

  /** a = child, high byte 1 for a daemon; b = name; c = position. */
  default void threadCreated(
      int thread, long time, long step, int child, int name, boolean daemon, int at) {
    emit(
        EventKind.THREAD_CREATED,
        thread,
        time,
        step,
        child & LOW | (daemon ? 1 << HIGH : 0),
        name,
        at);
  }

  /** No operands. */
  default void threadStarted(int thread, long time, long step) {
    emit(EventKind.THREAD_STARTED, thread, time, step, 0, 0, 0);
  }

  /** a = target; b = name. */
  default void threadRenamed(int thread, long time, long step, int target, int name) {
    emit(EventKind.THREAD_RENAMED, thread, time, step, target, name, 0);
  }

  /** a = outcome. */
  default void threadEnded(int thread, long time, long step, Outcome outcome) {
    emit(EventKind.THREAD_ENDED, thread, time, step, outcome.ordinal(), 0, 0);
  }

  /**
   * a = resource, or of a running thread, which waits for none, the virtual core; b = owner, high
   * byte the state; c = position.
   */
  default void stateChanged(
      int thread, long time, long step, ThreadState state, int resource, int owner, int at) {
    emit(
        EventKind.STATE_CHANGED,
        thread,
        time,
        step,
        resource,
        owner & LOW | state.ordinal() << HIGH,
        at);
  }

  /** a = resource, high byte the kind; b = name; c = position. */
  default void resourceCreated(
      int thread, long time, long step, int resource, ResourceKind kind, int name, int at) {
    emit(
        EventKind.RESOURCE_CREATED,
        thread,
        time,
        step,
        resource & LOW | kind.ordinal() << HIGH,
        name,
        at);
  }

  /** a = resource; b = name. */
  default void resourceRenamed(int thread, long time, long step, int resource, int name) {
    emit(EventKind.RESOURCE_RENAMED, thread, time, step, resource, name, 0);
  }

  /** a = resource; b = owner; c = position. */
  default void acquireRequested(int thread, long time, long step, int resource, int owner, int at) {
    emit(EventKind.ACQUIRE_REQUESTED, thread, time, step, resource, owner, at);
  }

  /** a = resource, high byte 1 if contended; b = depth; c = position. */
  default void acquired(
      int thread, long time, long step, int resource, boolean contended, int depth, int at) {
    emit(
        EventKind.ACQUIRED,
        thread,
        time,
        step,
        resource & LOW | (contended ? 1 << HIGH : 0),
        depth,
        at);
  }

  /** a = resource, high byte the outcome; b = owner; c = position. */
  default void acquireFailed(
      int thread, long time, long step, int resource, Outcome outcome, int owner, int at) {
    emit(
        EventKind.ACQUIRE_FAILED,
        thread,
        time,
        step,
        resource & LOW | outcome.ordinal() << HIGH,
        owner,
        at);
  }

  /** a = resource; b = depth left; c = position. */
  default void released(int thread, long time, long step, int resource, int depth, int at) {
    emit(EventKind.RELEASED, thread, time, step, resource, depth, at);
  }

  /** a = resource; c = position. */
  default void waitBegan(int thread, long time, long step, int resource, int at) {
    emit(EventKind.WAIT_BEGAN, thread, time, step, resource, 0, at);
  }

  /** a = resource, high byte the outcome; b = waker. */
  default void waitEnded(
      int thread, long time, long step, int resource, Outcome outcome, int waker) {
    emit(
        EventKind.WAIT_ENDED,
        thread,
        time,
        step,
        resource & LOW | outcome.ordinal() << HIGH,
        waker,
        0);
  }

  /** a = resource; b = target; c = position. */
  default void notified(int thread, long time, long step, int resource, int target, int at) {
    emit(EventKind.NOTIFIED, thread, time, step, resource, target, at);
  }

  /** a = resource; b, c = low and high half of the value. */
  default void valueChanged(int thread, long time, long step, int resource, long value) {
    emit(EventKind.VALUE_CHANGED, thread, time, step, resource, (int) value, (int) (value >> 32));
  }

  /** a = the GIL; b = holder; c = position. */
  default void gilRequested(int thread, long time, long step, int gil, int holder, int at) {
    emit(EventKind.GIL_REQUESTED, thread, time, step, gil, holder, at);
  }

  /** a = the GIL; b = bit 0 contended, bit 1 switched; c = position. */
  default void gilAcquired(
      int thread, long time, long step, int gil, boolean contended, boolean switched, int at) {
    emit(
        EventKind.GIL_ACQUIRED,
        thread,
        time,
        step,
        gil,
        (contended ? 1 : 0) | (switched ? 2 : 0),
        at);
  }

  /** a = the GIL; b = holder. */
  default void gilDropRequested(int thread, long time, long step, int gil, int holder) {
    emit(EventKind.GIL_DROP_REQUESTED, thread, time, step, gil, holder, 0);
  }

  /** a = the GIL, high byte the reason; b = requester; c = position. */
  default void gilReleased(
      int thread, long time, long step, int gil, GilReleaseReason reason, int requester, int at) {
    emit(
        EventKind.GIL_RELEASED,
        thread,
        time,
        step,
        gil & LOW | reason.ordinal() << HIGH,
        requester,
        at);
  }

  /**
   * c = position. On the live machine lines, calls and returns in a row with nothing but short
   * calculations between them, some 200 ns of them, say the same time: reading the clock takes
   * longer than they do.
   */
  default void lineReached(int thread, long time, long step, int at) {
    emit(EventKind.LINE_REACHED, thread, time, step, 0, 0, at);
  }

  /**
   * a = 1 if a thread switch can happen at it, b = its name (0 where traces of older versions have
   * none), c = position.
   */
  default void instructionExecuted(
      int thread, long time, long step, boolean checkPoint, int name, int at) {
    emit(EventKind.INSTRUCTION_EXECUTED, thread, time, step, checkPoint ? 1 : 0, name, at);
  }

  /** a = depth; b = the caller's position; c = the entry's position. */
  default void called(int thread, long time, long step, int entry, int caller, int depth) {
    emit(EventKind.CALLED, thread, time, step, depth, caller, entry);
  }

  /** a = depth; c = position. */
  default void returned(int thread, long time, long step, int at, int depth) {
    emit(EventKind.RETURNED, thread, time, step, depth, 0, at);
  }

  /**
   * Several lines as by {@link #lineReached}, all at the same time.
   *
   * @param step the first one's
   * @param lines what the recorder {@linkplain Recorder#numberLines knows} them by
   */
  default void linesReached(int thread, long time, long step, int lines) {
    throw new IllegalStateException("no such lines");
  }

  /** As {@link #linesReached}; see {@link #lineReachedThen}. */
  default boolean linesReachedThen(int step, int lines) {
    return false;
  }

  /**
   * As {@link #linesReached}, with the {@linkplain #called call} of their frame before them, its
   * {@linkplain #returned return} after them, or both.
   *
   * @param caller where the frame was called, if there is a call
   * @param depth the frame's
   */
  default void passed(int thread, long time, long step, int lines, int caller, int depth) {
    throw new IllegalStateException("no such lines");
  }

  /** As {@link #passed}; see {@link #lineReachedThen}. */
  default boolean passedThen(int step, int lines, int caller, int depth) {
    return false;
  }

  /**
   * As {@link #lineReached}, of the thread and at the time that the last line, call or return was
   * written with.
   *
   * @param step the lower half; less than 2²⁷ from that one's
   * @return false if that is to be said: nothing was written
   */
  default boolean lineReachedThen(int step, int at) {
    return false;
  }

  /** As {@link #called}, likewise. */
  default boolean calledThen(int step, int entry, int caller, int depth) {
    return false;
  }

  /** As {@link #returned}, likewise. */
  default boolean returnedThen(int step, int at, int depth) {
    return false;
  }

  /** a = stream; b = text. */
  default void streamUsed(int thread, long time, long step, OutputStreamKind stream, int text) {
    emit(EventKind.STREAM_USED, thread, time, step, stream.ordinal(), text, 0);
  }

  /** a = type; b = message; c = position. */
  default void exceptionRaised(int thread, long time, long step, int type, int message, int at) {
    emit(EventKind.EXCEPTION_RAISED, thread, time, step, type, message, at);
  }

  /** a = type; b = message; c = position. */
  default void exceptionUncaught(int thread, long time, long step, int type, int message, int at) {
    emit(EventKind.EXCEPTION_UNCAUGHT, thread, time, step, type, message, at);
  }

  /** a = mutex; b = owner, who need not have been told of before; c = the finder's position. */
  default void mutexContended(int thread, long time, long step, int mutex, int owner, int at) {
    emit(EventKind.MUTEX_CONTENDED, thread, time, step, mutex, owner, at);
  }

  /** a = the GIL; b = cause. */
  default void gilEnabled(int thread, long time, long step, int gil, int cause) {
    emit(EventKind.GIL_ENABLED, thread, time, step, gil, cause, 0);
  }

  /** a = the GIL; b = cause. */
  default void gilDisabled(int thread, long time, long step, int gil, int cause) {
    emit(EventKind.GIL_DISABLED, thread, time, step, gil, cause, 0);
  }

  /** a = first, b = second mutex; c = position. */
  default void sectionBegan(int thread, long time, long step, int first, int second, int at) {
    emit(EventKind.SECTION_BEGAN, thread, time, step, first, second, at);
  }

  /** a = first, b = second mutex; c = position. */
  default void sectionEnded(int thread, long time, long step, int first, int second, int at) {
    emit(EventKind.SECTION_ENDED, thread, time, step, first, second, at);
  }

  /** a = first, b = second mutex; c = position. */
  default void sectionSuspended(int thread, long time, long step, int first, int second, int at) {
    emit(EventKind.SECTION_SUSPENDED, thread, time, step, first, second, at);
  }

  /** a = first, b = second mutex; c = position. */
  default void sectionResumed(int thread, long time, long step, int first, int second, int at) {
    emit(EventKind.SECTION_RESUMED, thread, time, step, first, second, at);
  }

  /** a = kind; b = text; c = position. */
  default void heapDamaged(
      int thread, long time, long step, HeapDamageKind kind, int text, int at) {
    emit(EventKind.HEAP_DAMAGED, thread, time, step, kind.ordinal(), text, at);
  }

  /** a = owner; b = type; c = position. */
  default void referenceQueued(int thread, long time, long step, int owner, int type, int at) {
    emit(EventKind.REFERENCE_QUEUED, thread, time, step, owner, type, at);
  }

  /** a = type; b = references left; c = position. */
  default void referencesMerged(int thread, long time, long step, int type, int left, int at) {
    emit(EventKind.REFERENCES_MERGED, thread, time, step, type, left, at);
  }

  /** a = type; b = bytes; c = position. */
  default void freeDelayed(int thread, long time, long step, int type, int bytes, int at) {
    emit(EventKind.FREE_DELAYED, thread, time, step, type, bytes, at);
  }

  /** a = blocks; b = bytes. */
  default void delayedFreed(int thread, long time, long step, int blocks, int bytes) {
    emit(EventKind.DELAYED_FREED, thread, time, step, blocks, bytes, 0);
  }

  /** a = generation; c = position. */
  default void collectionBegan(int thread, long time, long step, int generation, int at) {
    emit(EventKind.COLLECTION_BEGAN, thread, time, step, generation, 0, at);
  }

  /** a = generation; b = objects collected. */
  default void collectionEnded(int thread, long time, long step, int generation, int collected) {
    emit(EventKind.COLLECTION_ENDED, thread, time, step, generation, collected, 0);
  }

  /** a = reason. */
  default void stopRequested(int thread, long time, long step, int reason) {
    emit(EventKind.STOP_REQUESTED, thread, time, step, reason, 0, 0);
  }

  /** a = requester. */
  default void stopArrived(int thread, long time, long step, int requester) {
    emit(EventKind.STOP_ARRIVED, thread, time, step, requester, 0, 0);
  }

  /** No operands. */
  default void worldResumed(int thread, long time, long step) {
    emit(EventKind.WORLD_RESUMED, thread, time, step, 0, 0, 0);
  }

  /** a = the cycle as text, see {@link EventCodec#cycleText}. */
  default void deadlockFound(int thread, long time, long step, int cycle) {
    emit(EventKind.DEADLOCK_FOUND, thread, time, step, cycle, 0, 0);
  }

  /** c = position. */
  default void breakpointHit(int thread, long time, long step, int at) {
    emit(EventKind.BREAKPOINT_HIT, thread, time, step, 0, 0, at);
  }

  /** a = text; c = position. */
  default void marked(int thread, long time, long step, int text, int at) {
    emit(EventKind.MARKED, thread, time, step, text, 0, at);
  }

  /** b, c = low and high half of the count. */
  default void eventsLost(int thread, long time, long step, long count) {
    emit(EventKind.EVENTS_LOST, thread, time, step, 0, (int) count, (int) (count >> 32));
  }

  /** a = object; b = place, high byte the access kind; c = position. */
  default void accessed(
      int thread, long time, long step, AccessKind kind, int object, int place, int at) {
    emit(EventKind.ACCESSED, thread, time, step, object, place & LOW | kind.ordinal() << HIGH, at);
  }
}
