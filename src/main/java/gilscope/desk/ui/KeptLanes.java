package gilscope.desk.ui;

import gilscope.core.trace.ResourceTrack;
import gilscope.core.trace.ThreadTrack;
import gilscope.core.trace.TraceView;
import gilscope.desk.scene.Arrangement;
import gilscope.desk.scene.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lanes were pinned and hidden in the run before, by what they are called: an edited program
 * gives its threads and locks other numbers. FX thread only.
 */
final class KeptLanes {
  private List<String> pinned = List.of();
  private Set<String> hidden = Set.of();

  /** The run is going to be another: remembers the names, and lets go of the numbers. */
  Arrangement leave(TraceView before, Arrangement how) {
    Map<String, String> names = new HashMap<>();
    keys(before).forEach((name, key) -> names.put(key, name));
    List<String> pins = new ArrayList<>(pinned); // of a run that ended before they came
    how.pinned().stream().filter(names::containsKey).forEach(key -> pins.add(names.get(key)));
    pinned = pins;
    hidden = new HashSet<>(hidden);
    Set<String> stillHidden = new HashSet<>();
    for (String key : how.hidden()) {
      String name = names.get(key);
      if (name == null) {
        stillHidden.add(key); // a group, a core, a counter: called the same in every run
      } else {
        hidden.add(name);
      }
    }
    List<String> stillPinned = how.pinned().stream().filter(k -> !names.containsKey(k)).toList();
    return how.withLanes(stillPinned, stillHidden);
  }

  /** What of it the new run has by now is pinned and hidden again. */
  Arrangement found(TraceView now, Arrangement how) {
    if (pinned.isEmpty() && hidden.isEmpty()) {
      return how;
    }
    Map<String, String> keys = keys(now);
    List<String> pins = new ArrayList<>(how.pinned());
    Set<String> gone = new HashSet<>(how.hidden());
    pinned.stream().filter(keys::containsKey).forEach(name -> pins.add(keys.get(name)));
    hidden.stream().filter(keys::containsKey).forEach(name -> gone.add(keys.get(name)));
    pinned = pinned.stream().filter(name -> !keys.containsKey(name)).toList();
    hidden.removeIf(keys::containsKey);
    return how.withLanes(pins, gone);
  }

  /** Names, made unique by a number, to lanes' keys. */
  private static Map<String, String> keys(TraceView view) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (ThreadTrack t : view.threads()) {
      put(keys, "thread " + t.name(), new Lane.OfThread(t.id().value(), false).key());
    }
    for (ResourceTrack r : view.resources()) {
      put(keys, r.label(), new Lane.OfResource(r.id().value(), false).key());
    }
    return keys;
  }

  private static void put(Map<String, String> keys, String name, String key) {
    String unique = name;
    for (int n = 2; keys.containsKey(unique); n++) {
      unique = name + " (" + n + ")";
    }
    keys.put(unique, key);
  }
}
