package dev.earshot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.earshot.engine.EngineException;
import dev.earshot.engine.NoIndexException;
import dev.earshot.query.InvalidInputException;
import org.junit.jupiter.api.Test;

/// What a failure means to whoever asked.
class HttpProblemTest {
  @Test
  void whatMakesNoSenseIsTheRequestsFault() {
    tells(400, "a limit of 0", new InvalidInputException("a limit of 0"));
    tells(404, "nothing there", HttpProblem.of(404, "nothing there"));
  }

  @Test
  void anIndexThatCannotBeReadMayBeReadableLater() {
    tells(
        503,
        "the index cannot be read now; the log says more",
        new EngineException("the index in /home/me is closed"));
    tells(
        503,
        "there is no index yet; \"earshot index\" makes one",
        new NoIndexException("/home/me/index"));
  }

  @Test
  void aFaultOfEarshotWasTakenForABadRequest() {
    var fault = HttpProblem.of(new IllegalArgumentException("a secret"));
    assertTrue(fault.isFault());
    assertEquals(500, fault.reply().status());
    assertFalse(fault.reply().body().contains("secret"), fault.reply().body());
  }

  private static void tells(int status, String detail, Throwable failure) {
    var problem = HttpProblem.of(failure);
    assertEquals(status, problem.reply().status());
    assertEquals(detail, problem.getMessage());
    assertFalse(problem.isFault());
  }
}
