package gilscope.cli;

/** The colours' ground, as {@code --theme} names it. */
enum Theme {
  LIGHT,
  DARK,
  /** Not said: what the window remembers, light in pictures. */
  ANY;

  /**
   * Reads an option's value.
   *
   * @throws UserError for anything else
   */
  static Theme parse(String text) {
    return switch (text) {
      case "" -> ANY;
      case "light" -> LIGHT;
      case "dark" -> DARK;
      default -> throw new UserError("unknown theme '" + text + "'; use light or dark");
    };
  }
}
