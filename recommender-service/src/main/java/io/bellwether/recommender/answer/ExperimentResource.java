package io.bellwether.recommender.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.experiment.Experiment;
import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.snapshot.ArmSnapshots;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The experiment over REST. */
@Path("/v1/experiment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "experiment")
public class ExperimentResource {

  private final Experiment experiment;
  private final ArmSnapshots snapshots;

  ExperimentResource(Experiment experiment, ArmSnapshots snapshots) {
    this.experiment = experiment;
    this.snapshots = snapshots;
  }

  /**
   * What is on.
   *
   * @param name empty where nothing is
   */
  public record InForce(String name, List<ArmInForce> arms) {}

  /**
   * One arm, with the id of its book of rules.
   *
   * @param snapshotId of its own snapshot; absent where the one in service answers
   * @param problem why its snapshot does not answer, so that its clients are answered as if no
   *     experiment were on; absent where it does
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ArmInForce(
      String name,
      double weight,
      Policy policy,
      String rulesId,
      @Nullable String snapshotId,
      @Nullable String problem) {}

  @GET
  @NonBlocking
  @Operation(operationId = "experiment", summary = "The experiment that is on, with its arms")
  public InForce experiment() {
    return new InForce(
        experiment.name(),
        experiment.isOn() ? experiment.arms().stream().map(this::inForce).toList() : List.of());
  }

  private ArmInForce inForce(Arm arm) {
    String own = arm.snapshotId();
    return new ArmInForce(
        arm.name(),
        arm.weight(),
        arm.policy(),
        arm.book().id(),
        own,
        own == null ? null : snapshots.problem(own));
  }
}
