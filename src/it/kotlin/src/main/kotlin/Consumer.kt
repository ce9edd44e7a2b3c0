package example

import dev.earshot.Earshot
import dev.earshot.episode.Episode
import dev.earshot.episode.Quote
import dev.earshot.passage.Passage
import dev.earshot.query.FieldName
import dev.earshot.search.SearchRequest
import java.time.Duration

/** Puts, searches and reads as Kotlin does: nothing is null, and `use` closes. */
fun main() {
    Earshot.inMemory().use { earshot ->
        val kelp = Quote.of("Kelp grows fast in cold water.").speaker("Ines Okafor").start(Duration.ofSeconds(12)).build()
        val sand = Quote.of("Nobody farms kelp on sand.").build()
        earshot.batch().use { batch ->
            batch.put(Episode.titled("Kelp").show("Tides").quotes(listOf(kelp, sand)).build())
            batch.commit()
        }
        val request = SearchRequest.of("kelp").filter(FieldName.SPEAKER, "Ines Okafor").limit(3)
        val found: List<Passage> = earshot.search(request).passages()
        check(found.map { it.excerpt().text() } == listOf("Kelp grows fast in cold water."))
        val speaker: String? = found.first().speaker().orElse(null)
        check(speaker == "Ines Okafor")
        check(earshot.stream(SearchRequest.of("kelp")).toList().size == 2)
        earshot.forEachEpisode { println(it.title()) }
    }
}
