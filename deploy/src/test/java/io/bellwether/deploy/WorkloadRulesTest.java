package io.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the objects of a rendering refer to each other: names, selectors, ports, volumes, images. */
class WorkloadRulesTest {

  private static final String RENDERINGS = "io.bellwether.deploy.Rendering#withEachService";

  @ParameterizedTest
  @EnumSource
  void deploysTheServicesAndNothingElse(Rendering rendering) {
    var modules = Stream.of(DeployedService.values()).map(each -> each.workload).toList();

    assertThat(rendering.all(Deployment.class))
        .extracting(deployment -> deployment.getMetadata().getName())
        .containsExactlyInAnyOrderElementsOf(modules);
    assertThat(rendering.all(Service.class))
        .extracting(service -> service.getMetadata().getName())
        .containsExactlyInAnyOrderElementsOf(modules);
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void selectsExactlyItsOwnPods(Rendering rendering, DeployedService service) {
    Map<String, String> selector = spec(rendering, service).getSelector().getMatchLabels();

    assertThat(rendering.one(Service.class, service.workload).getSpec().getSelector())
        .isEqualTo(selector);
    assertThat(rendering.all(Deployment.class))
        .filteredOn(deployment -> matches(selector, podLabels(deployment)))
        .extracting(deployment -> deployment.getMetadata().getName())
        .containsExactly(service.workload);
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void servesItsPortUnderItsName(Rendering rendering, DeployedService service) {
    assertThat(rendering.one(Service.class, service.workload).getSpec().getPorts())
        .singleElement()
        .satisfies(
            port -> {
              assertThat(port.getPort()).isEqualTo(service.port);
              assertThat(port.getTargetPort().getStrVal()).isEqualTo("http");
            });
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void replacesItsPodsInTheWayTheServiceBears(Rendering rendering, DeployedService service) {
    DeploymentSpec spec = spec(rendering, service);

    assertThat(spec.getStrategy().getType())
        .isEqualTo(service.isReplicated() ? "RollingUpdate" : "Recreate");
    assertThat(spec.getTemplate().getSpec().getTerminationGracePeriodSeconds()).isPositive();
    if (service.isReplicated()) {
      assertThat(spec.getReplicas()).isGreaterThanOrEqualTo(service.fewestReplicas);
    } else {
      assertThat(spec.getReplicas()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void hasADisruptionBudgetOnlyWhenReplicated(Rendering rendering, DeployedService service) {
    Map<String, String> selector = spec(rendering, service).getSelector().getMatchLabels();
    var budgets =
        rendering.all(PodDisruptionBudget.class).stream()
            .filter(budget -> budget.getSpec().getSelector().getMatchLabels().equals(selector))
            .toList();

    // A budget over a single pod would block every drain of its node.
    assertThat(budgets).hasSize(service.isReplicated() ? 1 : 0);
    assertThat(budgets)
        .allSatisfy(
            budget ->
                assertThat(budget.getSpec().getMinAvailable().getIntVal())
                    .isBetween(1, service.fewestReplicas - 1));
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void pinsItsImage(Rendering rendering, DeployedService service) {
    String image = rendering.container(service).getImage();

    assertThat(image).matches(".*/" + service.module + ":[^:]+").doesNotEndWith(":latest");
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void mountsOnlyVolumesAndClaimsThatExist(Rendering rendering, DeployedService service) {
    var volumes = rendering.pod(service).getVolumes();

    assertThat(rendering.container(service).getVolumeMounts())
        .extracting(mount -> mount.getName())
        .containsExactlyInAnyOrderElementsOf(volumes.stream().map(Volume::getName).toList());
    assertThat(volumes)
        .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
        .allSatisfy(
            volume ->
                rendering.one(
                    PersistentVolumeClaim.class, volume.getPersistentVolumeClaim().getClaimName()));
  }

  @ParameterizedTest
  @EnumSource
  void keepsEverythingInOneRestrictedNamespace(Rendering rendering) {
    Namespace namespace = rendering.all(Namespace.class).getFirst();

    assertThat(namespace.getMetadata().getLabels())
        .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    assertThat(rendering.manifests())
        .filteredOn(object -> !(object instanceof Namespace))
        .allSatisfy(
            object ->
                assertThat(object.getMetadata().getNamespace())
                    .isEqualTo(namespace.getMetadata().getName()));
  }

  @ParameterizedTest
  @EnumSource
  void letsManyNodesMountTheSnapshots(Rendering rendering) {
    var claim = rendering.one(PersistentVolumeClaim.class, "snapshots");

    assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteMany");
  }

  @Test
  void tagsTheBaseWithTheVersionOfTheProject() {
    assertThat(DeployedService.values())
        .allSatisfy(
            service ->
                assertThat(Rendering.BASE.container(service).getImage())
                    .isEqualTo("bellwether/%s:%s", service.module, Tree.projectVersion()));
  }

  @Test
  void takesImagesReplicasAddressesAndStorageFromAnOverlay() {
    assertThat(Rendering.EXAMPLE.container(DeployedService.TRAINER).getImage())
        .isEqualTo("registry.example.org/bellwether/trainer-service:0.1.0");
    assertThat(spec(Rendering.EXAMPLE, DeployedService.RECOMMENDER).getReplicas()).isEqualTo(4);
    assertThat(Rendering.EXAMPLE.text())
        .contains("kafka-0.example.org")
        .doesNotContain("kafka.svc");
    assertThat(
            Rendering.EXAMPLE
                .one(PersistentVolumeClaim.class, "snapshots")
                .getSpec()
                .getStorageClassName())
        .isEqualTo("shared-files");
  }

  private static DeploymentSpec spec(Rendering rendering, DeployedService service) {
    return rendering.one(Deployment.class, service.workload).getSpec();
  }

  private static Map<String, String> podLabels(Deployment deployment) {
    return deployment.getSpec().getTemplate().getMetadata().getLabels();
  }

  private static boolean matches(Map<String, String> selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(selector.entrySet());
  }
}
