package gilscope.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the code a rule complains about, short enough for one line and exact enough to find. */
final class Place {
  /** ArchUnit describes a dependency as {@code Method <a.b.C.m(x.Y)> calls …}. */
  private static final Pattern ORIGIN = Pattern.compile("<((?:[^<>(]|<init>|<clinit>)+)");

  private Place() {}

  /** {@code Class.method}, or {@code Class} where the use is in a declaration's head. */
  static String of(Dependency dependency) {
    Matcher origin = ORIGIN.matcher(dependency.getDescription());
    String name = origin.find() ? origin.group(1) : dependency.getOriginClass().getName();
    return withoutPackage(name, dependency.getOriginClass());
  }

  static String of(JavaAccess<?> access) {
    return withoutPackage(access.getOrigin().getFullName(), access.getOriginOwner());
  }

  static String of(JavaMember member) {
    return withoutPackage(member.getFullName(), member.getOwner());
  }

  private static String withoutPackage(String fullName, JavaClass owner) {
    String prefix = owner.getPackageName() + ".";
    String name = fullName.startsWith(prefix) ? fullName.substring(prefix.length()) : fullName;
    int parameters = name.indexOf('(');
    return parameters < 0 ? name : name.substring(0, parameters);
  }
}
