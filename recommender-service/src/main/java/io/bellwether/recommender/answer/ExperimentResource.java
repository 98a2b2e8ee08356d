package io.bellwether.recommender.experiment;

import io.bellwether.recommender.ranking.Policy;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The experiment over REST. */
@Path("/v1/experiment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "experiment")
public class ExperimentResource {

  private final Experiment experiment;

  ExperimentResource(Experiment experiment) {
    this.experiment = experiment;
  }

  /**
   * What is on.
   *
   * @param name empty where nothing is
   */
  public record InForce(String name, List<ArmInForce> arms) {}

  /** One arm, with the id of its book of rules. */
  public record ArmInForce(String name, double weight, Policy policy, String rulesId) {}

  @GET
  @NonBlocking
  @Operation(operationId = "experiment", summary = "The experiment that is on, with its arms")
  public InForce experiment() {
    return new InForce(
        experiment.name(),
        experiment.isOn()
            ? experiment.arms().stream()
                .map(arm -> new ArmInForce(arm.name(), arm.weight(), arm.policy(), arm.book().id()))
                .toList()
            : List.of());
  }
}
