package dev.earshot.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Nothing is depended on without a reason, and its licence is known.
class DependenciesTest {
  /// The SPDX name of the licence, and why it is here.
  private static final String REASON =
      "\\s*(Apache-2\\.0|MIT|MPL-2\\.0|BSD-3-Clause|EPL-2\\.0): \\S.*\\.\\s*";

  private static Element pom;

  @BeforeAll
  static void read() throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    pom = builder.parse(new File("pom.xml")).getDocumentElement();
  }

  @Test
  void eachHasALicenceAndAReasonBesideIt() {
    var without = new ArrayList<String>();
    for (var dependency : dependencies())
      if (!(before(dependency) instanceof Comment reason && reason.getData().matches(REASON)))
        without.add(text(dependency, "artifactId"));
    assertEquals(List.of(), without);
    assertTrue(dependencies().size() > 10);
  }

  @Test
  void thePageListsWhatIsShipped() {
    var shipped = new ArrayList<String>();
    for (var dependency : dependencies())
      if (!text(dependency, "scope").equals("test"))
        shipped.add(text(dependency, "artifactId") + " " + licence(dependency));
    var listed =
        DocPage.of("security").table("library").stream()
            .filter(row -> !row.get(2).contains("brought by"))
            .map(row -> DocPage.code(row.get(0)).getFirst() + " " + row.get(1))
            .toList();
    assertEquals(shipped, listed);
  }

  /// What a public repository asks of a POM.
  @Test
  void thePomIsComplete() {
    for (var name : List.of("name", "description", "url", "licenses", "developers", "scm"))
      assertFalse(text(pom, name).isBlank(), name);
  }

  @Test
  void whatIsReleasedIsAtHomeInTheSamePlace() throws IOException {
    var home = text(children(pom, "properties").getFirst(), "project.home");
    var release = Files.readString(Path.of(".jreleaser.yml"));
    assertTrue(release.contains("homepage: " + home + "\n"), home);
  }

  private static List<Element> dependencies() {
    return children(children(pom, "dependencies").getFirst(), "dependency");
  }

  private static String licence(Element dependency) {
    return before(dependency) instanceof Comment reason
        ? reason.getData().strip().replaceFirst(":.*", "")
        : "";
  }

  private static @Nullable Node before(Node node) {
    var before = node.getPreviousSibling();
    return before instanceof Text && !(before instanceof Comment) ? before(before) : before;
  }

  private static String text(Element parent, String name) {
    var found = children(parent, name);
    return found.isEmpty() ? "" : found.getFirst().getTextContent();
  }

  private static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
      if (node instanceof Element element && element.getTagName().equals(name)) found.add(element);
    return found;
  }
}
