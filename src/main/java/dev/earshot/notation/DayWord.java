package dev.earshot.notation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What people say of an episode's day, before it or behind: when it was published, counts more
/// than a mere date, and that more than when it was recorded. What was heard, written down or
/// changed on a day says nothing of the episode.
public enum DayWord {
  /// The first line is English.
  PUBLISHED(
      """
      published, publication, publish date, publishing date, publication date, date published, date of publication, pub date, posted, released, release date, date released, aired, air date, airdate, first aired, original air date, originally aired, first broadcast, broadcast, broadcast date, date of broadcast, uploaded, upload date, premiered, premiere, episode date, episode of, show of, edition of
      veröffentlicht, veröffentlichung, veröffentlichungsdatum, erschienen, erscheinungsdatum, gesendet, sendedatum, sendetermin, ausgestrahlt, ausstrahlung, erstausstrahlung, erstsendung, ausstrahlungsdatum, hochgeladen, sendung vom, folge vom, ausgabe vom, episode vom
      publié, publiée, publication, diffusé, diffusée, diffusion, première diffusion, mis en ligne, mise en ligne, paru, parue, sorti, sortie, date de publication, date publication, date de diffusion, date de sortie, date de parution, émission du, épisode du
      publicado, publicada, publicación, emitido, emitida, emisión, estrenado, estrenada, estreno, subido, lanzado, fecha de publicación, fecha publicación, fecha de emisión, fecha de estreno, fecha de lanzamiento, programa del, emisión del, episodio del
      publicação, lançado, lançada, lançamento, transmitido, transmitida, exibido, exibida, foi ao ar, data de publicação, data publicação, data da publicação, data de lançamento, data de exibição, emissão, emissão de, episódio de, programa de
      pubblicato, pubblicata, pubblicazione, trasmesso, trasmessa, andato in onda, andata in onda, in onda, messa in onda, uscito, uscita, data di pubblicazione, data di uscita, data di messa in onda, data pubblicazione, data uscita, puntata del, episodio del
      gepubliceerd, publicatie, publicatiedatum, datum van publicatie, uitgezonden, uitzending, uitzenddatum, uitzending van, aflevering van, verschenen, verschijningsdatum, uitgebracht, geplaatst, online sinds
      publicerat, publicerad, publicerades, publicering, publiceringsdatum, sändes, sänt, sänd, sändning, sändningsdatum, sändningsdag, släppt, släpptes, utgivet, avsnitt från, program från
      udgivet, udgivelse, udgivelsesdato, offentliggjort, sendt, udsendt, udsendelse, sendedato, udsendelse fra
      publisert, publisering, publiseringsdato, utgitt, utgivelsesdato, sendetidspunkt, lansert, sendt første gang
      julkaistu, julkaistiin, julkaisupäivä, julkaisupäivämäärä, lähetetty, lähetyspäivä, esitetty, esityspäivä
      opublikowano, opublikowany, opublikowane, opublikowana, publikacja, data publikacji, wyemitowano, wyemitowany, wyemitowana, emisja, data emisji, premiera, data premiery, nadano, wydano, audycja z, odcinek z
      zveřejněno, zveřejnění, datum zveřejnění, publikováno, vydáno, vydání, datum vydání, vysíláno, odvysíláno, datum vysílání, premiéra, vyšlo
      megjelent, megjelenés, megjelenés dátuma, megjelenés ideje, adásba került, adás dátuma, adás napja, adásnap, közzétéve, közzététel, publikálva, sugárzás, jelent meg
      опубликовано, опубликован, опубликована, публикация, дата публикации, вышел, вышла, вышло, выход, дата выхода, эфир, эфир от, дата эфира, в эфире, выпуск от, премьера
      опубліковано, публікація, дата публікації, вийшов, вийшла, вийшло, вихід, дата виходу, ефір, ефір від, дата ефіру, випуск від, прем'єра
      yayınlandı, yayınlanma, yayınlanma tarihi, yayımlandı, yayımlanma, yayımlanma tarihi, yayın tarihi, yayın, yayınlanan, tarihinde yayınlandı, tarihinde yayımlandı
      نشر, نشرت, نُشر, نُشرت, تاريخ النشر, النشر, بث, بُثّت, بثت, تاريخ البث, أذيعت, تاريخ الإصدار, صدرت, تاريخ الإذاعة
      פורסם, פורסמה, תאריך פרסום, שודר, שודרה, תאריך שידור, עלה, עלתה, עלה לאוויר, עלתה לאוויר, תאריך עלייה
      प्रकाशित, प्रकाशन, प्रकाशन तिथि, प्रकाशन की तारीख, प्रसारित, प्रसारण, प्रसारण तिथि, प्रसारण की तारीख, को प्रकाशित, को प्रसारित
      配信日, 配信, 配信開始, 配信開始日, 公開日, 公開, 放送日, 放送, 初回放送
      发布日期, 发布时间, 发布, 发布于, 播出日期, 播出时间, 播出, 首播, 上线日期, 上线时间, 上线, 發布日期, 發佈日期, 發布, 發佈, 發布時間, 播出時間, 上線日期, 上線
      공개일, 공개, 방송일, 방송, 게시일, 게시, 발행일, 발행, 업로드, 업로드일, 방영일, 공개 날짜, 방송 날짜
      δημοσιεύτηκε, δημοσιεύθηκε, δημοσίευση, ημερομηνία δημοσίευσης, μεταδόθηκε, μετάδοση, ημερομηνία μετάδοσης, κυκλοφόρησε, ημερομηνία κυκλοφορίας, εκπομπή της
      diterbitkan, dipublikasikan, ditayangkan, disiarkan, dirilis, tayang, rilis, terbit, tanggal terbit, tanggal tayang, tanggal rilis, tanggal siar
      ngày phát sóng, phát sóng, phát sóng ngày, ngày đăng, đăng ngày, ngày phát hành, phát hành, phát hành ngày, ngày xuất bản, xuất bản
      เผยแพร่, เผยแพร่เมื่อ, วันที่เผยแพร่, ออกอากาศ, ออกอากาศเมื่อ, วันที่ออกอากาศ, วันออกอากาศ, วันเผยแพร่
      publicat, publicació, data de publicació, emès, emesa, emissió, data d'emissió, estrenat, episodi del, programa del
      publicată, publicare, data publicării, difuzat, difuzată, difuzare, data difuzării, lansat, lansată, data lansării, apărut, data apariției, ediția din, episodul din
      """),

