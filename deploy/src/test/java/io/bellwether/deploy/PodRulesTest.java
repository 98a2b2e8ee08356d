package io.bellwether.deploy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pod of this project promises: it is probed, bounded and confined. */
class PodRulesTest {

  private static final String RENDERINGS = "io.bellwether.deploy.Rendering#withEachService";

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void hasTheThreeProbesOnItsOnlyPort(Rendering rendering, DeployedService service) {
    Container container = rendering.container(service);

    assertProbe(container.getStartupProbe(), "/q/health/started");
    assertProbe(container.getLivenessProbe(), "/q/health/live");
    assertProbe(container.getReadinessProbe(), "/q/health/ready");
    assertThat(container.getPorts())
        .singleElement()
        .satisfies(
            port -> {
              assertThat(port.getName()).isEqualTo("http");
              assertThat(port.getContainerPort()).isEqualTo(service.port);
            });
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void isBoundedInProcessorMemoryAndScratchSpace(Rendering rendering, DeployedService service) {
    var resources = rendering.container(service).getResources();

    assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
    assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory");
    assertThat(resources.getRequests())
        .allSatisfy(
            (resource, request) ->
                assertThat(request.getNumericalAmount())
                    .isLessThanOrEqualTo(amount(resources.getLimits(), resource)));
    assertThat(rendering.pod(service).getVolumes())
        .filteredOn(volume -> volume.getEmptyDir() != null)
        .isNotEmpty()
        .allSatisfy(volume -> assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource(RENDERINGS)
  void runsConfinedAndWithoutAToken(Rendering rendering, DeployedService service) {
    PodSpec pod = rendering.pod(service);
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getServiceAccountName()).isEqualTo(service.workload);
    assertThat(
            rendering.one(ServiceAccount.class, service.workload).getAutomountServiceAccountToken())
        .isFalse();
    assertThat(pod.getContainers()).hasSize(1);
    assertThat(pod.getInitContainers()).isEmpty();

    var confinement = rendering.container(service).getSecurityContext();
    assertThat(confinement.getAllowPrivilegeEscalation()).isFalse();
    assertThat(confinement.getReadOnlyRootFilesystem()).isTrue();
    assertThat(confinement.getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(confinement.getCapabilities().getAdd()).isEmpty();
    assertThat(rendering.container(service).getVolumeMounts())
        .extracting(VolumeMount::getMountPath)
        .contains("/tmp");
  }

  private static BigDecimal amount(Map<String, Quantity> quantities, String resource) {
    return requireNonNull(quantities.get(resource), resource).getNumericalAmount();
  }

  private static void assertProbe(Probe probe, String path) {
    assertThat(probe).as("probe of %s", path).isNotNull();
    assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
    assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
  }
}
