package dev.earshot.notation;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names of months, as people bend and shorten them. A table of our own: the one of the JDK has
/// other abbreviations with every release, and lacks what is said in half of the Arab countries.
final class Months {
  /// Each line a language, or its other names. The case in which a day is told stands first.
  private static final String NAMES =
      """
      january february march april may june july august september october november december
      januar februar märz april mai juni juli august september oktober november dezember
      jänner feber märz april mai juno julei august september oktober november dezember
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre
      enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
      gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
      janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
      januari februari maart april mei juni juli augustus september oktober november december
      jan feb mrt apr mei jun jul aug sep okt nov dec
      januari februari mars april maj juni juli augusti september oktober november december
      januar februar marts april maj juni juli august september oktober november december
      januar februar mars april mai juni juli august september oktober november desember
      tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
      stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
      styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
      ledna února března dubna května června července srpna září října listopadu prosince
      leden únor březen duben květen červen červenec srpen září říjen listopad prosinec
      január február március április május június július augusztus szeptember október november december
      января февраля марта апреля мая июня июля августа сентября октября ноября декабря
      январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
      січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
      січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
      ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
      يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
      جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
      يناير فبراير مارس ابريل ماي يونيه يوليوز غشت شتنبر اكتوبر نونبر دجنبر
      كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول
      ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
      जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
      जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर
      ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
      ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος
      januari februari maret april mei juni juli agustus september oktober november desember
      มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
      มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค
      gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
      ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
      """;

  private static final int SHORTEST = 3;

  private static final List<List<String>> LANGUAGES =
      PlainLetters.of(NAMES).lines().map(line -> List.of(line.split(" ", -1))).toList();

  private Months() {}

  /// The month whose English name begins with these letters, three or more, in any capitals.
  static Optional<Month> named(String letters) {
    return named(letters.toLowerCase(Locale.ROOT), LANGUAGES.getFirst());
  }

  /// The month that is called so in English, else in another language, else the one whose name
  /// begins so. Only for what can be nothing but a day: "ago" and "out" begin months as well.
  static Optional<Month> inAnyLanguage(String letters) {
    var name = PlainLetters.of(letters.replace(".", "").strip().replace(' ', '_'));
    return named(name, LANGUAGES.getFirst())
        .or(() ->
            LANGUAGES.stream()
                .map(months -> months.indexOf(name))
                .filter(at -> at >= 0)
                .map(at -> Month.of(at + 1))
                .findFirst())
        .or(() -> LANGUAGES.stream().flatMap(months -> named(name, months).stream()).findFirst());
  }

  /// No month, where several begin so.
  private static Optional<Month> named(String beginning, List<String> months) {
    if (beginning.length() < SHORTEST) return Optional.empty();
    var found =
        Arrays.stream(Month.values())
            .filter(month -> months.get(month.getValue() - 1).startsWith(beginning))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
