package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.TypeSpec;

/** {@code _io}. */
final class IoModule implements NativeModule {
  /**
   * Raw files are never seen: a file is its buffered stream. The name is for {@code isinstance}.
   */
  private static final PyType FILE_IO =
      TypeSpec.of("FileIO").module("_io").base(IoTypes.RAW_BASE).subclassable().build();

  private static final PyType RW_PAIR =
      TypeSpec.of("BufferedRWPair")
          .module("_io")
          .base(IoTypes.BUFFERED_BASE)
          .subclassable()
          .build();
  private static final PyType NEWLINE_DECODER =
      TypeSpec.of("IncrementalNewlineDecoder").module("_io").subclassable().build();

  @Override
  public String name() {
    return "_io";
  }

  @Override
  public void fill(ModuleBuilder m) {
    m.type(IoTypes.IO_BASE)
        .type(IoTypes.RAW_BASE)
        .type(IoTypes.BUFFERED_BASE)
        .type(IoTypes.TEXT_BASE);
    m.type(IoTypes.UNSUPPORTED).value("BlockingIOError", ExcTypes.BLOCKING_IO_ERROR);
    m.type(PyTextIo.TYPE).type(PyStringIo.TYPE).type(PyByteStream.BYTES_IO);
    m.type(PyByteStream.READER).type(PyByteStream.WRITER).type(PyByteStream.RANDOM);
    m.type(FILE_IO).type(RW_PAIR).type(NEWLINE_DECODER);
    m.value("DEFAULT_BUFFER_SIZE", 131072);
    FileStreams.fill(m);
    m.function(
        "text_encoding",
        "(encoding, stacklevel=2, /)",
        (t, self, a) -> a[0] == null || !ObjectFunctions.given(a[0]) ? PyStr.of("utf-8") : a[0]);
    m.function1("open_code", (t, self, path) -> FileStreams.openCode(t, path));
  }
}
