package gilscope.lang.interp;

import gilscope.lang.objects.MemberDescriptor;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute instruction found at objects of one class while the class was at one version.
 *
 * @param position where the attribute lay in the instance's dict; -1: not there, the class's is
 *     meant
 * @param place where instances that have no dict keep it; -1 if they do not
 * @param descriptor what the class has under the name; null if nothing that matters
 * @param next what it found at objects of another class
 */
public record SeenAttribute(
    PyType type,
    int version,
    PyStr key,
    int position,
    int place,
    @Nullable PyObject descriptor,
    @Nullable SeenAttribute next) {
  /** Classes that one instruction tells apart. */
  static final int MANY = 5;

  /** What it found at objects of this class; null if it does not know. */
  @Nullable SeenAttribute at(PyType k) {
    SeenAttribute s = this;
    while (s != null && (s.type != k || s.version != k.plainVersion())) {
      s = s.next;
    }
    return s;
  }

  int length() {
    return next == null ? 1 : 1 + next.length();
  }

  /** It lay in the dict of instances of one class only. */
  public boolean isInDictOfOneClass() {
    return position >= 0 && next == null;
  }

  /** It lies in one of the slots of its class. */
  public boolean isSlot() {
    return descriptor instanceof MemberDescriptor;
  }

  /** Instances keep it in themselves, those of all the classes at the same place. */
  public boolean isInside() {
    return next == null && isSlot() || place >= 0 && allKeepItAt(place);
  }

  private boolean allKeepItAt(int where) {
    return position >= 0 && place == where && (next == null || next.allKeepItAt(where));
  }

  /** Where in the array of what an instance keeps in itself. */
  public int placeInside() {
    return descriptor instanceof MemberDescriptor m ? m.index() : place;
  }

  /** Each of its classes is one of the other's. */
  public boolean isAmong(SeenAttribute others) {
    for (SeenAttribute each = this; each != null; each = each.next) {
      SeenAttribute other = others;
      while (other != null && !(other.type == each.type && other.version == each.version)) {
        other = other.next;
      }
      if (other == null) {
        return false;
      }
    }
    return true;
  }

  /** What is known of other classes. */
  @Nullable SeenAttribute others(PyType k) {
    SeenAttribute rest = next == null ? null : next.others(k);
    return type == k
        ? rest
        : new SeenAttribute(type, version, key, position, place, descriptor, rest);
  }
}
