package io.bellwether.trainer.when;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The policy over REST. */
@Path("/v1/trainings/policy")
@Tag(name = "trainings")
@RunOnVirtualThread
public class PolicyResource {

  private final PolicyRunner policy;

  PolicyResource(PolicyRunner policy) {
    this.policy = policy;
  }

  @GET
  @Operation(summary = "What would start the next training, and how far each condition is")
  public PolicyState state() {
    return policy.state();
  }
}
