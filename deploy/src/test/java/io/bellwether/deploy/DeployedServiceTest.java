package io.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table that everything here is held against is itself held against the modules. */
class DeployedServiceTest {

  @ParameterizedTest
  @EnumSource
  void isAModuleOfThisRepository(DeployedService service) {
    assertThat(Tree.ROOT.resolve(service.module).resolve("pom.xml")).isRegularFile();
    assertThat(Tree.read(Tree.ROOT.resolve("pom.xml")))
        .contains("<module>" + service.module + "</module>");
  }

  @ParameterizedTest
  @EnumSource
  void hasThePortThatTheModuleListensOn(DeployedService service) throws IOException {
    Path file =
        Tree.ROOT.resolve(service.module).resolve("src/main/resources/application.properties");
    var properties = new Properties();
    properties.load(new StringReader(Tree.read(file)));

    if (service.hasTheModulesPort()) {
      assertThat(properties).containsEntry("quarkus.http.port", "" + service.port);
    } else {
      assertThat(properties).doesNotContainEntry("quarkus.http.port", "" + service.port);
    }
  }
}
