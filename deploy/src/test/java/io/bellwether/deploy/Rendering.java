package io.bellwether.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A kustomization of this folder as kubectl renders it, strictly typed; rendered once. */
enum Rendering {
  BASE("kubernetes/base"),
  EXAMPLE("kubernetes/overlays/example");

  private static final Map<Rendering, Rendered> ONCE = new ConcurrentHashMap<>();

  private final String folder;

  Rendering(String folder) {
    this.folder = folder;
  }

  /** Every rendering with every service, for parameterized tests. */
  static Stream<Arguments> withEachService() {
    return Stream.of(values())
        .flatMap(
            rendering ->
                Stream.of(DeployedService.values())
                    .map(service -> Arguments.of(rendering, service)));
  }

  String text() {
    return rendered().text();
  }

  List<HasMetadata> manifests() {
    return rendered().manifests();
  }

  <T extends HasMetadata> List<T> all(Class<T> kind) {
    return manifests().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * @throws AssertionError if there is no such object, or more than one
   */
  <T extends HasMetadata> T one(Class<T> kind, String name) {
    List<T> found =
        all(kind).stream().filter(object -> object.getMetadata().getName().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "%s named %s in %s: %d".formatted(kind.getSimpleName(), name, folder, found.size()));
    }
    return found.getFirst();
  }

  PodSpec pod(DeployedService service) {
    return one(Deployment.class, service.workload).getSpec().getTemplate().getSpec();
  }

  Container container(DeployedService service) {
    return pod(service).getContainers().getFirst();
  }

  private Rendered rendered() {
    return ONCE.computeIfAbsent(
        this,
        rendering -> {
          String text = Kubectl.onThisMachine().render(Tree.DEPLOY.resolve(rendering.folder));
          return new Rendered(
              text, Yaml.documents(text).stream().map(StrictKubernetes::parse).toList());
        });
  }

  private record Rendered(String text, List<HasMetadata> manifests) {}
}
