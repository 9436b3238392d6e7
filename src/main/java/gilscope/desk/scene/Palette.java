package gilscope.desk.scene;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A colour for each role, as 0xRRGGBB. Immutable. */
public final class Palette {
  private final String name;
  private final boolean dark;
  private final Map<ColorRole, Integer> colors;

  private Palette(String name, boolean dark, Map<ColorRole, Integer> colors) {
    this.name = name;
    this.dark = dark;
    this.colors = colors;
  }

  public String name() {
    return name;
  }

  public boolean isDark() {
    return dark;
  }

  public int rgb(ColorRole role) {
    return colors.getOrDefault(role, 0xFF00FF);
  }

  /** {@code #rrggbb}. */
  public String hex(ColorRole role) {
    return String.format(Locale.ROOT, "#%06x", rgb(role));
  }

  /**
   * {@code default}, {@code colour-blind} or {@code high-contrast}; null if there is no such
   * palette.
   */
  public static @Nullable Palette named(String name, boolean dark) {
    return switch (name) {
      case "default" -> standard(dark);
      case "colour-blind" -> colourBlind(dark);
      case "high-contrast" -> highContrast(dark);
      default -> null;
    };
  }

  /**
   * Green runs, amber wants the GIL, red is blocked, blue waits, purple is in a system call, grey
   * sleeps.
   */
  public static Palette standard(boolean dark) {
    Map<ColorRole, Integer> c = base(dark);
    put(c, ColorRole.STATE_RUNNING, dark ? 0x2EA060 : 0x2E9E5B);
    put(c, ColorRole.STATE_RUNNABLE, dark ? 0xA3B84A : 0xB4C84E);
    put(c, ColorRole.STATE_WANTS_GIL, dark ? 0xE0A030 : 0xF0AE3C);
    put(c, ColorRole.STATE_BLOCKED, dark ? 0xE5534B : 0xDB4437);
    put(c, ColorRole.STATE_WAITING, dark ? 0x4F86C6 : 0x6FA0DC);
    put(c, ColorRole.STATE_SLEEPING, dark ? 0x5B6472 : 0xC3CAD3);
    put(c, ColorRole.STATE_IO, dark ? 0xA371D8 : 0x9C6ADE);
    put(c, ColorRole.STATE_SUSPENDED, dark ? 0xB5484F : 0x9E3A44);
    put(c, ColorRole.STATE_DONE, dark ? 0x30363D : 0xE6E9ED);
    put(c, ColorRole.LOCK_HELD, dark ? 0x3A7D55 : 0x8FCBA5);
    put(c, ColorRole.LOCK_CONTENDED, dark ? 0xB98A2E : 0xE8C25A);
    threads(
        c,
        dark
            ? new int[] {
              0x58A6FF, 0xF778BA, 0x56D4BC, 0xE3B341, 0xBC8CFF, 0xFFA657, 0x7EE787, 0xFF7B72,
              0x79C0FF, 0xD2A8FF, 0xA5D6A7, 0xC9D1D9
            }
            : new int[] {
              0x1F6FEB, 0xBF3989, 0x0F8A7E, 0x9A6700, 0x8250DF, 0xBC4C00, 0x1A7F37, 0xCF222E,
              0x0969DA, 0x6639BA, 0x4D7C0F, 0x57606A
            });
    return new Palette("default", dark, c);
  }

  /** After Okabe and Ito (2008): told apart with any of the common colour vision deficiencies. */
  public static Palette colourBlind(boolean dark) {
    Map<ColorRole, Integer> c = base(dark);
    put(c, ColorRole.STATE_RUNNING, 0x009E73);
    put(c, ColorRole.STATE_RUNNABLE, 0x56B4E9);
    put(c, ColorRole.STATE_WANTS_GIL, 0xE69F00);
    put(c, ColorRole.STATE_BLOCKED, 0xD55E00);
    put(c, ColorRole.STATE_WAITING, 0x0072B2);
    put(c, ColorRole.STATE_SLEEPING, dark ? 0x6B7280 : 0xC0C4CA);
    put(c, ColorRole.STATE_IO, 0xCC79A7);
    put(c, ColorRole.STATE_SUSPENDED, dark ? 0xF0F0F0 : 0x202020);
    put(c, ColorRole.STATE_DONE, dark ? 0x30363D : 0xE6E9ED);
    put(c, ColorRole.LOCK_HELD, 0x009E73);
    put(c, ColorRole.LOCK_CONTENDED, 0xF0E442);
    threads(
        c,
        new int[] {
          0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x7F7F7F, 0x0072B2,
          0xE69F00, 0x009E73, 0xCC79A7
        });
    return new Palette("colour-blind", dark, c);
  }

