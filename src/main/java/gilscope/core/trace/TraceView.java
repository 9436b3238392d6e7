package gilscope.core.trace;

import gilscope.core.event.EventCodec;
import gilscope.core.event.EventKind;
import gilscope.core.event.Outcome;
import gilscope.core.event.ResourceKind;
import gilscope.core.event.ThreadId;
import gilscope.core.event.ThreadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reader's index over a growing trace: lanes of threads and resources, and the rows of everything
 * worth jumping to. Call {@link #catchUp} when you like (a window does once per pulse); between two
 * calls nothing changes.
 *
 * <p>One owner at a time: a view may be built by one thread and handed over to another. Each reader
 * has its own, so that the writer never waits for a reader and readers never meet. It reads about
 * 100 million rows per second.
 *
 * <p>States and who waits for what come from {@code STATE_CHANGED} alone, ownership from {@code
 * ACQUIRED}, {@code RELEASED} and the GIL's pair.
 */
public final class TraceView {
  private final Trace trace;
  private final TraceStore store;
  private final TraceCursor reader;
  private final TraceCursor random;

  /** For the numbers of spans, apart from {@link #random} so that nobody is surprised. */
  private final TraceCursor operands;

  private final List<ThreadTrack> threadOrder = new ArrayList<>();
  private final List<@Nullable ThreadTrack> threads = new ArrayList<>();
  private final List<ResourceTrack> resourceOrder = new ArrayList<>();
  private final List<@Nullable ResourceTrack> resources = new ArrayList<>();
  private final Map<EventKind, RowList> rowsByKind = new EnumMap<>(EventKind.class);
  private @Nullable ResourceTrack gil;
  private int cores;
  private long endTime;
  private long endStep;

  public TraceView(Trace trace) {
    this.trace = trace;
    this.store = trace.store();
    this.reader = store.cursor();
    this.random = store.cursor();
    this.operands = store.cursor();
    for (EventKind kind : EventKind.values()) {
      rowsByKind.put(kind, new RowList());
    }
  }

  /** A view of everything that is in the trace now. */
  public static TraceView of(Trace trace) {
    TraceView view = new TraceView(trace);
    view.catchUp(Long.MAX_VALUE);
    return view;
  }

  /** The trace. */
  public Trace trace() {
    return trace;
  }

  /**
   * Reads rows that are new since the last call.
   *
   * @param most how many at most, to bound the time this takes
   * @return how many were read
   */
  public long catchUp(long most) {
    long read = 0;
    while (read < most && reader.next()) {
      accept();
      read++;
    }
    if (read > 0) {
      for (ThreadTrack thread : threadOrder) {
        thread.states.extendTo(thread.endedAt >= 0 ? thread.endedAt : endTime);
      }
      for (ResourceTrack resource : resourceOrder) {
        resource.uses.extendTo(endTime);
      }
    }
    return read;
  }

  /** How many rows this view knows. */
  public long rows() {
    return reader.row() + 1;
  }

  /** The latest time this view knows. */
  public long endTime() {
    return endTime;
  }

  /** The largest step this view knows. */
  public long endStep() {
    return endStep;
  }

  private void accept() {
    long time = reader.time();
    endTime = Math.max(endTime, time);
    int code = reader.kindCode();
    EventKind kind = EventKind.of(code);
    if (kind == null || kind == EventKind.ACCESSED) {
      return;
    }
    long step = reader.step();
    endStep = Math.max(endStep, step);
    if (kind == EventKind.INSTRUCTION_EXECUTED) {
      return;
    }
    ThreadTrack thread = thread(reader.thread());
    long row = reader.row();
    switch (kind) {
      case LINE_REACHED -> thread.lines.add(row);
      case CALLED -> {
        thread.calls.add(row);
        thread.deepest = Math.max(thread.deepest, reader.a());
      }
      case RETURNED -> thread.calls.add(row);
      case STATE_CHANGED -> stateChanged(thread, time, row);
      default -> {
        rows(kind).add(row);
        if (SectionTrack.isAbout(kind)) {
          thread.sections.add(row);
        }
        acceptRare(kind, thread, time, row);
      }
    }
  }

  private void acceptRare(EventKind kind, ThreadTrack thread, long time, long row) {
    int a = reader.a();
    switch (kind) {
      case THREAD_CREATED -> threadCreated(thread, time, row);
      case THREAD_STARTED -> {
        thread.startedAt = time;
        thread.startedRow = row;
      }
      case THREAD_RENAMED -> thread(a).name = text(reader.b());
      case THREAD_ENDED -> {
        thread.endedAt = time;
        thread.outcome = Outcome.of(a);
      }
      case RESOURCE_CREATED -> resourceCreated(thread, time, row);
      case RESOURCE_RENAMED -> touched(a, row).name = text(reader.b());
      case ACQUIRED -> {
        ResourceTrack resource = touched(EventCodec.low(a), row);
        acquired(resource, thread, reader.b(), EventCodec.high(a) != 0, time, row);
      }
      case GIL_ACQUIRED -> {
        ResourceTrack resource = touched(a, row);
        acquired(resource, thread, 1, (reader.b() & 1) != 0, time, row);
      }
      case RELEASED -> released(touched(a, row), thread, reader.b(), time, row);
      case GIL_RELEASED -> released(touched(EventCodec.low(a), row), thread, 0, time, row);
      case ACQUIRE_FAILED -> touched(EventCodec.low(a), row);
      case WAIT_ENDED -> waitEnded(touched(EventCodec.low(a), row), thread, row);
      case NOTIFIED -> {
        touched(a, row);
        if (reader.b() >= 0) {
          ThreadTrack target = thread(reader.b());
          target.notifiedRow = row;
          target.notifiedOf = a;
        }
      }
      case ACQUIRE_REQUESTED -> requested(touched(a, row), time, row);
      case WAIT_BEGAN -> {
        ResourceTrack resource = touched(a, row);
        if (resource.kind == ResourceKind.CONDITION) {
          resource.entry = thread.lastReleased;
        }
      }
      case MUTEX_CONTENDED -> owned(touched(a, row), reader.b(), time, row);
      case GIL_REQUESTED, GIL_DROP_REQUESTED, GIL_ENABLED, GIL_DISABLED -> touched(a, row);
      case VALUE_CHANGED -> {
        ResourceTrack resource = touched(a, row);
        long value = EventCodec.join(reader.b(), reader.c());
        if (resource.kind == ResourceKind.QUEUE) {
          itemMoved(resource, value, row);
        }
        resource.values.add(row);
        resource.numbers.add(time, value);
      }
      case STATE_CHANGED,
          LINE_REACHED,
          INSTRUCTION_EXECUTED,
          CALLED,
          RETURNED,
          STREAM_USED,
          EXCEPTION_RAISED,
          EXCEPTION_UNCAUGHT,
          STOP_REQUESTED,
          STOP_ARRIVED,
          WORLD_RESUMED,
          SECTION_BEGAN,
          SECTION_ENDED,
          SECTION_SUSPENDED,
          SECTION_RESUMED,
          HEAP_DAMAGED,
          REFERENCE_QUEUED,
          REFERENCES_MERGED,
          COLLECTION_BEGAN,
          COLLECTION_ENDED,
          FREE_DELAYED,
          DELAYED_FREED,
          DEADLOCK_FOUND,
          BREAKPOINT_HIT,
          MARKED,
          EVENTS_LOST,
          ACCESSED -> {}
    }
  }

  /**
   * A lock can come into the picture when somebody waits for it for the first time: its owner until
   * then is known from who waits.
   */
  private void requested(ResourceTrack resource, long time, long row) {
    if (resource.acquisitions == 0 && isOwned(resource)) {
      owned(resource, reader.b(), time, row);
    }
  }

  /** Nothing was told of who took it; now somebody has found that this thread has it. */
  private static void owned(ResourceTrack resource, int owner, long time, long row) {
    if (owner >= 0 && resource.owner < 0) {
      resource.owner = owner;
      resource.depth = 1;
      resource.note(time, row);
    }
  }

  /** Whoever is told of wakes up by that; who waits for a thread's end, by its end. */
  private void waitEnded(ResourceTrack resource, ThreadTrack thread, long row) {
    int waker = reader.b();
    boolean woken = EventCodec.high(reader.a()) == Outcome.OK.ordinal() && waker >= 0;
    long give = -1;
    if (resource.kind == ResourceKind.JOIN) {
      give = resource.lastReleaseRow;
    } else if (thread.notifiedOf == resource.id().value()) {
      give = thread.notifiedRow;
    }
    thread.notifiedRow = -1;
    thread.notifiedOf = -1;
    if (woken && give >= 0 && waker != thread.id().value()) {
      resource.handOver(give, row);
    }
  }

  /**
   * Who got an item got it from who put it. Only told where the queue held nothing else in between:
   * whether it is first in, first out is not in the trace.
   */
  private void itemMoved(ResourceTrack queue, long value, long row) {
    int n = queue.numbers.size();
    long before = n == 0 ? 0 : queue.numbers.value(n - 1);
    if (value == 1 && before == 0) {
      queue.onlyItemRow = row;
      return;
    }
    if (value == 0 && queue.onlyItemRow >= 0) {
      if (row(queue.onlyItemRow).thread() != reader.thread()) {
        queue.handOver(queue.onlyItemRow, row);
      }
    }
    queue.onlyItemRow = -1;
  }

  private void threadCreated(ThreadTrack creator, long time, long row) {
    int a = reader.a();
    ThreadTrack child = thread(EventCodec.low(a));
    child.parent = creator.id().value();
    child.daemon = EventCodec.high(a) != 0;
    child.name = text(reader.b());
    child.createdAt = time;
    child.createdRow = creator == child ? -1 : row;
  }

  private void resourceCreated(ThreadTrack creator, long time, long row) {
    int a = reader.a();
    ResourceTrack resource = touched(EventCodec.low(a), row);
    resource.kind = ResourceKind.of(EventCodec.high(a));
    resource.name = text(reader.b());
    resource.creator = creator.id().value();
    resource.createdWhere = reader.c();
    resource.createdAt = time;
    if (resource.kind == ResourceKind.GIL) {
      gil = resource;
    }
    resource.note(time, row);
  }

  private void stateChanged(ThreadTrack thread, long time, long row) {
    SpanTrack states = thread.states;
    ResourceTrack old = thread.awaited < 0 ? null : resource(thread.awaited);
    if (old != null) {
      old.waiters--;
      old.note(time, row);
    }
    int b = reader.b();
    ThreadState state = ThreadState.of(EventCodec.high(b));
    states.add(time, state.ordinal(), row);
    if (state == ThreadState.RUNNING) {
      cores = Math.max(cores, reader.a() + 1);
    }
    ResourceTrack now = awaited(state, reader.a());
    thread.awaited = now == null ? -1 : reader.a();
    if (now != null) {
      now.waiters++;
      now.note(time, row);
    }
  }

  private @Nullable ResourceTrack awaited(ThreadState state, int resource) {
    return resource >= 0 && isWait(state) ? resource(resource) : null;
  }

  private static boolean isWait(ThreadState state) {
    return state == ThreadState.BLOCKED
        || state == ThreadState.WAITING
        || state == ThreadState.WANTS_GIL;
  }

  private void acquired(
      ResourceTrack resource,
      ThreadTrack thread,
      int depth,
      boolean contended,
      long time,
      long row) {
    if (depth > 1) {
      resource.depth = depth;
      return;
    }
    resource.acquisitions++;
    if (contended) {
      resource.contended++;
    }
    if (!isOwned(resource)) {
      return;
    }
    int id = thread.id().value();
    if (resource.lastReleaseRow >= 0 && resource.lastReleaser != id) {
      resource.handOver(resource.lastReleaseRow, row);
    }
    resource.owner = id;
    resource.depth = depth;
    resource.note(time, row);
  }

  private void released(
      ResourceTrack resource, ThreadTrack thread, int depth, long time, long row) {
    resource.depth = depth;
    if (depth > 0) {
      return;
    }
    if (isOwned(resource) || resource.kind == ResourceKind.JOIN) {
      resource.lastReleaser = thread.id().value();
      resource.lastReleaseRow = row;
    }
    if (!isOwned(resource)) {
      return;
    }
    if (resource.kind != ResourceKind.GIL) {
      thread.lastReleased = resource.id().value();
    }
    resource.owner = -1;
    resource.note(time, row);
  }

  /** A resource that nobody introduced is taken for a lock: so a damaged trace shows the most. */
  private static boolean isOwned(ResourceTrack resource) {
    return resource.kind.isOwned() || resource.kind == ResourceKind.OTHER;
  }

  private ThreadTrack thread(int id) {
    while (threads.size() <= id) {
      threads.add(null);
    }
    ThreadTrack track = id < 0 ? null : threads.get(id);
    if (track == null) {
      track = new ThreadTrack(id, operands);
      if (id >= 0) {
        threads.set(id, track);
        threadOrder.add(track);
      }
    }
    return track;
  }

  private ResourceTrack resource(int id) {
    while (resources.size() <= id) {
      resources.add(null);
    }
    ResourceTrack track = resources.get(id);
    if (track == null) {
      track = new ResourceTrack(id, operands);
      resources.set(id, track);
      resourceOrder.add(track);
    }
    return track;
  }

  private ResourceTrack touched(int id, long row) {
    ResourceTrack track = id < 0 ? new ResourceTrack(id, operands) : resource(id);
    if (!track.kind.isOwned()) {
      track.events.add(row);
    }
    return track;
  }

  private String text(int id) {
    return store.dictionary().string(id);
  }

  /** All threads in the order in which the trace first names them. */
  public List<ThreadTrack> threads() {
    return Collections.unmodifiableList(threadOrder);
  }

  /** One thread, or null if the trace has not named it. */
  public @Nullable ThreadTrack findThread(int id) {
    return id >= 0 && id < threads.size() ? threads.get(id) : null;
  }

  /** All resources in the order in which the trace first names them. */
  public List<ResourceTrack> resources() {
    return Collections.unmodifiableList(resourceOrder);
  }

  /** One resource, or null if the trace has not named it. */
  public @Nullable ResourceTrack findResource(int id) {
    return id >= 0 && id < resources.size() ? resources.get(id) : null;
  }

  /** How many virtual cores the threads have used; 0 where the trace does not tell. */
  public int cores() {
    return cores;
  }

  /** The GIL, or null where there is none. */
  public @Nullable ResourceTrack gil() {
    return gil;
  }

  /**
   * The rows of all events of a kind; empty for state changes, lines, calls, instructions,
   * accesses.
   */
  public RowList rows(EventKind kind) {
    RowList rows = rowsByKind.get(kind);
    if (rows == null) {
      throw new IllegalStateException("no list for " + kind);
    }
    return rows;
  }

  /** A cursor on a row, shared by all callers of this method: read it before the next call. */
  public TraceCursor row(long row) {
    return random.seek(row);
  }

  /** How many rows of a list are at or before a time. The list's times must not decrease. */
  public int countUntil(RowList rows, long time) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (row(rows.get(middle)).time() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many hand-overs of a resource there were before a time. */
  public int handOversBefore(ResourceTrack resource, long time) {
    return isOwned(resource)
        ? resource.handOversBefore(time)
        : countUntil(resource.handOverAcquisitions, time - 1);
  }

  /**
   * The packed position of the last line that a thread had reached by a time, −1 if none was
   * recorded.
   */
  public int lineAt(ThreadTrack thread, long time) {
    int n = countUntil(thread.lines, time);
    return n == 0 ? -1 : row(thread.lines.get(n - 1)).c();
  }

  /**
   * The packed position of the last line that a thread reached within the first {@code rows} rows.
   */
  public int lineAfterRows(ThreadTrack thread, long rows) {
    int n = thread.lines.countBelow(rows);
    return n == 0 ? -1 : row(thread.lines.get(n - 1)).c();
  }

  /** What a thread was doing at a time, or null before its first state. */
  public @Nullable StateSpan stateAt(ThreadId thread, long time) {
    ThreadTrack track = findThread(thread.value());
    int i = track == null ? -1 : track.states.at(time);
    return track == null || i < 0 ? null : track.span(i);
  }

  /** What a thread was doing after the first {@code rows} rows, or null before its first state. */
  public @Nullable StateSpan stateAfterRows(ThreadId thread, long rows) {
    ThreadTrack track = findThread(thread.value());
    int i = track == null ? -1 : track.states.afterRows(rows);
    return track == null || i < 0 ? null : track.span(i);
  }

  /** Who owned a resource at a time. */
  public ThreadId ownerAt(ResourceTrack resource, long time) {
    int i = resource.uses.at(time);
    return i < 0 || resource.uses.x(i) < 0 ? ThreadId.NONE : new ThreadId(resource.uses.x(i));
  }

  /** Who owned a resource after the first {@code rows} rows. */
  public ThreadId ownerAfterRows(ResourceTrack resource, long rows) {
    int i = resource.uses.afterRows(rows);
    return i < 0 || resource.uses.x(i) < 0 ? ThreadId.NONE : new ThreadId(resource.uses.x(i));
  }

  /** The spans of the threads that waited for a resource at a time, by thread id. */
  public List<StateSpan> waitersAt(ResourceTrack resource, long time) {
    List<StateSpan> waiting = new ArrayList<>();
    for (ThreadTrack thread : threadOrder) {
      addIfWaiting(thread, thread.states.at(time), resource, waiting);
    }
    return waiting;
  }

  /** The spans of the threads that waited for a resource after the first {@code rows} rows. */
  public List<StateSpan> waitersAfterRows(ResourceTrack resource, long rows) {
    List<StateSpan> waiting = new ArrayList<>();
    for (ThreadTrack thread : threadOrder) {
      addIfWaiting(thread, thread.states.afterRows(rows), resource, waiting);
    }
    return waiting;
  }

  private static void addIfWaiting(
      ThreadTrack thread, int span, ResourceTrack resource, List<StateSpan> waiting) {
    if (span >= 0 && thread.states.x(span) == resource.id().value() && isWait(thread.state(span))) {
      waiting.add(thread.span(span));
    }
  }
}
