package gilscope.core.event;

import static gilscope.core.event.EventSink.HIGH;
import static gilscope.core.event.EventSink.LOW;

import gilscope.core.event.Event.WaitFor;
import java.util.ArrayList;
import java.util.List;

/**
 * Events ↔ their packed form, against one dictionary. Immutable and as thread-safe as its
 * dictionary. Lossless in both directions: {@code unpack(pack(e)).equals(e)}.
 */
public final class EventCodec {
  private final Dictionary dictionary;

  public EventCodec(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The packed form; texts get their numbers. */
  public PackedEvent pack(Event event) {
    PackedEvent[] out = new PackedEvent[1];
    write(
        event,
        (kind, thread, time, step, a, b, c) ->
            out[0] = new PackedEvent(kind, thread, time, step, a, b, c));
    return out[0];
  }

  /** Sends an event to a sink through the typed method of its kind. */
  public void write(Event event, EventSink sink) {
    int t = event.stamp().thread().value();
    long ns = event.stamp().time().ns();
    long n = event.stamp().step();
    switch (event) {
      case Event.ThreadCreated e ->
          sink.threadCreated(t, ns, n, e.child().value(), id(e.name()), e.daemon(), at(e.at()));
      case Event.ThreadStarted _ -> sink.threadStarted(t, ns, n);
      case Event.ThreadRenamed e -> sink.threadRenamed(t, ns, n, e.target().value(), id(e.name()));
      case Event.ThreadEnded e -> sink.threadEnded(t, ns, n, e.outcome());
      case Event.StateChanged e ->
          sink.stateChanged(
              t,
              ns,
              n,
              e.state(),
              e.state() == ThreadState.RUNNING ? e.core() : e.resource().value(),
              e.owner().value(),
              at(e.at()));
      case Event.ResourceCreated e ->
          sink.resourceCreated(t, ns, n, e.resource().value(), e.kind(), id(e.name()), at(e.at()));
      case Event.ResourceRenamed e ->
          sink.resourceRenamed(t, ns, n, e.resource().value(), id(e.name()));
      case Event.AcquireRequested e ->
          sink.acquireRequested(t, ns, n, e.resource().value(), e.owner().value(), at(e.at()));
      case Event.Acquired e ->
          sink.acquired(t, ns, n, e.resource().value(), e.contended(), e.depth(), at(e.at()));
      case Event.AcquireFailed e ->
          sink.acquireFailed(
              t, ns, n, e.resource().value(), e.outcome(), e.owner().value(), at(e.at()));
      case Event.Released e -> sink.released(t, ns, n, e.resource().value(), e.depth(), at(e.at()));
      case Event.WaitBegan e -> sink.waitBegan(t, ns, n, e.resource().value(), at(e.at()));
      case Event.WaitEnded e ->
          sink.waitEnded(t, ns, n, e.resource().value(), e.outcome(), e.waker().value());
      case Event.Notified e ->
          sink.notified(t, ns, n, e.resource().value(), e.target().value(), at(e.at()));
      case Event.ValueChanged e -> sink.valueChanged(t, ns, n, e.resource().value(), e.value());
      case Event.GilRequested e ->
          sink.gilRequested(t, ns, n, e.gil().value(), e.holder().value(), at(e.at()));
      case Event.GilAcquired e ->
          sink.gilAcquired(t, ns, n, e.gil().value(), e.contended(), e.switched(), at(e.at()));
      case Event.GilDropRequested e ->
          sink.gilDropRequested(t, ns, n, e.gil().value(), e.holder().value());
      case Event.GilReleased e ->
          sink.gilReleased(
              t, ns, n, e.gil().value(), e.reason(), e.requester().value(), at(e.at()));
      case Event.GilEnabled e -> sink.gilEnabled(t, ns, n, e.gil().value(), id(e.cause()));
      case Event.GilDisabled e -> sink.gilDisabled(t, ns, n, e.gil().value(), id(e.cause()));
      case Event.SectionBegan e ->
          sink.sectionBegan(t, ns, n, e.first().value(), e.second().value(), at(e.at()));
      case Event.SectionEnded e ->
          sink.sectionEnded(t, ns, n, e.first().value(), e.second().value(), at(e.at()));
      case Event.SectionSuspended e ->
          sink.sectionSuspended(t, ns, n, e.first().value(), e.second().value(), at(e.at()));
      case Event.SectionResumed e ->
          sink.sectionResumed(t, ns, n, e.first().value(), e.second().value(), at(e.at()));
      case Event.HeapDamaged e -> sink.heapDamaged(t, ns, n, e.kind(), id(e.text()), at(e.at()));
      case Event.LineReached e -> sink.lineReached(t, ns, n, at(e.at()));
      case Event.InstructionExecuted e ->
          sink.instructionExecuted(t, ns, n, e.checkPoint(), id(e.name()), at(e.at()));
      case Event.Called e -> sink.called(t, ns, n, at(e.entry()), at(e.caller()), e.depth());
      case Event.Returned e -> sink.returned(t, ns, n, at(e.at()), e.depth());
      case Event.StreamUsed e -> sink.streamUsed(t, ns, n, e.stream(), id(e.text()));
      case Event.ExceptionRaised e ->
          sink.exceptionRaised(t, ns, n, id(e.type()), id(e.message()), at(e.at()));
      case Event.ExceptionUncaught e ->
          sink.exceptionUncaught(t, ns, n, id(e.type()), id(e.message()), at(e.at()));
      case Event.MutexContended e ->
          sink.mutexContended(t, ns, n, e.mutex().value(), e.owner().value(), at(e.at()));
      case Event.ReferenceQueued e ->
          sink.referenceQueued(t, ns, n, e.owner().value(), id(e.type()), at(e.at()));
      case Event.ReferencesMerged e ->
          sink.referencesMerged(t, ns, n, id(e.type()), e.left(), at(e.at()));
      case Event.FreeDelayed e -> sink.freeDelayed(t, ns, n, id(e.type()), e.bytes(), at(e.at()));
      case Event.DelayedFreed e -> sink.delayedFreed(t, ns, n, e.blocks(), e.bytes());
      case Event.CollectionBegan e -> sink.collectionBegan(t, ns, n, e.generation(), at(e.at()));
      case Event.CollectionEnded e -> sink.collectionEnded(t, ns, n, e.generation(), e.collected());
      case Event.StopRequested e -> sink.stopRequested(t, ns, n, id(e.reason()));
      case Event.StopArrived e -> sink.stopArrived(t, ns, n, e.requester().value());
      case Event.WorldResumed _ -> sink.worldResumed(t, ns, n);
      case Event.DeadlockFound e -> sink.deadlockFound(t, ns, n, id(cycleText(e.cycle())));
      case Event.BreakpointHit e -> sink.breakpointHit(t, ns, n, at(e.at()));
      case Event.Marked e -> sink.marked(t, ns, n, id(e.text()), at(e.at()));
      case Event.EventsLost e -> sink.eventsLost(t, ns, n, e.count());
      case Event.Accessed e ->
          sink.accessed(t, ns, n, e.kind(), e.object(), id(e.place()), at(e.at()));
    }
  }

  /** The event with these numbers. */
  public Event unpack(PackedEvent p) {
    return unpack(p.kind(), p.thread(), p.time(), p.step(), p.a(), p.b(), p.c());
  }

  /** The event with these numbers; the reverse of {@link EventSink}'s typed methods. */
  public Event unpack(EventKind kind, int thread, long time, long step, int a, int b, int c) {
    Stamp s = Stamp.of(thread, time, step);
    return switch (kind) {
      case THREAD_CREATED ->
          new Event.ThreadCreated(s, thread(low(a)), text(b), high(a) != 0, at(c));
      case THREAD_STARTED -> new Event.ThreadStarted(s);
      case THREAD_RENAMED -> new Event.ThreadRenamed(s, thread(a), text(b));
      case THREAD_ENDED -> new Event.ThreadEnded(s, Outcome.of(a));
      case STATE_CHANGED ->
          high(b) == ThreadState.RUNNING.ordinal()
              ? new Event.StateChanged(
                  s, ThreadState.RUNNING, LockId.NONE, thread(low(b)), a, at(c))
              : new Event.StateChanged(
                  s, ThreadState.of(high(b)), resource(a), thread(low(b)), -1, at(c));
      case RESOURCE_CREATED ->
          new Event.ResourceCreated(s, resource(low(a)), ResourceKind.of(high(a)), text(b), at(c));
      case RESOURCE_RENAMED -> new Event.ResourceRenamed(s, resource(a), text(b));
      case ACQUIRE_REQUESTED -> new Event.AcquireRequested(s, resource(a), thread(b), at(c));
      case ACQUIRED -> new Event.Acquired(s, resource(low(a)), high(a) != 0, b, at(c));
      case ACQUIRE_FAILED ->
          new Event.AcquireFailed(s, resource(low(a)), Outcome.of(high(a)), thread(b), at(c));
      case RELEASED -> new Event.Released(s, resource(a), b, at(c));
      case WAIT_BEGAN -> new Event.WaitBegan(s, resource(a), at(c));
      case WAIT_ENDED -> new Event.WaitEnded(s, resource(low(a)), Outcome.of(high(a)), thread(b));
      case NOTIFIED -> new Event.Notified(s, resource(a), thread(b), at(c));
      case VALUE_CHANGED -> new Event.ValueChanged(s, resource(a), join(b, c));
      case GIL_REQUESTED -> new Event.GilRequested(s, resource(a), thread(b), at(c));
      case GIL_ACQUIRED -> new Event.GilAcquired(s, resource(a), (b & 1) != 0, (b & 2) != 0, at(c));
      case GIL_DROP_REQUESTED -> new Event.GilDropRequested(s, resource(a), thread(b));
      case GIL_RELEASED ->
          new Event.GilReleased(
              s, resource(low(a)), GilReleaseReason.of(high(a)), thread(b), at(c));
      case GIL_ENABLED -> new Event.GilEnabled(s, resource(a), text(b));
      case GIL_DISABLED -> new Event.GilDisabled(s, resource(a), text(b));
      case SECTION_BEGAN -> new Event.SectionBegan(s, resource(a), resource(b), at(c));
      case SECTION_ENDED -> new Event.SectionEnded(s, resource(a), resource(b), at(c));
      case SECTION_SUSPENDED -> new Event.SectionSuspended(s, resource(a), resource(b), at(c));
      case SECTION_RESUMED -> new Event.SectionResumed(s, resource(a), resource(b), at(c));
      case HEAP_DAMAGED -> new Event.HeapDamaged(s, HeapDamageKind.of(a), text(b), at(c));
      case LINE_REACHED -> new Event.LineReached(s, at(c));
      case INSTRUCTION_EXECUTED -> new Event.InstructionExecuted(s, a != 0, text(b), at(c));
      case CALLED -> new Event.Called(s, at(c), at(b), a);
      case RETURNED -> new Event.Returned(s, at(c), a);
      case STREAM_USED -> new Event.StreamUsed(s, OutputStreamKind.of(a), text(b));
      case EXCEPTION_RAISED -> new Event.ExceptionRaised(s, text(a), text(b), at(c));
      case EXCEPTION_UNCAUGHT -> new Event.ExceptionUncaught(s, text(a), text(b), at(c));
      case MUTEX_CONTENDED -> new Event.MutexContended(s, resource(a), thread(b), at(c));
      case REFERENCE_QUEUED -> new Event.ReferenceQueued(s, thread(a), text(b), at(c));
      case REFERENCES_MERGED -> new Event.ReferencesMerged(s, text(a), b, at(c));
      case FREE_DELAYED -> new Event.FreeDelayed(s, text(a), b, at(c));
      case DELAYED_FREED -> new Event.DelayedFreed(s, a, b);
      case COLLECTION_BEGAN -> new Event.CollectionBegan(s, a, at(c));
      case COLLECTION_ENDED -> new Event.CollectionEnded(s, a, b);
      case STOP_REQUESTED -> new Event.StopRequested(s, text(a));
      case STOP_ARRIVED -> new Event.StopArrived(s, thread(a));
      case WORLD_RESUMED -> new Event.WorldResumed(s);
      case DEADLOCK_FOUND -> new Event.DeadlockFound(s, cycle(text(a)));
      case BREAKPOINT_HIT -> new Event.BreakpointHit(s, at(c));
      case MARKED -> new Event.Marked(s, text(a), at(c));
      case EVENTS_LOST -> new Event.EventsLost(s, join(b, c));
      case ACCESSED -> new Event.Accessed(s, AccessKind.of(high(b)), a, text(low(b)), at(c));
    };
  }

  /** A deadlock's cycle as the text that the packed form refers to: {@code 1>4 2>5}. */
  public static String cycleText(List<WaitFor> cycle) {
    StringBuilder text = new StringBuilder();
    for (WaitFor edge : cycle) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append(edge.waiter().value()).append('>').append(edge.resource().value());
    }
    return text.toString();
  }

