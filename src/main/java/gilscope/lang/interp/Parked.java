package gilscope.lang.interp;

import gilscope.lang.objects.ObjectRecord;
import java.util.Arrays;

/**
 * Objects that nothing but one frame is known to hold, with the place where it was found. Looked at
 * before each instruction of that frame, so that they end as soon as the place is overwritten. Used
 * by the frame's thread.
 */
final class Parked {
  /** What a thread is handling ({@code sys.exception()}). */
  static final int HANDLED = -1;

  /** For as long as the frame runs: its function, its namespaces. */
  static final int FRAME = -2;

  private ObjectRecord[] records = new ObjectRecord[4];
  private int[] places = new int[4];
  private int size;

  int size() {
    return size;
  }

  ObjectRecord record(int i) {
    return records[i];
  }

  int place(int i) {
    return places[i];
  }

  void add(ObjectRecord r, int place) {
    for (int i = 0; i < size; i++) {
      if (records[i] == r) {
        places[i] = place;
        return;
      }
    }
    if (size == records.length) {
      records = Arrays.copyOf(records, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    records[size] = r;
    places[size++] = place;
  }

  /** Orders by place: upward, or from the top of the stack down to the first local. */
  void sort(boolean upward) {
    for (int i = 1; i < size; i++) {
      ObjectRecord r = records[i];
      int place = places[i];
      int j = i;
      while (j > 0 && (upward ? places[j - 1] > place : places[j - 1] < place)) {
        records[j] = records[j - 1];
        places[j] = places[j - 1];
        j--;
      }
      records[j] = r;
      places[j] = place;
    }
  }

  /** Takes one out; those behind it keep their order. */
  void remove(int i) {
    size--;
    System.arraycopy(records, i + 1, records, i, size - i);
    System.arraycopy(places, i + 1, places, i, size - i);
  }
}
