package io.bellwether.similarity.answer;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.features.clients.ClientColumn;
import io.bellwether.features.clients.ClientFit;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.question.Measured;
import io.bellwether.similarity.weights.Desk;
import io.bellwether.similarity.weights.FeatureWeights;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** By what clients are compared, and how much each feature counts. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similarity")
public class WeightsResource {

  private final Served<LiveClients> served;
  private final Desk desk;
  private final Measure usual;

  WeightsResource(Served<LiveClients> served, Desk desk, Measure usual) {
    this.served = served;
    this.desk = desk;
    this.usual = usual;
  }

  @GET
  @Path("/similar/features")
  @Blocking
  @Operation(
      operationId = "clientFeatures",
      summary = "The features by which clients are compared, their weights, and what searches")
  @APIResponse(responseCode = "200", description = "The features of the snapshot in service")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public FeaturesAnswer features() {
    LiveSnapshot<LiveClients> snapshot = served.current();
    LiveClients clients = snapshot.state();
    ClientFit fit = clients.fit();
    float[] weights = clients.weights();
    List<FeaturesAnswer.Feature> features = new ArrayList<>();
    for (int feature = 0; feature < weights.length; feature++) {
      ClientColumn column = fit == null ? null : fit.columns().get(feature);
      features.add(
          new FeaturesAnswer.Feature(
              clients.space().names().get(feature),
              column == null ? "" : column.quantity().unit(),
              weights[feature],
              column == null ? null : column.low(),
              column == null ? null : column.high(),
              column == null ? null : column.mean()));
    }
    Double recall = clients.graphRecall();
    return new FeaturesAnswer(
        snapshot.id(),
        fit != null,
        Measured.nameOf(usual),
        clients.placedCount(),
        clients.changeCount(),
        recall != null,
        recall,
        desk.setting().weights().byName(),
        features);
  }

  @PUT
  @Path("/similar/weights")
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      operationId = "setWeights",
      summary = "Sets the weights of questions that name none, of this replica, until it restarts",
      description =
          "Names are of features, or of what the names of several begin with; what is not named has"
              + " the weight 1. Takes the place of all weights before.")
  @APIResponse(responseCode = "200", description = "The features with their new weights")
  @APIResponse(responseCode = "400", description = "A name or a weight is out of bounds")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public FeaturesAnswer weigh(@Nullable Map<String, @Nullable Double> said) {
    if (said == null) {
      throw new InvalidValueException("body", null, "weights by name as JSON");
    }
    Map<String, Double> byName = new HashMap<>();
    said.forEach(
        (name, weight) -> {
          if (weight == null) {
            throw new InvalidValueException("weights." + name, null, "a number");
          }
          byName.put(name, weight);
        });
    FeatureWeights weights = new FeatureWeights(byName);
    LiveClients clients = served.current().state();
    weights.requireNamesOf(clients.space().names());
    weights.requireSomeAbove0(clients.space().names());
    desk.set(weights);
    // here, and not when the next question comes
    clients.weigh();
    return features();
  }
}
