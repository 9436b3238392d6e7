package gilscope.core.event;

import java.util.List;

/**
 * Something that happened, decoded. Immutable. The stamp's thread is the one that did it or to
 * which it happened; {@link Position#NONE} stands where there is no place in the program.
 */
public sealed interface Event {
  /** Who, when, at which step. */
  Stamp stamp();

  /**
   * The stamp's thread made a thread; the program's first thread makes itself.
   *
   * @param name the Python-level name
   * @param daemon as {@code Thread.daemon}
   */
  record ThreadCreated(Stamp stamp, ThreadId child, String name, boolean daemon, Position at)
      implements Event {}

  /** The thread begins to execute. */
  record ThreadStarted(Stamp stamp) implements Event {}

  /** A thread has a new name. */
  record ThreadRenamed(Stamp stamp, ThreadId target, String name) implements Event {}

  /** The thread will execute no more. */
  record ThreadEnded(Stamp stamp, Outcome outcome) implements Event {}

  /**
   * The thread is in {@code state} from now on.
   *
   * @param resource what it waits for, or {@link LockId#NONE}
   * @param owner who owned the resource at this moment, or {@link ThreadId#NONE}
   * @param core the virtual core of a running thread, else −1
   */
  record StateChanged(
      Stamp stamp, ThreadState state, LockId resource, ThreadId owner, int core, Position at)
      implements Event {
    /** What runs waits for nothing, and what does not run has no core. */
    public StateChanged {
      resource = state == ThreadState.RUNNING ? LockId.NONE : resource;
      core = state == ThreadState.RUNNING ? core : -1;
    }
  }

  /** A resource exists from now on. */
  record ResourceCreated(Stamp stamp, LockId resource, ResourceKind kind, String name, Position at)
      implements Event {}

  /** A better name for a resource was found, such as the variable it was stored in. */
  record ResourceRenamed(Stamp stamp, LockId resource, String name) implements Event {}

  /** The thread asks for a resource; {@code owner} has it now, or {@link ThreadId#NONE}. */
  record AcquireRequested(Stamp stamp, LockId resource, ThreadId owner, Position at)
      implements Event {}

  /**
   * The thread owns the resource (or has one permit of it).
   *
   * @param contended it had to wait
   * @param depth how often it owns it now: 1, or more for an RLock
   */
  record Acquired(Stamp stamp, LockId resource, boolean contended, int depth, Position at)
      implements Event {}

  /**
   * The thread does not get the resource: {@link Outcome#REFUSED}, TIMEOUT, RAISED or ABANDONED.
   */
  record AcquireFailed(Stamp stamp, LockId resource, Outcome outcome, ThreadId owner, Position at)
      implements Event {}

  /**
   * The thread gives the resource back. The releaser need not be the owner (a {@code Lock} allows
   * it).
   *
   * @param depth how often its owner still owns it: 0 means free
   */
  record Released(Stamp stamp, LockId resource, int depth, Position at) implements Event {}

  /** The thread joins the resource's wait set (condition, event, queue, barrier, join, …). */
  record WaitBegan(Stamp stamp, LockId resource, Position at) implements Event {}

  /**
   * The thread has left the wait set.
   *
   * @param waker who made that happen, or {@link ThreadId#NONE}
   */
  record WaitEnded(Stamp stamp, LockId resource, Outcome outcome, ThreadId waker)
      implements Event {}

  /** The thread wakes {@code target}, or nobody if it is {@link ThreadId#NONE}. */
  record Notified(Stamp stamp, LockId resource, ThreadId target, Position at) implements Event {}

  /** The resource's number changed: permits, queue length, parties arrived, flag as 0 or 1. */
  record ValueChanged(Stamp stamp, LockId resource, long value) implements Event {}

  /** The thread starts to wait for the GIL; {@code holder} has it, or {@link ThreadId#NONE}. */
  record GilRequested(Stamp stamp, LockId gil, ThreadId holder, Position at) implements Event {}

  /**
   * The thread has the GIL.
   *
   * @param contended it had to wait
   * @param switched the previous holder was another thread
   */
  record GilAcquired(Stamp stamp, LockId gil, boolean contended, boolean switched, Position at)
      implements Event {}

  /**
   * The thread's patience (the switch interval) is over: it asks {@code holder} to drop the GIL.
   */
  record GilDropRequested(Stamp stamp, LockId gil, ThreadId holder) implements Event {}

  /** The thread lets go of the GIL; {@code requester} is who forced it, if anybody did. */
  record GilReleased(
      Stamp stamp, LockId gil, GilReleaseReason reason, ThreadId requester, Position at)
      implements Event {}

  /**
   * Threads need the GIL from now on (free-threaded runtime): at the start, or because {@code
   * cause} was imported.
   */
  record GilEnabled(Stamp stamp, LockId gil, String cause) implements Event {}

  /** Threads need the GIL no longer: {@code cause} turned out not to want it. */
  record GilDisabled(Stamp stamp, LockId gil, String cause) implements Event {}

  /** The thread is about to execute the first instruction of a line. */
  record LineReached(Stamp stamp, Position at) implements Event {}

