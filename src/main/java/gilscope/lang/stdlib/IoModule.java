package gilscope.lang.stdlib;

import gilscope.lang.interp.ModuleBuilder;
import gilscope.lang.interp.NativeModule;
import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.ExcTypes;
import gilscope.lang.objects.PyStr;

/** {@code _io}. */
final class IoModule implements NativeModule {
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
    m.type(PyFileIo.TYPE).type(PyBufferedPair.TYPE).type(PyNewlineDecoder.TYPE);
    m.value("DEFAULT_BUFFER_SIZE", 131072);
    m.value("open", Abstract.getAttr(m.thread(), m.thread().importModule("builtins"), "open"));
    m.function(
        "text_encoding",
        "(encoding, stacklevel=2, /)",
        (t, self, a) -> a[0] == null || !ObjectFunctions.given(a[0]) ? PyStr.of("locale") : a[0]);
    m.function1("open_code", (t, self, path) -> FileStreams.openCode(t, path));
  }
}
