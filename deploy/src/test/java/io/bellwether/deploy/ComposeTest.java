package io.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.deploy.DeployedService.Snapshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposeTest {

  /** The keys of the Compose Specification that the file uses; anything else is a slip. */
  private static final Set<String> KNOWN_KEYS =
      Set.of(
          "image",
          "build",
          "command",
          "environment",
          "ports",
          "volumes",
          "tmpfs",
          "read_only",
          "cap_drop",
          "security_opt",
          "mem_limit",
          "shm_size",
          "depends_on",
          "healthcheck",
          "stop_grace_period",
          "restart");

  private static final Set<String> HEALTHCHECK_KEYS =
      Set.of("test", "interval", "timeout", "retries", "start_period");

  private final Path file = Tree.DEPLOY.resolve("compose.yaml");
  private final Map<String, Object> compose = Yaml.documents(Tree.read(file)).getFirst();
  private final Map<String, Object> services = Yaml.mapping(compose, "services");

  @Test
  void startsTheBrokerTheDatabaseAndTheServices() {
    List<String> expected = new ArrayList<>(List.of("kafka", "mongo"));
    Stream.of(DeployedService.values()).map(each -> each.workload).forEach(expected::add);

    assertThat(services.keySet()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void usesOnlyKeysOfTheSpecification() {
    assertThat(compose.keySet())
        .filteredOn(key -> !key.startsWith("x-"))
        .containsExactlyInAnyOrder("name", "services", "volumes");
    for (String name : services.keySet()) {
      Map<String, Object> service = Yaml.mapping(services, name);
      assertThat(service.keySet()).as(name).isSubsetOf(KNOWN_KEYS);
      assertThat(Yaml.mapping(service, "healthcheck").keySet())
          .as("healthcheck of %s", name)
          .containsExactlyInAnyOrderElementsOf(HEALTHCHECK_KEYS);
    }
  }

  @Test
  void pinsEveryImageAndLimitsEveryMemory() {
    for (String name : services.keySet()) {
      Map<String, Object> service = Yaml.mapping(services, name);
      assertThat(service.get("image")).asString().matches(".+:[^:]+").doesNotEndWith(":latest");
      assertThat(service.get("mem_limit")).as("memory of %s", name).asString().matches("\\d+[mg]");
    }
  }

  @Test
  void publishesPortsOnLoopbackOnly() {
    for (String name : services.keySet()) {
      assertThat(Yaml.texts(Yaml.mapping(services, name), "ports"))
          .as("ports of %s", name)
          .isNotEmpty()
          .allMatch(port -> port.startsWith("127.0.0.1:"));
    }
  }

  @Test
  void keepsStateInDeclaredVolumes() {
    Stream<String> used =
        services.keySet().stream()
            .flatMap(name -> Yaml.texts(Yaml.mapping(services, name), "volumes").stream())
            .map(volume -> volume.substring(0, volume.indexOf(':')));

    assertThat(used.distinct())
        .containsExactlyInAnyOrderElementsOf(Yaml.mapping(compose, "volumes").keySet());
  }

  @ParameterizedTest
  @EnumSource
  void buildsEachServiceFromItsDockerfile(DeployedService service) {
    Map<String, Object> entry = Yaml.mapping(services, service.workload);
    Map<String, Object> build = Yaml.mapping(entry, "build");
    Path context = Tree.DEPLOY.resolve(String.valueOf(build.get("context"))).normalize();

    assertThat(entry)
        .containsEntry("image", "bellwether/" + service.module + ":" + Tree.projectVersion());
    assertThat(context).isEqualTo(Tree.ROOT);
    assertThat(context.resolve(String.valueOf(build.get("dockerfile"))))
        .isEqualTo(Dockerfile.pathOf(service));
  }

  @ParameterizedTest
  @EnumSource
  void givesEachServiceItsPortItsNeedsAndNoUnknownKey(DeployedService service) {
    Map<String, Object> entry = Yaml.mapping(services, service.workload);
    Map<String, Object> environment = Yaml.mapping(entry, "environment");

    assertThat(environment.keySet()).isSubsetOf(EnvironmentKeys.OF_SERVICES);
    assertThat(environment.values()).allMatch(String.class::isInstance);
    assertThat(environment).containsEntry(EnvironmentKeys.HTTP_PORT, "" + service.port);
    assertThat(environment.containsKey(EnvironmentKeys.MONGODB)).isEqualTo(service.needsMongo);
    assertThat(Yaml.texts(entry, "ports"))
        .containsExactly("127.0.0.1:%1$d:%1$d".formatted(service.port));
    assertThat(Yaml.mapping(entry, "depends_on").keySet())
        .isEqualTo(service.needsMongo ? Set.of("kafka", "mongo") : Set.of("kafka"));
  }

  @ParameterizedTest
  @EnumSource
  void sharesTheSnapshotsReadOnlyExceptWithTheTrainer(DeployedService service) {
    Map<String, Object> entry = Yaml.mapping(services, service.workload);
    String volume = "snapshots:" + DeployedService.SNAPSHOTS_FOLDER;

    assertThat(Yaml.texts(entry, "volumes"))
        .filteredOn(each -> each.startsWith("snapshots:"))
        .isEqualTo(
            switch (service.snapshots) {
              case NONE -> List.of();
              case READS -> List.of(volume + ":ro");
              case WRITES -> List.of(volume);
            });
    assertThat(Yaml.mapping(entry, "environment").containsKey(EnvironmentKeys.SNAPSHOTS_FOLDER))
        .isEqualTo(service.snapshots != Snapshots.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryFolderAServiceIsToldOfOnAVolume(DeployedService service) {
    Map<String, Object> entry = Yaml.mapping(services, service.workload);
    Stream<Object> folders =
        Yaml.mapping(entry, "environment").entrySet().stream()
            .filter(variable -> variable.getKey().endsWith("_FOLDER"))
            .map(Map.Entry::getValue);

    assertThat(Yaml.texts(entry, "volumes"))
        .map(volume -> volume.split(":", -1)[1])
        .containsExactlyElementsOf(folders.map(String::valueOf).toList());
  }

  @ParameterizedTest
  @EnumSource
  void confinesEachService(DeployedService service) {
    Map<String, Object> entry = Yaml.mapping(services, service.workload);

    assertThat(entry).containsEntry("read_only", true);
    assertThat(Yaml.texts(entry, "cap_drop")).containsExactly("ALL");
    assertThat(Yaml.texts(entry, "security_opt")).containsExactly("no-new-privileges:true");
    assertThat(Yaml.texts(entry, "tmpfs")).singleElement().asString().startsWith("/tmp:exec,");
  }
}
