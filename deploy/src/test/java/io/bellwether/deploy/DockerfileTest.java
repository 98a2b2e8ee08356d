package io.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DockerfileTest {

  private static final Set<String> KNOWN_INSTRUCTIONS =
      Set.of(
          "ARG", "FROM", "LABEL", "RUN", "COPY", "ENV", "WORKDIR", "EXPOSE", "USER", "ENTRYPOINT");

  @Test
  void belongsToAServiceEach() {
    List<Path> expected =
        Stream.of(DeployedService.values()).map(Dockerfile::pathOf).distinct().sorted().toList();

    assertThat(Tree.files(name -> name.startsWith("Dockerfile.") && !name.endsWith("ignore")))
        .filteredOn(file -> file.startsWith(Tree.DEPLOY.resolve("docker")))
        .isEqualTo(expected);
  }

  /** No HEALTHCHECK among them: compose and Kubernetes probe, each in its own way. */
  @ParameterizedTest
  @EnumSource
  void usesOnlyTheInstructionsItNeeds(DeployedService service) {
    assertThat(Dockerfile.of(service).instructions())
        .extracting(Dockerfile.Instruction::name)
        .isSubsetOf(KNOWN_INSTRUCTIONS);
  }

  @ParameterizedTest
  @EnumSource
  void endsAsANumericUserThatIsNotRoot(DeployedService service) {
    assertThat(Dockerfile.of(service).all("USER")).last().asString().matches("[1-9]\\d*:[1-9]\\d*");
  }

  @ParameterizedTest
  @EnumSource
  void startsFromPinnedImages(DeployedService service) {
    Dockerfile dockerfile = Dockerfile.of(service);

    assertThat(dockerfile.all("ARG"))
        .contains("JAVA_IMAGE=eclipse-temurin:25-jre")
        .allMatch(argument -> argument.matches("[A-Z_]+_IMAGE=.+:.+"))
        .noneMatch(argument -> argument.endsWith(":latest"));
    assertThat(dockerfile.all("FROM")).allMatch(image -> image.startsWith("${"));
  }

  @ParameterizedTest
  @EnumSource
  void copiesLibrariesBeforeTheApplicationSoThatTheyStayCached(DeployedService service) {
    String application = service.module + "/target/quarkus-app/";

    assertThat(Dockerfile.of(service).all("COPY"))
        .filteredOn(copy -> !copy.startsWith("--from=java "))
        .containsExactly(
            application + "lib/ lib/",
            application + "quarkus-run.jar ./",
            application + "quarkus/ quarkus/",
            application + "app/ app/");
  }

  @ParameterizedTest
  @EnumSource
  void sendsOnlyThePackagedServiceToTheEngine(DeployedService service) {
    Path ignored = Path.of(Dockerfile.pathOf(service) + ".dockerignore");

    assertThat(Tree.read(ignored).lines().filter(line -> !line.startsWith("#")))
        .containsExactly("*", "!" + service.module + "/target/quarkus-app");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIMILARITY_BRIEFS")
  void listensOnItsPortAndSetsOnlyKnownKeys(DeployedService service) {
    Dockerfile dockerfile = Dockerfile.of(service);
    List<String> environment =
        dockerfile.all("ENV").stream().flatMap(line -> Stream.of(line.split("\\s+"))).toList();

    assertThat(dockerfile.all("EXPOSE")).containsExactly("" + service.port);
    assertThat(environment)
        .contains(EnvironmentKeys.HTTP_PORT + "=" + service.port, "QUARKUS_HTTP_HOST=0.0.0.0")
        .map(assignment -> assignment.substring(0, assignment.indexOf('=')))
        .allMatch(
            key ->
                EnvironmentKeys.OF_SERVICES.contains(key)
                    || EnvironmentKeys.OF_IMAGES.contains(key));
  }

  @ParameterizedTest
  @EnumSource
  void startsTheFastJarAsTheProcessThatGetsTheSignals(DeployedService service) {
    assertThat(Dockerfile.of(service).all("ENTRYPOINT"))
        .singleElement()
        .asString()
        .matches("\\[(\"tini\", \"--\", )?\"java\", .*\"-jar\", \"quarkus-run.jar\"]");
  }

  @Test
  void joinsContinuedLinesAndDropsComments() {
    assertThat(Dockerfile.parse("# x\nENV A=1 \\\n    B=2\nUSER 1:1\n").instructions())
        .containsExactly(
            new Dockerfile.Instruction("ENV", "A=1 B=2"),
            new Dockerfile.Instruction("USER", "1:1"));
  }
}
