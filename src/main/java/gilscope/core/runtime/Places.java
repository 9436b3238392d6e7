package gilscope.core.runtime;

import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one execution, each with its {@link Place}. An object has the same place in every
 * execution: the one of its maker and of the number of objects that this thread had made before.
 * Carrier thread only.
 *
 * <p><b>Why</b> a table beside the objects: a field in every mutable object would cost everybody
 * eight bytes for what only a search needs. Identity hashes choose cells of this table and decide
 * nothing else.
 */
final class Places {
  /** Not an object of the program's. */
  static final int LIBRARY = -1;

  private final List<@Nullable Place[]> places = new ArrayList<>();
  private final List<@Nullable Place[]> others = new ArrayList<>();
  private final IdentityHashMap<PyObject, Place> library = new IdentityHashMap<>();

  private int[] cells = new int[256];
  private int mask = 255;
  private int count;
  private @Nullable PyObject[] objects = new PyObject[128];
  private int[] cellOf = new int[128];
  private int[] creators = new int[128];
  private int[] ordinals = new int[128];
  private int[] madeAfter = new int[128];
  private @Nullable Place[] known = new Place[128];
  private @Nullable PyObject[] holders = new PyObject[128];
  private int[] made = new int[16];
  private final List<Place> ends = new ArrayList<>();
  private int placeCount;

  /** Forgets the objects of the last execution, not what is known of their places. */
  void clear() {
    for (int i = 0; i < count; i++) {
      cells[cellOf[i]] = 0;
    }
    Arrays.fill(objects, 0, count, null);
    Arrays.fill(known, 0, count, null);
    Arrays.fill(holders, 0, count, null);
    count = 0;
    Arrays.fill(made, 0);
  }

  // ---- objects

  /**
   * An object was made.
   *
   * @param creator the running thread
   * @param published changes visible to others that the thread had made before
   */
  void made(PyObject o, int creator, int published) {
    if (count == objects.length) {
      grow();
    }
    if (creator >= made.length) {
      made = Arrays.copyOf(made, Math.max(creator + 1, made.length * 2));
    }
    int cell = System.identityHashCode(o) & mask;
    while (cells[cell] != 0) {
      cell = cell + 1 & mask;
    }
    objects[count] = o;
    cellOf[count] = cell;
    creators[count] = creator;
    ordinals[count] = made[creator]++;
    madeAfter[count] = published;
    cells[cell] = ++count;
  }

  /** {@code dict} holds the attributes of {@code owner}. */
  void holds(PyObject owner, PyDict dict) {
    int i = indexOf(dict);
    if (i >= 0) {
      holders[i] = owner;
    }
  }

  /** Whose attributes an object holds; null if it is no attribute dict. */
  @Nullable PyObject holder(PyObject o) {
    int i = indexOf(o);
    return i < 0 ? null : holders[i];
  }

  private void grow() {
    int size = count * 2;
    objects = Arrays.copyOf(objects, size);
    cellOf = Arrays.copyOf(cellOf, size);
    creators = Arrays.copyOf(creators, size);
    ordinals = Arrays.copyOf(ordinals, size);
    madeAfter = Arrays.copyOf(madeAfter, size);
    known = Arrays.copyOf(known, size);
    holders = Arrays.copyOf(holders, size);
    cells = new int[size * 2];
    mask = size * 2 - 1;
    for (int i = 0; i < count; i++) {
      int cell = System.identityHashCode(objects[i]) & mask;
      while (cells[cell] != 0) {
        cell = cell + 1 & mask;
      }
      cells[cell] = i + 1;
      cellOf[i] = cell;
    }
  }

  /** The object's index, or {@link #LIBRARY}. */
  int indexOf(PyObject o) {
    int cell = System.identityHashCode(o) & mask;
    while (true) {
      int i = cells[cell];
      if (i == 0) {
        return LIBRARY;
      }
      if (objects[i - 1] == o) {
        return i - 1;
      }
      cell = cell + 1 & mask;
    }
  }

  /** The place of the object with this index; of {@code o} itself if it is the library's. */
  Place place(PyObject o, int index) {
    if (index < 0) {
      return library.computeIfAbsent(o, _ -> newPlace(LIBRARY));
    }
    Place p = known[index];
    if (p == null) {
      p = named(creators[index], ordinals[index]);
      known[index] = p;
    }
    return p;
  }

  /** The place with a name of this form, for what is no Python object. */
  Place named(int creator, int ordinal) {
    List<@Nullable Place[]> table = creator >= 0 ? places : others;
    int row = Math.abs(creator);
    while (row >= table.size()) {
      table.add(new Place[16]);
    }
    @Nullable Place[] known = table.get(row);
    if (ordinal >= known.length) {
      known = Arrays.copyOf(known, ordinal * 2);
      table.set(row, known);
    }
    Place p = known[ordinal];
    if (p == null) {
      p = newPlace(creator);
      known[ordinal] = p;
    }
    return p;
  }

  /** Stands for the end of a thread. */
  Place end(int thread) {
    while (thread >= ends.size()) {
      ends.add(newPlace(ends.size()));
    }
    return ends.get(thread);
  }

  /** How many changes visible to others its maker had made when it made it. */
  int madeAfter(int index) {
    return madeAfter[index];
  }

  /** A place without a name, for something that is made once. */
  Place newPlace(int creator) {
    return new Place(placeCount++, creator);
  }

  /** The objects of this execution that have a place, with it: for naming them. */
  void forEach(BiConsumer<Place, PyObject> action) {
    for (int i = 0; i < count; i++) {
      Place p = known[i];
      PyObject o = objects[i];
      if (p != null && o != null) {
        action.accept(p, o);
      }
    }
    library.forEach((o, p) -> action.accept(p, o));
  }
}
