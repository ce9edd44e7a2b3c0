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
          ("{\"title\":\"Harbour %1$d-%2$d\",\"guests\":[\"Ann Lee\"],\"topics\":[{\"title\":\"Tides\","
                  + "\"quotes\":[{\"text\":\"The tide tables of %1$d, file%1$d state%3$d.\",\"speaker\":\"Ann\"},"
                  + "{\"text\":\"Kelp number %2$d grows in cold water, state%3$d.\"}]}]}\n")
              .formatted(file, i, state));
    return lines.toString();
  }
}
