package io.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An alert on a metric that no service has would never be heard. */
class AlertRulesTest {

  private static final Path ALERTS = Tree.DEPLOY.resolve("prometheus/alerts.yaml");
  private static final Pattern METRIC = Pattern.compile("bellwether_[a-z_]+");
  private static final Pattern REGISTERED = Pattern.compile("\"(bellwether\\.[a-z.]+)\"");

  /** What the registry of Prometheus puts behind a name, by the kind of meter and its unit. */
  private static final Pattern SUFFIX =
      Pattern.compile("_(total|bytes|seconds|seconds_count|seconds_sum|seconds_bucket)$");

  @Test
  void askOnlyForMetricsThatServicesHave() throws IOException {
    Set<String> registered = registered();

    Set<String> asked = new TreeSet<>();
    for (Map<String, Object> rule : rules()) {
      METRIC
          .matcher(String.valueOf(rule.get("expr")))
          .results()
          .forEach(metric -> asked.add(SUFFIX.matcher(metric.group()).replaceFirst("")));
    }

    assertThat(asked).hasSizeGreaterThan(8);
    assertThat(registered).containsAll(asked);
  }

  @Test
  void sayHowBadItIsWhatIsWrongAndWhereItIsExplained() {
    assertThat(rules()).extracting(rule -> rule.get("alert")).doesNotHaveDuplicates();
    for (Map<String, Object> rule : rules()) {
      Map<String, Object> annotations = Yaml.mapping(rule, "annotations");
      assertThat(Yaml.mapping(rule, "labels").get("severity")).isIn("critical", "warning");
      assertThat(String.valueOf(annotations.get("summary"))).isNotBlank();
      assertThat(Tree.ROOT.resolve(String.valueOf(annotations.get("runbook")))).isRegularFile();
    }
  }

  private static List<Map<String, Object>> rules() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Map<String, Object> document : Yaml.documents(Tree.read(ALERTS))) {
      for (Map<String, Object> group : Yaml.mappings(document, "groups")) {
        rules.addAll(Yaml.mappings(group, "rules"));
      }
    }
    return rules;
  }

  /** The names in the sources of all modules, as Prometheus writes them. */
  private static Set<String> registered() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Tree.ROOT)) {
      for (Path file :
          files
              .filter(each -> each.toString().contains("/src/main/java/"))
              .filter(each -> each.toString().endsWith(".java"))
              .toList()) {
        REGISTERED
            .matcher(Tree.read(file))
            .results()
            .forEach(name -> names.add(name.group(1).replace('.', '_')));
      }
    }
    return names;
  }
}
