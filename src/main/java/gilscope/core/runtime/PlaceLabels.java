package gilscope.core.runtime;

import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call the places that executions touch. Carrier thread only. */
final class PlaceLabels {
  private final Places places;
  private final Map<Integer, Map<Long, Object>> labels = new HashMap<>();
  private final Map<Integer, String> given = new HashMap<>();
  private final Map<Integer, String> variables = new HashMap<>();
  private Map<String, String> placeNames = Map.of();

  PlaceLabels(Places places) {
    this.places = places;
  }

  /** What is no Python object has this name. */
  void named(int place, String name) {
    given.put(place, name);
  }

  /** A key of a place was touched under this name. */
  void label(int place, long key, @Nullable Object label) {
    Object text =
        switch (label) {
          case PartName p -> p;
          case null -> "[" + key + "]";
          case PyStr s -> s.value();
          case String s -> s;
          case PyInt i -> "[" + i + "]";
          default -> "[…]";
        };
    labels.computeIfAbsent(place, _ -> new HashMap<>()).put(key, text);
  }

  /** An object was touched: remembers the variable that it was known by first. */
  void variable(int place, RtThread t, PyObject o) {
    if (!variables.containsKey(place)) {
      PyObject holder = places.holder(o);
      String name = VariableNames.of(t, holder == null ? o : holder);
      if (name != null) {
        variables.put(place, name);
      }
    }
  }

  /** Names of places: see {@code SearchEngine.placeNames}. */
  Map<String, String> names() {
    return placeNames;
  }

  /** Finds the names of the execution that is over, from where its objects hang. */
  void find(PyDict main) {
    Map<String, String> out = new HashMap<>();
    IdentityHashMap<PyObject, String> paths = PlaceNames.paths(main);
    places.forEach(
        (place, o) -> {
          if (!place.isForeign()) {
            return; // no other thread ever touched it: nobody asks for its name
          }
          PyObject holder = places.holder(o);
          String path = o == main ? "" : paths.get(holder == null ? o : holder);
          String name = given.get(place.id);
          path = path == null ? variables.get(place.id) : path;
          String whole =
              name != null
                  ? ""
                  : path != null
                      ? path
                      : "a " + (holder == null ? o : holder).type().name() + " object";
          out.put(place.id + ":", whole.isEmpty() ? "the module" : whole);
          labels
              .getOrDefault(place.id, Map.of())
              .forEach(
                  (key, label) ->
                      out.put(place.id + ":" + key, joined(whole, label, holder == null)));
        });
    given.forEach((id, name) -> out.put(id + ":", name));
    placeNames = out;
  }

  private static String joined(String whole, Object label, boolean item) {
    return label instanceof PartName part
        ? part.text() + " of " + (whole.isEmpty() ? "the module" : whole)
        : PlaceNames.join(whole, (String) label, item);
  }
}