  /**
   * The thread is about to execute an instruction.
   *
   * @param checkPoint whether the eval breaker is looked at, so that threads can switch
   * @param name as {@code dis} names it; empty in traces of older versions
   */
  record InstructionExecuted(Stamp stamp, boolean checkPoint, String name, Position at)
      implements Event {}

  /**
   * A Python function is entered.
   *
   * @param entry its first instruction
   * @param caller the calling instruction
   * @param depth frames on the stack, the new one included
   */
  record Called(Stamp stamp, Position entry, Position caller, int depth) implements Event {}

  /**
   * A frame is left, by return, yield or exception.
   *
   * @param depth frames left on the stack
   */
  record Returned(Stamp stamp, Position at, int depth) implements Event {}

  /** The thread wrote to, or read from, one of the program's streams. */
  record StreamUsed(Stamp stamp, OutputStreamKind stream, String text) implements Event {}

  /** An exception starts to propagate. */
  record ExceptionRaised(Stamp stamp, String type, String message, Position at) implements Event {}

  /** An exception left the thread's outermost frame. */
  record ExceptionUncaught(Stamp stamp, String type, String message, Position at)
      implements Event {}

  /**
   * The thread found one object's mutex taken and is going to wait for it (without the GIL).
   *
   * @param owner who has it; of mutexes that nobody else wants nothing is told, so this can be the
   *     first to be heard of it, and the owner's release is told then
   */
  record MutexContended(Stamp stamp, LockId mutex, ThreadId owner, Position at) implements Event {}

  /**
   * The thread has begun a critical section on one or two objects (free-threaded runtime).
   *
   * @param second the other mutex, or {@link LockId#NONE}
   */
  record SectionBegan(Stamp stamp, LockId first, LockId second, Position at) implements Event {}

  /** The thread has ended its innermost critical section. */
  record SectionEnded(Stamp stamp, LockId first, LockId second, Position at) implements Event {}

  /** The thread detaches: what its critical section guards is open to others. */
  record SectionSuspended(Stamp stamp, LockId first, LockId second, Position at) implements Event {}

  /** The thread has locked again what its innermost critical section guards. */
  record SectionResumed(Stamp stamp, LockId first, LockId second, Position at) implements Event {}

  /**
   * The thread gave up a reference that is its owner's to subtract: {@code owner} is to merge the
   * object's counts at its next check point (free-threaded runtime).
   *
   * @param type the object's
   */
  record ReferenceQueued(Stamp stamp, ThreadId owner, String type, Position at) implements Event {}

  /**
   * The thread has merged an object's counts: nobody owns it any more (free-threaded runtime).
   *
   * @param left references; at 0 it ends, on this thread
   */
  record ReferencesMerged(Stamp stamp, String type, int left, Position at) implements Event {}

  /**
   * The thread has replaced the memory of a container that other threads may be reading without a
   * lock: it is freed when each of them has come to a check point (QSBR; free-threaded runtime).
   *
   * @param type the container's
   */
  record FreeDelayed(Stamp stamp, String type, int bytes, Position at) implements Event {}

  /** The thread has freed what was delayed: nobody can be reading it any more. */
  record DelayedFreed(Stamp stamp, int blocks, int bytes) implements Event {}

  /** The thread begins to look for objects that only hold each other. */
  record CollectionBegan(Stamp stamp, int generation, Position at) implements Event {}

  /** It has ended so many. */
  record CollectionEnded(Stamp stamp, int generation, int collected) implements Event {}

  /** The thread wants everybody else to stop. */
  record StopRequested(Stamp stamp, String reason) implements Event {}

  /** The thread has stopped as {@code requester} asked. */
  record StopArrived(Stamp stamp, ThreadId requester) implements Event {}

  /** The thread lets the world go on. */
  record WorldResumed(Stamp stamp) implements Event {}

  /** One edge of a deadlock: {@code waiter} waits for {@code resource}. */
  record WaitFor(ThreadId waiter, LockId resource) {}

  /**
   * The cycle in order: each waiter waits for a resource that the next one owns, the last for the
   * first's.
   */
  record DeadlockFound(Stamp stamp, List<WaitFor> cycle) implements Event {
    public DeadlockFound {
      cycle = List.copyOf(cycle);
    }
  }

  /** The thread found, or did, damage to the heap (unprotected runtime); {@code text} tells it. */
  record HeapDamaged(Stamp stamp, HeapDamageKind kind, String text, Position at) implements Event {}

  /** The thread stopped at a breakpoint. */
  record BreakpointHit(Stamp stamp, Position at) implements Event {}

  /** A mark set by the program or the user. */
  record Marked(Stamp stamp, String text, Position at) implements Event {}

  /** So many events before this one are missing, because the user chose loss over waiting. */
  record EventsLost(Stamp stamp, long count) implements Event {}

  /**
   * The thread read or wrote a shared place.
   *
   * @param object the object's allocation serial
   * @param place attribute, key or index within it, as text
   */
  record Accessed(Stamp stamp, AccessKind kind, int object, String place, Position at)
      implements Event {}
}
