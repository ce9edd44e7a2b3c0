package dev.earshot.reader.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.earshot.reader.Collected;
import dev.earshot.reader.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
  private static final Optional<String> NAME = Optional.of("transcript as table");
  private static final List<String> TALK =
      List.of("1.5-3 Ida: Moss, it climbs.", "4-5 Bo: Slowly?");

  @TempDir Path folder;

  @Test
  void columnsInAnyOrderUnderTheUsualNames() throws IOException {
    reads("start,end,speaker,text\n1.5,3,Ida,\"Moss, it climbs.\"\n4,5,Bo,Slowly?\n");
    reads("Text;Speaker;End;Start\n\"Moss, it climbs.\";Ida;3,0;1,5\nSlowly?;Bo;5;4\n");
    reads(
        "Speaker Name,Start Time,End Time,Transcript\nIda,00:00:01.500,00:00:03.000,\"Moss, it climbs.\"\nBo,00:00:04.000,00:00:05.000,Slowly?\n");
    reads(
        "start_ms\tend_ms\twho\twords\n1500\t3000\tIda\tMoss, it climbs.\n4000\t5000\tBo\tSlowly?\n");
    reads(
        "Start (ms),End (ms),Name,Line\n1500,3000,Ida,\"Moss, it climbs.\"\n4000,5000,Bo,Slowly?\n");
    reads("start,end,speaker,text\n1500,3000,Ida,\"Moss, it climbs.\"\n4000,5000,Bo,Slowly?\n");
    reads(
        "Timestamp (in),Timestamp (out),Speaker label,Content\n00:00:01.5,00:00:03,Ida,\"Moss, it climbs.\"\n00:00:04,00:00:05,Bo,Slowly?\n");
    reads("From,To,Who,Said\n1.5,3,Ida,\"Moss, it climbs.\"\n4,5,Bo,Slowly?\n");
    reads(
        "\"Sprecher\";\"Beginn\";\"Ende\";\"Text\"\n\"Ida\";\"00:00:01,500\";\"00:00:03,000\";\"Moss, it climbs.\"\n\"Bo\";\"00:00:04,000\";\"00:00:05,000\";\"Slowly?\"\n");
    reads("Wer;Von;Bis;Aussage\nIda;1,5;3;Moss, it climbs.\nBo;4;5;Slowly?\n");
    reads("sep=;\nstart;end;speaker;text\n1.5;3;Ida;Moss, it climbs.\n4;5;Bo;Slowly?\n");
    reads("begin|duration|speaker|content\n1.5|1.5|Ida|Moss, it climbs.\n4.0|1.0|Bo|Slowly?\n");
  }

  @Test
  void aTableWithoutAHeaderWasRefusedOrTakenForLabels() throws IOException {
    for (var table :
        List.of(
            "0:01.5,0:03,Ida,\"Moss, it climbs.\"\n0:04,0:05,Bo,Slowly?\n0:07,0:08,Ida,Yes.\n",
            "1.5\t3.0\tIda\tMoss, it climbs.\n4.0\t5.0\tBo\tSlowly?\n7.0\t8.0\tIda\tYes.\n",
            "Ida;0:01.5;0:03;Moss, it climbs.\nBo;0:04;0:05;Slowly?\nIda;0:07;0:08;Yes.\n"))
      assertEquals(
          List.of("1.5-3 Ida: Moss, it climbs.", "4-5 Bo: Slowly?", "7-8 Ida: Yes."),
          Told.quotes(read(table).only()),
          table);
  }

  @Test
  void framesBehindTheSecondsAreLeftOut() throws IOException {
    assertEquals(
        List.of("1-3 Ida: Moss."),
        Told.quotes(
            read("Speaker Name,Start Time,End Time,Text\nIda,00:00:01:12,00:00:03:05,Moss.\n")
                .only()));
  }

  @Test
  void aBadRowCostsOnlyItself() throws IOException {
    var read = read("start,end,speaker,text\n1,2,Ida,Moss.\nthree,cells,only\n,,Bo,Slowly?\n");
    assertEquals(List.of("1-2 Ida: Moss.", "?-? Bo: Slowly?"), Told.quotes(read.only()));
    assertEquals(
        List.of(
            "f:3: the row's cells number 3 and it was left out; expected 4 cells as in the header"),
        read.warnings());
  }

  @Test
  void otherTablesAreNoTranscripts() throws IOException {
    refuses("name,email\nIda,i@example.org\n");
    refuses("start,end\n1,2\n");
    refuses("title,start,end,text\nIntro,1,2,Moss.\n");
    refuses("episode,speaker,time,quote\n12,Ida,1:30,Moss climbs.\n");
    refuses("who,start,end,what\nIda,09:00,12:30,glazing\n");
    refuses("09:00,Ida,Welcome\n09:30,Bo,Moss\n10:15,Ida,Lunch\n");
    refuses("5.1,3.5,setosa\n4.9,3.0,setosa\n4.7,3.2,setosa\n");
    refuses("5.1,3.5,Ida,1\n4.9,3.0,Ida,2\n4.7,3.2,Bo,3\n");
    refuses("time,temperature\n0,12\n1,13\n");
  }

  private void reads(String table) throws IOException {
    var read = read(table);
    assertEquals(NAME, read.format(), table);
    assertEquals(List.of(), read.warnings(), table);
    assertEquals(TALK, Told.quotes(read.only()), table);
  }

  private void refuses(String table) throws IOException {
    assertNotEquals(NAME, read(table).format(), table);
  }

  private Collected read(String table) throws IOException {
    return Collected.from(folder.resolve("f"), table.getBytes(UTF_8));
  }
}
