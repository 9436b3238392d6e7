package gilscope.lang.objects;

import java.util.ArrayList;
import java.util.List;

/**
 * All built-in types of this package, in one place and one order: touching {@link #TYPES}
 * initialises them on the calling thread, so that no two threads ever meet half-initialised
 * classes. An interpreter does so before it starts.
 */
public final class Builtin {
  public static final List<PyType> TYPES = all();

  private Builtin() {}

  private static List<PyType> all() {
    List<PyType> all =
        new ArrayList<>(
            List.of(
                PyType.OBJECT,
                PyType.TYPE,
                PyInt.TYPE,
                PyBool.TYPE,
                PyFloat.TYPE,
                PyComplex.TYPE,
                PyStr.TYPE,
                PyStrIterator.TYPE,
                PyStrIterator.ASCII,
                PyBytes.TYPE,
                PyBytearray.TYPE,
                PyBytesIterator.BYTES,
                PyBytesIterator.BYTEARRAY,
                PyProperty.TYPE,
                PyTuple.TYPE,
                PyList.TYPE,
                PyDict.TYPE,
                PyTupleIterator.TYPE,
                PyListIterator.TYPE,
                PyListReverseIterator.TYPE,
                PyDictView.KEYS_TYPE,
                PyDictView.VALUES_TYPE,
                PyDictView.ITEMS_TYPE,
                PyDictIterator.typeOf(PyDictView.Kind.KEYS, false),
                PySet.TYPE,
                PyFrozenset.TYPE,
                PySetIterator.TYPE,
                PySlice.TYPE,
                PyRange.TYPE,
                PyRangeIterator.TYPE,
                PyLongRangeIterator.TYPE,
                PyEnumerate.TYPE,
                PyZip.TYPE,
                PyMap.TYPE,
                PyFilter.TYPE,
                PyReversed.TYPE,
                PyCallableIterator.TYPE,
                PySimpleNamespace.TYPE,
                PyGenericAlias.TYPE,
                PyUnion.TYPE,
                PyNone.TYPE,
                PyNotImplemented.TYPE,
                PyEllipsis.TYPE,
                PyCell.TYPE,
                PyModule.TYPE,
                PyMethod.TYPE,
                PyStaticMethod.TYPE,
                PyClassMethod.TYPE,
                PyMappingProxy.TYPE,
                PySequenceIterator.TYPE,
                PyBuiltinFunction.TYPE,
                SlotWrapper.TYPE,
                SlotWrapper.MethodWrapper.TYPE,
                MethodDescriptor.TYPE,
                ClassMethodDescriptor.TYPE,
                GetSetDescriptor.TYPE,
                MemberDescriptor.TYPE));
    all.addAll(ExcTypes.all());
    return List.copyOf(all);
  }
}
