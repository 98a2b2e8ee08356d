package io.bellwether.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there. */
class DocumentsTest {

  private static final Path HOME = Path.of(System.getProperty("bellwether.home", ".."));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern CODE_PATH = Pattern.compile("`([\\w./-]+\\.(?:java|proto))`");
  private static final Pattern COMMAND = Pattern.compile("\\./bellwether ([a-z]+)");
  private static final Set<String> COMMANDS =
      Set.of(
          "demo",
          "up",
          "down",
          "status",
          "logs",
          "test",
          "build",
          "recommend",
          "similar",
          "alike",
          "offers",
          "prospects",
          "briefs",
          "why",
          "outcomes",
          "evaluate",
          "scrape",
          "import",
          "generate",
          "replay",
          "live",
          "train",
          "snapshots",
          "promote",
          "pin",
          "unpin",
          "rollback");

  @Test
  void everyRelativeLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        String target = link.group(1);
        if (!target.contains("://") && !Files.exists(document.resolveSibling(target))) {
          broken.add(document + " -> " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theTradeCanBeFollowedThroughFilesThatExist() throws IOException {
    Matcher path = CODE_PATH.matcher(Files.readString(HOME.resolve("docs/follow-a-trade.md")));
    List<String> named = new ArrayList<>();
    while (path.find()) {
      named.add(path.group(1));
    }
    assertThat(named).hasSizeGreaterThanOrEqualTo(5);
    assertThat(named).allSatisfy(file -> assertThat(HOME.resolve(file)).exists());
  }

  @Test
  void everyCommandThatIsShownExists() throws IOException {
    for (Path document : documents()) {
      Matcher command = COMMAND.matcher(Files.readString(document));
      while (command.find()) {
        assertThat(COMMANDS).as("in %s", document).contains(command.group(1));
      }
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(HOME.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    try (Stream<Path> files = Files.list(HOME)) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    documents.add(HOME.resolve("deploy/README.md"));
    return documents;
  }
}
