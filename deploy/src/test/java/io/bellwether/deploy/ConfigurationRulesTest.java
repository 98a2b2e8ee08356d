package io.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.deploy.DeployedService.Snapshots;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What pods are told by environment, and that the folders they are told of are there. */
class ConfigurationRulesTest {

  private static final String RULES_MAP = "recommender-rules";
  private static final String RENDERINGS = "io.bellwether.deploy.Rendering#withEachService";

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void saysThePortThatTheContainerOpens(Rendering rendering, DeployedService service) {
    assertThat(value(rendering.container(service), EnvironmentKeys.HTTP_PORT))
        .isEqualTo("" + service.port);
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void readsOnlyKnownKeysAndOnlyTheSecretsItNeeds(Rendering rendering, DeployedService service) {
    Container container = rendering.container(service);

    assertThat(container.getEnv())
        .extracting(EnvVar::getName)
        .isSubsetOf(EnvironmentKeys.OF_SERVICES);
    assertThat(container.getEnv())
        .filteredOn(variable -> variable.getValueFrom() != null)
        .allSatisfy(
            variable ->
                assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                    .isEqualTo("bellwether-mongodb"))
        .extracting(EnvVar::getName)
        .isEqualTo(service.needsMongo ? List.of(EnvironmentKeys.MONGODB) : List.of());
    assertThat(container.getEnvFrom())
        .singleElement()
        .satisfies(source -> rendering.one(ConfigMap.class, source.getConfigMapRef().getName()));
  }

  @ParameterizedTest
  @EnumSource
  void putsOnlyKnownKeysAndNoSecretInConfigMapsOfVariables(Rendering rendering) {
    assertThat(rendering.all(ConfigMap.class))
        .filteredOn(map -> !map.getMetadata().getName().startsWith(RULES_MAP))
        .isNotEmpty()
        .allSatisfy(
            map ->
                assertThat(map.getData().keySet())
                    .isSubsetOf(EnvironmentKeys.OF_SERVICES)
                    .doesNotContain(EnvironmentKeys.MONGODB));
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void mountsTheSnapshotsOnlyWhereTheyAreUsed(Rendering rendering, DeployedService service) {
    Container container = rendering.container(service);
    List<VolumeMount> mounts =
        container.getVolumeMounts().stream()
            .filter(mount -> mount.getMountPath().equals(DeployedService.SNAPSHOTS_FOLDER))
            .toList();

    if (service.snapshots == Snapshots.NONE) {
      assertThat(mounts).isEmpty();
      assertThat(container.getEnv())
          .extracting(EnvVar::getName)
          .doesNotContain(EnvironmentKeys.SNAPSHOTS_FOLDER);
      return;
    }
    boolean writable = service.snapshots == Snapshots.WRITES;
    assertThat(mounts)
        .singleElement()
        .satisfies(
            mount -> assertThat(Boolean.TRUE.equals(mount.getReadOnly())).isNotEqualTo(writable));
    assertThat(value(container, EnvironmentKeys.SNAPSHOTS_FOLDER))
        .isEqualTo(DeployedService.SNAPSHOTS_FOLDER);
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void mountsTheFileOfRulesReadOnlyWhereItIsToldOfOne(
      Rendering rendering, DeployedService service) {
    Container container = rendering.container(service);
    List<String> told =
        container.getEnv().stream()
            .filter(variable -> variable.getName().equals(EnvironmentKeys.RULES))
            .map(EnvVar::getValue)
            .toList();
    Stream<VolumeMount> mounts =
        container.getVolumeMounts().stream()
            .filter(mount -> Boolean.TRUE.equals(mount.getReadOnly()))
            .filter(mount -> mapOf(rendering, service, mount).isPresent());

    assertThat(
            mounts.flatMap(
                mount ->
                    mapOf(rendering, service, mount).orElseThrow().getData().keySet().stream()
                        .map(file -> mount.getMountPath() + "/" + file)))
        .containsExactlyElementsOf(told);
    assertThat(told)
        .hasSize(rendering == Rendering.EXAMPLE && service == DeployedService.RECOMMENDER ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void keepsEveryFolderItIsToldOfOnAClaimedVolume(Rendering rendering, DeployedService service) {
    Container container = rendering.container(service);
    List<String> claimed =
        rendering.pod(service).getVolumes().stream()
            .filter(volume -> volume.getPersistentVolumeClaim() != null)
            .map(Volume::getName)
            .toList();

    assertThat(container.getVolumeMounts())
        .filteredOn(mount -> claimed.contains(mount.getName()))
        .extracting(VolumeMount::getMountPath)
        .containsExactlyElementsOf(
            container.getEnv().stream()
                .filter(variable -> variable.getName().endsWith("_FOLDER"))
                .filter(variable -> !variable.getName().equals(EnvironmentKeys.AUDIT_FOLDER))
                .map(EnvVar::getValue)
                .toList());
  }

  /** Replicas share no claim that they write to: each has a place of its own for its answers. */
  @ParameterizedTest
  @EnumSource
  void letsAnswersWaitInAVolumeOfThePodsOwn(Rendering rendering) {
    DeployedService service = DeployedService.RECOMMENDER;
    Container container = rendering.container(service);
    String folder = value(container, EnvironmentKeys.AUDIT_FOLDER);

    assertThat(container.getVolumeMounts())
        .filteredOn(mount -> mount.getMountPath().equals(folder))
        .singleElement()
        .satisfies(
            mount ->
                assertThat(rendering.pod(service).getVolumes())
                    .filteredOn(volume -> volume.getName().equals(mount.getName()))
                    .singleElement()
                    .satisfies(volume -> assertThat(volume.getEmptyDir()).isNotNull()));
  }

  /** The configuration map whose files are mounted there. */
  private static Optional<ConfigMap> mapOf(
      Rendering rendering, DeployedService service, VolumeMount mount) {
    return rendering.pod(service).getVolumes().stream()
        .filter(volume -> volume.getName().equals(mount.getName()))
        .filter(volume -> volume.getConfigMap() != null)
        .map(volume -> rendering.one(ConfigMap.class, volume.getConfigMap().getName()))
        .findFirst();
  }

  private static String value(Container container, String key) {
    return container.getEnv().stream()
        .filter(variable -> variable.getName().equals(key))
        .map(EnvVar::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " is not set"));
  }
}
