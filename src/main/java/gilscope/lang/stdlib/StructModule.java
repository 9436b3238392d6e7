package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Args;
import gilscope.lang.objects.BytesLike;
import gilscope.lang.objects.Codecs;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyBytearray;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.Signature;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import org.jspecify.annotations.Nullable;

/** {@code _struct}. */
final class StructModule implements NativeModule {
  private static final Signature UNPACK_FROM =
      new Signature("unpack_from", "(format, /, buffer, offset=0)");
  private static final Signature STRUCT = new Signature("Struct", "(format)");

  private static final PyType ERROR = NativeExceptions.type("struct", "error", ExcTypes.EXCEPTION);

  private static final PyType ITERATOR =
      TypeSpec.of("unpack_iterator")
          .module("_struct")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((Unpacking) o).next();
              })
          .method0("__length_hint__", (t, o) -> PyInt.of(((Unpacking) o).remaining()))
          .build();

  private static final PyType STRUCT_TYPE =
      TypeSpec.of("Struct")
          .module("_struct")
          .subclassable()
          .weakrefable()
          .slots(
              k -> {
                k.tpNew = (t, cls, a, kw) -> new Struct(cls);
                k.tpInit = (t, o, a, kw) -> ((Struct) o).begin(t, a, kw);
                k.tpRepr =
                    (t, o) ->
                        PyStr.of(
                            o.type().name()
                                + "("
                                + Abstract.reprText(t, PyStr.of(((Struct) o).layout(t).text()))
                                + ")");
              })
          .methodRaw(
              "pack",
              (t, o, a, kw) -> {
                Args.noKeywords(t, "pack", kw);
                return pack(t, ((Struct) o).layout(t).format(), a, 0);
              })
          .methodRaw(
              "pack_into",
              (t, o, a, kw) -> {
                Args.noKeywords(t, "pack_into", kw);
                return packInto(t, ((Struct) o).layout(t).format(), a);
              })
          .method1("unpack", (t, o, b) -> unpack(t, ((Struct) o).layout(t).format(), b))
          .method(
              "unpack_from",
              "($self, /, buffer, offset=0)",
              (t, o, a) -> unpackFrom(t, ((Struct) o).layout(t).format(), a[0], a[1]))
          .method1("iter_unpack", (t, o, b) -> iterUnpack(t, ((Struct) o).layout(t).format(), b))
          .getter("format", (t, o) -> PyStr.of(((Struct) o).layout(t).text()))
          .getter("size", (t, o) -> PyInt.of(((Struct) o).size()))
          .build();

  @Override
  public String name() {
    return "_struct";
  }

  /** {@code struct.Struct}. */
  private static final class Struct extends PyObject {
    private volatile @Nullable Layout layout;

    Struct(PyType type) {
      super(type);
    }

    /** A format that is no good leaves the one there was. */
    void begin(ThreadState t, PyObject[] args, String[] kw) {
      PyObject f = ObjectFunctions.orNone(STRUCT.bind(t, args, kw)[0]);
      String text = text(t, f);
      layout = new Layout(text, StructModule.format(t, f));
    }

    Layout layout(ThreadState t) {
      Layout l = layout;
      if (l == null) {
        throw Err.of(t, ExcTypes.RUNTIME_ERROR, "Struct object is not initialized");
      }
      return l;
    }

    int size() {
      Layout l = layout;
      return l == null ? -1 : l.format.size();
    }
  }

  /** A format as it was given and as it is read. */
  private record Layout(String text, StructFormat format) {}

  /** Of {@code iter_unpack}. */
  private static final class Unpacking extends PyObject {
    private final StructFormat format;
    private final byte[] data;
    private int at;

    Unpacking(StructFormat format, byte[] data) {
      super(ITERATOR);
      this.format = format;
      this.data = data;
    }

    int remaining() {
      return (data.length - at) / format.size();
    }

    @Nullable PyObject next() {
      if (at >= data.length) {
        return null;
      }
      int from = at;
      at += format.size();
      return format.unpack(data, from);
    }
  }

  private static String text(ThreadState t, PyObject format) {
    if (format instanceof PyBytes b) {
      return Codecs.decode(t, b.data(), "ascii", "strict").value();
    }
    if (!(format instanceof PyStr s)) {
      throw Err.type(
          t, "Struct() argument 1 must be a str or bytes object, not " + format.type().tpName());
    }
    Codecs.encode(t, s.value(), "ascii", "strict");
    return s.value();
  }

  private static StructFormat format(ThreadState t, PyObject format) {
    if (format instanceof Struct s) {
      return s.layout(t).format();
    }
    return new StructFormat(t, ERROR, text(t, format));
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.value("error", ERROR).type(STRUCT_TYPE);
    m.function0("_clearcache", (t, self) -> PyNone.VALUE);
    m.function1("calcsize", (t, self, f) -> PyInt.of(format(t, f).size()));
    m.functionRaw(
        "pack",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "pack", kw);
          return pack(t, first(t, a), a, 1);
        });
    m.functionRaw(
        "pack_into",
        (t, self, a, kw) -> {
          Args.noKeywords(t, "pack_into", kw);
          return packInto(t, first(t, a), Args.rest(a, 1));
        });
    m.function(
        "unpack",
        "(format, buffer, /)",
        (t, self, a) ->
            unpack(t, format(t, ObjectFunctions.orNone(a[0])), ObjectFunctions.orNone(a[1])));
    m.functionRaw(
        "unpack_from",
        (t, self, args, kw) -> {
          @Nullable PyObject[] a = UNPACK_FROM.bind(t, args, kw);
          return unpackFrom(t, format(t, ObjectFunctions.orNone(a[0])), a[1], a[2]);
        });
    m.function(
        "iter_unpack",
        "(format, buffer, /)",
        (t, self, a) ->
            iterUnpack(t, format(t, ObjectFunctions.orNone(a[0])), ObjectFunctions.orNone(a[1])));
  }

  private static StructFormat first(ThreadState t, PyObject[] a) {
    if (a.length == 0) {
      throw Err.type(t, "missing format argument");
    }
    return format(t, a[0]);
  }

  private static PyObject pack(ThreadState t, StructFormat f, PyObject[] values, int from) {
    byte[] out = new byte[f.size()];
    f.pack(t, "pack", values, from, out, 0);
    return PyBytes.of(out);
  }

  private static PyObject packInto(ThreadState t, StructFormat f, PyObject[] a) {
    if (a.length == 0) {
      throw f.fail(t, "pack_into expected buffer argument");
    }
    if (a.length == 1) {
      throw f.fail(t, "pack_into expected offset argument");
    }
    PyObject target = a[0];
    if (!PyMemoryView.isWritable(target)) {
      throw Err.type(
          t, "argument must be read-write bytes-like object, not " + target.type().tpName());
    }
    int length = target instanceof PyBytearray b ? b.size() : BytesLike.require(t, target).length;
    if (a.length - 2 != f.items()) {
      throw f.fail(
          t, "pack_into expected " + f.items() + " items for packing (got " + (a.length - 2) + ")");
    }
    int offset =
        offset(
            t,
            f,
            a[1],
            length,
            "no space to pack " + f.size() + " bytes at offset ",
            "pack_into requires a buffer of at least ",
            " bytes for packing ");
    byte[] out = new byte[f.size()];
    f.pack(t, "pack_into", a, 2, out, 0);
    PyMemoryView.store(t, target, offset, out);
    return PyNone.VALUE;
  }

  private static int offset(
      ThreadState t,
      StructFormat f,
      PyObject given,
      int length,
      String noSpace,
      String requires,
      String action) {
    int offset = Abstract.indexInt(t, given);
    if (offset < 0) {
      if (offset + f.size() > 0) {
        throw f.fail(t, noSpace + offset);
      }
      if (offset + length < 0) {
        throw f.fail(t, "offset " + offset + " out of range for " + length + "-byte buffer");
      }
      offset += length;
    }
    if (length - offset < f.size()) {
      throw f.fail(
          t,
          requires
              + ((long) f.size() + offset)
              + action
              + f.size()
              + " bytes at offset "
              + offset
              + " (actual buffer size is "
              + length
              + ")");
    }
    return offset;
  }

  private static PyObject unpack(ThreadState t, StructFormat f, PyObject buffer) {
    byte[] b = BytesLike.require(t, buffer);
    if (b.length != f.size()) {
      throw f.fail(t, "unpack requires a buffer of " + f.size() + " bytes");
    }
    return f.unpack(b, 0);
  }

  private static PyObject unpackFrom(
      ThreadState t, StructFormat f, @Nullable PyObject buffer, @Nullable PyObject offset) {
    byte[] b = BytesLike.require(t, ObjectFunctions.orNone(buffer));
    int at =
        offset(
            t,
            f,
            offset == null ? PyInt.ZERO : offset,
            b.length,
            "not enough data to unpack " + f.size() + " bytes at offset ",
            "unpack_from requires a buffer of at least ",
            " bytes for unpacking ");
    return f.unpack(b, at);
  }

  private static PyObject iterUnpack(ThreadState t, StructFormat f, PyObject buffer) {
    byte[] b = BytesLike.require(t, buffer);
    if (f.size() == 0) {
      throw f.fail(t, "cannot iteratively unpack with a struct of length 0");
    }
    if (b.length % f.size() != 0) {
      throw f.fail(
          t, "iterative unpacking requires a buffer of a multiple of " + f.size() + " bytes");
    }
    return new Unpacking(f, b);
  }
}
