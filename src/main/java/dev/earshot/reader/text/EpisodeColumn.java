package dev.earshot.reader.text;

import java.util.Set;

/// The columns of a table about many episodes that say which of them a row is of, by what people
/// call them in the languages that they write.
public enum EpisodeColumn {
  /// A title or a number.
  EPISODE(
      """
      episode|ep|episodename|podcastepisode|folge|épisode|episodio|episódio|puntata|aflevering|avsnitt
      odcinek|bölüm|выпуск|эпизод|エピソード\
      """),
  TITLE(
      """
      title|episodetitle|titel|folgentitel|titre|titredelépisode|título|titulo|titolo|tytuł|başlık
      название|タイトル|标题|標題|제목\
      """),
  NUMBER(
      """
      number|no|episodenumber|episodeno|ep#|episode#|#|nr|nummer|folgennummer|numéro|numero|número
      numer|номер\
      """),
  SHOW(
      """
      show|podcast|showtitle|showname|podcastname|podcasttitle|series|sendung|émission|programa
      trasmissione|programma|подкаст|番組|播客|팟캐스트\
      """);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
  private final Set<String> names;

  EpisodeColumn(String names) {
    this.names = Set.of(names.split("[|\\n]"));
  }

  /// The names, as [SpokenColumn#plain] writes them.
  public Set<String> names() {
    return names;
  }

  /// Whether a column with that name in its header shows that the table is of several episodes. A
  /// number may count anything.
  public static boolean isOfMany(String name) {
    var plain = SpokenColumn.plain(name);
    return plain.startsWith("episode")
        || EPISODE.names.contains(plain)
        || TITLE.names.contains(plain)
        || SHOW.names.contains(plain);
  }
}
