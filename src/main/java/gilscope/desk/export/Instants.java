package gilscope.desk.export;

import gilscope.core.event.Event;
import gilscope.core.event.EventKind;
import java.util.List;

/** Moments that other viewers show as a mark of their own. */
final class Instants {
  static final List<EventKind> KINDS =
      List.of(
          EventKind.GIL_DROP_REQUESTED,
          EventKind.STREAM_USED,
          EventKind.EXCEPTION_RAISED,
          EventKind.EXCEPTION_UNCAUGHT,
          EventKind.STOP_REQUESTED,
          EventKind.WORLD_RESUMED,
          EventKind.DEADLOCK_FOUND,
          EventKind.BREAKPOINT_HIT,
          EventKind.GIL_ENABLED,
          EventKind.GIL_DISABLED,
          EventKind.SECTION_SUSPENDED,
          EventKind.HEAP_DAMAGED,
          EventKind.REFERENCE_QUEUED,
          EventKind.REFERENCES_MERGED,
          EventKind.COLLECTION_BEGAN,
          EventKind.COLLECTION_ENDED,
          EventKind.FREE_DELAYED,
          EventKind.DELAYED_FREED,
          EventKind.MARKED,
          EventKind.EVENTS_LOST);

  private static final int LONGEST = 80;

  private Instants() {}

  /** What a mark says; for events that are no marks their name. */
  static String label(Event event) {
    String text =
        switch (event) {
          case Event.GilDropRequested _ -> "asks for the GIL to be dropped";
          case Event.StreamUsed e ->
              switch (e.stream()) {
                    case STDIN -> "reads: ";
                    case STDOUT -> "prints: ";
                    case STDERR -> "prints to stderr: ";
                  }
                  + e.text().strip();
          case Event.ExceptionRaised e -> "raises " + e.type();
          case Event.ExceptionUncaught e -> "uncaught " + e.type() + ": " + e.message();
          case Event.StopRequested e -> "stops the world: " + e.reason();
          case Event.WorldResumed _ -> "lets the world go on";
          case Event.GilEnabled e -> "the GIL is on: " + e.cause();
          case Event.GilDisabled e -> "the GIL is off: " + e.cause();
          case Event.SectionSuspended _ -> "critical section suspended";
          case Event.HeapDamaged e -> "heap damage: " + e.text();
          case Event.ReferenceQueued e -> "queues a reference to its owner: " + e.type();
          case Event.ReferencesMerged e ->
              "merges the counts of " + e.type() + ": " + e.left() + " left";
          case Event.CollectionBegan e -> "collects garbage of generation " + e.generation();
          case Event.CollectionEnded e -> "has collected " + e.collected() + " objects";
          case Event.FreeDelayed e -> "delays the free of " + e.bytes() + " bytes of a " + e.type();
          case Event.DelayedFreed e ->
              "frees " + e.blocks() + " delayed blocks, " + e.bytes() + " bytes";
          case Event.DeadlockFound e -> "deadlock of " + e.cycle().size() + " threads";
          case Event.BreakpointHit _ -> "breakpoint";
          case Event.Marked e -> e.text();
          case Event.EventsLost e -> e.count() + " events lost";
          default -> event.getClass().getSimpleName();
        };
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
