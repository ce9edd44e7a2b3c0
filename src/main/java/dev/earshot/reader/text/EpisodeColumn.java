package dev.earshot.reader.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The columns of a table about many episodes that say which of them a row is of, by what people
/// call them in the languages that they write.
public enum EpisodeColumn {
  /// A title or a number.
  EPISODE(
      """
      episode|ep|episodename|podcastepisode|folge|épisode|episodio|episódio|puntata|aflevering
      avsnitt|afsnit|jakso|odcinek|díl|epizoda|epizód|adás|bölüm|выпуск|эпизод|випуск|епізод
      الحلقة|حلقة|פרק|एपिसोड|エピソード|单集|單集|에피소드|회차|επεισόδιο|tập|ตอน|ตอนที่|episodi|episod\
      """),
  TITLE(
      """
      title|episodetitle|titel|folgentitel|titre|titredelépisode|título|titulo|titolo|tittel|otsikko
      tytuł|název|cím|başlık|название|назва|العنوان|عنوان|כותרת|शीर्षक
      タイトル|标题|標題|제목|τίτλος|judul|tiêuđề|ชื่อตอน|títol|titlu\
      """),
  NUMBER(
      """
      number|no|episodenumber|episodeno|epnumber|epno|ep#|episode#|#|nr|nummer|folgennummer|numéro
      numero|número|numer|číslo|sorszám|numara|номер|رقم|رقمالحلقة|מספר|番号|编号|編號|集数|集數|话数|話數|話数|期号|期號|期数|期數|번호
      αριθμός|nomor|số|หมายเลข|număr\
      """),
  SHOW(
      """
      show|podcast|pódcast|showtitle|showname|podcastname|podcasttitle|series|sendung|émission|programa
      trasmissione|programma|ohjelma|audycja|pořad|műsor|подкаст|البودكاست|بودكاست|البرنامج
      פודקאסט|תוכנית|पॉडकास्ट|番組|ポッドキャスト|播客|节目|節目|팟캐스트|εκπομπή|siniar|chươngtrình|รายการ
      พอดแคสต์|emisiune\
      """),
  SEASON(
      """
      season|staffel|saison|temporada|stagione|seizoen|säsong|sæson|sesong|kausi|sezon|évad|сезон
      シーズン|시즌|σεζόν\
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

  /// Which of the columns has that name in its header, if one has.
  public static Optional<EpisodeColumn> of(String name) {
    var plain = SpokenColumn.plain(name);
    return Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst();
  }

  /// What data call it.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
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