  DATED(
      """
      date, dated
      datum, fecha, data, dato, date de l'épisode, päivämäärä, päiväys, pvm, dátum, kelt, дата, tarih, tarihi, التاريخ, تاريخ, תאריך, दिनांक, तारीख, तिथि, 日付, 日時, 日期, 날짜, 일자, ημερομηνία, ημ/νία, tanggal, ngày, วันที่
      """),

  RECORDED(
      """
      recorded, recording, recording date, date recorded, date of recording, taped, taping date, interview date, date of interview, recorded live
      aufgenommen, aufnahme, aufnahmedatum, aufnahmetag, aufgezeichnet, aufzeichnung, aufzeichnungsdatum, aufnahme vom, aufzeichnung vom
      enregistré, enregistrée, enregistrement, date d'enregistrement, enregistrement du
      grabado, grabada, grabación, fecha de grabación, grabación del
      gravado, gravada, gravação, data de gravação, data da gravação
      registrato, registrata, registrazione, data di registrazione, data registrazione, registrazione del
      opgenomen, opname, opnamedatum, opnamedag, opname van
      inspelat, inspelad, inspelning, inspelningsdatum, inspelningsdag, spelades in
      optaget, indspillet, optagelse, optagelsesdato, indspilning
      tatt opp, innspilt, innspilling, spilt inn, opptak, opptaksdato
      äänitetty, äänitys, äänityspäivä, nauhoitettu, nauhoitus, nauhoituspäivä, tallennettu
      nagrano, nagrany, nagrane, nagranie, data nagrania, nagranie z
      nahráno, nahrávka, nahrávání, datum nahrání, datum nahrávání, natočeno, natáčení, datum natáčení
      felvéve, felvétel, felvétel dátuma, felvétel ideje, felvétel napja, rögzítve, rögzítés
      записано, записан, записана, запись, запись от, дата записи
      запис, запис від, дата запису
      kaydedildi, kayıt, kayıt tarihi, tarihinde kaydedildi
      سجل, سجلت, سُجّل, سُجّلت, تسجيل, تاريخ التسجيل
      הוקלט, הוקלטה, הקלטה, תאריך הקלטה
      रिकॉर्ड, रिकॉर्डिंग, रिकॉर्डिंग तिथि, को रिकॉर्ड
      収録日, 収録, 録音日, 録音
      录制日期, 录制时间, 录制, 录制于, 录音, 錄製日期, 錄製, 錄音, 录音日期
      녹음일, 녹음, 녹화일, 녹화, 녹음 날짜, 수록일
      ηχογραφήθηκε, ηχογράφηση, ημερομηνία ηχογράφησης
      direkam, rekaman, tanggal rekaman, perekaman
      ghi âm, ngày ghi âm, ghi âm ngày, thu âm, ngày thu âm, ngày thu, ghi hình, ngày ghi hình
      บันทึกเสียง, บันทึกเสียงเมื่อ, บันทึกเมื่อ, วันที่บันทึก, วันที่บันทึกเสียง, อัดเสียง, อัดเมื่อ
      enregistrat, enregistrada, enregistrament, data d'enregistrament, gravació, data de gravació
      înregistrat, înregistrată, înregistrare, data înregistrării
      """);

  /// @param isEnglish whether it may be
  record Saying(String words, DayWord of, boolean isEnglish) {}

  /// By their first letter, the longest first: `publication date` before `publication`.
  private static final Map<Integer, List<Saying>> SAYINGS =
      Stream.of(values())
          .flatMap(DayWord::sayings)
          .collect(Collectors.toMap(Saying::words, saying -> saying, (one, other) -> one))
          .values()
          .stream()
          .sorted(Comparator.comparingInt(saying -> -saying.words().length()))
          .collect(Collectors.groupingBy(saying -> saying.words().codePointAt(0)));

  /// Scripts that set no space between words.
  private static final Pattern WITHOUT_SPACES =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

  private final String table;

  DayWord(String table) {
    this.table = table;
  }

  private Stream<Saying> sayings() {
    var lines = table.lines().toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(i ->
            Stream.of(lines.get(i).split(", ", -1))
                .map(words -> new Saying(PlainLetters.of(words), this, i == 0)));
  }

  /// What a text begins with.
  ///
  /// @param text in plain letters
  static Optional<Saying> at(String text) {
    if (text.isEmpty()) return Optional.empty();
    return SAYINGS.getOrDefault(text.codePointAt(0), List.of()).stream()
        .filter(saying -> text.startsWith(saying.words()) && isWord(text, saying.words().length()))
        .findFirst();
  }

  private static boolean isWord(String text, int end) {
    return end == text.length()
        || !Character.isLetter(text.codePointAt(end))
        || WITHOUT_SPACES.matcher(text.substring(end - 1, end)).matches();
  }
}