  /** The reverse of {@link #cycleText}. */
  public static List<WaitFor> cycle(String text) {
    List<WaitFor> edges = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int arrow = text.indexOf('>', from);
      int end = text.indexOf(' ', from) < 0 ? text.length() : text.indexOf(' ', from);
      edges.add(
          new WaitFor(
              new ThreadId(Integer.parseInt(text.substring(from, arrow))),
              new LockId(Integer.parseInt(text.substring(arrow + 1, end)))));
      from = end + 1;
    }
    return edges;
  }

  /** The 24-bit id in an operand, with all ones read as −1. */
  public static int low(int operand) {
    int id = operand & LOW;
    return id == LOW ? -1 : id;
  }

  /** The 8-bit field in an operand. */
  public static int high(int operand) {
    return operand >>> HIGH;
  }

  /** The 64-bit value in two operands. */
  public static long join(int lowHalf, int highHalf) {
    return (long) highHalf << 32 | lowHalf & 0xFFFF_FFFFL;
  }

  private int id(String text) {
    return dictionary.intern(text);
  }

  private int at(Position position) {
    return dictionary.pack(position);
  }

  private Position at(int packed) {
    return dictionary.position(packed);
  }

  private String text(int id) {
    return dictionary.string(id);
  }

  private static ThreadId thread(int value) {
    return value < 0 ? ThreadId.NONE : new ThreadId(value);
  }

  private static LockId resource(int value) {
    return value < 0 ? LockId.NONE : new LockId(value);
  }
}
