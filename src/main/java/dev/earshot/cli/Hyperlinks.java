package dev.earshot.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether a terminal makes links of text (OSC 8), by the variables that terminals set. One that is
/// not known gets none: some would print the address as rubbish.
final class Hyperlinks {
  private static final List<String> SET_BY_THOSE_WHO_DO =
      List.of(
          "KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "GHOSTTY_RESOURCES_DIR");

  private static final Set<String> PROGRAMS =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "mintty");

  private static final Set<String> TERMINALS =
      Set.of(
          "xterm-kitty", "xterm-ghostty", "foot", "foot-extra", "alacritty", "wezterm", "contour");

  /// The first version of VTE, of GNOME's terminal and others, that does; its first digits are the
  /// numbers before and behind the dot.
  private static final int VTE = 5002;

  private Hyperlinks() {}

  static boolean areKnown(Map<String, String> environment) {
    var forced = environment.get("FORCE_HYPERLINK");
    if (forced != null) return !forced.equals("0");
    var terminal = environment.getOrDefault("TERM", "");
    // What runs inside may stand in any window, and passes them on only if it was told to.
    if (terminal.startsWith("screen") || terminal.startsWith("tmux") || terminal.equals("dumb"))
      return false;
    return TERMINALS.contains(terminal)
        || PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
        || SET_BY_THOSE_WHO_DO.stream().anyMatch(environment::containsKey)
        || isNewVte(environment.getOrDefault("VTE_VERSION", "0"));
  }

  private static boolean isNewVte(String version) {
    try {
      return Integer.parseInt(version) >= VTE;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