  /** Strong colours on pure black or white; every text at 7:1 or more. */
  public static Palette highContrast(boolean dark) {
    Map<ColorRole, Integer> c = base(dark);
    put(c, ColorRole.BACKGROUND, dark ? 0x000000 : 0xFFFFFF);
    put(c, ColorRole.LANE, dark ? 0x000000 : 0xFFFFFF);
    put(c, ColorRole.LANE_ALTERNATE, dark ? 0x0A0A0A : 0xF4F4F4);
    put(c, ColorRole.TEXT, dark ? 0xFFFFFF : 0x000000);
    put(c, ColorRole.TEXT_MUTED, dark ? 0xDDDDDD : 0x333333);
    put(c, ColorRole.BORDER, dark ? 0xFFFFFF : 0x000000);
    put(c, ColorRole.GRID, dark ? 0x444444 : 0xBBBBBB);
    put(c, ColorRole.STATE_RUNNING, dark ? 0x00E676 : 0x007A33);
    put(c, ColorRole.STATE_RUNNABLE, dark ? 0xC6FF00 : 0x6B8E00);
    put(c, ColorRole.STATE_WANTS_GIL, dark ? 0xFFC400 : 0xB86E00);
    put(c, ColorRole.STATE_BLOCKED, dark ? 0xFF5252 : 0xC40000);
    put(c, ColorRole.STATE_WAITING, dark ? 0x40C4FF : 0x0050B8);
    put(c, ColorRole.STATE_SLEEPING, dark ? 0x9E9E9E : 0x757575);
    put(c, ColorRole.STATE_IO, dark ? 0xE040FB : 0x7B00B8);
    put(c, ColorRole.STATE_SUSPENDED, dark ? 0xFFFFFF : 0x000000);
    put(c, ColorRole.STATE_DONE, dark ? 0x222222 : 0xDDDDDD);
    put(c, ColorRole.LOCK_HELD, dark ? 0x00E676 : 0x007A33);
    put(c, ColorRole.LOCK_CONTENDED, dark ? 0xFFC400 : 0xB86E00);
    threads(
        c,
        dark
            ? new int[] {
              0x40C4FF, 0xFF80AB, 0x64FFDA, 0xFFD740, 0xB388FF, 0xFFAB40, 0x69F0AE, 0xFF5252,
              0x82B1FF, 0xEA80FC, 0xCCFF90, 0xFFFFFF
            }
            : new int[] {
              0x0050B8, 0xA0005F, 0x00695C, 0x7A5200, 0x5E1FC4, 0x9C3D00, 0x00611E, 0xB00000,
              0x003F8F, 0x5B008F, 0x3D5C00, 0x222222
            });
    return new Palette("high-contrast", dark, c);
  }

  private static Map<ColorRole, Integer> base(boolean dark) {
    Map<ColorRole, Integer> c = new EnumMap<>(ColorRole.class);
    put(c, ColorRole.BACKGROUND, dark ? 0x0D1117 : 0xFFFFFF);
    put(c, ColorRole.LANE, dark ? 0x0D1117 : 0xFFFFFF);
    put(c, ColorRole.LANE_ALTERNATE, dark ? 0x12171E : 0xF7F8FA);
    put(c, ColorRole.GROUP, dark ? 0x161B22 : 0xEEF1F4);
    put(c, ColorRole.HEADER, dark ? 0x161B22 : 0xF6F8FA);
    put(c, ColorRole.GRID, dark ? 0x21262D : 0xE7EAEE);
    put(c, ColorRole.BORDER, dark ? 0x30363D : 0xD0D7DE);
    put(c, ColorRole.TEXT, dark ? 0xE6EDF3 : 0x1F2328);
    put(c, ColorRole.TEXT_MUTED, dark ? 0x9AA4AF : 0x5A636D);
    put(c, ColorRole.TEXT_ON_STATE, dark ? 0x0B0F14 : 0xFFFFFF);
    put(c, ColorRole.CURSOR, dark ? 0xF0F6FC : 0x24292F);
    put(c, ColorRole.SELECTION, dark ? 0x58A6FF : 0x1F6FEB);
    put(c, ColorRole.HOVER, dark ? 0xF0F6FC : 0x24292F);
    put(c, ColorRole.ARROW, dark ? 0xC9D1D9 : 0x424A53);
    put(c, ColorRole.FAULT, dark ? 0xFF7B72 : 0xCF222E);
    return c;
  }

  private static void put(Map<ColorRole, Integer> c, ColorRole role, int rgb) {
    c.put(role, rgb);
  }

  private static void threads(Map<ColorRole, Integer> c, int[] rgb) {
    for (int i = 0; i < rgb.length; i++) {
      c.put(ColorRole.ofThread(i), rgb[i]);
    }
  }

  /** Black or white, whichever reads better on {@code role}'s colour (WCAG contrast). */
  public int textOn(ColorRole role) {
    double l = luminance(rgb(role));
    return (l + 0.05) / 0.05 > 1.05 / (l + 0.05) ? 0x0B0F14 : 0xFFFFFF;
  }

  /** WCAG contrast ratio between two colours, 1 … 21. */
  public static double contrast(int rgb1, int rgb2) {
    double a = luminance(rgb1);
    double b = luminance(rgb2);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double v = channel / 255d;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }
}
