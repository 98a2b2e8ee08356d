package io.bellwether.deploy;

import static io.bellwether.deploy.DeployedService.RECOMMENDER;
import static io.bellwether.deploy.DeployedService.SIMILARITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may call which pod: everything that is not said here is refused. */
class NetworkRulesTest {

  private static final String ACCESS = "bellwether.io/access";

  @ParameterizedTest
  @EnumSource
  void deniesByDefault(Rendering rendering) {
    assertThat(rendering.all(NetworkPolicy.class))
        .filteredOn(policy -> policy.getSpec().getIngress().isEmpty())
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress");
              assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
              assertThat(policy.getSpec().getPodSelector().getMatchExpressions()).isEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource
  void letsTheFrontOfficeReachOnlyWhatAnswersIt(Rendering rendering) {
    assertThat(reachableFrom(rendering, "front-office"))
        .containsExactlyInAnyOrder(RECOMMENDER.workload, SIMILARITY.workload);
  }

  @ParameterizedTest
  @EnumSource
  void letsMonitoringReachEveryService(Rendering rendering) {
    assertThat(reachableFrom(rendering, "monitoring"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(DeployedService.values()).map(service -> service.workload).toList());
  }

  @ParameterizedTest
  @EnumSource
  void namesTheCallerAndThePortOfEveryException(Rendering rendering) {
    assertThat(rendering.all(NetworkPolicy.class))
        .flatMap(policy -> policy.getSpec().getIngress())
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.getFrom())
                  .isNotEmpty()
                  .allSatisfy(
                      peer ->
                          assertThat(peer.getNamespaceSelector().getMatchLabels())
                              .containsOnlyKeys(ACCESS));
              assertThat(rule.getPorts())
                  .singleElement()
                  .satisfies(port -> assertThat(port.getPort().getStrVal()).isEqualTo("http"));
            });
  }

  private static List<String> reachableFrom(Rendering rendering, String access) {
    return rendering.all(NetworkPolicy.class).stream()
        .filter(policy -> lets(policy, access))
        .map(policy -> policy.getSpec().getPodSelector().getMatchLabels())
        .flatMap(selector -> selected(rendering, selector))
        .distinct()
        .toList();
  }

  private static boolean lets(NetworkPolicy policy, String access) {
    return policy.getSpec().getIngress().stream()
        .flatMap(rule -> rule.getFrom().stream())
        .map(peer -> peer.getNamespaceSelector().getMatchLabels().get(ACCESS))
        .anyMatch(access::equals);
  }

  private static Stream<String> selected(Rendering rendering, Map<String, String> selector) {
    return rendering.all(Deployment.class).stream()
        .filter(
            deployment ->
                deployment
                    .getSpec()
                    .getTemplate()
                    .getMetadata()
                    .getLabels()
                    .entrySet()
                    .containsAll(selector.entrySet()))
        .map(deployment -> deployment.getMetadata().getName());
  }
}
