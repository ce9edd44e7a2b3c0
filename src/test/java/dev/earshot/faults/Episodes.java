package dev.earshot.faults;

/// Episodes that tell which commit they are of.
final class Episodes {
  private Episodes() {}

  /// The lines of a file of episodes.
  static String lines(int file, int episodes) {
    return lines(file, episodes, 0);
  }

  /// @param state stands in every quote of the file
  static String lines(int file, int episodes, int state) {
    var lines = new StringBuilder();
    for (int i = 0; i < episodes; i++)
      lines.append(
          ("{\"title\":\"Harbour %1$s-%2$s\",\"guests\":[\"Ann Lee\"],\"topics\":[{\"title\":\"Tides\","
                  + "\"quotes\":[{\"text\":\"The tide tables of %1$s, file%1$s state%3$s.\",\"speaker\":\"Ann\"},"
                  + "{\"text\":\"Kelp number %2$s grows in cold water, state%3$s.\"}]}]}\n")
              .formatted(file, i, state));
    return lines.toString();
  }
}
