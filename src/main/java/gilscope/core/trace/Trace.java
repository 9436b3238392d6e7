package gilscope.core.trace;

import gilscope.core.event.Dictionary;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run: its header, its events and, once it is over, its ending. Thread-safe: the store grows at
 * one end; the ending is set once.
 */
public final class Trace {
  /** Key of {@link #ending}: the Schedule's text. */
  public static final String SCHEDULE = "schedule";

  /** Key of {@link #ending}: the program's exit status. */
  public static final String EXIT = "exit";

  private final TraceHeader header;
  private final TraceStore store;
  private final @Nullable TraceDamage damage;
  private volatile Map<String, String> ending = Map.of();
  private volatile boolean complete;

  /** A trace that is about to be recorded. */
  public Trace(TraceHeader header, Dictionary dictionary) {
    this(header, new TraceStore(dictionary), null);
  }

  Trace(TraceHeader header, TraceStore store, @Nullable TraceDamage damage) {
    this.header = header;
    this.store = store;
    this.damage = damage;
  }

  /** What was run and how. */
  public TraceHeader header() {
    return header;
  }

  /** The events. */
  public TraceStore store() {
    return store;
  }

  /** The texts and code objects that events refer to. */
  public Dictionary dictionary() {
    return store.dictionary();
  }

  /** What is missing of the file that this trace was read from, or null if it is whole. */
  public @Nullable TraceDamage damage() {
    return damage;
  }

  /** True once the run is over and everything it did is in the store. */
  public boolean isComplete() {
    return complete;
  }

  /** What is known only at the end, by key; empty before. */
  public Map<String, String> ending() {
    return ending;
  }

  /** The recorded Schedule's text; empty if there is none. */
  public String schedule() {
    return ending.getOrDefault(SCHEDULE, "");
  }

  /** The run is over. Called by whoever ran it, after the last event. */
  public void complete(Map<String, String> ending) {
    this.ending = java.util.Collections.unmodifiableMap(new TreeMap<>(ending));
    this.complete = true;
  }
}
