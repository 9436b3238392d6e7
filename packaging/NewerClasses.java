import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Gives the classes of JARs that were compiled for a Java before 6 the form of Java 8: HotSpot's AOT cache takes no class that needs the old
 * verifier ("Old class has been linked"), and would load and verify them from the JAR at each start. Nothing but the version and the stack maps
 * changes. A JAR without such classes is left as it is. Run by {@code gilscope-aot}: {@code java NewerClasses.java JAR…}
 */
public final class NewerClasses {
  /** The first version whose classes carry stack maps that the cache relies on. */
  private static final int WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  private NewerClasses() {}

  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      renew(Path.of(jar));
    }
  }

  private static void renew(Path path) throws IOException {
    Path made = path.resolveSibling(path.getFileName() + ".new");
    int renewed = 0;
    try (JarFile jar = new JarFile(path.toFile())) {
      if (!hasOld(jar)) {
        return;
      }
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(made))) {
        ClassFile files =
            ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofResourceParsing(classesOf(jar)).orElse(ClassHierarchyResolver.defaultResolver())));
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
          JarEntry entry = all.nextElement();
          byte[] bytes = bytes(jar, entry);
          if (entry.getName().endsWith(".class")) {
            ClassModel model = files.parse(bytes);
            if (model.majorVersion() < WITH_STACK_MAPS) {
              bytes = files.transformClass(model, newer());
              renewed++;
            }
          }
          JarEntry copy = new JarEntry(entry.getName());
          copy.setTime(entry.getTime());
          out.putNextEntry(copy);
          out.write(bytes);
        }
      }
    }
    Files.move(made, path, StandardCopyOption.REPLACE_EXISTING);
    System.err.println(path.getFileName() + ": " + renewed + " classes renewed for the cache");
  }

  private static boolean hasOld(JarFile jar) throws IOException {
    for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
      JarEntry entry = all.nextElement();
      if (entry.getName().endsWith(".class")) {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
          in.readInt(); // magic
          in.readUnsignedShort(); // minor version
          if (in.readUnsignedShort() < WITH_STACK_MAPS) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static ClassTransform newer() {
    return ClassTransform.dropping(e -> e instanceof ClassFileVersion)
        .andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)) // writes stack maps
        .andThen(ClassTransform.endHandler(b -> b.withVersion(ClassFile.JAVA_8_VERSION, 0)));
  }

  private static Function<ClassDesc, InputStream> classesOf(JarFile jar) {
    return name -> {
      String text = name.descriptorString();
      JarEntry entry = text.startsWith("L") ? jar.getJarEntry(text.substring(1, text.length() - 1) + ".class") : null;
      try {
        return entry == null ? null : jar.getInputStream(entry);
      } catch (IOException e) {
        return null; // as if it were not there: the class path's own classes are asked next
      }
    };
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
